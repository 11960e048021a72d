/* The period of a score, given by --year, or by --from and --to. */
#ifndef PROGRAM_PERIOD_H
#define PROGRAM_PERIOD_H

#include "../rules/day.h"
#include "option_rules.h"

extern const struct option_rule period_rules[];

/* Returns the requested period; exits with 2 if none is given or it ends before it starts. */
struct period period_asked(void);

/* Checks --from, --to and --month of other programs; exits with 2 if the period ends before it starts or is not a
 * month. */
void period_check(struct period asked);
int month_asked(const char *text);

#endif
