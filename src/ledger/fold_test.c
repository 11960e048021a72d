#include "../rules/testing.h"

#include "fold.h"

/* --- stories: the steps of a case --------------------------------------------------------------------- */

/* A step, written as in the ledger, with the expected state of the case after it, or the condition that refuses it. */
struct step {
	int line; /* its line in this file */
	const char *at, *act, *unit, *due, *how, *flags, *ref;
	enum condition why; /* CONDITIONS if the step is allowed */
	enum case_state state;
};

#define AT(time) .line = __LINE__, .at = "2020-11-" time ":00"
#define STEP(time, ...)                                                                                                \
	{                                                                                                              \
		AT(time), .why = CONDITIONS, __VA_ARGS__                                                               \
	}
#define REFUSED(time, condition, ...)                                                                                  \
	{                                                                                                              \
		AT(time), .why = (condition), __VA_ARGS__                                                              \
	}
#define IS(name) .state = STATE_##name

#define WATER "市水利局"
#define WOODS "市林业局"

/* What the fold of a story gave. */
struct telling {
	struct roster roster;
	struct fold fold;
	char *text[64];
	size_t steps;
	const char *shown[64]; /* the lines the watcher saw, in order */
	size_t shows;
	enum condition why; /* for the last step */
};

static void
see_effect_of(void *ctx, const struct effect *x)
{
	struct telling *t = ctx;

	t->shown[t->shows++] = x->entry->line;
}

static void
see_refused(void *ctx, const struct fold *f, const struct entry *e, enum condition why)
{
	struct telling *t = ctx;

	(void)f;
	if (e->line == t->text[t->steps - 1])
		t->why = why;
}

static const char *
or_empty(const char *s)
{
	return s ? s : "";
}

static char *
line_of(const struct step *s)
{
	char *line;

	assert_true(asprintf(&line, "%s\t20201102-00001\t%s\t%s\t%s\t\t%s\t\t\t\t\t\t%s\t%s\t\t\n", s->at, s->act,
			    or_empty(s->unit), or_empty(s->due), or_empty(s->how), or_empty(s->flags),
			    or_empty(s->ref)) > 0);
	return line;
}

/* The ways to fold a story. */
enum way {
	AS_IT_COMES,
	KEPT,    /* with the entries kept to the end, as for a case with an undo */
	WATCHED, /* kept, and with a watcher, so that entries with effect are applied again */
	WAYS
};

/* Folds the first n steps. */
static void
tell(struct telling *t, const struct step *step, size_t n, enum way way)
{
	const char *column;
	struct entry e;

	*t = (struct telling){.why = CONDITIONS};
	roster_load(&t->roster, "src/tables/units.tsv");
	fold_start(&t->fold, &t->roster, UINT32_MAX);
	t->fold.keep_all = way != AS_IT_COMES;
	t->fold.watch = (struct fold_watch){.refused = see_refused, .ctx = t};
	for (enum act act = 0; way == WATCHED && act < ACTS; act++)
		t->fold.watch.effect[act] = see_effect_of;
	t->steps = n;
	for (size_t i = 0; i < n; i++)
		t->text[i] = line_of(&step[i]);
	for (size_t i = 0; i < n; i++) {
		assert_null(entry_read(&e, t->text[i], &t->roster, &column));
		assert_true(fold_entry(&t->fold, &e));
	}
	fold_settle(&t->fold);
}

static void
stop(struct telling *t)
{
	fold_stop(&t->fold);
	roster_free(&t->roster);
	for (size_t i = 0; i < t->steps; i++)
		free(t->text[i]);
}

static const char *
why_text(enum condition why)
{
	return why == CONDITIONS ? "allowed" : condition_msgid(why);
}

static void
expect_told(const struct step *step, size_t n, enum way way)
{
	const struct step *last = &step[n - 1];
	struct telling t;

	tell(&t, step, n, way);
	if (t.why != last->why)
		fail_msg("line %d: %s: %s, not: %s", last->line, last->act, why_text(t.why), why_text(last->why));
	const enum case_state state = case_state(&t.fold, &t.fold.kase[0]);
	if (state != last->state)
		fail_msg("line %d: after %s the case is %s, not %s", last->line, last->act, state_names[state],
			state_names[last->state]);
	stop(&t);
}

