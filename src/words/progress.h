/* How far long work has come, on standard error, if that is a terminal. */
#ifndef WORDS_PROGRESS_H
#define WORDS_PROGRESS_H

#include <stddef.h>

/* So much is done of so much: shown after the first second, a few times a second.  Call it every few
 * milliseconds; what is shown goes away when all is done, or when something else is said. */
void progress(size_t done, size_t of);
/* Takes away what is shown. */
void progress_clear(void);

#endif
