/* Directories that exist completely or not at all: each is made under another name, synced, then renamed. */
#ifndef ARCHIVE_FOLDER_H
#define ARCHIVE_FOLDER_H

#include "../base/buf.h"

/* Opens the directory that contains the volumes.  With `make`, creates it if needed (mode 0700), locks it, since
 * only one program at a time may work in it, and removes what a killed program left.  Returns -1 if it does not
 * exist and `make` is false.  Exits with 4 if another program has the lock, and with 2 if it is not a directory or
 * cannot be used. */
int folder_open(const char *path, bool make);

/* A directory being made. */
struct folder {
	bool begun;
	int fd, into;     /* its descriptor, and that of its parent */
	const char *path; /* of the parent, for messages */
};

/* Starts a directory (mode 0700) under a temporary name.  This and the following functions exit with 4 if there is
 * no space, and remove the directory. */
void folder_begin(struct folder *f, int into, const char *path);
/* Writes a file (mode 0600) with this content. */
void folder_write(struct folder *f, const char *name, struct span words);
/* Copies a regular file into FOLDER_ADDED, with which `name` begins; exits with 2 if it cannot be read. */
#define FOLDER_ADDED "added/"
void folder_copy(struct folder *f, const char *from, const char *name);
/* Appends the SHA-256 checksums of files in it, in the format of sha256sum(1). */
void folder_sum(struct folder *f, const char *const *name, size_t names, struct buf *sums);
/* Gives the directory its final name. */
void folder_publish(struct folder *f, const char *name);
/* Removes the directory if it was started. */
void folder_drop(struct folder *f);

/* Returns whether a file in the directory `folder` has the same bytes as the regular file `file`. */
bool folder_has(int into, const char *folder, const char *name, const char *file);

#endif
