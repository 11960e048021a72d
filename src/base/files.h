/* Opening, reading and closing of files and descriptors, as all of this code does it.
 *
 * A call that a signal interrupts is repeated, but after INTERRUPTED_MOST interruptions in a row it fails.  A
 * regular file must not be read and written by the same program, as in cat(1); that is checked here. */
#ifndef BASE_FILES_H
#define BASE_FILES_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>
#include <time.h>

#define INTERRUPTED_MOST 1000

/* Returns whether a failed call (errno) is to be repeated; *times must start at 0. */
bool file_again(int *times);

/* open(2) with O_CLOEXEC; returns -1 and sets errno on failure. */
int file_open(const char *path, int flags, mode_t mode);
/* read(2), fsync(2), ftruncate(2). */
ssize_t file_read(int fd, void *to, size_t n);
bool file_sync(int fd);
bool file_cut(int fd, off_t size);
/* close(2); an interruption after the close is not an error. */
bool file_close(int fd);

/* Returns when a wait of so many seconds ends, on a clock that is never set, and whether that time has come. */
struct timespec file_wait_end(int seconds);
bool file_wait_is_over(struct timespec end);
/* flock(2), exclusively; tries again until `end`.  Returns false and sets errno on failure: EWOULDBLOCK if another
 * process still has the lock.  No alarm is used, since SIGALRM may be blocked or used by others. */
bool file_lock(int fd, struct timespec end);

/* Opens one of our own regular files for appending, and creates it with mode 0600 if needed.  Does not follow
 * symbolic links or wait for a fifo.  Returns -1 and sets errno on failure. */
int file_open_aside(const char *path);
/* Creates an empty file (mode 0600) named PATH.new beside a file, and locks it; one left by a killed program is
 * removed first.  Returns -1 and sets errno on failure: EWOULDBLOCK if another program is creating it. */
int file_make_beside(const char *path, char *beside, size_t size);

/* Returns whether an error will persist if the program is run again: the name is a directory or a link, or the place
 * is not writable. */
bool file_never(int why);

/* Record a file that is read, by its descriptor, and one that is written, by its stat(2).  They exit with EXIT_USAGE
 * if a regular file is both, or is also standard output. */
void file_is_read(int fd, const char *name);
struct stat;
void file_is_written(const struct stat *st, const char *name);

#endif
