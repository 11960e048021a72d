#include "period.h"

#include "../base/decimal.h"
#include "query.h"

static struct {
	struct whole year;
	day_t from, to;
} options = {.from = DAY_NONE, .to = DAY_NONE};

const struct option_rule period_rules[] = {
	{"year", 'y', OPTION_WHOLE, &options.year, N_("YEAR"), N_("the period is this year"), NULL},
	{"from", 0, OPTION_DAY, &options.from, N_("DAY"), N_("the period's first day"), NULL},
	{"to", 0, OPTION_DAY, &options.to, N_("DAY"), N_("the period's last day"), NULL},
	OPTIONS_END,
};

struct period
period_asked(void)
{
	bool days = options.from != DAY_NONE && options.to != DAY_NONE;

	if (options.year.given == (options.from != DAY_NONE || options.to != DAY_NONE) ||
		(!options.year.given && !days))
		die_usage(_("name the period: --year, or --from and --to"));
	if (options.year.given && (options.year.value < 1970 || options.year.value > 2105))
		die_usage(_("--year: '%d' is not a year from 1970 to 2105"), options.year.value);
	if (options.year.given) {
		options.from = day_make(options.year.value, 1, 1);
		options.to = day_make(options.year.value, 12, 31);
	}
	if (options.from > options.to)
		die_usage(_("--from is after --to"));
	return (struct period){options.from, options.to, query_asof()};
}
