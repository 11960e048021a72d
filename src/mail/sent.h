/* The record of the mails that were sent: a file with tab-separated lines of time, paper and recipients.  Lines are
 * only added.  A line counts if its second column is complete, even if a killed writer left the rest incomplete. */
#ifndef MAIL_SENT_H
#define MAIL_SENT_H

#include "../base/span.h"

#include <stdbool.h>

struct sent {
	const char *name;
	int fd;
};

/* Opens the file, creates it (mode 0640) if needed, and locks it until the program exits; waits so many seconds for
 * the lock.  Exits with EXIT_AGAIN on failure, or with EXIT_USAGE if it would fail again. */
void sent_open(struct sent *sent, const char *name, int seconds);
/* Returns whether a paper is recorded in an open file.  Exits with EXIT_AGAIN if it cannot be read. */
bool sent_has(const struct sent *sent, struct span paper);
/* Returns whether a paper is recorded in a file, which may be missing; waits for no lock.  Exits with EXIT_USAGE if it
 * cannot be read. */
bool sent_is_recorded(const char *name, struct span paper);

/* Takes the paper of the next line of a record's text, which is empty if the line has none that counts; returns false
 * at the end. */
bool sent_next_paper(struct span *rest, struct span *paper);

/* Reserves disk space for n bytes of lines, where the file system can; what is reserved is not part of the file.  Exits
 * with EXIT_AGAIN if there is none. */
void sent_reserve(const struct sent *sent, size_t n);
/* Appends lines, each with its LF, by one write, after an LF if the last line is incomplete; if the file was replaced
 * by another, to that one.  Returns false and sets errno if that fails; the file is then as it was, or has an
 * incomplete last line. */
bool sent_add(struct sent *sent, struct span lines);

#endif
