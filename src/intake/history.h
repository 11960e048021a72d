/* What a platform's export says about the further course of its cases, for case-sync. */
#ifndef INTAKE_HISTORY_H
#define INTAKE_HISTORY_H

#include "../base/blocks.h"
#include "../rules/unitnames.h"
#include "import.h"

#define HISTORY_UNITS_MOST 16
#define HISTORY_WORDS_MOST 16
#define UNITS_NEAR         3

/* Whether a row says that its case is closed. */
enum row_state { ROW_SAYS_NOTHING, ROW_SAYS_OPEN, ROW_SAYS_CLOSED };

/* A row's history.  Its fields are valid until histories_free(). */
struct history_row {
	struct history_times times;
	struct span reply, answer;   /* in the ledger's form; empty if not stated */
	const char *limit, *outcome; /* words; NULL if not stated */
	const unsigned *unit;        /* units of the roster, the lead first */
	uint32_t told; /* the caller's judgement: FLAG_BIT()s of satisfied, unsatisfied, solved, unsolved, unreached */
	uint8_t units;
	uint8_t state; /* enum row_state */
};

/* The units of a cell: in most exports few cells differ. */
struct cell_units {
	unsigned *unit;
	uint8_t n;
};

/* A unit that is not a name or alias of the roster. */
struct unknown_unit {
	struct span name;
	uint64_t rows, line;       /* how many rows have it, and the line of the first */
	unsigned near[UNITS_NEAR]; /* units of the roster that may be meant */
	size_t nears;
	bool suggested;
};

/* Starts zeroed, except for the import. */
struct histories {
	struct import *import;
	struct unit_names names;
	struct history_row *row; /* by the number of their arrival */
	size_t n, cap;
	struct blocks store, units;
	struct names cells; /* cells with known units, by their text */
	struct cell_units *cell;
	size_t cells_cap;
	char *word[HISTORY_WORDS_MOST];                /* the words of limit and outcome so far */
	bool maps_unit, maps_closed, outcome_is_given; /* what the map defines; outcome_is_given: the outcome is a
							* constant */
	struct names unknown_names;
	struct unknown_unit *unknown;
	size_t unknowns, unknown_cap;
	uint64_t rows_unknown; /* rows with an unknown unit */
};

/* Parses a row and adds its case to the arrivals; `by` as in import_arrive().  Returns NULL, or a translated reason
 * why the row is bad.  For import_read(). */
const char *histories_take(struct histories *h, struct export_row *row, struct span by);
void histories_free(struct histories *h);

/* Reports how many unknown units there are. */
void histories_say_unknown(const struct histories *h, bool suggested);
/* Appends rows of units.tsv that have the unknown names as aliases of the nearest units, the most frequent first;
 * names that are near no unit get rows of their own.  Comments state how many rows have each name and which units
 * may be meant. */
void histories_suggest(const struct histories *h, struct buf *out);

#endif
