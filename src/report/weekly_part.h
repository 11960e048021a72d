/* What the parts of the weekly paper share; for them alone. */
#ifndef REPORT_WEEKLY_PART_H
#define REPORT_WEEKLY_PART_H

#include "label.h"
#include "weekly_paper.h"

#include "../program/program.h"

/* The paper being written. */
struct writing {
	const struct weekly_paper *wanted;
	struct weekly *w;
	const struct fold *fold;
	day_t today;
	struct paper paper;
	struct buf b; /* the words in the making */
	unsigned headings;
	const char *now, *before, *year_ago; /* what the periods are called in a sentence */
	const char *count, *count_before;    /* and above a table */
};

/* Each hands the words made so far, in `b`, to a part of the paper. */
void writing_put(struct writing *d, void (*part)(struct paper *, struct span));
void writing_paragraph(struct writing *d);
/* A numbered heading. */
void writing_heading(struct writing *d, const char *words);
/* That there is nothing to be told. */
void writing_none(struct writing *d);

void add_per_cent(struct buf *b, int64_t hundredths);
/* A key of a section, or a unit. */
void add_key(struct buf *b, struct span key);
/* Words of a case, with what is secret in them hidden; of more than `most` columns the beginning. */
void add_words(struct writing *d, struct buf *b, uint32_t kase, struct span words, size_t most);
void add_case_id(struct writing *d, uint32_t kase);
/* Whole cells: a key, a day, part in whole as a per cent ('-' of nothing). */
void key_cell(struct grid *g, struct span key);
void day_cell(struct grid *g, day_t day);
void share_cell(struct grid *g, int64_t part, int64_t whole);

/* The parts about the units' tasks that were due, those overdue, and the leaders' items. */
void write_due(struct writing *d);
void write_overdue(struct writing *d);
void write_items(struct writing *d);

#endif
