#include "testing.h"

#include "memory.h"

static void
product_too_large(const void *ctx)
{
	(void)ctx;
	erealloc(NULL, SIZE_MAX / 2, 4);
}

static void
overflow(void **state)
{
	char said[4096];

	(void)state;
	/* A product that overflows; the address sanitizer reports it in its own words. */
	const int status = test_ending(product_too_large, NULL, said, sizeof said);
	assert_true(status != 77 && strstr(said, status == 2 ? "out of memory\n" : "Sanitizer") != NULL);
}

static void
grows(void **state)
{
	void *v = NULL;
	size_t cap = 0, n;

	(void)state;
	for (n = 0; n < 100; n++) {
		char *c = v;

		VEC_ROOM(c, n, cap);
		c[n] = 'x';
		v = c;
	}
	assert_true(cap >= 100);
	free(v);
}

static void
copies(void **state)
{
	char *copy = span_dup((struct span){"abcdef", 3});

	(void)state;
	assert_string_equal(copy, "abc");
	free(copy);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(overflow),
		cmocka_unit_test(grows),
		cmocka_unit_test(copies),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
