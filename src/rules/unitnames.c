#include "unitnames.h"

#include "../base/buf.h"
#include "../base/utf8.h"

#include <stdio.h>

/* --- loose matching ----------------------------------------------------------------------------------- */

/* Appends a name without blanks, with full-width characters converted to ASCII. */
static void
put_loose(struct buf *b, struct span name)
{
	char sign[8];

	while ((name = span_trim(name)).n > 0) {
		const uint32_t c = utf8_halfwidth(utf8_take(&name));

		buf_add(b, sign,
			utf8_put(sign, c == 0x3014 || c == 0x3010   ? '('
				       : c == 0x3015 || c == 0x3011 ? ')'
								    : c));
	}
}

static struct span
loose(struct buf *b, struct span name)
{
	b->n = 0;
	put_loose(b, name);
	return buf_as_span(b);
}

static void
add_spelling(void *ctx, struct span spelling)
{
	struct unit_names *n = ctx;
	struct buf b = {0};
	const unsigned unit = roster_typed(n->roster, spelling);
	struct names_entry *e = names_add(&n->loose, loose(&b, spelling), unit);

	if (e->number != unit)
		e->number = UNIT_NONE;
	buf_free(&b);
}

void
unit_names_load(struct unit_names *n, const struct roster *r)
{
	n->roster = r;
	roster_spellings(r, add_spelling, n);
}

void
unit_names_free(struct unit_names *n)
{
	names_free(&n->loose);
}

unsigned
unit_named_loosely(const struct unit_names *n, struct span typed)
{
	struct buf b = {0};
	unsigned unit = roster_typed(n->roster, typed);

	if (unit == UNIT_NONE)
		unit = names_find(&n->loose, loose(&b, typed));
	buf_free(&b);
	return unit;
}

/* --- several names ------------------------------------------------------------------------------------ */

/* Returns the length of a separator of names; line ends may be the ledger's escapes. */
static size_t
separator_ahead(struct span s)
{
	static const char *const separators[] = {
		",", ";", "/", "\t", "\n", "\r", "\\n", "\\r", "\\t", "、", "，", "；", "／"};

	for (size_t i = 0; i < sizeof separators / sizeof *separators; i++)
		if (span_begins(s, span_of(separators[i])))
			return strlen(separators[i]);
	return 0;
}

bool
unit_word(struct span *rest, struct span *name)
{
	size_t n = 0, separator = 0;

	if (rest->n == 0)
		return false;
	while (n < rest->n && (separator = separator_ahead((struct span){rest->p + n, rest->n - n})) == 0)
		n++;
	*name = span_trim((struct span){rest->p, n});
	*rest = (struct span){rest->p + n + separator, rest->n - n - separator};
	return true;
}

/* Removes a text from the beginning of a name, or else from its end. */
static bool
take_from(struct span *name, struct span text, bool at_end)
{
	const bool begins = span_begins(*name, text);

	if (!begins && (!at_end || name->n <= text.n || memcmp(name->p + name->n - text.n, text.p, text.n) != 0))
		return false;
	*name = span_trim((struct span){begins ? name->p + text.n : name->p, name->n - text.n});
	return true;
}

/* Removes the word for a role from one end of a name: 主办：, （协办）, 【主办】. Returns whether there was one;
 * *leads is set if it is the word for the lead. */
static bool
take_role(struct span *name, bool *leads)
{
	static const struct {
		const char *word;
		bool leads;
	} roles[] = {{"主办单位", true}, {"牵头单位", true}, {"主办", true}, {"牵头", true}, {"协办单位", false},
		{"配合单位", false}, {"协办", false}, {"配合", false}};
	static const char *const marks[][2] = {
		{"（", "）"}, {"(", ")"}, {"【", "】"}, {"[", "]"}, {"", "："}, {"", ":"}};

	for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
		for (size_t k = 0; k < sizeof marks / sizeof *marks; k++) {
			char text[64];

			snprintf(text, sizeof text, "%s%s%s", marks[k][0], roles[i].word, marks[k][1]);
			if (!take_from(name, span_of(text), *marks[k][0] != '\0'))
				continue;
			*leads = roles[i].leads;
			return true;
		}
	return false;
}

/* Removes brackets around a whole name: 【市水利局】. */
static bool
take_brackets(struct span *name)
{
	static const char *const pairs[][2] = {{"（", "）"}, {"(", ")"}, {"【", "】"}, {"[", "]"}, {"〔", "〕"}};

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		const size_t open = strlen(pairs[i][0]), closed = strlen(pairs[i][1]);

		if (name->n <= open + closed || !span_begins(*name, span_of(pairs[i][0])) ||
			memcmp(name->p + name->n - closed, pairs[i][1], closed) != 0)
			continue;
		*name = span_trim((struct span){name->p + open, name->n - open - closed});
		return true;
	}
	return false;
}

/* Returns the length of a text that may separate two names, or occur inside one. */
static size_t
conjunction_ahead(struct span s)
{
	static const char *const words[] = {"和", "与", "及", " ", "\t", "\xe3\x80\x80", "+", "＋", "&", "＆"};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (span_begins(s, span_of(words[i])))
			return strlen(words[i]);
	return 0;
}

/* The different units of a cell, in order. */
struct units_found {
	unsigned *unit;
	size_t n, most;
};

static void
add_unit(struct units_found *found, unsigned unit, bool leads)
{
	size_t i = 0;

	while (i < found->n && i < found->most && found->unit[i] != unit)
		i++;
	if (i == found->n && found->n++ >= found->most)
		return;
	if (i >= found->most)
		return;
	if (leads)
		memmove(found->unit + 1, found->unit, i * sizeof *found->unit);
	found->unit[leads ? 0 : i] = unit;
}

/* Adds the unit of a name, or those of several names joined by a conjunction, if all of them are known, since a
 * unit's own name may contain the conjunction.  Returns whether it did. */
static bool
add_names(const struct unit_names *n, struct span name, struct units_found *found)
{
	bool leads = false;
	unsigned unit = unit_named_loosely(n, name);

	if (unit == UNIT_NONE && take_role(&name, &leads))
		unit = name.n > 0 ? unit_named_loosely(n, name) : UNIT_NONE;
	if (unit == UNIT_NONE && take_brackets(&name))
		unit = unit_named_loosely(n, name);
	if (unit != UNIT_NONE) {
		add_unit(found, unit, leads);
		return true;
	}
	for (size_t i = 1, word; i < name.n; i++) {
		if ((word = conjunction_ahead((struct span){name.p + i, name.n - i})) == 0)
			continue;
		const struct span left = span_trim((struct span){name.p, i});
		const struct span right = span_trim((struct span){name.p + i + word, name.n - i - word});
		const struct units_found before = *found;

		if (left.n == 0 || right.n == 0 || (unit = unit_named_loosely(n, left)) == UNIT_NONE)
			continue;
		add_unit(found, unit, leads);
		if (add_names(n, right, found))
			return true;
		*found = before;
	}
	return false;
}

size_t
units_of_cell(const struct unit_names *n, struct span cell, unsigned unit[], size_t most,
	void (*unknown)(void *ctx, struct span name), void *ctx)
{
	struct units_found found = {unit, 0, most};
	struct span rest = span_trim(cell), name;
	bool leads;

	if (rest.n > 0 && unit_named_loosely(n, rest) != UNIT_NONE) {
		add_names(n, rest, &found);
		return found.n;
	}
	while (unit_word(&rest, &name)) {
		if (name.n == 0 || add_names(n, name, &found))
			continue;
		take_role(&name, &leads);
		unknown(ctx, name);
	}
	return found.n;
}
