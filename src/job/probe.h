/* Runs one of our programs to see whether it can do its work. */
#ifndef JOB_PROBE_H
#define JOB_PROBE_H

#include "../base/buf.h"

#include <stdint.h>

/* A program that has ended. */
struct probe {
	int status; /* its exit status; 127 if it could not be run, 128 and the number of the signal that ended it */
	int output; /* what it printed: a file in memory, at its start; -1 if there is none */
	struct buf said; /* its first message or, if it has none, its name and status (translated); ends with NUL */
};

/* Runs the program of this name in the directory of this program, with its arguments (the first is the name, NULL
 * ends them) and with the descriptor `input` as standard input, or nothing to read if that is -1.  Returns whether it
 * can work: its status is 0 or 1.  No file is created. */
bool probe_run(struct probe *p, const char *const *arguments, int input);

/* Returns the number of lines of the output, from its start on, which is read. */
uint64_t probe_lines(const struct probe *p);
void probe_end(struct probe *p);

#endif
