/* What a platform's export says became of its cases: case-sync's rows, beside their intake. */
#ifndef INTAKE_HISTORY_H
#define INTAKE_HISTORY_H

#include "../base/blocks.h"
#include "../rules/unitnames.h"
#include "import.h"

#define HISTORY_UNITS_MOST 16
#define UNITS_NEAR         3

/* Whether a row says that its case is closed. */
enum row_state { ROW_SAYS_NOTHING, ROW_SAYS_OPEN, ROW_SAYS_CLOSED };

/* A row's history.  Its fields stay until histories_free(). */
struct history_row {
	struct history_times times;
	struct span reply, answer, limit, outcome; /* as they go into the ledger; empty: not stated */
	unsigned *unit;                            /* units of the roster, the first leads */
	uint32_t units;
	uint32_t told; /* what the caller said of it: FLAG_BIT()s of satisfied, unsatisfied, solved, unsolved, unreached
			*/
	enum row_state state;
};

/* Units that no name or alias of the roster is. */
struct unknown_unit {
	struct span name;
	uint64_t rows, line; /* how many have it, and the first one's line */
	unsigned near[UNITS_NEAR]; /* of the roster, that may be meant */
	size_t nears;
	bool suggested;
};

/* Starts as zeros, but for the import. */
struct histories {
	struct import *import;
	struct unit_names names;
	struct history_row *row; /* by number of their arrivals */
	size_t n, cap;
	struct blocks store;
	bool maps_unit, maps_closed, outcome_is_given; /* what the map says: outcome_is_given: by a constant */
	struct names unknown_names;
	struct unknown_unit *unknown;
	size_t unknowns, unknown_cap;
	uint64_t rows_unknown; /* that have such a unit */
};

/* Understands a row and takes its case among the arrivals: `by` as import_arrive() has it.  Returns NULL, or why it is
 * bad (translated).  For import_read(). */
const char *histories_take(struct histories *h, struct export_row *row, struct span by);
void histories_free(struct histories *h);

/* Says how many unknown units there are. */
void histories_say_unknown(const struct histories *h, bool suggested);
/* The rows of units.tsv with these names as aliases of the nearest units, the most frequent first; those that are near
 * none get rows of their own.  Each is under comments: how many rows have the name, and which units may be meant. */
void histories_suggest(const struct histories *h, struct buf *out);

#endif
