/* Fills the boxes about the case and its history. */
#include "form_part.h"

#include "../ledger/survey.h"
#include "../paper/label.h"
#include "../paper/language.h"
#include "../paper/paper.h"

/* --- texts -------------------------------------------------------------------------- */

void
add_field(const struct filling *filling, struct buf *b, enum case_column column, struct span field)
{
	struct buf shown = {0};

	secrecy_add(filling->secrecy, &shown, filling->kase, column, field);
	paper_words(b, buf_as_span(&shown), SIZE_MAX);
	buf_free(&shown);
}

void
add_known(const struct filling *filling, struct buf *b, enum case_column column, struct span word, struct span known)
{
	if (known.p == word.p)
		add_field(filling, b, column, word);
	else
		buf_span(b, known);
}

static const struct kase *
case_of(const struct filling *filling)
{
	return &filling->fold->kase[filling->kase];
}

static void
add_value(const struct filling *filling, struct buf *b, enum case_column c)
{
	add_field(filling, b, c, case_value(filling->fold, case_of(filling), c));
}

/* --- the intake ----------------------------------------------------------------------- */

void
fill_case(const struct filling *filling, struct buf *b)
{
	char id[CASE_ID_SIZE];

	buf_str(b, case_id_print(id, case_of(filling)->id));
}

void
fill_accepted(const struct filling *filling, struct buf *b)
{
	const stamp at = case_opened(case_of(filling));
	char time[STAMP_SIZE];

	add_day(b, stamp_day(at));
	buf_printf(b, " %.5s", stamp_print(time, at) + DAY_SIZE);
}

void
fill_taken_by(const struct filling *filling, struct buf *b)
{
	struct line line;

	line_split(&line, line_at(case_of(filling)->first), COL_BY + 1);
	add_field(filling, b, COL_BY, line_field(&line, COL_BY));
}

void
fill_foreign_number(const struct filling *filling, struct buf *b)
{
	struct line line;

	line_split(&line, line_at(case_of(filling)->first), COL_REF + 1);
	add_field(filling, b, COL_REF, line_field(&line, COL_REF));
}

static bool
has_flag(const struct filling *filling, const char *flag)
{
	struct buf flags = {0};

	case_flags(filling->fold, case_of(filling), &flags);
	bool has = span_has_word(buf_as_span(&flags), span_of(flag));
	buf_free(&flags);
	return has;
}

/* Appends the caller, unless that is secret (R3.1.5). */
static void
add_caller(const struct filling *filling, struct buf *b, enum case_column c)
{
	if (case_is_hidden(filling->fold, filling->kase) && !filling->form->names_caller)
		buf_str(b, D_("secret (work rules 3.1.5)"));
	else
		add_value(filling, b, c);
}

void
fill_caller(const struct filling *filling, struct buf *b)
{
	add_caller(filling, b, COL_NAME);
	if (b->n == 0 && has_flag(filling, "anonymous"))
		buf_str(b, D_("anonymous"));
}

void
fill_phone(const struct filling *filling, struct buf *b)
{
	add_caller(filling, b, COL_PHONE);
}

void
fill_channel(const struct filling *filling, struct buf *b)
{
	struct span channel = case_value(filling->fold, case_of(filling), COL_HOW);

	add_known(filling, b, COL_HOW, channel, channel_label(channel));
}

void
fill_kind(const struct filling *filling, struct buf *b)
{
	struct span kind = case_value(filling->fold, case_of(filling), COL_KIND);

	add_known(filling, b, COL_KIND, kind, kind_label(kind));
}

void
fill_topic(const struct filling *filling, struct buf *b)
{
	add_value(filling, b, COL_TOPIC);
}

void
fill_area(const struct filling *filling, struct buf *b)
{
	add_value(filling, b, COL_AREA);
}

void
fill_urgency(const struct filling *filling, struct buf *b)
{
	buf_printf(b, D_("Urgency: %s"), has_flag(filling, "urgent") ? D_("urgent") : D_("normal"));
}

void
fill_content(const struct filling *filling, struct buf *b)
{
	add_value(filling, b, COL_TEXT);
}

void
fill_remarks(const struct filling *filling, struct buf *b)
{
	if (case_is_hidden(filling->fold, filling->kase))
		buf_str(b,
			D_("The caller was promised secrecy: name and phone must not be passed on (work rules 3.1.5). "
			   " "));
	if (has_flag(filling, "enterprise"))
		buf_str(b, D_("Complaint of an enterprise (work rules 2.2)."));
}

