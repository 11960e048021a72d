#include "filings.h"

#include "../base/hash.h"
#include "../ledger/survey.h"
#include "../base/progress.h"

#include <stdlib.h>

static void
watch_instruction(void *ctx, const struct effect *x)
{
	struct filings *l = ctx;

	ZEROED_ROOM(l->led, x->kase, l->led_cap);
	if (!l->led[x->kase])
		l->led[x->kase] = x->entry->line;
}

void
filings_watch(struct filings *l, struct fold *f, bool anyway)
{
	*l = (struct filings){.anyway = anyway};
	counts_watch(&l->counts, f);
	f->watch.effect[ACT_INSTRUCT] = watch_instruction;
}

void
filings_free(struct filings *l)
{
	free(l->at);
	free(l->of_case);
	free(l->led);
	free(l->left);
	counts_free(&l->counts);
}

static bool
may_be_filed(const struct fold *f, uint32_t kase, stamp now)
{
	struct entry e = {.id = f->kase[kase].id, .at = now, .due = DAY_NONE, .unit = UNIT_NONE, .act = ACT_FILE};

	return case_state(f, &f->kase[kase]) == STATE_TOLD && fold_unmet(f, &e) == CONDITIONS;
}

/* Returns what is still open about a case. */
static unsigned
why_left(const struct filings *l, const struct fold *f, uint32_t kase)
{
	const struct kase *k = &f->kase[kase];
	unsigned why = 0;

	if (case_is_promised(f, k))
		why |= LEFT_PROMISED;
	if (l->counts.told[kase] & (TOLD_UNSATISFIED | TOLD_UNSOLVED))
		why |= LEFT_UNHAPPY;
	if (case_is_leaders(k) && !(k->bits & CASE_LEADER_TOLD))
		why |= LEFT_LEADER_UNTOLD;
	return l->anyway ? 0 : why;
}

/* Returns the series of the highest rank that instructed, in the order of the table of acts. */
static enum series
series_of(const struct kase *k)
{
	static const struct {
		const char *rank;
		enum series series;
	} ranks[] = {{"province", SERIES_LEADERS}, {"party", SERIES_LEADERS}, {"mayor", SERIES_MAYOR},
		{"vice", SERIES_VICE}, {"secretary", SERIES_SECRETARY}};

	if (!case_is_leaders(k))
		return SERIES_CASES;
	for (size_t i = 0; i < sizeof ranks / sizeof *ranks; i++)
		if (k->bits & case_led_by(span_of(ranks[i].rank)))
			return ranks[i].series;
	return SERIES_LEADERS;
}

static void
take(struct filings *l, const struct fold *f, uint32_t kase)
{
	struct filing one = {.id = f->kase[kase].id, .kase = kase, .series = series_of(&f->kase[kase])};
	const unsigned why = why_left(l, f, kase);

	if (why) {
		VEC_ROOM(l->left, l->lefts, l->lefts_cap);
		l->left[l->lefts++] = (struct left_out){one.id, why};
		return;
	}

	if (kase < l->led_cap && l->led[kase]) {
		one.led = l->led[kase];
		stamp_parse((struct span){one.led, STAMP_SIZE - 1}, &one.instructed);
	}
	if (one.series != SERIES_CASES)
		one.order = one.led ? one.instructed : case_opened(&f->kase[kase]);
	VEC_ROOM(l->at, l->n, l->cap);
	l->at[l->n++] = one;
}

static int
by_order(const void *a, const void *b)
{
	const struct filing *x = a, *y = b;

	if (x->series != y->series)
		return x->series < y->series ? -1 : 1;
	if (x->order != y->order)
		return x->order < y->order ? -1 : 1;
	return case_id_cmp(x->id, y->id);
}

void
digest_line(uint32_t *entries, uint64_t *digest, struct span line)
{
	*digest = hash_bytes(hash_bytes(*entries ? *digest : HASH_START, line), SPAN("\n"));
	++*entries;
}

size_t
filings_find(const struct filings *l, const struct fold *f, struct case_id id)
{
	uint32_t kase = fold_find(f, id);

	return kase == NO_CASE ? SIZE_MAX : (size_t)l->of_case[kase] - 1;
}

static void
digest_entries(struct filings *l, const struct ledgers *ledgers, const struct fold *f)
{
	struct case_id id;
	struct span line;

	for (size_t i = 0; i < ledgers->n; i++) {
		struct line_walk walk;

		line_walk_start(&walk, ledgers->source[i].text);
		while (line_walk_next(&walk, &line)) {
			size_t place = case_id_parse(survey_case(line), &id) ? filings_find(l, f, id) : SIZE_MAX;

			if (place != SIZE_MAX)
				digest_line(&l->at[place].entries, &l->at[place].digest, line);
			progress_did(line.n + 1);
		}
	}
}

void
filings_choose(struct filings *l, struct ledgers *ledgers, const struct fold *f, day_t until, stamp now)
{
	struct fold then;

	counts_settle(&l->counts, f);
	fold_start(&then, f->roster, day_end(until));
	ledgers_fold(ledgers, &then);
	for (uint32_t k = 0; k < then.kases; k++) {
		uint32_t kase = fold_find(f, then.kase[k].id);

		if (case_exists(&then.kase[k]) && case_state(&then, &then.kase[k]) == STATE_TOLD &&
			may_be_filed(f, kase, now))
			take(l, f, kase);
	}
	fold_stop(&then);
	if (l->n > 0)
		qsort(l->at, l->n, sizeof *l->at, by_order);
	l->of_case = ecalloc(f->kases + 1, sizeof *l->of_case);
	for (size_t i = 0; i < l->n; i++)
		l->of_case[l->at[i].kase] = (uint32_t)i + 1;
	digest_entries(l, ledgers, f);
}
