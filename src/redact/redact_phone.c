#include "redact_part.h"

#include "../base/buf.h"

#include <stdlib.h>

/* What stands between two digits. */
enum gap {
	GAP_NONE,
	GAP_SOFT,  /* what people put into a number: blanks, hyphens, dots, brackets */
	GAP_LOOSE, /* other signs */
	GAP_HARD,  /* letters, or the text's end */
};

struct digit {
	int value;
	size_t place;  /* in the text */
	enum gap gap;  /* before it */
	uint32_t sign; /* before it, if just one; else 0 */
	bool masked;   /* signs for left-out digits are before it */
	bool han;
};

struct digits {
	struct digit *digit; /* [n], and one more: the end, behind a hard gap */
	size_t n;
};

/* A number looked for: a slice of the digits of a field. */
struct number {
	const struct digits *of;
	size_t first, n;
};

#define KNOWN_LEAST    5  /* digits: a shorter number says nothing of anybody */
#define WHOLE_LEAST    7  /* digits: a shorter number is only looked for by itself, not within others */
#define KNOWN_MOST     32 /* digits: what is longer is no number */
#define EXTENSION_MOST 6
#define MOBILE         11
#define TAIL           4 /* digits that people give away of a number: 尾号 */

static enum gap
gap_of(uint32_t c)
{
	if (is_blank(c) || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xb7 || c == 0x2022 || c == 0x30fb)
		return GAP_SOFT;
	if (c && c < 0x80 && strchr("-.()[]_", (int)c))
		return GAP_SOFT;
	if (!is_mask(c) && (is_letter(c) || is_han(c)))
		return GAP_HARD;
	return GAP_LOOSE;
}

static struct digits
digits_of(const struct glyphs *g)
{
	struct digits d = {.digit = emalloc((g->digits + 1) * sizeof *d.digit)};
	struct digit next = {.gap = GAP_HARD};

	for (size_t i = 0; i < g->n; i++) {
		uint32_t c = g->glyph[i].character;

		next.value = digit_value(c);
		if (next.value >= 0) {
			next.place = i;
			next.han = c > '9';
			/* 星期一13812345678: the number begins with the figures. */
			if (next.gap == GAP_NONE && next.han != d.digit[d.n - 1].han)
				next.gap = GAP_SOFT;
			d.digit[d.n++] = next;
			next = (struct digit){.gap = GAP_NONE};
			continue;
		}
		next.sign = next.gap == GAP_NONE ? c : 0;
		next.masked |= is_mask(c);
		if (next.gap < GAP_HARD && gap_of(c) > next.gap)
			next.gap = gap_of(c);
	}
	next.gap = GAP_HARD;
	next.place = g->n;
	d.digit[d.n] = next;
	return d;
}

/* How many digits from k on have no wider gap between them. */
static size_t
run_length(const struct digits *d, size_t k, enum gap widest)
{
	size_t n = 1;

	while (k + n < d->n && d->digit[k + n].gap <= widest)
		n++;
	return n;
}

static int
value_of(const struct digits *d, size_t k, size_t n)
{
	int value = 0;

	while (n-- > 0)
		value = value * 10 + d->digit[k++].value;
	return value;
}

/* True when n digits from k on can be written as one number, and no digit touches the last. */
static bool
is_closed(const struct digits *d, size_t k, size_t n)
{
	for (size_t i = 1; i < n; i++)
		if (d->digit[k + i].gap > GAP_SOFT)
			return false;
	return d->digit[k + n].gap != GAP_NONE;
}

/* --- what is no telephone number ------------------------------------------------ */