/* --- the history -------------------------------------------------------------------------- */

/* Returns whether an entry concerns one of the sheet's tasks, or no unit; a sheet that is not about tasks accepts
 * all. */
static bool
concerns(const struct filling *filling, const struct entry *e)
{
	if (!filling->form->for_units || e->unit == UNIT_NONE)
		return true;
	for (size_t i = 0; i < filling->tasks; i++)
		if (filling->fold->task[filling->task[i]].unit == e->unit)
			return true;
	return false;
}

/* Finds the next entry of these acts with effect; start with *i = 0. */
static bool
next_entry(const struct filling *filling, uint32_t act_bits, uint32_t *i, struct entry *e)
{
	const struct history *h = fold_history(filling->fold, filling->kase);

	while (*i < h->entries) {
		const struct kept_entry *kept = &h->entry[(*i)++];

		if (kept->fate == FATE_EFFECT && (act_bits & ACT_BIT(kept->entry.act))) {
			*e = kept->entry;
			return true;
		}
	}
	return false;
}

/* Entries before the task's assignment belong to an earlier task. */
unsigned
count_entries(const struct filling *filling, const struct task *t, enum act act)
{
	struct entry e;
	unsigned n = 0;

	for (uint32_t i = 0; next_entry(filling, ACT_BIT(act) | ACT_BIT(ACT_ASSIGN), &i, &e);)
		if (e.line == t->line)
			n = 0;
		else if (e.unit == t->unit && e.act == act)
			n++;
	return n;
}

/* After a blank. */
static void
add_next(const struct filling *filling, struct buf *b, const struct entry *e, enum case_column column)
{
	if (entry_field(e, column).n == 0)
		return;
	buf_char(b, ' ');
	add_field(filling, b, column, entry_field(e, column));
}

static void
add_entry(const struct filling *filling, struct buf *b, const struct entry *e)
{
	struct span how = entry_field(e, COL_HOW), text = entry_field(e, COL_TEXT);

	add_day(b, stamp_day(e->at));
	if (how.n > 0) {
		buf_char(b, ' ');
		add_known(filling, b, COL_HOW, how, how_label(e->act, how));
	}
	add_next(filling, b, e, COL_UNIT);
	if (e->act == ACT_INSTRUCT)
		add_next(filling, b, e, COL_BY);
	add_next(filling, b, e, COL_REF);
	/* The text of a submission has a box of its own. */
	if (text.n > 0 && e->act != ACT_REFER) {
		buf_str(b, D_(": "));
		add_field(filling, b, COL_TEXT, text);
	}
}

static bool
has_box(const struct filling *filling, void (*fill)(const struct filling *, struct buf *))
{
	for (const struct form_box *box = filling->form->box; box->label; box++)
		if (box->fill == fill)
			return true;
	return false;
}

/* Returns whether a leader's instructions have a box of their own. */
static bool
stands_apart(const struct filling *filling, const struct entry *e)
{
	const struct span rank = entry_field(e, COL_HOW);

	return (span_is(rank, "duty") && has_box(filling, fill_duty_words)) ||
	       (span_is(rank, "secretary") && has_box(filling, fill_secretary_words));
}

void
add_entries(const struct filling *filling, struct buf *b, uint32_t act_bits)
{
	struct entry e;
	unsigned n = 0;

	for (uint32_t i = 0; next_entry(filling, act_bits, &i, &e);) {
		if (!concerns(filling, &e) || (e.act == ACT_INSTRUCT && stands_apart(filling, &e)))
			continue;
		if (n++ > 0)
			buf_char(b, '\n');
		buf_printf(b, "%u. ", n);
		add_entry(filling, b, &e);
	}
}

/* --- submissions and instructions ----------------------------------------------------------- */

/* Finds the last submission that the form is about with a value in this column; a case may be submitted again
 * without a text.  Returns false if there is none. */
static bool
last_submission(const struct filling *filling, enum case_column c, struct entry *found)
{
	struct entry e;
	bool any = false;

	for (uint32_t i = 0; next_entry(filling, ACT_BIT(ACT_REFER), &i, &e);) {
		if (!word_in(filling->form->submitted, entry_field(&e, COL_HOW)) || entry_field(&e, c).n == 0)
			continue;
		*found = e;
		any = true;
	}
	return any;
}

