#include "redact.h"

#include "redact_part.h"
#include "../base/utf8.h"

#include <stdlib.h>

static uint32_t
folded(uint32_t c)
{
	c = utf8_halfwidth(c);
	return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
}

/* Takes an escape off the field: what stands for TAB, LF and CR parts words as they do. */
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
	struct glyphs g = {.glyph = emalloc((field.n + 1) * sizeof *g.glyph)};
	const char *start = field.p;

	while (field.n > 0) {
		struct glyph *glyph = &g.glyph[g.n++];

		glyph->from = (size_t)(field.p - start);
		if (!take_escape(&field, &glyph->character))
			glyph->character = folded(utf8_take(&field));
		g.masked |= is_mask(glyph->character);
		g.digits += digit_value(glyph->character) >= 0;
	}
	g.glyph[g.n] = (struct glyph){0, (size_t)(field.p - start)};
	g.hidden = ecalloc(g.n + 1, sizeof *g.hidden);
	return g;
}

void
glyphs_free(struct glyphs *g)
{
	free(g->glyph);
	free(g->hidden);
}

void
glyphs_hide(struct glyphs *g, size_t first, size_t last)
{
	for (; first <= last; first++)
		g->hidden[first] = true;
}

size_t
glyphs_match(const struct glyphs *g, size_t i, const char32_t *s)
{
	size_t n;

	for (n = 0; s[n]; n++)
		if (i + n >= g->n || g->glyph[i + n].character != s[n])
			return 0;
	return n;
}

bool
is_blank(uint32_t c)
{
	return c == ' ' || c == 0xa0 || c == 0xad || (c >= 0x2000 && c <= 0x200f) || (c >= 0x2028 && c <= 0x202f) ||
	       c == 0x205f || c == 0x2060 || c == 0xfeff;
}

bool
is_letter(uint32_t c)
{
	return (c >= 'a' && c <= 'z') || (c >= 0xc0 && c < 0x2000 && c != 0xd7 && c != 0xf7) ||
	       (c >= 0x3040 && c <= 0x30ff && c != 0x30fb) || (c >= 0xac00 && c <= 0xd7a3);
}

bool
is_mask(uint32_t c)
{
	switch (c) {
	case '*':
	case 'x':
	case 0xd7:   /* × */
	case 0x2217: /* ∗ */
	case 0x25a0: /* ■ */
	case 0x25a1: /* □ */
	case 0x25b2: /* ▲ */
	case 0x25b3: /* △ */
	case 0x25cb: /* ○ */
	case 0x25cf: /* ● */
	case 0x25ef: /* ◯ */
	case 0x2715: /* ✕ */
	case 0x3007: /* 〇 */
		return true;
	}
	return false;
}

int
digit_value(uint32_t c)
{
	switch (c) {
	case '0':
	case 0x3007: /* 〇 */
	case 0x96f6: /* 零 */
		return 0;
	case '1':
	case 0x4e00: /* 一 */
	case 0x5e7a: /* 幺 */
		return 1;
	case '2':
	case 0x4e8c: /* 二 */
	case 0x8d30: /* 贰 */
		return 2;
	case '3':
	case 0x4e09: /* 三 */
	case 0x53c1: /* 叁 */
		return 3;
	case '4':
	case 0x56db: /* 四 */
	case 0x8086: /* 肆 */
		return 4;
	case '5':
	case 0x4e94: /* 五 */
	case 0x4f0d: /* 伍 */
		return 5;
	case '6':
	case 0x516d: /* 六 */
	case 0x9646: /* 陆 */
		return 6;
	case '7':
	case 0x4e03: /* 七 */
	case 0x67d2: /* 柒 */
		return 7;
	case '8':
	case 0x516b: /* 八 */
	case 0x634c: /* 捌 */
		return 8;
	case '9':
	case 0x4e5d: /* 九 */
	case 0x7396: /* 玖 */
		return 9;
	}
	return -1;
}

void
redact(struct buf *out, struct span text, const struct span *name, size_t names, const struct span *phone,
	size_t phones)
{
	struct glyphs g = glyphs_of(text);

	hide_names(&g, name, names);
	hide_numbers(&g, phone, phones);
	for (size_t i = 0, next; i < g.n; i = next) {
		for (next = i + 1; next < g.n && g.hidden[next] == g.hidden[i]; next++)
			;
		if (g.hidden[i])
			buf_str(out, "***");
		else
			buf_add(out, text.p + g.glyph[i].from, g.glyph[next].from - g.glyph[i].from);
	}
	glyphs_free(&g);
}
