#include "symbols.h"

#include "../base/buf.h"
#include "../base/utf8.h"

#include <stdlib.h>

#define DIGITS_MOST 6 /* a longer number is a phone or case number, and says nothing about the problem */

static void
put(struct symbols *s, uint32_t c, size_t from, size_t to)
{
	if (c == SYMBOL_GAP && (s->n == 0 || s->symbol[s->n - 1] == SYMBOL_GAP))
		return;
	if (s->n == s->cap) {
		s->cap = s->cap ? s->cap * 2 : 256;
		s->symbol = erealloc(s->symbol, s->cap, sizeof *s->symbol);
		s->from = erealloc(s->from, s->cap, sizeof *s->from);
		s->to = erealloc(s->to, s->cap, sizeof *s->to);
	}
	s->symbol[s->n] = c;
	s->from[s->n] = (uint32_t)from;
	s->to[s->n++] = (uint32_t)to;
}

void
symbols_free(struct symbols *s)
{
	free(s->symbol);
	free(s->from);
	free(s->to);
}

static bool
is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

static uint32_t
small(uint32_t c)
{
	return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
}

static bool
is_ascii_word(uint32_t c)
{
	c = small(c);
	return is_digit(c) || (c >= 'a' && c <= 'z');
}

/* Returns whether a character is an ideograph or a letter of another alphabet; the other characters of these ranges
 * are punctuation. */
static bool
is_character(uint32_t c)
{
	return (c >= 0xc0 && c < 0x2000) || (c >= 0x3041 && c < 0xfe00) || (c >= 0xff66 && c < 0xffe0) ||
	       (c >= 0x20000 && c < 0x40000);
}

/* Returns the value of a Chinese numeral: 0 to 9, or 10, 100 or 1000; -1 if it is none. */
static int
figure(uint32_t c)
{
	switch (c) {
	case U'零':
	case U'〇':
		return 0;
	case U'一':
		return 1;
	case U'二':
	case U'两':
		return 2;
	case U'三':
		return 3;
	case U'四':
		return 4;
	case U'五':
		return 5;
	case U'六':
		return 6;
	case U'七':
		return 7;
	case U'八':
		return 8;
	case U'九':
		return 9;
	case U'十':
		return 10;
	case U'百':
		return 100;
	case U'千':
		return 1000;
	default:
		return -1;
	}
}

/* Returns the next character, half-width; 0 at the end. */
static uint32_t
head(struct span rest)
{
	return rest.n > 0 ? utf8_halfwidth(utf8_take(&rest)) : 0;
}

static void
take_ascii(struct symbols *s, struct span text, struct span *rest)
{
	const size_t from = (size_t)(rest->p - text.p);
	uint32_t hash = 2166136261u, value = 0;
	size_t digits = 0, n = 0;

	for (uint32_t c; is_ascii_word(c = head(*rest)); n++) {
		hash = (hash ^ small(c)) * 16777619u;
		if (is_digit(c) && ++digits <= DIGITS_MOST)
			value = value * 10 + (c - '0');
		utf8_take(rest);
	}
	if (digits > DIGITS_MOST)
		put(s, SYMBOL_GAP, from, from);
	else
		put(s, digits == n ? SYMBOL_NUMBER | value : SYMBOL_WORD | (hash & 0x3fffffffu), from,
			(size_t)(rest->p - text.p));
}

/* Reads 二十四 with its powers of ten, 二〇二六 digit by digit. */
static void
take_figures(struct symbols *s, struct span text, struct span *rest)
{
	const size_t from = (size_t)(rest->p - text.p);
	uint32_t sum = 0, row = 0;
	bool open = false;
	size_t figures = 0;
	int f;

	for (; (f = figure(head(*rest))) >= 0; utf8_take(rest)) {
		if (f < 10) {
			row = row * 10 + (uint32_t)f;
			open = true;
			figures++;
		} else {
			sum += (open && row > 0 ? row : 1) * (uint32_t)f;
			row = 0;
			open = false;
		}
	}
	if (figures > DIGITS_MOST)
		put(s, SYMBOL_GAP, from, from);
	else
		put(s, SYMBOL_NUMBER | ((sum + row) & 0x3fffffffu), from, (size_t)(rest->p - text.p));
}

/* Blanks separate words of letters, but nothing else. */
static void
take_blanks(struct symbols *s, struct span text, struct span *rest)
{
	while (head(*rest) == ' ' || head(*rest) == 0xa0)
		utf8_take(rest);
	if (s->n > 0 && (s->symbol[s->n - 1] & SYMBOL_WORD) && is_ascii_word(head(*rest)))
		put(s, SYMBOL_GAP, (size_t)(rest->p - text.p), (size_t)(rest->p - text.p));
}

void
symbols_add(struct symbols *s, struct span text)
{
	struct span rest = text;

	while (rest.n > 0) {
		const size_t from = (size_t)(rest.p - text.p);
		const uint32_t c = head(rest);

		if (is_ascii_word(c)) {
			take_ascii(s, text, &rest);
		} else if (c == ' ' || c == 0xa0) {
			take_blanks(s, text, &rest);
		} else if (figure(c) >= 0) {
			take_figures(s, text, &rest);
		} else {
			utf8_take(&rest);
			put(s, is_character(c) ? c : SYMBOL_GAP, from, (size_t)(rest.p - text.p));
			if (c == '\\' && rest.n > 0) /* the letter of an escape */
				utf8_take(&rest);
		}
	}
}
