/* case-assign: assigns a case to the responsible unit with a limit (R3.2, M4.3.1). */
#include "ledger/limits.h"
#include "program/rule_tables.h"
#include "program/verb.h"
#include "rules/routes.h"
#include "rules/tables.h"

static struct routes routes;
/* The limit of the route that was found. */
static struct span routed_limit;

static const struct option_rule rules[] = {
	{"unit", 'u', OPTION_TEXT, &verb_values.unit, N_("UNIT[,...]"),
		N_("units to assign to; the first leads, the others assist (default: by routes.tsv)"), NULL},
	{"limit", 0, OPTION_TEXT, &verb_values.how, N_("LIMIT"),
		N_("platform, phone, written, leader, express or urgent (default: by the route, else by the "
		   "case)"),
		LIMIT_WORDS},
	{"due", 0, OPTION_TEXT, &verb_values.due, N_("DAY"),
		N_("due day, instead of counting the limit's working days"), NULL},
	{"leader", 0, OPTION_TEXT, &verb_values.name, N_("NAME"), N_("the responsible leader (R3.2.3)"), NULL},
	{"routes", 0, OPTION_TEXT, &table_options.routes, N_("FILE"),
		N_("the routes: which cases go to which unit (default: the shipped table)"), NULL},
	OPTIONS_SHARED(verb_rules),
	OPTIONS_END,
};
static const struct program program = {"case-assign", N_("[-l LEDGER] [OPTION]... CASE..."),
	N_("Assigns cases to units; --all assigns all cases never assigned before."), rules};

/* Routes and rules are read before the lock is taken. */
static const char *
read_routes(const char **options)
{
	*options = "limit";
	if (verb_values.how && strcmp(verb_values.how, "urgent") == 0 &&
		limit_days(the_rules(), SPAN("urgent"), stamp_day(program_now())) == 0)
		return _("--limit=urgent: the rules set no limit for urgent cases (limit.urgent is 0)");
	if (!verb_values.unit && !routes.table)
		routes_load(&routes, tables_path("routes.tsv", table_options.routes), the_roster(), LIMIT_WORDS);
	return NULL;
}

static size_t
units_by_route(struct verb_run *run, uint32_t kase, unsigned unit[], size_t most)
{
	const struct fold *f = &run->fold;
	const struct kase *k = &f->kase[kase];
	const struct route *route = route_find(
		&routes, case_value(f, k, COL_TOPIC), case_value(f, k, COL_AREA), case_value(f, k, COL_KIND));
	if (!route)
		return 0;
	routed_limit = route->limit;
	size_t n = route->units < most ? route->units : most;
	memcpy(unit, route->unit, n * sizeof *unit);
	return n;
}

static bool
has_lead(const struct verb_run *run, uint32_t kase)
{
	uint32_t lead = case_lead(&run->fold, &run->fold.kase[kase]);

	return lead != NO_TASK && (run->fold.task[lead].bits & TASK_LEAD);
}

static const char *
fill(struct verb_run *run, uint32_t kase, uint32_t task, struct draft *d)
{
	struct span how = verb_values.how ? span_of(verb_values.how) : verb_values.unit ? SPAN("") : routed_limit;

	(void)task;
	if (how.n == 0)
		how = limit_usual(the_rules(), &run->fold, &run->fold.kase[kase], stamp_day(d->at));
	d->field[COL_HOW] = how;
	draft_flag(d, run->place == 0 && !has_lead(run, kase) ? FLAG_LEAD : FLAG_ASSIST);
	if (d->due == DAY_NONE)
		draft_count_due(d, stamp_day(d->at), limit_days(the_rules(), how, stamp_day(d->at)));
	return NULL;
}

static bool
was_never_assigned(const struct verb_run *run, uint32_t kase)
{
	const enum case_state state = case_state(&run->fold, &run->fold.kase[kase]);

	return !(run->fold.kase[kase].bits & CASE_ASSIGNED) && (state == STATE_NEW || state == STATE_INSTRUCTED);
}

/* A case submitted to a leader is assigned only after his instruction (R3.2.2). */
static bool
waits_for_leader(const struct verb_run *run, uint32_t kase)
{
	return case_state(&run->fold, &run->fold.kase[kase]) == STATE_REFERRED;
}

static const struct verb verb = {.act = ACT_ASSIGN,
	.program = &program,
	.several_units = true,
	.check = read_routes,
	.fill = fill,
	.meant = was_never_assigned,
	.waits = waits_for_leader,
	.units = units_by_route};

int
main(int argc, char **argv)
{
	return verb_main(&verb, argc, argv);
}
