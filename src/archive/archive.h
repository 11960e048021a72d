/* A month being filed: the cases and papers for its volumes (R3.7). */
#ifndef ARCHIVE_ARCHIVE_H
#define ARCHIVE_ARCHIVE_H

#include "filings.h"
#include "folder.h"

#include "../ledger/secrecy.h"
#include "../program/ledgers.h"

/* The classes of other papers (R3.7.3): important activities, leaders' speeches, exchange with other places, the
 * news media. */
#define ADDITION_CLASSES "activity speech exchange media"

/* A paper, recording or film for a volume (R3.7.3, R3.7.4). */
struct addition {
	const char *file; /* its path */
	char *name;       /* its name in the volume, "added/NAME" */
	bool placed;      /* a volume of the month contains it */
	/* The case it belongs to and its class, one of ADDITION_CLASSES; NULL if not stated. */
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
	const char *path; /* the directory of the volumes and its descriptor; -1 if it does not exist yet */
	int into;
	int month;
	struct folder folder;             /* a directory being made, which already contains the additions */
	struct buf sums;                  /* their checksums */
	char (*volume)[VOLUME_NAME_SIZE]; /* the volumes that the filings are in */
	size_t volumes, volumes_cap;
};

#endif
