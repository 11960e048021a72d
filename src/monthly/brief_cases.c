/* Single cases in the monthly brief: the progress of the leaders' items (R3.2.3), and what makes figures misleading. */
#include "brief_part.h"

#include "../paper/label.h"

enum {
	REPLY_COLUMNS = 400, /* of a unit's reply */
	LISTED = 20,         /* of each list of misleading cases */
};

/* --- leaders' items ------------------------------------------------------------------------ */

/* Appends the text of a case's field, cut to `most` columns.  Returns false if the field is empty. */
static bool
add_line_words(struct briefing *briefing, uint32_t kase, const char *line, enum case_column c, size_t most)
{
	struct line l;

	line_split(&l, line_at(line), CASE_COLUMNS);
	if (line_field(&l, c).n == 0)
		return false;
	add_case_words(briefing->common.words, briefing->common.counting->secrecy, kase, c, line_field(&l, c), most);
	return true;
}

/* Appends "2020-11-02 the mayor (...) instructed: ...". */
static void
put_instruction(struct briefing *briefing, const struct instruction *in)
{
	struct buf *words = briefing->common.words;
	struct line line;

	line_split(&line, line_at(in->line), CASE_COLUMNS);
	const struct span rank = rank_label(line_field(&line, COL_HOW));
	add_day(words, stamp_day(in->at));
	buf_printf(words, D_(" %.*s"), (int)rank.n, rank.p);
	if (line_field(&line, COL_BY).n > 0) {
		buf_str(words, D_(" ("));
		add_line_words(briefing, in->kase, in->line, COL_BY, SIZE_MAX);
		buf_str(words, D_(")"));
	}
	buf_str(words, D_(" instructed: "));
	if (!add_line_words(briefing, in->kase, in->line, COL_TEXT, SIZE_MAX))
		buf_str(words, D_("(the text is not recorded)"));
	prose_paragraph(&briefing->common.prose);
}

/* Appends the lead, the assisting units, the due days, and the unit's last reply. */
static void
put_result(struct briefing *briefing, uint32_t kase, uint32_t t, bool lead)
{
	const struct task *task = &briefing->common.fold->task[t];
	const char *reply = conduct_reply(&briefing->brief->conduct, t);
	struct buf *words = briefing->common.words;

	brief_words(words, counting_unit(briefing->common.counting, task->unit));
	buf_printf(words, D_(" (%s"), lead ? D_("leads") : D_("assists"));
	if (line_column(line_at(task->line), COL_NAME).n > 0) {
		buf_str(words, D_(", responsible leader "));
		add_line_words(briefing, kase, task->line, COL_NAME, SIZE_MAX);
	}
	if (task->bits & TASK_REPLIED) {
		buf_str(words, D_(", replied on "));
		add_day(words, stamp_day(task->replied));
	} else {
		buf_str(words, D_(", due on "));
		add_day(words, task->due);
	}
	buf_str(words, task_in_time(task, briefing->common.today) == IN_TIME_NO ? D_(", overdue): ") : D_("): "));
	if (!reply)
		buf_str(words, D_("no reply yet. "));
	else if (!add_line_words(briefing, kase, reply, COL_TEXT, REPLY_COLUMNS))
		buf_str(words, D_("replied, without a text. "));
	if (reply && !(task->bits & TASK_REPLIED))
		buf_str(words, D_(" (sent back to be done again)"));
	prose_paragraph(&briefing->common.prose);
}

/* The lead's reply first. */
static void
put_results(struct briefing *briefing, uint32_t kase)
{
	const struct fold *f = briefing->common.fold;
	const uint32_t lead = case_lead(f, &f->kase[kase]);

	if (lead == NO_TASK)
		return;
	put_result(briefing, kase, lead, f->task[lead].bits & TASK_LEAD);
	for (uint32_t t = f->kase[kase].tasks; t != NO_TASK; t = f->task[t].next)
		if (t != lead)
			put_result(briefing, kase, t, f->task[t].bits & TASK_LEAD);
}

