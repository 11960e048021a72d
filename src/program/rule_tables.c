#include "rule_tables.h"

#include "../base/nearest.h"
#include "../rules/tables.h"

#include <stdio.h>

struct table_options table_options;

const struct option_rule calendar_rules[] = {
	{"calendar", 0, OPTION_TEXT, &table_options.calendar, N_("FILE"),
		N_("the calendar of holidays and make-up working days (default: the shipped one)"), NULL},
	OPTIONS_END,
};

const struct option_rule table_rules[] = {
	{"units", 0, OPTION_TEXT, &table_options.units, N_("FILE"),
		N_("the roster of units (default: the shipped one)"), NULL},
	OPTIONS_SHARED(calendar_rules),
	{"rules", 0, OPTION_TEXT, &table_options.rules, N_("FILE"),
		N_("the rules: limits and points (default: the shipped ones)"), NULL},
	OPTIONS_END,
};

struct roster *
the_roster(void)
{
	static struct roster roster;

	if (!roster.table)
		roster_load(&roster, tables_path("units.tsv", table_options.units));
	return &roster;
}

const struct calendar *
the_calendar(void)
{
	static struct calendar calendar;

	if (!calendar.table)
		calendar_load(&calendar, tables_path("calendar.tsv", table_options.calendar));
	return &calendar;
}

const struct rulebook *
the_rules(void)
{
	static struct rulebook rules;

	if (!rules.table)
		rulebook_load(&rules, tables_path("rules.tsv", table_options.rules));
	return &rules;
}

static void
offer_spelling(void *ctx, struct span spelling)
{
	nearest_offer(ctx, spelling);
}

static const char *
hint_of_unit(struct span name)
{
	struct nearest near = {.typed = name};

	roster_spellings(the_roster(), offer_spelling, &near);
	return nearest_hint(&near);
}

const char *
unit_unknown(struct span typed)
{
	static char wrong[512];

	snprintf(wrong, sizeof wrong, _("unknown unit '%.*s' (see --help=units)%s"), (int)typed.n, typed.p,
		hint_of_unit(typed));
	return wrong;
}

const char *
unit_unknown_cell(struct span cell)
{
	static char wrong[512];

	snprintf(wrong, sizeof wrong, _("unknown unit (see --help=units)%s"), hint_of_unit(cell));
	return wrong;
}

unsigned
unit_asked(const char *typed, day_t day)
{
	unsigned unit = roster_typed(the_roster(), span_of(typed));

	if (unit == UNIT_NONE)
		die_usage("%s", unit_unknown(span_of(typed)));
	return roster_resolve(the_roster(), unit, day);
}
