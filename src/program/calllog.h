/* The call log for a report, given by --queue-log or --calls. */
#ifndef PROGRAM_CALLLOG_H
#define PROGRAM_CALLLOG_H

#include "../calls/duty.h"
#include "option_rules.h"

extern const struct option_rule call_log_rules[];

/* Returns whether one was given.  Exits with 2 if both options were given. */
bool call_log_given(void);

/* Reads it into a duty that was started.  Reports damage, then exits with 2 unless --skip-bad was given. */
void call_log_read(struct duty *d);
/* Called when the end of the log's period is known (exclusive): ends calls and shifts still open and reports
 * inconsistencies. */
void call_log_settle(struct duty *d, stamp end);

#endif
