/* Call logs, from the telephone exchange or from the hotline's own table, with the calls of the seats (R3.6.1). */
#ifndef CALLS_LOG_H
#define CALLS_LOG_H

#include "../table/foreign.h"
#include "duty.h"

/* Both functions add a log's events to d and return how many lines are damaged, after reporting each with file, line
 * and column.  They exit with EXIT_USAGE if the file ("-" for standard input) cannot be read. */

/* Reads Asterisk's queue_log: `time|callid|queue|agent|event|data...`, with the time in seconds since 1970 UTC,
 * converted to UTC+8.  Events that do not concern a seat's time are skipped; the number of unknown events with an
 * agent is reported. */
uint64_t queue_log_read(struct duty *d, const char *file);

/* Reads a table with the columns `seat`, `event` (login logout answer hangup pause resume) and `at`; or, if `map` is
 * not NULL, with the columns that this map (as typed, see mapfile.h) gives them. */
uint64_t call_table_read(struct duty *d, const struct foreign_form *form, const char *map);

#endif
