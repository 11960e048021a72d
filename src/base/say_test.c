#include "testing.h"

#include "say.h"

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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(endings),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
