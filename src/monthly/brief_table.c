/* The figures of the monthly brief as tables. */
#include "../counting/report_table.h"
#include "brief.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static void
put_calls(const struct brief *brief, struct report_table *t)
{
	uint64_t calls[COMPARED], talk[COMPARED];

	for (enum compared p = 0; p < COMPARED; p++) {
		calls[p] = brief->calls[p].calls;
		talk[p] = brief->calls[p].talk;
	}
	report_put_numbers(t, "calls", SPAN("answered"), calls);
	report_put_numbers(t, "calls", SPAN("talk"), talk);
}

/* --- units -------------------------------------------------------------------------- */

/* The rate of the month before is the note. */
static void
put_unit(const char *section, const struct unit_tasks *u, struct report_table *t)
{
	const struct on_time was = u->due[BEFORE];

	if (was.counted > 0)
		buf_printf(&t->note, "%" PRId64 "/%" PRId64, was.in_time, was.counted);
	report_put_unit(t, section, u);
}

static void
put_units(const struct brief *brief, int64_t target, struct report_table *t)
{
	const struct unit_tasks **sorted = units_by_count(&brief->counting);

	for (unsigned i = 0; i < brief->counting.units; i++)
		put_unit("unit", sorted[i], t);
	for (unsigned i = 0; i < brief->counting.units; i++)
		if (on_time_is_below(sorted[i]->due[NOW], target))
			put_unit(on_time_is_few(sorted[i]->due[NOW]) ? "below-few" : "below", sorted[i], t);
	free(sorted);
}

static void
put_marks(const struct brief *brief, const char *section, bool (*is)(const struct brief *, const struct mark *),
	struct report_table *t)
{
	for (size_t i = 0; brief->marks && i < brief->marks->n; i++) {
		const struct mark *m = &brief->marks->mark[i];

		if (!is(brief, m))
			continue;
		buf_span(&t->note, mark_field(m, MARK_MARK));
		report_put_single(t, section, counting_unit(&brief->counting, m->unit), 1);
	}
}

/* --- cases -------------------------------------------------------------------------- */

static void
put_case(struct report_table *t, const char *section, uint32_t kase, int64_t count)
{
	char text[CASE_ID_SIZE];

	report_put_single(t, section, span_of(case_id_print(text, t->counting->fold->kase[kase].id)), count);
}

static void
put_items(const struct brief *brief, struct report_table *t)
{
	const struct fold *f = brief->counting.fold;
	const struct items *it = &brief->counting.items;

	for (uint32_t i = 0; i < it->n; i++) {
		const struct item *item = &it->item[i];

		buf_str(&t->note, state_names[case_state(f, &f->kase[item->kase])]);
		put_case(t, item_is_high(item) ? "item-high" : "item", item->kase, item->count);
	}
}

/* Prints a row for each case; the note lists the units, or the other cases. */
static void
put_misleading(const struct brief *brief, enum misleading m, struct report_table *t)
{
	const struct brief_list *l = &brief->misleading[m];
	char text[CASE_ID_SIZE];

	for (size_t i = 0, next; i < l->n; i = next) {
		for (next = i; next < l->n && l->entry[next].kase == l->entry[i].kase; next++) {
			if (next > i)
				buf_char(&t->note, ',');
			if (m == REPEATED)
				buf_str(&t->note,
					case_id_print(text, brief->counting.fold->kase[l->entry[next].other].id));
			else
				buf_span(&t->note, counting_unit(&brief->counting, l->entry[next].other));
		}
		put_case(t, misleading_names[m], l->entry[i].kase, (int64_t)(next - i));
	}
}

/* --- how cases were handled ---------------------------------------------------------------- */

/* Prints a part; its whole is the note. */
static void
put_shares(struct report_table *t, const char *section, struct span key, const struct shares *s)
{
	buf_printf(&t->note, "%" PRIu32 "/%" PRIu32, s->part[NOW], s->whole[NOW]);
	report_put(t, section, key, s->part, s->whole[NOW]);
}

/* A unit's row in a section. */
struct unit_row {
	struct span name;
	const struct conduct_unit *of;
	uint32_t count;
};

static int
by_unit_count(const void *a, const void *b)
{
	const struct unit_row *x = a, *y = b;

	return x->count != y->count ? (x->count > y->count ? -1 : 1) : span_cmp(x->name, y->name);
}

