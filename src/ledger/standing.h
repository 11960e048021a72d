/* The state of cases and their tasks after the fold (fold.h), and functions that query it.  A case is the result of
 * its entries with effect (case-ledger(5)). */
#ifndef LEDGER_STANDING_H
#define LEDGER_STANDING_H

#include "../base/buf.h"
#include "entry.h"
#include "numbers.h"

#define NO_CASE 0xffffffffu
#define NO_TASK 0xffffffffu

enum {
	CASE_BEGUN = 1 << 0, /* its `new` has effect */
	CASE_VOID = 1 << 1,
	CASE_FILED = 1 << 2,
	CASE_CLOSED = 1 << 3,       /* by close or answer, and not reopened since */
	CASE_PLANNED = 1 << 4,      /* closed with how=planned */
	CASE_UNDOABLE = 1 << 5,     /* an entry other than its `new` has effect */
	CASE_STANDINGS = 1 << 6,    /* the number of combinations of the bits above: see standing_of() */
	CASE_NUMBERED = 1 << 6,     /* a `new` was read, even one after the as-of time */
	CASE_HIDDEN = 1 << 7,       /* secret by any entry at any time; the caller is never shown */
	CASE_KEPT = 1 << 8,         /* its entries are kept in a struct history */
	CASE_ANSWERED = 1 << 9,     /* closed by answer */
	CASE_TOLD = 1 << 10,        /* the caller was told and reached since it was closed */
	CASE_LEADER_TOLD = 1 << 11, /* the leader was told since it was closed */
	CASE_REFERRED = 1 << 12,
	CASE_INSTRUCTED = 1 << 13, /* instructed after the last refer, or without one */
	CASE_SECRET = 1 << 14,     /* flagged secret by an entry with effect */
	CASE_ANONYMOUS = 1 << 15,
	CASE_LED = 1 << 16,           /* any leader instructed */
	CASE_ASSIGNED = 1 << 17,      /* to any unit, even one recalled since */
	CASE_UNPUBLISHABLE = 1 << 18, /* secret by an entry that had effect, even if undone since (R3.1.5) */
	CASE_LED_BY = 1 << 19,  /* this bit and the next five: a leader of this rank instructed, in the order of the
				 * table of acts */
	CASE_MARKED = 1 << 25,  /* set at the watcher's request: fold_mark() */
	CASE_GIVEN = 1 << 26,   /* given by a city leader (R2.3): its channel is `leader` */
	CASE_OUTCOME = 1 << 27, /* the upper bits: how it was closed last, an enum how_word; HOW_OTHER if by no word of
				 * it */
};

/* Returns the bit for a rank (province party mayor vice secretary duty), or 0 for an unknown one. */
uint32_t case_led_by(struct span rank);
/* The mayor, a vice-mayor or the secretary-general (M4.4.1). */
/* Any leader except the duty leader. */
#define CASE_LED_ABOVE_DUTY (CASE_LED_HIGH | (uint32_t)CASE_LED_BY | (uint32_t)CASE_LED_BY << 1)
#define CASE_LED_HIGH       ((uint32_t)CASE_LED_BY << 2 | (uint32_t)CASE_LED_BY << 3 | (uint32_t)CASE_LED_BY << 4)

struct kase {
	const char *first;   /* the line of its `new` */
	const char *closing; /* the line that closed it */
	struct case_id id;
	stamp told;
	uint32_t amended; /* the index of its last amendment + 1; 0 if none */
	/* What every entry reads, in 16 bytes within one cache line. */
	stamp closed;
	stamp last;     /* `at` of its last entry with effect; undone entries and undos are included */
	uint32_t tasks; /* its first live task, or NO_TASK */
	uint32_t bits;
};

enum {
	TASK_REPLIED = 1 << 0,   /* has a valid reply */
	TASK_REFUSED = 1 << 1,   /* the unit refused, and has neither replied nor been sent back since */
	TASK_URGED = 1 << 2,     /* urged since the assignment or the last reply */
	TASK_STANDINGS = 1 << 3, /* the number of combinations of the bits above: see standing_of() */
	TASK_LEAD = 1 << 3,
	TASK_SIGNED = 1 << 4, /* its valid reply, or a later one, claims to be signed */
	TASK_CHIEF = 1 << 5,
	TASK_LED = 1 << 6,      /* the mayor, a vice-mayor or the secretary-general instructed before the valid reply
				 * (M4.4.1) */
	TASK_FIXED = 1 << 7,    /* the due day was given by hand */
	TASK_EXTENDED = 1 << 8, /* extended, by the calendar or otherwise */
	TASK_RETURNED = 1 << 9,
	TASK_ON_TIME = 1 << 10,          /* the day of the valid reply is on or before the due day */
	TASK_CARRIED_OUT = 1 << 11,      /* replied since the case was closed as planned (M4.3.2) */
	TASK_ANSWERED = 1 << 12,         /* the unit replied, even if it was sent back since */
	TASK_CONFIRMED_SIGNED = 1 << 13, /* the last close confirms the unit's claim `signed` (R3.4) */
	TASK_CONFIRMED_CHIEF = 1 << 14,  /* the last close confirms its claim `chief` */
	TASK_EXTENSIONS = 1 << 24, /* the upper bits: how often it was extended, not by the calendar; at most 255 */
};

