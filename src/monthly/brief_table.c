/* The monthly brief's figures as tables. */
#include "brief.h"

#include <inttypes.h>
#include <stdlib.h>

static void
put_row(const struct brief *b, const char *section, const char *key, const uint32_t of[COMPARED], uint32_t whole,
	struct buf *out)
{
	counting_put_row(&b->counting, section, span_of(key), of, whole, out);
	buf_char(out, '\n');
}

static void
put_calls(const struct brief *b, struct buf *out)
{
	uint64_t calls[COMPARED], talk[COMPARED];

	for (enum compared p = 0; p < COMPARED; p++) {
		calls[p] = b->calls[p].calls;
		talk[p] = b->calls[p].talk;
	}
	counting_put_numbers(&b->counting, "calls", SPAN("answered"), calls, out);
	buf_char(out, '\n');
	counting_put_numbers(&b->counting, "calls", SPAN("talk"), talk, out);
	buf_char(out, '\n');
}

/* --- units -------------------------------------------------------------------------- */

/* The month before is the note. */
static void
put_unit(const struct brief *b, const char *section, const struct unit_tasks *u, struct buf *out)
{
	const struct on_time was = u->due[BEFORE];

	counting_put_unit(&b->counting, section, u, out);
	if (was.counted > 0)
		buf_printf(out, "%" PRId64 "/%" PRId64, was.in_time, was.counted);
	buf_char(out, '\n');
}

static void
put_units(const struct brief *b, int64_t target, struct buf *out)
{
	const struct unit_tasks **sorted = units_by_count(&b->counting);

	for (unsigned i = 0; i < b->counting.units; i++)
		put_unit(b, "unit", sorted[i], out);
	for (unsigned i = 0; i < b->counting.units; i++)
		if (on_time_is_below(sorted[i]->due[NOW], target))
			put_unit(b, on_time_is_few(sorted[i]->due[NOW]) ? "below-few" : "below", sorted[i], out);
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
		buf_span(out, b->counting.fold->roster->unit[m->unit].name);
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
	const struct items *it = &b->counting.items;

	for (uint32_t i = 0; i < it->n; i++) {
		const struct item *item = &it->item[i];
		const struct kase *k = &b->counting.fold->kase[item->kase];

		put_case(out, item_is_high(item) ? "item-high" : "item", k->id, item->count);
		buf_printf(out, "%s\n", state_names[case_state(b->counting.fold, k)]);
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
		put_case(out, misleading_names[m], b->counting.fold->kase[l->entry[i].kase].id, next - i);
		for (size_t k = i; k < next; k++) {
			if (k > i)
				buf_char(out, ',');
			if (m == REPEATED)
				buf_str(out, case_id_print(text, b->counting.fold->kase[l->entry[k].other].id));
			else
				buf_span(out, b->counting.fold->roster->unit[l->entry[k].other].name);
		}
		buf_char(out, '\n');
	}
}

/* ---------------------------------------------------------------------------------------- */

void
brief_tsv(struct brief *b, int64_t target, struct buf *out)
{
	const uint32_t accepted = b->balance[ACCEPTED_IN][NOW], companies = b->enterprise[ACCEPTED_IN][NOW];

	counting_put_header(out);
	for (enum handling h = 0; h < HANDLINGS; h++)
		put_row(b, "total", handling_names[h], b->counting.total[h], accepted, out);
	for (enum balance i = 0; i < BALANCES; i++)
		put_row(b, "balance", balance_names[i], b->balance[i], 0, out);
	for (enum disposal i = 0; i < DISPOSALS; i++)
		put_row(b, "disposal", disposal_names[i], b->disposal[i], accepted, out);
	if (b->duty)
		put_calls(b, out);
	for (enum section s = 0; s < SECTIONS; s++)
		counting_put_tally(&b->counting, section_names[s], &b->counting.section[s], accepted, out);
	put_units(b, target, out);
	put_marks(b, "criticized", brief_criticizes, out);
	put_marks(b, "praised", brief_praises, out);
	put_items(b, out);
	for (enum balance i = 0; i < BALANCES; i++)
		put_row(b, "enterprise", balance_names[i], b->enterprise[i], i == ACCEPTED_IN ? accepted : 0, out);
	counting_put_tally(&b->counting, "enterprise-kind", &b->enterprise_kind, companies, out);
	counting_put_tally(&b->counting, "enterprise-topic", &b->enterprise_topic, companies, out);
	for (enum misleading m = 0; m < MISLEADINGS; m++)
		put_misleading(b, m, out);
}

unsigned
brief_rates(const struct brief *b, struct span text, struct buf *out)
{
	unsigned strangers = 0;

	buf_str(out, "unit\tact\tvalue\tref\ttext\n");
	for (unsigned i = 0; i < b->counting.units; i++) {
		const struct unit_tasks *u = &b->counting.unit[i];

		if (u->unit >= b->counting.fold->roster->listed) {
			strangers++;
			continue;
		}
		buf_span(out, b->counting.fold->roster->unit[u->unit].name);
		buf_printf(out, "\trate\t%" PRId64 "/%" PRId64 "\t%04d-%02d\t", u->due[NOW].in_time,
			u->due[NOW].counted, b->month / 12, b->month % 12 + 1);
		buf_span(out, text);
		buf_char(out, '\n');
	}
	return strangers;
}
