/* What the cases of a period say about each unit: the counts behind the yearly
 * evaluation (M4), before any point is given for them. */
#ifndef SCORE_FIGURES_H
#define SCORE_FIGURES_H

#include "../counting/on_time.h"
#include "../rules/calendar.h"
#include "../rules/rulebook.h"
#include "evidence.h"

/* What is counted of a unit. */
enum figure {
	FIGURE_ASSIGNED,   /* tasks assigned in the period, not recalled since */
	FIGURE_HANDLED,    /* tasks done in the period: their case was closed, or a promise carried out (M4.3.2) */
	FIGURE_LEADER,     /* M4.4.1 */
	FIGURE_CHIEF,      /* M4.4.2 */
	FIGURE_POOR,       /* M4.4.5: replies sent back for a fault that costs points */
	FIGURE_URGED,      /* M4.4.6: second urges in a row without result */
	FIGURE_URGES,      /* R5: entries, for the record */
	FIGURE_SUPERVISED, /* R5 */
	FIGURES
};
extern const char *const figure_names[FIGURES];

/* A `repeat` that names a unit: the same problem again, since its answer was not carried out (M4.3.2). */
struct repeated {
	unsigned unit;
	struct case_id earlier;
	stamp at;
};

/* A time in which a unit is to blame when an earlier case is repeated: since it replied there, or while it
 * held a task there past its due day. */
struct answerable {
	unsigned unit;
	struct case_id id;
	stamp since, until; /* after `since`, and not after `until` */
};
#define FOR_EVER UINT32_MAX

#define UNIT_ALL (UNIT_NONE - 1)
/* What a piece of evidence is of, besides a figure: EVIDENCE_PROMISE is of those handled that were promises. */
enum { EVIDENCE_LATE = FIGURES, EVIDENCE_FAULTY, EVIDENCE_PROMISE, EVIDENCE_LEFT_OUT };

struct figures {
	struct period period;
	stamp asof, recorded_by;
	const struct calendar *calendar;
	int patience;       /* working days, urge.patience */
	bool answered_only; /* fault.urged.when: only where an answer was not carried out */
	struct span poor;   /* the kinds of return that cost points, separated by ',' */
	bool for_merge;     /* keep what other machines' repeats may ask for */
	unsigned explained; /* the unit to keep evidence of, as names resolve on the period's last day; UNIT_NONE, or
			       UNIT_ALL */
	const struct roster *roster; /* of the fold */

	int first_month, months;    /* those the period touches */
	struct period month_days;   /* of the month asked for last, */
	int month_at;               /* and which of them it is */
	unsigned units;             /* room */
	int64_t (*figure)[FIGURES]; /* [units], by names as written until figures_resolve() */
	struct on_time *month;      /* [units * months], by names as written: a month of each may be published */
	struct repeated *repeated;
	size_t repeateds, repeateds_cap;
	struct answerable *answerable;
	size_t answerables, answerables_cap;
	struct evidence *evidence;
	size_t evidences, evidences_cap;

	/* while folding */
	struct happening *happening;
	size_t happenings, happenings_cap;
	struct failing *failing;
	uint32_t failings, failings_cap;
	struct urging *urging;
	uint32_t urgings, urgings_cap;
	uint32_t *urging_of;     /* by task, as number + 1; 0: none */
	uint32_t tasks;          /* room */
	struct carried *carried; /* promises carried out; when all is folded in order of task */
	size_t carrieds, carrieds_cap;
	struct repeat_seen *seen;
	size_t seens, seens_cap;
	struct trace *trace; /* by task, where evidence is kept */
	uint32_t traces;     /* room */
};

/* Starts the figures; the period, asof, recorded_by, calendar, patience, answered_only and poor are set by the caller
 * first. */
void figures_start(struct figures *g);
/* Lets the fold, which was started, feed them. */
void figures_watch(struct figures *g, struct fold *f);
/* When all is folded: takes the tasks' figures. */
void figures_settle(struct figures *g, const struct fold *f);
void figures_free(struct figures *g);

/* Adds up what stands under several names of one unit, by the unit that each resolves to: of[units] by name. */
void figures_resolve(struct figures *g, const unsigned *of, unsigned units);

/* Room for a unit. */
void figures_room(struct figures *g, unsigned units);
/* The distinct earlier cases each unit is to blame for: faulty[unit], [units]. */
void figures_faulty(struct figures *g, int64_t *faulty, unsigned units);

/* Mergeable rows: what figures hold, as a table; and back. */
void figures_put(const struct figures *g, const struct roster *r, struct buf *b);
/* Adds rows printed by figures_put (one or many, one after the other).  Returns false after saying what does not fit.
 */
bool figures_add(struct figures *g, struct roster *r, const char *file, struct span text);

#endif
