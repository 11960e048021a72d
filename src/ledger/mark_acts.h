/* A mark, a line of the unit ledger (case-ledger(5)), and the table of its acts. */
#ifndef LEDGER_MARK_ACTS_H
#define LEDGER_MARK_ACTS_H

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
/* The published figures of a month: "INTIME/COUNTED". */
bool mark_rate_parse(struct span value, int64_t *in_time, int64_t *counted);

#endif
