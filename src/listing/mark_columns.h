/* The columns of tables of the unit ledger: its own, the confirmation of each mark, and its points or yuan. */
#ifndef LISTING_MARK_COLUMNS_H
#define LISTING_MARK_COLUMNS_H

#include "../ledger/marks.h"
#include "../table/column_rules.h"

struct mark_row {
	const struct mark *mark;
	day_t day; /* the day whose rules apply to the fund */
};

/* The needs of a column. */
enum { MARK_NEEDS_UNCONFIRMED = 1 << 0 }; /* --unconfirmed */
extern const struct column_rule mark_column_rules[];

/* A unit without such a mark. */
struct unmarked_row {
	struct span unit, liaison;
	const char *class;
};
extern const struct column_rule unmarked_column_rules[];

#endif
