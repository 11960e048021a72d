/* What the parts of the weekly paper share; for them alone. */
#ifndef WEEKLY_WEEKLY_PART_H
#define WEEKLY_WEEKLY_PART_H

#include "../counting/wording.h"
#include "../paper/label.h"
#include "../paper/language.h"
#include "../paper/prose.h"
#include "weekly_paper.h"

/* The paper being written. */
struct writing {
	const struct weekly_paper *wanted;
	struct weekly *weekly;
	struct counting *counting; /* of it */
	const struct fold *fold;
	day_t today;
	struct prose prose;
	struct buf *words;                   /* of the prose: those in the making */
	unsigned charts;                     /* so far */
	const char *now, *before, *year_ago; /* what the periods are called in a sentence */
	const char *count, *count_before;    /* and above a table */
};

/* How many rows of a paper's tables and how many things in a row a leader still reads; the rest is counted. */
enum { TOPICS_SHOWN = 7 };

/* A key of a section, or a unit. */
void add_key(struct buf *b, struct span key);
/* Whole cells: a key, a day, part in whole as a per cent ('-' of nothing). */
void key_cell(struct grid *g, struct span key);
void day_cell(struct grid *g, day_t day);
void share_cell(struct grid *g, int64_t part, int64_t whole);

/* " (5)" behind a key. */
void add_count(struct writing *writing, uint32_t count);
/* Whether the n-th (from 0) of `all` things in a row is to be named, with what parts it from the one before; behind the
 * `most` named, how many others there are. */
bool add_next(struct writing *writing, uint32_t n, uint32_t all, uint32_t most);

/* The parts of a page that are drawn: how many were accepted week by week and where; the topics and where they are. */
void draw_weeks(struct writing *writing);
void draw_topics(struct writing *writing);
/* The parts about what begins, grows and is general. */
void write_trends(struct writing *writing);
/* About the units' tasks that were due and those overdue, and the leaders' items. */
void write_tasks(struct writing *writing);
void write_items(struct writing *writing);
/* Matters that many people report. */
void write_issues(struct writing *writing);

#endif
