/* A quick look over a whole ledger by its acts alone: what must be known before
 * folding starts, such as which cases had something undone. */
#ifndef LEDGER_SURVEY_H
#define LEDGER_SURVEY_H

#include "acts.h"
#include "source.h"

#include <stdint.h>

#define ACT_BIT(act) (UINT32_C(1) << (act))

/* Calls `found` for every line, in order, that seems to be an entry of one of the acts (ACT_BIT()s).
 * Nothing of it is checked.  Large ledgers are looked over by two threads; `found` runs in the caller's. */
void survey(const struct source *s, uint32_t act_bits, void (*found)(void *ctx, struct span line), void *ctx);

/* The third field of a line; empty when there is none. */
struct span survey_act(struct span line);
/* The second. */
struct span survey_case(struct span line);

#endif
