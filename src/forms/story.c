#include "story.h"

#include "../paper/label.h"
#include "../paper/language.h"
#include "../paper/words.h"
#include "why.h"

#include <stdlib.h>

static void
add_time(struct buf *b, stamp at)
{
	char time[STAMP_SIZE];

	stamp_print(time, at);
	buf_printf(b, "%.10s %.5s", time, time + 11);
}

/* Separates one part of a line from the one before. */
static void
part(struct buf *b)
{
	if (b->n > 0)
		buf_str(b, D_("; "));
}

static void
add_piece(struct buf *b, const char *label, struct span value)
{
	if (value.n == 0)
		return;
	part(b);
	if (label)
		buf_printf(b, D_("%s: "), label);
	buf_span(b, value);
}

static void
add_day_piece(struct buf *b, const char *label, day_t day)
{
	char text[DAY_SIZE];

	if (day != DAY_NONE)
		add_piece(b, label, span_of(day_print(text, day)));
}

/* Appends a field of a case without what is secret. */
static void
add_words(struct story *s, struct buf *b, uint32_t kase, const char *label, enum case_column column, struct span field)
{
	struct buf shown = {0}, words = {0};

	secrecy_add(s->secrecy, &shown, kase, column, field);
	paper_words(&words, buf_as_span(&shown), SIZE_MAX);
	add_piece(b, label, buf_as_span(&words));
	buf_free(&shown);
	buf_free(&words);
}

/* Appends the label of a word of the ledger; an unknown word, which may be any text, is its own label. */
static void
add_label(struct story *s, struct buf *b, uint32_t kase, const char *label, enum case_column column, struct span word,
	struct span known)
{
	if (known.p == word.p)
		add_words(s, b, kase, label, column, word);
	else
		add_piece(b, label, known);
}

static void
add_flags(struct story *s, struct buf *b, uint32_t kase, struct span list)
{
	struct span word;

	while (span_word(&list, ',', &word))
		add_label(s, b, kase, NULL, COL_FLAGS, word, word_label(OF_FLAG, word));
}

/* Appends the caller, unless that is secret (R3.1.5). */
static void
add_caller(struct story *s, struct buf *b, uint32_t kase, struct span name, struct span phone)
{
	if (name.n + phone.n > 0 && case_is_hidden(s->fold, kase) && !s->secrecy->reveal) {
		add_piece(b, D_("Caller"), span_of(D_("secret (work rules 3.1.5)")));
		return;
	}
	add_words(s, b, kase, D_("Caller"), COL_NAME, name);
	add_words(s, b, kase, D_("Phone"), COL_PHONE, phone);
}

/* Passes the composed text to a function that prints an element. */
static void
put(struct story *s, void (*to)(struct paper *, struct span))
{
	if (s->words.n > 0)
		to(&s->paper, buf_as_span(&s->words));
	s->words.n = 0;
}

static void
put_line(struct story *s)
{
	put(s, s->paper.form->line);
}

static void
put_heading(struct story *s, const char *words)
{
	buf_str(&s->words, words);
	put(s, s->paper.form->heading);
}

/* --- the intake ----------------------------------------------------------------------- */

static void
put_facts(struct story *s, uint32_t kase)
{
	const struct kase *k = &s->fold->kase[kase];
	struct buf *b = &s->words, flag = {0};
	char id[CASE_ID_SIZE];

	buf_printf(b, D_("Case %s: "), case_id_print(id, k->id));
	buf_span(b, state_label(case_state(s->fold, k)));
	put(s, s->paper.form->heading);
	buf_printf(b, D_("%s: "), D_("Accepted"));
	add_time(b, case_opened(k));
	struct span channel = case_value(s->fold, k, COL_HOW), kind = case_value(s->fold, k, COL_KIND);
	add_label(s, b, kase, D_("Channel"), COL_HOW, channel, channel_label(channel));
	add_label(s, b, kase, D_("Kind"), COL_KIND, kind, kind_label(kind));
	add_words(s, b, kase, D_("External number"), COL_REF, case_value(s->fold, k, COL_REF));
	put_line(s);
	add_words(s, b, kase, D_("Topic"), COL_TOPIC, case_value(s->fold, k, COL_TOPIC));
	add_words(s, b, kase, D_("Area"), COL_AREA, case_value(s->fold, k, COL_AREA));
	case_flags(s->fold, k, &flag);
	add_flags(s, b, kase, buf_as_span(&flag));
	buf_free(&flag);
	put_line(s);
	add_caller(s, b, kase, case_value(s->fold, k, COL_NAME), case_value(s->fold, k, COL_PHONE));
	put_line(s);
	add_words(s, b, kase, D_("Content"), COL_TEXT, case_value(s->fold, k, COL_TEXT));
	put_line(s);
}

/* --- the history ------------------------------------------------------------------------- */

/* The intake is printed at the top; a `new` repeats it only if it was amended later. */
static bool
says_intake(const struct story *s, uint32_t kase, const struct entry *e)
{
	return e->act == ACT_AMEND || (e->act == ACT_NEW && s->fold->kase[kase].amended);
}

