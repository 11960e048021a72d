#include "say.h"

#include "visible.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

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
	return recorded && (status == EXIT_USAGE || status == EXIT_AGAIN) ? EXIT_UNSAID : status;
}

/* A line, with its end, as a terminal may get it; NULL: memory is out. */
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

/* Says a line whole: several programs of a pipeline share one standard error, and parts of lines would mix.  Uses
 * nothing that dies when memory is out, since that death is said here too. */
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
	fputs(shown      ? shown
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

/* Begins as a day or a case's number: YYYY-M-, YYYY/MM/, YYYYMMDD-; no telephone number does. */
static bool
begins_with_day(struct span s)
{
	const size_t year = span_digits(s, 0), month = year == 4 ? span_digits(s, 5) : 0;

	if (s.n < 9 || !((s.p[0] == '1' && s.p[1] == '9') || (s.p[0] == '2' && (s.p[1] == '0' || s.p[1] == '1'))))
		return false;
	if (year == 8)
		return s.p[8] == '-';
	return (month == 1 || month == 2) && strchr("-/.", s.p[4]) && s.p[5 + month] == s.p[4];
}

bool
is_quotable(struct span value)
{
	size_t letters = 0, digits = 0;

	for (size_t i = 0; i < value.n; i++) {
		char c = value.p[i];

		digits += c >= '0' && c <= '9';
		letters += (c >= 'a' && c <= 'z') || c == 'T';
		if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && !strchr("-:/.+TZ", c) &&
			!(c == ' ' && letters == 0))
			return false;
	}
	return value.n > 0 && value.n <= 24 && (digits < 7 || begins_with_day(value)) && (digits > 0 || letters < 12);
}

void
say_wrong(const char *file, uint64_t line, const char *column, struct span value, const char *wrong)
{
	if (is_quotable(value))
		say_at(file, line, column, _("'%.*s' %s"), (int)value.n, value.p, wrong);
	else
		say_at(file, line, column, "%s", wrong);
}

/* What a program that ends early says first. */
static const char *
dying(void)
{
	return recorded ? _("recorded, but ") : "";
}

void
die(int status, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say_line(dying(), NULL, 0, NULL, fmt, ap);
	va_end(ap);
	exit(end_status(status));
}

void
die_at(int status, const char *file, uint64_t line, const char *column, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say_line(dying(), file, line, column, fmt, ap);
	va_end(ap);
	exit(end_status(status));
}

void
die_usage(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say_line(dying(), NULL, 0, NULL, fmt, ap);
	va_end(ap);
	say(_("Try '%s --help' for more information."), say_program);
	exit(end_status(EXIT_USAGE));
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
