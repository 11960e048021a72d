/* The monthly brief's figures as tables. */
#include "brief.h"

#include <inttypes.h>
#include <stdlib.h>

static void
put_row(const struct brief *brief, const char *section, const char *key, const uint32_t of[COMPARED], uint32_t whole,
	struct buf *out)
{
	counting_put_row(&brief->counting, section, span_of(key), of, whole, out);
	buf_char(out, '\n');
}

static void
put_calls(const struct brief *brief, struct buf *out)
{
	uint64_t calls[COMPARED], talk[COMPARED];

	for (enum compared p = 0; p < COMPARED; p++) {
		calls[p] = brief->calls[p].calls;
		talk[p] = brief->calls[p].talk;
	}
	counting_put_numbers(&brief->counting, "calls", SPAN("answered"), calls, out);
	buf_char(out, '\n');
	counting_put_numbers(&brief->counting, "calls", SPAN("talk"), talk, out);
	buf_char(out, '\n');
}

/* --- units -------------------------------------------------------------------------- */

/* The month before is the note. */
static void
put_unit(const struct brief *brief, const char *section, const struct unit_tasks *u, struct buf *out)
{
	const struct on_time was = u->due[BEFORE];

	counting_put_unit(&brief->counting, section, u, out);
	if (was.counted > 0)
		buf_printf(out, "%" PRId64 "/%" PRId64, was.in_time, was.counted);
	buf_char(out, '\n');
}

static void
put_units(const struct brief *brief, int64_t target, struct buf *out)
{
	const struct unit_tasks **sorted = units_by_count(&brief->counting);

	for (unsigned i = 0; i < brief->counting.units; i++)
		put_unit(brief, "unit", sorted[i], out);
	for (unsigned i = 0; i < brief->counting.units; i++)
		if (on_time_is_below(sorted[i]->due[NOW], target))
			put_unit(brief, on_time_is_few(sorted[i]->due[NOW]) ? "below-few" : "below", sorted[i], out);
	free(sorted);
}

/* What is not counted by months. */
#define NO_MONTHS "\t-\t-\t-\t"

static void
put_marks(const struct brief *brief, const char *section, bool (*is)(const struct brief *, const struct mark *),
	struct buf *out)
{
	for (size_t i = 0; brief->marks && i < brief->marks->n; i++) {
		const struct mark *m = &brief->marks->mark[i];

		if (!is(brief, m))
			continue;
		buf_printf(out, "%s\t", section);
		buf_span(out, counting_unit(&brief->counting, m->unit));
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
put_items(const struct brief *brief, struct buf *out)
{
	const struct items *it = &brief->counting.items;

	for (uint32_t i = 0; i < it->n; i++) {
		const struct item *item = &it->item[i];
		const struct kase *k = &brief->counting.fold->kase[item->kase];

		put_case(out, item_is_high(item) ? "item-high" : "item", k->id, item->count);
		buf_printf(out, "%s\n", state_names[case_state(brief->counting.fold, k)]);
	}
}

/* A row a case; the note lists the units, or the other cases. */
static void
put_misleading(const struct brief *brief, enum misleading m, struct buf *out)
{
	const struct brief_list *l = &brief->misleading[m];
	char text[CASE_ID_SIZE];

	for (size_t i = 0, next; i < l->n; i = next) {
		for (next = i; next < l->n && l->entry[next].kase == l->entry[i].kase; next++)
			continue;
		put_case(out, misleading_names[m], brief->counting.fold->kase[l->entry[i].kase].id, next - i);
		for (size_t k = i; k < next; k++) {
			if (k > i)
				buf_char(out, ',');
			if (m == REPEATED)
				buf_str(out, case_id_print(text, brief->counting.fold->kase[l->entry[k].other].id));
			else
				buf_span(out, counting_unit(&brief->counting, l->entry[k].other));
		}
		buf_char(out, '\n');
	}
}

/* ---------------------------------------------------------------------------------------- */

void
brief_tsv(struct brief *brief, int64_t target, struct buf *out)
{
	const uint32_t accepted = brief->balance[ACCEPTED_IN][NOW], companies = brief->enterprise[ACCEPTED_IN][NOW];

	counting_put_header(out);
	for (enum handling h = 0; h < HANDLINGS; h++)
		put_row(brief, "total", handling_names[h], brief->counting.total[h], accepted, out);
	for (enum balance i = 0; i < BALANCES; i++)
		put_row(brief, "balance", balance_names[i], brief->balance[i], 0, out);
	for (enum disposal i = 0; i < DISPOSALS; i++)
		put_row(brief, "disposal", disposal_names[i], brief->disposal[i], accepted, out);
	if (brief->duty)
		put_calls(brief, out);
	for (enum section s = 0; s < SECTIONS; s++)
		counting_put_tally(&brief->counting, section_names[s], &brief->counting.section[s], accepted, out);
	put_units(brief, target, out);
	put_marks(brief, "criticized", brief_criticizes, out);
	put_marks(brief, "praised", brief_praises, out);
	put_items(brief, out);
	for (enum balance i = 0; i < BALANCES; i++)
		put_row(brief, "enterprise", balance_names[i], brief->enterprise[i], i == ACCEPTED_IN ? accepted : 0,
			out);
	counting_put_tally(&brief->counting, "enterprise-kind", &brief->enterprise_kind, companies, out);
	counting_put_tally(&brief->counting, "enterprise-topic", &brief->enterprise_topic, companies, out);
	for (enum misleading m = 0; m < MISLEADINGS; m++)
		put_misleading(brief, m, out);
}

/* By roster order of the row that has the name, the old names of a unit by their bytes. */
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
	unsigned strangers = 0;

	buf_str(out, "unit\tact\tvalue\tref\ttext\n");
	const struct roster *roster = brief->counting.fold->roster;
	const struct unit_tasks **sorted = sort_by_row(&brief->counting);

	for (unsigned i = 0; i < brief->counting.units; i++) {
		const struct unit_tasks *u = sorted[i];

		if (roster->unit[u->unit].row == UNIT_NONE) {
			strangers++;
			continue;
		}
		buf_span(out, counting_unit(&brief->counting, u->unit));
		buf_printf(out, "\trate\t%" PRId64 "/%" PRId64 "\t%04d-%02d\t", u->due[NOW].in_time,
			u->due[NOW].counted, brief->month / 12, brief->month % 12 + 1);
		buf_span(out, text);
		buf_char(out, '\n');
	}
	free(sorted);
	return strangers;
}
