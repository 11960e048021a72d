/* A verb, from its command line to the ledger.
 *
 * verb_main() first reads and checks everything that does not need the ledger, so that no other program has to wait:
 * the options, the table of CASE - and the tables of rules.  Then recording_run() takes the lock and calls decide(),
 * which
 *
 *   1. turns the operands into requests: cases, each with the table row that names it;
 *   2. folds the requested cases and those named by a `ref` (read_cases); with --all it folds the whole ledger, and
 *      each selected case or task becomes a request;
 *   3. makes an entry for each unit of each request (do_request, make_entry, record).
 *
 * An entry is checked twice: first by its case and its unit's task only (forbids), so that the verb's fill() can
 * rely on them; then by all conditions when its line is complete.
 *
 * Invariants:
 *
 *   - Everything is decided while the lock is held. decide() may be called again with the ledger that replaced the
 *     one read; it then starts from nothing (forget).
 *   - The conditions are checked on the entry parsed from the very line that is recorded.
 *   - An entry is folded before the next is checked, so several entries of a case are checked in the order of their
 *     lines.
 *   - verb_values has the values of the options; between rows_set() and rows_unset(), those of a row override them.
 *   - Every refusal is reported and counted; one is enough to record nothing, unless --keep-going is given.  There
 *     are two exceptions: with --all, cases for which the act is not allowed are not selected; and a row that is no
 *     longer allowed is reported but not counted. */
#include "verb.h"

#include "../base/names.h"
#include "../base/typed.h"
#include "../ledger/gather.h"
#include "../ledger/secrecy.h"
#include "../rules/unitnames.h"
#include "../table/rejects.h"
#include "completion.h"
#include "recording.h"
#include "refs.h"
#include "rule_tables.h"
#include "rows.h"

#include <stdio.h>
#include <stdlib.h>

const char verb_pass[] = "";

static bool for_all;

const struct option_rule verb_unit_rule[] = {
	{"unit", 'u', OPTION_TEXT, &verb_values.unit, N_("UNIT"),
		N_("the unit whose task it is (default: the only one of the case)"), NULL},
	OPTIONS_END,
};

const struct option_rule verb_rules[] = {
	OPTIONS_SHARED(recording_ledger_rule),
	{"at", 0, OPTION_TEXT, &verb_values.at, N_("TIME"), N_("when it happened, not later than now (default: now)"),
		NULL},
	{"by", 0, OPTION_TEXT, &verb_values.by, N_("WHO"), N_("who did it (default: $CASE_BY, else the login name)"),
		NULL},
	{"text", 0, OPTION_TEXT, &verb_values.text, N_("TEXT"), N_("what was said, found or done"), NULL},
	{"ref", 0, OPTION_TEXT, &verb_values.ref, N_("REF"), N_("the number of a document or slip"), NULL},
	{"all", 0, OPTION_FLAG, &for_all, NULL, N_("all cases, or tasks, for which this is allowed"), NULL},
	OPTIONS_SHARED(recording_rules),
	OPTIONS_SHARED(recording_index_rule),
	OPTIONS_SHARED(rows_rules),
	OPTIONS_SHARED(rows_case_rules),
	OPTIONS_SHARED(table_rules),
	OPTIONS_END,
};

/* The table of CASE -. */
static struct rows rows;

/* What is to be recorded: a case, given directly or by a row of the table. */
struct request {
	struct case_id id;
	unsigned unit; /* with --all, the unit of the task; otherwise UNIT_NONE */
	size_t row;    /* the row of the table; 0 if not from a table */
};

struct requests {
	struct request *at;
	size_t n, cap;
};

/* A case, unit and day of an act that was done. */
struct done {
	uint32_t kase;
	unsigned unit;
	day_t day;
};

/* The data of one attempt. */
struct attempt {
	struct verb_run run;
	struct recording *recording;
	char **operand;
	int operands;
	struct case_set wanted;
	struct requests requests;
	struct names done;   /* the struct done of each entry of the act, old and new */
	struct names ceased; /* units that were already reported as no longer existing */
	size_t unrouted;
	struct refs refs;       /* with --key=ref: the cases of the rows */
	uint32_t *before;       /* [run.fold.histories] how many entries each case had before this run */
	bool recorded;          /* the current row is already recorded */
	size_t already, bad;    /* rows that were already recorded; bad rows that were not set aside */
	struct secrecy secrecy; /* for the output; .fold is NULL if not started */
};

