#include "unitnames.h"

#include "../base/buf.h"
#include "../base/utf8.h"

/* --- loose matching ----------------------------------------------------------------------------------- */

/* Appends a name without blanks, with full-width characters converted to ASCII. */
static void
put_loose(struct buf *b, struct span name)
{
	char sign[8];

	while ((name = span_trim(name)).n > 0) {
		const uint32_t c = utf8_halfwidth(utf8_take(&name));

		buf_add(b, sign, utf8_put(sign, c == 0x3014 || c == 0x3010 ? '(' : c == 0x3015 || c == 0x3011 ? ')' : c));
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
	static const char *const separators[] = {",", ";", "/", "\n", "\r", "\\n", "\\r", "\\t", "、", "，", "；", "／"};

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

size_t
units_of_cell(const struct unit_names *n, struct span cell, unsigned unit[], size_t most,
	void (*unknown)(void *ctx, struct span name), void *ctx)
{
	struct span rest = span_trim(cell), name;
	const unsigned whole = rest.n > 0 ? unit_named_loosely(n, rest) : UNIT_NONE;
	size_t units = 0;

	if (whole != UNIT_NONE) {
		unit[0] = whole;
		return 1;
	}
	while (unit_word(&rest, &name)) {
		const unsigned one = name.n > 0 ? unit_named_loosely(n, name) : UNIT_NONE;
		size_t i = 0;

		if (name.n > 0 && one == UNIT_NONE)
			unknown(ctx, name);
		while (one != UNIT_NONE && i < units && i < most && unit[i] != one)
			i++;
		if (one == UNIT_NONE || (i < units && i < most))
			continue;
		if (units < most)
			unit[units] = one;
		units++;
	}
	return units;
}
