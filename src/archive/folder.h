/* Folders that are there whole or not at all: made under another name, on the disk, then renamed. */
#ifndef ARCHIVE_FOLDER_H
#define ARCHIVE_FOLDER_H

#include "../base/buf.h"

/* Opens the folder of folders; with `make` it is made if there is none (mode 0700) and locked, for one program at a
 * time works in it, and what a killed one left unfinished goes.  -1: there is none, and it was not to be made.  Ends
 * the program with 4 when another has the lock, with 2 when it is no folder or cannot be used. */
int folder_open(const char *path, bool make);

/* A folder in the making. */
struct folder {
	bool begun;
	int fd, into;     /* it, and the folder it will be in */
	const char *path; /* of that, for messages */
};

/* Begins a folder (mode 0700) under a name that none keeps.  These end the program with 4 when there is no room: what
 * was begun goes. */
void folder_begin(struct folder *f, int into, const char *path);
/* A file (mode 0600) of these words. */
void folder_write(struct folder *f, const char *name, struct span words);
/* A copy of a regular file under FOLDER_ADDED, which `name` begins with; ends the program with 2 when it cannot be
 * read. */
#define FOLDER_ADDED "added/"
void folder_copy(struct folder *f, const char *from, const char *name);
/* Appends the SHA-256 sums of files in it, as sha256sum(1) gives them. */
void folder_sum(struct folder *f, const char *const *name, size_t names, struct buf *sums);
/* Gives it its name, for good. */
void folder_publish(struct folder *f, const char *name);
/* Takes it away, if it was begun. */
void folder_drop(struct folder *f);

/* Whether a file of that name in the folder FOLDER has the same bytes as `file`, which must be a regular one. */
bool folder_has(int into, const char *folder, const char *name, const char *file);

#endif
