#include "../base/testing.h"

#include "count_sums.h"

/* Makes lines for the keys a, b, ... with these sums. */
static void
add_tasks(struct count_lines *l, const char *key, int tasks, int counted, int in_time, int replied, int days)
{
	const struct count_sums sums = {.sum = {[TASK_SUM_TASKS] = tasks,
						[TASK_SUM_COUNTED] = counted,
						[TASK_SUM_INTIME] = in_time,
						[TASK_SUM_REPLIED] = replied,
						[TASK_SUM_DAYS] = days}};

	count_lines_add(l, span_of(key), &sums);
}

static const struct column_rule *
measure(const char *name, unsigned needs)
{
	struct column_list list = {.n = 0};

	columns_add(&list, measure_rules, needs);
	return column_list_find(&list, span_of(name));
}

static void
order_is(struct count_lines *l, const struct column_rule *by, const char *wanted)
{
	struct buf keys = {0};

	count_lines_sort(l, by);
	for (uint32_t i = 0; i < l->n; i++)
		buf_span(&keys, l->line[i].key);
	buf_char(&keys, '\0');
	assert_string_equal(keys.p, wanted);
	buf_free(&keys);
}

static void
adding(void **state)
{
	struct count_lines l = {0};

	(void)state;
	add_tasks(&l, "b", 1, 1, 1, 1, 4);
	add_tasks(&l, "a", 2, 1, 0, 0, 0);
	add_tasks(&l, "b", 1, 1, 0, 1, 1);
	assert_int_equal(l.n, 2);
	assert_int_equal(l.total.sum[TASK_SUM_TASKS], 4);
	assert_int_equal(l.total.sum[TASK_SUM_DAYS], 5);
	order_is(&l, NULL, "ab");
	assert_int_equal(l.line[1].sums.sum[TASK_SUM_DAYS], 5);
	count_lines_free(&l);
	/* An empty list. */
	count_lines_sort(&l, NULL);
	count_lines_free(&l);
}

/* Descending by the exact value, not the printed one; missing rates last; equal ones by key. */
static void
sorting(void **state)
{
	struct count_lines l = {0};

	(void)state;
	add_tasks(&l, "a", 9, 0, 0, 0, 0);
	add_tasks(&l, "b", 1, 30000, 20000, 3, 7);
	add_tasks(&l, "c", 1, 30000, 20001, 3, 7);
	add_tasks(&l, "d", 5, 3, 2, 1, 9);
	add_tasks(&l, "e", 5, 1, 1, 0, 0);
	order_is(&l, measure("rate", NEEDS_TASKS), "ecbda");
	order_is(&l, measure("tasks", NEEDS_TASKS), "adebc");
	order_is(&l, measure("days", NEEDS_TASKS), "dbcae");
	count_lines_free(&l);
}

static void
printing(void **state)
{
	static const struct {
		const char *name;
		unsigned needs;
		struct count_sums sums;
		const char *printed;
	} cases[] = {
		{"rate", NEEDS_TASKS, {{[TASK_SUM_COUNTED] = 3, [TASK_SUM_INTIME] = 2}}, "66.67"},
		{"rate", NEEDS_TASKS, {{[TASK_SUM_COUNTED] = 8, [TASK_SUM_INTIME] = 1}}, "12.50"},
		{"rate", NEEDS_TASKS, {{[TASK_SUM_TASKS] = 3}}, "-"},
		{"rate", NEEDS_TASKS, {{[TASK_SUM_COUNTED] = 3}}, "0.00"},
		/* A half is rounded away from zero. */
		{"rate", NEEDS_TASKS, {{[TASK_SUM_COUNTED] = 1600, [TASK_SUM_INTIME] = 1}}, "0.06"},
		{"days", NEEDS_TASKS, {{[TASK_SUM_REPLIED] = 8, [TASK_SUM_DAYS] = 9}}, "1.13"},
		{"days", NEEDS_CASES, {{[CASE_SUM_CLOSED] = 4, [CASE_SUM_DAYS] = 9}}, "2.25"},
		{"days", NEEDS_CASES, {{[CASE_SUM_CASES] = 4}}, "-"},
		{"urged", NEEDS_TASKS, {{[TASK_SUM_URGED] = 7}}, "7"},
		{"cases", NEEDS_CASES, {{[CASE_SUM_CASES] = 1099511627776}}, "1099511627776"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct column_rule *rule = measure(cases[i].name, cases[i].needs);
		struct buf b = {0};

		rule->put(&b, &cases[i].sums, rule->which);
		buf_char(&b, '\0');
		assert_string_equal(b.p, cases[i].printed);
		buf_free(&b);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(adding),
		cmocka_unit_test(sorting),
		cmocka_unit_test(printing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