static bool
undoes(const struct step *step, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(step[i].act, "undo") == 0)
			return true;
	return false;
}

/* Folds the story up to each of its steps, in each way; a story with an undo only where entries are kept. */
static void
expect_story(const struct step *step, size_t n)
{
	for (size_t i = 1; i <= n; i++)
		for (enum way way = undoes(step, i) ? KEPT : AS_IT_COMES; way < WAYS; way++)
			expect_told(step, i, way);
}

#define EXPECT(story) expect_story(story, COUNT(story))

/* --- acts that are not allowed ------------------------------------------------------------------- */

static void
test_begin(void **state)
{
	static const struct step before_new[] = {
		REFUSED("02T09:00", IF_BEGUN, .act = "note", IS(NEW)),
		STEP("02T09:00", .act = "new", IS(NEW)),
	};
	static const struct step in_order[] = {
		STEP("02T09:00", .act = "new", IS(NEW)),
		REFUSED("02T08:59", IF_NOT_BACK, .act = "note", IS(NEW)),
		STEP("02T09:00", .act = "note", IS(NEW)),
		REFUSED("02T10:00", IF_ASSIGNED, .act = "close", IS(NEW)),
		STEP("02T09:30", .act = "refer", IS(REFERRED)),
		STEP("02T09:40", .act = "instruct", IS(INSTRUCTED)),
		STEP("02T09:50", .act = "refer", IS(REFERRED)),
	};

	(void)state;
	EXPECT(before_new);
	EXPECT(in_order);
}

static void
test_answer(void **state)
{
	static const struct step answered[] = {
		STEP("02T09:00", .act = "new", IS(NEW)),
		STEP("02T09:10", .act = "answer", IS(TOLD)),
		REFUSED("02T09:20", IF_NOT_CLOSED, .act = "answer", IS(TOLD)),
		REFUSED("02T09:20", IF_NOT_CLOSED, .act = "refer", IS(TOLD)),
		REFUSED("02T09:20", IF_NOT_CLOSED, .act = "assign", .unit = WATER, .due = "2020-11-09", IS(TOLD)),
		REFUSED("02T09:20", IF_NOT_CLOSED, .act = "void", IS(TOLD)),
	};
	static const struct step assigned[] = {
		STEP("02T09:00", .act = "new", IS(NEW)),
		STEP("02T09:10", .act = "assign", .unit = WATER, .due = "2020-11-09", IS(ASSIGNED)),
		REFUSED("02T09:20", IF_NO_TASK, .act = "answer", IS(ASSIGNED)),
	};

	(void)state;
	EXPECT(answered);
	EXPECT(assigned);
}

static void
test_assign(void **state)
{
	static const struct step story[] = {
		STEP("02T09:00", .act = "new", IS(NEW)),
		REFUSED("02T09:10", IF_TASK, .act = "urge", .unit = WATER, IS(NEW)),
		REFUSED("02T09:10", IF_TASK, .act = "recall", .unit = WATER, IS(NEW)),
		STEP("02T09:10", .act = "assign", .unit = WATER, .due = "2020-11-09", IS(ASSIGNED)),
		REFUSED("02T09:20", IF_NEW_TASK, .act = "assign", .unit = WATER, .due = "2020-11-10", IS(ASSIGNED)),
		REFUSED("02T09:20", IF_ONE_LEAD, .act = "assign", .unit = WOODS, .due = "2020-11-10", .flags = "lead",
			IS(ASSIGNED)),
		STEP("02T09:20", .act = "assign", .unit = WOODS, .due = "2020-11-10", IS(ASSIGNED)),
		STEP("02T09:30", .act = "recall", .unit = WATER, IS(ASSIGNED)),
		STEP("02T09:40", .act = "assign", .unit = WATER, .due = "2020-11-10", .flags = "lead", IS(ASSIGNED)),
	};

	(void)state;
	EXPECT(story);
}

