/* The call log of a report: --queue-log or --calls. */
#ifndef PROGRAM_CALLLOG_H
#define PROGRAM_CALLLOG_H

#include "../calls/duty.h"
#include "option_rules.h"

extern const struct option_rule call_log_rules[];

/* Whether there is one.  Ends the program with 2 when both are given. */
bool call_log_given(void);

/* Reads it into a duty that is started.  Its damage is said; then, without --skip-bad, the program ends with 2. */
void call_log_read(struct duty *d);
/* When the report knows up to when (that moment not in it): settles what goes on, and says what does not fit. */
void call_log_settle(struct duty *d, stamp end);

#endif
