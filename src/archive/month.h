/* Files a month: chooses its cases, puts them into volumes, and records them as filed (R3.7). */
#ifndef ARCHIVE_MONTH_H
#define ARCHIVE_MONTH_H

#include "../program/recording.h"
#include "volume.h"

struct month {
	struct archive archive;
	struct span by; /* the author, as a field of the ledger */
	bool anyway;    /* file cases although something is still open */
	struct fold fold;
	struct secrecy secrecy;
};

/* For a struct month, in which `archive` has the month and the directory, and `by` the author.  If the ledger is
 * replaced, the volumes already made are found again and reused. */
extern const struct recorder month_recorder;
void month_forget(void *month);
/* Reports the cases that were not filed, and why. */
void month_say_left_out(const struct month *m);

#endif