static void
test_extend(void **state)
{
	static const struct step story[] = {
		STEP("02T09:00", .act = "new", IS(NEW)),
		STEP("02T09:10", .act = "assign", .unit = WATER, .due = "2020-11-09", IS(ASSIGNED)),
		REFUSED("03T09:00", IF_LATER, .act = "extend", .unit = WATER, .due = "2020-11-09", IS(ASSIGNED)),
		STEP("03T09:00", .act = "extend", .unit = WATER, .due = "2020-11-12", IS(ASSIGNED)),
		REFUSED("13T09:00", IF_ASKED, .act = "extend", .unit = WATER, .due = "2020-11-16", IS(ASSIGNED)),
		STEP("13T09:00", .act = "extend", .unit = WATER, .due = "2020-11-16", .ref = "2020-11-12",
			IS(ASSIGNED)),
		STEP("17T09:00", .act = "extend", .unit = WATER, .due = "2020-11-18", .how = "calendar", IS(ASSIGNED)),
		STEP("18T09:00", .act = "reply", .unit = WATER, IS(REPLIED)),
		REFUSED("18T10:00", IF_UNREPLIED, .act = "extend", .unit = WATER, .due = "2020-11-20", IS(REPLIED)),
	};

	(void)state;
	EXPECT(story);
}

static void
test_close(void **state)
{
	static const struct step story[] = {
		STEP("02T09:00", .act = "new", IS(NEW)),
		REFUSED("02T09:10", IF_TELLABLE, .act = "tell", .how = "caller", IS(NEW)),
		REFUSED("02T09:10", IF_CLOSED_OR_VOID, .act = "file", IS(NEW)),
		STEP("02T09:10", .act = "assign", .unit = WATER, .due = "2020-11-09", IS(ASSIGNED)),
		STEP("02T09:10", .act = "assign", .unit = WOODS, .due = "2020-11-09", IS(ASSIGNED)),
		STEP("03T09:00", .act = "reply", .unit = WATER, IS(ASSIGNED)),
		REFUSED("03T10:00", IF_ALL_REPLIED, .act = "close", .how = "solved", IS(ASSIGNED)),
		STEP("04T09:00", .act = "reply", .unit = WOODS, IS(REPLIED)),
		STEP("04T10:00", .act = "close", .how = "solved", IS(CLOSED)),
		REFUSED("04T11:00", IF_REPLIABLE, .act = "reply", .unit = WOODS, IS(CLOSED)),
		REFUSED("04T11:00", IF_LED, .act = "tell", .how = "leader", IS(CLOSED)),
		REFUSED("04T11:00", IF_APPROVED, .act = "tell", .how = "media", IS(CLOSED)),
		STEP("04T11:00", .act = "tell", .how = "media", .ref = "汴办字3号", IS(CLOSED)),
		STEP("04T11:00", .act = "instruct", .how = "mayor", IS(CLOSED)),
		STEP("04T12:00", .act = "tell", .how = "leader", IS(CLOSED)),
		STEP("04T12:00", .act = "tell", .how = "caller", .flags = "unreached", IS(CLOSED)),
		STEP("04T13:00", .act = "tell", .how = "caller", .flags = "satisfied", IS(TOLD)),
		STEP("05T09:00", .act = "file", IS(FILED)),
		REFUSED("05T10:00", IF_NOT_FILED, .act = "file", IS(FILED)),
		REFUSED("05T10:00", IF_NOT_FILED, .act = "urge", .unit = WATER, IS(FILED)),
		REFUSED("05T10:00", IF_NOT_FILED, .act = "amend", IS(FILED)),
		STEP("05T10:00", .act = "note", IS(FILED)),
	};

	(void)state;
	EXPECT(story);
}

/* A case closed as planned still takes replies, since the promise is carried out later. */
static void
test_planned(void **state)
{
	static const struct step story[] = {
		STEP("02T09:00", .act = "new", IS(NEW)),
		STEP("02T09:10", .act = "assign", .unit = WATER, .due = "2020-11-09", IS(ASSIGNED)),
		STEP("03T09:00", .act = "reply", .unit = WATER, IS(REPLIED)),
		STEP("03T10:00", .act = "close", .how = "planned", IS(CLOSED)),
		STEP("04T09:00", .act = "reply", .unit = WATER, IS(CLOSED)),
	};

	(void)state;
	EXPECT(story);
}