static void
add_intake(struct story *s, struct buf *b, uint32_t kase, const struct entry *e)
{
	struct span kind = entry_field(e, COL_KIND);

	add_label(s, b, kase, D_("Kind"), COL_KIND, kind, kind_label(kind));
	add_words(s, b, kase, D_("Topic"), COL_TOPIC, entry_field(e, COL_TOPIC));
	add_words(s, b, kase, D_("Area"), COL_AREA, entry_field(e, COL_AREA));
	add_caller(s, b, kase, entry_field(e, COL_NAME), entry_field(e, COL_PHONE));
}

static void
add_fate(struct buf *b, const struct kept_entry *kept, enum act act)
{
	if (kept->fate == FATE_UNDONE && act != ACT_UNDO)
		add_piece(b, NULL, span_of(D_("[undone later, without effect]")));
	if (kept->fate != FATE_REFUSED)
		return;
	enum condition why = (enum condition)kept->why;
	part(b);
	buf_printf(b, D_("[without effect: %s (%s)]"), D_(condition_msgid(why)), condition_clause(why, act));
}

static void
add_entry(struct story *s, struct buf *b, uint32_t kase, const struct kept_entry *kept)
{
	const struct entry *e = &kept->entry;
	struct span how = entry_field(e, COL_HOW);

	add_words(s, b, kase, NULL, COL_UNIT, entry_field(e, COL_UNIT));
	add_label(s, b, kase, NULL, COL_HOW, how, how_label(e->act, how));
	add_day_piece(b, D_("Due"), e->due);
	if (e->act == ACT_ASSIGN)
		add_words(s, b, kase, D_("Responsible leader"), COL_NAME, entry_field(e, COL_NAME));
	if (says_intake(s, kase, e))
		add_intake(s, b, kase, e);
	if (e->act != ACT_NEW)
		add_words(s, b, kase,
			e->act == ACT_REPEAT   ? D_("Earlier case")
			: e->act == ACT_EXTEND ? D_("Asked on")
					       : D_("Ref."),
			COL_REF, entry_field(e, COL_REF));
	add_flags(s, b, kase, entry_field(e, COL_FLAGS));
	add_words(s, b, kase, e->act == ACT_INSTRUCT ? D_("Leader") : D_("By"), COL_BY, entry_field(e, COL_BY));
	if (e->act != ACT_NEW || s->fold->kase[kase].amended)
		add_words(s, b, kase, NULL, COL_TEXT, entry_field(e, COL_TEXT));
	add_fate(b, kept, e->act);
}

static void
put_history(struct story *s, uint32_t kase)
{
	const struct history *h = fold_history(s->fold, kase);
	const struct grid_column columns[] = {{D_("Time"), false}, {D_("Act"), false}, {D_("Details"), false}};
	struct grid grid;

	grid_start(&grid, columns, sizeof columns / sizeof *columns);
	for (uint32_t i = 0; i < h->entries; i++) {
		const struct entry *e = &h->entry[i].entry;

		if (h->entry[i].fate == FATE_LATER)
			continue;
		add_time(&grid.words, e->at);
		grid_end_cell(&grid);
		grid_words(&grid, span_of(D_(acts[e->act].title)));
		add_entry(s, &s->words, kase, &h->entry[i]);
		grid_words(&grid, buf_as_span(&s->words));
		s->words.n = 0;
	}
	put_heading(s, D_("History"));
	s->paper.form->table(&s->paper, &grid);
	grid_stop(&grid);
}

/* --- the units ------------------------------------------------------------------------------ */

/* Returns a task's unit, valid until s->name changes. */
static struct span
unit_name(struct story *s, uint32_t kase, const struct task *t)
{
	return secrecy_shown(s->secrecy, &s->name, kase, COL_UNIT, s->fold->roster->unit[t->unit].name);
}

static void
put_task(struct story *s, struct grid *g, uint32_t kase, uint32_t task)
{
	static const char *const in_time[] = {
		[IN_TIME_YES] = N_("in time"), [IN_TIME_NO] = N_("late"), [IN_TIME_PENDING] = N_("pending")};
	const struct task *t = &s->fold->task[task];
	const struct task_counts *c = counts_of_task(s->counts, task);
	char day[DAY_SIZE];

	grid_words(g, unit_name(s, kase, t));
	grid_words(g, span_of(t->bits & TASK_LEAD ? D_("leads") : D_("assists")));
	grid_words(g, span_of(day_print(day, t->due)));
	grid_words(g, t->bits & TASK_REPLIED ? span_of(day_print(day, stamp_day(t->replied))) : SPAN("-"));
	grid_words(g, span_of(D_(in_time[task_in_time(t, s->today)])));
	grid_whole(g, c->urges);
	grid_whole(g, c->extensions);
	grid_whole(g, c->returns);
}

