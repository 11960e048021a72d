#include "letter.h"

#include "../base/escape.h"
#include "../paper/label.h"
#include "../paper/language.h"
#include "../paper/prose.h"

#include <stdlib.h>

/* A list as a section of a letter, with its heading. */
struct section {
	enum letter_list list;
	const char *heading, *note; /* D_(); note may be NULL */
	bool named;                 /* each task is printed with its unit */
	const char *subject;        /* D_(), for the subject of mails to the office; may be NULL */
};

static const struct section unit_sections[] = {
	{LETTER_URGE, N_("Overdue, herewith urged: %zu (urged twice in vain, a task is supervised: R3.3; M4.4.6)"),
		NULL, false, NULL},
	{LETTER_SUPERVISE, N_("Urged twice in vain, to be supervised: %zu"), NULL, false, NULL},
	{LETTER_DUE, N_("Due soon: %zu"), NULL, false, NULL},
};

static const struct section office_sections[] = {
	{LETTER_SUPERVISE, N_("To be supervised and recorded as such: %zu (R3.3)"),
		N_("Record it then: case-supervise --how phone|site|meeting --text WORDS --unit UNIT CASE"), true,
		N_("to be supervised %zu")},
	{LETTER_REFUSED, N_("Refused by units and not decided on: %zu (M4.4.5)"),
		N_("What is not accepted goes back by case-return; what others are to handle is recorded by "
		   "case-recall and case-assign."),
		true, N_("refused %zu")},
	{LETTER_PROMISED, N_("Promised and not carried out yet: %zu (M4.3.2)"), NULL, true, N_("promised %zu")},
	{LETTER_UNHAPPY, N_("Closed, and the caller is not satisfied or says it is not solved: %zu (R3.4, R3.5)"),
		N_("If it is to be handled again, record it: case-return --how unsolved --text WORDS CASE"), true,
		N_("unhappy callers %zu")},
	{LETTER_CALL, N_("Not told to the unit by mail: %zu"),
		N_("Call the unit; an urge that is not recorded yet is recorded by case-urge --how phone --unit UNIT "
		   "CASE"),
		true, N_("to be called %zu")},
};

#define SECTIONS(of) (sizeof(of) / sizeof *(of))

static size_t
rows_of(const struct letter *l, enum letter_list list)
{
	struct tsv_walk walk;
	size_t rows = 0;

	if (!l->list[list])
		return 0;
	tsv_walk_start(&walk, l->list[list]);
	while (tsv_walk_next(&walk))
		rows++;
	tsv_walk_end(&walk);
	return rows;
}

/* --- a task or a case ------------------------------------------------------------------- */

/* Returns a field of a row; empty if the table has no such column. */
static struct span
field(const struct tsv_walk *row, const char *name)
{
	for (size_t i = 0; i < row->table->columns; i++)
		if (span_is(row->table->column[i].name, name))
			return row->cell[i];
	return SPAN("");
}

static int
number(const struct tsv_walk *row, const char *name)
{
	char digits[16] = "";
	const struct span cell = field(row, name);

	memcpy(digits, cell.p, cell.n < sizeof digits ? cell.n : 0);
	return atoi(digits);
}

static bool
says(const struct tsv_walk *row, const char *name, const char *word)
{
	return span_is(field(row, name), word);
}

/* Appends when it is due or was closed, and how urgent it is. */
static void
add_due(struct buf *b, const struct tsv_walk *row)
{
	const struct span due = field(row, "due"), closed = field(row, "closed");
	const int left = number(row, "left");

	if (field(row, "left").n == 0) {
		buf_printf(b, D_("closed on %.*s"), closed.n < 10 ? (int)closed.n : 10, closed.p);
		return;
	}
	buf_printf(b, D_("due on %.*s, "), (int)due.n, due.p);
	if (left == 0)
		buf_str(b, D_("which is today"));
	else
		buf_printf(b, left < 0 ? D_("overdue by %d working days") : D_("%d working days left"), abs(left));
}

/* Appends what has been done about it so far. */
static void
add_conduct(struct buf *b, const struct tsv_walk *row)
{
	static const struct {
		const char *column, *words;
	} done[] = {{"extensions", N_(", extended %d times")}, {"urges", N_(", urged %d times")},
		{"supervised", N_(", supervised %d times")}};
	const struct span refused = field(row, "refused");

	for (size_t i = 0; i < sizeof done / sizeof *done; i++)
		if (number(row, done[i].column) > 0)
			buf_printf(b, D_(done[i].words), number(row, done[i].column));
	if (refused.n > 0)
		buf_printf(b, D_(", refused on %.*s"), (int)refused.n, refused.p);
	if (says(row, "satisfied", "no"))
		buf_str(b, D_(", the caller is not satisfied"));
	if (says(row, "solved", "no"))
		buf_str(b, D_(", the caller says it is not solved"));
}

