/* The rows of an export, in batches.
 *
 * A new case concerns no other row, so two threads run the steps (steps.h) of batches of rows, each batch in a fold of
 * its own that is discarded with it (with one thread a first run takes 1.2 times as long).  What depends on the order
 * is done in order: numbers are given when a batch is taken; lines are added and known cases are compared when it is
 * finished. */
#include "sync.h"

#include "../base/pipeline.h"
#include "../ledger/gather.h"
#include "../ledger/survey.h"
#include "../program/rule_tables.h"

#include <stdlib.h>

#define BATCH     256  /* rows */
#define PAIR_ROWS 2048 /* for fewer rows a second thread does not pay */

struct batch {
	size_t from, to;          /* rows */
	struct case_id id[BATCH]; /* the numbers of the new cases */
	size_t piece[BATCH + 1];  /* the first of the steps' pieces of each row */
	struct fold fold;
	struct steps steps;
};

/* The data shared by the threads; `taken` changes in order. */
struct batches {
	struct sync *sync;
	size_t taken; /* the number of rows taken */
	struct batch batch[PIPELINE_SLOTS];
};

static struct steps
steps_of(const struct sync *s, struct fold *f, struct recording *recording)
{
	return (struct steps){.histories = s->histories,
		.by = s->by,
		.force = s->force,
		.now = s->recording->now,
		.recording = recording,
		.tail = recording_tail(s->recording),
		.fold = f,
		.pasts = {.roster = the_roster(), .today = stamp_day(s->recording->now)}};
}

/* --- batches ---------------------------------------------------------------------------------------------- */

static bool
take_batch(void *ctx, void *slot)
{
	struct batches *all = ctx;
	struct batch *batch = slot;
	struct arrivals *a = all->sync->import->arrivals;

	batch->from = all->taken;
	batch->to = a->n - batch->from > BATCH ? batch->from + BATCH : a->n;
	all->taken = batch->to;
	for (size_t i = batch->from; i < batch->to; i++)
		if (arrival_is_new(&a->at[i]))
			batch->id[i - batch->from] = arrivals_next(a, &a->at[i]);
	return batch->to > batch->from;
}

static void
begin_case(const struct sync *s, struct batch *batch, size_t row)
{
	const struct arrivals *a = s->import->arrivals;
	const struct arrival *one = &a->at[row];
	struct steps *steps = &batch->steps;
	char *p = steps_room(steps, arrival_room(one));
	struct entry e;
	const char *column;

	const struct span line = steps_used(steps, p, arrival_write(p, a, one, batch->id[row - batch->from]));
	if (entry_read(&e, line.p, batch->fold.roster, &column))
		return;
	fold_append(&batch->fold, &e);
	steps_take(steps, fold_find(&batch->fold, e.id), &s->histories->row[row]);
}

static void
prepare_batch(void *ctx, void *slot)
{
	const struct batches *all = ctx;
	struct batch *batch = slot;
	const struct arrivals *a = all->sync->import->arrivals;

	steps_clear(&batch->steps);
	fold_start(&batch->fold, the_roster(), UINT32_MAX);
	for (size_t i = batch->from; i < batch->to; i++) {
		batch->piece[i - batch->from] = steps_part(&batch->steps);
		if (arrival_is_new(&a->at[i]))
			begin_case(all->sync, batch, i);
	}
	batch->piece[batch->to - batch->from] = batch->steps.pieces;
	fold_stop(&batch->fold);
}

static void
walk_known(struct sync *s, size_t row)
{
	const struct arrivals *a = s->import->arrivals;
	const uint32_t kase = fold_find_begun(&s->known, a->at[row].id);

	if (kase == NO_CASE)
		return;
	steps_take(&s->steps, kase, &s->histories->row[row]);
	changes_see(&s->import->changes, &s->known, kase, a, &a->at[row], s->recording);
}

static void
finish_batch(void *ctx, void *slot)
{
	struct sync *s = ((struct batches *)ctx)->sync;
	const struct batch *batch = slot;
	const struct arrivals *a = s->import->arrivals;
	size_t piece = 0;

	for (size_t i = batch->from; i < batch->to; i++) {
		for (; piece < batch->piece[i + 1 - batch->from]; piece++)
			recording_add_lines(s->recording, batch->steps.piece[piece]);
		if (arrival_is_known(&a->at[i]))
			walk_known(s, i);
	}
	sync_counts_add(&s->counts, &batch->steps.counts);
	s->steps.flags |= batch->steps.flags;
}

/* --- all cases -------------------------------------------------------------------------------------------------- */

/* Keeps the entries of a case in which something was undone. */
static void
keep_undone(void *ctx, struct span line, enum act act)
{
	struct case_id id;

	(void)act;
	if (case_id_parse(survey_case(line), &id))
		fold_keep(ctx, id);
}