/* Appends how the unit was supervised, and whether it replied since. */
static void
put_supervision(struct briefing *briefing, const struct conduct_event *e)
{
	const struct fold *f = briefing->common.fold;
	struct buf *words = briefing->common.words;
	struct line line;
	uint32_t task;

	line_split(&line, line_at(e->line), CASE_COLUMNS);
	const struct span how = how_label(ACT_SUPERVISE, line_field(&line, COL_HOW)),
			  unit = line_field(&line, COL_UNIT);
	buf_str(words, D_("Supervised: "));
	add_day(words, stamp_day(e->at));
	buf_printf(words, D_(" %.*s"), (int)how.n, how.p);
	add_line_words(briefing, e->kase, e->line, COL_UNIT, SIZE_MAX);
	buf_str(words, D_(": "));
	add_line_words(briefing, e->kase, e->line, COL_TEXT, REPLY_COLUMNS);
	if (case_tasks_named(f, &f->kase[e->kase], unit, stamp_day(e->at), &task) == 1) {
		const struct task *t = &f->task[task];

		buf_str(words, (t->bits & TASK_REPLIED) && t->replied >= e->at ? D_(" (replied since)")
			       : t->bits & TASK_REPLIED                        ? D_(" (had replied before)")
									       : D_(" (no reply since)"));
	}
	prose_paragraph(&briefing->common.prose);
}

static void
put_supervisions(struct briefing *briefing, uint32_t kase)
{
	const struct conduct_events *l = &briefing->brief->conduct.supervision;

	for (uint32_t i = 0; i < l->n; i++)
		if (l->event[i].kase == kase)
			put_supervision(briefing, &l->event[i]);
}

/* Appends its state; the leader must be told of the result (R3.5.2). */
static void
put_standing(struct briefing *briefing, uint32_t kase)
{
	const struct kase *k = &briefing->common.fold->kase[kase];

	buf_str(briefing->common.words, D_("Progress: "));
	buf_span(briefing->common.words, state_label(case_state(briefing->common.fold, k)));
	if ((k->bits & (CASE_CLOSED | CASE_LEADER_TOLD)) == CASE_CLOSED)
		buf_str(briefing->common.words, D_("; the leader not yet told"));
	buf_str(briefing->common.words, D_(". "));
	prose_paragraph(&briefing->common.prose);
}

static void
put_item(struct briefing *briefing, unsigned number, const struct item *item)
{
	struct writing *w = &briefing->common;

	buf_printf(w->words, "%u. ", number);
	add_case_id(w->words, w->fold, item->kase);
	brief_words(w->words, counting_key(w->counting, item->kase, BY_TOPIC));
	buf_str(w->words, D_(", in "));
	brief_words(w->words, counting_key(w->counting, item->kase, BY_AREA));
	buf_str(w->words, D_(". "));
	prose_paragraph(&w->prose);
	if (item->count == 0) {
		add_day(w->words, stamp_day(item->begun));
		buf_str(w->words, D_(", given by a leader: "));
		add_case_words(w->words, w->counting->secrecy, item->kase, COL_TEXT,
			case_value(w->fold, &w->fold->kase[item->kase], COL_TEXT), REPLY_COLUMNS);
		prose_paragraph(&w->prose);
	}
	for (uint32_t i = 0; i < item->count; i++)
		put_instruction(briefing, item_first(&w->counting->items, item) + i);
	put_results(briefing, item->kase);
	put_supervisions(briefing, item->kase);
	put_standing(briefing, item->kase);
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
	buf_printf(briefing->common.words, D_("Items: %u; instructed or given in %s: %u; not closed yet: %u. "), n,
		D_(briefing->called->now), fresh, open);
	prose_paragraph(&briefing->common.prose);
	n = 0;
	for (uint32_t i = 0; i < briefing->common.counting->items.n; i++)
		if (item_is_high(&briefing->common.counting->items.item[i]) == high)
			put_item(briefing, ++n, &briefing->common.counting->items.item[i]);
}

void
write_high_items(struct briefing *briefing)
{
	put_items(briefing, true);
}

void
write_progress(struct briefing *briefing)
{
	prose_heading(&briefing->common.prose,
		D_("Progress of the items of leaders of the province's rank and above, the Party secretary and the "
		   "mayor"));
	write_high_items(briefing);
	prose_heading(&briefing->common.prose, D_("Items of other leaders"));
	put_items(briefing, false);
}

/* --- misleading figures ---------------------------------------------------------------------- */

/* Appends the units, or the other cases, in a case's entries. */
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
		buf_printf(briefing->common.words, D_("... and %u more; see the table of figures."), cases - shown);
		prose_paragraph(&briefing->common.prose);
	}
}

void
write_misleading(struct briefing *briefing)
{
	prose_heading(&briefing->common.prose, D_("Notes on the figures"));
	put_list(briefing, ASKED_LATE,
		D_("1. Extensions asked for on the due day itself (evaluation measures 4.3.1): %u cases."));
	put_list(briefing, PASSED_ROUND,
		D_("2. Cases led in turn by three or more units, each with a limit of its own: %u."));
	put_list(briefing, REPEATED,
		D_("3. Cases closed and reported again within 30 days (evaluation measures 4.3.2): %u."));
}
