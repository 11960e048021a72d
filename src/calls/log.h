/* Call logs: what the telephone exchange, or the hotline's own table, says of the seats' calls (R3.6.1). */
#ifndef CALLS_LOG_H
#define CALLS_LOG_H

#include "duty.h"

/* Both take a log's events into d and return how many lines are damaged, having said so with file, line and column.
 * They die with EXIT_USAGE when the file ("-": standard input) cannot be read at all. */

/* Asterisk's queue_log: `time|callid|queue|agent|event|data...`, the time in seconds since 1970 UTC, which are taken to
 * the hotline's civil time (UTC+8).  Events that say nothing of a seat's time are passed over; of unknown ones that
 * name an agent it says how many there were. */
uint64_t queue_log_read(struct duty *d, const char *file);

/* calls.tsv: tab-separated, with the columns `seat`, `event` (login logout answer hangup pause resume) and `at`. */
uint64_t call_table_read(struct duty *d, const char *file);

#endif
