#include "index.h"

#include "../base/decimal.h"
#include "../program/draft.h"
#include "../paper/label.h"
#include "../paper/language.h"
#include "../paper/paper.h"
#include "../table/column_rules.h"

/* The columns that a case's text may take in the paper. */
#define SUMMARY 60

/* --- the table ------------------------------------------------------------------------ */

/* A case of a volume, or a file added to it. */
struct row {
	const struct archive *archive;
	const struct filing *filing; /* NULL for a file */
	int64_t number;
	struct span file;
	const struct addition *addition; /* of a file */
};

static const struct kase *
case_of(const struct row *r)
{
	return &r->archive->fold->kase[r->filing->kase];
}

static void
put_shown(struct buf *out, const struct row *r, enum case_column column, struct span field)
{
	secrecy_add(r->archive->secrecy, out, r->filing->kase, column, field);
}

static void
put_case(struct buf *out, const void *row, int which)
{
	const struct row *r = row;
	char id[CASE_ID_SIZE];

	(void)which;
	if (r->filing)
		buf_str(out, case_id_print(id, r->filing->id));
}

enum { OPENED, CLOSED, TOLD, INSTRUCTED };

static void
put_time(struct buf *out, const void *row, int which)
{
	const struct row *r = row;

	if (!r->filing)
		return;
	const stamp at = which == OPENED   ? case_opened(case_of(r))
			 : which == CLOSED ? case_of(r)->closed
			 : which == TOLD   ? case_of(r)->told
					   : r->filing->instructed;
	if (at)
		stamp_put(out, at);
}

static struct span
leader_of(const struct filing *one)
{
	struct line line;

	if (!one->led)
		return SPAN("");
	line_split(&line, line_at(one->led), COL_BY + 1);
	return line_field(&line, COL_BY);
}

static void
put_leader(struct buf *out, const void *row, int which)
{
	const struct row *r = row;

	(void)which;
	if (r->filing)
		put_shown(out, r, COL_BY, leader_of(r->filing));
}

/* Prints the field `which` of the case. */
static void
put_field(struct buf *out, const void *row, int which)
{
	const struct row *r = row;

	if (r->filing)
		put_shown(out, r, (enum case_column)which,
			case_value(r->archive->fold, case_of(r), (enum case_column)which));
}

static struct span
unit_of(const struct archive *a, const struct kase *k)
{
	const uint32_t lead = case_lead(a->fold, k);

	return lead == NO_TASK ? SPAN("") : a->fold->roster->unit[a->fold->task[lead].unit].name;
}

static void
put_unit(struct buf *out, const void *row, int which)
{
	const struct row *r = row;

	(void)which;
	if (r->filing)
		put_shown(out, r, COL_UNIT, unit_of(r->archive, case_of(r)));
}

static void
put_entries(struct buf *out, const void *row, int which)
{
	const struct row *r = row;

	(void)which;
	if (r->filing)
		whole_put(out, r->filing->entries);
}

enum { ABOUT, CLASS };

static void
put_beside(struct buf *out, const void *row, int which)
{
	const struct addition *one = ((const struct row *)row)->addition;

	if (one)
		buf_span(out, span_of(which == ABOUT ? one->about : one->class));
}

static const struct column_rule columns[] = {
	{"number", put_whole_member, offsetof(struct row, number), 0, NULL},
	{"case", put_case, 0, 0, NULL},
	{"opened", put_time, OPENED, 0, NULL},
	{"closed", put_time, CLOSED, 0, NULL},
	{"told", put_time, TOLD, 0, NULL},
	{"instructed", put_time, INSTRUCTED, 0, NULL},
	{"leader", put_leader, 0, 0, NULL},
	{"kind", put_field, COL_KIND, 0, NULL},
	{"topic", put_field, COL_TOPIC, 0, NULL},
	{"area", put_field, COL_AREA, 0, NULL},
	{"unit", put_unit, 0, 0, NULL},
	{"entries", put_entries, 0, 0, NULL},
	{"text", put_field, COL_TEXT, 0, NULL},
	{"file", put_span_member, offsetof(struct row, file), 0, NULL},
	{"about", put_beside, ABOUT, 0, NULL},
	{"class", put_beside, CLASS, 0, NULL},
	COLUMNS_END,
};

