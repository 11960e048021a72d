/* Texts and cells of the weekly paper. */
#include "weekly_part.h"

#define KEY_COLUMNS 26

void
add_key(struct buf *b, struct span key)
{
	add_stated(b, key, KEY_COLUMNS);
}

void
key_cell(struct grid *g, struct span key)
{
	add_key(&g->words, key);
	grid_end_cell(g);
}

uint32_t
hot_topics(const struct tally *t)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < t->rows; i++)
		n += !topic_is_other(t->row[i].key);
	return n;
}

void
day_cell(struct grid *g, day_t day)
{
	add_day(&g->words, day);
	grid_end_cell(g);
}

void
share_cell(struct grid *g, int64_t part, int64_t whole)
{
	/* Cases handled may have been accepted earlier, so the part can exceed the whole. */
	add_share(&g->words, part, part <= whole ? whole : 0);
	grid_end_cell(g);
}
