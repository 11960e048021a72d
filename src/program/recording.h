/* What all that record share, in whichever ledger: the options that say where to, the lines that are decided on, and
 * their way out.
 *
 * Without --ledger a program is a filter: the ledger on standard input goes to standard output, the new lines behind
 * it.  With --ledger they are appended to that file, safely, and standard output gets what was appended.  All or
 * nothing, unless --keep-going. */
#ifndef PROGRAM_RECORDING_H
#define PROGRAM_RECORDING_H

#include "../ledger/append.h"
#include "query.h"

struct recording_options {
	const char *ledger, *take, *text_file;
	struct whole wait;
	struct texts with;
	bool quiet, keep_going, dry_run, once;
};
extern struct recording_options recording_options;

/* --ledger; and all the others, of which --text-file is about the text. */
extern const struct option_rule recording_ledger_rule[];
extern const struct option_rule recording_rules[];

/* A line that is decided on, with its LF. */
struct made {
	char *line;
	size_t n;
	bool hidden; /* not to be shown with its words */
};

/* One attempt to record; a ledger replaced under its lock takes another. */
struct recording {
	const struct columns *columns;
	struct ledgers ledgers; /* those of --with, then the one */
	struct appender appender;
	bool missing; /* the ledger is made when there is something to record */
	stamp now;    /* the clock, read once the ledger is ours */
	struct made *made;
	size_t mades, mades_cap;
	size_t refused;
};

/* Ends the program with 2 when the options do not go together.  tables: standard input is a table that names what to
 * record (how often it is asked for); text: --text was given. */
void recording_check(int tables, bool text);
/* Opens the ledgers, and locks the one that is to be appended to; makes: there may be none yet.  Ends the
 * program with 2, or 4. */
void recording_open(struct recording *w, const struct columns *columns, bool makes);
/* Keeps a line, which is the recording's from now on. */
void recording_add(struct recording *w, char *line, size_t n);
/* When all is decided: after a refusal nothing is recorded, unless --keep-going. */
void recording_settle(struct recording *w);
/* Records, or passes on, and shows what was made.  False: the ledger was replaced meanwhile; nothing was recorded
 * there, start over. */
bool recording_end(struct recording *w, void (*show)(const struct made *made));
/* At the very end, spans point into the ledgers; before another attempt they stay open. */
void recording_close(struct recording *w);
void recording_free(struct recording *w);

#endif
