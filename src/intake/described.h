/* One case as somebody describes it: by options, or by lines on standard input (R3.1.1, R3.1.2). */
#ifndef INTAKE_DESCRIBED_H
#define INTAKE_DESCRIBED_H

#include "../program/program.h"
#include "fields.h"

/* What is said of it.  By its field; flags, which are not among them, apart. */
struct described {
	const char *field[INTAKE_FIELDS];
	bool flag[KNOWN_FLAGS];
};
extern struct described described;

/* The options that say it; --text-file too. */
extern const struct option_rule described_rules[];

/* Reads it from `field: value` lines on standard input, of which ps(1) shows nothing.  What is described points into
 * the text that is returned, to be freed.  Ends the program with 2 when a line is no such. */
char *described_read(void);

/* Drafts its entry; fields lie in `store`, as does the answer given on the spot, if any.  Ends the program with 2 when
 * a value can be no field. */
struct draft described_draft(struct buf store[INTAKE_FIELDS], stamp now, struct span *answer);

#endif
