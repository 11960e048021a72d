#include "rulebook.h"

#include "../base/buf.h"
#include "../table/csvtable.h"
#include "../base/decimal.h"
#include "../base/say.h"

#include <stdlib.h>

/* The type of a rule's value: an integer, points, one word, words separated by ',', or any text. */
enum shape { WHOLE, POINTS, WORD, WORDS, TEXT };

/* The rules that programs use; a name that ends in '.' matches all keys with that beginning.  The first match
 * applies. */
static const struct known {
	const char *name;
	enum shape shape;
	int64_t min, max;   /* points are in hundredths */
	const char *words;  /* separated by blanks */
	const char *former; /* the value if an older table lacks the rule; NULL if it is required */
} knowns[] = {
	{"limit.redo", WHOLE, 0, 10000, NULL, "0"},
	{"limit.urgent", WHOLE, 0, 10000, NULL, "0"},
	{"limit.", WHOLE, 1, 10000, NULL, NULL},
	{"base.items", WHOLE, 0, RULE_ITEMS_MOST, NULL, NULL},
	{"system.items", WHOLE, 0, RULE_ITEMS_MOST, NULL, NULL},
	{"base.points", POINTS, 0, 100000000, NULL, NULL},
	{"system.points", POINTS, 0, 100000000, NULL, NULL},
	{"ontime.points", POINTS, 0, 100000000, NULL, NULL},
	{"ontime.target", POINTS, 0, 10000, NULL, NULL},
	{"ontime.step", WORD, 0, 0, "whole prorata", NULL},
	{"quality.points", POINTS, 0, 100000000, NULL, NULL},
	{"bonus.volume.every", WHOLE, 1, 1000000, NULL, NULL},
	{"bonus.", POINTS, 0, 100000000, NULL, NULL},
	{"fault.reply.how", WORDS, 0, 0, "poor perfunctory shirk unsolved", NULL},
	{"fault.urged.when", WORD, 0, 0, "answered any", "any"},
	{"fault.", POINTS, 0, 100000000, NULL, NULL},
	{"urge.patience", WHOLE, 0, 1000, NULL, NULL},
	{"extend.days", WHOLE, 0, 10000, NULL, "0"},
	{"extend.times", WHOLE, 0, 250, NULL, "0"},
	{"supervise.left", WHOLE, -10000, 10000, NULL, "2"},
	{"fund.inspect.persons", WORD, 0, 0, "each once", "once"},
	{"fund.", WHOLE, 0, 1000000000, NULL, NULL},
	{"rank.points", POINTS, 0, 100000000, NULL, NULL},
	{"rank.", WHOLE, 0, 1000, NULL, NULL},
	{"office.name", TEXT, 0, 0, NULL, NULL},
};

/* Returns the description of a rule, or NULL if no program uses it. */
static const struct known *
known_rule(struct span key)
{
	for (size_t i = 0; i < sizeof knowns / sizeof *knowns; i++) {
		struct span name = span_of(knowns[i].name);
		bool family = name.n > 0 && name.p[name.n - 1] == '.';

		if (family ? span_begins(key, name) : span_eq(key, name))
			return &knowns[i];
	}
	return NULL;
}

/* --- reading ------------------------------------------------------------------------------- */

static bool
all_in(const char *words, struct span list)
{
	struct span word;

	while (span_word(&list, ',', &word))
		if (!word_in(words, word))
			return false;
	return true;
}

/* Returns what the value of a rule must be if it is wrong, or NULL. */
static char *
value_wrong(const struct known *k, struct span value)
{
	struct buf b = {0};
	int64_t n;

	if (k->shape == WHOLE && !whole_parse(value, k->min, k->max, &n))
		buf_printf(&b, _("must be a whole number from %lld to %lld"), (long long)k->min, (long long)k->max);
	else if (k->shape == POINTS && (!hundredths_parse(value, &n) || n < k->min || n > k->max))
		buf_printf(&b, _("must be a number from %lld to %lld with at most two decimals"),
			(long long)k->min / 100, (long long)k->max / 100);
	else if ((k->shape == WORD && !word_in(k->words, value)) || (k->shape == WORDS && !all_in(k->words, value)))
		buf_printf(&b, _("must consist of the words: %s"), k->words);
	if (b.n > 0)
		buf_char(&b, '\0');
	return b.p;
}

