/* An entry that is about to be recorded. */
#ifndef PROGRAM_DRAFT_H
#define PROGRAM_DRAFT_H

#include "../ledger/entry.h"
#include "../base/buf.h"

/* Fields as they will stand in the ledger, escapes made. */
struct draft {
	stamp at;
	struct case_id id;
	enum act act;
	day_t due;                       /* DAY_NONE: not stated */
	struct span field[CASE_COLUMNS]; /* those not above */
	bool flag[KNOWN_FLAGS];
};

/* Appends its line of our columns, with LF. */
void draft_put(struct buf *b, const struct draft *d);

/* Appends an entry of a secret case as it may be shown: without name, phone and text, which stay in the ledger
 * (R3.1.5). */
void entry_put_hidden(struct buf *b, const struct line *l);

/* What was typed, as a field of a ledger: TAB, LF, CR and backslash become escapes.  NULL if it can
 * be one, else what is wrong (translated): another control character, bad UTF-8. */
const char *field_from(struct buf *b, struct span typed);

/* Who makes an entry, as a field of a ledger: `by`, what --by says; NULL: the name an entry gets where it is not given.
 * Dies with 2 when that cannot be a field. */
struct span author_from(struct buf *b, const char *by);

/* --text-file: the text of a file ("-": standard input) without the line ends behind it, to be freed.  Dies with 2
 * when it cannot be read or has a NUL byte. */
char *text_from(const char *file);

#endif
