/* A volume of a month: a directory with the entries of its cases (a ledger), other papers, an index and a list of
 * SHA-256 checksums (R3.7). */
#ifndef ARCHIVE_VOLUME_H
#define ARCHIVE_VOLUME_H

#include "archive.h"

#include "../program/option_rules.h"

/* Sets the name of the k-th volume (from 1) of a month in a series: "2020-11", "2020-11-2", "2020-11-mayor", … */
const char *volume_name(char name[VOLUME_NAME_SIZE], int month, enum series series, unsigned k);

/* Takes the additions, with the names they will have and what was stated about them.  Exits with 2 if two have the
 * same name, a name is not UTF-8, or `about` is not a case number. */
void archive_take(
	struct archive *a, const struct texts *files, const struct beside *about, const struct beside *classes);
/* Exits with 2 if an addition is about a case that is not in the fold. */
void archive_check_about(struct archive *a);
/* Finds the additions that no volume of the month has, and with `make` copies them, before the ledger is locked. */
void archive_add(struct archive *a, bool make);

/* Chooses a volume for each filing: an existing one with exactly its entries, left by a run that was killed before
 * it recorded the filing, otherwise a new one.  With `make` the new volumes are written and synced. */
void archive_settle(struct archive *a, bool make);
/* Frees everything except the filings. */
void archive_free(struct archive *a);

#endif
