/* The columns of the two ledgers, in order (case-ledger(5)). */
#ifndef LEDGER_COLUMNS_H
#define LEDGER_COLUMNS_H

#include "../base/span.h"

#include <stdbool.h>
#include <stdint.h>

enum case_column {
	COL_AT,
	COL_CASE,
	COL_ACT,
	COL_UNIT,
	COL_DUE,
	COL_BY,
	COL_HOW,
	COL_KIND,
	COL_TOPIC,
	COL_AREA,
	COL_NAME,
	COL_PHONE,
	COL_FLAGS,
	COL_REF,
	COL_TEXT,
	COL_RECORDED,
	CASE_COLUMNS
};

enum mark_column {
	MARK_AT,
	MARK_MARK,
	MARK_ACT,
	MARK_UNIT,
	MARK_HOW,
	MARK_VALUE,
	MARK_BY,
	MARK_REF,
	MARK_TEXT,
	MARK_RECORDED,
	MARK_COLUMNS
};

#define COLUMNS_MOST CASE_COLUMNS

struct columns {
	const char *what;   /* "case ledger", for messages (N_) */
	struct span header; /* the names, separated by TAB, without LF */
	struct span first;  /* the header of the first format: all columns except the last, `recorded` */
	unsigned count;
	const char *const *name; /* [count] */
};

/* The layout of lines, as given by the header above them. */
struct layout {
	uint32_t columns; /* how many of our columns: `count`, or one less in the first format */
	uint32_t fields;  /* how many columns in all */
};

/* Returns the layout under a header with only our columns. */
static inline struct layout
layout_of(const struct columns *c)
{
	return (struct layout){c->count, c->count};
}

static inline bool
layout_eq(struct layout a, struct layout b)
{
	return a.columns == b.columns && a.fields == b.fields;
}

extern const struct columns case_columns, mark_columns;

/* Returns the index of the column with this name, or -1. */
int column_named(const struct columns *c, struct span name);

#endif
