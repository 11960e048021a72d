#include "index.h"

#include "../program/draft.h"
#include "../paper/label.h"
#include "../paper/language.h"
#include "../paper/paper.h"

/* Columns that a case's words may take in the paper. */
#define SUMMARY 60

/* --- the table ------------------------------------------------------------------------ */

static void
put_field(const struct archive *a, struct buf *b, const struct filing *one, struct span field)
{
	buf_char(b, '\t');
	secrecy_add(a->secrecy, b, one->kase, field);
}

static void
put_time(struct buf *b, stamp at)
{
	char time[STAMP_SIZE];

	buf_char(b, '\t');
	if (at)
		buf_str(b, stamp_print(time, at));
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

static struct span
unit_of(const struct archive *a, const struct kase *k)
{
	const uint32_t lead = case_lead(a->fold, k);

	return lead == NO_TASK ? SPAN("") : a->fold->roster->unit[a->fold->task[lead].unit].name;
}

static void
put_case(const struct archive *a, const struct filing *one, struct buf *b)
{
	static const enum case_column columns[] = {COL_KIND, COL_TOPIC, COL_AREA};
	const struct kase *k = &a->fold->kase[one->kase];
	char id[CASE_ID_SIZE];

	buf_printf(b, "%u\t%s", one->number, case_id_print(id, one->id));
	put_time(b, case_opened(k));
	put_time(b, k->closed);
	put_time(b, k->told);
	put_time(b, one->instructed);
	put_field(a, b, one, leader_of(one));
	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
		put_field(a, b, one, case_value(a->fold, k, columns[i]));
	put_field(a, b, one, unit_of(a, k));
	buf_printf(b, "\t%u", one->entries);
	put_field(a, b, one, case_value(a->fold, k, COL_TEXT));
	buf_str(b, "\t\n");
}

void
index_table(const struct archive *a, size_t volume, bool additions, struct buf *b)
{
	unsigned number = 0;

	buf_str(b, "number\tcase\topened\tclosed\ttold\tinstructed\tleader\tkind\ttopic\tarea\tunit\tentries\ttext\tfil"
		   "e\n");
	for (size_t i = 0; i < a->filings.n; i++)
		if (a->filings.at[i].volume == volume) {
			put_case(a, &a->filings.at[i], b);
			number++;
		}
	for (size_t i = 0; additions && i < a->additions; i++) {
		if (a->addition[i].placed)
			continue;
		buf_printf(b, "%u\t\t\t\t\t\t\t\t\t\t\t\t\t", ++number);
		field_from(b, span_of(a->addition[i].name));
		buf_char(b, '\n');
	}
}

/* --- the paper ----------------------------------------------------------------------------- */

static void
day_cell(struct grid *g, stamp at)
{
	char day[DAY_SIZE];

	grid_words(g, at ? span_of(day_print(day, stamp_day(at))) : SPAN("-"));
}

static void
words_cell(const struct archive *a, struct grid *g, const struct filing *one, struct span field, size_t most)
{
	struct buf shown = {0};

	secrecy_add(a->secrecy, &shown, one->kase, field);
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
	words_cell(a, g, one, one->led ? leader_of(one) : unit_of(a, k), SUMMARY);
	words_cell(a, g, one, case_value(a->fold, k, COL_TEXT), SUMMARY);
}

static unsigned
put_cases(const struct archive *a, struct paper *p, size_t volume, bool led)
{
	const struct grid_column columns[] = {{D_("No."), true}, {D_("Case number"), false},
		{led ? D_("Instructed") : D_("Accepted"), false}, {D_("Closed"), false},
		{led ? D_("Leader") : D_("Unit"), false}, {D_("What was said"), false}};
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
	const struct grid_column columns[] = {{D_("No."), true}, {D_("Other material"), false}};
	const unsigned cases = number;
	struct grid g;

	grid_start(&g, columns, sizeof columns / sizeof *columns);
	for (size_t i = 0; i < a->additions; i++)
		if (!a->addition[i].placed) {
			grid_whole(&g, ++number);
			paper_words(&g.words, span_of(a->addition[i].name), SIZE_MAX);
			grid_end_cell(&g);
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
		span_of(additions ? D_("Mayor's Hotline: Contents of a Volume")
				  : D_("Mayor's Hotline: Contents of a Volume of Leaders' Items")));
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