/* One unit's part in a case. */
struct task {
	const char *line; /* the line of its `assign` */
	stamp assigned, replied;
	/* TASK_ bits. */
	uint32_t next; /* the case's next live task, in the order of the assigns */
	uint32_t unit;
	day_t due;
	uint32_t bits;
};

/* An amendment: its filled fields replace earlier values. */
struct amendment {
	const char *line;
	uint32_t before; /* the amendment before it, numbered as kase.amended */
};

/* What became of an entry. */
enum fate { FATE_EFFECT, FATE_UNDONE, FATE_REFUSED, FATE_LATER };

struct kept_entry {
	struct entry entry;
	uint8_t fate;
	uint8_t why; /* for FATE_REFUSED: an enum condition */
};

/* A case whose entries are kept. */
struct history {
	uint32_t kase;
	struct kept_entry *entry;
	uint32_t entries, entries_cap;
	struct undo_point *point; /* the state before each entry with effect */
	uint32_t points, points_cap;
	struct found_task *found; /* the tasks of those states */
	uint32_t founds, founds_cap;
};

/* An amendment that gives a caller's name or phone, in a case that is secret or may become so. */
struct naming {
	uint32_t kase;
	const char *line;
};

struct fold;

/* An entry that takes effect, with its case and task still in the state before it. */
struct effect {
	const struct fold *fold;
	const struct entry *entry;
	uint32_t kase;
	uint32_t task; /* the unit's live task, or NO_TASK */
};
typedef void see_effect(void *ctx, const struct effect *x);

/* A watcher, which sees entries as they take effect or are refused.  What it keeps of an entry's text must be of
 * entry_kept(), or a copy. */
struct fold_watch {
	see_effect *effect[ACTS]; /* by act; NULL for acts not watched; an undone entry is never shown */
	void (*refused)(void *ctx, const struct fold *f, const struct entry *e, enum condition why);
	/* The act that the survey also looks for (`undo` is always looked for), while fold_mark() can still be
	 * called. */
	enum act survey_act;
	void (*surveyed)(void *ctx, struct fold *f, struct span line); /* the line may be gone afterwards */
	void *ctx;
};

/* The number of values of standing_of(): everything that conditions of ASKS_STANDING (conditions.h) depend on, which
 * is whether time goes back, the first bits of the case, and those of the unit's task if it has one. */
#define STANDINGS (2 * CASE_STANDINGS * (1 + TASK_STANDINGS))
static inline uint32_t
standing_of(const struct kase *k, const struct task *t, const struct entry *e)
{
	const uint32_t back = e->at < k->last, task = t ? 1 + t->bits % TASK_STANDINGS : 0;

	return (task * 2 + back) * CASE_STANDINGS + k->bits % CASE_STANDINGS;
}

struct fold {
	struct roster *roster;
	stamp asof;
	stamp recorded_by; /* entries recorded after it are not folded; UINT32_MAX for no limit */
	/* Without this array score-unit takes 1.1 times as long. */
	uint32_t met[STANDINGS]; /* IF() bits of the ASKS_STANDING conditions that hold in each standing; 0 if not
				  * computed yet */
	struct kase *kase;       /* in the order of their first entry */
	uint32_t kases, kases_cap;
	struct task *task;
	uint32_t tasks, tasks_cap;
	struct amendment *amendment;
	uint32_t amendments, amendments_cap;
	struct numbers numbers;  /* from case number to kase index */
	bool keep_all;           /* keep the entries of every case; required to append an undo */
	struct history *history; /* in the order of kase */
	uint32_t histories, histories_cap;
	struct naming *naming; /* in the order of kase after fold_settle() */
	uint32_t namings, namings_cap;
	struct fold_watch watch;
	uint64_t refused; /* entries that were not allowed at their place */
};

