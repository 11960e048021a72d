/* The filing of a month: its cases are chosen, put into volumes, and recorded as filed (R3.7). */
#ifndef ARCHIVE_MONTH_H
#define ARCHIVE_MONTH_H

#include "../program/recording.h"
#include "volume.h"

struct month {
	struct archive archive;
	struct span by; /* who files, as a field of the ledger */
	bool anyway;    /* what is still open about a case does not keep it out */
	struct fold fold;
	struct secrecy secrecy;
};

/* For a struct month, of which `archive` says which month and where to, and `by` who files.  Volumes made before the
 * ledger was replaced are found again and not made anew. */
extern const struct recorder month_recorder;
void month_forget(void *month);
/* Names the cases that were left out, and why. */
void month_say_left_out(const struct month *m);

#endif