/* Finds the units with a value in a telling, or, for TELLINGS, in a refusal. */
static unsigned
choose_units(const struct conduct *c, enum telling t, enum refusal r, struct unit_row *row)
{
	unsigned n = 0;

	for (unsigned u = 0; u < conduct_units(c); u++) {
		const struct conduct_unit *of = &c->unit[u];
		const uint32_t whole = t < TELLINGS ? of->telling[t].whole[NOW] : of->refusal[r][NOW];

		if (whole > 0)
			row[n++] = (struct unit_row){
				conduct_unit_name(c, of->unit), of, t < TELLINGS ? of->telling[t].part[NOW] : whole};
	}
	if (n > 0)
		qsort(row, n, sizeof *row, by_unit_count);
	return n;
}

static void
put_tellings(const struct conduct *c, struct unit_row *row, struct report_table *t)
{
	for (enum telling i = 0; i < TELLINGS; i++)
		put_shares(t, "telling", span_of(telling_names[i]), &c->telling[i]);
	for (enum telling i = 0; i < TELLINGS; i++) {
		const unsigned n = choose_units(c, i, REFUSALS, row);
		char section[32];

		snprintf(section, sizeof section, "telling-%s", telling_names[i]);
		for (unsigned u = 0; u < n; u++)
			put_shares(t, section, row[u].name, &row[u].of->telling[i]);
	}
}

static void
put_promises(const struct conduct *c, struct report_table *t)
{
	char id[CASE_ID_SIZE];

	for (enum promise i = 0; i < PROMISES; i++)
		report_put(t, "promise", span_of(promise_names[i]), c->promise[i],
			i > PROMISE_DUE ? c->promise[PROMISE_DUE][NOW] : 0);
	for (uint32_t i = 0, next; i < c->broken.n; i = next) {
		const struct conduct_event *e = &c->broken.event[i];

		day_put(&t->note, stamp_day(e->at));
		for (next = i; next < c->broken.n && c->broken.event[next].kase == e->kase; next++) {
			buf_char(&t->note, next == i ? ' ' : ',');
			buf_span(&t->note, counting_unit(c->counting, c->broken.event[next].unit));
		}
		report_put_single(t, "promise-overdue", span_of(case_id_print(id, c->counting->fold->kase[e->kase].id)),
			next - i);
	}
}

/* For refusals, each kind of decision has its share. */
static void
put_refusals(const struct conduct *c, struct unit_row *row, struct report_table *t)
{
	for (enum refusal i = 0; i < REFUSALS; i++)
		report_put(t, "refusal", span_of(refusal_names[i]), c->refusal[i],
			i > REFUSAL_ASKED ? c->refusal[REFUSAL_ASKED][NOW] : 0);
	for (enum refusal i = 0; i < REFUSALS; i++) {
		const unsigned n = choose_units(c, TELLINGS, i, row);
		char section[32];

		snprintf(section, sizeof section, "refusal-%s", refusal_names[i]);
		for (unsigned u = 0; u < n; u++)
			report_put(t, section, row[u].name, row[u].of->refusal[i],
				i > REFUSAL_ASKED ? row[u].of->refusal[REFUSAL_ASKED][NOW] : 0);
	}
}

/* Appends the act that was recorded late, otherwise the unit. */
static void
add_lapse(const struct conduct *c, enum lapse which, const struct conduct_event *e, struct buf *note)
{
	if (which == LAPSE_BACKDATED)
		buf_span(note, line_column(line_at(e->line), COL_ACT));
	else if (which != LAPSE_VOID)
		buf_span(note, counting_unit(c->counting, e->unit));
}

static void
put_lapses(const struct conduct *c, struct report_table *t)
{
	for (enum lapse i = 0; i < LAPSES; i++)
		report_put(t, "integrity", span_of(lapse_names[i]), c->lapse[i], 0);
	for (enum lapse i = 0; i < LAPSES; i++) {
		const struct conduct_events *l = &c->lapsed[i];
		char id[CASE_ID_SIZE];

		for (uint32_t e = 0, next; e < l->n; e = next) {
			const uint32_t kase = l->event[e].kase;

			for (next = e; next < l->n && l->event[next].kase == kase; next++) {
				if (next > e)
					buf_char(&t->note, ',');
				add_lapse(c, i, &l->event[next], &t->note);
			}
			report_put_single(t, lapse_names[i],
				span_of(case_id_print(id, c->counting->fold->kase[kase].id)), next - e);
		}
	}
}

/* --- interface ----------------------------------------------------------------------------- */

static void
put_conduct(const struct conduct *c, struct report_table *t)
{
	struct unit_row *row = ecalloc(conduct_units(c), sizeof *row);

	put_tellings(c, row, t);
	put_promises(c, t);
	put_refusals(c, row, t);
	put_lapses(c, t);
	free(row);
}

