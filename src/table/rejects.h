/* The files that an import leaves beside the ledger: that of its bad rows, of what has changed, of unknown units. */
#ifndef TABLE_REJECTS_H
#define TABLE_REJECTS_H

#include "../base/span.h"

/* Whether two names are of one file, be it there yet or not. */
bool same_file(const char *a, const char *b);

/* Writes the text beside the file, for rejects_place(): whatever fails until then, the file is as it was (it may be the
 * one that is `imported`, mended).  What is no ordinary file, or stands in a folder that takes no other (and is not
 * imported), is written at once.  No link is followed to an ordinary file, no fifo waited for.  It is for its owner
 * alone.  Dies with EXIT_USAGE when it cannot be made, or is read too, with EXIT_AGAIN when it cannot be written. */
void rejects_write(const char *file, bool imported, struct span text);
/* Puts it in its place, when all is recorded.  When that fails the program ends with EXIT_UNSAID, or with EXIT_AGAIN
 * if nothing was recorded. */
void rejects_place(void);
/* Takes back what was written and is not in its place: it is to be written anew. */
void rejects_forget(void);

#endif
