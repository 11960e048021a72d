/* The unit ledger: what happened to a unit and not in a case (case-ledger(5)). */
#ifndef LEDGER_MARKS_H
#define LEDGER_MARKS_H

#include "../rules/day.h"
#include "../rules/roster.h"
#include "../rules/rulebook.h"
#include "source.h"

enum mark_act {
	MARK_ASSESS,
	MARK_RATE,
	MARK_MEDIA,
	MARK_DELAY,
	MARK_LEAK,
	MARK_BULLETIN,
	MARK_PRAISE,
	MARK_CRITICIZE,
	MARK_CONFIRM,
	MARK_GRADE,
	MARK_CANCEL,
	MARK_VISIT,
	MARK_SUBMIT,
	MARK_ACTS
};
/* Their names, in that order. */
#define MARK_ACT_WORDS "assess rate media delay leak bulletin praise criticize confirm grade cancel visit submit"

/* What stands in a mark's value, and in its ref. */
enum mark_value { VALUE_NONE, VALUE_POINTS, VALUE_RATE, VALUE_PERSONS, VALUE_WORD, VALUE_PERIOD };
enum mark_ref { REF_ANY, REF_DOCUMENT, REF_ITEM, REF_MONTH, REF_CASE, REF_MARK, REF_YEAR };

/* The acts: the one table of what they take. */
struct mark_rule {
	const char *name;
	const char *title;  /* N_(), in words */
	const char *clause; /* whose rule it is */
	const char *how;    /* blank-separated words, one of which it has; NULL: none */
	enum mark_value value;
	enum mark_ref ref;
};
extern const struct mark_rule mark_rules[MARK_ACTS];

struct mark_id {
	day_t day;
	uint32_t number;
};

static inline bool
mark_id_eq(struct mark_id a, struct mark_id b)
{
	return a.day == b.day && a.number == b.number;
}

struct mark {
	struct line line;
	struct source *source;
	stamp at;
	stamp recorded; /* when it was written; where that is not stated, `at` */
	struct mark_id id;
	enum mark_act act;
	unsigned unit;               /* in the roster, UNIT_NONE: empty */
	bool cancelled;              /* by the as-of time */
	bool confirmed;              /* by the supervision bureau (M10), and that not cancelled; */
	struct mark_id confirmed_by; /* the first such mark */
};

static inline struct span
mark_field(const struct mark *m, enum mark_column c)
{
	return line_field(&m->line, c);
}

/* The marks up to a time, as recorded by a time, in file order; the lines live as long as the source. */
struct marks {
	struct mark *mark;
	size_t n, cap;
	uint64_t damage;
	unsigned aimless; /* confirm or cancel what is not there */
};

/* Reads an opened unit ledger: says what is damaged (a bad time, mark number, act or value) and counts it. Marks
 * cancelled by `asof` are flagged so. */
void marks_read(struct marks *m, struct source *s, struct roster *roster, stamp asof, stamp recorded_by);
/* When all are read: settles what is cancelled and what is confirmed.  A number that stands twice is damage, for no
 * confirmation could name the one that is meant: says so of the second, counts it and leaves it out. */
void marks_settle(struct marks *m);
void marks_free(struct marks *m);
/* Whether a mark takes the place of one held until now (NULL: none): the newest is that of the latest `at`, of equals
 * the one lower in the file. */
static inline bool
mark_is_newer(const struct mark *m, const struct mark *held)
{
	return !held || m->at >= held->at;
}

/* The first mark of this number, or NULL. */
struct mark *marks_find(const struct marks *m, struct mark_id id);
/* Whether there is a mark of that day, not cancelled, that says what this one says. */
bool marks_have(const struct marks *m, const struct mark *mark);
/* The number of a new mark of a day: the next.  Ends the program with 2 when there is none. */
struct mark_id marks_next_id(const struct marks *m, day_t day);
/* Adds a mark that is recorded, its line kept elsewhere; `named` is the one that it cancels or confirms, or NULL. */
void marks_add(struct marks *m, const struct mark *mark, struct mark *named);

/* M + YYYYMMDD-NNN, more digits when needed; back, into 24 bytes. */
bool mark_id_parse(struct span s, struct mark_id *id);
char *mark_id_print(char *text, struct mark_id id);
#define MARK_ID_SIZE 24

/* The act of this name, MARK_ACTS for none. */
enum mark_act mark_act_named(struct span name);
/* Understands a split line.  NULL, or what is damaged about it (translated), and in which column. */
const char *mark_parse(struct mark *m, struct roster *roster, enum mark_column *column);
/* What else is wrong with a mark that is about to be recorded, or NULL: fields its act does not take, or lacks; more
 * points than the item has by the rules of its year (M4.1, M4.2); and in which column. */
const char *mark_wrong(const struct mark *m, const struct rulebook *rules, enum mark_column *column);
/* Of an `assess`: that there is no such item in its year, or that it has fewer points (M4.1, M4.2); NULL: neither. */
const char *mark_wrong_item(const struct mark *m, const struct rulebook *rules, enum mark_column *column);
/* Whether another mark, which exists and is named by m's ref, may be cancelled or confirmed; NULL, or why not
 * (translated). */
const char *mark_forbids(const struct mark *m, const struct mark *named);

/* What an `assess` is for: "2020/base.1"; item: 0 to 3 base, 4 to 7 system and so on, as many as rules say. */
bool mark_item_parse(struct span ref, int *year, bool *system, int *item);
/* What the bulletin published of units' months holds (M4.3.1): for the first so many units of the roster and each month
 * that the period touches the mark that gives its rate, of several the newest; NULL where there is none, or the month
 * is not wholly in the period.  [units * months], to be freed. */
const struct mark **marks_published(const struct marks *m, unsigned units, struct period p);
/* The published figures of a month: "INTIME/COUNTED". */
bool mark_rate_parse(struct span value, int64_t *in_time, int64_t *counted);

#endif
