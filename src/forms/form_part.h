/* Shared by the source files of the forms only. */
#ifndef FORMS_FORM_PART_H
#define FORMS_FORM_PART_H

#include "form.h"

enum box_width {
	BOX_HALF, /* shares a line with the next box */
	BOX_WHOLE,
	BOX_MAYBE, /* a whole line, omitted if it would be empty */
};

/* A box of a form. */
struct form_box {
	const char *label; /* N_() */
	/* Appends its text; NULL for a box that is filled in by hand. */
	void (*fill)(const struct filling *filling, struct buf *b);
	enum box_width width;
	unsigned lines;   /* the least number of lines it has room for */
	const char *sign; /* N_(): the text below the box for a signature; may be NULL */
};

struct form {
	const char *name, *title; /* N_() */
	const char *clause;
	const struct form_box *box; /* ends with a box without label */
	void (*number)(const struct filling *filling, struct buf *b);
	day_t (*day)(const struct filling *filling); /* returns the date of the sheet; NULL for the day of printing */
	const char *office;                          /* N_(): the issuer; NULL for the hotline's office */
	const char *submitted;                       /* the recipients of the submissions that it is about, separated
						      * by blanks */
	bool for_units;                              /* about the tasks of the requested units */
	const char *limit;                           /* only for tasks assigned with this limit; NULL for any */
	bool names_caller;                           /* also in a secret case */
	bool for_refused;                            /* only for tasks that their unit refused */
	bool for_closed;                             /* only for closed cases */
};

/* How a form is printed in one format. */
struct form_line {
	struct span label, words;
};

/* A row with one box or two. */
struct form_row {
	struct form_line box[2];
	size_t boxes;
	unsigned lines, used; /* how many lines it has, without the signature, and how many of them the text takes */
	struct span sign;     /* empty if there is no signature */
};

struct form_look {
	const char *name;
	void (*open)(struct filling *filling, struct span title);
	void (*begin)(struct buf *out, bool first, struct span title, struct span left, struct span right);
	size_t half, whole; /* columns in a box that shares the row, and in one that does not */
	unsigned points;    /* the height for rows on a page; 0 if there are no pages */
	void (*boxes)(struct buf *out, const struct form_row *row);
	/* Prints what follows the last box. */
	void (*end)(struct buf *out, struct span seal, struct span day);
	void (*close)(struct filling *filling);
};

extern const struct form_look form_text, form_html, form_docx;

enum {
	/* Boxes on paper, in type of 11 points with lines of 15, in a type area of 156 by 225 mm (GB/T 9704). */
	FORM_HALF = 26,
	FORM_WHOLE = 64,
	FORM_POINTS = 550, /* without title, number, seal and date */
};

/* Prints the boxes of the sheet, with blank lines so that it fits on a page if it can. */
void form_put_rows(const struct filling *filling);
/* Takes the next line of at most `columns` columns from a text; LF also ends a line.  Start with rest->n > 0. */
struct span form_next_line(struct span *rest, size_t columns);

/* Appends text of a case without what is secret. */
void add_field(const struct filling *filling, struct buf *b, enum case_column column, struct span field);
/* Appends the label of a word of the ledger; an unknown word, which may be any text, is its own label. */
void add_known(
	const struct filling *filling, struct buf *b, enum case_column column, struct span word, struct span known);
/* Appends the entries of these acts (ACT_BIT()s) with effect that concern the sheet, each on a numbered line: day,
 * how, unit, leader, document, text. */
void add_entries(const struct filling *filling, struct buf *b, uint32_t act_bits);
/* Returns how many entries of an act concern a task. */
unsigned count_entries(const struct filling *filling, const struct task *t, enum act act);
/* Returns a field of a task's assignment. */
struct span task_field(const struct task *t, enum case_column c);

/* Functions that fill boxes. */
void fill_case(const struct filling *filling, struct buf *b);
void fill_accepted(const struct filling *filling, struct buf *b);
void fill_taken_by(const struct filling *filling, struct buf *b);
/* The external number of the case (case-new's ref), such as the platform's. */
void fill_foreign_number(const struct filling *filling, struct buf *b);
void fill_caller(const struct filling *filling, struct buf *b);
void fill_phone(const struct filling *filling, struct buf *b);
void fill_channel(const struct filling *filling, struct buf *b);
void fill_kind(const struct filling *filling, struct buf *b);
void fill_topic(const struct filling *filling, struct buf *b);
void fill_area(const struct filling *filling, struct buf *b);
void fill_urgency(const struct filling *filling, struct buf *b);
void fill_content(const struct filling *filling, struct buf *b);
void fill_remarks(const struct filling *filling, struct buf *b);
/* The text of the last submission that the form is about; and the number of its slip, otherwise that of the case. */
void fill_opinion(const struct filling *filling, struct buf *b);
void fill_slip_number(const struct filling *filling, struct buf *b);
/* The history, in order. */
void fill_referred(const struct filling *filling, struct buf *b);
/* The leaders' instructions, except those with a box of their own in the form: the duty leader's and the
 * secretary-general's. */
void fill_instructions(const struct filling *filling, struct buf *b);
void fill_duty_words(const struct filling *filling, struct buf *b);
void fill_secretary_words(const struct filling *filling, struct buf *b);
void fill_duty_leader(const struct filling *filling, struct buf *b);
void fill_urges(const struct filling *filling, struct buf *b);
void fill_supervisions(const struct filling *filling, struct buf *b);
void fill_replies(const struct filling *filling, struct buf *b);
void fill_repeats(const struct filling *filling, struct buf *b);
void fill_extensions(const struct filling *filling, struct buf *b);
void fill_returns(const struct filling *filling, struct buf *b);
/* What units refused and why, and the decision. */
void fill_refusals(const struct filling *filling, struct buf *b);
void fill_decisions(const struct filling *filling, struct buf *b);
/* The answer for the caller: that given on the spot, or how the case was closed. */
void fill_answer(const struct filling *filling, struct buf *b);
/* When the caller was told, and his answer. */
void fill_told(const struct filling *filling, struct buf *b);
void fill_outcome(const struct filling *filling, struct buf *b);
/* The units: with roles and limits; the state of each; their leaders, limits and the text for them. */
/* Only their names; and questions for the caller with boxes to tick. */
void fill_names(const struct filling *filling, struct buf *b);
void fill_choices(const struct filling *filling, struct buf *b);
void fill_units(const struct filling *filling, struct buf *b);
void fill_standing(const struct filling *filling, struct buf *b);
void fill_leaders(const struct filling *filling, struct buf *b);
void fill_limits(const struct filling *filling, struct buf *b);
void fill_assigned(const struct filling *filling, struct buf *b);
void fill_assigned_by(const struct filling *filling, struct buf *b);
void fill_assignment(const struct filling *filling, struct buf *b);
void fill_assign_number(const struct filling *filling, struct buf *b);
void fill_grounds(const struct filling *filling, struct buf *b);
/* What the units are asked to do. */
void fill_demands(const struct filling *filling, struct buf *b);
void fill_means(const struct filling *filling, struct buf *b);
/* Returns the day of the last assignment. */
day_t assigned_day(const struct filling *filling);

#endif
