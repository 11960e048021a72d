/* Fuzzes the reader, the survey and the fold with any text after a header.  The ledger is folded twice as of some
 * time: keeping the entries of few cases, as queries do, and keeping all of them.  Both must give the same cases. */
#include "../base/utf8.h"
#include "counts.h"
#include "flow.h"
#include "secrecy.h"
#include "survey.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct reading {
	struct fold fold;
	struct counts counts;
	uint64_t damage;
};

static void
hear(void *ctx, struct source *s, const char *where, const char *column, const char *wrong)
{
	(void)ctx, (void)column;
	if (where < s->text.p || where > s->text.p + s->text.n || !wrong)
		abort();
}

static void
take_twice(void *ctx, const struct entry *e)
{
	struct reading *r = ctx;

	(void)e;
	r->damage++;
}

static void
take_entries(void *ctx, struct source *s, const struct entry *e, size_t n)
{
	struct reading *r = ctx;

	(void)s;
	fold_entries(&r->fold, e, n, take_twice, r);
}

static void
take_damaged(void *ctx, struct source *s, const struct entry *e, const char *column, const char *wrong)
{
	(void)ctx;
	hear(NULL, s, e->line, column, wrong);
}

static void
keep_undone(void *ctx, struct span line, enum act act)
{
	(void)act;
	struct case_id id;

	if (case_id_parse(survey_case(line), &id))
		fold_keep(ctx, id);
}

static void
read_all(struct reading *r, struct source *s, struct roster *roster, stamp asof, bool keep_all)
{
	struct flow flow = {.source = s, .roster = roster, .entries = take_entries, .damaged = take_damaged, .ctx = r};

	fold_start(&r->fold, roster, asof);
	r->fold.keep_all = keep_all;
	counts_watch(&r->counts, &r->fold);
	if (!keep_all)
		survey_acts(s, (enum act[]){ACT_UNDO, ACT_UNDO}, keep_undone, &r->fold);
	flow_run(&flow);
	r->damage = flow.damage;
	fold_settle(&r->fold);
	counts_settle(&r->counts, &r->fold);
}

static void
stop(struct reading *r)
{
	fold_stop(&r->fold);
	counts_free(&r->counts);
}

static void
expect(bool holds)
{
	if (!holds)
		abort();
}

static void
compare_tasks(const struct reading *x, const struct reading *y, uint32_t kase)
{
	uint32_t t = x->fold.kase[kase].tasks, u = y->fold.kase[kase].tasks;

	for (; t != NO_TASK && u != NO_TASK; t = x->fold.task[t].next, u = y->fold.task[u].next) {
		const struct task *a = &x->fold.task[t], *b = &y->fold.task[u];

		expect(a->line == b->line && a->unit == b->unit && a->assigned == b->assigned && a->due == b->due);
		expect(a->bits == b->bits && (!(a->bits & TASK_REPLIED) || a->replied == b->replied));
		expect(memcmp(counts_of_task(&x->counts, t), counts_of_task(&y->counts, u),
			       sizeof(struct task_counts)) == 0);
	}
	expect(t == u);
}

static void
compare_words(const struct reading *x, const struct reading *y, uint32_t kase)
{
	const struct kase *a = &x->fold.kase[kase], *b = &y->fold.kase[kase];
	struct buf flags[2] = {{0}};

	for (enum case_column c = COL_HOW; c < CASE_COLUMNS; c++)
		expect(span_eq(case_value(&x->fold, a, c), case_value(&y->fold, b, c)));
	case_flags(&x->fold, a, &flags[0]);
	case_flags(&y->fold, b, &flags[1]);
	expect(span_eq(buf_as_span(&flags[0]), buf_as_span(&flags[1])));
	buf_free(&flags[0]);
	buf_free(&flags[1]);
}

static void
compare(const struct reading *x, const struct reading *y)
{
	expect(x->fold.kases == y->fold.kases && x->fold.refused == y->fold.refused && x->damage == y->damage);
	for (uint32_t i = 0; i < x->fold.kases; i++) {
		const struct kase *a = &x->fold.kase[i], *b = &y->fold.kase[i];

		expect(case_id_eq(a->id, b->id) && fold_find(&x->fold, a->id) == i);
		expect((a->bits & ~(uint32_t)CASE_KEPT) == (b->bits & ~(uint32_t)CASE_KEPT));
		if (!case_exists(a))
			continue;
		expect(a->first == b->first && a->last == b->last &&
			case_state(&x->fold, a) == case_state(&y->fold, b));
		expect(memcmp(counts_of_case(&x->counts, i), counts_of_case(&y->counts, i),
			       sizeof(struct case_counts)) == 0);
		expect(x->counts.told[i] == y->counts.told[i]);
		compare_tasks(x, y, i);
		compare_words(x, y, i);
	}
}

/* Everything shown of a case must be valid text. */
static void
show(const struct reading *r)
{
	struct secrecy secrecy;
	struct buf b = {0};

	secrecy_start(&secrecy, &r->fold);
	for (uint32_t i = 0; i < r->fold.kases; i++) {
		if (!case_exists(&r->fold.kase[i]))
			continue;
		b.n = 0;
		secrecy_add(&secrecy, &b, i, COL_TEXT, case_value(&r->fold, &r->fold.kase[i], COL_TEXT));
		expect(utf8_valid(buf_as_span(&b)) == b.n);
	}
	secrecy_stop(&secrecy);
	buf_free(&b);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const asof[] = {"2020-11-05T12:00:00", "2099-12-31T23:59:59"};
	struct roster units = {0}, *roster = &units;
	struct reading queried, kept;
	struct source s;
	struct buf text = {0};
	stamp at = 0;

	roster_load(roster, "src/tables/units.tsv");
	buf_span(&text, case_columns.header);
	buf_char(&text, '\n');
	buf_add(&text, data, size);
	if (!source_open_bytes(&s, "fuzz", buf_as_span(&text), &case_columns))
		abort();
	buf_free(&text);
	s.hear = hear;
	for (size_t i = 0; i < sizeof asof / sizeof *asof; i++) {
		if (!stamp_parse(span_of(asof[i]), &at))
			abort();
		read_all(&queried, &s, roster, at, false);
		read_all(&kept, &s, roster, at, true);
		compare(&queried, &kept);
		show(&queried);
		stop(&queried);
		stop(&kept);
	}
	source_close(&s);
	roster_free(roster);
	return 0;
}
