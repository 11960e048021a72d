/* All the bytes of a file.
 *
 * A large file is mapped, not copied, and so may change while it is read.  What is appended to it meanwhile does not
 * matter.  Whoever cuts it or writes it anew in place takes away what was read: bytes_check() ends the program then,
 * and so does a look at what is gone, never with damage that is not there.  A small file is copied: what was read stays.
 *
 * Searches end within a mapping whatever becomes of its bytes: a line feed stands behind it. */
#ifndef BASE_BYTES_H
#define BASE_BYTES_H

#include <stdbool.h>
#include <stddef.h>

#define BYTES_COPIED ((size_t)1 << 20) /* up to this size a file is copied */

struct mapping;

struct bytes {
	char *p;
	size_t n;
	struct mapping *mapping; /* not to be changed; NULL: allocated */
};

/* Takes in what a descriptor still has: an ordinary file that is large and at its start is mapped, the rest is read;
 * where an ordinary file is taken from its start, the descriptor stays there.
 * The name is for messages and stays the caller's.  False: errno says why not.  Ends the program with EXIT_AGAIN when
 * the file changes, but at its end, while it is read. */
bool bytes_take(struct bytes *b, int fd, const char *name);
/* Takes the bytes by reading, never by mapping, with a NUL behind. */
bool bytes_read(struct bytes *b, int fd, const char *name);
/* Checks a mapping too, as bytes_check() does. */
void bytes_free(struct bytes *b);
/* Of a mapping only the first n bytes are to stay as they are: behind them stands what a writer may take away. */
void bytes_keep(struct bytes *b, size_t n);

/* Ends the program with EXIT_AGAIN if a file that is mapped was truncated or rewritten. */
void bytes_check(void);
/* Takes the signals by which a mapping tells that its bytes are gone; called once, by program_start(). */
void bytes_watch(void);

/* bytes_take() of a file by its name, or (file "-") of standard input.  Dies with EXIT_USAGE when it cannot be read. */
struct bytes bytes_of(const char *file);
/* All bytes of a file by bytes_read(), in one allocated piece. */
char *read_whole(const char *file, size_t *n);

#endif