/* --- the option values ---------------------------------------------------------------------- */

/* Exits if the options, or (row > 0) the options with a row's values, do not make an entry. */
static void
judge_values(const struct verb *v, size_t row)
{
	const struct values_form form = {v->act, v->program->options, v->needs,
		.several_units = v->several_units || v->units_in_one, .ref_is_day = v->ref_is_day,
		.ref_is_case = v->act == ACT_REPEAT && row > 0};
	const char *option, *options = NULL, *quoted, *wrong = values_wrong(&form, &option, &quoted);

	if (!wrong && v->check) {
		wrong = v->check(&options);
		if (wrong)
			rows_refuse(&rows, row, options, wrong);
		return;
	}
	if (wrong && quoted && row == 0) {
		const struct span typed = typed_of(span_of(quoted));

		die_usage(_("--%s: '%.*s' %s"), option, (int)typed.n, typed.p, wrong);
	}
	if (wrong)
		rows_wrong(&rows, row, option, wrong);
}

/* All typed values are checked before the lock is taken. */
static void
judge_all(const struct verb *v)
{
	struct buf author = {0};

	author_from(&author, NULL);
	buf_free(&author);
	if (rows.takens == 0)
		judge_values(v, 0);
	for (size_t row = 1; row <= rows.n; row++) {
		if (rows_good(&rows, row) && rows_set(&rows, row))
			judge_values(v, row);
		rows_unset(&rows);
	}
	rows.before = rows.bad.n;
}

static stamp
time_of(const struct verb_run *run)
{
	stamp at = run->now;

	if (verb_values.at)
		time_given(verb_values.at, &at);
	return at;
}

/* --- the requests ----------------------------------------------------------------------------- */

static void
ask(struct requests *q, struct case_id id, unsigned unit, size_t row)
{
	VEC_ROOM(q->at, q->n, q->cap);
	q->at[q->n++] = (struct request){id, unit, row};
}

static void
ask_operands(struct requests *q, char **operand, int operands)
{
	struct case_id id;

	for (int i = 0; i < operands; i++)
		if (strcmp(operand[i], "-") != 0) {
			case_id_parse(span_of(operand[i]), &id);
			ask(q, id, UNIT_NONE, 0);
		} else {
			for (size_t row = 1; row <= rows.n; row++)
				if (rows_good(&rows, row))
					ask(q, rows.id[row - 1], UNIT_NONE, row);
		}
}

static bool
concerns_task(const struct verb *v)
{
	return acts[v->act].conditions & IF(IF_TASK);
}

/* Returns the unit that a name resolves to on the entries' day. */
static unsigned
unit_now(const struct attempt *a, unsigned unit)
{
	return roster_resolve(a->run.fold.roster, unit, stamp_day(time_of(&a->run)));
}

/* Adds every case or task selected by --all; whether the act is allowed is checked later, one by one. */
static void
ask_all(struct attempt *a, unsigned only)
{
	const struct verb *v = a->run.verb;
	const struct fold *f = &a->run.fold;
	unsigned long waiting = 0;

	for (uint32_t k = 0; k < f->kases; k++) {
		if (!case_exists(&f->kase[k]))
			continue;
		if (v->meant && !v->meant(&a->run, k)) {
			waiting += v->waits && v->waits(&a->run, k);
			continue;
		}
		if (!concerns_task(v))
			ask(&a->requests, f->kase[k].id, UNIT_NONE, 0);
		else
			for (uint32_t t = f->kase[k].tasks; t != NO_TASK; t = f->task[t].next)
				if (only == UNIT_NONE || unit_now(a, f->task[t].unit) == only)
					ask(&a->requests, f->kase[k].id, f->task[t].unit, 0);
	}
	if (waiting > 0)
		say(ngettext("%lu case was submitted to a leader and awaits an instruction; it was skipped (R3.2.2)",
			    "%lu cases were submitted to a leader and await an instruction; they were skipped (R3.2.2)",
			    waiting),
			waiting);
}

