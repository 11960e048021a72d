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

static inline void
put_sign(struct glyphs *g, size_t *cap, struct sign sign, uint32_t of)
{
	const struct glyph glyph = {sign.c, of, sign.digit, sign.sort};

	VEC_ROOM(g->glyph, g->n, *cap);
	g->glyph[g->n++] = glyph;
	g->masked |= is_mask(&glyph);
	g->digits += sign.digit >= 0;
}

static inline uint32_t
put_place(struct glyphs *g, size_t from)
{
	g->place[g->places] = (struct place){(uint32_t)from, false};
	return (uint32_t)g->places++;
}

struct glyphs
glyphs_of(struct span field)
{
	/* Few characters become several glyphs. */
	size_t cap = field.n + 1;
	struct glyphs g = {.place = emalloc((field.n + 1) * sizeof *g.place), .glyph = emalloc(cap * sizeof *g.glyph)};
	struct sign sign, several[SIGNS_MOST];
	const char *start = field.p;
	uint32_t c;

	while (field.n > 0) {
		const uint32_t of = put_place(&g, (size_t)(field.p - start));

		if (!take_escape(&field, &c))
			c = utf8_take(&field);
		if (sign_of_plain(c, &sign)) {
			put_sign(&g, &cap, sign, of);
			continue;
		}
		const size_t signs = signs_of(c, several);
		for (size_t i = 0; i < signs; i++)
			put_sign(&g, &cap, several[i], of);
	}
	const uint32_t end = put_place(&g, (size_t)(field.p - start));
	put_sign(&g, &cap, (struct sign){0, -1, SIGN_MARK}, end);
	g.n--;
	g.places--;
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