static bool
is_date(int year, int month, int day)
{
	return year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/* How many digits from k on, where a group begins, are a date (2020-11-2, 20201102) or a case's number. */
static size_t
date_length(const struct digits *d, size_t k)
{
	size_t n = run_length(d, k, GAP_NONE), month, day, number;

	if (n == 4 && d->digit[k + 4].gap == GAP_SOFT && (month = run_length(d, k + 4, GAP_NONE)) <= 2 &&
		d->digit[k + 4 + month].gap == GAP_SOFT && (day = run_length(d, k + 4 + month, GAP_NONE)) <= 2 &&
		is_date(value_of(d, k, 4), value_of(d, k + 4, month), value_of(d, k + 4 + month, day)))
		return 4 + month + day;
	if (n != 8 || !is_date(value_of(d, k, 4), value_of(d, k + 4, 2), value_of(d, k + 6, 2)))
		return 0;
	if (d->digit[k + 8].sign == '-' && (number = run_length(d, k + 8, GAP_NONE)) >= 5)
		return 8 + number;
	return d->digit[k].gap > GAP_SOFT ? 8 : 0;
}

/* True when the group at k is the decimals of the one before. */
static bool
is_decimals(const struct digits *d, size_t k)
{
	size_t n = run_length(d, k, GAP_NONE);

	return d->digit[k].sign == '.' && n <= 2 && d->digit[k + n].sign != '.' && d->digit[k + n].gap > GAP_NONE;
}

/* Dates, case numbers and decimals do not go on as a telephone number, nor the other way. */
static void
set_apart(struct digits *d)
{
	for (size_t k = 0; k < d->n; k += run_length(d, k, GAP_NONE)) {
		size_t n = date_length(d, k);

		if (n > 0 && d->digit[k].gap < GAP_LOOSE)
			d->digit[k].gap = GAP_LOOSE;
		if (n > 0 && d->digit[k + n].gap < GAP_LOOSE)
			d->digit[k + n].gap = GAP_LOOSE;
		if (n == 0 && is_decimals(d, k) && d->digit[k - 1].gap != GAP_SOFT)
			d->digit[k].gap = GAP_LOOSE;
	}
}

/* --- whose number it may be ------------------------------------------------------- */

/* The digits at k that are a mobile number: 11 or 0. */
static size_t
mobile_length(const struct digits *d, size_t k)
{
	return d->n - k >= MOBILE && d->digit[k].value == 1 && d->digit[k + 1].value >= 3 && is_closed(d, k, MOBILE)
		       ? MOBILE
		       : 0;
}

/* The digits at k that are an area code, without its 0. */
static size_t
area_length(const struct digits *d, size_t k)
{
	if (d->n - k < 3)
		return 0;
	int first = d->digit[k].value, second = d->digit[k + 1].value;
	return (first == 1 && second == 0) || first == 2 ? 2 : first >= 3 ? 3 : 0;
}

/* The digits at k that are a landline number with its area code; *local gets how many of them are the
 * number itself. */
static size_t
landline_length(const struct digits *d, size_t k, bool abroad, size_t *local)
{
	size_t code = d->digit[k].value == 0, area = area_length(d, k + code);

	if (area == 0 || (code == 0 && !abroad))
		return 0;
	code += area;
	if (k + code >= d->n || d->digit[k + code].value < 2 || d->digit[k + code].value > 8)
		return 0;
	for (*local = 8; *local >= 7; --*local)
		if (d->n - k >= code + *local && is_closed(d, k, code + *local))
			return code + *local;
	return 0;
}

/* How many digits at k are this code, if a number can go on behind it; else 0. */
static size_t
code_length(const struct digits *d, size_t k, const char *code)
{
	size_t n;

	for (n = 0; code[n]; n++)
		if (k + n >= d->n || d->digit[k + n].value != code[n] - '0')
			return 0;
	return d->digit[k + n].gap <= GAP_SOFT ? n : 0;
}

/* How many digits from k on, where a group begins, are a whole number of either sort; *local gets how many at its
 * end are the number without country and area code. */
static size_t
number_length(const struct digits *d, size_t k, size_t *local)
{
	static const char *const code[] = {"0086", "86", "0", ""};

	for (size_t i = 0; i < sizeof code / sizeof *code; i++) {
		size_t n = code_length(d, k, code[i]), length;

		if (n != strlen(code[i]))
			continue;
		*local = MOBILE;
		length = mobile_length(d, k + n);
		if (length == 0)
			length = landline_length(d, k + n, n > 1, local);
		if (length > 0)
			return n + length;
	}
	return 0;
}

/* How many digits from k on, behind a number, are its extension. */
static size_t
extension_length(const struct glyphs *g, const struct digits *d, size_t k)
{
	static const char32_t *const word[] = {U"转", U"分机号", U"分机", U"ext.", U"ext", U"#", U"-", NULL};
	size_t i = d->digit[k - 1].place + 1, n;

	if (k >= d->n || d->digit[k].gap == GAP_NONE || d->digit[k].han ||
		(n = run_length(d, k, GAP_NONE)) > EXTENSION_MOST)
		return 0;
	while (is_blank(g->glyph[i].character))
		i++;
	for (size_t w = 0; word[w]; w++) {
		size_t length = glyphs_match(g, i, word[w]);

		if (length == 0 || (*word[w] == '-' && d->digit[k].gap > GAP_SOFT))
			continue;
		i += length;
		while (is_blank(g->glyph[i].character) || g->glyph[i].character == ':')
			i++;
		return i == d->digit[k].place ? n : 0;
	}
	return 0;
}

static void
hide(struct glyphs *g, const struct digits *d, size_t k, size_t n)
{
	size_t first = d->digit[k].place, last;

	n += extension_length(g, d, k + n);
	last = d->digit[k + n - 1].place;
	if (first > 0 && g->glyph[first - 1].character == '+')
		first--;
	glyphs_hide(g, first, last);
}

static void
hide_all(struct glyphs *g, struct digits *text)
{
	size_t n, local;

	set_apart(text);
	for (size_t k = 0; k < text->n; k += n) {
		n = number_length(text, k, &local);
		if (n > 0)
			hide(g, text, k, n);
		else
			n = run_length(text, k, GAP_NONE);
	}
}

/* --- the caller's own numbers ------------------------------------------------------- */

static int
number_digit(const struct number *n, size_t i)
{
	return n->of->digit[n->first + i].value;
}

/* How many digits from k on are those of the number, from its `from`-th. */
static size_t
same_length(const struct digits *d, size_t k, const struct number *n, size_t from)
{
	size_t i;

	for (i = 0; from + i < n->n && k + i < d->n; i++)
		if (d->digit[k + i].value != number_digit(n, from + i) || (i > 0 && d->digit[k + i].gap == GAP_HARD))
			break;
	return i;
}

/* True when the digit begins what is left of a masked number. */
static bool
is_tail(const struct glyphs *g, const struct digit *d)
{
	return d->masked || (d->place >= 2 && glyphs_match(g, d->place - 2, U"尾号") > 0);
}

/* How many digits from k on are the number, some masked perhaps: 138****5678, 1381234****, 尾号5678. */
static size_t
known_length(const struct glyphs *g, const struct digits *d, size_t k, const struct number *n)
{
	size_t head = same_length(d, k, n, 0), tail;

	if (head == n->n)
		return n->n >= WHOLE_LEAST || (d->digit[k].gap != GAP_NONE && d->digit[k + head].gap != GAP_NONE) ? head
														  : 0;
	if (n->n < WHOLE_LEAST || d->digit[k].gap == GAP_NONE)
		return 0;
	if (same_length(d, k, n, n->n - TAIL) == TAIL && d->digit[k + TAIL].gap != GAP_NONE && is_tail(g, &d->digit[k]))
		return TAIL;
	if (head < 3 || !d->digit[k + head].masked)
		return 0;
	tail = d->digit[k + head].gap == GAP_LOOSE ? run_length(d, k + head, GAP_NONE) : 0;
	if (tail > 0 && head + tail < n->n && same_length(d, k + head, n, n->n - tail) == tail)
		return head + tail;
	return head >= WHOLE_LEAST ? head : 0;
}

static void
hide_number(struct glyphs *g, const struct digits *text, const struct number *number)
{
	for (size_t k = 0; k < text->n; k++) {
		size_t n = known_length(g, text, k, number);

		if (n > 0)
			hide(g, text, k, n);
	}
}

/* Hides what stands in the field as one number when no gap within is wider than this. */
static void
hide_runs(struct glyphs *g, const struct digits *text, const struct digits *own, enum gap widest, size_t least)
{
	struct number number = {own, 0, 0};

	for (; number.first < own->n; number.first += number.n) {
		number.n = run_length(own, number.first, widest);
		if (number.n >= least && number.n <= KNOWN_MOST)
			hide_number(g, text, &number);
	}
}

/* The numbers of the field without country and area codes: the text may have them with others, or with none. */
static void
hide_locals(struct glyphs *g, const struct digits *text, const struct digits *own)
{
	for (size_t k = 0; k < own->n; k++) {
		size_t local, n = own->digit[k].gap == GAP_NONE ? 0 : number_length(own, k, &local);

		if (n == 0)
			continue;
		struct number number = {own, k + n - local, local};
		hide_number(g, text, &number);
		k += n - 1;
	}
}

static void
hide_field(struct glyphs *g, const struct digits *text, struct span field)
{
	struct glyphs typed = glyphs_of(field);
	struct digits own = digits_of(&typed);

	hide_locals(g, text, &own);
	hide_runs(g, text, &own, GAP_NONE, WHOLE_LEAST);
	hide_runs(g, text, &own, GAP_SOFT, KNOWN_LEAST);
	hide_runs(g, text, &own, GAP_LOOSE, KNOWN_LEAST);
	free(own.digit);
	glyphs_free(&typed);
}

void
hide_numbers(struct glyphs *g, const struct span *field, size_t fields)
{
	struct digits text;

	if (g->digits < TAIL)
		return;
	text = digits_of(g);
	for (size_t i = 0; i < fields; i++)
		hide_field(g, &text, field[i]);
	hide_all(g, &text);
	free(text.digit);
}
