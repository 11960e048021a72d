/* A program's standard output. */
#ifndef PROGRAM_OUTPUT_H
#define PROGRAM_OUTPUT_H

#include "../base/buf.h"

/* The program's standard output, as far as it is not written yet: handed to all that prints.  program_end() writes what
 * is left in it. */
struct buf *program_output(void);
/* Writes a buffer to standard output and empties it; ends the program when that fails. */
void out_flush(struct buf *out);
/* The same, if enough has gathered for one write. */
void out_flush_if_large(struct buf *out);

/* Flushes standard output and returns the exit status: `status`, or 2 (for those who recorded
 * something: 3) when not all could be written, or 4 (3) when a file was truncated or rewritten while being read. */
int program_end(int status);

#endif
