#include "../base/testing.h"

#include "fold.h"

/* --- scenes: a case, its tasks and an entry, in all combinations that conditions distinguish ------ */

enum { UNIT = 3, OTHER_UNIT = 4, HOWS = HOW_WORDS };

struct scene {
	uint32_t bits;   /* of the case */
	uint32_t task;   /* 0 if the unit has no task, otherwise the task's first bits + 1 */
	uint32_t other;  /* likewise for another unit, which is the lead */
	uint32_t back;   /* the entry is earlier than the case's last one */
	uint32_t how;    /* enum how_word */
	uint32_t flags;  /* of the entry */
	uint32_t stated; /* whether the entry has a due day and a ref */
};

static uint32_t
take(uint32_t *number, uint32_t choices)
{
	const uint32_t choice = *number % choices;

	*number /= choices;
	return choice;
}

/* Makes the scene with this number; returns false if there is none. */
static bool
scene_of(uint32_t number, struct scene *s)
{
	s->bits = take(&number, CASE_STANDINGS);
	if (take(&number, 2))
		s->bits |= CASE_LED;
	if (take(&number, 2))
		s->bits |= CASE_GIVEN;
	if (take(&number, 2))
		s->bits |= CASE_UNPUBLISHABLE;
	s->task = take(&number, 1 + TASK_STANDINGS);
	s->other = take(&number, 3);
	s->back = take(&number, 2);
	s->how = take(&number, HOWS);
	s->flags = take(&number, 2) ? FLAG_BIT(FLAG_LEAD) : 0;
	s->flags |= take(&number, 2) ? FLAG_BIT(FLAG_PROGRESS) : 0;
	s->stated = take(&number, 2);
	return number == 0;
}

static const char plain_line[] = "2020-11-02T09:00:00\t20201102-00001\tnote\t\t\t\t\t\t\t\t\t\t\t\t\t\n";
static const char stated_line[] = "2020-11-02T09:00:00\t20201102-00001\tnote\t\t\t\t\t\t\t\t\t\t\t20201101-00001\t\t\n";

static struct entry
entry_in(const struct scene *s, enum act act)
{
	const char *line = s->stated ? stated_line : plain_line;
	struct entry e = {.id = {18568, 1}, .at = s->back ? 1000 : 2000, .due = s->stated ? 20000 : DAY_NONE};

	e.unit = UNIT;
	e.act = act;
	e.how = (uint8_t)s->how;
	e.flags = s->flags;
	entry_move(&e, (struct span){line, strlen(line) - 1});
	return e;
}

static void
add_task(struct fold *f, uint32_t unit, uint32_t standing, uint32_t bits)
{
	if (standing == 0)
		return;
	VEC_ROOM(f->task, f->tasks, f->tasks_cap);
	f->task[f->tasks] = (struct task){.next = f->kase[0].tasks, .unit = unit, .due = 19000};
	f->task[f->tasks].bits = bits | (standing - 1);
	f->kase[0].tasks = f->tasks++;
}

/* Puts the scene into the fold as its first case. */
static void
set(struct fold *f, const struct scene *s)
{
	f->tasks = f->amendments = 0;
	f->kase[0] = (struct kase){.id = {18568, 1}, .tasks = NO_TASK, .bits = s->bits, .last = 1500};
	add_task(f, UNIT, s->task, 0);
	add_task(f, OTHER_UNIT, s->other, TASK_LEAD);
}

static void
start(struct fold *f)
{
	const struct entry e = entry_in(&(struct scene){0}, ACT_NEW);

	fold_start(f, NULL, UINT32_MAX);
	assert_true(fold_entry(f, &e));
}

static const struct task *
task_in(const struct fold *f)
{
	const uint32_t t = fold_task(f, 0, UNIT);

	return t == NO_TASK ? NULL : &f->task[t];
}

/* --- what is derived from condition_holds() ------------------------------------------------------- */

