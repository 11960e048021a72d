/* The forms: the boxes of each, and the code that fills all of them. */
#include "form_part.h"

#include "../paper/label.h"
#include "../paper/language.h"

#include <stdlib.h>

#define CASE_BOXES                                                                                                     \
	{N_("Case number"), fill_case, BOX_HALF, 1, NULL}, {N_("Accepted"), fill_accepted, BOX_HALF, 1, NULL},         \
		{N_("Caller"), fill_caller, BOX_HALF, 1, NULL}, {N_("Phone"), fill_phone, BOX_HALF, 1, NULL},          \
		{N_("Channel"), fill_channel, BOX_HALF, 1, NULL}, {N_("Kind"), fill_kind, BOX_HALF, 1, NULL},          \
		{N_("Topic"), fill_topic, BOX_HALF, 1, NULL},                                                          \
	{                                                                                                              \
		N_("Area"), fill_area, BOX_HALF, 1, NULL                                                               \
	}
#define BOXES_END                                                                                                      \
	{                                                                                                              \
		NULL, NULL, BOX_WHOLE, 0, NULL                                                                         \
	}

static const char signature[] = N_("Signature:                    Date:            ");
static const char unit_signature[] = N_("Signature of the unit's leader (seal):     Date:            ");
static const char receipt[] = N_("Received by:                    Date:            ");

/* 呈批件处理签: serious or urgent cases go to the leaders at once (R3.1.6). */
static const struct form_box slip[] = {
	CASE_BOXES,
	{N_("Recorded by"), fill_taken_by, BOX_HALF, 1, NULL},
	{N_("Leader on duty"), fill_duty_leader, BOX_HALF, 1, NULL},
	{N_("Content"), fill_content, BOX_WHOLE, 5, NULL},
	{N_("Proposed opinion"), fill_opinion, BOX_WHOLE, 3, signature},
	{N_("Opinion of the leader on duty"), fill_duty_words, BOX_WHOLE, 2, signature},
	{N_("Submitted"), fill_referred, BOX_WHOLE, 1, NULL},
	{N_("Leaders' instructions"), fill_instructions, BOX_WHOLE, 8, signature},
	{N_("Outcome"), fill_outcome, BOX_WHOLE, 5, NULL},
	{N_("Remarks"), fill_remarks, BOX_WHOLE, 1, NULL},
	BOXES_END,
};

/* 交办单: cases that the office assigns to units (R3.2.1, R3.2.2). */
static const struct form_box assign[] = {
	CASE_BOXES,
	{N_("Recorded by"), fill_taken_by, BOX_HALF, 1, NULL},
	{N_("External number"), fill_foreign_number, BOX_HALF, 1, NULL},
	{N_("Assigned on"), fill_assigned, BOX_HALF, 1, NULL},
	{N_("Assigned by"), fill_assigned_by, BOX_HALF, 1, NULL},
	{N_("Responsible units"), fill_units, BOX_WHOLE, 1, receipt},
	{N_("Responsible leader"), fill_leaders, BOX_MAYBE, 1, NULL},
	{N_("Content"), fill_content, BOX_WHOLE, 5, NULL},
	{N_("Leaders' instructions"), fill_instructions, BOX_MAYBE, 2, NULL},
	{N_("Assignment"), fill_assignment, BOX_MAYBE, 2, NULL},
	{N_("Reported again"), fill_repeats, BOX_MAYBE, 1, NULL},
	{N_("Sent back so far"), fill_returns, BOX_MAYBE, 1, NULL},
	{N_("Requirements"), fill_demands, BOX_WHOLE, 1, NULL},
	{N_("Handling"), fill_replies, BOX_WHOLE, 8, unit_signature},
	BOXES_END,
};

/* “市长服务直通车”问题交办单: names the leader, unit and limit (R3.2.3). */
static const struct form_box express[] = {
	CASE_BOXES,
	{N_("Content"), fill_content, BOX_WHOLE, 4, NULL},
	{N_("Proposed opinion"), fill_opinion, BOX_WHOLE, 2, NULL},
	{N_("Leaders' instructions"), fill_instructions, BOX_WHOLE, 2, NULL},
	{N_("Responsible units"), fill_units, BOX_WHOLE, 1, receipt},
	{N_("Responsible leader"), fill_leaders, BOX_HALF, 1, NULL},
	{N_("Limit"), fill_limits, BOX_HALF, 1, NULL},
	{N_("Assignment"), fill_assignment, BOX_MAYBE, 1, NULL},
	{N_("Requirements"), fill_demands, BOX_WHOLE, 1, NULL},
	{N_("Supervision by the inspection bureau"), fill_supervisions, BOX_WHOLE, 1, receipt},
	{N_("Handling"), fill_replies, BOX_WHOLE, 5, unit_signature},
	BOXES_END,
};

