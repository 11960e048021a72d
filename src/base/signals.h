/* What signals mean to all programs, whatever they meant to whoever started one. */
#ifndef BASE_SIGNALS_H
#define BASE_SIGNALS_H

/* None is blocked; those that a program cannot do without mean what they mean by themselves, those that would end it
 * between what it records and what it says of it are left out.  The first thing in every main(): no thread is there. */
void signals_start(void);

#endif