/* --- entries made before ------------------------------------------------------------------------ */

static void
note_done(struct attempt *a, uint32_t kase, unsigned unit, day_t day)
{
	const struct done done = {kase, unit, day};

	names_add(&a->done, (struct span){(const char *)&done, sizeof done}, 0);
}

static void
watch_done(void *ctx, const struct effect *x)
{
	note_done(ctx, x->kase, x->entry->unit, stamp_day(x->entry->at));
}

static bool
was_done(const struct attempt *a, uint32_t kase, unsigned unit, day_t day)
{
	const struct done done = {kase, unit, day};

	return names_find(&a->done, (struct span){(const char *)&done, sizeof done}) != NAME_NONE;
}

/* --- reading the ledger -------------------------------------------------------------------------- */

/* Adds the case named by a reference. */
static void
want_reference(struct attempt *a)
{
	struct case_id id;

	if (verb_values.ref && case_id_parse(span_of(verb_values.ref), &id))
		case_set_add(&a->wanted, id);
}

static void
want_cases(struct attempt *a)
{
	want_reference(a);
	for (size_t i = 0; i < a->refs.n; i++)
		case_set_add(&a->wanted, a->refs.at[i].id);
	for (size_t i = 0; i < a->requests.n; i++) {
		const struct request *r = &a->requests.at[i];

		if (r->row == 0 || !rows.ref)
			case_set_add(&a->wanted, r->id);
		if (r->row == 0 || rows.takens == 0)
			continue;
		if (rows_set(&rows, r->row))
			want_reference(a);
		rows_unset(&rows);
	}
}

/* Folds the requested cases and those named by their references; with --all, all cases. */
static void
read_cases(struct attempt *a)
{
	struct ledgers *ledgers = &a->recording->ledgers;
	struct fold *f = &a->run.fold;
	struct span header;

	if (recording_options.once) {
		f->watch.effect[a->run.verb->act] = watch_done;
		f->watch.ctx = a;
	}
	if (for_all) {
		ledgers_fold(ledgers, f);
		return;
	}
	f->keep_all = true;
	want_cases(a);
	for (size_t i = 0; i < ledgers->n; i++)
		ledgers->damage += gather(&ledgers->source[i], &a->wanted, f, &header);
	if (ledgers->damage > 0)
		exit(EXIT_USAGE);
	recording_under(a->recording, header);
	fold_settle(f);
	a->before = ecalloc(f->histories + 1, sizeof *a->before);
	for (uint32_t i = 0; i < f->histories; i++)
		a->before[i] = f->history[i].entries;
}

/* --- cases named by external numbers --------------------------------------------------------------- */

static void
look_for_refs(struct attempt *a)
{
	for (size_t row = 1; rows.ref && row <= rows.n; row++)
		if (rows_good(&rows, row))
			refs_ask(&a->refs, rows.ref[row - 1]);
	if (rows.ref)
		refs_look(&a->refs, &a->recording->ledgers);
}

/* Finds the row's case: the one with its number that is not void, otherwise a void one, for which the act will be
 * refused.  Returns false and rejects the row if there is none or more than one. */
static bool
find_by_ref(struct attempt *a, struct request *r)
{
	const struct fold *f = &a->run.fold;
	const struct span ref = rows.ref[r->row - 1];
	size_t i = 0, live = 0, all = 0;
	struct case_id id;

	while (refs_next(&a->refs, ref, &i, &id)) {
		const uint32_t kase = fold_find_begun(f, id);

		if (kase == NO_CASE)
			continue;
		const bool is_live = !(f->kase[kase].bits & CASE_VOID);

		all++;
		live += is_live;
		if (is_live || live == 0)
			r->id = id;
	}
	if (all == 0)
		rows_wrong(&rows, r->row, NULL, _("no case has this external number"));
	else if (live > 1)
		rows_wrong(&rows, r->row, NULL, _("several cases have this external number (see --source)"));
	return all > 0 && live <= 1;
}

