/* The whole content of a file.
 *
 * A large file is mapped, not copied, so it may change while it is read.  Appended text is ignored.  If the file is
 * truncated or rewritten in place, bytes_check() exits, and so does an access to bytes that are gone; this is never
 * reported as damage.  A small file is copied and cannot change.
 *
 * Searches for a line feed end inside the mapping even if the bytes change, since there is a line feed after it. */
#ifndef BASE_BYTES_H
#define BASE_BYTES_H

#include <stdbool.h>
#include <stddef.h>

#define BYTES_COPIED ((size_t)1 << 20) /* files up to this size are copied */

struct mapping;

struct bytes {
	char *p;
	size_t n;
	struct mapping *mapping; /* internal; NULL if the bytes are allocated */
};

/* Reads the rest of a descriptor.  A large regular file at offset 0 is mapped, anything else is read; the offset of
 * a regular file at offset 0 does not change.  The name is used in messages and must outlive b.  Returns false and
 * sets errno on failure.  Exits with EXIT_AGAIN if the file changes while it is read, other than by an append. */
bool bytes_take(struct bytes *b, int fd, const char *name);
/* Reads the rest of a descriptor without mapping it, and adds a NUL. */
bool bytes_read(struct bytes *b, int fd, const char *name);
/* Reads up to n bytes at p, which may be in any mapping, from the mapped file again, which maps no pages.  Returns how
 * many bytes were read: 0 if p is in no mapping, less than n if the file ends there. */
size_t bytes_reread(const char *p, char *to, size_t n);
/* Frees the bytes; checks a mapping as bytes_check() does. */
void bytes_free(struct bytes *b);
/* Limits the check of a mapping to the first n bytes; a writer may remove the rest. */
void bytes_keep(struct bytes *b, size_t n);

/* Exits with EXIT_AGAIN if a mapped file was truncated or rewritten. */
void bytes_check(void);
/* Handles the signals that a mapping raises when its bytes are gone.  Called once, by program_start(). */
void bytes_watch(void);

/* Reads a file by name, or standard input for "-".  Exits with EXIT_USAGE if it cannot be read. */
struct bytes bytes_of(const char *file);
/* Reads a file into one allocated piece, by bytes_read(). */
char *read_whole(const char *file, size_t *n);

#endif