/* An ASKS_STANDING condition has the same answer in all scenes of a standing. */
static void
test_standing(void **state)
{
	static uint32_t seen[STANDINGS], met[STANDINGS];
	const uint32_t asking = conditions_asking(ASKS_STANDING);
	struct scene s;
	struct fold f;

	(void)state;
	start(&f);
	for (uint32_t number = 0; scene_of(number, &s); number++) {
		const struct entry e = entry_in(&s, ACT_NOTE);

		set(&f, &s);
		const struct task *t = task_in(&f);
		const uint32_t standing = standing_of(&f.kase[0], t, &e);
		uint32_t now = 0;
		for (enum condition c = 0; c < CONDITIONS; c++)
			if (asking & IF(c) && condition_holds(&f, &f.kase[0], t, &e, c))
				now |= IF(c);
		assert_in_range(standing, 0, STANDINGS - 1);
		if (seen[standing]++)
			assert_int_equal(now, met[standing]);
		met[standing] = now;
		assert_true(now != 0);
	}
	for (uint32_t standing = 0; standing < STANDINGS; standing++)
		assert_true(seen[standing] > 0);
	fold_stop(&f);
}

/* The first condition that does not hold, found one by one. */
static enum condition
first_unmet(const struct fold *f, const struct entry *e, uint32_t conditions)
{
	for (enum condition c = 0; c < CONDITIONS; c++)
		if (conditions & IF(c) && !condition_holds(f, &f->kase[0], task_in(f), e, c))
			return c;
	return CONDITIONS;
}

static enum condition heard;

static void
hear(void *ctx, const struct fold *f, const struct entry *e, enum condition why)
{
	(void)ctx, (void)f, (void)e;
	heard = why;
}

/* The fold's table and the verbs' early check agree with the conditions evaluated one by one. */
static void
test_acts(void **state)
{
	struct scene s;
	struct fold f;

	(void)state;
	start(&f);
	f.watch.refused = hear;
	for (uint32_t number = 0; scene_of(number, &s); number++)
		for (enum act act = 0; act < ACTS; act++) {
			const uint32_t conditions = acts[act].conditions;
			const struct entry e = entry_in(&s, act);

			set(&f, &s);
			const enum condition why = first_unmet(&f, &e, conditions);
			assert_int_equal(fold_unmet(&f, &e), why);
			assert_int_equal(fold_unmet_early(&f, &e),
				first_unmet(&f, &e, conditions & ~conditions_asking(ASKS_ENTRY)));
			heard = CONDITIONS;
			assert_true(fold_entry(&f, &e));
			assert_int_equal(heard, why);
		}
	fold_stop(&f);
}

/* The early check must not refuse for what the entry states later, so such conditions come last. */
static void
test_order(void **state)
{
	const uint32_t stated = conditions_asking(ASKS_ENTRY);

	(void)state;
	for (enum act act = 0; act < ACTS; act++) {
		const uint32_t ahead = acts[act].conditions & ~stated, behind = acts[act].conditions & stated;

		assert_true(behind == 0 || ahead < (behind & -behind));
	}
}

static void
test_texts(void **state)
{
	uint32_t asked = 0;

	(void)state;
	for (enum condition c = 0; c < CONDITIONS; c++) {
		assert_non_null(condition_msgid(c));
		assert_true(strlen(condition_clause(c, ACT_CLOSE)) > 0);
	}
	for (enum act act = 0; act < ACTS; act++)
		asked |= acts[act].conditions;
	assert_int_equal(asked, IF(CONDITIONS) - 1);
	assert_string_equal(condition_clause(IF_NOT_CLOSED, ACT_REFER), acts[ACT_REFER].clause);
	assert_string_equal(condition_clause(IF_NOT_FILED, ACT_REFER), "R3.7");
}

static void
test_act_words(void **state)
{
	struct span rest = span_of(ACT_WORDS), word;
	int act = 0;

	(void)state;
	for (; span_word(&rest, ' ', &word); act++)
		assert_true(act < ACTS && span_is(word, acts[act].name));
	assert_int_equal(act, ACTS);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_standing),
		cmocka_unit_test(test_acts),
		cmocka_unit_test(test_act_words),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_texts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
