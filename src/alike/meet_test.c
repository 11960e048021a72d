#include "meet.h"
#include "testing.h"

#define MANY 600

static void
each_pair_with_a_common_word_is_met_once(void **state)
{
	const struct report r[] = {
		test_report("", "", "昱晟鑫砼翀翯漏雨"),
		test_report("", "", "翀翯昱晟鑫砼停电"),
		test_report("", "", "雒邕牧堵车"),
		test_report("", "", "昱晟鑫砼"),
	};
	static const uint32_t met[][2] = {{0, 1}, {0, 3}, {1, 3}};
	struct outlines o;
	size_t n;

	(void)state;
	outlines_start(&o, r, COUNT(r));
	struct met *found = meet_reports(&o, &n);
	assert_int_equal(n, COUNT(met));
	for (size_t i = 0; i < n; i++)
		assert_true(found[i].a == met[i][0] && found[i].b == met[i][1]);
	free(found);
	outlines_stop(&o);
}

static void
other_districts_are_not_met(void **state)
{
	const struct report r[] = {
		test_report("", "杞县", "昱晟鑫砼"),
		test_report("", "鼓楼区", "昱晟鑫砼"),
		test_report("", "", "昱晟鑫砼"),
	};
	struct outlines o;
	size_t n;

	(void)state;
	outlines_start(&o, r, COUNT(r));
	struct met *found = meet_reports(&o, &n);
	assert_int_equal(n, 2);
	assert_true(found[0].a == 0 && found[0].b == 2 && found[1].a == 1 && found[1].b == 2);
	free(found);
	outlines_stop(&o);
}

/* They would meet too many. */
static void
what_very_many_write_leads_to_nobody(void **state)
{
	struct report r[MANY];
	struct outlines o;
	size_t n;

	(void)state;
	for (size_t i = 0; i < MANY; i++)
		r[i] = test_report("", "",
			i % 100 == 0 ? "昱晟鑫砼漏雨"
			: i % 2      ? "雒邕停水三天没人管"
				     : "翀翯停电三天没人管");
	outlines_start(&o, r, MANY);
	struct met *found = meet_reports(&o, &n);
	assert_int_equal(n, 6 * 5 / 2);
	for (size_t i = 0; i < n; i++)
		assert_true(found[i].a % 100 == 0 && found[i].b % 100 == 0 && found[i].a < found[i].b);
	free(found);
	outlines_stop(&o);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_pair_with_a_common_word_is_met_once),
		cmocka_unit_test(other_districts_are_not_met),
		cmocka_unit_test(what_very_many_write_leads_to_nobody),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
