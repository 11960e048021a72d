/* What the weekly report and the brief count, as tables. */
#include "counting.h"

#include "../base/decimal.h"

#include <inttypes.h>

void
counting_put_header(struct buf *out)
{
	buf_str(out, "section\tkey\tcount\tprevious\tyearago\tshare\tnote\n");
}

static void
put_row(const struct counting *c, const char *section, struct span key, const uint64_t number[COMPARED], uint64_t part,
	uint64_t whole, struct buf *out)
{
	buf_printf(out, "%s\t", section);
	buf_span(out, key);
	buf_printf(out, "\t%" PRIu64 "\t%" PRIu64 "\t", number[NOW], number[BEFORE]);
	if (period_any(c->periods.of[YEAR_AGO]))
		buf_printf(out, "%" PRIu64 "\t", number[YEAR_AGO]);
	else
		buf_str(out, "-\t");
	if (whole > 0)
		hundredths_put(out, per_cent((int64_t)part, (int64_t)whole));
	else
		buf_char(out, '-');
	buf_char(out, '\t');
}

void
counting_put_row(const struct counting *c, const char *section, struct span key, const uint32_t count[COMPARED],
	uint32_t whole, struct buf *out)
{
	put_row(c, section, key, (uint64_t[COMPARED]){count[NOW], count[BEFORE], count[YEAR_AGO]}, count[NOW], whole,
		out);
}

void
counting_put_numbers(const struct counting *c, const char *section, struct span key, const uint64_t number[COMPARED],
	struct buf *out)
{
	put_row(c, section, key, number, 0, 0, out);
}

void
counting_put_unit(const struct counting *c, const char *section, const struct unit_tasks *u, struct buf *out)
{
	const uint64_t counted = (uint64_t)u->due[NOW].counted, in_time = (uint64_t)u->due[NOW].in_time;

	put_row(c, section, counting_unit(c, u->unit),
		(uint64_t[COMPARED]){counted, in_time, (uint64_t)u->due[YEAR_AGO].counted}, in_time, counted, out);
}

void
counting_put_tally(
	const struct counting *c, const char *section, const struct tally *t, uint32_t whole, struct buf *out)
{
	for (uint32_t i = 0; i < t->rows; i++) {
		counting_put_row(c, section, t->row[i].key, t->row[i].count, whole, out);
		buf_char(out, '\n');
	}
}
