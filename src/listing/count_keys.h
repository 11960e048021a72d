/* The keys by which cases and tasks are counted: columns of case-list, parts of a date, levels of a topic or an
 * area, the unit that a name resolves to, and its class (R3.6.2). */
#ifndef LISTING_COUNT_KEYS_H
#define LISTING_COUNT_KEYS_H

#include "case_columns.h"
#include "case_row.h"

/* The date by which rows are counted.  For a case, due day and assignment are those of its lead; for a task, opening
 * and closing are those of its case. */
enum count_date { ON_OPENED, ON_CLOSED, ON_DUE, ON_ASSIGNED, COUNT_DATES };
#define COUNT_DATE_WORDS "opened closed due assigned"

/* The keys that are not columns of case-list, or mean more than these.  They are searched first. */
extern const struct column_rule count_key_rules[];

/* A key as requested. */
struct count_key {
	const struct column_rule *rule;
	unsigned levels;  /* for a topic or an area, the number of levels; 0 for all */
	struct span name; /* the column's name, as typed */
};

#define COUNT_KEYS_MOST 16
struct count_keys {
	/* Set by the caller: */
	enum count_date on;
	struct period period; /* only dates in it are counted */
	day_t names_on;       /* the day on which names resolve */
	bool as_written;      /* names are not resolved; count_keys_resolve() does it later */
	/* Set by count_keys_read(): */
	struct count_key key[COUNT_KEYS_MOST];
	size_t n;
};

/* Parses keys, separated by commas, for a table of cases or tasks; the names must stay valid, and NULL means none.
 * Exits with 2 if a key is unknown, or is the hour of a due day. */
void count_keys_read(struct count_keys *k, const char *names, bool tasks);

/* Appends the cells of the keys, separated by TABs.  Returns false and appends nothing if the row has no such date,
 * or one outside the period. */
bool count_keys_put(const struct count_keys *k, struct buf *out, const struct case_row *row);

/* Appends the resolved value of a cell that was appended as written.  An unknown unit is added to the roster. */
void count_keys_resolve(const struct count_keys *k, size_t key, struct buf *out, struct roster *r, struct span written);

#endif
