/* Tests whether the scheduled jobs can do their work (caseledger-job --check). */
#ifndef JOB_CHECK_H
#define JOB_CHECK_H

#include "../base/buf.h"
#include "../rules/day.h"

/* Appends a line for each check, NAME: ok: DETAILS or NAME: wrong: DETAILS; in the details (translated) control
 * characters are question marks.  Reads the settings from this file, and sets CASE_TABLES to their tables.  Runs
 * programs of the same directory; records nothing, creates no file and sends no mail.  Returns whether no line says
 * wrong. */
bool check_jobs(struct buf *out, const char *settings, day_t today);

#endif