/* 督办单: for cases urged twice without result, extended cases and leaders' items; it is kept on record (R3.3). */
static const struct form_box supervise[] = {
	CASE_BOXES,
	{N_("Responsible units"), fill_standing, BOX_WHOLE, 1, receipt},
	{N_("Content"), fill_content, BOX_WHOLE, 3, NULL},
	{N_("Leaders' instructions"), fill_instructions, BOX_MAYBE, 1, NULL},
	{N_("Grounds"), fill_grounds, BOX_WHOLE, 1, NULL},
	{N_("Urged so far"), fill_urges, BOX_WHOLE, 1, NULL},
	{N_("Supervised so far"), fill_supervisions, BOX_WHOLE, 1, NULL},
	{N_("Extended so far"), fill_extensions, BOX_MAYBE, 1, NULL},
	{N_("Sent back so far"), fill_returns, BOX_MAYBE, 1, NULL},
	{N_("Reported again"), fill_repeats, BOX_MAYBE, 1, NULL},
	{N_("Replies so far"), fill_replies, BOX_MAYBE, 1, NULL},
	{N_("Means of supervision"), fill_means, BOX_WHOLE, 1, NULL},
	{N_("To be answered by"), NULL, BOX_HALF, 1, NULL},
	{N_("Contact and phone"), NULL, BOX_HALF, 1, NULL},
	{N_("Record and requirements"), NULL, BOX_WHOLE, 3, signature},
	{N_("Answer of the unit"), NULL, BOX_WHOLE, 4, unit_signature},
	BOXES_END,
};

/* 市长专线重大问题专报: several units, wide effect, or long unsolved; one report for each case (R3.2.2, R3.2.3). */
static const struct form_box special[] = {
	CASE_BOXES,
	{N_("The problem"), fill_content, BOX_WHOLE, 6, NULL},
	{N_("Reported again"), fill_repeats, BOX_MAYBE, 1, NULL},
	{N_("Units and progress"), fill_standing, BOX_WHOLE, 2, NULL},
	{N_("Replies so far"), fill_replies, BOX_MAYBE, 1, NULL},
	{N_("Submitted"), fill_referred, BOX_WHOLE, 1, NULL},
	{N_("Proposed opinion"), fill_opinion, BOX_WHOLE, 4, signature},
	{N_("Opinion of the secretary-general"), fill_secretary_words, BOX_WHOLE, 3, signature},
	{N_("Leaders' instructions"), fill_instructions, BOX_WHOLE, 7, signature},
	BOXES_END,
};

/* 一事一报: a case that needs a leader's decision goes to the secretary-general, one paper for each case (R3.2.2). */
static const struct form_box matter[] = {
	CASE_BOXES,
	{N_("The problem"), fill_content, BOX_WHOLE, 7, NULL},
	{N_("Reported again"), fill_repeats, BOX_MAYBE, 1, NULL},
	{N_("Units and progress"), fill_standing, BOX_MAYBE, 1, NULL},
	{N_("Submitted"), fill_referred, BOX_WHOLE, 1, NULL},
	{N_("Proposed opinion"), fill_opinion, BOX_WHOLE, 4, signature},
	{N_("Opinion of the secretary-general"), fill_secretary_words, BOX_WHOLE, 5, signature},
	{N_("Leaders' instructions"), fill_instructions, BOX_WHOLE, 6, signature},
	{N_("Outcome"), fill_outcome, BOX_WHOLE, 3, NULL},
	BOXES_END,
};

/* 退单: a unit says that it is not responsible; the office recalls the task, or denies the refusal (M4.4.5). */
static const struct form_box refusal[] = {
	CASE_BOXES,
	{N_("Refusing unit"), fill_standing, BOX_WHOLE, 1, NULL},
	{N_("Content"), fill_content, BOX_WHOLE, 5, NULL},
	{N_("Assignment"), fill_assignment, BOX_MAYBE, 1, NULL},
	{N_("Reason, and unit proposed"), fill_refusals, BOX_WHOLE, 6, unit_signature},
	{N_("Earlier decisions"), fill_decisions, BOX_MAYBE, 1, NULL},
	{N_("Opinion of the office"), NULL, BOX_WHOLE, 6, signature},
	{N_("Reassigned to"), NULL, BOX_WHOLE, 2, receipt},
	BOXES_END,
};