/* Folds the known cases; if they are few, with the help of the index. */
static void
fold_known(struct sync *s, const struct case_set *wanted)
{
	struct ledgers *ledgers = &s->recording->ledgers;
	struct span header;

	s->known.keep_all = wanted->n <= INDEX_KEYS_MOST;
	for (size_t i = 0; !s->known.keep_all && i < ledgers->n; i++)
		survey_acts(&ledgers->source[i], (enum act[]){ACT_UNDO, ACT_UNDO}, keep_undone, &s->known);
	for (size_t i = 0; i < ledgers->n; i++)
		ledgers->damage += s->known.keep_all ? gather(&ledgers->source[i], wanted, &s->known, &header)
						     : gather_many(&ledgers->source[i], wanted, &s->known);
}

static void
read_known(struct sync *s)
{
	const struct arrivals *a = s->import->arrivals;
	struct case_set wanted = {0};

	fold_start(&s->known, the_roster(), UINT32_MAX);
	s->steps = steps_of(s, &s->known, s->recording);
	s->steps.changes = &s->import->changes;
	pasts_watch(&s->steps.pasts, &s->known);
	s->folded = true;
	for (size_t i = 0; i < a->n; i++)
		if (arrival_is_known(&a->at[i]))
			case_set_add(&wanted, a->at[i].id);
	fold_known(s, &wanted);
	case_set_free(&wanted);
	if (s->recording->ledgers.damage > 0)
		exit(EXIT_USAGE);
	fold_settle(&s->known);
	s->known.watch = (struct fold_watch){0};
}

void
sync_record(struct sync *s, struct recording *recording)
{
	struct batches all = {.sync = s};
	struct pipeline pipeline = {.take = take_batch, .prepare = prepare_batch, .finish = finish_batch, .ctx = &all};

	s->recording = recording;
	read_known(s);
	for (int i = 0; i < PIPELINE_SLOTS; i++) {
		all.batch[i].steps = steps_of(s, &all.batch[i].fold, NULL);
		pipeline.slot[i] = &all.batch[i];
	}
	pipeline_run(&pipeline, s->import->arrivals->n >= PAIR_ROWS);
	for (int i = 0; i < PIPELINE_SLOTS; i++)
		steps_free(&all.batch[i].steps);
	sync_counts_add(&s->counts, &s->steps.counts);
	draft_warn_provisional(&(struct draft){.flags = s->steps.flags});
}

void
sync_forget(struct sync *s)
{
	for (int i = 0; i < 2; i++)
		secrecy_stop(&s->secrecy[i]);
	if (s->folded) {
		fold_stop(&s->known);
		steps_free(&s->steps);
	}
	if (s->begun_folded)
		fold_stop(&s->begun);
	*s = (struct sync){.import = s->import, .histories = s->histories, .by = s->by, .force = s->force};
}

/* --- printing ----------------------------------------------------------------------------------------------- */

/* Folds the recorded entries of the new cases. */
static void
fold_begun(struct sync *s)
{
	struct span piece[BLOCKS_MOST], line;
	const size_t pieces = blocks_pieces(&s->recording->lines, piece);
	struct line_walk walk;
	struct entry e;
	const char *column;

	fold_start(&s->begun, the_roster(), UINT32_MAX);
	s->begun_folded = true;
	for (size_t i = 0; i < pieces; i++) {
		line_walk_start(&walk, piece[i]);
		while (line_walk_next(&walk, &line))
			if (!entry_read(&e, line.p, s->begun.roster, &column) &&
				fold_find_begun(&s->known, e.id) == NO_CASE)
				fold_append(&s->begun, &e);
	}
}

void
sync_show(struct sync *s, struct buf *out, const struct line *line)
{
	struct case_id id = {0};

	if (!s->begun_folded)
		fold_begun(s);
	case_id_parse(line_field(line, COL_CASE), &id);
	const bool begun = fold_find_begun(&s->begun, id) != NO_CASE;
	struct fold *f = begun ? &s->begun : &s->known;
	struct secrecy *secrecy = &s->secrecy[begun];

	if (!secrecy->fold)
		secrecy_start(secrecy, f);
	secrecy_add_entry(secrecy, out, fold_find(f, id), line);
}

/* --- reports ----------------------------------------------------------------------------------------------------- */

void
sync_say_counts(const struct sync *s)
{
	const struct sync_counts *c = &s->counts;
	struct buf b = {0};

	for (enum act act = 0; act < ACTS; act++)
		if (c->act[act] > 0)
			buf_printf(&b, "%s%s %zu", b.n > 0 ? ", " : "", acts[act].name, c->act[act]);
	if (b.n > 0)
		say(_("%s: entries recorded of their progress: %.*s"), s->import->file, (int)b.n, b.p);
	buf_free(&b);
	if (c->raised > 0)
		say(ngettext("%zu time is before the case's last entry and was set to the time of that entry",
			    "%zu times are before the case's last entry and were set to the time of that entry",
			    c->raised),
			c->raised);
	if (c->earlier_due + c->not_allowed + c->closed_otherwise > 0)
		say(_("not recorded: due days earlier than in the ledger %zu, cases closed differently in the "
		      "ledger %zu, entries not allowed %zu (--changes FILE lists those of known cases)"),
			c->earlier_due, c->closed_otherwise, c->not_allowed);
	if (c->voided + c->answered + c->by_hand > 0)
		say(_("cases not changed: void %zu, answered here but open there %zu, worked on here by hand %zu "
		      "(--force)"),
			c->voided, c->answered, c->by_hand);
}
