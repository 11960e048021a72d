/* A mark is a line of the unit ledger (case-ledger(5)).  This header has its acts and their table. */
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
/* The names of the acts, in the order of enum mark_act. */
#define MARK_ACT_WORDS "assess rate media delay leak bulletin praise criticize confirm grade cancel visit submit"

/* The form of a mark's value and ref. */
enum mark_value { VALUE_NONE, VALUE_POINTS, VALUE_RATE, VALUE_PERSONS, VALUE_WORD, VALUE_PERIOD };
enum mark_ref { REF_ANY, REF_DOCUMENT, REF_ITEM, REF_MONTH, REF_CASE, REF_MARK, REF_YEAR };

/* The table of what each act takes. */
struct mark_rule {
	const char *name;
	const char *title;  /* its name in messages and documents, N_() */
	const char *clause; /* the clause that provides for it */
	const char *how;    /* the words allowed in `how`, separated by blanks, one of which is required; NULL if
			     * none */
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
	stamp recorded; /* when it was recorded; `at` if that is not stated */
	struct mark_id id;
	enum mark_act act;
	unsigned unit;               /* its roster number; UNIT_NONE if empty */
	bool cancelled;              /* cancelled by the as-of time */
	bool confirmed;              /* confirmed by the supervision bureau (M10), and the confirmation is not
				      * cancelled */
	struct mark_id confirmed_by; /* the first confirmation */
};

static inline struct span
mark_field(const struct mark *m, enum mark_column c)
{
	return line_field(&m->line, c);
}

/* Parses a mark number: M, YYYYMMDD, '-' and at least three digits; mark_id_print() writes it into MARK_ID_SIZE
 * bytes. */
bool mark_id_parse(struct span s, struct mark_id *id);
char *mark_id_print(char *text, struct mark_id id);
#define MARK_ID_SIZE 24

/* Returns the act with this name, or MARK_ACTS. */
enum mark_act mark_act_named(struct span name);
/* Parses a line that is split.  Returns NULL, or a translated message about the damage and its column. */
const char *mark_parse(struct mark *m, struct roster *roster, enum mark_column *column);
/* Checks a mark that is to be recorded: fields that its act does not take or lacks, and more points than the item
 * has by the rules of its year (M4.1, M4.2).  Returns NULL, or a message and its column. */
const char *mark_wrong(const struct mark *m, const struct rulebook *rules, enum mark_column *column);
/* Checks the item of an `assess`: that it exists in its year and has that many points (M4.1, M4.2).  Returns NULL or
 * a message. */
const char *mark_wrong_item(const struct mark *m, const struct rulebook *rules, enum mark_column *column);
/* Checks whether m may cancel or confirm `named`, the existing mark in its ref.  Returns NULL or a translated
 * message. */
const char *mark_forbids(const struct mark *m, const struct mark *named);

/* Parses the ref of an `assess`, such as "2020/base.1", into the year, whether the item belongs to the system score
 * or the base score, and its number (from 1). */
bool mark_item_parse(struct span ref, int *year, bool *system, int *item);
/* Parses a published monthly figure, "INTIME/COUNTED". */
bool mark_rate_parse(struct span value, int64_t *in_time, int64_t *counted);

#endif
