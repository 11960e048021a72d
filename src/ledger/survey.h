/* A quick look over a whole ledger by its acts alone: what must be known before
 * folding starts, such as which cases had something undone. */
#ifndef LEDGER_SURVEY_H
#define LEDGER_SURVEY_H

#include "acts.h"
#include "source.h"

#include <stdint.h>

#define ACT_BIT(act) (UINT32_C(1) << (act))

#define SURVEY_ALL UINT32_MAX

struct survey {
	uint32_t
		act_bits; /* of the acts looked for, ACT_BIT()s; SURVEY_ALL: every line, headers and unknown acts too */
	/* Whether a line of such an act matters; NULL: all do.  Called by two threads at once, while the line
	 * is at hand: it must change nothing. */
	bool (*matters)(const void *ctx, struct span line);
	/* Called for every line that does, in order, when all is looked over. */
	void (*found)(void *ctx, struct span line);
	void *ctx;
};

/* Looks over a ledger for lines that seem to be entries of some acts; nothing of them is checked.  Returns how many
 * fields a line behind the last one has, as the last header said. */
unsigned survey(const struct source *s, const struct survey *what);

/* The third field of a line; empty when there is none. */
struct span survey_act(struct span line);
/* The second. */
struct span survey_case(struct span line);

#endif
