/* case-period: prints the last complete weeks, months and years, which papers cover (R3.2.1, R2.6, M4), or tells
 * whether one is complete. */
#include "paper/language.h"
#include "program/program.h"

static struct {
	struct whole last;
	const char *lang;
	bool words;
} options = {.last = {.value = 1}, .lang = "zh"};

static const struct option_rule rules[] = {
	{"last", 'n', OPTION_WHOLE, &options.last, N_("N"),
		N_("print the last N periods that are over, latest first (default: 1)"), NULL},
	{"words", 'w', OPTION_FLAG, &options.words, NULL, N_("print the name that papers use for the period"), NULL},
	{"lang", 0, OPTION_WORD, &options.lang, N_("zh|en"),
		N_("language of the paper: zh (Chinese, default) or en (English)"), "zh en"},
	OPTIONS_END,
};

static const struct program program = {"case-period", N_("[OPTION]... week|month|year [PERIOD]"),
	N_("Prints the last week, month or year that is over. With PERIOD, the exit status tells "
	   "whether that period is over (0) or not (1)."),
	rules};

/* A kind of period, numbered in order; an invalid period has the number 0. */
struct kind {
	const char *name, *form; /* of a period; 0 stands for any digit */
	int (*of_day)(day_t day);
	int (*parse)(struct span typed);
	void (*put)(struct buf *out, int number, bool words);
};

static int
digits_of(struct span s, size_t from)
{
	int n = 0;

	for (; from < s.n; from++)
		n = n * 10 + s.p[from] - '0';
	return n;
}

/* --- weeks, by their Mondays; 1970-01-05 is the first complete one --------------------- */

static int
week_of_day(day_t day)
{
	return day - day_weekday(day) + 1;
}

static int
week_of(struct span typed)
{
	int year, week;

	return week_parse(typed, &year, &week) ? week_period(year, week).from : 0;
}

static void
put_week(struct buf *out, int monday, bool words)
{
	int year, week;

	day_week(monday, &year, &week);
	buf_printf(out, words ? D_("%d, week %d") : "%04d-W%02d", year, week);
}

/* --- months and years --------------------------------------------------------------------- */

static int
month_of(struct span typed)
{
	int month;

	return month_parse(typed, &month) ? month : 0;
}

static void
put_month(struct buf *out, int month, bool words)
{
	buf_printf(out, words ? D_("%d-%02d") : "%04d-%02d", month / 12, month % 12 + 1);
}

static int
year_of_day(day_t day)
{
	return day_month(day) / 12;
}

static int
year_of(struct span typed)
{
	return digits_of(typed, 0);
}

static void
put_year(struct buf *out, int year, bool words)
{
	buf_printf(out, words ? D_("the year %d") : "%04d", year);
}

static const struct kind kinds[] = {
	{"week", "0000-W00", week_of_day, week_of, put_week},
	{"month", "0000-00", day_month, month_of, put_month},
	{"year", "0000", year_of_day, year_of, put_year},
};

static const struct kind *
kind_asked(const char *name)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (strcmp(name, kinds[i].name) == 0)
			return &kinds[i];
	die_usage(_("'%s' is not week, month or year"), name);
}

/* --- options ------------------------------------------------------------------------------ */

static bool
has_form(const char *typed, const char *form)
{
	for (; *form; form++, typed++)
		if (*form == '0' ? *typed < '0' || *typed > '9' : *typed != *form)
			return false;
	return *typed == '\0';
}

/* Returns the previous one; weeks are numbered by their Mondays. */
static int
before(const struct kind *kind, int number)
{
	return kind->of_day == week_of_day ? number - 7 : number - 1;
}

static void
put(struct buf *out, const struct kind *kind, int number)
{
	kind->put(out, number, options.words);
	buf_char(out, '\n');
}

/* Returns whether it exists and is complete, and is not before the first valid time. */
static int
answer(struct buf *out, const struct kind *kind, const char *typed)
{
	if (!has_form(typed, kind->form))
		die_usage(_("'%s' is not a %s; write it as %s"), typed, kind->name, kind->form);
	const int number = kind->parse(span_of(typed));
	const bool over = number >= kind->of_day(0) && number != 0 && number < kind->of_day(stamp_day(program_now()));

	if (over && options.words)
		put(out, kind, number);
	return over ? EXIT_DONE : EXIT_REFUSED;
}

int
main(int argc, char **argv)
{
	struct buf *out = program_output();
	const int first = program_start(&program, argc, argv);

	if (argc - first < 1 || argc - first > 2)
		die_usage(_("give week, month or year, and at most one period"));
	const struct kind *kind = kind_asked(argv[first]);
	if (options.words)
		language_start(options.lang);
	if (argc - first == 2)
		return program_end(answer(out, kind, argv[first + 1]));
	int number = kind->of_day(stamp_day(program_now()));
	for (int i = 0; i < options.last.value; i++) {
		number = before(kind, number);
		put(out, kind, number);
	}
	return program_end(EXIT_DONE);
}
