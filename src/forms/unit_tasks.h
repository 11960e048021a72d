/* Splits the table of case-remind by unit (R3.3).  Its columns are found by name: part, untold and unit, and any
 * others. */
#ifndef FORMS_UNIT_TASKS_H
#define FORMS_UNIT_TASKS_H

#include "../base/buf.h"
#include "../base/names.h"
#include "letter.h"

/* The lists of a letter to a unit: URGE to DUE. */
#define UNIT_LISTS (LETTER_DUE + 1)

/* What a table says of one unit: tables as text, each with its header, their rows in the order of the original. */
struct unit_tasks {
	struct span unit;
	struct buf tasks;            /* all rows, without the columns part and untold */
	struct buf urge;             /* rows of the part urge that are not untold: these urges are to be recorded */
	size_t urges;                /* how many rows that are */
	struct buf list[UNIT_LISTS]; /* the rows of each part */
	struct buf untold;           /* the days in the column untold, each once, separated by commas */
};

struct units_tasks {
	struct unit_tasks *of; /* in the order of each unit's first row */
	size_t n, cap;
	struct names names; /* the index of each unit */
};

/* Reads a table into a zeroed struct; the table must outlive it.  Exits with EXIT_USAGE, naming file, line and column,
 * if a column is missing, a part is unknown, a unit is empty, or `untold` is neither empty nor a day. */
void units_tasks_read(struct units_tasks *units, const struct tsv *table);
void units_tasks_free(struct units_tasks *units);

#endif