void
index_table(const struct archive *a, size_t volume, bool additions, struct buf *b)
{
	struct column_list list;
	struct row row = {.archive = a};
	struct buf file = {0};
	int64_t rows = 0;

	columns_start(b, &list, columns);
	for (size_t i = 0; i < a->filings.n; i++)
		if (a->filings.at[i].volume == volume) {
			row.filing = &a->filings.at[i];
			row.number = row.filing->number;
			columns_put_row(b, &list, &row);
			rows++;
		}
	/* Files continue the numbers. */
	row.filing = NULL;
	for (size_t i = 0; additions && i < a->additions; i++) {
		if (a->addition[i].placed)
			continue;
		file.n = 0;
		field_from(&file, span_of(a->addition[i].name));
		row.number = ++rows;
		row.file = buf_as_span(&file);
		row.addition = &a->addition[i];
		columns_put_row(b, &list, &row);
	}
	buf_free(&file);
}

/* --- the paper ----------------------------------------------------------------------------- */

static void
day_cell(struct grid *g, stamp at)
{
	char day[DAY_SIZE];

	grid_words(g, at ? span_of(day_print(day, stamp_day(at))) : SPAN("-"));
}

static void
words_cell(const struct archive *a, struct grid *g, const struct filing *one, enum case_column column,
	struct span field, size_t most)
{
	struct buf shown = {0};

	secrecy_add(a->secrecy, &shown, one->kase, column, field);
	paper_words(&g->words, buf_as_span(&shown), most);
	grid_end_cell(g);
	buf_free(&shown);
}

static void
case_row(const struct archive *a, struct grid *g, const struct filing *one)
{
	const struct kase *k = &a->fold->kase[one->kase];
	char id[CASE_ID_SIZE];

	grid_whole(g, one->number);
	grid_words(g, span_of(case_id_print(id, one->id)));
	day_cell(g, one->led ? one->instructed : case_opened(k));
	day_cell(g, k->closed);
	if (one->series != SERIES_CASES)
		words_cell(a, g, one, COL_BY, leader_of(one), SUMMARY);
	else
		words_cell(a, g, one, COL_UNIT, unit_of(a, k), SUMMARY);
	words_cell(a, g, one, COL_TEXT, case_value(a->fold, k, COL_TEXT), SUMMARY);
}

/* Returns the name of a class of other material (R3.7.3). */
static struct span class_label(struct span class)
{
	return span_is(class, "activity")   ? span_of(D_("important activity"))
	       : span_is(class, "speech")   ? span_of(D_("leader's speech"))
	       : span_is(class, "exchange") ? span_of(D_("exchange with other places"))
	       : span_is(class, "media")    ? span_of(D_("news media"))
					    : class;
}

static unsigned
put_cases(const struct archive *a, struct paper *p, size_t volume, bool led)
{
	const struct grid_column columns[] = {{D_("No."), true}, {D_("Case number"), false},
		{led ? D_("Instructed") : D_("Accepted"), false}, {D_("Closed"), false},
		{led ? D_("Leader") : D_("Unit"), false}, {D_("Content"), false}};
	unsigned number = 0;
	struct grid g;

	grid_start(&g, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < a->filings.n; i++)
		if (a->filings.at[i].volume == volume) {
			case_row(a, &g, &a->filings.at[i]);
			number++;
		}
	if (number > 0)
		p->form->table(p, &g);
	grid_stop(&g);
	return number;
}

static void
put_additions(const struct archive *a, struct paper *p, unsigned number)
{
	const struct grid_column columns[] = {
		{D_("No."), true}, {D_("Other material"), false}, {D_("Class"), false}, {D_("Case number"), false}};
	const unsigned cases = number;
	struct grid g;

	grid_start(&g, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < a->additions; i++)
		if (!a->addition[i].placed) {
			grid_whole(&g, ++number);
			paper_words(&g.words, span_of(a->addition[i].name), SIZE_MAX);
			grid_end_cell(&g);
			grid_words(&g, class_label(span_of(a->addition[i].class)));
			grid_words(&g, span_of(a->addition[i].about));
		}
	if (number > cases) {
		buf_char(p->out, '\n');
		p->form->table(p, &g);
	}
	grid_stop(&g);
}

void
index_paper(const struct archive *a, const char *name, size_t volume, bool additions, struct buf *b)
{
	struct buf words = {0};
	struct paper p;

	paper_open(&p, b, "text",
		&(struct paper_about){.title = span_of(additions ? D_("Mayor's Hotline: Contents of a Volume")
								 : D_("Mayor's Hotline: Contents of a Volume of "
								      "Leaders' Items"))});
	buf_printf(&words, D_("Volume: %s"), name);
	p.form->line(&p, buf_as_span(&words));
	buf_char(b, '\n');
	unsigned cases = put_cases(a, &p, volume, !additions);
	if (additions)
		put_additions(a, &p, cases);
	buf_char(b, '\n');
	p.form->line(&p, span_of(D_("Filed by:                    Checked by:                    Date:            ")));
	p.form->close(&p);
	buf_free(&words);
}
