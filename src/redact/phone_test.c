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
	assert_true(phone_identifies(first) && phone_identifies(second));
	field = span_of("110");
	assert_true(phone_take(&field, &third));
	assert_false(phone_identifies(third));
}

static bool
identifies(const char *text)
{
	struct span field = span_of(text);
	struct phone phone;

	return phone_take(&field, &phone) && phone_identifies(phone);
}

static void
placeholders_are_nobodys(void **state)
{
	static const char *const none[] = {"0", "00000000000", "000-0000-0000", "0000000", "1111111", "99999999",
		"11111111111", "0371-88888888", "13800000000", "18888888888", "1234567", "12345678", "12345678901",
		"01234567890", "9876543", "138****0001", "138＊＊＊＊0001", "138xxxx0001", "1380000XXXX", "138●●●●0001",
		"138××××0001", "138????0001", "138某某某某0001", "12345", "110", "", "无", "+86 00000000000",
		"2222222"};
	static const char *const some[] = {"13800001111", "138 0013 8000", "0371-22334455", "0371-22334455x12",
		"6666667", "13900000001", "15012345678", "22334455转8001", "12345679"};

	(void)state;
	for (size_t i = 0; i < COUNT(none); i++)
		if (identifies(none[i]))
			fail_msg("%s is somebody", none[i]);
	for (size_t i = 0; i < COUNT(some); i++)
		if (!identifies(some[i]))
			fail_msg("%s is nobody", some[i]);
}

/* A mask in one number of a field does not concern the other number. */
static void
a_mask_is_its_numbers_alone(void **state)
{
	struct span field = span_of("138****0001,13900002223");
	struct phone first, second;

	(void)state;
	assert_true(phone_take(&field, &first));
	assert_true(phone_take(&field, &second));
	assert_false(phone_identifies(first));
	assert_true(phone_identifies(second));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(mobile_numbers),
		cmocka_unit_test(landlines),
		cmocka_unit_test(several_in_a_field),
		cmocka_unit_test(placeholders_are_nobodys),
		cmocka_unit_test(a_mask_is_its_numbers_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