static void
check_value(const struct table *t, size_t row)
{
	const struct span key = table_cell(t, row, "key"), value = table_cell(t, row, "value");
	const struct known *k = known_rule(key);

	if (!k) {
		say_at(t->file, t->line[row], "key", _("no program uses this rule"));
		return;
	}
	char *wrong = value_wrong(k, value);
	if (wrong)
		die_wrong(EXIT_USAGE, t->file, t->line[row], "value", value, wrong);
}

/* With two rows from the same day it would be unclear which is in force. */
static void
check_single(const struct rulebook *r, size_t row)
{
	const struct table *t = r->table;
	struct span key = table_cell(t, row, "key");

	for (size_t i = 0; i < row; i++)
		if (r->from[i] == r->from[row] && span_eq(table_cell(t, i, "key"), key))
			die_at(EXIT_USAGE, t->file, t->line[row], "key",
				_("appears twice from that day on: in line %zu too"), (size_t)t->line[i]);
}

static void
read_rule(struct rulebook *r, size_t row)
{
	const struct table *t = r->table;

	if (table_cell(t, row, "key").n == 0)
		die_at(EXIT_USAGE, t->file, t->line[row], "key", _("the rule has no name"));
	if (!day_parse(table_cell(t, row, "from"), &r->from[row]))
		die_at(EXIT_USAGE, t->file, t->line[row], "from", _("is not a day, such as 2020-01-31"));
	check_value(t, row);
	check_single(r, row);
}

void
rulebook_load(struct rulebook *r, const char *file)
{
	static const char *const columns[] = {"key", "from", "value", "clause", "meaning", NULL};

	r->table = table_load(file, columns);
	r->from = ecalloc(r->table->rows, sizeof *r->from);
	for (size_t i = 0; i < r->table->rows; i++)
		read_rule(r, i);
}

void
rulebook_free(struct rulebook *r)
{
	table_free(r->table);
	free(r->from);
	*r = (struct rulebook){0};
}

/* --- lookup ------------------------------------------------------------------------------------- */

/* Returns whether row i of a key is in force on `day` rather than row `best`. */
static bool
rather(const struct rulebook *r, size_t i, size_t best, day_t day)
{
	if (r->from[i] > day) /* used only if there is no earlier row */
		return r->from[best] > day && r->from[i] < r->from[best];
	return r->from[best] > day || r->from[i] > r->from[best];
}

/* Returns the row of the key in force on `day`, or the number of rows if there is none. */
static size_t
find(const struct rulebook *r, const char *key, day_t day)
{
	const struct table *t = r->table;
	const size_t column = (size_t)table_column(t, "key");
	size_t best = t->rows;

	for (size_t i = 0; i < t->rows; i++) {
		if (span_is(t->cell[i * t->columns + column], key) && (best == t->rows || rather(r, i, best, day)))
			best = i;
	}
	return best;
}

/* Returns the description of a rule that the table lacks; exits if it is required. */
static const struct known *
missing_rule(const struct rulebook *r, const char *key)
{
	const struct known *k = known_rule(span_of(key));

	if (!k || !k->former)
		die_at(EXIT_USAGE, r->table->file, 0, "key", _("there is no rule %s"), key);
	return k;
}

/* Returns the value in force on `day`, or the former value if an older table lacks the key. */
static struct span
value_of(const struct rulebook *r, const char *key, day_t day)
{
	const size_t row = find(r, key, day);

	return row < r->table->rows ? table_cell(r->table, row, "value") : span_of(missing_rule(r, key)->former);
}

int64_t
rule_whole(const struct rulebook *r, const char *key, day_t day)
{
	int64_t value = 0;

	whole_parse(value_of(r, key, day), INT64_MIN, INT64_MAX, &value);
	return value;
}

int64_t
rule_points(const struct rulebook *r, const char *key, day_t day)
{
	int64_t hundredths = 0;

	hundredths_parse(value_of(r, key, day), &hundredths);
	return hundredths;
}

struct span
rule_words(const struct rulebook *r, const char *key, day_t day)
{
	return value_of(r, key, day);
}

struct span
rule_clause(const struct rulebook *r, const char *key, day_t day)
{
	const size_t row = find(r, key, day);

	return row < r->table->rows ? table_cell(r->table, row, "clause") : SPAN("office");
}

bool
rule_known(const struct rulebook *r, const char *key)
{
	return find(r, key, 0) < r->table->rows;
}
