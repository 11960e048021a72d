/* A progress display on standard error: share done, rate, time left.  It appears after one second, only on a
 * terminal and only for a foreground process, and is erased when the work is done or a message is printed.  For the
 * thread that writes only. */
#ifndef BASE_PROGRESS_H
#define BASE_PROGRESS_H

#include <stddef.h>

/* Starts the clock, at the start of the program, so that waiting for slow input is included. */
void progress_start(void);
/* Announces bytes to be processed, in addition to earlier ones.  Announce all passes before the first, or the share
 * done decreases. */
void progress_expect(size_t bytes);
/* Counts bytes as processed.  Cheap enough to call for every line. */
void progress_did(size_t bytes);
/* progress_did() for work not measured in bytes: `bytes` were announced for `all` items, of which `these` are done. */
void progress_did_share(size_t bytes, size_t these, size_t all);

/* Erases the display until more is done. */
void progress_clear(void);
/* Tells the display that standard output is about to be written.  Output may go to the same terminal, directly or
 * through a pager, so from now on progress is shown only if output goes to a file. */
void progress_give_way(void);

#endif
