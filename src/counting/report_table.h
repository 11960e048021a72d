/* The table of a report's figures: section key count previous yearago share note, with "-" for a missing value. */
#ifndef COUNTING_REPORT_TABLE_H
#define COUNTING_REPORT_TABLE_H

#include "../table/column_rules.h"
#include "counting.h"

/* A missing number. */
#define NO_FIGURE INT64_MIN

struct report_row {
	const char *section;
	struct span key;
	int64_t count, previous, yearago;
	int64_t share; /* in hundredths of a percent */
	struct span note;
};

struct report_table {
	const struct counting *counting;
	struct column_list columns;
	struct buf *out;
	struct buf note; /* of the next row: append it here before the row */
};

/* Appends the header. */
void report_table_start(struct report_table *t, const struct counting *c, struct buf *out);
void report_table_stop(struct report_table *t);

/* Each of these appends a row, with the note collected so far. yearago is "-" if there is no period a year before. */

/* A number with those of the compared periods, and its share of `whole` ("-" if that is 0). */
void report_put(
	struct report_table *t, const char *section, struct span key, const uint32_t count[COMPARED], uint32_t whole);
/* Numbers without a share. */
void report_put_numbers(struct report_table *t, const char *section, struct span key, const uint64_t number[COMPARED]);
/* A number without comparison. */
void report_put_single(struct report_table *t, const char *section, struct span key, int64_t count);
/* A unit: tasks counted, in time, counted a year ago, and the rate. */
void report_put_unit(struct report_table *t, const char *section, const struct unit_tasks *u);
/* One row for each key. */
void report_put_tally(struct report_table *t, const char *section, const struct tally *tally, uint32_t whole);
/* Any row; its note is added. */
void report_put_row(struct report_table *t, struct report_row row);

#endif