/* --- making entries --------------------------------------------------------------------------------- */

/* Finds a unit by its typed name, or by a name in the ledger that the roster no longer has. */
static unsigned
unit_typed(const struct attempt *a, size_t row, struct span name)
{
	const unsigned unit = roster_met(a->run.fold.roster, name);

	if (unit == UNIT_NONE)
		rows_wrong_unit(&rows, row, name);
	return unit;
}

/* Counts a refusal: nothing will be recorded, or only the rest with --keep-going. */
static void
say_refused(const struct attempt *a, const struct request *r, unsigned unit, const char *why, const char *clause)
{
	char id[CASE_ID_SIZE];
	const struct roster *roster = a->run.fold.roster;

	case_id_print(id, r->id);
	const bool typed = verb_values.unit && r->row == 0;

	/* A name not in the roster may be a caller's if it was not typed here. */
	if (unit == UNIT_NONE || (unit >= roster->listed && !typed))
		say("%s: %s: %s (%s)", id, acts[a->run.verb->act].name, why, clause);
	else
		say("%s: %s: %.*s: %s (%s)", id, acts[a->run.verb->act].name, (int)roster->unit[unit].name.n,
			roster->unit[unit].name.p, why, clause);
}

static void
refuse(struct attempt *a, const struct request *r, unsigned unit, const char *why, const char *clause)
{
	say_refused(a, r, unit, why, clause);
	a->recording->refused++;
}

/* Returns "no reply yet from" the units of a case; NULL if one of the names is not in the roster, since it may be a
 * caller's. */
static char *
units_without_reply(const struct fold *f, const struct kase *k)
{
	struct buf b = {0};

	for (uint32_t t = k->tasks; t != NO_TASK; t = f->task[t].next) {
		const struct task *task = &f->task[t];

		if (task->bits & TASK_REPLIED)
			continue;
		if (task->unit >= f->roster->listed) {
			buf_free(&b);
			return NULL;
		}
		buf_str(&b, b.n > 0 ? _(", ") : _("no reply yet from "));
		buf_span(&b, f->roster->unit[task->unit].name);
	}
	buf_char(&b, '\0');
	return b.p;
}

/* With --all, skips what is not allowed; skips a row that is no longer allowed; otherwise refuses. */
static void
disallow(struct attempt *a, const struct request *r, uint32_t kase, unsigned unit, enum condition c)
{
	if (for_all)
		return;
	char *units = c == IF_ALL_REPLIED ? units_without_reply(&a->run.fold, &a->run.fold.kase[kase]) : NULL;

	say_refused(a, r, unit, units ? units : condition_text(c), condition_clause(c, a->run.verb->act));
	free(units);
	a->recording->refused += r->row == 0;
}

/* Returns whether the given name of a unit means one of the case's live tasks. */
static bool
names_task(const struct verb *v)
{
	return concerns_task(v) || v->act == ACT_CLOSE;
}

/* Returns the unit that a name means in a case; UNIT_NONE if it is ambiguous, which is refused. */
static unsigned
unit_meant(struct attempt *a, const struct request *r, uint32_t kase, struct span name)
{
	const struct fold *f = &a->run.fold;
	const day_t day = stamp_day(time_of(&a->run));
	uint32_t task;
	const unsigned tasks = names_task(a->run.verb) ? case_tasks_named(f, &f->kase[kase], name, day, &task) : 0;

	if (tasks == 0)
		return unit_typed(a, r->row, name);
	if (tasks == 1)
		return f->task[task].unit;
	char *why = case_several_named(f, &f->kase[kase], name, day);
	refuse(a, r, UNIT_NONE, why, acts[a->run.verb->act].clause);
	free(why);
	return UNIT_NONE;
}

