/* The columns of tables of entries: those of the ledger, as they may be shown, and what became of each entry. */
#ifndef LISTING_ENTRY_COLUMNS_H
#define LISTING_ENTRY_COLUMNS_H

#include "../ledger/secrecy.h"
#include "../table/column_rules.h"

struct entry_row {
	struct secrecy *secrecy;
	struct buf *words; /* for a field as it may be shown; the maker of the row frees it */
	const struct line *line;
	uint32_t kase; /* the index of the entry's case */
	enum fate fate;
};

/* The needs of a column. */
enum {
	ENTRY_NEEDS_REVEAL = 1 << 0, /* --reveal */
	ENTRY_NEEDS_ALL = 1 << 1,    /* --all: entries without effect too */
};
extern const struct column_rule entry_rules[];

/* Returns a field as it may be shown, valid until the next call. */
struct span entry_shown(const struct entry_row *row, enum case_column column);

#endif
