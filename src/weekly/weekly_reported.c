/* Issues that many people reported, in the weekly paper: their section, and examples for the hot topics (R3.6.3). */
#include "weekly_issues.h"
#include "weekly_part.h"

/* --- examples for topics ---------------------------------------------------------------------- */

static bool
is_told(const struct weekly_writing *writing, const struct weekly_issue *issue)
{
	for (uint32_t i = 0; i < writing->tolds; i++)
		if (writing->told[i] == issue)
			return true;
	return false;
}

/* Returns the issue with most of the week's cases of a topic that was not used yet; NULL if none has two. */
static const struct weekly_issue *
largest_issue(const struct weekly_writing *writing, struct span topic)
{
	const struct weekly_issues *found = writing->wanted->issues;
	const struct weekly_issue *largest = NULL;
	uint32_t most = 1;

	for (uint32_t i = 0; i < found->n; i++) {
		const uint32_t cases = is_told(writing, &found->issue[i])
					       ? 0
					       : weekly_issue_cases(&found->issue[i], writing->common.counting, topic);

		if (cases > most) {
			most = cases;
			largest = &found->issue[i];
		}
	}
	return largest;
}

uint32_t
issue_example(struct weekly_writing *writing, struct span topic)
{
	struct counting *c = writing->common.counting;
	const struct weekly_issue *issue;

	if (!writing->wanted->issues)
		return NO_CASE;
	issue = largest_issue(writing, topic);
	if (!issue)
		return NO_CASE;
	for (uint32_t i = 0; i <= issue->kases; i++) {
		const uint32_t k = i == 0 ? issue->typical : issue->kase[i - 1];

		if (!period_has(c->periods.of[NOW], stamp_day(case_opened(&c->fold->kase[k]))) ||
			!weekly_is_example(writing->weekly, k, topic))
			continue;
		writing->told[writing->tolds++] = issue;
		return k;
	}
	return NO_CASE;
}

/* --- the section ------------------------------------------------------------------------------- */

enum { ISSUES_SHOWN = 3, ISSUE_COLUMNS = 60 };

/* Appends its topic with the place; or, without a place, with what many cases say, otherwise with the area. */
static void
add_name(struct weekly_writing *writing, struct buf *b, const struct weekly_issue *issue)
{
	struct buf where = {0}, topic = {0};

	add_key(&topic, weekly_issue_topic(issue, writing->common.counting));
	if (*issue->place)
		buf_str(&where, issue->place);
	else if (!*issue->words)
		add_key(&where, counting_key(writing->common.counting, issue->typical, BY_AREA));
	if (where.n > 0)
		buf_printf(b, D_("%2$.*1$s in %4$.*3$s"), (int)topic.n, topic.p, (int)where.n, where.p);
	else
		buf_printf(b, D_("%2$.*1$s ('%3$s')"), (int)topic.n, topic.p, issue->words);
	buf_free(&where);
	buf_free(&topic);
}

static void
put_issue(struct weekly_writing *writing, unsigned number, const struct weekly_issue *issue)
{
	struct buf since = {0};

	buf_printf(writing->common.words, "%u. ", number);
	add_name(writing, writing->common.words, issue);
	add_day(&since, issue->days.from);
	buf_char(&since, '\0');
	buf_printf(writing->common.words, D_(": %1$u reports since %2$s, %4$u %3$s. "), issue->kases, since.p,
		writing->now, issue->count[NOW]);
	buf_free(&since);
	if (case_value(writing->common.fold, &writing->common.fold->kase[issue->typical], COL_TEXT).n > 0 &&
		!case_is_hidden(writing->common.fold, issue->typical)) {
		buf_str(writing->common.words, D_("For example: "));
		add_case_id(writing->common.words, writing->common.fold, issue->typical);
		add_case_words(writing->common.words, writing->common.counting->secrecy, issue->typical, COL_TEXT,
			case_value(writing->common.fold, &writing->common.fold->kase[issue->typical], COL_TEXT),
			ISSUE_COLUMNS);
	}
	prose_paragraph(&writing->common.prose);
}

void
add_first_issue(struct weekly_writing *writing, struct buf *b)
{
	const struct weekly_issues *found = writing->wanted->issues;

	if (!found || found->n == 0)
		return;
	add_name(writing, b, found->issue);
	buf_printf(b, D_(" (%1$u reports in four weeks, %3$u %2$s)"), found->issue->kases, writing->now,
		found->issue->count[NOW]);
}

void
write_issues(struct weekly_writing *writing)
{
	const struct weekly_issues *found = writing->wanted->issues;

	if (!found || found->n == 0)
		return;
	buf_str(writing->common.words, D_("Reported by many:"));
	prose_put(&writing->common.prose, writing->common.prose.paper.form->line);
	for (uint32_t i = 0; i < found->n && i < ISSUES_SHOWN; i++)
		put_issue(writing, i + 1, &found->issue[i]);
	if (found->n > ISSUES_SHOWN) {
		buf_printf(writing->common.words, D_("Other issues that several people report: %u."),
			found->n - ISSUES_SHOWN);
		prose_paragraph(&writing->common.prose);
	}
}