void
fill_opinion(const struct filling *filling, struct buf *b)
{
	struct entry e;

	if (last_submission(filling, COL_TEXT, &e))
		add_field(filling, b, COL_TEXT, entry_field(&e, COL_TEXT));
}

void
fill_slip_number(const struct filling *filling, struct buf *b)
{
	struct entry e;

	if (last_submission(filling, COL_REF, &e))
		add_field(filling, b, COL_REF, entry_field(&e, COL_REF));
	if (b->n == 0)
		fill_case(filling, b);
}

/* In a box whose label names the leader: the day, the name, the text. */
static void
add_words_of(const struct filling *filling, struct buf *b, const char *rank)
{
	struct entry e;

	for (uint32_t i = 0; next_entry(filling, ACT_BIT(ACT_INSTRUCT), &i, &e);) {
		if (!span_is(entry_field(&e, COL_HOW), rank))
			continue;
		if (b->n > 0)
			buf_char(b, '\n');
		add_day(b, stamp_day(e.at));
		add_next(filling, b, &e, COL_BY);
		add_next(filling, b, &e, COL_REF);
		if (entry_field(&e, COL_TEXT).n == 0)
			continue;
		buf_str(b, D_(": "));
		add_field(filling, b, COL_TEXT, entry_field(&e, COL_TEXT));
	}
}

void
fill_duty_words(const struct filling *filling, struct buf *b)
{
	add_words_of(filling, b, "duty");
}

void
fill_secretary_words(const struct filling *filling, struct buf *b)
{
	add_words_of(filling, b, "secretary");
}

void
fill_duty_leader(const struct filling *filling, struct buf *b)
{
	struct entry e;

	for (uint32_t i = 0; next_entry(filling, ACT_BIT(ACT_INSTRUCT), &i, &e);)
		if (span_is(entry_field(&e, COL_HOW), "duty") && entry_field(&e, COL_BY).n > 0) {
			b->n = 0;
			add_field(filling, b, COL_BY, entry_field(&e, COL_BY));
		}
}

void
fill_referred(const struct filling *filling, struct buf *b)
{
	add_entries(filling, b, ACT_BIT(ACT_REFER));
}

void
fill_instructions(const struct filling *filling, struct buf *b)
{
	add_entries(filling, b, ACT_BIT(ACT_INSTRUCT));
}

void
fill_urges(const struct filling *filling, struct buf *b)
{
	add_entries(filling, b, ACT_BIT(ACT_URGE));
}

void
fill_supervisions(const struct filling *filling, struct buf *b)
{
	add_entries(filling, b, ACT_BIT(ACT_SUPERVISE));
}

void
fill_replies(const struct filling *filling, struct buf *b)
{
	add_entries(filling, b, ACT_BIT(ACT_REPLY));
}

void
fill_repeats(const struct filling *filling, struct buf *b)
{
	add_entries(filling, b, ACT_BIT(ACT_REPEAT));
}

void
fill_extensions(const struct filling *filling, struct buf *b)
{
	add_entries(filling, b, ACT_BIT(ACT_EXTEND));
}

void
fill_returns(const struct filling *filling, struct buf *b)
{
	add_entries(filling, b, ACT_BIT(ACT_RETURN));
}

void
fill_outcome(const struct filling *filling, struct buf *b)
{
	add_entries(filling, b, ACT_BIT(ACT_ANSWER) | ACT_BIT(ACT_REPLY) | ACT_BIT(ACT_CLOSE));
}

void
fill_refusals(const struct filling *filling, struct buf *b)
{
	add_entries(filling, b, ACT_BIT(ACT_REFUSE));
}

void
fill_decisions(const struct filling *filling, struct buf *b)
{
	add_entries(filling, b, ACT_BIT(ACT_RECALL) | ACT_BIT(ACT_RETURN));
}

void
fill_answer(const struct filling *filling, struct buf *b)
{
	add_entries(filling, b, ACT_BIT(ACT_ANSWER) | ACT_BIT(ACT_CLOSE));
}

void
fill_told(const struct filling *filling, struct buf *b)
{
	add_entries(filling, b, ACT_BIT(ACT_TELL));
}