static void
test_secret(void **state)
{
	static const struct step secret[] = {
		STEP("02T09:00", .act = "new", .flags = "secret", IS(NEW)),
		STEP("02T09:10", .act = "answer", IS(TOLD)),
		REFUSED("02T09:20", IF_PUBLISHABLE, .act = "tell", .how = "media", .ref = "3", IS(TOLD)),
	};
	/* The entry that made the case secret was undone; the case stays secret (R3.1.5). */
	static const struct step undone_secret[] = {
		STEP("02T09:00", .act = "new", IS(NEW)),
		STEP("02T09:05", .act = "amend", .flags = "secret", IS(NEW)),
		STEP("02T09:06", .act = "undo", IS(NEW)),
		STEP("02T09:10", .act = "answer", IS(TOLD)),
		REFUSED("02T09:20", IF_PUBLISHABLE, .act = "tell", .how = "media", .ref = "3", IS(TOLD)),
	};

	(void)state;
	EXPECT(secret);
	EXPECT(undone_secret);
}

static void
test_repeat(void **state)
{
	static const struct step story[] = {
		STEP("02T09:00", .act = "new", IS(NEW)),
		REFUSED("02T09:10", IF_OTHER, .act = "repeat", IS(NEW)),
		REFUSED("02T09:10", IF_OTHER, .act = "repeat", .ref = "20201102-00001", IS(NEW)),
		STEP("02T09:10", .act = "repeat", .ref = "20201101-00001", IS(NEW)),
	};

	(void)state;
	EXPECT(story);
}

static void
test_void(void **state)
{
	static const struct step story[] = {
		STEP("02T09:00", .act = "new", IS(NEW)),
		STEP("02T09:10", .act = "assign", .unit = WATER, .due = "2020-11-09", IS(ASSIGNED)),
		STEP("02T09:20", .act = "void", IS(VOID)),
		REFUSED("02T09:30", IF_NOT_VOID, .act = "reply", .unit = WATER, IS(VOID)),
		REFUSED("02T09:30", IF_NOT_VOID, .act = "instruct", IS(VOID)),
		STEP("02T09:30", .act = "note", IS(VOID)),
		STEP("02T09:40", .act = "file", IS(VOID)),
	};

	(void)state;
	EXPECT(story);
}

/* A refusal is undecided until the unit replies or is sent back (M4.4.5).  A unit that is urged may reply again
 * although the case is closed (M4.4.6).  A later reply carries out a promise (M4.3.2). */
static void
test_second_reading(void **state)
{
	static const struct step refusal[] = {
		STEP("02T09:00", .act = "new", IS(NEW)),
		STEP("02T09:10", .act = "assign", .unit = WATER, .due = "2020-11-09", IS(ASSIGNED)),
		STEP("03T09:00", .act = "refuse", .unit = WATER, IS(ASSIGNED)),
		STEP("03T10:00", .act = "return", .unit = WATER, .how = "shirk", IS(ASSIGNED)),
		REFUSED("03T10:00", IF_RETURNABLE, .act = "return", .unit = WATER, IS(ASSIGNED)),
		STEP("03T11:00", .act = "refuse", .unit = WATER, IS(ASSIGNED)),
		STEP("03T12:00", .act = "reply", .unit = WATER, IS(REPLIED)),
		REFUSED("03T13:00", IF_UNREPLIED, .act = "refuse", .unit = WATER, IS(REPLIED)),
		STEP("03T14:00", .act = "close", .how = "solved", IS(CLOSED)),
		REFUSED("04T09:00", IF_REPLIABLE, .act = "reply", .unit = WATER, IS(CLOSED)),
		STEP("04T09:00", .act = "urge", .unit = WATER, IS(CLOSED)),
		STEP("04T10:00", .act = "reply", .unit = WATER, IS(CLOSED)),
		REFUSED("04T11:00", IF_REPLIABLE, .act = "reply", .unit = WATER, IS(CLOSED)),
	};

	(void)state;
	EXPECT(refusal);
}

/* --- sent back ----------------------------------------------------------------------------------- */

