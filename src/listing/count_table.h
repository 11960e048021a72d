/* The table of what was counted: a row a key, its measures, the total (R3.6.2). */
#ifndef LISTING_COUNT_TABLE_H
#define LISTING_COUNT_TABLE_H

#include "count_keys.h"
#include "count_sums.h"

struct count_table {
	const struct count_keys *keys;
	const struct column_list *measures;
	const struct column_rule *sort; /* the measure whose largest come first; NULL: in order of the keys */
	uint32_t top;                   /* rows at most, the total aside */
	bool total;
};

/* Appends it; the lines are sorted. */
void count_table_put(const struct count_table *t, struct buf *out, struct count_lines *lines);

#endif
