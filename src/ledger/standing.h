/* How things stand: cases and the units' tasks in them, as the fold leaves them, and what is asked of them.
 *
 * A case is what its entries with effect say (case-ledger(5)); fold.h makes it of them. */
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
	CASE_CLOSED = 1 << 3,       /* by close or answer, and not reopened */
	CASE_PLANNED = 1 << 4,      /* closed with how=planned */
	CASE_UNDOABLE = 1 << 5,     /* an entry other than its `new` has effect */
	CASE_STANDINGS = 1 << 6,    /* in so many ways those above can be: see standing_of() */
	CASE_NUMBERED = 1 << 6,     /* a `new` was seen, be it after the as-of time */
	CASE_HIDDEN = 1 << 7,       /* secret by any entry at any time: never shown */
	CASE_KEPT = 1 << 8,         /* its entries are kept: see struct history */
	CASE_ANSWERED = 1 << 9,     /* closed by answer */
	CASE_TOLD = 1 << 10,        /* since closed, the caller was told and reached */
	CASE_LEADER_TOLD = 1 << 11, /* since closed, the leader was told */
	CASE_REFERRED = 1 << 12,
	CASE_INSTRUCTED = 1 << 13, /* after the last refer, or with none */
	CASE_SECRET = 1 << 14,     /* flagged so by an entry with effect */
	CASE_ANONYMOUS = 1 << 15,
	CASE_LED = 1 << 16,           /* any leader instructed */
	CASE_ASSIGNED = 1 << 17,      /* to any unit, recalled since or not */
	CASE_UNPUBLISHABLE = 1 << 18, /* secret by an entry that had effect, be it undone since (R3.1.5) */
	CASE_LED_BY = 1 << 19, /* and the next five: a leader of this rank did, in the order of the table of acts */
	CASE_MARKED = 1 << 25, /* the watcher asked for it: fold_mark() */
	CASE_CONFIRMED_SIGNED = 1 << 26, /* the last close confirms the claims `signed` (R3.4), */
	CASE_CONFIRMED_CHIEF = 1 << 27,  /* and `chief`, */
	CASE_CONFIRMED_SOME = 1 << 28,   /* of those units only that it names */
	CASE_GIVEN = 1 << 29,            /* given by a city leader (R2.3): of channel `leader` */
};

/* The bit for a rank (province party mayor vice secretary duty), 0 for an unknown one. */
uint32_t case_led_by(struct span rank);
/* The mayor, a vice-mayor or the secretary-general (M4.4.1). */
/* Any but the duty leader. */
#define CASE_LED_ABOVE_DUTY (CASE_LED_HIGH | (uint32_t)CASE_LED_BY | (uint32_t)CASE_LED_BY << 1)
#define CASE_LED_HIGH       ((uint32_t)CASE_LED_BY << 2 | (uint32_t)CASE_LED_BY << 3 | (uint32_t)CASE_LED_BY << 4)

struct kase {
	const char *first;   /* the line of its `new` */
	const char *closing; /* the line that closed it */
	struct case_id id;
	stamp told;
	uint32_t amended; /* its last amendment, as number + 1; 0: none */
	/* What every entry asks for, in 16 bytes that lie in one line of the cache. */
	stamp closed;
	stamp last;     /* `at` of its last entry with effect, undone ones and undos counted */
	uint32_t tasks; /* its first live task, NO_TASK: none */
	uint32_t bits;
};

enum {
	TASK_REPLIED = 1 << 0,   /* has a standing reply */
	TASK_REFUSED = 1 << 1,   /* the unit refused, and neither replied nor was it sent back since */
	TASK_URGED = 1 << 2,     /* since the assignment or the last reply */
	TASK_STANDINGS = 1 << 3, /* in so many ways those above can be: see standing_of() */
	TASK_LEAD = 1 << 3,
	TASK_SIGNED = 1 << 4, /* it or a later one claims so */
	TASK_CHIEF = 1 << 5,
	TASK_LED = 1 << 6,      /* the mayor, … instructed before the standing reply (M4.4.1) */
	TASK_FIXED = 1 << 7,    /* due given by hand */
	TASK_EXTENDED = 1 << 8, /* whether or not by the calendar */
	TASK_RETURNED = 1 << 9,
	TASK_ON_TIME = 1 << 10,     /* the standing reply's day is on or before due */
	TASK_ANSWERED = 1 << 12,    /* the unit replied, be it sent back since */
	TASK_CARRIED_OUT = 1 << 11, /* replied since the case was closed as planned (M4.3.2) */
	TASK_EXTENSIONS = 1 << 24,  /* from here on how often it was extended, not by the calendar; 255 at most */
};

/* A unit's part in a case. */
struct task {
	const char *line; /* of its `assign` */
	stamp assigned, replied;
	/* As above. */
	uint32_t next; /* the case's next live task in order of assign */
	uint32_t unit;
	day_t due;
	uint32_t bits;
};

/* An amendment: what its filled fields say replaces what was said before. */
struct amendment {
	const char *line;
	uint32_t before; /* as kase.amended */
};

/* What became of an entry. */
enum fate { FATE_EFFECT, FATE_UNDONE, FATE_REFUSED, FATE_LATER };

struct kept_entry {
	struct entry entry;
	uint8_t fate;
	uint8_t why; /* FATE_REFUSED: enum condition */
};

