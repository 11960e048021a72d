/* The columns of tables of the unit ledger: its own, the confirmation of each mark, and what it comes to. */
#ifndef LISTING_MARK_COLUMNS_H
#define LISTING_MARK_COLUMNS_H

#include "../ledger/marks.h"
#include "../table/column_rules.h"

struct mark_row {
	const struct mark *mark;
	day_t day; /* by whose rules the fund reckons */
};

/* What a column needs. */
enum { MARK_NEEDS_UNCONFIRMED = 1 << 0 }; /* --unconfirmed */
extern const struct column_rule mark_column_rules[];

/* A unit that has no such mark. */
struct unmarked_row {
	struct span unit, liaison;
	const char *class;
};
extern const struct column_rule unmarked_column_rules[];

#endif
