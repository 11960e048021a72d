#include "rulebook.h"

#include "../words/buf.h"
#include "../words/csvtable.h"
#include "../words/decimal.h"
#include "../words/say.h"

#include <inttypes.h>
#include <stdlib.h>

struct rulebook {
	struct table *table;
	day_t *from; /* of each row */
};

struct rulebook *
rulebook_load(const char *file)
{
	static const char *const columns[] = {"key", "from", "value", "clause", "meaning", NULL};
	struct rulebook *r = ecalloc(1, sizeof *r);
	const struct table *t;
	size_t i;

	t = r->table = table_load(file, columns);
	r->from = ecalloc(t->rows, sizeof *r->from);
	for (i = 0; i < t->rows; i++) {
		if (table_cell(t, i, "key").n == 0)
			die_at(EXIT_USAGE, t->file, t->line[i], "key", _("a rule without a name"));
		if (!day_parse(table_cell(t, i, "from"), &r->from[i]))
			die_at(EXIT_USAGE, t->file, t->line[i], "from", _("not a day as 2020-01-31"));
	}
	return r;
}

void
rulebook_free(struct rulebook *r)
{
	if (r == NULL)
		return;
	table_free(r->table);
	free(r->from);
	free(r);
}

/* Whether row i of a key holds on `day` rather than row `best`, both of it. */
static bool
rather(const struct rulebook *r, size_t i, size_t best, day_t day)
{
	if (r->from[i] > day) /* only for want of an earlier one */
		return r->from[best] > day && r->from[i] < r->from[best];
	return r->from[best] > day || r->from[i] >= r->from[best];
}

/* The row of the key that holds on `day`; the number of rows when none has the key. */
static size_t
find(const struct rulebook *r, const char *key, day_t day)
{
	size_t rows = r->table->rows, best = rows, i;

	for (i = 0; i < rows; i++) {
		if (span_is(table_cell(r->table, i, "key"), key) && (best == rows || rather(r, i, best, day)))
			best = i;
	}
	return best;
}

static size_t
find_or_die(const struct rulebook *r, const char *key, day_t day)
{
	size_t row = find(r, key, day);

	if (row == r->table->rows)
		die_at(EXIT_USAGE, r->table->file, 0, "key", _("there is no rule %s"), key);
	return row;
}

int64_t
rule_whole(const struct rulebook *r, const char *key, day_t day, int64_t min, int64_t max)
{
	size_t row = find_or_die(r, key, day);
	int64_t value;

	if (!whole_parse(table_cell(r->table, row, "value"), min, max, &value))
		die_at(EXIT_USAGE, r->table->file, r->table->line[row], "value",
			_("%s must be a whole number from %" PRId64 " to %" PRId64), key, min, max);
	return value;
}

int64_t
rule_points(const struct rulebook *r, const char *key, day_t day)
{
	size_t row = find_or_die(r, key, day);
	int64_t hundredths;

	if (!hundredths_parse(table_cell(r->table, row, "value"), &hundredths))
		die_at(EXIT_USAGE, r->table->file, r->table->line[row], "value",
			_("%s must be a number with at most two decimals"), key);
	return hundredths;
}

struct span
rule_words(const struct rulebook *r, const char *key, day_t day)
{
	return table_cell(r->table, find_or_die(r, key, day), "value");
}

struct span
rule_clause(const struct rulebook *r, const char *key, day_t day)
{
	return table_cell(r->table, find_or_die(r, key, day), "clause");
}

bool
rule_known(const struct rulebook *r, const char *key)
{
	return find(r, key, 0) < r->table->rows;
}