/* Finds the units that --unit names in a case; returns false if one was refused. */
static bool
units_meant(struct attempt *a, const struct request *r, uint32_t kase, unsigned unit[], size_t *units)
{
	struct span rest = span_trim(span_of(verb_values.unit)), word;
	const bool whole = !(a->run.verb->several_units || a->run.verb->units_in_one) ||
			   roster_met(a->run.fold.roster, rest) != UNIT_NONE;

	while (rest.n > 0) {
		word = rest;
		if (whole)
			rest.n = 0;
		else if (!unit_word(&rest, &word) || word.n == 0)
			continue;
		if (*units == VERB_UNITS_MOST) {
			char wrong[64];

			snprintf(wrong, sizeof wrong, _("more than %d units"), VERB_UNITS_MOST);
			rows_wrong(&rows, r->row, "unit", wrong);
			return false;
		}
		if ((unit[*units] = unit_meant(a, r, kase, word)) == UNIT_NONE)
			return false;
		++*units;
	}
	return true;
}

/* Returns what is wrong with the earlier case named by a `repeat`, or NULL. */
static const char *
check_earlier(const struct attempt *a, uint32_t kase, const struct entry *e)
{
	if (e->act != ACT_REPEAT)
		return NULL;
	switch (case_earlier(&a->run.fold, kase, entry_earlier(e))) {
	case EARLIER_MISSING:
		return _("the earlier case is in none of the ledgers (--with adds an older ledger)");
	case EARLIER_YOUNGER:
		return _("the case named as earlier is later");
	case EARLIER_GOOD:
		break;
	}
	return NULL;
}

/* Returns the first condition that the case and the unit's task alone violate, when only the entry's time is known. */
static enum condition
forbids(const struct attempt *a, const struct request *r, unsigned unit, stamp at)
{
	const struct entry e = {.id = r->id, .at = at, .due = DAY_NONE, .unit = unit, .act = a->run.verb->act};

	return fold_unmet_early(&a->run.fold, &e);
}

/* Refuses an entry for a reason that concerns options: a row is bad then. */
static void
refuse_for(struct attempt *a, const struct request *r, unsigned unit, const char *options, const char *why)
{
	if (r->row > 0 && options)
		rows_refuse(&rows, r->row, options, why);
	else
		refuse(a, r, unit, why, acts[a->run.verb->act].clause);
}

static void
record(struct attempt *a, const struct request *r, uint32_t kase, unsigned unit, struct draft *d)
{
	static struct buf b;
	struct entry e;
	const char *column;

	b.n = 0;
	draft_put(&b, d);
	const char *why = entry_read(&e, b.p, a->run.fold.roster, &column);
	e.recorded = a->run.now;
	const enum condition c = why ? CONDITIONS : fold_unmet(&a->run.fold, &e);
	if (c != CONDITIONS) {
		disallow(a, r, kase, unit, c);
		return;
	}
	if (!why) {
		why = check_earlier(a, kase, &e);
		column = "ref";
	}
	if (why) {
		refuse_for(a, r, unit, column, why);
		return;
	}
	entry_move(&e, recording_add(a->recording, (struct span){b.p, b.n - 1}));
	fold_append(&a->run.fold, &e);
	draft_warn_provisional(d);
	if (recording_options.once)
		note_done(a, kase, unit, stamp_day(d->at));
}

/* Returns whether an entry equals a draft, except for its time and for fields that the verb computes. */
static bool
says_the_same(const struct entry *e, const struct draft *d)
{
	const uint32_t apart = ENTRY_FLAGS | (d->act == ACT_ASSIGN ? FLAG_BIT(FLAG_LEAD) | FLAG_BIT(FLAG_ASSIST) : 0);

	if (e->due != d->due && !(d->act == ACT_EXTEND && verb_values.days.given))
		return false;
	if ((e->flags & ~apart) != (d->flags & ~apart))
		return false;
	for (enum case_column c = COL_UNIT; c < COL_RECORDED; c++)
		if (c != COL_DUE && c != COL_BY && c != COL_FLAGS && !span_eq(entry_field(e, c), d->field[c]))
			return false;
	return true;
}

/* Returns whether a row is already recorded, so that a table can be run twice.  With a time, by any entry of that
 * time; without one, on the same day by the last entry of the task (or case), or by one of the entries of this act
 * that were the last when this run began. */
