/* A quick look over a whole ledger by its acts or cases alone: what must be known before
 * folding starts, such as which cases had something undone. */
#ifndef LEDGER_SURVEY_H
#define LEDGER_SURVEY_H

#include "ledger_index.h"
#include "peek.h"
#include "source.h"

#include <stdint.h>

/* Called for a line that is found, in order, by the caller's thread; its third field is `act`. */
typedef void act_found(void *ctx, struct span line, enum act act);

/* Looks over a ledger for lines that seem to be entries of one act or two, which may be alike; nothing of them is
 * checked. */
void survey_acts(const struct source *s, const enum act act[OPENINGS], act_found *found, void *ctx);

struct survey {
	enum act act; /* only lines that seem to be entries of this act matter; ACTS: any, headers too */
	/* Whether a line matters.  Called by two threads at once, while the line is at hand: it must
	 * change nothing. */
	bool (*matters)(const void *ctx, struct span line);
	/* Called for every line that does, in order, by the caller's thread, while the other may be in `matters`: it
	 * must change nothing that `matters` reads. */
	void (*found)(void *ctx, struct span line);
	void *ctx;
	/* Lines that matter and are not of these keys may be left out, so that a ledger's index serves; of no kinds: none
	 * may. */
	struct index_keys keys;
};

/* Looks over the lines of a ledger; nothing of them is checked.  Returns its last header, which a line behind the last
 * one stands under. */
struct span survey_lines(const struct source *s, const struct survey *what);

#endif