static void
test_return(void **state)
{
	static const struct step story[] = {
		STEP("02T09:00", .act = "new", IS(NEW)),
		STEP("02T09:10", .act = "assign", .unit = WATER, .due = "2020-11-09", IS(ASSIGNED)),
		REFUSED("02T09:20", IF_RETURNABLE, .act = "return", .unit = WATER, IS(ASSIGNED)),
		REFUSED("02T09:20", IF_TASK, .act = "return", .unit = WOODS, IS(ASSIGNED)),
		STEP("03T09:00", .act = "reply", .unit = WATER, IS(REPLIED)),
		STEP("03T10:00", .act = "return", .unit = WATER, .how = "poor", IS(ASSIGNED)),
		REFUSED("03T11:00", IF_RETURNABLE, .act = "return", .unit = WATER, .how = "poor", IS(ASSIGNED)),
		STEP("04T09:00", .act = "reply", .unit = WATER, IS(REPLIED)),
		STEP("04T10:00", .act = "close", .how = "solved", IS(CLOSED)),
		STEP("04T11:00", .act = "tell", .how = "caller", IS(TOLD)),
		STEP("05T09:00", .act = "file", IS(FILED)),
		STEP("06T09:00", .act = "return", .unit = WATER, .how = "unsolved", IS(ASSIGNED)),
		REFUSED("06T10:00", IF_CLOSED_OR_VOID, .act = "file", IS(ASSIGNED)),
		STEP("07T09:00", .act = "reply", .unit = WATER, IS(REPLIED)),
		STEP("07T10:00", .act = "close", .how = "solved", IS(CLOSED)),
	};

	(void)state;
	EXPECT(story);
}

static const struct task *
task_of(const struct telling *t, const char *unit)
{
	const uint32_t task = fold_task(&t->fold, 0, roster_by_name(&t->roster, span_of(unit)));

	assert_int_not_equal(task, NO_TASK);
	return &t->fold.task[task];
}

static stamp
when(const char *text)
{
	stamp at = 0;

	assert_true(stamp_parse(span_of(text), &at));
	return at;
}

/* The first reply since the assignment or the last return is the valid one.  A return's due day replaces the old
 * one; a return without one keeps it. */
static void
test_standing_reply(void **state)
{
	static const struct step story[] = {
		STEP("02T09:00", .act = "new"),
		STEP("02T09:10", .act = "assign", .unit = WATER, .due = "2020-11-09"),
		STEP("03T09:00", .act = "reply", .unit = WATER),
		STEP("03T09:30", .act = "reply", .unit = WATER, .flags = "signed"),
		STEP("03T10:00", .act = "return", .unit = WATER),
		STEP("04T09:00", .act = "reply", .unit = WATER, .flags = "chief"),
		STEP("04T10:00", .act = "return", .unit = WATER, .due = "2020-11-16"),
		STEP("05T09:00", .act = "reply", .unit = WATER),
	};
	static const struct {
		const char *due, *replied;
		uint32_t bits;
	} stands[] = {
		[2] = {"2020-11-09", NULL, TASK_LEAD},
		[3] = {"2020-11-09", "2020-11-03T09:00:00", TASK_LEAD | TASK_REPLIED | TASK_ON_TIME | TASK_ANSWERED},
		[4] = {"2020-11-09", "2020-11-03T09:00:00",
			TASK_LEAD | TASK_REPLIED | TASK_ON_TIME | TASK_ANSWERED | TASK_SIGNED},
		[5] = {"2020-11-09", NULL, TASK_LEAD | TASK_RETURNED | TASK_ANSWERED},
		[6] = {"2020-11-09", "2020-11-04T09:00:00",
			TASK_LEAD | TASK_RETURNED | TASK_REPLIED | TASK_ON_TIME | TASK_ANSWERED | TASK_CHIEF},
		[7] = {"2020-11-16", NULL, TASK_LEAD | TASK_RETURNED | TASK_ANSWERED},
		[8] = {"2020-11-16", "2020-11-05T09:00:00",
			TASK_LEAD | TASK_RETURNED | TASK_REPLIED | TASK_ON_TIME | TASK_ANSWERED},
	};

	(void)state;
	for (size_t n = 2; n < COUNT(stands); n++) {
		struct telling t;

		tell(&t, story, n, AS_IT_COMES);
		const struct task *task = task_of(&t, WATER);
		assert_int_equal(task->due, day_of(stands[n].due));
		assert_int_equal(task->bits, stands[n].bits);
		if (stands[n].replied)
			assert_int_equal(task->replied, when(stands[n].replied));
		stop(&t);
	}
}

/* --- undone ----------------------------------------------------------------------------------------- */

