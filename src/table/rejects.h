/* The files that an import writes beside the ledger: bad rows, changes, unknown units. */
#ifndef TABLE_REJECTS_H
#define TABLE_REJECTS_H

#include "../base/span.h"

/* Returns whether two names mean the same file, which need not exist yet. */
bool same_file(const char *a, const char *b);

/* Writes the text to a temporary file, for rejects_place(); until then the file is unchanged (it may be the
 * corrected file that is being `imported`).  A file that is not regular, or a directory in which no file can be
 * created (unless it is imported), is written directly.  Symbolic links to regular files are not followed, and fifos
 * not waited for.  The file has mode 0600.  Exits with EXIT_USAGE if it cannot be created or is also read, and with
 * EXIT_AGAIN if it cannot be written. */
void rejects_write(const char *file, bool imported, struct span text);
/* Moves it to its place after everything is recorded.  On failure exits with EXIT_NO_OUTPUT, or with EXIT_AGAIN if
 * nothing was recorded. */
void rejects_place(void);
/* Removes the temporary file, before it is written again. */
void rejects_forget(void);

#endif
