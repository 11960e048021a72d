#include "redact_part.h"

#include "../base/buf.h"

#include <stddef.h>
#include <stdlib.h>

/* What separates two digits. */
enum gap {
	GAP_NONE,
	GAP_SOFT,  /* what people insert into a number: blanks, hyphens, dots, brackets */
	GAP_LOOSE, /* other punctuation */
	GAP_HARD,  /* letters, or the end of the text */
};

struct digit {
	int value;
	size_t place;  /* in the text */
	enum gap gap;  /* before it */
	uint32_t sign; /* the character before it, if there is only one; otherwise 0 */
	bool masked;   /* masked digits are before it */
	bool han;
};

struct digits {
	struct digit *digit; /* [n], and one more for the end, after a hard gap */
	size_t n;
};

#define KNOWN_LEAST    5  /* a number with fewer digits identifies nobody */
#define WHOLE_LEAST    7  /* a number with fewer digits is only searched for alone, not inside others */
#define KNOWN_MOST     32 /* a longer sequence of digits is not a number */
#define EXTENSION_MOST 6
#define MOBILE         11
#define CARD           18
#define TAIL           4 /* the last digits of a number, which people quote: 尾号 */

static enum gap
gap_of(const struct glyph *g)
{
	if (g->sort == SIGN_BLANK || g->sort == SIGN_SOFT)
		return GAP_SOFT;
	if (!is_mask(g) && (g->sort == SIGN_LETTER || g->sort == SIGN_HAN || g->sort == SIGN_NUMBER))
		return GAP_HARD;
	return GAP_LOOSE;
}

static struct digits
digits_of(const struct glyphs *g)
{
	struct digits d = {.digit = emalloc((g->digits + 1) * sizeof *d.digit)};
	struct digit next = {.gap = GAP_HARD};

	for (size_t i = 0; i < g->n; i++) {
		const struct glyph *sign = &g->glyph[i];

		next.value = sign->digit;
		if (next.value >= 0) {
			next.place = i;
			next.han = sign->sort == SIGN_HAN;
			/* 星期一13812345678: the number begins where ASCII digits follow a Chinese numeral. */
			if (next.gap == GAP_NONE && next.han != d.digit[d.n - 1].han)
				next.gap = GAP_SOFT;
			d.digit[d.n++] = next;
			next = (struct digit){.gap = GAP_NONE};
			continue;
		}
		next.sign = next.gap == GAP_NONE ? sign->c : 0;
		next.masked |= is_mask(sign);
		if (next.gap < GAP_HARD && gap_of(sign) > next.gap)
			next.gap = gap_of(sign);
	}
	next.gap = GAP_HARD;
	next.place = g->n;
	d.digit[d.n] = next;
	return d;
}

/* Returns how many digits from k on have no wider gap between them. */
static size_t
run_length(const struct digits *d, size_t k, enum gap widest)
{
	size_t n = 1;

	while (k + n < d->n && d->digit[k + n].gap <= widest)
		n++;
	return n;
}

/* A sequence of more than 19 digits is not a number, but is hashed consistently. */
static uint64_t
value_of(const struct digits *d, size_t k, size_t n)
{
	uint64_t value = 0;

	while (n-- > 0)
		value = value * 10 + (uint64_t)d->digit[k++].value;
	return value;
}

/* Returns whether n digits from k on can be written as one number, without a digit directly after them. */
static bool
is_closed(const struct digits *d, size_t k, size_t n)
{
	for (size_t i = 1; i < n; i++)
		if (d->digit[k + i].gap > GAP_SOFT)
			return false;
	/* 一三八一二三四五六七八两次: the number may end before the numerals do. */
	return d->digit[k + n].gap != GAP_NONE || d->digit[k + n].han;
}

/* --- digits that are not a phone number ----------------------------------------- */

