/* Groups reports by similar texts; issues are made from the groups. */
#ifndef ALIKE_GROUPS_H
#define ALIKE_GROUPS_H

#include "bonds.h"
#include "report.h"
#include "weights.h"

#define NO_GROUP UINT32_MAX

/* How many reports of a group have a topic. */
struct topic_count {
	uint64_t topic; /* from word_number() */
	uint32_t reports;
};

/* Reports that are taken to be about one issue, so far. */
struct group {
	struct terms sum;  /* of the reports' terms */
	uint64_t district; /* the first level of the area, from word_number(); 0 if not stated yet */
	struct topic_count *topic;
	uint32_t topics, topics_cap;
	uint32_t first, last, reports; /* the reports, linked in `next` */
	uint32_t into;                 /* the group it was merged into; NO_GROUP if it still exists */
	bool changed;                  /* since the last search for a similar group */
	float missed;                  /* the highest similarity of words that was too low in that search */
};

struct posting;

/* The state while groups are made. */
struct grouping {
	const struct report *report;
	uint32_t n;
	struct reader reader;
	struct weights weights;
	struct outlines outlines;
	struct met *compared; /* [n_compared] the pairs of reports that were compared by their outlines */
	size_t n_compared;
	struct terms *terms; /* [n] */
	uint32_t *next;      /* [n] the next report of the same group, +1 */
	bool *adopted;       /* [n] belongs to its group by what only that group has, whatever else it contains */
	struct group *group;
	uint32_t groups, groups_cap;
	uint32_t *head; /* [weights.count] the first posting of a pair, +1 */
	struct posting *posting;
	uint32_t postings, postings_cap;
	/* State of one search: */
	bool *is_met; /* [groups_cap] */
	uint32_t *met;
	uint32_t mets;
	double words;  /* the similarity required in this round */
	double missed; /* the highest similarity that was too low */
};

/* Goes through the reports of a group. */
#define FOR_REPORTS(i, g, group)                                                                                       \
	for (uint32_t i = (group)->first, left_ = (group)->reports; left_ > 0; left_--, i = (g)->next[i] - 1)

/* Groups the reports by the similarity of their texts, and compares them by their outlines, in a second thread if one
 * can be started.  The reports must stay valid until grouping_stop(). */
void grouping_start(struct grouping *g, const struct report *report, uint32_t n);
void grouping_stop(struct grouping *g);

/* Reads the text of a report into g->reader. */
void read_report(struct grouping *g, uint32_t report);

/* Returns the group that a group was merged into, or itself. */
uint32_t standing_group(struct grouping *g, uint32_t group);

/* Merges `from` into `to`; both must still exist. */
void merge_group(struct grouping *g, uint32_t to, uint32_t from);

/* Returns the district of a report, from word_number(). */
uint64_t district_of(const struct grouping *g, uint32_t report);

/* Returns how unexpected the topic of a report is in a group: 0 if a report of the group has it, or if it has none;
 * otherwise -ln(share), where share estimates how many reports of the group have a topic that no other one of the group
 * has: (topics that the group has once + 1/2) / (reports + 1).  Clerks sometimes choose another topic, so that the
 * share is taken to be at least TOPIC_ASTRAY. */
#define TOPIC_ASTRAY 0.15
double topic_surprise(const struct grouping *g, const struct group *group, uint32_t report);

/* Returns whether a report, which must have concepts, shares them with less than so many of the reports of a group that
 * have any. */
#define CONCEPTS_SHARED 0.25
bool is_apart(const struct grouping *g, const struct group *group, uint32_t report);

/* Returns how well a report fits the others of its group; 0 if not at all. */
double report_fit(struct grouping *g, const struct group *of, uint32_t report);

#endif
