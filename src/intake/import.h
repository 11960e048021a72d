/* The import of a platform's export, for the programs that take one: its options, bad rows and where they go, and how
 * many rows there were. */
#ifndef INTAKE_IMPORT_H
#define INTAKE_IMPORT_H

#include "../program/program.h"
#include "export.h"

/* --import, --map and what else is about the export's form; --rejects. */
extern const struct option_rule import_rules[];

/* The file of --import; NULL: it was not given. */
const char *import_file(void);

/* Ends the program with 2 when these options do not go together, or bad rows would take the place of what is kept: of a
 * ledger (the recording's options tell which there are), or of rows that would be nowhere else. */
void import_check(void);

struct import {
	const char *file; /* for messages */
	uint64_t rows, bad;

	struct export *export;
	struct buf rejects;
	const char *(*take)(void *ctx, const struct export_row *row);
	void *ctx;
};

/* Reads the export at the time `now`: `take` gets every row that is right by itself and returns NULL, or why it is bad
 * (translated).  Bad rows are said, or with --rejects written beside that file, for rejects_place().  Ends the program
 * with 2 when the file is no such table.  `i` starts as zeros; spans of a row live until `take` returns. */
void import_read(struct import *i, stamp now, const char *(*take)(void *ctx, const struct export_row *row), void *ctx);
/* Whether nothing is to be recorded, for there are bad rows and no --rejects. */
bool import_refused(const struct import *i);

#endif
