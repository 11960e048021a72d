#include "weekly_issues.h"

#include "../base/decimal.h"
#include "../base/names.h"
#include "../redact/phone.h"

#include <inttypes.h>
#include <stdlib.h>

/* --- the cases searched --------------------------------------------------------------------- */

/* The indexes of the cases, and their texts. */
struct heap {
	const struct fold *fold;
	uint32_t *kase;
	struct report *report;
	uint32_t n, cap;
	struct kept_words words; /* the texts that `report` points to */
};

static day_t
opened(const struct fold *f, uint32_t kase)
{
	return stamp_day(case_opened(&f->kase[kase]));
}

static int
by_number(const void *a, const void *b, void *ctx)
{
	const struct fold *f = ctx;

	return case_id_cmp(f->kase[*(const uint32_t *)a].id, f->kase[*(const uint32_t *)b].id);
}

static void
choose_cases(struct heap *h, struct period days)
{
	const struct fold *f = h->fold;

	for (uint32_t k = 0; k < f->kases; k++) {
		if (!case_exists(&f->kase[k]) || (f->kase[k].bits & CASE_VOID) || !period_has(days, opened(f, k)))
			continue;
		VEC_ROOM(h->kase, h->n, h->cap);
		h->kase[h->n++] = k;
	}
	if (h->n > 0)
		qsort_r(h->kase, h->n, sizeof *h->kase, by_number, (void *)(uintptr_t)f);
}

/* Returns the caller's identity; 0 if it is unknown or secret, since it must not show whether two secret callers are
 * the same (R3.1.5). */
static uint64_t
caller(const struct fold *f, uint32_t kase)
{
	struct span field = case_value(f, &f->kase[kase], COL_PHONE);
	struct phone phone;

	if (case_is_hidden(f, kase))
		return 0;
	return phone_take(&field, &phone) && phone_identifies(phone) ? phone.local : 0;
}

/* Returns the text that identifies a case. */
static struct span
words_of(struct heap *h, struct weekly *w, uint32_t kase, enum case_column column)
{
	return secrecy_keep(
		w->counting.secrecy, &h->words, kase, column, case_value(h->fold, &h->fold->kase[kase], column));
}

static void
describe_cases(struct heap *h, struct weekly *w)
{
	const struct fold *f = h->fold;

	h->report = ecalloc(h->n + 1, sizeof *h->report);
	for (uint32_t i = 0; i < h->n; i++) {
		const uint32_t k = h->kase[i];

		h->report[i] = (struct report){words_of(h, w, k, COL_TOPIC), words_of(h, w, k, COL_AREA),
			words_of(h, w, k, COL_TEXT), caller(f, k), !case_is_hidden(f, k)};
	}
}

static void
heap_free(struct heap *h)
{
	kept_words_free(&h->words);
	free(h->report);
	free(h->kase);
}

/* --- finding issues ---------------------------------------------------------------------------- */

static void
drop_issue(struct weekly_issue *issue)
{
	free(issue->kase);
	free(issue->place);
	free(issue->words);
}

/* Takes ownership of an issue that was found. */
static struct weekly_issue
take_issue(const struct heap *h, const struct periods *weeks, struct issue *from)
{
	struct weekly_issue to = {.kase = from->report,
		.kases = from->reports,
		.typical = h->kase[from->typical],
		.place = from->place,
		.words = from->words,
		.days = PERIOD_NONE};

	from->report = NULL;
	from->place = from->words = NULL;
	for (uint32_t i = 0; i < to.kases; i++) {
		to.kase[i] = h->kase[to.kase[i]];
		const day_t day = opened(h->fold, to.kase[i]);

		for (enum compared p = NOW; p <= BEFORE; p++)
			to.count[p] += period_has(weeks->of[p], day);
		period_cover(&to.days, day);
	}
	return to;
}

