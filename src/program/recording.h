/* What all programs that record share, in whichever ledger: the options that say where to, the lock, the lines that
 * are decided on under it, and their way out.
 *
 * With --ledger the lines are appended to that file, safely, and standard output gets what was appended.  Without it a
 * program is a filter: the ledger on standard input goes to standard output, the new lines after it; or, if it begins
 * ledgers, standard output gets a new one.  All or nothing, unless --keep-going. */
#ifndef PROGRAM_RECORDING_H
#define PROGRAM_RECORDING_H

#include "../base/blocks.h"
#include "../ledger/append.h"
#include "ledgers.h"
#include "program.h"

struct recording_options {
	const char *ledger, *take, *text_file;
	struct whole wait;
	struct texts with;
	bool quiet, keep_going, dry_run, once, no_index;
};
extern struct recording_options recording_options;

/* --ledger; --dry-run, --quiet and --wait; and all others but --ledger, of which --text-file is about the text. */
extern const struct option_rule recording_ledger_rule[];
extern const struct option_rule recording_write_rules[];
/* --no-index, for case ledgers. */
extern const struct option_rule recording_index_rule[];
extern const struct option_rule recording_rules[];

/* Ends the program with 2 when the options do not go together.  tables: standard input is a table that names what to
 * record (how often it is asked for); text: --text was given. */
void recording_check(int tables, bool text);

/* What becomes of a ledger that is not there. */
enum missing_ledger {
	MISSING_FAILS, /* the program ends with 2 */
	MISSING_MADE,  /* it is made when there is something to record */
	MISSING_BEGUN, /* it is made before; without --ledger standard output gets a new one, standard input is not read
			*/
};

struct recording;

/* How a program records. */
struct recorder {
	const struct columns *columns; /* of its ledgers */
	enum missing_ledger missing;
	/* Reads the ledgers, which are locked by now, and decides what to record: recording_add().  Called anew when
	 * the ledger was replaced meanwhile. */
	void (*decide)(struct recording *recording, void *ctx);
	/* Before it is called anew: forgets what the last call decided by.  NULL: there is nothing to forget. */
	void (*forget)(void *ctx);
	/* Appends our columns of a line, and LF, as it may be shown (secrecy.h).  Asked for all lines that are shown,
	 * in order.  NULL: they are shown as they stand. */
	void (*show)(void *ctx, struct buf *out, const struct line *line);
};

struct recording {
	const struct recorder *recorder;
	void *ctx;
	struct buf *out; /* standard output */
	struct ledgers
		ledgers; /* those of --with, then the one that is added to; not, if standard output gets a new one */
	struct source *source; /* that one, NULL: there is none */
	stamp now;             /* the clock, read once the ledger is locked */
	size_t refused;        /* counted by the recorder: without --keep-going, one is enough to record nothing */

	struct appender appender;
	bool missing;        /* the ledger is made when there is something to record */
	struct span header;  /* that lines are put under; empty: not known yet */
	struct buf tail;     /* what a line has after our columns but the last there: when it is recorded, and so on */
	bool upgraded;       /* what is put before the first line is there */
	struct blocks lines; /* those decided on */
};

/* Opens and locks the ledgers, lets the recorder decide, and records what it decided on, until that is done. Ends the
 * program with 2 when a ledger cannot be read, with 4 when it cannot be locked or written. */
void recording_run(struct recording *recording, const struct recorder *recorder, void *ctx, struct buf *out);

/* For recorders that met the last header of the ledger that is added to: saves another look for it. */
void recording_under(struct recording *recording, struct span header);

/* Adds a line of our columns, given without the last, `recorded`, and what ends it.  Returns it as it will stand in the
 * ledger, without its LF: it stays there until the recording is over or starts anew.  (Standard output that gets a new
 * ledger keeps nothing: the line is gone with the next.) */
struct span recording_add(struct recording *recording, struct span line);

/* Unless --quiet, or passed on already: shows what was recorded, or would have been, under a header. */
void recording_show(const struct recording *recording);

/* Closes the ledgers, into which spans pointed, and forgets the lines. */
void recording_end(struct recording *recording);

#endif