static bool
is_recorded(const struct attempt *a, uint32_t kase, unsigned unit, const struct draft *d)
{
	const struct history *h = fold_history(&a->run.fold, kase);
	bool last = true;

	if (!h || (!verb_values.at && (d->act == ACT_URGE || d->act == ACT_SUPERVISE)))
		return false;
	const uint32_t before = a->before[h - a->run.fold.history];
	for (uint32_t i = h->entries; i > 0; i--) {
		const struct entry *e = &h->entry[i - 1].entry;

		if (h->entry[i - 1].fate != FATE_EFFECT || (unit != UNIT_NONE && e->unit != unit))
			continue;
		const bool when =
			verb_values.at ? e->at == d->at : stamp_day(e->at) == stamp_day(d->at) && (last || i <= before);
		if (e->act == d->act && when && says_the_same(e, d))
			return true;
		if (!verb_values.at && e->act != d->act)
			return false;
		last = false;
	}
	return false;
}

/* Makes the entry for one unit, or (UNIT_NONE) for none or for several whose names are in `named`. */
static void
make_entry(struct attempt *a, const struct request *r, uint32_t kase, unsigned unit, struct span named)
{
	static struct buf store;
	const struct verb *v = a->run.verb;
	struct draft d = draft_of(v->act, r->id, time_of(&a->run), a->run.now);
	day_t day = stamp_day(d.at);

	if (d.at > a->run.now) {
		if (r->row > 0)
			rows_wrong(&rows, r->row, "at", _("is later than now (M4.3.1)"));
		else
			refuse(a, r, unit, _("the time is later than now"), "M4.3.1");
		return;
	}
	if (recording_options.once && was_done(a, kase, unit, day))
		return;
	const enum condition c = forbids(a, r, unit, d.at);
	if (c != CONDITIONS && r->row == 0) {
		disallow(a, r, kase, unit, c);
		return;
	}
	values_fill(&d, &store);
	d.field[COL_UNIT] = named;
	const uint32_t task = fold_task(&a->run.fold, kase, unit);
	a->run.refused = NULL;
	const bool fills = v->fill && (c == CONDITIONS || task != NO_TASK || !concerns_task(v));
	const char *why = fills ? v->fill(&a->run, kase, task, &d) : NULL;
	if (r->row > 0 && is_recorded(a, kase, unit, &d))
		a->recorded = true;
	else if (c != CONDITIONS)
		disallow(a, r, kase, unit, c);
	else if (!why)
		record(a, r, kase, unit, &d);
	else if (why != verb_pass)
		refuse_for(a, r, unit, a->run.refused, why);
}

/* Joins several units in one entry's field. */
static struct span
join_units(struct attempt *a, const unsigned unit[], size_t units)
{
	static struct buf joined;

	joined.n = 0;
	for (size_t i = 0; i < units; i++) {
		if (i > 0)
			buf_char(&joined, ',');
		buf_span(&joined, a->run.fold.roster->unit[unit[i]].name);
	}
	return buf_as_span(&joined);
}

/* Chooses the unit if none was named: the one with the case's only live task. */
static size_t
find_unit(struct attempt *a, const struct request *r, uint32_t kase, unsigned unit[])
{
	const struct fold *f = &a->run.fold;
	const struct verb *v = a->run.verb;
	uint32_t t = f->kase[kase].tasks;
	enum condition c = v->units ? forbids(a, r, UNIT_NONE, time_of(&a->run)) : t == NO_TASK ? IF_TASK : CONDITIONS;

	if (c != CONDITIONS) {
		disallow(a, r, kase, UNIT_NONE, c);
		return 0;
	}
	if (v->units) {
		size_t n = v->units(&a->run, kase, unit, VERB_UNITS_MOST);

		if (n == 0) {
			say_refused(
				a, r, UNIT_NONE, _("no route matches its topic, area and kind; give --unit"), "R3.2.1");
			a->unrouted++;
		}
		return n;
	}
	if (f->task[t].next != NO_TASK) {
		refuse(a, r, UNIT_NONE, _("several units are assigned; give --unit"), acts[v->act].clause);
		return 0;
	}
	unit[0] = f->task[t].unit;
	return 1;
}

