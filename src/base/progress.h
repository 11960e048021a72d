/* How far long work has come, on standard error: share done, rate, time left.  Shown only on a terminal in whose
 * foreground the program is, from the first second on, and gone when the work is done or something else is said.
 * One thread's: the one that writes. */
#ifndef BASE_PROGRESS_H
#define BASE_PROGRESS_H

#include <stddef.h>

/* The program starts: from here the first second counts, input that comes slowly included. */
void progress_start(void);
/* So many bytes are to be gone through, besides what was announced before.  Announce all passes before the first, lest
 * the share done falls back. */
void progress_expect(size_t bytes);
/* So many of them are done.  Cheap: may be called for every line. */
void progress_did(size_t bytes);
/* progress_did() of work that is not measured in bytes: of `bytes` that were announced for all of these, the share
 * that so many are. */
void progress_did_share(size_t bytes, size_t these, size_t all);

/* Takes away what is shown, until more is done. */
void progress_clear(void);
/* Standard output is about to be written.  What follows may stand on the same terminal, ours or a pager's: from now on
 * progress is shown only if output goes to a file. */
void progress_give_way(void);

#endif