/* 答复: the result of a case, for its caller (R3.5.1). */
static const struct form_box answer[] = {
	{N_("Case number"), fill_case, BOX_HALF, 1, NULL},
	{N_("Accepted"), fill_accepted, BOX_HALF, 1, NULL},
	{N_("Caller"), fill_caller, BOX_HALF, 1, NULL},
	{N_("Phone"), fill_phone, BOX_HALF, 1, NULL},
	{N_("Topic"), fill_topic, BOX_HALF, 1, NULL},
	{N_("Area"), fill_area, BOX_HALF, 1, NULL},
	{N_("Content"), fill_content, BOX_WHOLE, 5, NULL},
	{N_("Responsible units"), fill_names, BOX_MAYBE, 1, NULL},
	{N_("Handling"), fill_replies, BOX_MAYBE, 5, NULL},
	{N_("Answer"), fill_answer, BOX_WHOLE, 5, NULL},
	{N_("Told"), fill_told, BOX_MAYBE, 1, NULL},
	{N_("Caller's rating"), fill_choices, BOX_WHOLE, 1, NULL},
	{N_("Caller's comments"), NULL, BOX_WHOLE, 4, signature},
	BOXES_END,
};

static const struct form forms[] = {
	{.name = "slip",
		.title = N_("Mayor's Hotline: Slip for Instructions"),
		.clause = "R3.1.6",
		.box = slip,
		.number = fill_slip_number,
		.submitted = "duty secretary vice mayor",
		.names_caller = true},
	{.name = "assign",
		.title = N_("Mayor's Hotline: Assignment"),
		.clause = "R3.2",
		.box = assign,
		.number = fill_assign_number,
		.day = assigned_day,
		.for_units = true},
	{.name = "express",
		.title = N_("Mayor's Express Line: Assignment"),
		.office = N_("First Section of the Municipal Government Office; Office of the Mayor's Hotline"),
		.clause = "R3.2.3",
		.box = express,
		.number = fill_assign_number,
		.day = assigned_day,
		.submitted = "office mayor",
		.for_units = true,
		.limit = "express"},
	{.name = "supervise",
		.title = N_("Mayor's Hotline: Supervision"),
		.clause = "R3.3",
		.box = supervise,
		.number = fill_case,
		.for_units = true},
	{.name = "special",
		.title = N_("Mayor's Hotline: Special Report on a Major Problem"),
		.clause = "R3.2.3",
		.box = special,
		.number = fill_slip_number,
		.submitted = "secretary vice office mayor"},
	{.name = "matter",
		.title = N_("Mayor's Hotline: Report on One Case"),
		.clause = "R3.2.2",
		.box = matter,
		.number = fill_slip_number,
		.submitted = "secretary vice"},
	{.name = "refuse",
		.title = N_("Mayor's Hotline: Refusal of an Assignment"),
		.clause = "M4.4.5",
		.box = refusal,
		.number = fill_case,
		.for_units = true,
		.for_refused = true},
	{.name = "answer",
		.title = N_("Mayor's Hotline: Answer to the Caller"),
		.clause = "R3.5.1",
		.box = answer,
		.number = fill_case,
		.for_closed = true},
};

void
form_open(struct filling *filling, const char *form, const char *look)
{
	const struct form_look *const looks[] = {&form_text, &form_html, &form_docx};

	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
		if (strcmp(forms[i].name, form) == 0)
			filling->form = &forms[i];
	for (size_t i = 0; i < sizeof looks / sizeof *looks; i++)
		if (strcmp(looks[i]->name, look) == 0)
			filling->look = looks[i];
	filling->secrecy->reveal = filling->form->names_caller;
	filling->look->open(filling, span_of(D_(filling->form->title)));
}

/* --- the tasks of a sheet ------------------------------------------------------------------ */

static bool
refuse(const struct filling *filling, const char *unit, const char *why, const char *clause)
{
	char id[CASE_ID_SIZE];

	case_id_print(id, filling->fold->kase[filling->kase].id);
	if (unit)
		say("%s: %s: %s: %s (%s)", id, filling->form->name, unit, why, clause);
	else
		say("%s: %s: %s (%s)", id, filling->form->name, why, clause);
	return false;
}

