#include "glyphs.h"

#include "../base/memory.h"
#include "../base/utf8.h"

#include <stdlib.h>

/* Reads an escape from the field: those for TAB, LF and CR separate words. */
static bool
take_escape(struct span *field, uint32_t *c)
{
	if (field->n < 2 || field->p[0] != '\\' || !strchr("tnr\\", field->p[1]))
		return false;
	*c = field->p[1] == '\\' ? '\\' : ' ';
	field->p += 2;
	field->n -= 2;
	return true;
}

struct glyphs
glyphs_of(struct span field)
{
	/* Few characters become several glyphs. */
	size_t cap = field.n + 1;
	struct glyphs g = {.place = emalloc((field.n + 1) * sizeof *g.place), .glyph = emalloc(cap * sizeof *g.glyph)};
	struct sign sign[SIGNS_MOST];
	const char *start = field.p;
	uint32_t c;

	while (field.n > 0) {
		const uint32_t of = (uint32_t)g.places;

		g.place[g.places++] = (struct place){(uint32_t)(field.p - start), false};
		if (!take_escape(&field, &c))
			c = utf8_take(&field);
		const size_t signs = sign_of_plain(c, sign) ? 1 : signs_of(c, sign);
		for (size_t i = 0; i < signs; i++) {
			VEC_ROOM(g.glyph, g.n, cap);
			g.glyph[g.n] = (struct glyph){sign[i].c, of, sign[i].digit, sign[i].sort};
			g.masked |= is_mask(&g.glyph[g.n]);
			g.digits += sign[i].digit >= 0;
			g.n++;
		}
	}
	VEC_ROOM(g.glyph, g.n, cap);
	g.glyph[g.n] = (struct glyph){0, (uint32_t)g.places, -1, SIGN_MARK};
	g.place[g.places] = (struct place){(uint32_t)(field.p - start), false};
	return g;
}

void
glyphs_free(struct glyphs *g)
{
	free(g->glyph);
	free(g->place);
}

void
glyphs_hide(struct glyphs *g, size_t first, size_t last)
{
	const size_t own = g->glyph[last].of + 1u, next = g->glyph[last + 1].of;

	for (size_t i = g->glyph[first].of; i < (own > next ? own : next); i++)
		g->place[i].hidden = true;
}

size_t
glyphs_match(const struct glyphs *g, size_t i, const char32_t *s)
{
	size_t n;

	for (n = 0; s[n]; n++)
		if (i + n >= g->n || g->glyph[i + n].c != s[n])
			return 0;
	return n;
}