static void
say_ceased(struct attempt *a, unsigned unit, unsigned successor)
{
	const struct unit *u = &a->run.fold.roster->unit[unit], *to = &a->run.fold.roster->unit[successor];
	char until[DAY_SIZE];

	if (names_find(&a->ceased, u->name) != NAME_NONE)
		return;
	names_add(&a->ceased, u->name, unit);
	say(_("%.*s has ceased (%s): its new tasks go to %.*s (units.tsv)"), (int)u->name.n, u->name.p,
		day_print(until, u->until), (int)to->name.n, to->name.p);
}

/* Returns the unit for a new task: the one of its names that already has a task here (which will be refused),
 * otherwise the unit that the name resolves to.  Returns UNIT_NONE, after refusing, if the unit ended without a
 * successor. */
static unsigned
new_task_for(struct attempt *a, const struct request *r, uint32_t kase, unsigned unit)
{
	const struct fold *f = &a->run.fold;
	const unsigned now = unit_now(a, unit);

	for (uint32_t t = f->kase[kase].tasks; t != NO_TASK; t = f->task[t].next)
		if (f->task[t].unit == unit || unit_now(a, f->task[t].unit) == now)
			return f->task[t].unit;
	if (unit_has_ceased(&f->roster->unit[now], stamp_day(time_of(&a->run)))) {
		refuse(a, r, now, _("the unit has ceased, and units.tsv names no successor"), "R4.1");
		return UNIT_NONE;
	}
	if (now != f->roster->unit[unit].row && now != unit)
		say_ceased(a, unit, now);
	return now;
}

/* Replaces units by the units for their new tasks, without duplicates. */
static size_t
new_tasks_for(struct attempt *a, const struct request *r, uint32_t kase, unsigned unit[], size_t units)
{
	size_t kept = 0;

	for (size_t i = 0; i < units; i++) {
		const unsigned to = new_task_for(a, r, kase, unit[i]);
		size_t k = 0;

		while (k < kept && unit[k] != to)
			k++;
		if (to != UNIT_NONE && k == kept)
			unit[kept++] = to;
	}
	return kept;
}

static void
do_request(struct attempt *a, const struct request *r)
{
	const struct verb *v = a->run.verb;
	const uint32_t kase = fold_find_begun(&a->run.fold, r->id);
	unsigned unit[VERB_UNITS_MOST] = {r->unit};
	size_t units = r->unit != UNIT_NONE;

	if (kase == NO_CASE && r->row > 0) {
		rows_wrong(&rows, r->row, NULL, _("there is no such case"));
		return;
	}
	if (kase == NO_CASE) {
		refuse(a, r, UNIT_NONE, _("there is no such case"), "R3.1");
		return;
	}
	if (units == 0 && verb_values.unit && (acts[v->act].takes & TAKES(COL_UNIT)) &&
		!units_meant(a, r, kase, unit, &units))
		return;
	a->run.place = 0;
	if (!(acts[v->act].requires & TAKES(COL_UNIT))) {
		make_entry(
			a, r, kase, units == 1 && !v->units_in_one ? unit[0] : UNIT_NONE, join_units(a, unit, units));
		return;
	}
	if (units == 0)
		units = find_unit(a, r, kase, unit);
	if (v->act == ACT_ASSIGN)
		units = new_tasks_for(a, r, kase, unit, units);
	for (; a->run.place < units; a->run.place++)
		make_entry(a, r, kase, unit[a->run.place], a->run.fold.roster->unit[unit[a->run.place]].name);
}

/* --- an attempt --------------------------------------------------------------------------------------- */

static void
ask_for(struct attempt *a)
{
	unsigned only = UNIT_NONE;

	if (!for_all)
		ask_operands(&a->requests, a->operand, a->operands);
	look_for_refs(a);
	read_cases(a);
	if (!for_all)
		return;
	if (verb_values.unit && concerns_task(a->run.verb))
		only = unit_now(a, unit_typed(a, 0, span_of(verb_values.unit)));
	ask_all(a, only);
}

