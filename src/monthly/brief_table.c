/* The monthly brief's figures as tables. */
#include "brief.h"
#include "../paper/prose.h"

#include "../base/decimal.h"

#include <inttypes.h>
#include <stdlib.h>

static const char *const total_names[BRIEF_TOTALS] = {"accepted", "answered", "assigned", "closed"};
static const char *const section_names[BRIEF_SECTIONS] = {"channel", "kind", "topic", "area"};

/* A row but its note, of three months' counts; the share of `whole`, none where that is 0. */
static void
put_start(struct buf *out, const char *section, struct span key, const uint64_t count[MONTHS])
{
	buf_printf(out, "%s\t", section);
	buf_span(out, key);
	for (enum brief_month m = 0; m < MONTHS; m++)
		buf_printf(out, "\t%" PRIu64, count[m]);
	buf_char(out, '\t');
}

static void
put_share(struct buf *out, uint64_t part, uint64_t whole)
{
	if (whole > 0)
		hundredths_put(out, divide_rounded((__int128)part * 10000, (__int128)whole));
	else
		buf_char(out, '-');
	buf_char(out, '\t');
}

static void
put_row(struct buf *out, const char *section, const char *key, const uint32_t of[MONTHS], uint32_t whole)
{
	const uint64_t count[MONTHS] = {of[MONTH], of[MONTH_BEFORE], of[MONTH_YEAR_AGO]};

	put_start(out, section, span_of(key), count);
	put_share(out, of[MONTH], whole);
	buf_char(out, '\n');
}

static void
put_tally(struct buf *out, const char *section, const struct tally *t, uint32_t whole)
{
	for (uint32_t i = 0; i < t->rows; i++) {
		const uint32_t *c = t->row[i].count;
		const uint64_t count[MONTHS] = {c[THIS_WEEK], c[WEEK_BEFORE], c[YEAR_AGO]};

		put_start(out, section, t->row[i].key, count);
		put_share(out, count[MONTH], whole);
		buf_char(out, '\n');
	}
}

static void
put_calls(const struct brief *b, struct buf *out)
{
	const uint64_t calls[MONTHS] = {
		b->calls[MONTH].calls, b->calls[MONTH_BEFORE].calls, b->calls[MONTH_YEAR_AGO].calls};
	const uint64_t talk[MONTHS] = {
		b->calls[MONTH].talk, b->calls[MONTH_BEFORE].talk, b->calls[MONTH_YEAR_AGO].talk};

	put_start(out, "calls", SPAN("answered"), calls);
	buf_str(out, "-\t\n");
	put_start(out, "calls", SPAN("talk"), talk);
	buf_str(out, "-\t\n");
}

/* --- units -------------------------------------------------------------------------- */

static int
by_count(const void *a, const void *b, void *ctx)
{
	const struct rate *x = *(const struct rate *const *)a, *y = *(const struct rate *const *)b;
	const struct unit *unit = ctx;

	if (x->counted[MONTH] != y->counted[MONTH])
		return x->counted[MONTH] > y->counted[MONTH] ? -1 : 1;
	return span_cmp(unit[x->unit].name, unit[y->unit].name);
}

/* As the weekly report has it: counted, in time, counted a year ago, the rate; and the month before as the note. */
static void
put_rate(const struct brief *b, const char *section, const struct rate *r, struct buf *out)
{
	const uint64_t count[MONTHS] = {r->counted[MONTH], r->in_time[MONTH], r->counted[MONTH_YEAR_AGO]};

	put_start(out, section, b->fold->roster->unit[r->unit].name, count);
	put_share(out, r->in_time[MONTH], r->counted[MONTH]);
	if (r->was_counted > 0)
		buf_printf(out, "%" PRId64 "/%" PRId64, r->was_in_time, r->was_counted);
	buf_char(out, '\n');
}

static void
put_units(const struct brief *b, int64_t target, struct buf *out)
{
	const struct rate **sorted = emalloc((b->rates + 1) * sizeof *sorted);

	for (uint32_t i = 0; i < b->rates; i++)
		sorted[i] = &b->rate[i];
	qsort_r(sorted, b->rates, sizeof *sorted, by_count, b->fold->roster->unit);
	for (uint32_t i = 0; i < b->rates; i++)
		put_rate(b, "unit", sorted[i], out);
	for (uint32_t i = 0; i < b->rates; i++)
		if (rate_below(sorted[i], target))
			put_rate(b, sorted[i]->counted[MONTH] < FEW_COUNTED ? "below-few" : "below", sorted[i], out);
	free(sorted);
}

/* What is not counted by months. */
#define NO_MONTHS "\t-\t-\t-\t"

