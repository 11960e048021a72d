/* An entry of the case ledger: a line that was understood. */
#ifndef LEDGER_ENTRY_H
#define LEDGER_ENTRY_H

#include "../rules/day.h"
#include "../rules/roster.h"
#include "acts.h"
#include "flags.h"
#include "source.h"

/* A case's number: the day of its `new`, and the running number of that day. */
struct case_id {
	day_t day;
	uint32_t number;
};

/* The words of `how` by which it goes. */
enum how_word { HOW_OTHER, HOW_CALLER, HOW_LEADER, HOW_MEDIA, HOW_PLANNED, HOW_CALENDAR, HOW_WORDS };

/* What folding needs is read where the line is at hand; the fold itself looks into few lines. */
struct entry {
	struct case_id id;
	stamp at;
	stamp recorded; /* when it was written; where that is not stated, `at` */
	day_t due;      /* DAY_NONE: not stated */
	uint32_t unit;  /* UNIT_NONE: not stated, or (close) several */
	uint32_t flags; /* FLAG_BIT()s */
	enum act act;
	uint8_t how;      /* enum how_word */
	bool report;      /* `kind` is report */
	bool names_units; /* `unit` is filled */
	uint8_t columns;  /* how many fields of the line are ours */
	struct span line;
};

/* Entries are handed on so many at a time at most; one at a time score-unit takes 1.1 times as long. */
#define ENTRIES_MOST 64

/* Finds a field of an entry's line; those who want many split it. */
struct span entry_field(const struct entry *e, enum case_column c);

#define CASE_ID_SIZE 24 /* "YYYYMMDD-NNNNN" and NUL, with room for ten digits */

/* Reads YYYYMMDD-NNNNN: five digits or more, no needless zeros before more than five. */
bool case_id_parse(struct span s, struct case_id *id);
const char *case_id_print(char out[CASE_ID_SIZE], struct case_id id);

/* In order of day and number. */
static inline int
case_id_cmp(struct case_id a, struct case_id b)
{
	if (a.day != b.day)
		return a.day < b.day ? -1 : 1;
	return (a.number > b.number) - (a.number < b.number);
}

static inline bool
case_id_eq(struct case_id a, struct case_id b)
{
	return a.day == b.day && a.number == b.number;
}

/* The day of a reply, as the evaluation takes it: that of its `at`; if it was recorded on a later day, that day, unless
 * `ref` names the office's approval (M4.3.1: the recorded time counts). */
day_t entry_reply_day(const struct entry *e);

/* Understands a line that is split; units become their numbers in the roster.
 * Returns NULL, or what is damaged about it (translated), with the column's name in *column. */
const char *entry_parse(struct entry *e, const struct line *l, struct roster *roster, const char **column);
/* Understands a line that is whole but not split. */
const char *entry_read(struct entry *e, const char *p, struct roster *roster, const char **column);

/* entry_parse() in two steps: the first changes nothing but e and the days read before, which may be NULL; the second,
 * in order, gives units that are not in the roster their numbers. */
const char *entry_parse_ahead(struct entry *e, const struct line *l, struct day_cache *days,
	const struct roster *roster, const char **column);
void entry_settle(struct entry *e, struct roster *roster);
/* Whether a case's number can be read in a damaged line: in its own column, else the first one that stands anywhere. */
bool line_names_case(struct span line, struct case_id *id);
#define UNIT_STRANGE 0xfffffffeu

/* The day an extension was asked for: `ref`, else that of `at` (M4.3.1). */
day_t entry_asked(const struct entry *e);

#endif
