/* Reports grouped by what their texts share: what issues are made of. */
#ifndef ALIKE_GROUPS_H
#define ALIKE_GROUPS_H

#include "report.h"
#include "weights.h"

#define NO_GROUP UINT32_MAX

/* How many reports of a group have a topic. */
struct topic_count {
	uint64_t topic; /* as word_number() has it */
	uint32_t reports;
};

/* Reports that are taken to be about one matter, so far. */
struct group {
	struct terms sum;  /* of the reports' terms */
	uint64_t district; /* the area's first level, as word_number() has it; 0: none stated yet */
	struct topic_count *topic;
	uint32_t topics, topics_cap;
	uint32_t first, last, reports; /* members, linked in `next` */
	uint32_t into;                 /* was merged into that one; NO_GROUP: stands */
	bool changed;                  /* since a group was last sought for it to go with */
	float missed;                  /* how like the words were, at most, of those that were not like enough then */
};

struct posting;

/* What is at work while groups are made. */
struct grouping {
	const struct report *report;
	uint32_t n;
	struct reader reader;
	struct weights weights;
	struct terms *terms; /* [n] */
	uint32_t *next;      /* [n] the next of the same group, +1 */
	bool *adopted;       /* [n] belongs to its group by what only that group has, whatever else it says */
	struct group *group;
	uint32_t groups, groups_cap;
	uint32_t *head; /* [weights.count] a pair's first posting, +1 */
	struct posting *posting;
	uint32_t postings, postings_cap;
	/* one search */
	bool *is_met; /* [groups_cap] */
	uint32_t *met;
	uint32_t mets;
	double words;  /* how like they must be in this round, */
	double missed; /* and were, at most, where they were not */
};

/* Groups the reports by the likeness of their texts.  The reports must live on.  End it with grouping_stop(). */
void grouping_start(struct grouping *g, const struct report *report, uint32_t n);
void grouping_stop(struct grouping *g);

/* Reads the text of a report, into g->reader. */
void read_report(struct grouping *g, uint32_t report);

/* The group that one has become part of: itself, if it stands. */
uint32_t standing_group(struct grouping *g, uint32_t group);

/* `from` becomes part of `to`; both stand. */
void merge_group(struct grouping *g, uint32_t to, uint32_t from);

/* The district of a report, as word_number() has it. */
uint64_t district_of(const struct grouping *g, uint32_t report);

/* How well a report goes together with the others of its group, 0: not at all. */
double report_fit(struct grouping *g, const struct group *of, uint32_t report);

#endif
