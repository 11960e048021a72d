#include "../words/testing.h"

#include "timeform.h"

static void
reads(const char *text, const char *format, const char *want)
{
	char got[STAMP_SIZE] = "-";
	stamp at;

	if (format ? time_read_as(span_of(text), format, &at) : time_read(span_of(text), &at))
		stamp_print(got, at);
	if (strcmp(got, want) != 0)
		fail_msg("'%s' is read as %s, not %s", text, got, want);
}

static void
iso_forms(void **state)
{
	(void)state;
	reads("2020-11-05T08:30:20", NULL, "2020-11-05T08:30:20");
	reads("2020-11-05 08:30:20", NULL, "2020-11-05T08:30:20");
	reads(" 2020-11-05  8:30 ", NULL, "2020-11-05T08:30:00");
	reads("2020/11/5 8:3:2", NULL, "2020-11-05T08:03:02");
	reads("2020.1.5", NULL, "2020-01-05T00:00:00");
	reads("2020-11-05", NULL, "2020-11-05T00:00:00");
	reads("2020-11-05 08:30:20.123", NULL, "2020-11-05T08:30:20");
	reads("20201105083020", NULL, "2020-11-05T08:30:20");
	reads("20201105", NULL, "2020-11-05T00:00:00");
	reads("20201105 0830", NULL, "2020-11-05T08:30:00");
	reads("20201105T083020", NULL, "2020-11-05T08:30:20");
	reads("2020-02-29 23:59:59", NULL, "2020-02-29T23:59:59");
}

static void
chinese_forms(void **state)
{
	(void)state;
	reads("2020年11月5日 8时30分20秒", NULL, "2020-11-05T08:30:20");
	reads("2020年11月05日08时30分", NULL, "2020-11-05T08:30:00");
	reads("2020年1月5日8点", NULL, "2020-01-05T08:00:00");
	reads("2020年11月5日", NULL, "2020-11-05T00:00:00");
	reads("2020年11月5号 8:30", NULL, "2020-11-05T08:30:00");
	reads("2020-11-5 上午8:30", NULL, "2020-11-05T08:30:00");
	reads("2020-11-5 下午 3:05:09", NULL, "2020-11-05T15:05:09");
	reads("2020/11/5 下午3时5分", NULL, "2020-11-05T15:05:00");
	reads("2020-11-5 3:05 PM", NULL, "2020-11-05T15:05:00");
	reads("2020-11-5 12:05 AM", NULL, "2020-11-05T00:05:00");
	reads("2020-11-5 下午12:05", NULL, "2020-11-05T12:05:00");
	reads("2020-11-5 下午15:05", NULL, "2020-11-05T15:05:00");
	reads("2020-11-05 08:30:20", NULL, "2020-11-05T08:30:20");
	reads("2020\u3000-11-05", NULL, "-");
	reads("\u30002020年11月5日\u30008:30\u00a0", NULL, "2020-11-05T08:30:00");
}

static void
zones(void **state)
{
	(void)state;
	reads("2020-11-05T08:30:20+08:00", NULL, "2020-11-05T08:30:20");
	reads("2020-11-05T08:30:20 +0800", NULL, "2020-11-05T08:30:20");
	reads("2020-11-05T20:30:20Z", NULL, "2020-11-06T04:30:20");
	reads("2020-12-31T23:00:00-05", NULL, "2021-01-01T12:00:00");
	reads("2020-11-05T00:00:00+05:45", NULL, "2020-11-05T02:15:00");
	reads("2020-11-05T00:00:00+15:00", NULL, "-");
}

static void
no_times(void **state)
{
	static const char *const wrong[] = {"", "x", "2020", "2020-11", "2020年11月", "2020-02-30", "2019-02-29 08:00",
		"2020-13-01", "2020-11-05 24:00", "2020-11-05 08:60", "2020-11-05 08:30:60", "2020-11-05 8",
		"2020-11-05 8:", "2020-11/05", "20-11-05", "11/05/2020", "2020-11-05x", "2020-11-05 08:30 x",
		"2020-11-05T", "1969-12-31", "2106-01-01", "202011", "2020110508302", "2020-11-005", "2020-11-05 下午",
		"2020-11-05 上午13:00", "44140.5", "1970-01-01T00:00:00+14:00",
		"2020-11-05 08:30 2020-11-05 08:30 2020-11-05 08:30 2020-11-05 08:30 2020-11-05 08:30 2020-11-05 08:30 "
		"2020-11-05 08:30 2020-11-05 08:30 2020-11-05 08:30"};
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(wrong); i++)
		reads(wrong[i], NULL, "-");
}

static void
given_forms(void **state)
{
	(void)state;
	reads("5.11.2020 08-30", "%d.%m.%Y %H-%M", "2020-11-05T08:30:00");
	reads("05/11/2020", "%d/%m/%Y", "2020-11-05T00:00:00");
	reads("2020年11月5日8时", "%Y年%m月%d日%H时", "2020-11-05T08:00:00");
	reads("30.2.2020", "%d.%m.%Y", "-");
	reads("5.11.2020 und", "%d.%m.%Y", "-");
	reads("2020-11-05", "%d.%m.%Y", "-");
	reads("08:30", "%H:%M", "-");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(iso_forms),
		cmocka_unit_test(chinese_forms),
		cmocka_unit_test(zones),
		cmocka_unit_test(no_times),
		cmocka_unit_test(given_forms),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
