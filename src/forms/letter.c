#include "letter.h"

#include "../base/escape.h"
#include "../paper/label.h"
#include "../paper/language.h"
#include "../paper/prose.h"
#include "../table/html.h"

#include <stdlib.h>

/* A list as a section of a letter, with its heading. */
struct section {
	enum letter_list list;
	const char *heading, *note; /* D_(); note may be NULL */
	bool named;                 /* each task is printed with its unit */
	const char *subject;        /* D_(), for the subject of mails to the office; may be NULL */
};

static const struct section unit_sections[] = {
	{LETTER_URGE,
		N_("Overdue, urged by this letter: %zu (a task urged twice without result is supervised: work "
		   "rules 3.3; evaluation measures 4.4.6)"),
		NULL, false, NULL},
	{LETTER_OVERDUE, N_("Overdue: %zu"),
		N_("No urge of these is recorded until the holidays of the year are in the calendar."), false, NULL},
	{LETTER_SUPERVISE, N_("Urged twice without result, to be supervised: %zu"), NULL, false, NULL},
	{LETTER_DUE, N_("Due soon: %zu"), NULL, false, NULL},
};

static const struct section office_sections[] = {
	{LETTER_SUPERVISE, N_("To be supervised, with a record: %zu (work rules 3.3)"),
		N_("Then record it: case-supervise --how phone|site|meeting --text WORDS --unit UNIT CASE"), true,
		N_("to be supervised %zu")},
	{LETTER_REFUSED, N_("Refused by units, not decided yet: %zu (evaluation measures 4.4.5)"),
		N_("To deny a refusal: case-return; to agree and assign the task to another unit: case-recall "
		   "and case-assign."),
		true, N_("refused %zu")},
	{LETTER_PROMISED, N_("Promises not carried out yet: %zu (evaluation measures 4.3.2)"), NULL, true,
		N_("promised %zu")},
	{LETTER_UNHAPPY,
		N_("Closed, the caller not satisfied or saying that it is not solved: %zu (work rules 3.4, "
		   "3.5)"),
		N_("To have a case handled again: case-return --how unsolved --text WORDS CASE"), true,
		N_("callers not satisfied %zu")},
	{LETTER_CALL, N_("Not reported to the unit by mail: %zu"),
		N_("Call the unit; record an urge that is not recorded yet: case-urge --how phone --unit UNIT "
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
		buf_str(b, D_(", caller not satisfied"));
	if (says(row, "solved", "no"))
		buf_str(b, D_(", caller says that it is not solved"));
}

/* Appends why it must be supervised. */
static void
add_why(struct buf *b, const struct tsv_walk *row)
{
	static const struct {
		const char *word, *words;
	} reasons[] = {{"leader", N_("a leaders' item")}, {"urged", N_("two urges without result")},
		{"extended", N_("due day extended")}};
	struct span rest = field(row, "why"), word;
	const char *before = D_(", to be supervised because: ");

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

/* --- its faces -------------------------------------------------------------------------- */

/* A format of letters. */
struct face {
	void (*open)(struct buf *out, struct span about);
	void (*addressee)(struct buf *out, struct span words);
	void (*paragraph)(struct buf *out, struct span words);
	void (*heading)(struct buf *out, struct span words);
	void (*open_items)(struct buf *out);
	/* Appends an item of a list, numbered from 1: its title, its state, its text. */
	void (*item)(struct buf *out, size_t nth, struct span title, struct span state, struct span text);
	void (*close_items)(struct buf *out);
	void (*close)(struct buf *out, struct span signer, struct span day);
};

static void
text_nothing(struct buf *out)
{
	(void)out;
}

static void
text_open(struct buf *out, struct span about)
{
	(void)out, (void)about;
}

static void
text_addressee(struct buf *out, struct span words)
{
	buf_span(out, words);
	buf_str(out, "\n\n");
}

static void
text_paragraph(struct buf *out, struct span words)
{
	buf_str(out, "    ");
	buf_span(out, words);
	buf_char(out, '\n');
}

static void
text_heading(struct buf *out, struct span words)
{
	buf_char(out, '\n');
	buf_span(out, words);
	buf_char(out, '\n');
}

static void
text_item(struct buf *out, size_t nth, struct span title, struct span state, struct span text)
{
	buf_printf(out, "%zu. ", nth);
	buf_span(out, title);
	buf_str(out, "\n   ");
	buf_span(out, state);
	buf_str(out, "\n   ");
	buf_span(out, text);
	buf_char(out, '\n');
}

static void
text_close(struct buf *out, struct span signer, struct span day)
{
	buf_char(out, '\n');
	buf_span(out, signer);
	buf_char(out, '\n');
	buf_span(out, day);
	buf_char(out, '\n');
}

static const struct face text_face = {
	text_open, text_addressee, text_paragraph, text_heading, text_nothing, text_item, text_nothing, text_close};

/* Styles are inline, since many mail readers remove <style>. */
static void
page_element(struct buf *out, const char *element, const char *style, struct span words)
{
	buf_printf(out, "<%s style=\"%s\">", element, style);
	html_words(out, words);
	buf_printf(out, "</%s>\n", element);
}

static void
page_open(struct buf *out, struct span about)
{
	buf_printf(out,
		"<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
		"<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>",
		language_tag());
	html_text(out, about);
	buf_str(out, "</title>\n<style>.whole{white-space:nowrap}</style>\n</head>\n"
		     "<body style=\"margin:1em;max-width:46em;font-size:16px;line-height:1.7\">\n");
}

static void
page_addressee(struct buf *out, struct span words)
{
	page_element(out, "p", "margin:0 0 .5em", words);
}

static void
page_paragraph(struct buf *out, struct span words)
{
	page_element(out, "p", "margin:0 0 .5em;text-indent:2em", words);
}

static void
page_heading(struct buf *out, struct span words)
{
	page_element(out, "h3", "margin:1.2em 0 .4em;font-size:17px", words);
}

static void
page_open_items(struct buf *out)
{
	buf_str(out, "<ol style=\"margin:0;padding-left:2em\">\n");
}

static void
page_item(struct buf *out, size_t nth, struct span title, struct span state, struct span text)
{
	(void)nth;
	buf_str(out, "<li style=\"margin:0 0 .8em\">");
	page_element(out, "strong", "font-weight:bold", title);
	page_element(out, "div", "color:#b00000", state);
	page_element(out, "div", "color:#333333", text);
	buf_str(out, "</li>\n");
}

static void
page_close_items(struct buf *out)
{
	buf_str(out, "</ol>\n");
}

static void
page_close(struct buf *out, struct span signer, struct span day)
{
	page_element(out, "p", "margin:1.5em 0 0;text-align:right", signer);
	page_element(out, "p", "margin:0;text-align:right", day);
	buf_str(out, "</body>\n</html>\n");
}

static const struct face page_face = {page_open, page_addressee, page_paragraph, page_heading, page_open_items,
	page_item, page_close_items, page_close};

/* --- the letter ------------------------------------------------------------------------- */

/* A letter being written. */
struct writing {
	struct buf *out;
	const struct letter *letter;
	const struct face *face;
	unsigned headings;
};

static void
put_item(struct writing *w, const struct tsv_walk *row, size_t nth, bool named)
{
	const struct span kase = field(row, "case"), topic = field(row, "topic"), unit = field(row, "unit");
	struct buf title = {0}, state = {0}, text = {0};

	buf_printf(&title, "%.*s  ", (int)kase.n, kase.p);
	buf_span(&title, topic.n > 0 ? topic : span_of(D_("no topic")));
	if (field(row, "role").n > 0)
		buf_str(&title, says(row, "role", "lead") ? D_(" (lead)") : D_(" (assist)"));
	if (named && unit.n > 0)
		buf_printf(&state, D_("%.*s, "), (int)unit.n, unit.p);
	add_due(&state, row);
	add_conduct(&state, row);
	add_why(&state, row);
	add_text(&text, field(row, "text"));
	w->face->item(w->out, nth, buf_as_span(&title), buf_as_span(&state), buf_as_span(&text));
	buf_free(&title);
	buf_free(&state);
	buf_free(&text);
}

static void
put_heading(struct writing *w, const char *words)
{
	struct buf heading = {0};

	add_heading(&heading, ++w->headings, words);
	w->face->heading(w->out, buf_as_span(&heading));
	buf_free(&heading);
}

/* Appends a section with the next number, unless it is empty. */
static void
put_section(struct writing *w, const struct section *s)
{
	struct buf heading = {0};
	struct tsv_walk row;
	const size_t rows = rows_of(w->letter, s->list);

	if (rows == 0)
		return;
	buf_printf(&heading, D_(s->heading), rows);
	buf_char(&heading, '\0');
	put_heading(w, heading.p);
	buf_free(&heading);
	if (s->note)
		w->face->paragraph(w->out, span_of(D_(s->note)));
	w->face->open_items(w->out);
	tsv_walk_start(&row, w->letter->list[s->list]);
	for (size_t i = 1; tsv_walk_next(&row); i++)
		put_item(w, &row, i, s->named);
	tsv_walk_end(&row);
	w->face->close_items(w->out);
}

/* Appends the section that asks for the holidays of a year. */
static void
put_calendar(struct writing *w)
{
	struct buf words = {0};
	const int year = w->letter->uncovered;

	if (year == 0)
		return;
	buf_printf(&words, D_("The calendar does not contain the holidays of %d yet"), year);
	buf_char(&words, '\0');
	put_heading(w, words.p);
	words.n = 0;
	buf_printf(&words,
		D_("When the State Council has published the holidays of %d, add them to calendar.tsv "
		   "(case-ledger(5)), or install a version that contains them; then correct the due days with "
		   "case-extend --all --recompute. From 1 January %d until then no urge is recorded: units "
		   "are only reminded."),
		year, year);
	w->face->paragraph(w->out, buf_as_span(&words));
	buf_free(&words);
}

static size_t
overdue(const struct letter *l)
{
	return rows_of(l, LETTER_URGE) + rows_of(l, LETTER_OVERDUE) + rows_of(l, LETTER_SUPERVISE);
}

static void
put_opening(struct writing *w, const char *day)
{
	const struct letter *l = w->letter;
	struct buf words = {0};

	if (!l->unit) {
		buf_printf(&words, D_("As of %s, the following is to be done by the office."), day);
	} else {
		buf_printf(&words, D_("%s:"), l->unit);
		w->face->addressee(w->out, buf_as_span(&words));
		words.n = 0;
		buf_printf(&words,
			D_("As of %s, %zu of the mayor's hotline cases that your unit handles are overdue without a "
			   "reply, and %zu more are due within %d working days. Please report the results in time; "
			   "for cases that take longer, apply for an extension before the due day (evaluation "
			   "measures 4.3.1)."),
			day, overdue(l), rows_of(l, LETTER_DUE), l->within);
	}
	w->face->paragraph(w->out, buf_as_span(&words));
	buf_free(&words);
}

static void
put_letter(struct writing *w)
{
	const struct letter *l = w->letter;
	const struct section *sections = l->unit ? unit_sections : office_sections;
	const size_t n = l->unit ? SECTIONS(unit_sections) : SECTIONS(office_sections);
	struct buf day = {0}, about = {0};

	letter_put_subject(&about, l);
	add_day(&day, l->day);
	buf_char(&day, '\0');
	w->face->open(w->out, buf_as_span(&about));
	put_opening(w, day.p);
	if (!l->unit)
		put_calendar(w);
	for (size_t i = 0; i < n; i++)
		put_section(w, &sections[i]);
	w->face->close(w->out, span_of(l->signer), span_of(day.p));
	buf_free(&day);
	buf_free(&about);
}

void
letter_put(struct buf *out, const struct letter *l)
{
	put_letter(&(struct writing){out, l, &text_face, 0});
}

void
letter_put_page(struct buf *out, const struct letter *l)
{
	put_letter(&(struct writing){out, l, &page_face, 0});
}

/* Lists what the office has to do, list by list; returns whether there is anything. */
static bool
add_waiting(struct buf *b, const struct letter *l)
{
	const char *between = "";

	if (l->uncovered > 0) {
		buf_printf(b, D_("the calendar of %d"), l->uncovered);
		between = D_(", also ");
	}
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
		buf_printf(out, D_("Mayor's hotline, replies due (%s): %zu overdue, %zu due soon"), day.p, overdue(l),
			rows_of(l, LETTER_DUE));
	else if (add_waiting(&waiting, l))
		buf_printf(out, D_("Mayor's hotline, to be done (%s): %.*s"), day.p, (int)waiting.n, waiting.p);
	buf_free(&day);
	buf_free(&waiting);
}