static void
decide(struct recording *recording, void *ctx)
{
	struct attempt *a = ctx;

	a->recording = recording;
	a->run.now = recording->now;
	fold_start(&a->run.fold, the_roster(), UINT32_MAX);
	ask_for(a);
	for (size_t i = 0; i < a->requests.n; i++) {
		struct request *r = &a->requests.at[i];

		if (rows_good(&rows, r->row) && rows_set(&rows, r->row) &&
			(r->row == 0 || !rows.ref || find_by_ref(a, r))) {
			a->recorded = false;
			do_request(a, r);
			a->already += a->recorded;
		}
		rows_unset(&rows);
	}
	a->bad = rows_settle(&rows);
	recording->refused += a->bad;
}

static void
forget(void *ctx)
{
	struct attempt *a = ctx;

	rows_forget(&rows);
	refs_free(&a->refs);
	free(a->before);
	secrecy_stop(&a->secrecy);
	fold_stop(&a->run.fold);
	free(a->requests.at);
	names_free(&a->done);
	names_free(&a->ceased);
	case_set_free(&a->wanted);
	*a = (struct attempt){.run.verb = a->run.verb, .operand = a->operand, .operands = a->operands};
}

/* For a case that is secret, whatever the new entry does, the caller and the words are not shown. */
static void
show(void *ctx, struct buf *out, const struct line *line)
{
	struct attempt *a = ctx;
	const char *column;
	struct entry e;

	if (!a->secrecy.fold)
		secrecy_start(&a->secrecy, &a->run.fold);
	entry_read(&e, line->p, a->run.fold.roster, &column);
	secrecy_add_entry(&a->secrecy, out, fold_find(&a->run.fold, e.id), line);
}

static const struct recorder recorder = {.columns = &case_columns, .decide = decide, .forget = forget, .show = show};

/* After recording, reports and prints the result; returns the exit status. */
static int
show_all(const struct attempt *a, const struct recording *recording)
{
	rejects_place();
	if (a->already > 0)
		say(ngettext("%zu row is already recorded and was skipped",
			    "%zu rows are already recorded and were skipped", a->already),
			a->already);
	if (a->bad > 0 && !recording_options.keep_going)
		return EXIT_USAGE;
	recording_show(recording);
	return recording->refused + a->unrouted > 0 ? EXIT_REFUSED : EXIT_DONE;
}

/* --- the command line --------------------------------------------------------------------------------- */

/* Counts the operands that are `-`. */
static int
check_operands(char **operand, int operands)
{
	struct case_id id;
	int tables = 0;

	for (int i = 0; i < operands; i++)
		if (strcmp(operand[i], "-") == 0)
			tables++;
		else if (!case_id_parse(span_of(operand[i]), &id))
			die_usage(_("'%s' is not a case number YYYYMMDD-NNNNN"), operand[i]);
	return tables;
}

static void
check_usage(const struct verb *v, char **operand, int operands)
{
	int tables = check_operands(operand, operands);

	recording_check(tables, verb_values.text);
	if (for_all && v->whole_only)
		die_usage(_("--all cannot be used with %s: name the cases"), v->program->name);
	if (for_all && operands > 0)
		die_usage(_("--all and cases cannot be combined"));
	if (!for_all && operands == 0)
		die_usage(_("no case is named: name cases, or use --all"));
	rows_check(tables > 0);
	if (tables > 0)
		rows_cases(&rows);
	rows_take(&rows, v->program, recording_options.take, &verb_values, sizeof verb_values);
}

int
verb_main(const struct verb *v, int argc, char **argv)
{
	program_operand_words = acts[v->act].states;
	const int first = program_start(v->program, argc, argv);
	struct attempt attempt = {.run.verb = v, .operand = argv + first, .operands = argc - first};
	struct recording recording;
	char *text = NULL;

	check_usage(v, argv + first, argc - first);
	if (recording_options.text_file)
		verb_values.text = text = text_from(recording_options.text_file);
	/* All other files are read before the lock is taken. */
	the_roster();
	if (acts[v->act].takes & TAKES(COL_DUE)) {
		the_calendar();
		the_rules();
	}
	judge_all(v);
	recording_run(&recording, &recorder, &attempt, program_output());
	const int status = show_all(&attempt, &recording);
	forget(&attempt);
	recording_end(&recording);
	free(text);
	rows_free(&rows);
	return program_end(status);
}
