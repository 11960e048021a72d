/* What the parts of the weekly paper share; for them alone. */
#ifndef WEEKLY_WEEKLY_PART_H
#define WEEKLY_WEEKLY_PART_H

#include "../counting/wording.h"
#include "../paper/label.h"
#include "../paper/language.h"
#include "../paper/prose.h"
#include "weekly_paper.h"

/* How many of the hot topics have an example. */
enum { EXAMPLES_TOLD = 3 };

/* The paper being written. */
struct weekly_writing {
	struct writing common;
	const struct weekly_paper *wanted;
	struct prose_head head;
	struct buf title;
	struct weekly *weekly;
	unsigned charts;                                /* so far */
	const struct weekly_issue *told[EXAMPLES_TOLD]; /* whose cases have been examples of topics */
	uint32_t tolds;
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

/* The parts of a page that are drawn: how many were accepted week by week and where; the topics and where they are. */
void draw_weeks(struct weekly_writing *writing);
void draw_topics(struct weekly_writing *writing);
/* The parts about what begins, grows and is general. */
void write_trends(struct weekly_writing *writing);
/* About the units' tasks that were due and those overdue, and the leaders' items. */
void write_tasks(struct weekly_writing *writing);
void write_items(struct weekly_writing *writing);
/* Whether a case may be told about as one of the topic: it is not secret (R3.1.5), and has words. */
bool is_example(struct weekly_writing *writing, uint32_t kase, struct span topic);
/* Of the topic's largest issue, if no other topic has told of it, the typical case if that is of the topic and the
 * week, else the first that is; NO_CASE: there is none. */
uint32_t issue_example(struct weekly_writing *writing, struct span topic);
/* How many topics say what they are about. */
uint32_t hot_topics(const struct tally *t);
/* What the first of the matters that many people report is, and how many they are; nothing where there is none. */
void add_first_issue(struct weekly_writing *writing, struct buf *b);
/* Matters that many people report. */
void write_issues(struct weekly_writing *writing);

#endif