/* Appends why it must be supervised. */
static void
add_why(struct buf *b, const struct tsv_walk *row)
{
	static const struct {
		const char *word, *words;
	} reasons[] = {{"leader", N_("a leaders' item")}, {"urged", N_("urged twice in vain")},
		{"extended", N_("it was extended")}};
	struct span rest = field(row, "why"), word;
	const char *before = D_(", to be supervised: ");

	while (span_word(&rest, ',', &word)) {
		buf_str(b, before);
		for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
			if (span_is(word, reasons[i].word))
				buf_str(b, D_(reasons[i].words));
		before = D_(" and ");
	}
}

/* Appends its text on one line. */
static void
add_text(struct buf *b, struct span text)
{
	const size_t start = b->n;

	unescape_put(b, text);
	for (size_t i = start; i < b->n; i++)
		if (b->p[i] == '\t' || b->p[i] == '\n' || b->p[i] == '\r')
			b->p[i] = ' ';
}

static void
put_item(struct buf *out, const struct tsv_walk *row, size_t nth, bool named)
{
	const struct span kase = field(row, "case"), topic = field(row, "topic"), unit = field(row, "unit");

	buf_printf(out, "%zu. %.*s  ", nth, (int)kase.n, kase.p);
	buf_span(out, topic.n > 0 ? topic : span_of(D_("no topic")));
	if (field(row, "role").n > 0)
		buf_str(out, says(row, "role", "lead") ? D_(" (lead)") : D_(" (assist)"));
	buf_str(out, "\n   ");
	if (named && unit.n > 0)
		buf_printf(out, D_("%.*s, "), (int)unit.n, unit.p);
	add_due(out, row);
	add_conduct(out, row);
	add_why(out, row);
	buf_str(out, "\n   ");
	add_text(out, field(row, "text"));
	buf_char(out, '\n');
}

/* --- the letter ------------------------------------------------------------------------- */

/* Appends a section with the next number, unless it is empty. */
static void
put_section(struct buf *out, const struct letter *l, const struct section *s, unsigned *headings)
{
	struct buf heading = {0};
	struct tsv_walk row;
	const size_t rows = rows_of(l, s->list);

	if (rows == 0)
		return;
	buf_printf(&heading, D_(s->heading), rows);
	buf_char(&heading, '\0');
	buf_char(out, '\n');
	add_heading(out, ++*headings, heading.p);
	buf_char(out, '\n');
	buf_free(&heading);
	if (s->note)
		buf_printf(out, "    %s\n", D_(s->note));
	tsv_walk_start(&row, l->list[s->list]);
	for (size_t i = 1; tsv_walk_next(&row); i++)
		put_item(out, &row, i, s->named);
	tsv_walk_end(&row);
}

static size_t
overdue(const struct letter *l)
{
	return rows_of(l, LETTER_URGE) + rows_of(l, LETTER_SUPERVISE);
}

static void
put_opening(struct buf *out, const struct letter *l, const char *day)
{
	if (!l->unit) {
		buf_printf(out, D_("    As of %s, this waits for the office.\n"), day);
		return;
	}
	buf_printf(out,
		D_("%s:\n\n    As of %s, of the matters of the mayor's hotline that you handle %zu are overdue and not "
		   "reported, and %zu more are due within %d working days. Please report how they were handled in "
		   "time; for those that take longer, apply for an extension before they are due (M4.3.1).\n"),
		l->unit, day, overdue(l), rows_of(l, LETTER_DUE), l->within);
}

void
letter_put(struct buf *out, const struct letter *l)
{
	const struct section *sections = l->unit ? unit_sections : office_sections;
	const size_t n = l->unit ? SECTIONS(unit_sections) : SECTIONS(office_sections);
	struct buf day = {0};
	unsigned headings = 0;

	add_day(&day, l->day);
	buf_char(&day, '\0');
	put_opening(out, l, day.p);
	for (size_t i = 0; i < n; i++)
		put_section(out, l, &sections[i], &headings);
	buf_printf(out, "\n%s\n%s\n", l->signer, day.p);
	buf_free(&day);
}

/* Lists what the office has to do, list by list; returns whether there is anything. */
static bool
add_waiting(struct buf *b, const struct letter *l)
{
	const char *between = "";

	for (size_t i = 0; i < SECTIONS(office_sections); i++) {
		const size_t rows = rows_of(l, office_sections[i].list);

		if (rows == 0)
			continue;
		buf_str(b, between);
		buf_printf(b, D_(office_sections[i].subject), rows);
		between = D_(", also ");
	}
	return *between != '\0';
}

void
letter_put_subject(struct buf *out, const struct letter *l)
{
	struct buf day = {0}, waiting = {0};

	add_day(&day, l->day);
	buf_char(&day, '\0');
	if (l->unit)
		buf_printf(out, D_("Mayor's hotline, to be reported (%s): %zu overdue, %zu due soon"), day.p,
			overdue(l), rows_of(l, LETTER_DUE));
	else if (add_waiting(&waiting, l))
		buf_printf(out, D_("Mayor's hotline, to be done (%s): %.*s"), day.p, (int)waiting.n, waiting.p);
	buf_free(&day);
	buf_free(&waiting);
}
