#include "query.h"

#include "../ledger/flow.h"
#include "../ledger/survey.h"
#include "../rules/tables.h"
#include "../base/progress.h"

#include <stdlib.h>

struct query_options query_options;

const struct option_rule calendar_rules[] = {
	{"calendar", 0, OPTION_TEXT, &query_options.calendar, N_("FILE"),
		N_("the calendar of holidays and make-up days"), NULL},
	OPTIONS_END,
};

const struct option_rule table_rules[] = {
	{"units", 0, OPTION_TEXT, &query_options.units, N_("FILE"),
		N_("the roster of units, instead of the shipped one"), NULL},
	OPTIONS_SHARED(calendar_rules),
	{"rules", 0, OPTION_TEXT, &query_options.rules, N_("FILE"), N_("the rules: limits and points"), NULL},
	OPTIONS_END,
};

const struct option_rule query_rules[] = {
	{"as-of", 0, OPTION_TEXT, &query_options.as_of, N_("TIME"),
		N_("what had happened by then (YYYY-MM-DDThh:mm:ss; a day alone means its end)"), NULL},
	{"recorded-by", 0, OPTION_TEXT, &query_options.recorded_by, N_("TIME"),
		N_("what the ledger said at that time: only entries recorded by then (likewise)"), NULL},
	{"skip-bad", 0, OPTION_FLAG, &query_options.skip_bad, NULL, N_("leave damaged lines out and say how many"),
		NULL},
	OPTIONS_SHARED(table_rules),
	OPTIONS_END,
};

struct roster *
the_roster(void)
{
	static struct roster *roster;

	if (!roster)
		roster = roster_load(tables_path("units.tsv", query_options.units));
	return roster;
}

const struct calendar *
the_calendar(void)
{
	static struct calendar *calendar;

	if (!calendar)
		calendar = calendar_load(tables_path("calendar.tsv", query_options.calendar));
	return calendar;
}

const struct rulebook *
the_rules(void)
{
	static struct rulebook *rules;

	if (!rules)
		rules = rulebook_load(tables_path("rules.tsv", query_options.rules));
	return rules;
}

unsigned
query_unit(const char *typed)
{
	unsigned unit = roster_typed(the_roster(), span_of(typed));

	if (unit == UNIT_NONE)
		die_usage(_("'%s' is no unit of the roster, nor an alias of one (units.tsv)"), typed);
	return unit;
}

void
query_words(const char *option, const char *list, const char *words)
{
	struct span rest = span_of(list), word;

	while (list && span_word(&rest, ',', &word))
		if (!word_in(words, word))
			die_usage(_("%s: '%.*s' is not one of: %s"), option, (int)word.n, word.p, words);
}

/* A time, or a day for its end; without one, `otherwise`. */
static stamp
time_asked(const char *option, const char *value, stamp otherwise)
{
	stamp at;

	if (!value)
		return otherwise;
	if (!asof_parse(span_of(value), &at))
		die_usage(_("--%s: '%s' is neither a time YYYY-MM-DDThh:mm:ss nor a day YYYY-MM-DD"), option, value);
	return at;
}

stamp
query_asof(void)
{
	return time_asked("as-of", query_options.as_of, program_now());
}

stamp
query_recorded_by(void)
{
	return time_asked("recorded-by", query_options.recorded_by, UINT32_MAX);
}

void
ledgers_open(struct ledgers *l, char **name, int names, const struct columns *columns)
{
	char standard[] = "-", *none[] = {standard};
	bool well = true;

	if (names == 0) {
		name = none;
		names = 1;
	}
	*l = (struct ledgers){.source = ecalloc((size_t)names, sizeof *l->source), .n = (size_t)names};
	for (size_t i = 0; i < l->n; i++)
		well &= source_open(&l->source[i], name[i], columns);
	if (!well)
		exit(EXIT_USAGE);
}

size_t
ledgers_size(const struct ledgers *l)
{
	size_t size = 0;

	for (size_t i = 0; i < l->n; i++)
		size += l->source[i].text.n;
	return size;
}

void
ledgers_foresee(struct ledgers *l, unsigned passes)
{
	progress_expect(passes * ledgers_size(l));
	l->foreseen = true;
}

void
ledgers_let_go(struct ledgers *l)
{
	for (size_t i = 0; i < l->n; i++)
		source_let_go(&l->source[i]);
}

void
ledgers_close(struct ledgers *l)
{
	for (size_t i = 0; i < l->n; i++)
		source_close(&l->source[i]);
	free(l->source);
}

struct source *
ledgers_source(const struct ledgers *l, const char *line)
{
	for (size_t i = 0; i < l->n; i++)
		if (line >= l->source[i].text.p && line < l->source[i].text.p + l->source[i].text.n)
			return &l->source[i];
	return NULL;
}

void
ledgers_judge(const struct ledgers *l)
{
	if (l->damage == 0)
		return;
	if (!query_options.skip_bad)
		die(EXIT_USAGE,
			ngettext("%llu damaged line: no figures are printed from a damaged ledger (--skip-bad leaves "
				 "it out)",
				"%llu damaged lines: no figures are printed from a damaged ledger (--skip-bad leaves "
				"them out)",
				l->damage),
			(unsigned long long)l->damage);
	say(ngettext("%llu damaged line was left out", "%llu damaged lines were left out", l->damage),
		(unsigned long long)l->damage);
}

