#include "testing.h"

#include "say.h"

#include <pthread.h>

static void
says(const void *ctx)
{
	(void)ctx;
	say("%d cases", 3);
	say_at("a.tsv", 0, NULL, "cannot be read");
	say_at("a.tsv", 7, NULL, "damage");
	say_at("a.tsv", 18446744073709551615u, "due", "not a day");
	say_at(NULL, 0, "--at", "not a time");
}

static void
dies(const void *ctx)
{
	(void)ctx;
	say_program = "case-new";
	die(EXIT_AGAIN, "no lock");
}

static void
dies_at(const void *ctx)
{
	(void)ctx;
	die_at(EXIT_USAGE, "L", 2, "at", "not a time");
}

static void
dies_of_usage(const void *ctx)
{
	(void)ctx;
	say_program = "case-due";
	die_usage("unknown option %s", "-x");
}

static void
endings(void **state)
{
	static const struct {
		void (*end)(const void *ctx);
		int status;
		const char *said;
	} cases[] = {
		{says, 77,
			"caseledger: 3 cases\n"
			"caseledger: a.tsv: cannot be read\n"
			"caseledger: a.tsv:7: damage\n"
			"caseledger: a.tsv:18446744073709551615: due: not a day\n"
			"caseledger: --at: not a time\n"},
		{dies, EXIT_AGAIN, "case-new: no lock\n"},
		{dies_at, EXIT_USAGE, "caseledger: L:2: at: not a time\n"},
		{dies_of_usage, EXIT_USAGE,
			"case-due: unknown option -x\n"
			"case-due: Try 'case-due --help' for more information.\n"},
	};
	char said[1024];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		assert_int_equal(test_ending(cases[i].end, NULL, said, sizeof said), cases[i].status);
		assert_string_equal(said, cases[i].said);
	}
}

/* The first thread that dies is still in its handler when the second one does. */
static pthread_barrier_t in_handler;

static void
at_exit_slowly(void)
{
	pthread_barrier_wait(&in_handler);
	usleep(100000);
	say("handled");
}

static void *
die_first(void *arg)
{
	(void)arg;
	die(EXIT_USAGE, "first");
}

static void
dies_in_two_threads(const void *ctx)
{
	pthread_t first;

	(void)ctx;
	pthread_barrier_init(&in_handler, NULL, 2);
	atexit(at_exit_slowly);
	pthread_create(&first, NULL, die_first, NULL);
	pthread_barrier_wait(&in_handler);
	die(EXIT_AGAIN, "second");
}

static void
only_one_thread_ends_the_program(void **state)
{
	char said[1024];

	(void)state;
	assert_int_equal(test_ending(dies_in_two_threads, NULL, said, sizeof said), EXIT_USAGE);
	assert_non_null(strstr(said, "caseledger: handled\n"));
}

/* A value that could be a caller's name or number is never quoted, whatever else it could be. */
static void
quotable(void **state)
{
	static const char *const may[] = {"2020-13-01", "2020-11-02", "2020/1/5", "2020.1.5 8:00",
		"2020-11-02T25:00:00", "2020-11-02T09:00:00Z", "2020-11", "20201102-00001", "0", "-5", "101"};
	static const char *const not [] = {"", "13812340987", "123456", "1234", "0987", "wang.li", "li", "phone",
		"王丽", "-", "2020", "20201102", "20201102-13812345678", "20201102-138123", "2020-11-02-13812345678",
		"2020-11-02 13812345678", "2020-11-02T13:81:23:45", "138-1234-0987", "1381-23-40", "138.12",
		"2020-wang", "20201102-1", "2020-11-02 王丽", "19800101123", "0378-2345678", "411102198001010011"};

	(void)state;
	for (size_t i = 0; i < COUNT(may); i++)
		if (!is_quotable(span_of(may[i])))
			fail_msg("'%s' is not", may[i]);
	for (size_t i = 0; i < COUNT(not ); i++)
		if (is_quotable(span_of(not [i])))
			fail_msg("'%s' is", not [i]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(endings),
		cmocka_unit_test(only_one_thread_ends_the_program),
		cmocka_unit_test(quotable),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
