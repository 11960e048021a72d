/* case-list: cases and tasks as a table, chosen and cut as asked (R3.6.2). */
#include "ledger/counts.h"
#include "ledger/secrecy.h"
#include "program/query.h"
#include "base/decimal.h"
#include "base/levels.h"
#include "base/progress.h"
#include "redact/phone.h"
#include "base/pipeline.h"

#include <stdlib.h>

/* The columns' names, in the order of enum column. */
#define COLUMN_WORDS                                                                                                   \
	"case opened channel kind topic area state unit assigned due replied closed told urges supervised extensions " \
	"returns repeats ref flags text name phone role limit intime"

static struct {
	bool tasks, reveal;
	const char *state, *unit, *topic, *area, *kind, *channel, *flag, *untold, *phone, *match, *columns;
	struct period opened;
	struct maybe leader;
} options = {.opened = PERIOD_EVER};

static const struct option_rule rules[] = {
	{"tasks", 't', OPTION_FLAG, &options.tasks, NULL, N_("one row a live task instead of one a case"), NULL},
	{"state", 's', OPTION_TEXT, &options.state, N_("STATE[,...]"),
		N_("only cases new, referred, instructed, assigned, replied, closed, told, filed, void"), STATE_WORDS},
	{"unit", 'u', OPTION_TEXT, &options.unit, N_("UNIT"), N_("only where the unit has a live task"), NULL},
	{"topic", 0, OPTION_TEXT, &options.topic, N_("TOPIC"), N_("only this topic and what lies below it"), NULL},
	{"area", 0, OPTION_TEXT, &options.area, N_("AREA"), N_("only this area and what lies below it"), NULL},
	{"kind", 0, OPTION_TEXT, &options.kind, N_("KIND[,...]"), N_("only these kinds (consult, complaint, ...)"),
		KIND_WORDS},
	{"channel", 0, OPTION_TEXT, &options.channel, N_("CHANNEL[,...]"), N_("only these channels (phone, web, ...)"),
		CHANNEL_WORDS},
	{"flag", 0, OPTION_TEXT, &options.flag, N_("FLAG[,...]"), N_("only cases with one of these flags"), FLAG_WORDS},
	{"from", 0, OPTION_DAY, &options.opened.from, N_("DAY"), N_("only cases accepted on or after the day"), NULL},
	{"to", 0, OPTION_DAY, &options.opened.to, N_("DAY"), N_("only cases accepted on or before the day"), NULL},
	{"leader", 0, OPTION_MAYBE, &options.leader, N_("RANK"),
		N_("only what a leader instructed (R2.3): any, or province, party, mayor, vice, secretary, duty"),
		RANK_WORDS},
	{"untold", 0, OPTION_WORD, &options.untold, N_("caller|leader"),
		N_("only what is closed and not yet told to the caller, or to the leader (R3.5)"), "caller leader"},
	{"phone", 0, OPTION_TEXT, &options.phone, N_("NUMBER"),
		N_("only cases of this caller, however the number is written"), NULL},
	{"match", 0, OPTION_TEXT, &options.match, N_("TEXT"), N_("only cases whose text has this in it"), NULL},
	{"columns", 'c', OPTION_TEXT, &options.columns, N_("NAME[,...]"), N_("these columns, in this order"),
		COLUMN_WORDS},
	{"reveal", 0, OPTION_FLAG, &options.reveal, NULL,
		N_("add name and phone and hide nothing, secret cases included: for those entitled"), NULL},
	OPTIONS_SHARED(query_rules),
	OPTIONS_END,
};

static const struct program program = {"case-list", N_("[OPTION]... [LEDGER]..."),
	N_("Lists cases, or with --tasks the units' tasks in them, as they stood at a time."), rules};

enum column {
	CASE_,
	OPENED,
	CHANNEL,
	KIND,
	TOPIC,
	AREA,
	STATE,
	UNIT,
	ASSIGNED,
	DUE,
	REPLIED,
	CLOSED,
	TOLD,
	URGES,
	SUPERVISED,
	EXTENSIONS,
	RETURNS,
	REPEATS,
	REF,
	FLAGS,
	TEXT,
	NAME,
	PHONE,
	ROLE,
	LIMIT,
	INTIME,
	COLUMNS
};

static const enum column case_layout[] = {CASE_, OPENED, CHANNEL, KIND, TOPIC, AREA, STATE, UNIT, ASSIGNED, DUE,
	REPLIED, CLOSED, TOLD, URGES, SUPERVISED, EXTENSIONS, RETURNS, REPEATS, REF, FLAGS, TEXT, NAME, PHONE};
static const enum column task_layout[] = {
	CASE_, UNIT, ROLE, LIMIT, ASSIGNED, DUE, REPLIED, INTIME, URGES, EXTENSIONS, RETURNS, STATE};