/* Finds the live task of a case that a unit's name means, as typed or as printed by a query: the task with exactly
 * that name, otherwise the one whose name resolves to the same unit on the day.  Returns how many tasks match, with
 * the first in *task. */
unsigned case_tasks_named(const struct fold *f, const struct kase *k, struct span name, day_t day, uint32_t *task);
/* Returns the message for several matching tasks, with their names (translated, to be freed by the caller). */
char *case_several_named(const struct fold *f, const struct kase *k, struct span name, day_t day);

/* The state of a case. `told` includes anonymous cases. */
enum case_state {
	STATE_NEW,
	STATE_REFERRED,
	STATE_INSTRUCTED,
	STATE_ASSIGNED,
	STATE_REPLIED,
	STATE_CLOSED,
	STATE_TOLD,
	STATE_FILED,
	STATE_VOID,
	STATES
};
extern const char *const state_names[STATES];
extern const char *const state_words; /* separated by blanks */
#define STATE_WORDS "new referred instructed assigned replied closed told filed void"
enum case_state case_state(const struct fold *f, const struct kase *k);

/* Returns whether the case was closed as planned and a live task has not carried out the promise yet (M4.3.2). */
bool case_is_promised(const struct fold *f, const struct kase *k);
/* Returns the day promised by a case closed as planned: the close's `due`, otherwise the day of the close. */
day_t case_promised_for(const struct kase *k);
/* Returns how a closed case was closed: the `how` of the close, or "answered". */
struct span case_outcome(const struct kase *k);
/* Returns whether there is a live task and all live tasks have a valid reply. */
bool case_all_replied(const struct fold *f, const struct kase *k);
/* Returns whether a live task is the lead. */
bool case_has_lead(const struct fold *f, const struct kase *k);
/* Returns whether the task of an `assign` will be the lead: if it is flagged so, or if no live task is. */
bool case_gets_lead(const struct fold *f, const struct kase *k, const struct entry *e);

/* Returns whether the case exists: its `new` has effect by the as-of time. */
static inline bool
case_exists(const struct kase *k)
{
	return k->bits & CASE_BEGUN;
}

/* Prefetches the case's first task. */
static inline void
case_fetch_task(const struct fold *f, const struct kase *k)
{
	/* Without a task the address is not mapped, and nothing is fetched. */
	__builtin_prefetch((void *)((uintptr_t)f->task + k->tasks * sizeof *f->task), 1);
}

/* Returns the case's lead, otherwise its first live task, or NO_TASK if it has none. */
uint32_t case_lead(const struct fold *f, const struct kase *k);
/* Returns the value of kind, topic, area, name, phone or text as last amended, and of how and ref as first stated. */
struct span case_value(const struct fold *f, const struct kase *k, enum case_column c);
/* Sets *value to that of the last amendment of this column, and returns true if there is one.  It may be in
 * `room`, which may be NULL. */
bool case_amended(
	const struct fold *f, const struct kase *k, enum case_column c, struct line_room *room, struct span *value);
/* Appends the case's flags in byte order, separated by ','. */
void case_flags(const struct fold *f, const struct kase *k, struct buf *out);
/* As case_flags(), with the value of COL_FLAGS given. */
void flags_put(struct buf *out, const struct kase *k, struct span stated);
stamp case_opened(const struct kase *k);

/* Returns whether the case is a leaders' item: a leader instructed it or gave it (R2.3). */
static inline bool
case_is_leaders(const struct kase *k)
{
	return k->bits & (CASE_LED | CASE_GIVEN);
}

/* Returns how often the unit got an extension; those by the calendar are not counted (M4.3.1). */
static inline unsigned
task_extensions(const struct task *t)
{
	return t->bits / TASK_EXTENSIONS;
}

/* Returns whether this task has not carried out what was promised when the case was closed as planned (M4.3.2). */
static inline bool
task_is_promised(const struct kase *k, const struct task *t)
{
	return (k->bits & CASE_PLANNED) && !(t->bits & TASK_CARRIED_OUT);
}

/* Whether a reply is in time: its day is on or before the due day (M4.3.1).  A reply recorded late counts by the day
 * of recording. */
enum in_time { IN_TIME_YES, IN_TIME_NO, IN_TIME_PENDING };
static inline enum in_time
task_in_time(const struct task *t, day_t today)
{
	if (t->bits & TASK_REPLIED)
		return t->bits & TASK_ON_TIME ? IN_TIME_YES : IN_TIME_NO;
	return today > t->due ? IN_TIME_NO : IN_TIME_PENDING;
}

#endif
