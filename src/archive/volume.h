/* A month's volume: a folder of the entries of its cases (a ledger of its own), other papers, an index and a list of
 * SHA-256 sums (R3.7). */
#ifndef ARCHIVE_VOLUME_H
#define ARCHIVE_VOLUME_H

#include "archive.h"

#include "../program/option_rules.h"

/* The k-th volume (from 1) of the month in a series: "2020-11", "2020-11-2", "2020-11-mayor", … */
const char *volume_name(char name[VOLUME_NAME_SIZE], int month, enum series series, unsigned k);

/* Takes the additions, under the names they will have, with what was said beside them.  Ends the program with 2 when
 * two have the same name, one is not UTF-8, or `about` is no case number. */
void archive_take(
	struct archive *a, const struct texts *files, const struct beside *about, const struct beside *classes);
/* Ends the program with 2 when an addition is about a case that is not in the fold. */
void archive_check_about(struct archive *a);
/* Finds the additions that no volume of the month has, and with `make` copies them, while no ledger waits for it. */
void archive_add(struct archive *a, bool make);

/* Settles where each filing goes: into a volume that is there already with the very entries it has, left by a call that
 * was killed before it could record so, else into a new one.  With `make` new ones are made, and on the disk. */
void archive_settle(struct archive *a, bool make);
/* Lets go of all but the filings. */
void archive_free(struct archive *a);

#endif
