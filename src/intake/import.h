/* The import of a platform's export, for the programs that take one: its options, bad rows and where they go, what has
 * changed, and how many rows there were. */
#ifndef INTAKE_IMPORT_H
#define INTAKE_IMPORT_H

#include "../program/program.h"
#include "arrivals.h"
#include "changes.h"
#include "../table/badrows.h"
#include "export.h"

/* --import, --map and what else is about the export's form; --rejects, --source, --changes, --amend. */
extern const struct option_rule import_rules[];

/* The file of --import; NULL: it was not given. */
const char *import_file(void);

/* Ends the program with 2 when these options do not go together, or what they write would take the place of what is
 * kept: of a ledger (the recording's options tell which there are), or of rows that would be nowhere else. */
void import_check(void);
/* Whether one of the files that are written would be `file`, which the option named is about: ends the program with 2. */
void import_check_apart(const char *option, const char *file);

struct import {
	const char *file; /* for messages */
	uint64_t rows, bad;

	struct export *export;
	struct arrivals *arrivals;
	struct bad_rows bad_rows;
	size_t read; /* how many of those were found before the ledger was looked at */
	uint64_t rounded, rounded_line; /* foreign numbers that a spreadsheet may have rounded, and the first one's line */
	struct buf ref;
	bool history; /* what became of the cases is read too */
	bool quiet;   /* bad rows are counted alone; to be set before import_read() */
	struct changes changes;
	const char *(*take)(void *ctx, struct export_row *row);
	void *ctx;
};

/* Reads the export at the time `now`, with the fields of the history or without: `take` gets every row that is right by
 * itself and returns NULL, or why it is bad (translated; it may set the row's bad_column).  Ends the program with 2 when
 * the file is no such table.  `i` starts as zeros, but for the arrivals and `quiet`; fields of a row live until `take` returns. */
void import_read(
	struct import *i, stamp now, bool history, const char *(*take)(void *ctx, struct export_row *row), void *ctx);

/* Takes a row's case among the arrivals: `by` is who took it where the row does not say.  Returns NULL, or why it is
 * bad; *taken and *number as arrivals_add() has them. */
const char *import_arrive(struct import *i, struct export_row *row, struct span by, struct span answer,
	enum arrival_taken *taken, size_t *number);

/* Of a row that was taken AGAIN, but says something else of what became of the case: it is as bad as the first one. */
const char *import_twice(struct import *i, struct export_row *row, size_t number);

/* One more row is bad: it is said, or with --rejects set aside.  Those that are found under the lock are forgotten when
 * the ledger is to be looked at anew. */
void import_bad(struct import *i, struct arrival_row row, struct span column, const char *reason);
void import_forget(struct import *i);

/* Once the ledgers were looked at: rows that have a case's foreign number and another opening time are bad, and new
 * ones without a text. */
void import_judge(struct import *i);
/* Before anything is recorded: writes the files of --rejects and --changes, for rejects_place(). */
void import_settle(struct import *i);
/* Whether nothing is to be recorded, for there are bad rows and no --rejects. */
bool import_refused(const struct import *i);
/* Whether changes are to be recorded too (--amend). */
bool import_amends(void);

/* Says how many rows there were and what became of them, and what the office should know of them. */
void import_say_counts(const struct import *i, bool refused);
void import_end(struct import *i);

#endif