static void
put_tasks(struct story *s, uint32_t kase)
{
	const struct kase *k = &s->fold->kase[kase];
	const struct grid_column columns[] = {{D_("Unit"), false}, {D_("Role"), false}, {D_("Due"), false},
		{D_("Replied"), false}, {D_("In time"), false}, {D_("Urged"), true}, {D_("Extended"), true},
		{D_("Sent back"), true}};
	struct grid grid;

	if (k->tasks == NO_TASK)
		return;
	grid_start(&grid, columns, sizeof columns / sizeof *columns);
	for (uint32_t t = k->tasks; t != NO_TASK; t = s->fold->task[t].next)
		put_task(s, &grid, kase, t);
	put_heading(s, D_("Responsible units"));
	s->paper.form->table(&s->paper, &grid);
	grid_stop(&grid);
}

/* --- what is owed ---------------------------------------------------------------------------- */

static void
owe(struct story *s, const char *words, size_t *owed)
{
	(*owed)++;
	buf_str(&s->words, words);
	put_line(s);
}

static void
put_owed_reply(struct story *s, uint32_t kase, uint32_t task, size_t *owed)
{
	const struct kase *k = &s->fold->kase[kase];
	const struct task *t = &s->fold->task[task];
	const uint32_t urges = counts_of_task(s->counts, task)->urges_unanswered;
	const struct span name = unit_name(s, kase, t);
	char day[DAY_SIZE];

	if (t->bits & TASK_REPLIED)
		return;
	buf_printf(&s->words, D_("%.*s has not replied, due %s: "), (int)name.n, name.p, day_print(day, t->due));
	why_left(&s->words, s->limits.calendar, t->due, s->today);
	if (urges > 0) {
		part(&s->words);
		buf_printf(&s->words, D_("urged since then: %u"), urges);
	}
	if (supervision_owed(s->counts, k, task, calendar_left(s->limits.calendar, t->due, s->today),
		    (int)rule_whole(s->limits.rules, "supervise.left", s->today)))
		add_piece(&s->words, NULL, span_of(D_("to be supervised (work rules 3.3)")));
	(*owed)++;
	put_line(s);
	if (!(t->bits & TASK_REFUSED))
		return;
	buf_printf(&s->words,
		D_("%.*s refused on %s: recall the task or send the refusal back (evaluation measures 4.4.5)."),
		(int)name.n, name.p, day_print(day, counts_of_task(s->counts, task)->refused));
	put_line(s);
}

/* A promise is not a result until it is carried out (M4.3.2). */
static void
put_owed_promises(struct story *s, uint32_t kase, size_t *owed)
{
	const struct kase *k = &s->fold->kase[kase];
	char day[DAY_SIZE];

	for (uint32_t t = k->tasks; t != NO_TASK; t = s->fold->task[t].next) {
		const struct span name = unit_name(s, kase, &s->fold->task[t]);

		if (!task_is_promised(k, &s->fold->task[t]))
			continue;
		buf_printf(&s->words, D_("%.*s is to carry out its promise by %s (evaluation measures 4.3.2)."),
			(int)name.n, name.p, day_print(day, case_promised_for(k)));
		(*owed)++;
		put_line(s);
	}
}

static void
put_owed_after_closing(struct story *s, uint32_t kase, size_t *owed)
{
	const struct kase *k = &s->fold->kase[kase];

	put_owed_promises(s, kase, owed);
	if (!(k->bits & (CASE_TOLD | CASE_ANONYMOUS)))
		owe(s, D_("Tell the caller (work rules 3.5)."), owed);
	if (case_is_leaders(k) && !(k->bits & CASE_LEADER_TOLD))
		owe(s, D_("Tell the leader who instructed it (work rules 3.5)."), owed);
	if (!(k->bits & CASE_FILED))
		owe(s, D_("File the case (work rules 3.7)."), owed);
}

static void
put_owed(struct story *s, uint32_t kase)
{
	const struct kase *k = &s->fold->kase[kase];
	size_t owed = 0;

	put_heading(s, D_("To be done"));
	if (k->bits & CASE_CLOSED)
		put_owed_after_closing(s, kase, &owed);
	else if (!(k->bits & (CASE_VOID | CASE_FILED)))
		switch (case_state(s->fold, k)) {
		case STATE_REFERRED:
			owe(s, D_("Awaiting a leader's instruction (work rules 3.2.2)."), &owed);
			break;
		case STATE_REPLIED:
			owe(s, D_("Review the replies, then close the case or send it back (work rules 3.4)."), &owed);
			break;
		case STATE_ASSIGNED:
			for (uint32_t t = k->tasks; t != NO_TASK; t = s->fold->task[t].next)
				put_owed_reply(s, kase, t, &owed);
			break;
		default:
			owe(s, D_("Answer, submit or assign the case (work rules 3.1.3, 3.2)."), &owed);
		}
	if (owed == 0) {
		buf_str(&s->words, D_("Nothing."));
		put_line(s);
	}
}

void
story_case(struct story *s, uint32_t kase, bool why)
{
	put_facts(s, kase);
	put_history(s, kase);
	put_tasks(s, kase);
	for (uint32_t t = s->fold->kase[kase].tasks; why && t != NO_TASK; t = s->fold->task[t].next)
		why_due(&s->paper, &s->limits, s->fold, kase, t, unit_name(s, kase, &s->fold->task[t]), s->today);
	put_owed(s, kase);
}