void
brief_tsv(struct brief *brief, int64_t target, struct buf *out)
{
	const uint32_t accepted = brief->balance[ACCEPTED_IN][NOW], companies = brief->enterprise[ACCEPTED_IN][NOW];
	struct report_table t;

	report_table_start(&t, &brief->counting, out);
	for (enum handling h = 0; h < HANDLINGS; h++)
		report_put(&t, "total", span_of(handling_names[h]), brief->counting.total[h], accepted);
	for (enum balance i = 0; i < BALANCES; i++)
		report_put(&t, "balance", span_of(balance_names[i]), brief->balance[i], 0);
	for (enum disposal i = 0; i < DISPOSALS; i++)
		report_put(&t, "disposal", span_of(disposal_names[i]), brief->disposal[i], accepted);
	if (brief->duty)
		put_calls(brief, &t);
	for (enum section s = 0; s < SECTIONS; s++)
		report_put_tally(&t, section_names[s], &brief->counting.section[s], accepted);
	put_units(brief, target, &t);
	put_marks(brief, "criticized", brief_criticizes, &t);
	put_marks(brief, "praised", brief_praises, &t);
	put_items(brief, &t);
	for (enum balance i = 0; i < BALANCES; i++)
		report_put(&t, "enterprise", span_of(balance_names[i]), brief->enterprise[i],
			i == ACCEPTED_IN ? accepted : 0);
	report_put_tally(&t, "enterprise-kind", &brief->enterprise_kind, companies);
	report_put_tally(&t, "enterprise-topic", &brief->enterprise_topic, companies);
	for (enum misleading m = 0; m < MISLEADINGS; m++)
		put_misleading(brief, m, &t);
	put_conduct(&brief->conduct, &t);
	report_table_stop(&t);
}

/* --- rates for publication --------------------------------------------------------------- */

/* A mark, with the columns that unit-mark --take accepts. */
struct rate_row {
	struct span unit;
	const char *act;
	struct on_time rate;
	int month; /* as in day_month() */
	struct span text;
};

static void
put_rate(struct buf *out, const void *row, int which)
{
	const struct on_time rate = ((const struct rate_row *)row)->rate;

	(void)which;
	buf_printf(out, "%" PRId64 "/%" PRId64, rate.in_time, rate.counted);
}

static void
put_month(struct buf *out, const void *row, int which)
{
	const int month = ((const struct rate_row *)row)->month;

	(void)which;
	buf_printf(out, "%04d-%02d", month / 12, month % 12 + 1);
}

static const struct column_rule rate_columns[] = {
	{"unit", put_span_member, offsetof(struct rate_row, unit), 0, NULL},
	{"act", put_text_member, offsetof(struct rate_row, act), 0, NULL},
	{"value", put_rate, 0, 0, NULL},
	{"ref", put_month, 0, 0, NULL},
	{"text", put_span_member, offsetof(struct rate_row, text), 0, NULL},
	COLUMNS_END,
};

/* Sorts by the roster's order of the resolved rows, and by bytes for the old names of one unit. */
static int
by_row(const void *a, const void *b, void *ctx)
{
	const struct unit *unit = ((const struct roster *)ctx)->unit;
	const struct unit *x = &unit[(*(const struct unit_tasks *const *)a)->unit];
	const struct unit *y = &unit[(*(const struct unit_tasks *const *)b)->unit];

	return x->row != y->row ? (x->row < y->row ? -1 : 1) : span_cmp(x->name, y->name);
}

static const struct unit_tasks **
sort_by_row(const struct counting *c)
{
	const struct unit_tasks **sorted = ecalloc(c->units + 1, sizeof *sorted);

	for (unsigned i = 0; i < c->units; i++)
		sorted[i] = &c->unit[i];
	qsort_r(sorted, c->units, sizeof *sorted, by_row, c->fold->roster);
	return sorted;
}

unsigned
brief_rates(const struct brief *brief, struct span text, struct buf *out)
{
	const struct roster *roster = brief->counting.fold->roster;
	const struct unit_tasks **sorted = sort_by_row(&brief->counting);
	struct column_list columns;
	unsigned strangers = 0;

	columns_start(out, &columns, rate_columns);
	for (unsigned i = 0; i < brief->counting.units; i++) {
		const struct unit_tasks *u = sorted[i];
		const struct rate_row row = {counting_unit(&brief->counting, u->unit), "rate", u->due[NOW],
			day_month(brief->counting.periods.of[NOW].from), text};

		if (roster->unit[u->unit].row == UNIT_NONE)
			strangers++;
		else
			columns_put_row(out, &columns, &row);
	}
	free(sorted);
	return strangers;
}
