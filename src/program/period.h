/* The period of a score: --year Y, or --from and --to. */
#ifndef PROGRAM_PERIOD_H
#define PROGRAM_PERIOD_H

#include "../rules/day.h"
#include "option_rules.h"

extern const struct option_rule period_rules[];

/* The days asked for; ends the program with 2 when none are, or they go backward. */
struct period period_asked(void);

/* What other programs' --from, --to and --month mean; with 2 where a period goes backward, or is no month. */
void period_check(struct period asked);
int month_asked(const char *text);

#endif
