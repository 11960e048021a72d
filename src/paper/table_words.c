#include "table_words.h"

#include "words.h"

struct tsv *
table_in_chinese(struct tsv *t)
{
	struct buf text = {0}, list = {0};
	size_t act = t->columns;
	struct tsv_walk walk;

	for (size_t i = 0; i < t->columns; i++) {
		if (span_is(t->column[i].name, "act"))
			act = i;
		buf_span(&text, word_brief(OF_COLUMN, t->column[i].name));
		buf_char(&text, i + 1 < t->columns ? '\t' : '\n');
	}
	tsv_walk_start(&walk, t);
	while (tsv_walk_next(&walk))
		for (size_t i = 0; i < t->columns; i++) {
			const struct span of_act = act < t->columns ? walk.cell[act] : SPAN("");

			buf_span(&text, cell_brief(i == 0, t->column[i].name, of_act, walk.cell[i], &list));
			buf_char(&text, i + 1 < t->columns ? '\t' : '\n');
		}
	tsv_walk_end(&walk);
	buf_free(&list);
	const char *file = t->part[0].file;
	tsv_free(t);
	return tsv_take(file, text.p, text.n);
}
