/* Texts and figures that all sections of the monthly brief use. */
#include "brief_part.h"

void
brief_words(struct buf *b, struct span words)
{
	add_stated(b, words, SIZE_MAX);
}

void
brief_cell(struct grid *g, struct span words)
{
	brief_words(&g->words, words);
	grid_end_cell(g);
}

void
add_fraction(struct buf *b, int64_t part, int64_t whole)
{
	if (whole == 0) {
		buf_char(b, '-');
		return;
	}
	add_share(b, part, whole);
	buf_printf(b, D_(" (%lld/%lld)"), (long long)part, (long long)whole);
}

bool
brief_knows(const struct briefing *briefing, enum compared p)
{
	const struct periods *periods = &briefing->common.counting->periods;

	if (p == YEAR_AGO && period_eq(periods->of[YEAR_AGO], periods->of[BEFORE]))
		return false;
	return briefing->brief->balance[ACCEPTED_IN][p] + briefing->brief->balance[CARRIED_IN][p] > 0;
}
