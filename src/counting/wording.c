#include "wording.h"

#include "../base/levels.h"
#include "../paper/label.h"
#include "../paper/language.h"

void
writing_start(struct writing *w, struct counting *counting)
{
	*w = (struct writing){.counting = counting,
		.fold = counting->fold,
		.today = stamp_day(counting->fold->asof),
		.words = &w->prose.words};
}

void
add_count(struct buf *b, uint32_t count)
{
	buf_printf(b, D_(" (%u)"), count);
}

bool
add_next(struct buf *b, uint32_t n, uint32_t all, uint32_t most, const char *others)
{
	if (n == most && n < all)
		buf_printf(b, D_(others), all - most);
	if (n >= most || n >= all)
		return false;
	if (n > 0)
		buf_str(b, D_(", "));
	return true;
}

void
add_case_id(struct buf *b, const struct fold *f, uint32_t kase)
{
	char id[CASE_ID_SIZE];

	buf_printf(b, D_("[%s] "), case_id_print(id, f->kase[kase].id));
}

void
add_case_words(struct buf *b, struct secrecy *s, uint32_t kase, enum case_column column, struct span words, size_t most)
{
	struct buf shown = {0};

	secrecy_add(s, &shown, kase, column, words);
	paper_words(b, buf_as_span(&shown), most);
	buf_free(&shown);
}

void
add_growth(struct buf *b, uint32_t now, uint32_t then)
{
	if (then == 0) {
		buf_str(b, now > 0 ? D_("new") : "-");
		return;
	}
	if (now == then) {
		buf_str(b, D_("no change"));
		return;
	}
	if (then < FEW_CASES) {
		buf_printf(b, D_("%+lld cases"), (long long)now - then);
		return;
	}
	if (now > then)
		buf_char(b, '+');
	add_share(b, (int64_t)now - then, then);
}

bool
topic_is_other(struct span topic)
{
	const struct span top = level_top(topic);

	return top.n == 0 || span_is(top, "其他") || span_is(top, "其它");
}

uint32_t
tally_told(const struct tally *t, uint32_t n)
{
	uint32_t row = 0;

	for (; row < t->rows; row++)
		if (!topic_is_other(t->row[row].key) && n-- == 0)
			break;
	return row;
}

void
prose_rest_of_topics(struct prose *p, const struct tally *t, uint32_t most)
{
	uint32_t rows = t->rows, sum = tally_rest(t, 0);

	for (uint32_t n = 0; n < most; n++) {
		const uint32_t row = tally_told(t, n);

		if (row == t->rows)
			break;
		rows--;
		sum -= t->row[row].count[0];
	}
	if (rows == 0)
		return;
	buf_printf(&p->words, D_("Not shown: %u others with %u cases."), rows, sum);
	prose_paragraph(p);
}

void
prose_rest(struct prose *p, const struct tally *t, uint32_t most)
{
	if (t->rows <= most)
		return;
	buf_printf(&p->words, D_("Not shown: %u others with %u cases."), t->rows - most, tally_rest(t, most));
	prose_paragraph(p);
}

void
add_span(struct buf *b, struct period span)
{
	static const char *const quarter[] = {N_("first quarter of %d"), N_("second quarter of %d"),
		N_("third quarter of %d"), N_("fourth quarter of %d")};
	int year, month, mday;

	day_split(span.from, &year, &month, &mday);
	switch (span_kind_of(span)) {
	case SPAN_MONTH:
		buf_printf(b, D_("%d-%02d"), year, month);
		break;
	case SPAN_QUARTER:
		buf_printf(b, D_(quarter[(month - 1) / 3]), year);
		break;
	case SPAN_HALF:
		buf_printf(b, month == 1 ? D_("first half of %d") : D_("second half of %d"), year);
		break;
	case SPAN_YEAR:
		buf_printf(b, D_("year %d"), year);
		break;
	case SPAN_DAYS:
		add_day(b, span.from);
		buf_str(b, D_(" to "));
		add_day(b, span.to);
		break;
	}
}
