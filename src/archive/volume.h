/* A month's volume: a folder of the entries of its cases (a ledger of its own), other papers, an index and a list of
 * SHA-256 sums (R3.7). */
#ifndef ARCHIVE_VOLUME_H
#define ARCHIVE_VOLUME_H

#include "filings.h"
#include "folder.h"

#include "../ledger/secrecy.h"
#include "../program/program.h"

/* A paper, recording or film that goes into a volume (R3.7.3, R3.7.4). */
struct addition {
	const char *file; /* where it is */
	char *name;       /* in the volume: "added/NAME" */
	bool placed;      /* a volume of the month has it */
};

#define VOLUME_NAME_SIZE 32

struct archive {
	const struct ledgers *ledgers;
	const struct fold *fold; /* as of now */
	struct secrecy *secrecy;
	struct filings filings;
	struct addition *addition;
	size_t additions;
	const char *path; /* the folder of the volumes, and it opened; -1: there is none yet */
	int into;
	int month;
	struct folder folder;             /* with the additions in it, ahead of the rest */
	struct buf sums;                  /* theirs */
	char (*volume)[VOLUME_NAME_SIZE]; /* those that filings are in */
	size_t volumes, volumes_cap;
};

/* The k-th volume (from 1) of the month; `led`: of leaders' items: "2020-11", "2020-11-2", "2020-11L", … */
const char *volume_name(char name[VOLUME_NAME_SIZE], int month, bool led, unsigned k);

/* Takes the additions, under the names they will have.  Ends the program with 2 when two have the same, or one is not
 * UTF-8. */
void archive_take(struct archive *a, const struct texts *files);
/* Finds the additions that no volume of the month has, and with `make` copies them, while no ledger waits for it. */
void archive_add(struct archive *a, bool make);

/* Settles where each filing goes: into a volume that is there already with the very entries it has, left by a call that
 * was killed before it could record so, else into a new one.  With `make` new ones are made, and on the disk. */
void archive_settle(struct archive *a, bool make);
/* Lets go of all but the filings. */
void archive_free(struct archive *a);

#endif
