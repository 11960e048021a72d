/* The figures of the yearly paper as a table, for further processing. */
#include "year.h"

#include "../base/decimal.h"
#include "../table/column_rules.h"

static const char *const group_names[] = {"county", "department", "secondary", "company"};

/* A row, whose cells are empty or given. */
struct row {
	const char *section;
	struct span key;
	const int64_t *rank, *points, *yuan, *count, *part;
	struct span note;
};

/* Returns a number that may be missing, whose offset in the row is `which`. */
static const int64_t *
number_of(const void *row, int which)
{
	return *(const int64_t *const *)((const char *)row + which);
}

static void
put_whole(struct buf *out, const void *row, int which)
{
	const int64_t *n = number_of(row, which);

	if (n)
		whole_put(out, *n);
}

static void
put_points(struct buf *out, const void *row, int which)
{
	const int64_t *n = number_of(row, which);

	if (n)
		hundredths_put(out, *n);
}

static const struct column_rule columns[] = {
	{"section", put_text_member, offsetof(struct row, section), 0, NULL},
	{"key", put_span_member, offsetof(struct row, key), 0, NULL},
	{"rank", put_whole, offsetof(struct row, rank), 0, NULL},
	{"points", put_points, offsetof(struct row, points), 0, NULL},
	{"yuan", put_whole, offsetof(struct row, yuan), 0, NULL},
	{"count", put_whole, offsetof(struct row, count), 0, NULL},
	{"part", put_whole, offsetof(struct row, part), 0, NULL},
	{"note", put_span_member, offsetof(struct row, note), 0, NULL},
	COLUMNS_END,
};

/* A table being printed. */
struct table_put {
	struct buf *out;
	struct column_list list;
};

static void
put_row(const struct table_put *t, const struct row *row)
{
	columns_put_row(t->out, &t->list, row);
}

static void
put_units(const struct table_put *t, const struct year *year)
{
	for (size_t i = 0; i < year->evaluation->n; i++) {
		const struct score *x = &year->evaluation->score[i];
		const int64_t rank = x->rank;

		put_row(t, &(struct row){.section = group_names[x->group],
				   .key = year->roster->unit[x->unit].name,
				   .rank = x->takes_part ? &rank : NULL,
				   .points = x->takes_part ? &x->total : NULL,
				   .count = &x->due.counted,
				   .part = &x->due.in_time,
				   .note = x->takes_part ? x->grade : SPAN("exempt")});
	}
}

static void
put_fund(const struct table_put *t, const struct year *year)
{
	const struct fund *f = &year->evaluation->fund;

	for (size_t i = 0; i < f->n; i++) {
		const struct payee *p = &f->payee[i];
		const int64_t rank = p->rank, net = p->rewards - p->penalties, marks = p->praised + p->criticized;

		put_row(t, &(struct row){.section = "fund",
				   .key = p->name,
				   .rank = p->rank > 0 ? &rank : NULL,
				   .points = &p->award,
				   .yuan = &net,
				   .count = &marks,
				   .part = &p->unconfirmed});
	}
}

static void
put_documents(const struct table_put *t, const struct year *year)
{
	const struct fund *f = &year->evaluation->fund;

	for (size_t i = 0; i < f->items; i++) {
		const struct mark *m = f->item[i].mark;

		put_row(t, &(struct row){.section = "document",
				   .key = mark_field(m, MARK_MARK),
				   .yuan = &f->item[i].yuan,
				   .note = mark_field(m, MARK_REF)});
	}
}

void
year_tsv(const struct year *year, struct buf *out)
{
	struct table_put t = {.out = out};

	columns_start(out, &t.list, columns);
	put_units(&t, year);
	put_fund(&t, year);
	put_documents(&t, year);
}
