#include "issues.h"

#include "../base/buf.h"
#include "linkage.h"
#include "namesake.h"
#include "ownership.h"
#include "where.h"

#include <math.h>
#include <stdlib.h>

#define TYPICAL_LENGTH 0.75 /* a report with fewer than this share of the average pairs is very short */

/* --- from groups to issues -------------------------------------------------------------------- */

static int
by_caller(const void *a, const void *b)
{
	const uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return (x > y) - (x < y);
}

static uint32_t
callers(const struct grouping *g, const struct issue *issue)
{
	uint64_t *caller = emalloc(issue->reports * sizeof *caller);
	uint32_t n = 0;

	for (uint32_t i = 0; i < issue->reports; i++)
		caller[i] = g->report[issue->report[i]].caller;
	qsort(caller, issue->reports, sizeof *caller, by_caller);
	for (uint32_t i = 0; i < issue->reports; i++)
		n += i == 0 || caller[i] == 0 || caller[i] != caller[i - 1];
	free(caller);
	return n;
}

/* Returns the average number of pairs in a report. */
static double
usual_length(const struct grouping *g, const struct group *group)
{
	uint64_t pairs = 0;

	FOR_REPORTS (i, g, group)
		pairs += g->terms[i].n;
	return (double)pairs / group->reports;
}

/* Returns how typical a report is: how well it fits the others with its own words.  A very short report, which says
 * little, is much less typical. */
static double
typicality(const struct grouping *g, double fit, uint32_t report, double usual)
{
	const struct terms *t = &g->terms[report];

	return fit * t->shared * fmin(1, t->n / (usual * TYPICAL_LENGTH));
}

/* Takes the reports that fit the others of the group, and finds the most typical of them. */
static void
take_reports(struct grouping *g, const struct group *from, struct issue *to)
{
	const double usual = usual_length(g, from);
	bool *member = emalloc((from->reports + 1) * sizeof *member), quotable = false;
	uint32_t at = 0;
	double most = -1;

	find_members(g, from, member);
	*to = (struct issue){.report = emalloc(from->reports * sizeof *to->report)};
	FOR_REPORTS (i, g, from) {
		if (!member[at++])
			continue;
		const double fit = report_fit(g, from, i), typical = typicality(g, fit, i, usual);

		if (fit == 0 && !g->adopted[i])
			continue;
		to->report[to->reports++] = i;
		if (g->report[i].quotable > quotable || (g->report[i].quotable == quotable && typical > most)) {
			quotable = g->report[i].quotable;
			most = typical;
			to->typical = i;
		}
	}
	free(member);
}

static void
take_issue(struct grouping *g, const struct group *from, struct issues *found)
{
	struct issue issue;

	if (from->into != NO_GROUP || from->reports < ISSUE_CALLERS)
		return;
	take_reports(g, from, &issue);
	if (issue.reports == 0 || callers(g, &issue) < ISSUE_CALLERS) {
		free(issue.report);
		return;
	}
	issue.place = where_is(g, &issue);
	issue.words = *issue.place ? span_dup(span_of("")) : what_is(g, &issue);
	VEC_ROOM(found->issue, found->n, found->cap);
	found->issue[found->n++] = issue;
}

/* --- interface -------------------------------------------------------------------------------- */

static int
by_number(const void *a, const void *b)
{
	const uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

static int
by_size(const void *a, const void *b)
{
	const struct issue *x = a, *y = b;

	if (x->reports != y->reports)
		return x->reports > y->reports ? -1 : 1;
	return (x->report[0] > y->report[0]) - (x->report[0] < y->report[0]);
}

/* A report and its index. */
struct ordered {
	struct report report;
	uint32_t number;
};

/* The shortest texts come first: they say little more than what the issue is.  Where text, area and topic are equal,
 * the order makes no difference. */
static int
by_content(const void *a, const void *b)
{
	const struct ordered *x = a, *y = b;
	int c = (x->report.text.n > y->report.text.n) - (x->report.text.n < y->report.text.n);

	if (c == 0)
		c = span_cmp(x->report.text, y->report.text);
	if (c == 0)
		c = span_cmp(x->report.area, y->report.area);
	if (c == 0)
		c = span_cmp(x->report.topic, y->report.topic);
	return c != 0 ? c : by_number(&x->number, &y->number);
}

/* Finds the issues of reports that are sorted by content. */
static void
find_issues(struct issues *found, const struct report *report, uint32_t n)
{
	struct grouping g;

	grouping_start(&g, report, n);
	join_namesakes(&g);
	join_by_ownership(&g);
	join_by_linkage(&g);
	for (uint32_t i = 0; i < g.groups; i++)
		take_issue(&g, &g.group[i], found);
	grouping_stop(&g);
}

/* Replaces the indexes of sorted reports by those of the original ones. */
static void
renumber(struct issue *issue, const struct ordered *ordered)
{
	for (uint32_t i = 0; i < issue->reports; i++)
		issue->report[i] = ordered[issue->report[i]].number;
	issue->typical = ordered[issue->typical].number;
	qsort(issue->report, issue->reports, sizeof(uint32_t), by_number);
}

void
issues_find(struct issues *found, const struct report *report, uint32_t n)
{
	struct ordered *ordered = emalloc((n + 1) * sizeof *ordered);
	struct report *sorted = emalloc((n + 1) * sizeof *sorted);

	*found = (struct issues){.n = 0};
	for (uint32_t i = 0; i < n; i++)
		ordered[i] = (struct ordered){report[i], i};
	if (n > 0)
		qsort(ordered, n, sizeof *ordered, by_content);
	for (uint32_t i = 0; i < n; i++)
		sorted[i] = ordered[i].report;
	find_issues(found, sorted, n);
	for (uint32_t i = 0; i < found->n; i++)
		renumber(&found->issue[i], ordered);
	if (found->n > 0)
		qsort(found->issue, found->n, sizeof *found->issue, by_size);
	free(sorted);
	free(ordered);
}

void
issues_free(struct issues *found)
{
	for (uint32_t i = 0; i < found->n; i++) {
		free(found->issue[i].report);
		free(found->issue[i].place);
		free(found->issue[i].words);
	}
	free(found->issue);
}