#define LENGTH(a) (sizeof(a) / sizeof *(a))

/* What a row is made from. */
struct row {
	const struct fold *fold;
	const struct counts *counts;
	struct secrecy *secrecy;
	day_t today;
	uint32_t number, task; /* task: the row's own, or the case's lead */
	const struct kase *kase;
	struct line first; /* the case's `new` */
};

static void
put_task_column(struct buf *out, const struct row *r, enum column c)
{
	static const char *const in_time[] = {
		[IN_TIME_YES] = "yes", [IN_TIME_NO] = "no", [IN_TIME_PENDING] = "pending"};
	const struct task *t = &r->fold->task[r->task];
	struct line assigned;

	switch (c) {
	case UNIT:
		buf_span(out, r->fold->roster->unit[t->unit].name);
		break;
	case ASSIGNED:
		stamp_put(out, t->assigned);
		break;
	case DUE:
		day_put(out, t->due);
		break;
	case REPLIED:
		if (t->bits & TASK_REPLIED)
			stamp_put(out, t->replied);
		break;
	case ROLE:
		buf_str(out, t->bits & TASK_LEAD ? "lead" : "assist");
		break;
	case LIMIT:
		line_split(&assigned, line_at(t->line), COL_HOW + 1);
		buf_span(out, line_field(&assigned, COL_HOW));
		break;
	case INTIME:
		buf_str(out, in_time[task_in_time(t, r->today)]);
		break;
	default:
		break;
	}
}

static void
put_count(struct buf *out, const struct row *r, enum column c)
{
	const struct case_counts *k = &r->counts->of_case[r->number];
	const struct task_counts *t = options.tasks ? &r->counts->of_task[r->task] : NULL;

	whole_put(out, c == URGES        ? (t ? t->urges : k->urges)
		       : c == EXTENSIONS ? (t ? t->extensions : k->extensions)
		       : c == RETURNS    ? (t ? t->returns : k->returns)
		       : c == SUPERVISED ? k->supervised
					 : k->repeats);
}

/* The column of the ledger behind a column of ours that is a case's own words. */
static int
own_words(enum column c)
{
	switch (c) {
	case CHANNEL:
		return COL_HOW;
	case KIND:
		return COL_KIND;
	case TOPIC:
		return COL_TOPIC;
	case AREA:
		return COL_AREA;
	case REF:
		return COL_REF;
	case TEXT:
		return COL_TEXT;
	case NAME:
		return COL_NAME;
	case PHONE:
		return COL_PHONE;
	default:
		return -1;
	}
}

static struct span
case_words(const struct row *r, enum case_column c)
{
	return r->kase->amended ? case_value(r->fold, r->kase, c) : line_field(&r->first, c);
}

static void
put_column(struct buf *out, const struct row *r, enum column c)
{
	const struct kase *k = r->kase;
	int words = own_words(c);

	if (words >= 0) {
		if (c == TEXT || c == NAME || c == PHONE)
			secrecy_add(r->secrecy, out, r->number, case_words(r, (enum case_column)words));
		else
			secrecy_add_label(r->secrecy, out, r->number, case_words(r, (enum case_column)words));
		return;
	}
	switch (c) {
	case CASE_:
		buf_span(out, line_field(&r->first, COL_CASE));
		break;
	case OPENED:
		buf_span(out, line_field(&r->first, COL_AT));
		break;
	case STATE:
		buf_str(out, state_names[case_state(r->fold, k)]);
		break;
	case CLOSED:
		if (k->bits & CASE_CLOSED)
			stamp_put(out, k->closed);
		break;
	case TOLD:
		if (k->bits & CASE_TOLD)
			stamp_put(out, k->told);
		break;
	case FLAGS:
		flags_put(out, k, case_words(r, COL_FLAGS));
		break;
	case URGES:
	case SUPERVISED:
	case EXTENSIONS:
	case RETURNS:
	case REPEATS:
		put_count(out, r, c);
		break;
	default:
		if (r->task != NO_TASK)
			put_task_column(out, r, c);
	}
}

/* --- choosing --------------------------------------------------------------------- */

static bool
is_listed(const char *list, struct span word)
{
	return !list || span_has_word(span_of(list), word);
}

static bool
lies_in(const char *above, struct span what)
{
	return !above || level_within(what, span_of(above));
}

static bool
has_flag(const struct row *r)
{
	struct buf flags = {0};
	struct span rest, word;
	bool found = false;

	if (!options.flag)
		return true;
	flags_put(&flags, r->kase, case_words(r, COL_FLAGS));
	rest = buf_as_span(&flags);
	while (!found && span_word(&rest, ',', &word))
		found = word.n > 0 && span_has_word(span_of(options.flag), word);
	buf_free(&flags);
	return found;
}

