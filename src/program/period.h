/* The period of a score: --year Y, or --from and --to. */
#ifndef PROGRAM_PERIOD_H
#define PROGRAM_PERIOD_H

#include "../score/figures.h"
#include "program.h"

extern const struct option_rule period_rules[];

/* The days asked for, with the as-of time; ends the program with 2 when none are, or they go backward. */
struct period period_asked(void);

#endif