static bool
is_date(uint64_t year, uint64_t month, uint64_t day)
{
	return year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/* Returns how many digits from k on, at the beginning of a group, are a date (2020-11-2, 20201102) or a case number. */
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

/* Returns whether the group at k is the decimals of the one before. */
static bool
is_decimals(const struct digits *d, size_t k)
{
	size_t n = run_length(d, k, GAP_NONE);

	return d->digit[k].sign == '.' && n <= 2 && d->digit[k + n].sign != '.' && d->digit[k + n].gap > GAP_NONE;
}

/* Dates, case numbers and decimals are never joined with a phone number. */
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

/* --- kinds of numbers ------------------------------------------------------------- */

/* Returns the digits at k that are a mobile number: 11 or 0. */
static size_t
mobile_length(const struct digits *d, size_t k)
{
	return d->n - k >= MOBILE && d->digit[k].value == 1 && d->digit[k + 1].value >= 3 && is_closed(d, k, MOBILE)
		       ? MOBILE
		       : 0;
}

/* Returns the digits at k that are an area code without its 0. */
static size_t
area_length(const struct digits *d, size_t k)
{
	if (d->n - k < 3)
		return 0;
	int first = d->digit[k].value, second = d->digit[k + 1].value;
	return (first == 1 && second == 0) || first == 2 ? 2 : first >= 3 ? 3 : 0;
}

/* Returns the digits at k that are a landline number with its area code; *local is set to how many belong to the
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

/* Returns the length of this code at k if a number can follow it, otherwise 0. */
static size_t
code_length(const struct digits *d, size_t k, const char *code)
{
	size_t n;

	for (n = 0; code[n]; n++)
		if (k + n >= d->n || d->digit[k + n].value != code[n] - '0')
			return 0;
	return d->digit[k + n].gap <= GAP_SOFT ? n : 0;
}

/* Returns how many digits from k on, at the beginning of a group, are a whole number of any kind; *local is set to
 * how many at its end are the number without country and area code. */
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

/* Returns how many digits from k on, after a number, are its extension. */
static size_t
extension_length(const struct glyphs *g, const struct digits *d, size_t k)
{
	static const char32_t *const word[] = {U"转", U"分机号", U"分机", U"ext.", U"ext", U"#", U"-", NULL};
	size_t i = d->digit[k - 1].place + 1, n;

	if (k >= d->n || d->digit[k].gap == GAP_NONE || d->digit[k].han ||
		(n = run_length(d, k, GAP_NONE)) > EXTENSION_MOST)
		return 0;
	while (is_blank(&g->glyph[i]))
		i++;
	for (size_t w = 0; word[w]; w++) {
		size_t length = glyphs_match(g, i, word[w]);

		if (length == 0 || (*word[w] == '-' && d->digit[k].gap > GAP_SOFT))
			continue;
		i += length;
		while (is_blank(&g->glyph[i]) || g->glyph[i].c == ':')
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
	if (first > 0 && g->glyph[first - 1].c == '+')
		first--;
	glyphs_hide(g, first, last);
}

/* Returns how many digits from k on, at the beginning of a group, are an identity card number, without a final X. */
static size_t
card_length(const struct glyphs *g, const struct digits *d, size_t k)
{
	const size_t n = run_length(d, k, GAP_SOFT), end = k + n <= d->n ? d->digit[k + n - 1].place + 1 : 0;

	if (n == CARD)
		return CARD;
	return n == CARD - 1 && end < g->n && g->glyph[end].c == 'x' ? CARD - 1 : 0;
}

static void
hide_cards(struct glyphs *g, const struct digits *text)
{
	for (size_t k = 0, n; k < text->n; k += n) {
		const size_t card = card_length(g, text, k);

		n = run_length(text, k, GAP_SOFT);
		if (card > 0)
			glyphs_hide(g, text->digit[k].place, text->digit[k + card - 1].place + (card < CARD));
	}
}

static void
hide_all(struct glyphs *g, struct digits *text)
{
	size_t n, local;

	hide_cards(g, text);
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

#define HEAD 3 /* the digits that remain at the beginning of a masked number: 138****5678 */

/* Returns a slot by the first, or last, digits of a number. */
static size_t
slot_of(const struct numbers_known *k, uint64_t digits, size_t n)
{
	return ((digits * 16 + n) * UINT64_C(0x9e3779b97f4a7c15)) >> 32 & (k->slots - 1);
}

static uint64_t
digits_value(const uint8_t *digit, size_t n)
{
	uint64_t value = 0;

	while (n-- > 0)
		value = value * 10 + *digit++;
	return value;
}

static void
chain(uint32_t *slots, size_t slot, uint32_t *next, size_t i)
{
	*next = slots[slot];
	slots[slot] = (uint32_t)i + 1;
}

static void
index_number(struct numbers_known *k, size_t i)
{
	struct number *number = &k->number[i];
	const uint8_t *digit = k->digit + number->at;

	k->lengths |= UINT64_C(1) << number->n;
	chain(k->whole, slot_of(k, digits_value(digit, number->n), number->n), &number->next, i);
	if (number->n < WHOLE_LEAST)
		return;
	for (size_t n = WHOLE_LEAST; n < number->n; n++)
		names_add(&k->prefixes, (struct span){(const char *)digit, n}, 0);
	chain(k->head, slot_of(k, digits_value(digit, HEAD), HEAD), &number->next_head, i);
	chain(k->tail, slot_of(k, digits_value(digit + number->n - TAIL, TAIL), TAIL), &number->next_tail, i);
}

static void
grow(struct numbers_known *k)
{
	k->slots = k->slots ? k->slots * 2 : 16;
	free(k->whole);
	free(k->head);
	free(k->tail);
	k->whole = ecalloc(k->slots, sizeof *k->whole);
	k->head = ecalloc(k->slots, sizeof *k->head);
	k->tail = ecalloc(k->slots, sizeof *k->tail);
	for (size_t i = 0; i < k->numbers; i++)
		index_number(k, i);
}

static bool
is_known(const struct numbers_known *k, const struct digits *own, size_t first, size_t n)
{
	for (uint32_t at = k->slots ? k->whole[slot_of(k, value_of(own, first, n), n)] : 0; at;
		at = k->number[at - 1].next) {
		const struct number *number = &k->number[at - 1];
		size_t same = 0;

		while (same < n && number->n == n && k->digit[number->at + same] == own->digit[first + same].value)
			same++;
		if (same == n)
			return true;
	}
	return false;
}

static void
learn(struct numbers_known *k, const struct digits *own, size_t first, size_t n)
{
	if (is_known(k, own, first, n))
		return;
	VEC_ROOM(k->number, k->numbers, k->numbers_cap);
	k->number[k->numbers++] = (struct number){.at = (uint32_t)k->digits, .n = (uint32_t)n};
	for (size_t i = 0; i < n; i++) {
		VEC_ROOM(k->digit, k->digits, k->digits_cap);
		k->digit[k->digits++] = (uint8_t)own->digit[first + i].value;
	}
	if (k->numbers * 2 > k->slots)
		grow(k);
	else
		index_number(k, k->numbers - 1);
}

/* Adds each part of the field that has no gap wider than this, as a number. */
static void
learn_runs(struct numbers_known *k, const struct digits *own, enum gap widest, size_t least)
{
	for (size_t first = 0, n; first < own->n; first += n) {
		n = run_length(own, first, widest);
		if (n >= least && n <= KNOWN_MOST)
			learn(k, own, first, n);
	}
}

/* Adds the numbers of the field without country and area codes, since the text may have other codes or none. */
static void
learn_locals(struct numbers_known *k, const struct digits *own)
{
	for (size_t i = 0; i < own->n; i++) {
		size_t local, n = own->digit[i].gap == GAP_NONE ? 0 : number_length(own, i, &local);

		if (n == 0)
			continue;
		learn(k, own, i + n - local, local);
		i += n - 1;
	}
}

void
numbers_learn(struct numbers_known *k, struct span field)
{
	struct glyphs typed = glyphs_of(field);
	struct digits own = digits_of(&typed);

	learn_locals(k, &own);
	learn_runs(k, &own, GAP_NONE, WHOLE_LEAST);
	learn_runs(k, &own, GAP_SOFT, KNOWN_LEAST);
	learn_runs(k, &own, GAP_LOOSE, KNOWN_LEAST);
	free(own.digit);
	glyphs_free(&typed);
}

void
numbers_forget(struct numbers_known *k)
{
	free(k->digit);
	free(k->number);
	names_free(&k->prefixes);
	free(k->whole);
	free(k->head);
	free(k->tail);
}

/* A number searched for in the text. */
struct sought {
	const struct glyphs *glyphs;
	const struct digits *text;
	const uint8_t *digit; /* its digits */
	size_t n;
};

/* Returns how many digits from k on are those of the number from its digit `from` on. */
static size_t
same_length(const struct sought *s, size_t k, size_t from)
{
	const struct digits *d = s->text;
	size_t i;

	for (i = 0; from + i < s->n && k + i < d->n; i++)
		if (d->digit[k + i].value != s->digit[from + i] || (i > 0 && d->digit[k + i].gap == GAP_HARD))
			break;
	return i;
}

/* Returns whether the text before place i announces the end of a number: 尾号, 后四位是. */
static bool
announces_tail(const struct glyphs *g, size_t i)
{
	static const char32_t *const words[] = {U"尾号", U"尾数", U"末尾", U"结尾", U"四位", U"4位", U"四位数",
		U"4位数", U"四位数字", U"4位数字", U"四位号码", U"四个数", U"四个数字", NULL};

	while (i > 0 && (is_blank(&g->glyph[i - 1]) || char_in(U":是为", g->glyph[i - 1].c)))
		i--;
	for (size_t w = 0; words[w]; w++) {
		size_t n = 0;

		while (words[w][n])
			n++;
		if (i < n || glyphs_match(g, i - n, words[w]) != n)
			continue;
		if (w < 4 || (i > n && char_in(U"后末尾", g->glyph[i - n - 1].c)))
			return true;
	}
	return false;
}

/* Returns whether the digit is the first that remains of a masked number. */
static bool
is_tail(const struct glyphs *g, const struct digit *d)
{
	return d->masked || announces_tail(g, d->place);
}

/* Returns how many digits from k on are the number, possibly with masked digits: 138****5678, 1381234****, 尾号5678. */
static size_t
known_length(const struct sought *s, size_t k)
{
	const struct digits *d = s->text;
	size_t head = same_length(s, k, 0), tail;

	if (head == s->n)
		return s->n >= WHOLE_LEAST || (d->digit[k].gap != GAP_NONE && d->digit[k + head].gap != GAP_NONE) ? head
														  : 0;
	if (s->n < WHOLE_LEAST || d->digit[k].gap == GAP_NONE)
		return 0;
	if (same_length(s, k, s->n - TAIL) == TAIL && d->digit[k + TAIL].gap != GAP_NONE &&
		is_tail(s->glyphs, &d->digit[k]))
		return TAIL;
	if (head < HEAD || !d->digit[k + head].masked)
		return 0;
	tail = d->digit[k + head].gap == GAP_LOOSE ? run_length(d, k + head, GAP_NONE) : 0;
	if (tail > 0 && head + tail < s->n && same_length(s, k + head, s->n - tail) == tail)
		return head + tail;
	return 0;
}

static bool
hide_if_known(struct glyphs *g, const struct digits *text, const struct numbers_known *k, size_t at, uint32_t number)
{
	const struct number *one = &k->number[number - 1];
	const struct sought s = {g, text, k->digit + one->at, one->n};
	const size_t n = known_length(&s, at);

	if (n > 0)
		hide(g, text, at, n);
	return n > 0;
}

/* The first match in a chain hides everything that the others would. */
static void
hide_chain(
	struct glyphs *g, const struct digits *d, const struct numbers_known *k, size_t at, uint32_t first, size_t next)
{
	for (uint32_t i = first; i; i = *(const uint32_t *)((const char *)&k->number[i - 1] + next))
		if (hide_if_known(g, d, k, at, i))
			break;
}

/* Returns how many digits from k on are before a mask, or 0. */
static size_t
digits_to_mask(const struct digits *d, size_t k)
{
	for (size_t i = 1; i < KNOWN_MOST && k + i <= d->n; i++) {
		if (d->digit[k + i].masked)
			return i;
		if (d->digit[k + i].gap == GAP_HARD)
			break;
	}
	return 0;
}

/* Returns whether the n digits at `at` are the beginning of one of the numbers. */
static bool
is_prefix(const struct numbers_known *k, const struct digits *d, size_t at, size_t n)
{
	char digit[KNOWN_MOST];

	for (size_t i = 0; i < n; i++)
		digit[i] = (char)d->digit[at + i].value;
	return names_find(&k->prefixes, (struct span){digit, n}) != NAME_NONE;
}

/* Part of a number alone, 12345678 of 13812345678, with at least as many digits as a whole number. */
static void
hide_half(struct glyphs *g, const struct digits *d, const struct numbers_known *k, size_t at)
{
	const size_t n = d->digit[at].gap == GAP_NONE ? 0 : run_length(d, at, GAP_NONE);

	if (n < WHOLE_LEAST || n >= KNOWN_MOST)
		return;
	if (is_prefix(k, d, at, n))
		hide(g, d, at, n);
	for (uint32_t i = k->tail[slot_of(k, value_of(d, at + n - TAIL, TAIL), TAIL)]; i;
		i = k->number[i - 1].next_tail) {
		const struct number *one = &k->number[i - 1];
		const struct sought s = {g, d, k->digit + one->at, one->n};

		if (n < one->n && same_length(&s, at, one->n - n) == n) {
			hide(g, d, at, n);
			break;
		}
	}
}

/* 138****5678: if enough of the end is there, few of the numbers with this beginning have the same end. */
static void
hide_masked(struct glyphs *g, const struct digits *d, const struct numbers_known *k, size_t at)
{
	const size_t head = digits_to_mask(d, at), behind = at + head;
	const size_t tail = head > 0 && behind < d->n ? run_length(d, behind, GAP_NONE) : 0;

	if (head < HEAD)
		return;
	if (head >= WHOLE_LEAST && is_prefix(k, d, at, head))
		hide(g, d, at, head);
	if (tail >= TAIL)
		hide_chain(g, d, k, at, k->tail[slot_of(k, value_of(d, behind + tail - TAIL, TAIL), TAIL)],
			offsetof(struct number, next_tail));
	else if (tail > 0)
		hide_chain(g, d, k, at, k->head[slot_of(k, value_of(d, at, HEAD), HEAD)],
			offsetof(struct number, next_head));
}

static void
hide_known(struct glyphs *g, const struct digits *d, const struct numbers_known *k)
{
	for (size_t at = 0; at < d->n; at++) {
		uint64_t value = 0;

		for (size_t n = 1; n <= KNOWN_MOST && at + n <= d->n; n++) {
			if (n > 1 && d->digit[at + n - 1].gap == GAP_HARD)
				break;
			value = value * 10 + (uint64_t)d->digit[at + n - 1].value;
			if (k->lengths >> n & 1)
				hide_chain(g, d, k, at, k->whole[slot_of(k, value, n)], offsetof(struct number, next));
			if (n == TAIL && is_tail(g, &d->digit[at]))
				hide_chain(
					g, d, k, at, k->tail[slot_of(k, value, n)], offsetof(struct number, next_tail));
		}
		hide_masked(g, d, k, at);
		hide_half(g, d, k, at);
	}
}

void
hide_numbers(struct glyphs *g, const struct numbers_known *k)
{
	struct digits text;

	if (g->digits < TAIL)
		return;
	text = digits_of(g);
	if (k->numbers > 0)
		hide_known(g, &text, k);
	hide_all(g, &text);
	free(text.digit);
}
