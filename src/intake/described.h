/* One case described by options or by lines on standard input (R3.1.1, R3.1.2). */
#ifndef INTAKE_DESCRIBED_H
#define INTAKE_DESCRIBED_H

#include "../program/program.h"
#include "arrivals.h"
#include "fields.h"

/* The description, by field; the flags are separate. */
struct described {
	const char *field[INTAKE_FIELDS];
	bool flag[KNOWN_FLAGS];
};
extern struct described described;

/* The options for it, including --text-file. */
extern const struct option_rule described_rules[];

/* Exits with 2 if the options cannot be combined with one another, with lines on standard input (`lines`), or with
 * --import (`imports`). */
void described_check(bool lines, bool imports);

/* Reads `field: value` lines from standard input, so that ps(1) does not show them.  The description points into the
 * returned text, which the caller frees.  Exits with 2 if a line has another form. */
char *described_read(void);

/* Adds the case, and the answer given on the spot, to the arrivals.  Returns false after reporting why it cannot be
 * recorded; also reports that its caller is not named (R3.1.1).  Exits with 2 if a value cannot be a field. */
bool described_take(struct arrivals *a);

#endif
