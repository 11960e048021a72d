/* The table of counts: a row for each key with its measures, and a total (R3.6.2). */
#ifndef LISTING_COUNT_TABLE_H
#define LISTING_COUNT_TABLE_H

#include "count_keys.h"
#include "count_sums.h"

struct count_table {
	const struct count_keys *keys;
	const struct column_list *measures;
	const struct column_rule *sort; /* the measure to sort by, descending; NULL to sort by the keys */
	uint32_t top;                   /* the most rows, without the total */
	bool total;
};

/* Appends the table; sorts the lines. */
void count_table_put(const struct count_table *t, struct buf *out, struct count_lines *lines);

#endif
