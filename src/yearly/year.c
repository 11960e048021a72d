/* The figures of the yearly paper as a table, for whoever wants to go on with them. */
#include "year.h"

#include "../base/decimal.h"

#include <inttypes.h>

static const char *const group_names[] = {"county", "department", "secondary", "company"};

/* A row whose cells are there, empty or given. */
struct row {
	const char *section;
	struct span key;
	const int64_t *rank, *points, *yuan, *count, *part;
	struct span note;
};

static void
put_whole_cell(struct buf *out, const int64_t *n)
{
	buf_char(out, '\t');
	if (n)
		buf_printf(out, "%" PRId64, *n);
}

static void
put_row(struct buf *out, const struct row *r)
{
	buf_str(out, r->section);
	buf_char(out, '\t');
	buf_span(out, r->key);
	put_whole_cell(out, r->rank);
	buf_char(out, '\t');
	if (r->points)
		hundredths_put(out, *r->points);
	put_whole_cell(out, r->yuan);
	put_whole_cell(out, r->count);
	put_whole_cell(out, r->part);
	buf_char(out, '\t');
	buf_span(out, r->note);
	buf_char(out, '\n');
}

static void
put_units(const struct year *year, struct buf *out)
{
	for (size_t i = 0; i < year->evaluation->n; i++) {
		const struct score *x = &year->evaluation->score[i];
		const int64_t rank = x->rank;

		put_row(out, &(struct row){.section = group_names[x->group],
				     .key = year->roster->unit[x->unit].name,
				     .rank = x->takes_part ? &rank : NULL,
				     .points = x->takes_part ? &x->total : NULL,
				     .count = &x->due.counted,
				     .part = &x->due.in_time,
				     .note = x->takes_part ? x->grade : SPAN("exempt")});
	}
}

static void
put_fund(const struct year *year, struct buf *out)
{
	const struct fund *f = &year->evaluation->fund;

	for (size_t i = 0; i < f->n; i++) {
		const struct payee *p = &f->payee[i];
		const int64_t rank = p->rank, net = p->rewards - p->penalties, marks = p->praised + p->criticized;

		put_row(out, &(struct row){.section = "fund",
				     .key = p->name,
				     .rank = p->rank > 0 ? &rank : NULL,
				     .points = &p->award,
				     .yuan = &net,
				     .count = &marks,
				     .part = &p->unconfirmed});
	}
}

static void
put_documents(const struct year *year, struct buf *out)
{
	const struct fund *f = &year->evaluation->fund;

	for (size_t i = 0; i < f->items; i++) {
		const struct mark *m = f->item[i].mark;

		put_row(out, &(struct row){.section = "document",
				     .key = mark_field(m, MARK_MARK),
				     .yuan = &f->item[i].yuan,
				     .note = mark_field(m, MARK_REF)});
	}
}

void
year_tsv(const struct year *year, struct buf *out)
{
	buf_str(out, "section\tkey\trank\tpoints\tyuan\tcount\tpart\tnote\n");
	put_units(year, out);
	put_fund(year, out);
	put_documents(year, out);
}