static void
test_undo(void **state)
{
	static const struct step first[] = {
		STEP("02T09:00", .act = "new", IS(NEW)),
		REFUSED("02T09:05", IF_UNDOABLE, .act = "undo", IS(NEW)),
		STEP("02T09:10", .act = "refer", IS(REFERRED)),
		STEP("02T09:20", .act = "undo", IS(NEW)),
		REFUSED("02T09:15", IF_NOT_BACK, .act = "note", IS(NEW)),
		REFUSED("02T09:20", IF_UNDOABLE, .act = "undo", IS(NEW)),
	};
	/* A second undo undoes the entry before. */
	static const struct step twice[] = {
		STEP("02T09:00", .act = "new", IS(NEW)),
		STEP("02T09:10", .act = "assign", .unit = WATER, .due = "2020-11-09", IS(ASSIGNED)),
		STEP("03T09:00", .act = "reply", .unit = WATER, IS(REPLIED)),
		STEP("03T10:00", .act = "close", IS(CLOSED)),
		STEP("03T11:00", .act = "undo", IS(REPLIED)),
		STEP("03T11:00", .act = "undo", IS(ASSIGNED)),
		STEP("03T11:00", .act = "undo", IS(NEW)),
		STEP("03T12:00", .act = "assign", .unit = WATER, .due = "2020-11-10", IS(ASSIGNED)),
	};
	/* A refused entry is not undone, and does not become allowed later. */
	static const struct step refused[] = {
		STEP("02T09:00", .act = "new", IS(NEW)),
		STEP("02T09:10", .act = "assign", .unit = WATER, .due = "2020-11-09", IS(ASSIGNED)),
		REFUSED("02T09:20", IF_NO_TASK, .act = "answer", IS(ASSIGNED)),
		STEP("02T09:30", .act = "undo", IS(NEW)),
		REFUSED("02T09:40", IF_CLOSED_OR_VOID, .act = "file", IS(NEW)),
	};
	/* A task assigned by mistake is removed. */
	static const struct step begun[] = {
		STEP("02T09:00", .act = "new", IS(NEW)),
		STEP("02T09:10", .act = "assign", .unit = WATER, .due = "2020-11-09", IS(ASSIGNED)),
		STEP("02T09:20", .act = "assign", .unit = WOODS, .due = "2020-11-09", IS(ASSIGNED)),
		STEP("02T09:30", .act = "undo", IS(ASSIGNED)),
		REFUSED("03T09:00", IF_TASK, .act = "reply", .unit = WOODS, IS(ASSIGNED)),
		STEP("03T09:00", .act = "reply", .unit = WATER, IS(REPLIED)),
	};
	/* After an undo of what ended the tasks, they are live again, in the same order. */
	static const struct step ended[] = {
		STEP("02T09:00", .act = "new", IS(NEW)),
		STEP("02T09:10", .act = "assign", .unit = WATER, .due = "2020-11-09", IS(ASSIGNED)),
		STEP("02T09:10", .act = "assign", .unit = WOODS, .due = "2020-11-09", IS(ASSIGNED)),
		STEP("03T09:00", .act = "reply", .unit = WATER, IS(ASSIGNED)),
		STEP("03T10:00", .act = "void", IS(VOID)),
		STEP("03T11:00", .act = "undo", IS(ASSIGNED)),
		STEP("03T12:00", .act = "recall", .unit = WATER, IS(ASSIGNED)),
		STEP("03T13:00", .act = "undo", IS(ASSIGNED)),
		STEP("04T09:00", .act = "reply", .unit = WOODS, IS(REPLIED)),
		STEP("04T10:00", .act = "close", IS(CLOSED)),
		STEP("04T11:00", .act = "return", .unit = WOODS, IS(ASSIGNED)),
		STEP("04T12:00", .act = "undo", IS(CLOSED)),
		STEP("04T13:00", .act = "tell", .how = "caller", IS(TOLD)),
		STEP("04T14:00", .act = "undo", IS(CLOSED)),
	};

	(void)state;
	EXPECT(first);
	EXPECT(twice);
	EXPECT(refused);
	EXPECT(begun);
	EXPECT(ended);
}

