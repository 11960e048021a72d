#include "say.h"

#include "visible.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

const char *say_program = "caseledger";
void (*say_before)(void);

static bool recorded;

void
end_recorded(void)
{
	recorded = true;
}

bool
end_is_recorded(void)
{
	return recorded;
}

int
end_status(int status)
{
	return recorded && (status == EXIT_USAGE || status == EXIT_AGAIN) ? EXIT_NO_OUTPUT : status;
}

/* Returns a line with LF, safe for a terminal; NULL if there is no memory. */
static char *
shown_of(const char *line)
{
	const struct span s = span_of(line);
	char *shown = malloc(visible_most(s.n) + 2);

	if (shown) {
		const size_t n = visible_copy(shown, s);

		shown[n] = '\n';
		shown[n + 1] = '\0';
	}
	return shown;
}

/* Prints a line by one write: the programs of a pipeline share standard error, and parts of lines would mix.  Calls
 * nothing that exits if there is no memory, since that exit prints here too. */
static void
say_line(const char *lead, const char *file, uint64_t line, const char *column, const char *fmt, va_list ap)
{
	char at[32] = "";
	char *what = NULL, *whole = NULL;

	if (line > 0)
		snprintf(at, sizeof at, ":%" PRIu64, line);
	if (vasprintf(&what, fmt, ap) < 0)
		what = NULL;
	if (what == NULL || asprintf(&whole, "%s: %s%s%s%s%s%s%s", say_program, file ? file : "", at, file ? ": " : "",
				    column ? column : "", column ? ": " : "", lead, what) < 0)
		whole = NULL;
	char *shown = whole ? shown_of(whole) : NULL;
	if (say_before)
		say_before();
	fputs(shown        ? shown
		: recorded ? "caseledger: recorded, but out of memory\n"
			   : "caseledger: out of memory\n",
		stderr);
	fflush(stderr);
	free(what);
	free(whole);
	free(shown);
}

void
say(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say_line("", NULL, 0, NULL, fmt, ap);
	va_end(ap);
}

void
say_at(const char *file, uint64_t line, const char *column, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say_line("", file, line, column, fmt, ap);
	va_end(ap);
}

/* Removes this number of digits from a value. */
static bool
take_digits(struct span *s, size_t least, size_t most)
{
	const size_t n = span_digits(*s, 0);

	if (n < least || n > most)
		return false;
	*s = (struct span){s->p + n, s->n - n};
	return true;
}

static bool
take_one_of(struct span *s, const char *signs)
{
	if (s->n == 0 || s->p[0] == '\0' || !strchr(signs, s->p[0]))
		return false;
	*s = (struct span){s->p + 1, s->n - 1};
	return true;
}

/* Accepts YYYY-M[-D[Thh:mm[:ss]]], also with '/' or '.' and with a blank; the ranges of months and days are not
 * checked. */
static bool
is_like_time(struct span s)
{
	if (!take_digits(&s, 4, 4) || !take_one_of(&s, "-/.") || !take_digits(&s, 1, 2))
		return false;
	if (s.n > 0 && !(take_one_of(&s, "-/.") && take_digits(&s, 1, 2)))
		return false;
	if (s.n > 0 &&
		!(take_one_of(&s, "T ") && take_digits(&s, 1, 2) && take_one_of(&s, ":") && take_digits(&s, 2, 2)))
		return false;
	return s.n == 0 || (take_one_of(&s, ":") && take_digits(&s, 2, 2) && (s.n == 0 || span_is(s, "Z")));
}

static bool
is_like_case(struct span s)
{
	return take_digits(&s, 8, 8) && take_one_of(&s, "-") && take_digits(&s, 5, 5) && s.n == 0;
}

static bool
is_small_number(struct span s)
{
	take_one_of(&s, "-+");
	return take_digits(&s, 1, 3) && s.n == 0;
}

/* Phone numbers do not begin like a year. */
static bool
begins_with_year(struct span s)
{
	return s.n > 4 && ((s.p[0] == '1' && s.p[1] == '9') || (s.p[0] == '2' && (s.p[1] == '0' || s.p[1] == '1')));
}

bool
is_quotable(struct span value)
{
	return is_small_number(value) || (begins_with_year(value) && (is_like_time(value) || is_like_case(value)));
}

void
say_wrong(const char *file, uint64_t line, const char *column, struct span value, const char *wrong)
{
	if (is_quotable(value))
		say_at(file, line, column, _("'%.*s' %s"), (int)value.n, value.p, wrong);
	else
		say_at(file, line, column, "%s", wrong);
}

/* The first part of the message of a program that exits early. */
static const char *
exit_prefix(void)
{
	return recorded ? _("recorded, but ") : "";
}

/* Ends the program.  exit(3) is not safe in two threads at once (memory may run out in both): the second would end the
 * program before the functions of atexit(3) are done, one of which cuts an unfinished ledger back. */
static _Noreturn void
end_with(int status)
{
	static atomic_flag ending = ATOMIC_FLAG_INIT;
	static _Thread_local bool ends;

	while (!ends && atomic_flag_test_and_set(&ending))
		pause();
	ends = true;
	exit(end_status(status));
}

void
die(int status, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say_line(exit_prefix(), NULL, 0, NULL, fmt, ap);
	va_end(ap);
	end_with(status);
}

void
die_at(int status, const char *file, uint64_t line, const char *column, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say_line(exit_prefix(), file, line, column, fmt, ap);
	va_end(ap);
	end_with(status);
}

void
die_wrong(int status, const char *file, uint64_t line, const char *column, struct span value, const char *wrong)
{
	if (is_quotable(value))
		die_at(status, file, line, column, _("'%.*s' %s"), (int)value.n, value.p, wrong);
	die_at(status, file, line, column, "%s", wrong);
}

void
die_usage(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say_line(exit_prefix(), NULL, 0, NULL, fmt, ap);
	va_end(ap);
	say(_("Try '%s --help' for more information."), say_program);
	end_with(EXIT_USAGE);
}

const char *
is_not_among(const char *words)
{
	static char *text;

	free(text);
	if (asprintf(&text, _("is not one of: %s"), words) < 0)
		text = NULL;
	return text ? text : words;
}
