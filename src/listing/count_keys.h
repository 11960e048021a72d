/* What cases and tasks are counted by: columns of case-list, parts of a date, levels of a topic or an area, the unit
 * that a name resolves to and its class (R3.6.2). */
#ifndef LISTING_COUNT_KEYS_H
#define LISTING_COUNT_KEYS_H

#include "case_columns.h"
#include "case_row.h"

/* The date by which rows are counted: of a case its lead's due day and assignment, of a task the case's opening and
 * closing. */
enum count_date { ON_OPENED, ON_CLOSED, ON_DUE, ON_ASSIGNED, COUNT_DATES };
#define COUNT_DATE_WORDS "opened closed due assigned"

/* The keys that are no columns of case-list, or mean more than these.  They are looked up first. */
extern const struct column_rule count_key_rules[];

/* A key as it was asked for. */
struct count_key {
	const struct column_rule *rule;
	unsigned levels;  /* of a topic or an area, so many of them; 0: all */
	struct span name; /* as typed: the column's name */
};

#define COUNT_KEYS_MOST 16
struct count_keys {
	/* set by the caller */
	enum count_date on;
	struct period period; /* the dates that count */
	day_t names_on;       /* the day on which names resolve */
	bool as_written;      /* they are not resolved: count_keys_resolve() does so later */
	/* set by count_keys_read() */
	struct count_key key[COUNT_KEYS_MOST];
	size_t n;
};

/* Reads keys, separated by commas, for a table of cases or of tasks; the names must live on.  NULL: none.  Ends the
 * program with 2 when one is none, or asks for the hour of a due day. */
void count_keys_read(struct count_keys *k, const char *names, bool tasks);

/* Appends the keys' cells, separated by TABs.  False, and nothing is appended: the row has no such date, or one
 * outside the period. */
bool count_keys_put(const struct count_keys *k, struct buf *out, const struct case_row *row);

/* Appends what a cell that was put as written says once names resolve.  A name that no unit has stays in the roster: it
 * must live on. */
void count_keys_resolve(const struct count_keys *k, size_t key, struct buf *out, struct roster *r, struct span written);

#endif
