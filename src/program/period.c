#include "period.h"

#include "../base/decimal.h"
#include "query_options.h"

static struct {
	struct whole year;
	struct period days;
} options = {.days = PERIOD_EVER};

const struct option_rule period_rules[] = {
	{"year", 'y', OPTION_WHOLE, &options.year, N_("YEAR"), N_("the year that is the period"), NULL},
	{"from", 0, OPTION_DAY, &options.days.from, N_("DAY"), N_("the first day of the period"), NULL},
	{"to", 0, OPTION_LAST_DAY, &options.days.to, N_("DAY"), N_("the last day of the period"), NULL},
	OPTIONS_END,
};

struct period
period_asked(void)
{
	const bool from = period_begins(options.days), to = period_ends(options.days);

	if (options.year.given ? from || to : !from || !to)
		die_usage(_("a period is required: --year, or --from and --to"));
	if (options.year.given && (options.year.value < 1970 || options.year.value > 2105))
		die_usage(_("--year: '%d' is not a year from 1970 to 2105"), options.year.value);
	if (options.year.given)
		return year_period(options.year.value);
	period_check(options.days);
	return options.days;
}

void
period_check(struct period asked)
{
	if (!period_any(asked))
		die_usage(_("--from is later than --to"));
}

int
month_asked(const char *text)
{
	int month;

	if (!month_parse(span_of(text), &month))
		die_usage(_("--month: '%s' is not a month YYYY-MM"), text);
	return month;
}
