/* The import of a platform's export: options, bad rows, changed cases and the final counts. */
#ifndef INTAKE_IMPORT_H
#define INTAKE_IMPORT_H

#include "../program/program.h"
#include "arrivals.h"
#include "changes.h"
#include "../table/badrows.h"
#include "export.h"

/* --import, --map and the other options about the export's form; --rejects, --source, --changes, --amend. */
extern const struct option_rule import_rules[];

/* Returns the file of --import, or NULL. */
const char *import_file(void);

/* Exits with 2 if the options cannot be combined, or if a file to be written would replace a ledger of the recording
 * or rows that are stored nowhere else. */
void import_check(void);
/* Exits with 2 if a file to be written is the same as `file`, the value of the named option. */
void import_check_apart(const char *option, const char *file);

struct import {
	const char *file; /* for messages */
	uint64_t rows, bad;

	struct export *export;
	struct arrivals *arrivals;
	struct bad_rows bad_rows;
	size_t read;                    /* how many of them were found before the ledger was read */
	uint64_t rounded, rounded_line; /* external numbers that a spreadsheet may have rounded, and the line of the
					 * first */
	struct buf ref;
	bool history; /* the history of the cases is read too */
	bool quiet;   /* bad rows are only counted; set it before import_read() */
	struct changes changes;
	const char *(*take)(void *ctx, struct export_row *row);
	void *ctx;
};

/* Reads the export at the time `now`, with the fields of the history if asked for. `take` gets every valid row and
 * returns NULL, or a translated reason why it is bad (it may set the row's bad_column); the fields are valid until
 * it returns.  Exits with 2 if the file is not such a table. `i` starts zeroed, except for the arrivals and `quiet`. */
void import_read(
	struct import *i, stamp now, bool history, const char *(*take)(void *ctx, struct export_row *row), void *ctx);

/* Adds a row's case to the arrivals; `by` is the author if the row names none.  Returns NULL, or why the row is bad;
 * *taken and *number as in arrivals_add(). */
const char *import_arrive(struct import *i, struct export_row *row, struct span by, struct span answer,
	enum arrival_taken *taken, size_t *number);

/* Rejects a row that was ARRIVAL_AGAIN but has another history; the first row is bad too. */
const char *import_twice(struct import *i, struct export_row *row, size_t number);

/* Counts a bad row: it is reported, or, with --rejects, set aside.  Rows rejected while the lock is held are
 * forgotten when the ledger is read again. */
void import_bad(struct import *i, struct arrival_row row, struct span column, const char *reason);
void import_forget(struct import *i);

/* Call it after the ledgers are read: rejects rows with a case's external number and another opening time, and new
 * cases without a text. */
void import_judge(struct import *i);
/* Call it before anything is recorded: writes the files of --rejects and --changes, for rejects_place(). */
void import_settle(struct import *i);
/* Returns whether nothing may be recorded, because there are bad rows and no --rejects. */
bool import_refused(const struct import *i);
/* Returns whether changes are to be recorded (--amend). */
bool import_amends(void);

/* Reports how many rows there were, what was done with them, and what the office should know. */
void import_say_counts(const struct import *i, bool refused);
void import_end(struct import *i);

#endif
