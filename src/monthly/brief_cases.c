/* Single cases in the monthly brief: how the leaders' items stand (R3.2.3), and what misleads. */
#include "brief_part.h"

#include "../paper/label.h"

enum {
	REPLY_COLUMNS = 160, /* of a unit's report */
	LISTED = 20,         /* of each list of what misleads */
};

/* --- leaders' items ------------------------------------------------------------------------ */

/* Who instructed, and when. */
static void
add_instructions(struct briefing *briefing, const struct item *item)
{
	struct line line;

	for (uint32_t i = 0; i < item->count; i++) {
		const struct instruction *in = item_first(&briefing->common.counting->items, item) + i;

		line_split(&line, line_at(in->line), COL_HOW + 1);
		if (i > 0)
			buf_str(briefing->common.words, D_(", "));
		add_day(briefing->common.words, stamp_day(in->at));
		const struct span rank = rank_label(line_field(&line, COL_HOW));
		buf_printf(briefing->common.words, D_(" %.*s"), (int)rank.n, rank.p);
		if (line_field(&line, COL_BY).n == 0)
			continue;
		buf_str(briefing->common.words, D_(" ("));
		add_case_words(briefing->common.words, briefing->common.counting->secrecy, item->kase,
			line_field(&line, COL_BY), SIZE_MAX);
		buf_str(briefing->common.words, D_(")"));
	}
	buf_str(briefing->common.words, D_(" instructed: "));
}

static void
add_units(struct briefing *briefing, uint32_t kase)
{
	bool first = true;

	for (uint32_t t = briefing->common.fold->kase[kase].tasks; t != NO_TASK;
		t = briefing->common.fold->task[t].next) {
		const struct task *task = &briefing->common.fold->task[t];
		struct line line;

		line_split(&line, line_at(task->line), COL_NAME + 1);
		buf_str(briefing->common.words, first ? D_("; with ") : D_(", "));
		first = false;
		brief_words(briefing->common.words, counting_unit(briefing->common.counting, task->unit));
		buf_str(briefing->common.words, D_(" ("));
		if (line_field(&line, COL_NAME).n > 0) {
			buf_str(briefing->common.words, D_("responsible leader "));
			add_case_words(briefing->common.words, briefing->common.counting->secrecy, kase,
				line_field(&line, COL_NAME), SIZE_MAX);
			buf_str(briefing->common.words, D_("; "));
		}
		if (task->bits & TASK_REPLIED) {
			buf_str(briefing->common.words, D_("reported on "));
			add_day(briefing->common.words, stamp_day(task->replied));
		} else {
			buf_str(briefing->common.words, D_("due on "));
			add_day(briefing->common.words, task->due);
		}
		buf_str(briefing->common.words,
			task_in_time(task, briefing->common.today) == IN_TIME_NO ? D_(", overdue)") : D_(")"));
	}
}

/* Where it stands; a leader who instructed is to be told of the result (R3.5.2). */
static void
add_standing(struct briefing *briefing, uint32_t kase)
{
	const struct kase *k = &briefing->common.fold->kase[kase];
	const char *reply = brief_reply(briefing->brief, kase);
	struct line line;

	buf_str(briefing->common.words, D_("; "));
	buf_span(briefing->common.words, state_label(case_state(briefing->common.fold, k)));
	if ((k->bits & (CASE_CLOSED | CASE_LEADER_TOLD)) == CASE_CLOSED)
		buf_str(briefing->common.words, D_("; the leader not yet told"));
	buf_str(briefing->common.words, D_(". "));
	if (!reply)
		return;
	line_split(&line, line_at(reply), CASE_COLUMNS);
	if (line_field(&line, COL_TEXT).n == 0)
		return;
	buf_str(briefing->common.words, D_("Report: "));
	add_case_words(briefing->common.words, briefing->common.counting->secrecy, kase, line_field(&line, COL_TEXT),
		REPLY_COLUMNS);
}

