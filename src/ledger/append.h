/* Safe appending to a ledger that others append to at the same time.
 *
 * The lock is flock(2) on the ledger itself, as `flock LEDGER command` takes it; what decides about
 * an entry is read under it.  All entries of a call go out in one write, cut back when it
 * fails, and on the disk before anything is reported. */
#ifndef LEDGER_APPEND_H
#define LEDGER_APPEND_H

#include "../base/buf.h"
#include "../rules/day.h"
#include "source.h"

#include <sys/types.h>

struct appender {
	const char *path;
	int fd;
	struct source source; /* what stood there when the lock was taken */
	const struct columns *columns;
};

/* Whether there is a ledger at the path.  Ends the program with 2 for a symbolic link that leads nowhere. */
bool append_finds(const char *path);

/* Makes the ledger, if there is none, with nothing but its header and mode 0600;
 * at no moment is there a file without it.  Ends the program with 4 or 2 when it cannot be made. */
void append_create(const char *path, const struct columns *columns);

/* indexed: its index is used and kept (ledger_index.h).
 * Opens the ledger, waits up to `wait` seconds for its lock, and reads it.  Ends the program with 4
 * when the lock cannot be had, with 2 when the ledger cannot be read or written. */
void append_open(struct appender *a, const char *path, const struct columns *columns, int wait, bool indexed);

/* Appends whole lines, which lie in pieces one behind the other.  True: they are on the disk; the lock is given up.
 * False: the path no longer leads to the file that was locked; nothing was recorded there, start over.  Ends the
 * program with 4 when there is no space; the ledger is then as before. */
bool append_lines(struct appender *a, const struct span *piece, size_t pieces);

/* The last header of a ledger. */
struct span append_header(const struct source *s, const struct columns *columns);
/* Appends to `b` what ends a line that is put behind a ledger with this last header: after our columns but the last
 * comes when it is recorded, then empty columns where others have theirs, and LF. */
void append_put_tail(struct buf *b, const struct columns *columns, struct span header, stamp recorded);
/* Appends to `b` the header, with its LF, that such a line is to be put under first, if the last one is of the first
 * format: all of our columns, then those of others; else nothing. */
void append_put_upgrade(struct buf *b, const struct columns *columns, struct span header);

/* Gives up the lock without having appended.  What was read stays: source_close() it. */
void append_close(struct appender *a);

/* Moves a torn tail to PATH.torn: what append_lines does by itself.  Returns whether there was one. */
bool append_repair(struct appender *a);

#endif
