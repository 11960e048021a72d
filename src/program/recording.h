/* What all programs that record share, for both ledgers: the options for the ledger, the lock, the lines decided on
 * while it is held, and their output.
 *
 * With --ledger the lines are safely appended to that file, and standard output gets the appended lines.  Without it
 * a program is a filter: standard output gets the ledger from standard input and then the new lines; or a new
 * ledger, if the program starts one.  Either all lines are recorded or none, unless --keep-going is given. */
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

/* --ledger; --dry-run, --quiet and --wait; and all others except --ledger, including --text-file. */
extern const struct option_rule recording_ledger_rule[];
extern const struct option_rule recording_write_rules[];
/* --no-index, for case ledgers. */
extern const struct option_rule recording_index_rule[];
extern const struct option_rule recording_rules[];

/* Exits with 2 if the options cannot be combined. tables: how often a table on standard input is requested; text:
 * --text was given. */
void recording_check(int tables, bool text);

/* What to do if the ledger does not exist. */
enum missing_ledger {
	MISSING_FAILS, /* exit with 2 */
	MISSING_MADE,  /* create it when there is something to record */
	MISSING_BEGUN, /* create it first; without --ledger, write a new one to standard output and do not read
			* standard input */
};

struct recording;

/* The functions of a program that records. */
struct recorder {
	const struct columns *columns; /* of its ledgers */
	enum missing_ledger missing;
	/* Reads the locked ledgers and decides what to record, with recording_add().  Called again if the ledger was
	 * replaced. */
	void (*decide)(struct recording *recording, void *ctx);
	/* Discards the results of `decide` before it is called again; may be NULL. */
	void (*forget)(void *ctx);
	/* Appends our columns of a line and LF as they may be shown (secrecy.h).  Called for all lines that are
	 * shown, in order.  If it is NULL, lines are shown unchanged. */
	void (*show)(void *ctx, struct buf *out, const struct line *line);
};

struct recording {
	const struct recorder *recorder;
	void *ctx;
	struct buf *out; /* standard output */
	struct ledgers
		ledgers; /* those of --with, then the one that is appended to, unless standard output gets a new one */
	struct source *source; /* the one that is appended to; NULL if there is none */
	stamp now;             /* the present time, read after the ledger is locked */
	size_t refused;        /* counted by the recorder; one is enough to record nothing, unless --keep-going is
				* given */

	struct appender appender;
	bool missing;        /* the ledger is created when there is something to record */
	struct span header;  /* the last header of the ledger; empty if not known yet */
	struct buf tail;     /* the end of a line under that header, after our columns except the last: the time of
			      * recording and so on */
	bool upgraded;       /* the new header was put before the first line */
	struct blocks lines; /* the lines decided on */
	char *room;          /* the place of the line that is being written */
	bool in_pieces;      /* lines are written before all are decided on */
	size_t waiting;      /* the bytes of lines that are not written yet */
	bool begun;          /* some are written */
	bool over;           /* the ledger was replaced or created in between: all starts over */
};

/* Opens and locks the ledgers, lets the recorder decide, and records the lines, again if the ledger was replaced.
 * Exits with 2 if a ledger cannot be read, and with 4 if it cannot be locked or written. */
void recording_run(struct recording *recording, const struct recorder *recorder, void *ctx, struct buf *out);

/* Sets the last header of the ledger that is appended to, for recorders that know it, which saves a search. */
void recording_under(struct recording *recording, struct span header);

/* Adds a line with our columns except the last, `recorded`.  Returns it as it will be in the ledger, without LF,
 * valid until the recording ends or starts over (or until the next line, if standard output gets a new ledger). */
struct span recording_add(struct recording *recording, struct span line);

/* recording_add() in two steps, for a line that is written in place: the first reserves room for `size` bytes, the
 * second keeps the line, takes its end, and returns it. */
char *recording_room(struct recording *recording, size_t size);
struct span recording_used(struct recording *recording, const char *end);
/* Returns the end of a line after our columns except the last, with LF; and adds whole lines that were completed with
 * it. */
struct span recording_tail(struct recording *recording);
void recording_add_lines(struct recording *recording, struct span lines);
/* Allows the lines that are added from now on to be written and dropped before all are decided on, so that a large
 * import need not be held in memory.  The recorder refuses nothing afterwards, and does not use a line that was added.
 * Lines that will be printed are kept all the same. */
void recording_in_pieces(struct recording *recording);

/* Prints what was recorded, or would have been, under a header; nothing with --quiet, or if it was already passed
 * on. */
void recording_show(const struct recording *recording);

/* Closes the ledgers and frees the lines; spans into them become invalid. */
void recording_end(struct recording *recording);

#endif
