/* An entry of the case ledger, parsed from a line. */
#ifndef LEDGER_ENTRY_H
#define LEDGER_ENTRY_H

#include "../rules/day.h"
#include "../rules/roster.h"
#include "acts.h"
#include "flags.h"
#include "source.h"

/* A case number: the day of the case's `new` and the running number of that day. */
struct case_id {
	day_t day;
	uint32_t number;
};

/* The words of `how` that the fold, a check or an evaluation asks for; the ranks of leaders are in the order
 * of the table of acts. */
enum how_word {
	HOW_OTHER,
	HOW_CALLER,
	HOW_LEADER,
	HOW_MEDIA,
	HOW_SOLVED,
	HOW_PLANNED,
	HOW_EXPLAINED,
	HOW_DECLINED,
	HOW_EXPRESS,
	HOW_CALENDAR,
	HOW_POOR,
	HOW_PERFUNCTORY,
	HOW_SHIRK,
	HOW_UNSOLVED,
	HOW_PROVINCE,
	HOW_PARTY,
	HOW_MAYOR,
	HOW_VICE,
	HOW_SECRETARY,
	HOW_DUTY,
	HOW_WORDS
};

/* The fields that the fold needs are parsed while the line is in the cache; the fold itself reads few lines again. */
struct entry {
	struct case_id id;
	stamp at;
	stamp recorded; /* when it was recorded; `at` if that is not stated */
	day_t due;      /* DAY_NONE if not stated */
	uint32_t unit;  /* UNIT_NONE if not stated, or if a close names several */
	uint32_t flags; /* FLAG_BIT()s */
	enum act act;
	uint8_t how;      /* an enum how_word */
	bool report;      /* whether `kind` is report */
	bool names_units; /* whether `unit` is filled */
	uint8_t columns;  /* how many fields of the line are our columns */
	/* Of an extension: the day it was requested, which is `ref`, or the day of `at` (M4.3.1).  Of an amendment:
	 * whether it names a caller, in `name` or `phone`.  Of other acts: 0. */
	union {
		day_t asked;
		int32_t names_caller;
	};
	struct span text; /* the line, perhaps in memory that is read into again after the entry was handed out */
	const char *line; /* the same line in its source, where it stays: entry_kept() */
};

extern const struct span how_names[HOW_WORDS];

/* Returns which of them a word is. */
enum how_word how_read(struct span how);

/* Finds one field of an entry's text.  A caller that needs many fields splits the line instead. */
struct span entry_field(const struct entry *e, enum case_column c);

/* Returns the text where it stays, for what is kept of it longer than the entry. */
static inline struct span
entry_kept(const struct entry *e)
{
	return (struct span){e->line, e->text.n};
}

/* Says that the line stays at another place. */
static inline void
entry_move(struct entry *e, struct span line)
{
	e->text = line;
	e->line = line.p;
}

#define CASE_ID_SIZE 24 /* The size of "YYYYMMDD-NNNNN" and NUL, with room for a number of ten digits. */

/* Reads YYYYMMDD-NNNNN: at least five digits, and no leading zero in a longer number. */
bool case_id_parse(struct span s, struct case_id *id);
const char *case_id_print(char out[CASE_ID_SIZE], struct case_id id);
/* As case_id_print(), without NUL, to a place with enough room.  Returns the end. */
char *case_id_write(char *p, struct case_id id);

/* Compares by day, then number. */
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

/* Returns the earlier case that the `ref` of a `repeat` names (M4.3.2), or one numbered 0, which does not exist. */
struct case_id entry_earlier(const struct entry *e);

/* Returns the day of a reply for the evaluation (M4.3.1): the day of recording if that is later than `at` and `ref`
 * does not name the office's approval, otherwise the day of `at`. */
day_t entry_reply_day(const struct entry *e);

/* Parses a line that is already split, and stays where it is; unit names become roster numbers.  Returns NULL, or a
 * translated message about the damage, with the column's name in *column. */
const char *entry_parse(struct entry *e, const struct line *l, struct roster *roster, const char **column);
/* As entry_parse(), for a whole line that is not split yet and stays where it is. */
const char *entry_read(struct entry *e, const char *p, struct roster *roster, const char **column);

/* entry_parse() in two steps. entry_parse_ahead() changes only e and the cache of days, which may be NULL;
 * entry_settle() must be called in file order and numbers the units that are not in the roster. */
const char *entry_parse_ahead(struct entry *e, const struct line *l, struct day_cache *days,
	const struct roster *roster, const char **column);
void entry_settle(struct entry *e, struct roster *roster);
/* Finds a case number in a damaged line: in the case column, otherwise the first one anywhere in the line.  Returns
 * whether there is one. */
bool line_names_case(struct span line, struct case_id *id);
#define UNIT_STRANGE 0xfffffffeu

#endif
