/* Safe appending to a ledger while other programs append to it.
 *
 * The lock is flock(2) on the ledger file itself, the lock that `flock LEDGER command` takes.  An entry is checked
 * against the ledger while the lock is held.  All entries of a call are written by one write(2), or those of a large
 * import by several; they are undone if one fails or the program exits in between, and are synced to the disk before
 * anything is reported. */
#ifndef LEDGER_APPEND_H
#define LEDGER_APPEND_H

#include "../base/buf.h"
#include "../rules/day.h"
#include "source.h"

#include <sys/types.h>

struct appender {
	const char *path;
	int fd;
	struct source source; /* the ledger as it was when the lock was taken */
	const struct columns *columns;
	off_t length; /* of the ledger with the lines written so far */
};

/* Returns whether a ledger exists at the path.  Exits with 2 for a symbolic link that points to nothing. */
bool append_finds(const char *path);

/* Creates the ledger with its header and mode 0600 if it does not exist.  The file never exists without its header.
 * Exits with 4 or 2 if it cannot be created. */
void append_create(const char *path, const struct columns *columns);

/* Opens the ledger, waits up to `wait` seconds for its lock, and reads it.  If `indexed`, its index (ledger_index.h)
 * is used and updated.  Exits with 4 if the lock cannot be taken, and with 2 if the ledger cannot be read or
 * written. */
void append_open(struct appender *a, const char *path, const struct columns *columns, int wait, bool indexed);

/* Appends whole lines, given as consecutive pieces, and releases the lock.  Returns true when they are on the disk.
 * Returns false if the path no longer leads to the locked file: nothing was recorded, and the caller must start
 * over.  Exits with 4 if there is no space; the ledger is then unchanged. */
bool append_lines(struct appender *a, const struct span *piece, size_t pieces);
/* append_lines() in steps, for lines that need not be kept: until append_end(), other programs may see the first of
 * them, and if this one is killed, they stay.  If append_begin() or append_end() returns false, the caller must start
 * over. */
bool append_begin(struct appender *a);
void append_more(struct appender *a, const struct span *piece, size_t pieces);
bool append_end(struct appender *a);

/* Returns the last header of a ledger. */
struct span append_header(const struct source *s, const struct columns *columns);
/* Appends to `b` the end of a line that follows this last header: after all our columns except the last, the time of
 * recording, an empty field for each extra column, and LF. */
void append_put_tail(struct buf *b, const struct columns *columns, struct span header, stamp recorded);
/* Appends to `b` a new header with LF if the last header is of the first format: all our columns, then the extra
 * ones.  Otherwise appends nothing. */
void append_put_upgrade(struct buf *b, const struct columns *columns, struct span header);

/* Releases the lock without appending.  The text that was read stays valid until source_close(). */
void append_close(struct appender *a);

/* Moves an incomplete last line to PATH.torn, as append_lines() does.  Returns whether there was one. */
bool append_repair(struct appender *a);

#endif
