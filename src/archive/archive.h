/* A month that is being filed: the cases and papers that go into its volumes (R3.7). */
#ifndef ARCHIVE_ARCHIVE_H
#define ARCHIVE_ARCHIVE_H

#include "filings.h"
#include "folder.h"

#include "../ledger/secrecy.h"
#include "../program/ledgers.h"

/* Of other papers (R3.7.3): important activities, leaders' speeches, exchange with other places, the news media. */
#define ADDITION_CLASSES "activity speech exchange media"

/* A paper, recording or film that goes into a volume (R3.7.3, R3.7.4). */
struct addition {
	const char *file; /* where it is */
	char *name;       /* in the volume: "added/NAME" */
	bool placed;      /* a volume of the month has it */
	/* What it belongs to (NULL: not said): a case, and a class, one of ADDITION_CLASSES. */
	const char *about, *class;
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

#endif