/* An undone entry leaves the task as it was before. */
static void
test_undone_task(void **state)
{
	static const struct step story[] = {
		STEP("02T09:00", .act = "new"),
		STEP("02T09:10", .act = "assign", .unit = WATER, .due = "2020-11-09"),
		STEP("03T09:00", .act = "extend", .unit = WATER, .due = "2020-11-12"),
		STEP("03T09:10", .act = "undo"),
		STEP("03T10:00", .act = "reply", .unit = WATER, .flags = "signed"),
		STEP("03T10:10", .act = "undo"),
		STEP("04T10:00", .act = "reply", .unit = WATER),
	};

	(void)state;
	for (enum way way = KEPT; way < WAYS; way++) {
		struct telling t;

		tell(&t, story, 4, way);
		assert_int_equal(task_of(&t, WATER)->due, day_of("2020-11-09"));
		assert_int_equal(task_of(&t, WATER)->bits, TASK_LEAD);
		stop(&t);
		tell(&t, story, COUNT(story), way);
		assert_int_equal(task_of(&t, WATER)->replied, when("2020-11-04T10:00:00"));
		assert_int_equal(task_of(&t, WATER)->bits, TASK_LEAD | TASK_REPLIED | TASK_ON_TIME | TASK_ANSWERED);
		stop(&t);
	}
}

/* The other tasks of the case are restored too: all carried out the first promise. */
static void
test_undone_promise(void **state)
{
	static const char *const units[] = {WATER, WOODS, "市教育体育局"};
	static const struct step story[] = {
		STEP("02T09:00", .act = "new"),
		STEP("02T09:10", .act = "assign", .unit = WATER, .due = "2020-11-09"),
		STEP("02T09:10", .act = "assign", .unit = WOODS, .due = "2020-11-09"),
		STEP("02T09:10", .act = "assign", .unit = "市教育体育局", .due = "2020-11-09"),
		STEP("03T09:00", .act = "reply", .unit = WATER),
		STEP("03T09:00", .act = "reply", .unit = WOODS),
		STEP("03T09:00", .act = "reply", .unit = "市教育体育局"),
		STEP("03T10:00", .act = "close", .how = "planned", .due = "2020-11-20"),
		STEP("12T09:00", .act = "reply", .unit = WATER),
		STEP("12T09:00", .act = "reply", .unit = WOODS),
		STEP("12T09:00", .act = "reply", .unit = "市教育体育局"),
		STEP("13T09:00", .act = "return", .unit = "市教育体育局"),
		STEP("14T09:00", .act = "reply", .unit = "市教育体育局"),
		STEP("14T10:00", .act = "close", .how = "planned", .due = "2020-11-20"),
		STEP("14T10:10", .act = "undo"),
		STEP("14T10:10", .act = "undo"),
		STEP("14T10:10", .act = "undo"),
	};

	(void)state;
	for (enum way way = KEPT; way < WAYS; way++) {
		struct telling t;

		tell(&t, story, COUNT(story), way);
		for (size_t i = 0; i < COUNT(units); i++)
			assert_false(task_is_promised(&t.fold.kase[0], task_of(&t, units[i])));
		stop(&t);
	}
}

/* A watcher sees only entries that have effect in the end, not undone ones, undos or refused ones. */
static void
test_shown(void **state)
{
	static const struct step story[] = {
		STEP("02T09:00", .act = "new"),
		STEP("02T09:10", .act = "refer"),
		STEP("02T09:20", .act = "undo"),
		STEP("02T09:30", .act = "close"),
		STEP("02T09:40", .act = "answer"),
	};
	struct telling t;

	(void)state;
	tell(&t, story, COUNT(story), WATCHED);
	assert_int_equal(t.shows, 2);
	assert_ptr_equal(t.shown[0], t.text[0]);
	assert_ptr_equal(t.shown[1], t.text[4]);
	assert_int_equal(t.fold.refused, 1);
	const struct history *h = fold_history(&t.fold, 0);
	static const enum fate fates[] = {FATE_EFFECT, FATE_UNDONE, FATE_UNDONE, FATE_REFUSED, FATE_EFFECT};
	for (size_t i = 0; i < COUNT(fates); i++)
		assert_int_equal(h->entry[i].fate, fates[i]);
	stop(&t);
}

/* --- roles, and the earlier case -------------------------------------------------------------------- */

