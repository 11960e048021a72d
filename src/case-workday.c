/* case-workday: tells whether a day is a working day, or prints the N-th working day after it (M4.3.1). */
#include "program/program.h"
#include "program/rule_tables.h"

static struct whole after;
static bool covered, missing;

static const struct option_rule rules[] = {
	{"after", 'a', OPTION_WHOLE, &after, N_("N"), N_("print the N-th working day after DAY, which does not count"),
		NULL},
	{"covered", 'c', OPTION_FLAG, &covered, NULL,
		N_("tell whether the holidays of DAY's year are published (0) or not (1) instead"), NULL},
	{"missing", 'm', OPTION_FLAG, &missing, NULL,
		N_("print the year whose holidays must be added to the calendar on DAY, if any, instead"), NULL},
	OPTIONS_SHARED(calendar_rules),
	OPTIONS_END,
};

static const struct program program = {"case-workday", N_("[OPTION]... [DAY]"),
	N_("Tells by the exit status whether DAY (default: today) is a working day (0) or not (1), by "
	   "the calendar published by today."),
	rules};

static day_t
day_asked(char **operand, int operands)
{
	stamp at = program_now();

	if (operands > 1)
		die_usage(_("give only one day"));
	if (operands > 0 && (strlen(operand[0]) != DAY_SIZE - 1 || !asof_parse(span_of(operand[0]), &at)))
		die_usage(_("'%s' is not a day YYYY-MM-DD of 1970 to 2105"), operand[0]);
	return stamp_day(at);
}

int
main(int argc, char **argv)
{
	struct buf *out = program_output();
	const int first = program_start(&program, argc, argv);
	const day_t day = day_asked(argv + first, argc - first), known = stamp_day(program_now());
	char text[DAY_SIZE];

	if (covered + missing + after.given > 1)
		die_usage(_("only one of --after, --covered and --missing can be given"));
	if (missing) {
		const int year = calendar_missing(the_calendar(), day, known);

		if (year > 0)
			buf_printf(out, "%d\n", year);
		return program_end(EXIT_DONE);
	}
	if (covered)
		return program_end(
			calendar_uncovered(the_calendar(), day - 1, day, known) == 0 ? EXIT_DONE : EXIT_REFUSED);
	if (!after.given)
		return program_end(calendar_works(the_calendar(), day, known) ? EXIT_DONE : EXIT_REFUSED);
	if (after.value < 1 || after.value > 10000)
		die_usage(_("--after: '%d' is not a number of working days from 1 to 10000"), after.value);
	const day_t due = calendar_after(the_calendar(), day, after.value, known, NULL);
	const int year = calendar_uncovered(the_calendar(), day, due, known);

	buf_printf(out, "%s\n", day_print(text, due));
	if (year > 0)
		say(_("the holidays of %d are not published yet: that day may change"), year);
	return program_end(EXIT_DONE);
}