static bool
is_wanted(const struct filling *filling, const struct task *t)
{
	if (filling->form->for_refused && count_entries(filling, t, ACT_REFUSE) == 0)
		return false;
	return !filling->form->limit || span_is(task_field(t, COL_HOW), filling->form->limit);
}

/* Finds the unit's task in the case, by the task's name or any other name of the unit; NO_TASK if there is none of
 * this kind.  Returns false after reporting that the name is ambiguous. */
static bool
named_task(const struct filling *filling, const char *name, uint32_t *task)
{
	const struct fold *f = filling->fold;
	const struct kase *k = &f->kase[filling->kase];
	const day_t day = stamp_day(f->asof);

	if (case_tasks_named(f, k, span_of(name), day, task) > 1) {
		char *why = case_several_named(f, k, span_of(name), day);

		refuse(filling, name, why, filling->form->clause);
		free(why);
		return false;
	}
	if (*task != NO_TASK && !is_wanted(filling, &f->task[*task]))
		*task = NO_TASK;
	return true;
}

static void
choose(struct filling *filling, uint32_t task)
{
	for (size_t i = 0; i < filling->tasks; i++)
		if (filling->task[i] == task)
			return;
	VEC_ROOM(filling->task, filling->tasks, filling->tasks_cap);
	filling->task[filling->tasks++] = task;
}

/* Finds the tasks of these units, or all.  Returns false after reporting a unit without one. */
static bool
choose_tasks(struct filling *filling, const char *const *unit, size_t units)
{
	const struct kase *k = &filling->fold->kase[filling->kase];
	bool well = true;

	if (!filling->form->for_units)
		units = 0;
	filling->tasks = 0;
	for (uint32_t t = k->tasks; units == 0 && t != NO_TASK; t = filling->fold->task[t].next)
		if (is_wanted(filling, &filling->fold->task[t]))
			choose(filling, t);
	for (size_t i = 0; i < units; i++) {
		uint32_t task;

		if (!named_task(filling, unit[i], &task))
			well = false;
		else if (task != NO_TASK)
			choose(filling, task);
		else
			well = refuse(filling, unit[i], condition_text(IF_TASK), filling->form->clause);
	}
	if (filling->form->for_units && filling->tasks == 0 && well)
		return refuse(filling, NULL,
			filling->form->limit         ? _("it is not assigned to any unit with the limit express")
			: filling->form->for_refused ? _("no unit has refused it")
						     : _("no unit is assigned"),
			filling->form->clause);
	return well;
}

/* --- a sheet -------------------------------------------------------------------------------- */

static void
put_head(struct filling *filling)
{
	struct buf number = {0}, value = {0}, urgency = {0};

	filling->form->number(filling, &value);
	buf_printf(&number, D_("No.: %.*s"), (int)value.n, value.n ? value.p : "");
	fill_urgency(filling, &urgency);
	filling->look->begin(filling->out, filling->sheets++ == 0, span_of(D_(filling->form->title)),
		buf_as_span(&number), buf_as_span(&urgency));
	buf_free(&number);
	buf_free(&value);
	buf_free(&urgency);
}

static void
put_foot(const struct filling *filling)
{
	const struct span office = filling->form->office ? span_of(D_(filling->form->office)) : filling->office;
	struct buf seal = {0}, day = {0};

	buf_printf(&seal, D_("%.*s (seal)"), (int)office.n, office.p);
	add_day(&day, filling->form->day ? filling->form->day(filling) : filling->today);
	filling->look->end(filling->out, buf_as_span(&seal), buf_as_span(&day));
	buf_free(&seal);
	buf_free(&day);
}

bool
form_case(struct filling *filling, uint32_t kase, const char *const *unit, size_t units)
{
	filling->kase = kase;
	if (filling->fold->kase[kase].bits & CASE_VOID)
		return refuse(filling, NULL, condition_text(IF_NOT_VOID), condition_clause(IF_NOT_VOID, ACT_NEW));
	if (filling->form->for_closed && !(filling->fold->kase[kase].bits & CASE_CLOSED))
		return refuse(filling, NULL, _("the case is not closed yet"), filling->form->clause);
	bool well = choose_tasks(filling, unit, units);
	if (filling->form->for_units && filling->tasks == 0)
		return false;
	put_head(filling);
	form_put_rows(filling);
	put_foot(filling);
	return well;
}

void
form_close(struct filling *filling)
{
	filling->look->close(filling);
	free(filling->task);
}