static void
test_roles(void **state)
{
	static const struct step story[] = {
		STEP("02T09:00", .act = "new"),
		STEP("02T09:10", .act = "assign", .unit = WOODS, .due = "2020-11-09", .flags = "assist"),
		STEP("02T09:10", .act = "assign", .unit = WATER, .due = "2020-11-09"),
		STEP("02T09:20", .act = "assign", .unit = "市教育体育局", .due = "2020-11-09", .flags = "fixed"),
	};
	struct telling t;

	(void)state;
	tell(&t, story, COUNT(story), AS_IT_COMES);
	assert_int_equal(task_of(&t, WOODS)->bits, 0);
	assert_int_equal(task_of(&t, WATER)->bits, TASK_LEAD);
	assert_int_equal(task_of(&t, "市教育体育局")->bits, TASK_FIXED);
	assert_true(case_has_lead(&t.fold, &t.fold.kase[0]));
	assert_ptr_equal(&t.fold.task[case_lead(&t.fold, &t.fold.kase[0])], task_of(&t, WATER));
	stop(&t);
}

static void
add_case(struct fold *f, const char *line)
{
	const char *column;
	struct entry e;

	assert_null(entry_read(&e, line, f->roster, &column));
	assert_true(fold_entry(f, &e));
}

/* Asks about the case that the `ref` of an entry names. */
static enum earlier
earlier_of(const struct fold *f, uint32_t kase, const char *ref)
{
	char line[CASE_COLUMNS + CASE_ID_SIZE];
	struct entry e;

	memset(line, '\t', COL_REF);
	strcpy(line + COL_REF, ref);
	entry_move(&e, span_of(line));
	return case_earlier(f, kase, entry_earlier(&e));
}

static void
test_earlier(void **state)
{
	struct roster units = {0}, *roster = &units;
	struct fold f;

	(void)state;
	roster_load(roster, "src/tables/units.tsv");
	fold_start(&f, roster, UINT32_MAX);
	add_case(&f, "2020-11-01T09:00:00\t20201101-00001\tnew\t\t\t\t\t\t\t\t\t\t\t\t\t\n");
	add_case(&f, "2020-11-02T09:00:00\t20201102-00001\tnew\t\t\t\t\t\t\t\t\t\t\t\t\t\n");
	add_case(&f, "2020-11-02T09:00:00\t20201103-00001\tnote\t\t\t\t\t\t\t\t\t\t\t\t\t\n");
	assert_int_equal(earlier_of(&f, 1, "20201101-00001"), EARLIER_GOOD);
	assert_int_equal(earlier_of(&f, 0, "20201102-00001"), EARLIER_YOUNGER);
	assert_int_equal(earlier_of(&f, 1, "20201101-00002"), EARLIER_MISSING);
	/* An entry that is not allowed does not create a case. */
	assert_int_equal(earlier_of(&f, 1, "20201103-00001"), EARLIER_MISSING);
	assert_int_equal(earlier_of(&f, 1, ""), EARLIER_MISSING);
	assert_int_equal(fold_find_begun(&f, (struct case_id){day_of("2020-11-02"), 1}), 1);
	fold_stop(&f);
	roster_free(roster);
}

/* A second `new` is damage, even if the first is after the as-of time. */
static void
test_second_new(void **state)
{
	static const char line[] = "2020-11-02T09:00:00\t20201102-00001\tnew\t\t\t\t\t\t\t\t\t\t\t\t\t\n";
	struct roster units = {0}, *roster = &units;

	(void)state;
	roster_load(roster, "src/tables/units.tsv");
	for (int late = 0; late < 2; late++) {
		const char *column;
		struct entry e;
		struct fold f;

		fold_start(&f, roster, late ? 0 : UINT32_MAX);
		add_case(&f, line);
		assert_null(entry_read(&e, line, roster, &column));
		assert_false(fold_entry(&f, &e));
		assert_int_equal(case_exists(&f.kase[0]), !late);
		fold_stop(&f);
	}
	roster_free(roster);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_begin),
		cmocka_unit_test(test_answer),
		cmocka_unit_test(test_assign),
		cmocka_unit_test(test_extend),
		cmocka_unit_test(test_close),
		cmocka_unit_test(test_planned),
		cmocka_unit_test(test_secret),
		cmocka_unit_test(test_repeat),
		cmocka_unit_test(test_void),
		cmocka_unit_test(test_second_reading),
		cmocka_unit_test(test_return),
		cmocka_unit_test(test_standing_reply),
		cmocka_unit_test(test_undo),
		cmocka_unit_test(test_undone_task),
		cmocka_unit_test(test_undone_promise),
		cmocka_unit_test(test_shown),
		cmocka_unit_test(test_roles),
		cmocka_unit_test(test_earlier),
		cmocka_unit_test(test_second_new),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
