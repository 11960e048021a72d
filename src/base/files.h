/* Files and descriptors as all of this code opens, reads and closes them.
 *
 * A call that a signal interrupts is made again, but not for ever: after INTERRUPTED_MOST times in a row it fails like
 * any other.  What is read and what is written are kept apart here, as cat(1) does it: an ordinary file cannot be
 * both. */
#ifndef BASE_FILES_H
#define BASE_FILES_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#define INTERRUPTED_MOST 1000

/* Whether a call that failed (errno) is to be made again; start with *times = 0. */
bool file_again(int *times);

/* open(2), close-on-exec; -1: errno says why not. */
int file_open(const char *path, int flags, mode_t mode);
/* read(2), fsync(2), ftruncate(2). */
ssize_t file_read(int fd, void *to, size_t n);
bool file_sync(int fd);
bool file_cut(int fd, off_t size);
/* close(2); what was closed though a signal came is well closed. */
bool file_close(int fd);

/* Opens for appending an ordinary file of our own, made with mode 0600 if there is none: follows no link, waits for no
 * fifo.  -1: errno says why not. */
int file_open_aside(const char *path);
/* Makes an empty file (mode 0600) with the name beside a file's that a file in the making has, PATH.new, and locks it:
 * one that a killed program left goes.  -1: errno says why not; EWOULDBLOCK: another program is making it. */
int file_make_beside(const char *path, char *beside, size_t size);

/* Whether an error will still be there when the program is run again, as it is: the name leads to a folder, a link, or
 * where nothing may be written. */
bool file_never(int why);

/* A file that is to be read, by its descriptor; one that is to be written, by what stat(2) says.  They end the program with EXIT_USAGE when
 * it is, as an ordinary file, of the other kind too, or standard output. */
void file_is_read(int fd, const char *name);
struct stat;
void file_is_written(const struct stat *st, const char *name);

#endif
