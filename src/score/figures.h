/* What is counted for each unit from the cases of a period, for the yearly evaluation (M4); points are computed
 * later. */
#ifndef SCORE_FIGURES_H
#define SCORE_FIGURES_H

#include "../counting/on_time.h"
#include "../rules/calendar.h"
#include "../rules/rulebook.h"
#include "evidence.h"

/* What is counted for a unit. */
enum figure {
	FIGURE_ASSIGNED,   /* tasks assigned in the period and not recalled since */
	FIGURE_HANDLED,    /* tasks completed in the period: the case was closed, or a promise carried out (M4.3.2) */
	FIGURE_LEADER,     /* M4.4.1 */
	FIGURE_CHIEF,      /* M4.4.2 */
	FIGURE_POOR,       /* replies sent back for a fault that costs points (M4.4.5) */
	FIGURE_URGED,      /* second urges in a row without a result (M4.4.6) */
	FIGURE_URGES,      /* entries, for information (R5) */
	FIGURE_SUPERVISED, /* R5 */
	FIGURES
};
extern const char *const figure_names[FIGURES];

/* A `repeat` that names a unit: the same problem occurred again, since the reply was not put into practice (M4.3.2). */
struct repeated {
	unsigned unit;
	struct case_id earlier;
	stamp at;
};

/* A time in which a unit is answerable if an earlier case is repeated: since its reply there, or while its task
 * there was past the due day. */
struct answerable {
	unsigned unit;
	struct case_id id;
	stamp since, until; /* after `since`, up to and including `until` */
};
#define FOR_EVER UINT32_MAX

#define UNIT_ALL (UNIT_NONE - 1)
/* What evidence belongs to, besides a figure; EVIDENCE_PROMISE is for promises among the completed tasks. */
enum { EVIDENCE_LATE = FIGURES, EVIDENCE_FAULTY, EVIDENCE_PROMISE, EVIDENCE_LEFT_OUT };

struct figures {
	struct period period;
	stamp asof, recorded_by;
	const struct calendar *calendar;
	int patience;       /* in working days, urge.patience */
	bool answered_only; /* fault.urged.when: only urges after a reply count */
	struct span poor;   /* the kinds of return that cost points, separated by ',' */
	uint32_t poor_hows; /* those that the fold knows, one bit by enum how_word */
	bool for_merge;     /* also keep what repeats in other machines' ledgers may need */
	unsigned explained; /* the unit to keep evidence of, as names resolve on the period's last day; or UNIT_NONE,
			     * or UNIT_ALL */
	const struct roster *roster; /* of the fold */

	int first_month, months;    /* the months that the period touches */
	struct period month_days;   /* the days of the month looked up last */
	int month_at;               /* and its index */
	unsigned units;             /* allocated size */
	int64_t (*figure)[FIGURES]; /* [units], by name as written until figures_resolve() */
	struct on_time *month;      /* [units * months], by name as written, since a month may be published for each
				     * name */
	struct repeated *repeated;
	size_t repeateds, repeateds_cap;
	struct answerable *answerable;
	size_t answerables, answerables_cap;
	struct evidence *evidence;
	size_t evidences, evidences_cap;

	/* Used while folding: */
	struct happening *happening;
	size_t happenings, happenings_cap;
	struct failing *failing;
	uint32_t failings, failings_cap;
	struct urging *urging;
	uint32_t urgings, urgings_cap;
	uint32_t *urging_of;     /* by task: index + 1; 0 if none */
	uint32_t tasks;          /* allocated size */
	struct carried *carried; /* promises carried out; sorted by task after the fold */
	size_t carrieds, carrieds_cap;
	struct repeat_seen *seen;
	size_t seens, seens_cap;
	struct trace *trace; /* by task, if evidence is kept */
	uint32_t traces;     /* allocated size */
};

/* Starts the figures.  The caller first sets the period, asof, recorded_by, calendar, patience, answered_only and
 * poor. */
void figures_start(struct figures *g);
/* Registers the watcher with the fold, which must be started. */
void figures_watch(struct figures *g, struct fold *f);
/* Counts the tasks, after fold_settle(). */
void figures_settle(struct figures *g, const struct fold *f);
void figures_free(struct figures *g);

/* Adds up the names of each unit; of[units] is the unit that each name resolves to. */
void figures_resolve(struct figures *g, const unsigned *of, unsigned units);

/* Makes room for a unit. */
void figures_room(struct figures *g, unsigned units);
/* Counts in faulty[units] the different earlier cases that each unit is answerable for. */
void figures_faulty(struct figures *g, int64_t *faulty, unsigned units);

/* Prints the figures as a table whose rows can be merged. */
void figures_put(const struct figures *g, const struct roster *r, struct buf *b);
/* Adds the rows of one or more outputs of figures_put().  Returns false after reporting what does not fit. */
bool figures_add(struct figures *g, struct roster *r, const char *file, struct span text);

#endif
