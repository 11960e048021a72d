#include "rows.h"

#include "../base/buf.h"
#include "../base/escape.h"
#include "../table/foreign.h"
#include "options.h"
#include "rule_tables.h"

#include <stdlib.h>

static void
read_table(struct rows *r, const char *const *needed)
{
	static const struct foreign_form form = {.file = "-", .csv = {.delimiter = '\t', .blanks = true}, .own = true};

	r->table = foreign_table(&form, needed);
	r->unit = table_column(r->table, "unit");
}

void
rows_read(struct rows *r)
{
	static const char *const needed[] = {NULL};

	read_table(r, needed);
}

void
rows_cases(struct rows *r)
{
	static const char *const needed[] = {"case", NULL};

	read_table(r, needed);
	r->id = ecalloc(r->table->rows + 1, sizeof *r->id);
	for (size_t i = 0; i < r->table->rows; i++)
		if (!case_id_parse(span_trim(table_cell(r->table, i, "case")), &r->id[i]))
			rows_die_value(r, i + 1, "case", _("is not a case number YYYYMMDD-NNNNN"));
}

static bool
is_value(const struct rows *r, const struct option_rule *rule)
{
	return rule && (uintptr_t)rule->to - (uintptr_t)r->values < r->size;
}

/* NAME[=COLUMN] */
static void
take(struct rows *r, const struct program *p, struct span word)
{
	const char *equals = memchr(word.p, '=', word.n);
	struct span name = {word.p, equals ? (size_t)(equals - word.p) : word.n};
	struct span column = equals ? (struct span){equals + 1, word.n - name.n - 1} : name;
	const struct option_rule *rule = option_named(p->options, name);

	if (!is_value(r, rule))
		die_usage(_("--take: '%.*s' is not an option of %s that a column can give"), (int)name.n, name.p,
			p->name);
	if (!r->table)
		die_usage(_("--take needs -, a table on standard input"));
	if (r->takens == sizeof r->taken / sizeof *r->taken)
		die_usage(_("--take: too many options"));
	struct taken *t = &r->taken[r->takens++];
	*t = (struct taken){.rule = rule, .name = span_dup(column)};
	t->column = table_column(r->table, t->name);
	if (t->column < 0)
		die_usage(_("--take: the table on standard input has no column '%s'"), t->name);
}

void
rows_take(struct rows *r, const struct program *p, const char *list, void *values, size_t size)
{
	const struct option_rule *unit = option_named(p->options, SPAN("unit"));
	struct span rest = span_of(list), word;

	r->values = values;
	r->size = size;
	r->typed = ecalloc(1, size);
	if (is_value(r, unit))
		r->unit_value = unit->to;
	while (span_word(&rest, ',', &word))
		take(r, p, word);
}

static struct span
cell_of(const struct rows *r, size_t row, int column)
{
	return r->table->cell[(row - 1) * r->table->columns + (size_t)column];
}

static const char *
set_flag(bool *flag, struct span cell, const char *name)
{
	*flag = span_is(cell, "yes") || span_is(cell, "1") || span_is(cell, name);
	return *flag || span_is(cell, "no") || span_is(cell, "0") || span_is(cell, "-") ? NULL
											: _("is neither yes nor no");
}

static void
set_taken(struct rows *r, size_t row, const struct taken *t)
{
	struct span cell = cell_of(r, row, t->column);
	struct buf b = {0};

	if (cell.n == 0)
		return;
	unescape_put(&b, cell);
	buf_char(&b, '\0');
	r->text[r->texts++] = b.p;
	const char *wrong =
		t->rule->type == OPTION_FLAG ? set_flag(t->rule->to, cell, t->rule->name) : option_take(t->rule, b.p);
	if (wrong)
		rows_die_value(r, row, t->rule->name, wrong);
}

void
rows_set(struct rows *r, size_t row)
{
	memcpy(r->typed, r->values, r->size);
	if (row == 0)
		return;
	for (size_t i = 0; i < r->takens; i++)
		set_taken(r, row, &r->taken[i]);
	if (r->unit_value && !*r->unit_value)
		*r->unit_value = rows_unit(r, row);
}

const char *
rows_unit(struct rows *r, size_t row)
{
	struct span cell = r->unit < 0 ? SPAN("") : cell_of(r, row, r->unit);

	return cell.n == 0 ? NULL : (r->text[r->texts++] = span_dup(cell));
}

void
rows_unset(struct rows *r)
{
	if (r->values)
		memcpy(r->values, r->typed, r->size);
	while (r->texts > 0)
		free(r->text[--r->texts]);
}

void
rows_die_value(const struct rows *r, size_t row, const char *option, const char *wrong)
{
	const char *column = option ? option : "case";

	for (size_t i = 0; i < r->takens; i++)
		if (strcmp(r->taken[i].rule->name, column) == 0)
			column = r->taken[i].name;
	if (row > 0)
		die_at(EXIT_USAGE, r->table->file, r->table->line[row - 1], column, "%s", wrong);
	if (option)
		die_usage("--%s: %s", option, wrong);
	die_usage("%s", wrong);
}

void
rows_die_unit(const struct rows *r, size_t row, struct span name)
{
	if (row > 0)
		die_at(EXIT_USAGE, r->table->file, r->table->line[row - 1], "unit", "%s", unit_unknown_cell(name));
	die_usage("%s", unit_unknown(name));
}

void
rows_free(struct rows *r)
{
	for (size_t i = 0; i < r->takens; i++)
		free(r->taken[i].name);
	free(r->typed);
	free(r->id);
	table_free(r->table);
}
