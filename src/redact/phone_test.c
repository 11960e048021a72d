#include "phone.h"

#include "../base/testing.h"

static void
same(const char *a, const char *b)
{
	if (!phone_is(span_of(a), span_of(b)) || !phone_is(span_of(b), span_of(a)))
		fail_msg("%s is %s", a, b);
}

static void
other(const char *a, const char *b)
{
	if (phone_is(span_of(a), span_of(b)) || phone_is(span_of(b), span_of(a)))
		fail_msg("%s is not %s", a, b);
}

static void
mobile_numbers(void **state)
{
	(void)state;
	same("13800001111", "138 0000 1111");
	same("13800001111", "+86 138-0000-1111");
	same("13800001111", "008613800001111");
	same("13800001111", "013800001111");
	same("13800001111", "１３８００００１１１１");
	same("13800001111", "13800001111/13900002222");
	same("13900002222", "13800001111/13900002222");
	same("22334455;13900002222", "13800001111、13900002222");
	other("13900002223", "13800001111/13900002222");
	other("13800001111", "13800001112");
	other("13800001111", "");
	other("", "");
	other("不详", "不详");
}

static void
landlines(void **state)
{
	(void)state;
	same("0371-22334455", "(0371)22334455");
	same("0371-22334455", "22334455");
	same("010-62345678", "62345678");
	other("0371-22334455", "0378-22334455");
	other("0371-22334455", "22334456");
	other("0110", "110");
}

static void
several_in_a_field(void **state)
{
	struct span field = span_of("13800001111、0371-22334455");
	struct phone first, second, third;

	(void)state;
	assert_true(phone_take(&field, &first));
	assert_true(phone_take(&field, &second));
	assert_false(phone_take(&field, &third));
	assert_int_equal(first.local, 113800001111);
	assert_int_equal(first.area, 0);
	assert_int_equal(second.local, 122334455);
	assert_int_equal(second.area, 371);
	assert_true(phone_is_whole(first) && phone_is_whole(second));
	field = span_of("110");
	assert_true(phone_take(&field, &third));
	assert_false(phone_is_whole(third));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(mobile_numbers),
		cmocka_unit_test(landlines),
		cmocka_unit_test(several_in_a_field),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
