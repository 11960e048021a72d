/* Sets signals to a known state, whatever the parent process set. */
#ifndef BASE_SIGNALS_H
#define BASE_SIGNALS_H

/* Unblocks all signals and resets those that programs need; ignores those that could end a program between recording
 * and reporting.  Called first in every main(), before there are threads. */
void signals_start(void);

#endif