static bool
is_led(const struct row *r)
{
	uint32_t by = options.leader.text ? case_led_by(span_of(options.leader.text)) : CASE_LED | CASE_GIVEN;

	return !options.leader.given || (r->kase->bits & by);
}

static bool
is_untold(const struct row *r)
{
	if (!options.untold)
		return true;
	uint32_t bits = r->kase->bits;
	if (!(bits & CASE_CLOSED) || (bits & CASE_VOID))
		return false;
	if (strcmp(options.untold, "leader") == 0)
		return (bits & (CASE_LED | CASE_GIVEN)) && !(bits & CASE_LEADER_TOLD);
	return !(bits & (CASE_TOLD | CASE_ANONYMOUS));
}

/* What is hidden cannot be searched for either, or the search would tell. */
static bool
has_words(const struct row *r)
{
	bool found = true;

	if (options.phone)
		found = (options.reveal || !case_is_hidden(r->fold, r->number)) &&
			phone_is(case_words(r, COL_PHONE), span_of(options.phone));
	if (found && options.match) {
		struct buf words = {0};

		secrecy_add(r->secrecy, &words, r->number, case_words(r, COL_TEXT));
		struct span text = buf_as_span(&words);
		found = memmem(text.p, text.n, options.match, strlen(options.match)) != NULL;
		buf_free(&words);
	}
	return found;
}

/* By the unit that the task's name resolves to as of the query's time. */
static bool
is_task_of(const struct row *r, uint32_t task, unsigned unit)
{
	return roster_resolve(r->fold->roster, r->fold->task[task].unit, r->today) == unit;
}

static bool
has_task_of(const struct row *r, unsigned unit)
{
	uint32_t t = r->kase->tasks;

	while (t != NO_TASK && !is_task_of(r, t, unit))
		t = r->fold->task[t].next;
	return t != NO_TASK;
}

static bool
is_wanted(const struct row *r, unsigned unit)
{
	const struct kase *k = r->kase;
	day_t opened = k->id.day;

	if (period_begins(options.opened) || period_ends(options.opened))
		opened = stamp_day(case_opened(k));
	return period_has(options.opened, opened) &&
	       is_listed(options.state, span_of(state_names[case_state(r->fold, k)])) &&
	       (!options.unit || has_task_of(r, unit)) && lies_in(options.topic, case_words(r, COL_TOPIC)) &&
	       lies_in(options.area, case_words(r, COL_AREA)) && is_listed(options.kind, case_words(r, COL_KIND)) &&
	       is_listed(options.channel, case_words(r, COL_HOW)) && has_flag(r) && is_led(r) && is_untold(r) &&
	       has_words(r);
}

/* --- the table ------------------------------------------------------------------------ */

static struct span
column_name(enum column c)
{
	struct span rest = span_of(COLUMN_WORDS), name = {"", 0};

	for (unsigned i = 0; i <= c; i++)
		span_word(&rest, ' ', &name);
	return name;
}

/* The columns to show: those asked for, else all of the layout. */
static size_t
choose_columns(enum column chosen[COLUMNS])
{
	const enum column *layout = options.tasks ? task_layout : case_layout;
	size_t most = options.tasks ? LENGTH(task_layout) : LENGTH(case_layout) - (options.reveal ? 0 : 2), n = 0;

	if (!options.columns) {
		memcpy(chosen, layout, most * sizeof *layout);
		return most;
	}
	struct span rest = span_of(options.columns), word;
	while (span_word(&rest, ',', &word)) {
		size_t i = 0;

		while (i < most && !span_eq(word, column_name(layout[i])))
			i++;
		if (i == most)
			die_usage(_("--columns: '%.*s' is not a column of this table"), (int)word.n, word.p);
		if (n == COLUMNS)
			die_usage(_("--columns: more than %d columns"), COLUMNS);
		chosen[n++] = layout[i];
	}
	return n;
}

static void
put_row(struct buf *out, const struct row *r, const enum column *column, size_t columns)
{
	for (size_t i = 0; i < columns; i++) {
		if (i > 0)
			buf_char(out, '\t');
		put_column(out, r, column[i]);
	}
	buf_char(out, '\n');
}

/* Rows of one case: its own, or one for each live task. */
static size_t
put_case(struct buf *out, struct row *r, const enum column *column, size_t columns, unsigned unit)
{
	size_t rows = 0;

	if (!options.tasks) {
		r->task = case_lead(r->fold, r->kase);
		put_row(out, r, column, columns);
		return 1;
	}
	for (r->task = r->kase->tasks; r->task != NO_TASK; r->task = r->fold->task[r->task].next)
		if (!options.unit || is_task_of(r, r->task, unit)) {
			put_row(out, r, column, columns);
			rows++;
		}
	return rows;
}