static int
by_count(const void *a, const void *b, void *ctx)
{
	const struct weekly_issue *x = a, *y = b;

	if (x->count[NOW] != y->count[NOW])
		return x->count[NOW] > y->count[NOW] ? -1 : 1;
	return by_number(&x->typical, &y->typical, ctx);
}

void
weekly_issues_find(struct weekly_issues *found, struct weekly *w)
{
	struct heap h = {.fold = w->counting.fold};
	struct issues issues;
	const day_t to = w->counting.periods.of[NOW].to;

	choose_cases(&h, (struct period){to - (ISSUE_DAYS - 1), to});
	describe_cases(&h, w);
	issues_find(&issues, h.report, h.n);
	*found = (struct weekly_issues){.issue = ecalloc(issues.n + 1, sizeof *found->issue)};
	for (uint32_t i = 0; i < issues.n; i++) {
		struct weekly_issue issue = take_issue(&h, &w->counting.periods, &issues.issue[i]);

		if (issue.count[NOW] > 0)
			found->issue[found->n++] = issue;
		else
			drop_issue(&issue);
	}
	qsort_r(found->issue, found->n, sizeof *found->issue, by_count, (void *)(uintptr_t)w->counting.fold);
	issues_free(&issues);
	heap_free(&h);
}

void
weekly_issues_free(struct weekly_issues *found)
{
	for (uint32_t i = 0; i < found->n; i++)
		drop_issue(&found->issue[i]);
	free(found->issue);
}

/* --- topics --------------------------------------------------------------------------------------- */

uint32_t
weekly_issue_cases(const struct weekly_issue *issue, struct counting *c, struct span topic)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < issue->kases; i++)
		n += period_has(c->periods.of[NOW], opened(c->fold, issue->kase[i])) &&
		     span_eq(counting_key(c, issue->kase[i], BY_TOPIC), topic);
	return n;
}

struct span
weekly_issue_topic(const struct weekly_issue *issue, struct counting *c)
{
	struct names numbers = {0};
	struct span usual = SPAN("");
	uint32_t *cases = ecalloc(issue->kases, sizeof *cases), topics = 0, most = 0;

	for (uint32_t i = 0; i < issue->kases; i++) {
		const uint32_t topic = names_add(&numbers, counting_key(c, issue->kase[i], BY_TOPIC), topics)->number;

		topics += topic == topics;
		cases[topic]++;
	}
	for (uint32_t i = 0; i < issue->kases; i++) {
		const struct span key = counting_key(c, issue->kase[i], BY_TOPIC);
		const uint32_t n = cases[names_find(&numbers, key)];

		if (n > most) {
			most = n;
			usual = key;
		}
	}
	names_free(&numbers);
	free(cases);
	return usual;
}

/* --- the table --------------------------------------------------------------------------------- */

static void
add_note(const struct weekly_issue *issue, const struct fold *f, struct buf *out)
{
	char id[CASE_ID_SIZE], from[DAY_SIZE], to[DAY_SIZE];

	for (uint32_t i = 0; i < issue->kases; i++)
		buf_printf(out, "%s%s", i > 0 ? "," : "", case_id_print(id, f->kase[issue->kase[i]].id));
	buf_printf(out, " %s %s..%s", *issue->place ? issue->place : "-", day_print(from, issue->days.from),
		day_print(to, issue->days.to));
}

void
weekly_issues_put(const struct weekly_issues *found, struct report_table *t)
{
	const struct counting *c = t->counting;
	char id[CASE_ID_SIZE];

	for (uint32_t i = 0; i < found->n; i++) {
		const struct weekly_issue *issue = &found->issue[i];

		add_note(issue, c->fold, &t->note);
		report_put_row(t, (struct report_row){.section = "issue",
					  .key = span_of(case_id_print(id, c->fold->kase[issue->typical].id)),
					  .count = issue->count[NOW],
					  .previous = issue->count[BEFORE],
					  .yearago = NO_FIGURE,
					  .share = per_cent(issue->count[NOW], c->total[ACCEPTED][NOW])});
	}
}
