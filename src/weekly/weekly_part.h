/* Shared by the source files of the weekly paper only. */
#ifndef WEEKLY_WEEKLY_PART_H
#define WEEKLY_WEEKLY_PART_H

#include "../counting/wording.h"
#include "../paper/label.h"
#include "../paper/language.h"
#include "../paper/prose.h"
#include "weekly_paper.h"

/* How many of the hot topics have an example. */
enum { EXAMPLES_TOLD = 3 };

/* The paper while it is written. */
struct weekly_writing {
	struct writing common;
	const struct weekly_paper *wanted;
	struct prose_head head;
	struct buf title;
	struct weekly *weekly;
	unsigned charts;                                /* how many so far */
	const struct weekly_issue *told[EXAMPLES_TOLD]; /* the issues whose cases were already used as examples */
	uint32_t tolds;
	const char *now, *before, *year_ago; /* the names of the periods in a sentence */
	const char *count, *count_before;    /* and in the head of a table */
};

/* The most rows in a table of the paper and the most items in a list; the others are only counted. */
enum { TOPICS_SHOWN = 7 };

/* Appends a key of a section, or a unit. */
void add_key(struct buf *b, struct span key);
/* Append a whole cell: a key, a day, a part as a percentage of the whole ('-' if that is 0). */
void key_cell(struct grid *g, struct span key);
void day_cell(struct grid *g, day_t day);
void share_cell(struct grid *g, int64_t part, int64_t whole);

/* Draw charts: the accepted cases by week and by district; the topics and their districts. */
void draw_weeks(struct weekly_writing *writing);
void draw_topics(struct weekly_writing *writing);
/* Writes the sections about emerging, growing and widespread topics. */
void write_trends(struct weekly_writing *writing);
/* Writes the sections about the units' tasks, due and overdue, and about the leaders' items. */
void write_tasks(struct weekly_writing *writing);
void write_items(struct weekly_writing *writing);
/* Returns an example from the topic's largest issue that was not used for another topic: its typical case if it is
 * of the topic and the week, otherwise its first such case; NO_CASE if there is none. */
uint32_t issue_example(struct weekly_writing *writing, struct span topic);
/* Returns how many topics name a subject. */
uint32_t hot_topics(const struct tally *t);
/* Appends the first issue that many people reported, and their number; nothing if there is none. */
void add_first_issue(struct weekly_writing *writing, struct buf *b);
/* Writes the section about issues that many people reported. */
void write_issues(struct weekly_writing *writing);

#endif
