/* case-count: counts cases and tasks by any column of case-list (R3.6.2: 统计、归类、排比). */
#include "base/escape.h"
#include "listing/case_filters.h"
#include "listing/count_rows.h"
#include "listing/count_table.h"
#include "listing/count_tally.h"
#include "program/options.h"
#include "program/period.h"
#include "program/query.h"
#include "program/rule_tables.h"
#include "table/tally_text.h"

#include <stdlib.h>

static struct {
	bool tasks, total, tally, merge;
	struct columns_option by, sort, columns;
	const char *on;
	struct period period;
	struct whole top;
} options = {.by = {.rules = case_rules, .also = count_key_rules, .asked_by = "! tasks"},
	.sort = {.rules = measure_rules, .asked_by = "!tasks tasks"},
	.columns = {.rules = measure_rules, .asked_by = "!tasks tasks"},
	.period = PERIOD_EVER};

/* The options that determine what is counted: parts with other values cannot be added. */
static const struct option_rule counting_rules[] = {
	{"tasks", 't', OPTION_FLAG, &options.tasks, NULL, N_("count live tasks instead of cases"), NULL},
	{"by", 'b', OPTION_COLUMNS, &options.by, N_("COLUMN[,...]"),
		N_("one row per value of these: columns of case-list, year, month, week, day, weekday, hour, "
		   "topic:1, area:1, class"),
		NULL},
	{"on", 0, OPTION_WORD, &options.on, N_("DATE"),
		N_("the date to count by: opened (default), closed, due (default with --tasks) or assigned"),
		COUNT_DATE_WORDS},
	{"from", 0, OPTION_DAY, &options.period.from, N_("DAY"), N_("only rows with that date on or after this day"),
		NULL},
	{"to", 0, OPTION_LAST_DAY, &options.period.to, N_("DAY"), N_("only rows with that date on or before this day"),
		NULL},
	OPTIONS_SHARED(case_filter_rules),
	OPTIONS_END,
};

static const struct option_rule rules[] = {
	OPTIONS_SHARED(counting_rules),
	{"sort", 0, OPTION_COLUMNS, &options.sort, N_("MEASURE"), N_("sort the rows by this measure, largest first"),
		NULL},
	{"top", 0, OPTION_WHOLE, &options.top, N_("N"), N_("print only the first N rows"), NULL},
	{"columns", 'c', OPTION_COLUMNS, &options.columns, N_("MEASURE[,...]"),
		N_("print only these measures, in this order"), NULL},
	{"total", 0, OPTION_FLAG, &options.total, NULL, N_("add a last row with the totals"), NULL},
	{"tally", 0, OPTION_FLAG, &options.tally, NULL, N_("count one part of the ledgers, for --merge"), NULL},
	{"merge", 0, OPTION_FLAG, &options.merge, NULL,
		N_("add up the --tally output of all parts; give the same options"), NULL},
	OPTIONS_SHARED(query_rules),
	OPTIONS_END,
};

static const struct program program = {"case-count", N_("[OPTION]... [LEDGER]...\n--merge [OPTION]... [TALLY]..."),
	N_("Counts cases, or tasks with --tasks, as they stood at a given time."), rules};

/* --- options ---------------------------------------------------------------------------- */

static struct count_keys keys;
static struct column_list measures;
static const struct column_rule *sort;

static const struct column_rule *
measure_asked(const char *name)
{
	const struct column_rule *measure = column_list_find(&measures, span_of(name));
	if (!measure)
		die_column("--sort", span_of(name), &measures);
	return measure;
}

static void
read_options(void)
{
	static const char *const dates[COUNT_DATES] = {"opened", "closed", "due", "assigned"};

	keys = (struct count_keys){.on = options.tasks ? ON_DUE : ON_OPENED,
		.period = options.period,
		.names_on = period_ends(options.period) ? options.period.to : stamp_day(query_asof()),
		.as_written = options.tally};
	for (int i = 0; options.on && i < COUNT_DATES; i++)
		if (strcmp(options.on, dates[i]) == 0)
			keys.on = (enum count_date)i;
	count_keys_read(&keys, options.by.names, options.tasks);
	columns_add(&measures, measure_rules, options.tasks ? NEEDS_TASKS : NEEDS_CASES);
	if (options.sort.names)
		sort = measure_asked(options.sort.names);
	if (options.columns.names)
		columns_keep(&measures, options.columns.names);
	period_check(options.period);
	if (options.total && keys.n == 0)
		die_usage(_("--total requires --by: without --by there is only one row"));
	if (options.tally && options.merge)
		die_usage(_("--tally and --merge cannot be combined"));
	if (options.tally && (options.total || options.top.given || options.sort.names || options.columns.names))
		die_usage(_(
			"--sort, --top, --columns and --total cannot be combined with --tally; give them to --merge"));
	if ((options.tally || options.merge) && !query_options.as_of && !clock_is_pinned())
		die_usage(_("--tally and --merge require --as-of: all parts must be counted as of the same time"));
	case_filters.names_on = keys.names_on;
	case_filters_check();
}

/* --- work ---------------------------------------------------------------------------------- */

struct merging {
	const struct count_tally *tally;
	struct count_lines *lines;
};

static bool
add_part(void *ctx, const char *file, struct span text)
{
	const struct merging *m = ctx;

	return count_tally_add(m->tally, m->lines, the_roster(), file, text);
}

static void
merge(const struct count_tally *tally, struct count_lines *lines, char **name, int names)
{
	if (!tally_text_each(name, names, add_part, &(struct merging){tally, lines}))
		exit(EXIT_USAGE);
}

int
main(int argc, char **argv)
{
	struct named named = query_start(&program, argc, argv);
	struct buf *out = program_output(), asked = {0}, typed = {0};
	struct count_lines lines = {0};
	char at[STAMP_SIZE], by[STAMP_SIZE];

	read_options();
	buf_printf(&typed, "--as-of=%s --recorded-by=%s", stamp_print(at, query_asof()),
		query_options.recorded_by ? stamp_print(by, query_recorded_by()) : "");
	options_put_given(&typed, counting_rules);
	escape_put(&asked, buf_as_span(&typed));

	const struct count_tally tally = {&keys, buf_as_span(&asked), options.tasks};
	if (options.merge)
		merge(&tally, &lines, named.name, named.n);
	else
		count_rows(&keys, options.tasks, &lines, named.name, named.n);
	const bool found = lines.n > 0;
	if (options.tally)
		count_tally_put(&tally, out, &lines);
	else
		count_table_put(&(struct count_table){&keys, &measures, sort,
					options.top.given ? (uint32_t)options.top.value : UINT32_MAX, options.total},
			out, &lines);
	count_lines_free(&lines);
	buf_free(&typed);
	buf_free(&asked);
	return program_end(found || options.tally ? EXIT_DONE : EXIT_REFUSED);
}
