#include "../base/testing.h"

#include "../base/buf.h"
#include "duty.h"

#define MONDAY ((stamp)18568 * DAY_SECONDS) /* 2020-11-02T00:00:00 */

/* Whatever a log contains, in any order: a day is never longer than its seconds, and time on duty is the sum of
 * talk, idle and paused. */
static void
test_any_log_gives_days_of_whole_seconds(void **state)
{
	static const char *const queues[] = {"", "q1", "q2"}, *const calls[] = {"a", "b", "c"};
	static const char *const seats[] = {"s1", "s2", "s3"};

	(void)state;
	for (int log = 0; log < 2000; log++) {
		struct duty d;
		stamp at = MONDAY;

		duty_start(&d, MONDAY + 20 * DAY_SECONDS);
		d.one_call = some(2);
		for (uint32_t n = some(40); n > 0; n--) {
			/* Mostly forward; sometimes days forward, or back. */
			const uint32_t jump = some(10);

			at = jump == 0   ? MONDAY + some(3 * DAY_SECONDS)
			     : jump == 1 ? at + DAY_SECONDS
					 : at + some(4000);
			if (jump == 2)
				duty_restart(&d, at - some(1000), at);
			duty_take(&d, &(struct seat_event){.at = at,
					      .act = (enum seat_act)some(SEAT_RESUME + 1),
					      .seat = span_of(seats[some(COUNT(seats))]),
					      .queue = span_of(queues[some(COUNT(queues))]),
					      .call = span_of(d.one_call ? "" : calls[some(COUNT(calls))]),
					      .lasted = some(4) ? 0 : some(5000)});
		}
		duty_settle(&d, MONDAY + 20 * DAY_SECONDS);
		for (uint32_t i = 0; i < d.seats; i++)
			for (uint32_t k = 0; k < d.seat[i].days; k++) {
				const struct duty_day *day = &d.seat[i].day[k];

				assert_true(k == 0 || d.seat[i].day[k - 1].day < day->day);
				assert_true(day->duty <= DAY_SECONDS);
				assert_true(day->talk + day->paused <= day->duty);
			}
		duty_free(&d);
	}
}

static void
test_a_lost_seat_is_not_found(void **state)
{
	struct duty d;

	(void)state;
	duty_start(&d, MONDAY);
	assert_null(duty_find(&d, SPAN("s1")));
	for (char name[] = "a"; *name <= 'z'; ++*name)
		seat_day(duty_seat(&d, span_of(name)), *name)->calls = 1;
	for (char name[] = "a"; *name <= 'z'; ++*name)
		assert_int_equal(duty_find(&d, span_of(name))->day[0].day, *name);
	assert_null(duty_find(&d, SPAN("s1")));
	duty_free(&d);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_any_log_gives_days_of_whole_seconds),
		cmocka_unit_test(test_a_lost_seat_is_not_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