/* Rows are made by two threads, so many cases at a time, and written in order. */
#define CASES_AT_ONCE 512 /* whose rows stay in the cache until they are written */
#define PAIR_CASES    8192
#define FETCHED_AHEAD 6

struct listing {
	const struct fold *fold;
	enum column column[COLUMNS];
	size_t columns, rows;
	unsigned unit;
	uint32_t taken;
	size_t work; /* the ledgers' bytes: their cases are gone through once more */
};

/* Some cases, and their rows. */
struct piece {
	uint32_t from, to;
	struct row row;
	struct secrecy secrecy;
	struct buf text;
	size_t rows;
};

static bool
take(void *ctx, void *slot)
{
	struct listing *l = ctx;
	struct piece *p = slot;
	uint32_t left = l->fold->kases - l->taken, n = left < CASES_AT_ONCE ? left : CASES_AT_ONCE;

	p->from = l->taken;
	p->to = l->taken += n;
	p->rows = 0;
	return n > 0;
}

/* The line where a case began lies far from the last one's. */
static void
fetch_ahead(const struct fold *f, uint32_t kase)
{
	if (kase < f->kases && f->kase[kase].first)
		for (int i = 0; i < 4; i++)
			__builtin_prefetch(f->kase[kase].first + 64 * i);
}

static void
prepare(void *ctx, void *slot)
{
	const struct listing *l = ctx;
	struct piece *p = slot;
	struct row *row = &p->row;

	for (row->number = p->from; row->number < p->to; row->number++) {
		fetch_ahead(l->fold, row->number + FETCHED_AHEAD);
		row->kase = &l->fold->kase[row->number];
		if (!case_exists(row->kase))
			continue;
		line_split(&row->first, line_at(row->kase->first), CASE_COLUMNS);
		if (is_wanted(row, l->unit))
			p->rows += put_case(&p->text, row, l->column, l->columns, l->unit);
	}
}

static void
finish(void *ctx, void *slot)
{
	struct listing *l = ctx;
	struct piece *p = slot;

	l->rows += p->rows;
	progress_did_share(l->work, p->to - p->from, l->fold->kases);
	out_flush(&p->text);
}

static void
list(struct buf *out, struct listing *l, const struct counts *counts)
{
	struct piece piece[PIPELINE_SLOTS] = {0};
	struct pipeline pipeline = {.take = take, .prepare = prepare, .finish = finish, .ctx = l};

	for (size_t i = 0; i < l->columns; i++) {
		if (i > 0)
			buf_char(out, '\t');
		buf_span(out, column_name(l->column[i]));
	}
	buf_char(out, '\n');
	for (int i = 0; i < PIPELINE_SLOTS; i++) {
		secrecy_start(&piece[i].secrecy, l->fold);
		piece[i].secrecy.reveal = options.reveal;
		piece[i].row = (struct row){.fold = l->fold,
			.counts = counts,
			.secrecy = &piece[i].secrecy,
			.today = stamp_day(query_asof())};
		pipeline.slot[i] = &piece[i];
	}
	out_flush(out);
	pipeline_run(&pipeline, l->fold->kases >= PAIR_CASES);
	for (int i = 0; i < PIPELINE_SLOTS; i++) {
		secrecy_stop(&piece[i].secrecy);
		buf_free(&piece[i].text);
	}
}

int
main(int argc, char **argv)
{
	struct buf *out = program_output();
	int first = program_start(&program, argc, argv);
	struct ledgers ledgers;
	struct fold fold;
	struct counts counts;
	struct listing listing = {
		.fold = &fold, .unit = options.unit ? unit_asked(options.unit, stamp_day(query_asof())) : UNIT_NONE};

	listing.columns = choose_columns(listing.column);
	query_words("--state", options.state, state_words);
	query_words("--kind", options.kind, kind_words);
	query_words("--channel", options.channel, acts[ACT_NEW].how);
	query_words("--flag", options.flag, acts[ACT_NEW].flags);
	query_words("--leader", options.leader.text, acts[ACT_INSTRUCT].how);
	fold_start(&fold, the_roster(), query_asof());
	counts_watch(&counts, &fold);
	ledgers_open(&ledgers, argv + first, argc - first, &case_columns);
	ledgers_foresee(&ledgers, 2);
	query_fold_open(&ledgers, &fold);
	listing.work = ledgers_size(&ledgers);
	counts_settle(&counts, &fold);
	list(out, &listing, &counts);
	counts_free(&counts);
	fold_stop(&fold);
	ledgers_close(&ledgers);
	return program_end(listing.rows > 0 ? EXIT_DONE : EXIT_REFUSED);
}