/* A case whose entries are kept. */
struct history {
	uint32_t kase;
	struct kept_entry *entry;
	uint32_t entries, entries_cap;
	struct undo_point *point; /* how things stood before each entry with effect */
	uint32_t points, points_cap;
	struct found_task *found; /* their tasks */
	uint32_t founds, founds_cap;
};

/* An amendment that gives the caller's name or phone, in a case that is, or may yet become, secret. */
struct naming {
	uint32_t kase;
	const char *line;
};

struct fold;

/* An entry that takes effect, while its case and task are as it found them. */
struct effect {
	const struct fold *fold;
	const struct entry *entry;
	uint32_t kase;
	uint32_t task; /* the unit's live one, or NO_TASK */
};
typedef void see_effect(void *ctx, const struct effect *x);

/* Who wants to see entries as they take effect (or are refused). */
struct fold_watch {
	see_effect *effect[ACTS]; /* by act, NULL: not that one; an undone entry is never shown */
	void (*refused)(void *ctx, const struct fold *f, const struct entry *e, enum condition why);
	/* What is to be seen of one act (not `undo`, which is looked for anyway) in the survey, when
	 * fold_mark() can still be called. */
	enum act survey_act;
	void (*surveyed)(void *ctx, struct fold *f, struct span line);
	void *ctx;
};

/* A number for all that conditions which ask about the standing (conditions.h) go by: whether time goes back, the
 * first bits of the case, and those of the unit's task, if it has one. */
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
	stamp recorded_by; /* entries recorded after it are not folded either; UINT32_MAX: all are */
	/* Without it score-unit takes 1.1 times as long. */
	uint32_t met[STANDINGS]; /* IF()s of those that ask about the standing and hold in it; 0: not asked yet */
	struct kase *kase;       /* in order of first entry */
	uint32_t kases, kases_cap;
	struct task *task;
	uint32_t tasks, tasks_cap;
	struct amendment *amendment;
	uint32_t amendments, amendments_cap;
	struct numbers numbers;  /* case number -> kase */
	bool keep_all;           /* keep those of every case; only then can an undo be appended */
	struct history *history; /* in order of kase */
	uint32_t histories, histories_cap;
	struct naming *naming; /* after fold_settle in order of kase */
	uint32_t namings, namings_cap;
	struct fold_watch watch;
	uint64_t refused; /* entries not allowed where they stand */
};

/* The live task that a unit's name, typed or printed by a query, means in a case: the one under exactly that name, else
 * the one whose name resolves to the same unit on the day.  Returns how many it could be, with the first in *task. */
unsigned case_tasks_named(const struct fold *f, const struct kase *k, struct span name, day_t day, uint32_t *task);
/* Where it could be several: says why it is none, with the tasks' names (translated, to be freed). */
char *case_several_named(const struct fold *f, const struct kase *k, struct span name, day_t day);

/* How a case stands.  `told` comes with anonymous ones too. */
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

/* A live task has not carried out yet what the case was closed as planned with (M4.3.2). */
bool case_is_promised(const struct fold *f, const struct kase *k);
/* The day that a case closed as planned is promised for: the close's `due`, without one the day of the close. */
day_t case_promised_for(const struct kase *k);
/* At least one live task, each with a standing reply. */
bool case_all_replied(const struct fold *f, const struct kase *k);
/* A live task is lead. */
bool case_has_lead(const struct fold *f, const struct kase *k);
/* Whether the task that an `assign` begins will be lead: as flagged, else if no live task is. */
bool case_gets_lead(const struct fold *f, const struct kase *k, const struct entry *e);

/* Whether the case is there at all: its `new` has effect by the as-of time. */
static inline bool
case_exists(const struct kase *k)
{
	return k->bits & CASE_BEGUN;
}

/* The case's lead, without one its first live task; NO_TASK: no live task. */
uint32_t case_lead(const struct fold *f, const struct kase *k);
/* The value of kind, topic, area, name, phone or text as amended; of how and ref as first stated. */
struct span case_value(const struct fold *f, const struct kase *k, enum case_column c);
/* The case's flags, in byte order, separated by ','. */
void case_flags(const struct fold *f, const struct kase *k, struct buf *out);
/* case_flags() when its COL_FLAGS is at hand. */
void flags_put(struct buf *out, const struct kase *k, struct span stated);
stamp case_opened(const struct kase *k);

/* A leaders' item: a leader instructed it, or gave it (R2.3). */
static inline bool
case_is_leaders(const struct kase *k)
{
	return k->bits & (CASE_LED | CASE_GIVEN);
}

/* How often the unit was given more time; what the calendar gave does not count (M4.3.1). */
static inline unsigned
task_extensions(const struct task *t)
{
	return t->bits / TASK_EXTENSIONS;
}

/* A promise (closed as planned) that this task has not carried out yet (M4.3.2). */
static inline bool
task_is_promised(const struct kase *k, const struct task *t)
{
	return (k->bits & CASE_PLANNED) && !(t->bits & TASK_CARRIED_OUT);
}

/* A reply in time: its day on or before due (M4.3.1); a late record counts by its recorded day. */
enum in_time { IN_TIME_YES, IN_TIME_NO, IN_TIME_PENDING };
static inline enum in_time
task_in_time(const struct task *t, day_t today)
{
	if (t->bits & TASK_REPLIED)
		return t->bits & TASK_ON_TIME ? IN_TIME_YES : IN_TIME_NO;
	return today > t->due ? IN_TIME_NO : IN_TIME_PENDING;
}

#endif
