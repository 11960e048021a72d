/* Standard output. */
#ifndef PROGRAM_OUTPUT_H
#define PROGRAM_OUTPUT_H

#include "../base/buf.h"

/* Returns the buffer of standard output, which is passed to all functions that print. program_end() writes its rest. */
struct buf *program_output(void);
/* Writes a buffer to standard output and empties it; exits on failure. */
void out_flush(struct buf *out);
/* Flushes only if the buffer is large enough for one write. */
void out_flush_if_large(struct buf *out);

/* Flushes standard output and returns the exit status: `status`, or 2 if output failed (3 after something was
 * recorded), or 4 (3) if a file was truncated or rewritten while it was read. */
int program_end(int status);

#endif
