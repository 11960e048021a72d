#include "../base/testing.h"

#include "flags.h"

/* A list stands within a line, so that bytes stand before it. */
static uint32_t
read_within(struct flags_cache *c, const char *before, const char *list)
{
	char line[128];
	const size_t n = strlen(before), size = strlen(list);

	memcpy(line, before, n);
	memcpy(line + n, list, size);
	return flags_read_again(c, (struct span){line + n, size});
}

/* Known words, unknown ones and what looks like them, alone and by twos and threes: read again as read at first,
 * whatever was read before and whatever stands before it. */
static void
again(void **state)
{
	static const char *const words[] = {"", "anonymous", "assist", "backdated", "chief", "enterprise", "fixed",
		"lead", "provisional", "satisfied", "secret", "signed", "solved", "unreached", "unsatisfied",
		"unsolved", "urgent", "x", "lea", "leadx", "xlead", "Lead", "eight...", "sixteen bytes ..", "signed ",
		"确认"};
	static struct flags_cache cache;
	char list[80];

	(void)state;
	for (int round = 0; round < 2; round++)
		for (size_t i = 0; i < COUNT(words); i++)
			for (size_t k = 0; k < COUNT(words); k++)
				for (size_t m = 0; m < COUNT(words); m += 5) {
					snprintf(list, sizeof list, "%s%s%s%s%s", words[i], *words[k] ? "," : "",
						words[k], *words[m] ? "," : "", words[m]);
					const uint32_t bits = flags_read(span_of(list));

					assert_int_equal(read_within(&cache, "2020-11-16T09:30:00\t", list), bits);
					assert_int_equal(read_within(&cache, "signed,lead,chief,secret,", list), bits);
				}
}

static void
first(void **state)
{
	(void)state;
	assert_int_equal(flags_read(SPAN("")), 0);
	assert_int_equal(flags_read(SPAN("lead")), FLAG_BIT(FLAG_LEAD));
	assert_int_equal(flags_read(SPAN("chief,signed")), FLAG_BIT(FLAG_CHIEF) | FLAG_BIT(FLAG_SIGNED));
	assert_int_equal(flags_read(SPAN("signed,,chief")), FLAG_BIT(FLAG_CHIEF) | FLAG_BIT(FLAG_SIGNED));
	assert_int_equal(flags_read(SPAN("sign")), FLAG_BIT(KNOWN_FLAGS));
}

/* All of them at once have room where a list is put. */
static void
all(void **state)
{
	size_t size = 0;

	(void)state;
	for (unsigned i = 0; i < KNOWN_FLAGS; i++)
		size += flag_names[i].n + 1;
	assert_true(size < FLAGS_SIZE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(first),
		cmocka_unit_test(again),
		cmocka_unit_test(all),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
