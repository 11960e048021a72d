/* What the parts of the forms share; for them alone. */
#ifndef FORMS_FORM_PART_H
#define FORMS_FORM_PART_H

#include "form.h"

enum box_width {
	BOX_HALF, /* shares a line with the next */
	BOX_WHOLE,
	BOX_MAYBE, /* a whole one, left out where there is nothing to say */
};

/* A box of a form. */
struct form_box {
	const char *label; /* N_() */
	/* Appends what stands in it; NULL: it is for the pen alone. */
	void (*fill)(const struct filling *filling, struct buf *b);
	enum box_width width;
	unsigned lines;   /* it has room for, at least */
	const char *sign; /* N_(): what is set below, for a signature; NULL: nothing */
};

struct form {
	const char *name, *title; /* N_() */
	const char *clause;
	const struct form_box *box; /* up to one without label */
	void (*number)(const struct filling *filling, struct buf *b);
	day_t (*day)(const struct filling *filling); /* whose date it bears; NULL: the day it is printed for */
	const char *office;                          /* N_(): who issues it; NULL: the hotline's office */
	const char *submitted;                       /* to whom the submissions go that it is about, by blanks */
	bool for_units;                              /* about the tasks of the units asked for */
	const char *limit;                           /* only tasks that were assigned so; NULL: any */
	bool names_caller;                           /* of a secret case too */
	bool for_refused;                            /* only tasks that their unit has refused */
	bool for_closed;                             /* only cases that are closed */
};

/* How a form is written. */
struct form_line {
	struct span label, words;
};

struct form_look {
	const char *name;
	void (*open)(struct filling *filling, struct span title);
	void (*begin)(struct buf *out, bool first, struct span title, struct span left, struct span right);
	/* A line of one box or two. */
	void (*boxes)(struct buf *out, const struct form_line *box, size_t boxes, unsigned lines, struct span sign);
	/* Below the last of the boxes. */
	void (*end)(struct buf *out, struct span seal, struct span day);
	void (*close)(struct filling *filling);
};

extern const struct form_look form_text, form_html, form_docx;

/* Words of a case, with what is secret in them hidden. */
void add_field(const struct filling *filling, struct buf *b, enum case_column column, struct span field);
/* A word of the ledger's as a reader knows it; what is none of ours is its own label, and may be anything. */
void add_known(
	const struct filling *filling, struct buf *b, enum case_column column, struct span word, struct span known);
/* The entries of these acts (ACT_BIT()s) that have effect and concern the sheet, a numbered line each: the day, how,
 * the unit, the leader, the document, what was said. */
void add_entries(const struct filling *filling, struct buf *b, uint32_t act_bits);
/* How many of an act's entries concern a task. */
unsigned count_entries(const struct filling *filling, const struct task *t, enum act act);
/* A field of a task's assignment. */
struct span task_field(const struct task *t, enum case_column c);

/* What stands in the boxes. */
void fill_case(const struct filling *filling, struct buf *b);
void fill_accepted(const struct filling *filling, struct buf *b);
void fill_taken_by(const struct filling *filling, struct buf *b);
void fill_caller(const struct filling *filling, struct buf *b);
void fill_phone(const struct filling *filling, struct buf *b);
void fill_channel(const struct filling *filling, struct buf *b);
void fill_kind(const struct filling *filling, struct buf *b);
void fill_topic(const struct filling *filling, struct buf *b);
void fill_area(const struct filling *filling, struct buf *b);
void fill_urgency(const struct filling *filling, struct buf *b);
void fill_content(const struct filling *filling, struct buf *b);
void fill_remarks(const struct filling *filling, struct buf *b);
/* The text of the last submission that the form is about, and its slip's number, else the case's. */
void fill_opinion(const struct filling *filling, struct buf *b);
void fill_slip_number(const struct filling *filling, struct buf *b);
/* What happened, in order. */
void fill_referred(const struct filling *filling, struct buf *b);
/* What leaders instructed, but those who have a box of their own in the form: the leader on duty, the
 * secretary-general. */
void fill_instructions(const struct filling *filling, struct buf *b);
void fill_duty_words(const struct filling *filling, struct buf *b);
void fill_secretary_words(const struct filling *filling, struct buf *b);
void fill_duty_leader(const struct filling *filling, struct buf *b);
void fill_urges(const struct filling *filling, struct buf *b);
void fill_supervisions(const struct filling *filling, struct buf *b);
void fill_replies(const struct filling *filling, struct buf *b);
void fill_repeats(const struct filling *filling, struct buf *b);
/* What units refused and why; what became of that. */
void fill_refusals(const struct filling *filling, struct buf *b);
void fill_decisions(const struct filling *filling, struct buf *b);
/* What the caller is told: the answer on the spot, or how the case was closed. */
void fill_answer(const struct filling *filling, struct buf *b);
/* When the caller was told, and what was said. */
void fill_told(const struct filling *filling, struct buf *b);
void fill_outcome(const struct filling *filling, struct buf *b);
/* The units: with roles and limits; how each stands; their leaders, limits and what was written to them. */
/* Their names alone; and what the caller is asked, to be ticked. */
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
/* What is asked of the units. */
void fill_demands(const struct filling *filling, struct buf *b);
void fill_means(const struct filling *filling, struct buf *b);
/* The day of the last of the assignments. */
day_t assigned_day(const struct filling *filling);

#endif