static void
put_item(struct briefing *briefing, unsigned number, const struct item *item)
{
	buf_printf(briefing->common.words, "%u. ", number);
	add_case_id(briefing->common.words, briefing->common.fold, item->kase);
	add_instructions(briefing, item);
	brief_words(briefing->common.words, counting_key(briefing->common.counting, item->kase, BY_TOPIC));
	buf_str(briefing->common.words, D_(", in "));
	brief_words(briefing->common.words, counting_key(briefing->common.counting, item->kase, BY_AREA));
	add_units(briefing, item->kase);
	add_standing(briefing, item->kase);
	prose_paragraph(&briefing->common.prose);
}

static void
put_items(struct briefing *briefing, bool high)
{
	unsigned n = 0, fresh = 0, open = 0;

	for (uint32_t i = 0; i < briefing->common.counting->items.n; i++) {
		const struct item *item = &briefing->common.counting->items.item[i];

		if (item_is_high(item) != high)
			continue;
		n++;
		fresh += item->fresh > 0;
		open += case_is_unfinished(briefing->common.fold, item->kase);
	}
	if (n == 0) {
		prose_none(&briefing->common.prose);
		return;
	}
	buf_printf(briefing->common.words, D_("Items: %u, instructed in the month %u, not finished by now %u. "), n,
		fresh, open);
	prose_paragraph(&briefing->common.prose);
	n = 0;
	for (uint32_t i = 0; i < briefing->common.counting->items.n; i++)
		if (item_is_high(&briefing->common.counting->items.item[i]) == high)
			put_item(briefing, ++n, &briefing->common.counting->items.item[i]);
}

void
write_progress(struct briefing *briefing)
{
	prose_heading(&briefing->common.prose,
		D_("Progress of the items of leaders of the province's rank and above, the Party secretary and the "
		   "mayor"));
	put_items(briefing, true);
	prose_heading(&briefing->common.prose, D_("Items of other leaders"));
	put_items(briefing, false);
}

/* --- what misleads ----------------------------------------------------------------------- */

/* The units, or the other cases, that stand in a case's entries. */
static void
add_others(struct briefing *briefing, const struct brief_entry *e, size_t n, enum misleading m)
{
	for (size_t i = 0; i < n; i++) {
		char id[CASE_ID_SIZE];

		if (i > 0)
			buf_str(briefing->common.words, m == PASSED_ROUND ? D_(", then ") : D_(", "));
		if (m == REPEATED)
			buf_str(briefing->common.words, case_id_print(id, briefing->common.fold->kase[e[i].other].id));
		else
			brief_words(briefing->common.words, counting_unit(briefing->common.counting, e[i].other));
	}
}

static void
put_list(struct briefing *briefing, enum misleading m, const char *what)
{
	const struct brief_list *l = &briefing->brief->misleading[m];
	unsigned cases = 0;

	for (size_t i = 0; i < l->n; i++)
		cases += i == 0 || l->entry[i - 1].kase != l->entry[i].kase;
	buf_printf(briefing->common.words, what, cases);
	prose_paragraph(&briefing->common.prose);
	unsigned shown = 0;
	for (size_t i = 0, next; i < l->n && shown < LISTED; i = next, shown++) {
		for (next = i; next < l->n && l->entry[next].kase == l->entry[i].kase; next++)
			continue;
		add_case_id(briefing->common.words, briefing->common.fold, l->entry[i].kase);
		brief_words(
			briefing->common.words, counting_key(briefing->common.counting, l->entry[i].kase, BY_TOPIC));
		buf_str(briefing->common.words, D_(": "));
		add_others(briefing, &l->entry[i], next - i, m);
		prose_paragraph(&briefing->common.prose);
	}
	if (cases > shown) {
		buf_printf(briefing->common.words, D_("... and %u more; the form tsv has them all."), cases - shown);
		prose_paragraph(&briefing->common.prose);
	}
}

void
write_misleading(struct briefing *briefing)
{
	prose_heading(&briefing->common.prose, D_("What to mind when these figures are read"));
	put_list(briefing, ASKED_LATE, D_("1. Extensions asked for on the due day itself (M4.3.1): %u cases."));
	put_list(briefing, PASSED_ROUND,
		D_("2. Cases that three units or more have led in turn, each with a time of its own: %u."));
	put_list(briefing, REPEATED, D_("3. Cases closed and repeated within 30 days (M4.3.2): %u."));
}