/* Cases with something undone are kept; the rest is for the fold's watcher. */
static void
found(void *ctx, struct span line, enum act act)
{
	struct fold *f = ctx;
	struct case_id id;

	if (act != ACT_UNDO)
		f->watch.surveyed(f->watch.ctx, f, line);
	else if (case_id_parse(survey_case(line), &id))
		fold_keep(f, id);
}

void
say_damage(struct source *s, const struct entry *e, const char *column, const char *wrong)
{
	struct span value = entry_field(e, (enum case_column)column_named(&case_columns, span_of(column)));

	if (is_quotable(value))
		source_say(s, e->line.p, column, _("'%.*s' %s"), (int)value.n, value.p, wrong);
	else
		source_say(s, e->line.p, column, "%s", wrong);
}

/* Where a ledger's entries go. */
struct going {
	struct ledgers *ledgers;
	struct fold *fold;
};

static void
take_entries(void *ctx, struct source *s, const struct entry *e, size_t n)
{
	struct going *g = ctx;
	uint32_t kase[ENTRIES_MOST];

	fold_foresee(g->fold, e, n, kase);
	for (size_t i = 0; i < n; i++) {
		if (g->ledgers->look)
			g->ledgers->look(g->ledgers->look_ctx, s, &e[i]);
		if (fold_foreseen(g->fold, &e[i], kase[i]))
			continue;
		say_damage(s, &e[i], case_columns.name[COL_ACT], _("is a second 'new' of its case"));
		g->ledgers->damage++;
	}
}

static void
take_damaged(void *ctx, struct source *s, const struct entry *e, const char *column, const char *wrong)
{
	(void)ctx;
	say_damage(s, e, column, wrong);
}

static void
fold_source(struct ledgers *l, struct source *s, struct fold *f)
{
	struct going going = {l, f};
	struct flow flow = {
		.source = s, .roster = f->roster, .entries = take_entries, .damaged = take_damaged, .ctx = &going};

	flow_run(&flow);
	l->damage += flow.damage;
}

void
ledgers_take(struct ledgers *l, struct fold *f)
{
	if (!l->foreseen)
		ledgers_foresee(l, 1);
	for (size_t i = 0; i < l->n; i++)
		survey_acts(&l->source[i], (enum act[]){ACT_UNDO, f->watch.surveyed ? f->watch.survey_act : ACT_UNDO},
			found, f);
	for (size_t i = 0; i < l->n; i++)
		fold_source(l, &l->source[i], f);
}

void
ledgers_fold(struct ledgers *l, struct fold *f)
{
	f->recorded_by = query_recorded_by();
	ledgers_take(l, f);
	ledgers_judge(l);
	fold_settle(f);
}

void
query_fold(struct ledgers *l, struct fold *f, char **name, int names)
{
	ledgers_open(l, name, names, &case_columns);
	query_fold_open(l, f);
}

void
query_fold_open(struct ledgers *l, struct fold *f)
{
	ledgers_fold(l, f);
	if (f->refused > 0)
		say(ngettext("%llu entry is not allowed where it stands and has no effect; case-check names it",
			    "%llu entries are not allowed where they stand and have no effect; case-check names them",
			    f->refused),
			(unsigned long long)f->refused);
}

/* --- unit ledgers ------------------------------------------------------------------------------ */

/* Marks that give nobody a point, or too many, and nobody would notice. */
static void
say_odd(const struct marks *m)
{
	unsigned strangers = 0, items = 0;
	enum mark_column column;

	for (size_t i = 0; i < m->n; i++) {
		const struct mark *mark = &m->mark[i];

		if (mark->cancelled)
			continue;
		strangers += mark_rules[mark->act].ref != REF_MARK && mark->unit >= the_roster()->listed;
		items += mark->act == MARK_ASSESS && mark_wrong_item(mark, the_rules(), &column);
	}
	if (strangers > 0)
		say(ngettext("%u mark names no unit of the roster and gives no points (units.tsv)",
			    "%u marks name no unit of the roster and give no points (units.tsv)", strangers),
			strangers);
	if (m->aimless > 0)
		say(ngettext("%u mark confirms or cancels one that is not there",
			    "%u marks confirm or cancel ones that are not there", m->aimless),
			m->aimless);
	if (items > 0)
		say(ngettext("%u mark is of an item that there is not, or gives more points than it has (rules.tsv)",
			    "%u marks are of items that there are not, or give more points than they have (rules.tsv)",
			    items),
			items);
}

void
query_marks(struct ledgers *l, struct marks *m, char **name, int names)
{
	ledgers_open(l, name, names, &mark_columns);
	for (size_t i = 0; i < l->n; i++)
		marks_read(m, &l->source[i], the_roster(), query_asof(), query_recorded_by());
	marks_settle(m);
	l->damage = m->damage;
	ledgers_judge(l);
	say_odd(m);
}
