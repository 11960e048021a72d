/* Messages on standard error, and exit statuses.
 *
 * A line is "PROGRAM: message" or "PROGRAM: FILE:LINE: COLUMN: message".  Messages are translated.  They quote
 * dates, numbers and units, but never a caller's name, phone or words. */
#ifndef BASE_SAY_H
#define BASE_SAY_H

#include "span.h"

#include <libintl.h>
#include <stdint.h>

#define _(msgid)  gettext(msgid)
#define N_(msgid) (msgid)

/* Exit statuses, the same for every program (caseledger(7)). */
enum {
	EXIT_DONE = 0,
	EXIT_REFUSED = 1,   /* refused, nothing found, or problems found */
	EXIT_USAGE = 2,     /* usage error, or unreadable or damaged input: nothing was recorded */
	EXIT_NO_OUTPUT = 3, /* recorded, but standard output failed */
	EXIT_AGAIN = 4,     /* no lock or no space: nothing was recorded; try again */
};

/* Notes that something is recorded: from now on EXIT_USAGE and EXIT_AGAIN become EXIT_NO_OUTPUT, and die() adds that it
 * is recorded. */
void end_recorded(void);
bool end_is_recorded(void);
int end_status(int status);

/* Prints a line in printf's format, translated by the caller, without the program's name and LF. */
void say(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* As say(), with a place; line 0 or column NULL are omitted. */
void say_at(const char *file, uint64_t line, const char *column, const char *fmt, ...)
	__attribute__((format(printf, 4, 5)));

/* Returns whether a value from a ledger, a table or standard input may be quoted.  Any cell may contain a caller's
 * data, since columns may be shifted.  So only a day, a month, a time, a case number or a number of at most three
 * digits is quoted, which cannot be a name or a phone number.  Values from the command line are always quoted. */
bool is_quotable(struct span value);
/* Reports an error (translated) in a value that was read; the value is quoted if is_quotable(). */
void say_wrong(const char *file, uint64_t line, const char *column, struct span value, const char *wrong);
/* As say_wrong(), and exits with end_status(status). */
_Noreturn void die_wrong(
	int status, const char *file, uint64_t line, const char *column, struct span value, const char *wrong);

/* Reports the message and exits with end_status(status). */
_Noreturn void die(int status, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
_Noreturn void die_at(int status, const char *file, uint64_t line, const char *column, const char *fmt, ...)
	__attribute__((format(printf, 5, 6)));

/* Reports the message and "Try 'PROGRAM --help' for more information.", and exits with 2. */
_Noreturn void die_usage(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* Returns "is not one of: …" (translated) for a list of words separated by blanks; valid until the next call. */
const char *is_not_among(const char *words);

/* The program's name, as set by program_start(). */
extern const char *say_program;
/* Called before a line is printed, to erase other text on the terminal; may be NULL. */
extern void (*say_before)(void);

#endif
