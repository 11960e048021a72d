/* All the bytes of a file. */
#ifndef BASE_BYTES_H
#define BASE_BYTES_H

#include <stdbool.h>
#include <stddef.h>

struct bytes {
	char *p;
	size_t n;
	bool mapped; /* not to be changed; else allocated */
};

/* Takes in what a descriptor still has: an ordinary file that is at its start is mapped, the rest is read.  A mapped
 * file that somebody cuts ends the program with EXIT_AGAIN when it is looked at there.  False: errno says why not. */
bool bytes_take(struct bytes *b, int fd);
/* Takes the bytes by reading, never by mapping, with a NUL behind. */
bool bytes_read(struct bytes *b, int fd);
void bytes_free(struct bytes *b);

/* bytes_take() of a file by its name, or (file "-") of standard input.  Dies with EXIT_USAGE when it cannot be read. */
struct bytes bytes_of(const char *file);
/* All bytes of a file by bytes_read(), in one allocated piece. */
char *read_whole(const char *file, size_t *n);

#endif