static void
put_marks(const struct brief *b, const char *section, bool (*is)(const struct brief *, const struct mark *),
	struct buf *out)
{
	for (size_t i = 0; b->marks && i < b->marks->n; i++) {
		const struct mark *m = &b->marks->mark[i];

		if (!is(b, m))
			continue;
		buf_printf(out, "%s\t", section);
		buf_span(out, b->fold->roster->unit[m->unit].name);
		buf_str(out, "\t1" NO_MONTHS);
		buf_span(out, mark_field(m, MARK_MARK));
		buf_char(out, '\n');
	}
}

/* --- cases -------------------------------------------------------------------------- */

static void
put_case(struct buf *out, const char *section, struct case_id id, uint64_t count)
{
	char text[CASE_ID_SIZE];

	buf_printf(out, "%s\t%s\t%" PRIu64 NO_MONTHS, section, case_id_print(text, id), count);
}

static void
put_items(const struct brief *b, struct buf *out)
{
	for (uint32_t i = 0; i < b->items; i++) {
		const struct brief_item *item = &b->item[i];
		const struct kase *k = &b->fold->kase[item->kase];

		put_case(out, item->high ? "item-high" : "item", k->id, item->count);
		buf_printf(out, "%s\n", state_names[case_state(b->fold, k)]);
	}
}

/* A row a case; the note lists the units, or the other cases. */
static void
put_misleading(const struct brief *b, enum misleading m, struct buf *out)
{
	const struct brief_list *l = &b->misleading[m];
	char text[CASE_ID_SIZE];

	for (size_t i = 0, next; i < l->n; i = next) {
		for (next = i; next < l->n && l->entry[next].kase == l->entry[i].kase; next++)
			continue;
		put_case(out, misleading_names[m], b->fold->kase[l->entry[i].kase].id, next - i);
		for (size_t k = i; k < next; k++) {
			if (k > i)
				buf_char(out, ',');
			if (m == REPEATED)
				buf_str(out, case_id_print(text, b->fold->kase[l->entry[k].other].id));
			else
				buf_span(out, b->fold->roster->unit[l->entry[k].other].name);
		}
		buf_char(out, '\n');
	}
}

/* ---------------------------------------------------------------------------------------- */

void
brief_tsv(struct brief *b, int64_t target, struct buf *out)
{
	const uint32_t accepted = b->balance[ACCEPTED_IN][MONTH], companies = b->enterprise[ACCEPTED_IN][MONTH];

	buf_str(out, "section\tkey\tcount\tprevious\tyearago\tshare\tnote\n");
	for (enum brief_total t = 0; t < BRIEF_TOTALS; t++)
		put_row(out, "total", total_names[t], b->total[t], accepted);
	for (enum balance i = 0; i < BALANCES; i++)
		put_row(out, "balance", balance_names[i], b->balance[i], 0);
	for (enum disposal i = 0; i < DISPOSALS; i++)
		put_row(out, "disposal", disposal_names[i], b->disposal[i], accepted);
	if (b->duty)
		put_calls(b, out);
	for (enum brief_section s = 0; s < BRIEF_SECTIONS; s++)
		put_tally(out, section_names[s], &b->section[s], accepted);
	put_units(b, target, out);
	put_marks(b, "criticized", brief_criticizes, out);
	put_marks(b, "praised", brief_praises, out);
	put_items(b, out);
	for (enum balance i = 0; i < BALANCES; i++)
		put_row(out, "enterprise", balance_names[i], b->enterprise[i], i == ACCEPTED_IN ? accepted : 0);
	put_tally(out, "enterprise-kind", &b->enterprise_kind, companies);
	put_tally(out, "enterprise-topic", &b->enterprise_topic, companies);
	for (enum misleading m = 0; m < MISLEADINGS; m++)
		put_misleading(b, m, out);
}

unsigned
brief_rates(const struct brief *b, struct span text, struct buf *out)
{
	unsigned strangers = 0;

	buf_str(out, "unit\tact\tvalue\tref\ttext\n");
	for (uint32_t i = 0; i < b->rates; i++) {
		const struct rate *r = &b->rate[i];

		if (r->unit >= b->fold->roster->listed) {
			strangers++;
			continue;
		}
		buf_span(out, b->fold->roster->unit[r->unit].name);
		buf_printf(out, "\trate\t%" PRIu32 "/%" PRIu32 "\t%04d-%02d\t", r->in_time[MONTH], r->counted[MONTH],
			b->month / 12, b->month % 12 + 1);
		buf_span(out, text);
		buf_char(out, '\n');
	}
	return strangers;
}
