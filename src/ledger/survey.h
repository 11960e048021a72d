/* A fast scan of a whole ledger for some acts or cases, for what must be known before the fold starts, such as which
 * cases contain an undo. */
#ifndef LEDGER_SURVEY_H
#define LEDGER_SURVEY_H

#include "ledger_index.h"
#include "peek.h"
#include "source.h"

#include <stdint.h>

/* Receives a line that was found, in file order, in the caller's thread; its third field is `act`.  The line may be a
 * copy, which is gone after the call. */
typedef void act_found(void *ctx, struct span line, enum act act);

/* Scans a ledger for lines that look like entries of one or two acts, which may be equal.  The lines are not
 * checked. */
void survey_acts(const struct source *s, const enum act act[OPENINGS], act_found *found, void *ctx);

struct survey {
	enum act act; /* look only at lines that seem to be entries of this act; ACTS for all lines, headers included */
	/* Returns whether a line is wanted.  Two threads call it at the same time, while the line is in the cache;
	 * it must not change anything. */
	bool (*matters)(const void *ctx, struct span line);
	/* Receives every wanted line in file order, in the caller's thread.  The other thread may be in `matters`,
	 * so it must not change anything that `matters` reads. */
	void (*found)(void *ctx, struct span line);
	void *ctx;
	/* Lines with none of these keys may be skipped, so that the ledger's index can be used.  If no kinds are
	 * set, no line may be skipped. */
	struct index_keys keys;
};

/* Scans the lines of a ledger without checking them.  Returns its last header, which applies to a line appended
 * next. */
struct span survey_lines(const struct source *s, const struct survey *what);

#endif
