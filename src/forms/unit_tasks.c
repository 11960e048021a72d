#include "unit_tasks.h"

#include "../base/say.h"

#include <stdlib.h>

/* The values of the column part, in the order of the lists. */
static const char *const parts[UNIT_LISTS] = {"urge", "overdue", "supervise", "due"};
#define PARTS "urge overdue supervise due"

/* A table being split, and its columns. */
struct split {
	const struct tsv *table;
	size_t part, untold, unit;
};

/* --- copying rows --------------------------------------------------------------------- */

static void
put_head(struct buf *b, const struct split *s)
{
	buf_span(b, s->table->head);
	buf_char(b, '\n');
}

static void
put_row(struct buf *b, const struct split *s, const struct span *cell)
{
	for (size_t i = 0; i < s->table->columns; i++) {
		buf_span(b, cell[i]);
		buf_char(b, i + 1 < s->table->columns ? '\t' : '\n');
	}
}

/* Appends cells, or the names of columns, without part and untold. */
static void
put_task(struct buf *b, const struct split *s, const struct span *cell)
{
	const char *between = "";

	for (size_t i = 0; i < s->table->columns; i++) {
		if (i == s->part || i == s->untold)
			continue;
		buf_str(b, between);
		buf_span(b, cell ? cell[i] : s->table->column[i].name);
		between = "\t";
	}
	buf_char(b, '\n');
}

static void
add_untold(struct unit_tasks *of, struct span day)
{
	if (day.n == 0 || span_has_word(buf_as_span(&of->untold), day))
		return;
	if (of->untold.n > 0)
		buf_char(&of->untold, ',');
	buf_span(&of->untold, day);
}

/* --- rows ------------------------------------------------------------------------------ */

static _Noreturn void
die_cell(const struct tsv_walk *row, size_t column, const char *wrong)
{
	const struct tsv *t = row->table;
	char *name = span_dup(t->column[column].name);

	die_wrong(EXIT_USAGE, tsv_part_name(&t->part[row->part]), row->line, name, row->cell[column], wrong);
}

static enum letter_list
list_of(const struct split *s, const struct tsv_walk *row)
{
	for (enum letter_list i = 0; i < UNIT_LISTS; i++)
		if (span_is(row->cell[s->part], parts[i]))
			return i;
	die_cell(row, s->part, is_not_among(PARTS));
}

/* Checks the cells other than the part. */
static void
check(const struct split *s, const struct tsv_walk *row)
{
	day_t day;

	if (row->cell[s->unit].n == 0)
		die_cell(row, s->unit, _("is empty"));
	if (row->cell[s->untold].n > 0 && !day_parse(row->cell[s->untold], &day))
		die_cell(row, s->untold, _("is not a day YYYY-MM-DD"));
}

static struct unit_tasks *
tasks_of(struct units_tasks *units, const struct split *s, struct span unit)
{
	const uint32_t i = names_add(&units->names, unit, (uint32_t)units->n)->number;

	if (i < units->n)
		return &units->of[i];
	VEC_ROOM(units->of, units->n, units->cap);
	struct unit_tasks *of = &units->of[units->n++];
	*of = (struct unit_tasks){.unit = unit};
	put_task(&of->tasks, s, NULL);
	put_head(&of->urge, s);
	for (size_t list = 0; list < UNIT_LISTS; list++)
		put_head(&of->list[list], s);
	return of;
}

static void
take_row(struct units_tasks *units, const struct split *s, const struct tsv_walk *row)
{
	const enum letter_list list = list_of(s, row);
	const struct span untold = row->cell[s->untold];

	check(s, row);
	struct unit_tasks *of = tasks_of(units, s, row->cell[s->unit]);
	put_task(&of->tasks, s, row->cell);
	put_row(&of->list[list], s, row->cell);
	add_untold(of, untold);
	if (list == LETTER_URGE && untold.n == 0) {
		put_row(&of->urge, s, row->cell);
		of->urges++;
	}
}

void
units_tasks_read(struct units_tasks *units, const struct tsv *table)
{
	const struct split s = {.table = table,
		.part = tsv_column(table, "part"),
		.untold = tsv_column(table, "untold"),
		.unit = tsv_column(table, "unit")};
	struct tsv_walk row;

	tsv_walk_start(&row, table);
	while (tsv_walk_next(&row))
		take_row(units, &s, &row);
	tsv_walk_end(&row);
}

void
units_tasks_free(struct units_tasks *units)
{
	for (size_t i = 0; i < units->n; i++) {
		struct unit_tasks *of = &units->of[i];

		buf_free(&of->tasks);
		buf_free(&of->urge);
		buf_free(&of->untold);
		for (size_t list = 0; list < UNIT_LISTS; list++)
			buf_free(&of->list[list]);
	}
	free(units->of);
	names_free(&units->names);
}
