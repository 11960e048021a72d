/* What a program says on standard error, and how it ends.
 *
 * Every line is "PROGRAM: what" or "PROGRAM: FILE:LINE: COLUMN: what, and what
 * to do".  Messages follow the locale; dates, numbers and units are quoted in
 * them, a caller's name, phone or words never. */
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
	EXIT_REFUSED = 1, /* refused, nothing found, or problems found */
	EXIT_USAGE = 2,   /* usage, unreadable or damaged input: nothing was recorded */
	EXIT_UNSAID = 3,  /* recorded, but standard output failed */
	EXIT_AGAIN = 4,   /* no lock or no space: nothing was recorded, try again */
};

/* Something is recorded: from now on a program that fails ends with EXIT_UNSAID where it would have ended with
 * EXIT_USAGE or EXIT_AGAIN, and die() says that it is. */
void end_recorded(void);
bool end_is_recorded(void);
int end_status(int status);

/* Says a line; printf's format, translated by the caller, without the program's
 * name and without the line's end. */
void say(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* Says where too: line 0 and column NULL leave that part out. */
void say_at(const char *file, uint64_t line, const char *column, const char *fmt, ...)
	__attribute__((format(printf, 4, 5)));

/* Whether a value that was read, from a ledger, a table or standard input, may be quoted: what is typed on a command line
 * always is, but a cell may be a caller's whatever its column, since columns get shifted.  So only what a caller's name
 * or number cannot look like: a day, a month, a time, a case's number, a number of at most three digits. */
bool is_quotable(struct span value);
/* Says what is wrong (translated) with a value that was read, which is quoted if that may be. */
void say_wrong(const char *file, uint64_t line, const char *column, struct span value, const char *wrong);
/* The same, and exits with the status, as end_status() has it. */
_Noreturn void die_wrong(
	int status, const char *file, uint64_t line, const char *column, struct span value, const char *wrong);

/* Says it and exits with the status, as end_status() has it. */
_Noreturn void die(int status, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
_Noreturn void die_at(int status, const char *file, uint64_t line, const char *column, const char *fmt, ...)
	__attribute__((format(printf, 5, 6)));

/* Says it and "Try 'PROGRAM --help' for more information.", exits with 2. */
_Noreturn void die_usage(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* "is not one of: …" (translated), of blank-separated words; until it is asked again. */
const char *is_not_among(const char *words);

/* The program's name, as set by program_start(). */
extern const char *say_program;
/* Called before a line is said, to take away what else stands on the terminal; NULL: nothing does. */
extern void (*say_before)(void);

#endif
