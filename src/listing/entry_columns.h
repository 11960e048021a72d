/* The columns of tables of entries: the ledger's own, as they may be shown, and what became of each entry. */
#ifndef LISTING_ENTRY_COLUMNS_H
#define LISTING_ENTRY_COLUMNS_H

#include "../ledger/secrecy.h"
#include "../table/column_rules.h"

struct entry_row {
	struct secrecy *secrecy;
	struct buf *words; /* for a field as it is shown; whoever makes the row frees it */
	const struct line *line;
	uint32_t kase; /* of the entry */
	enum fate fate;
};

/* What a column needs. */
enum {
	ENTRY_NEEDS_REVEAL = 1 << 0, /* --reveal */
	ENTRY_NEEDS_ALL = 1 << 1,    /* --all: entries without effect too */
};
extern const struct column_rule entry_rules[];

/* A field as it is shown, until the next is asked for. */
struct span entry_shown(const struct entry_row *row, enum case_column column);

#endif
