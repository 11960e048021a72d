#include "testing.h"

#include "buf.h"

static void
grows(void **state)
{
	struct buf b = {NULL, 0, 0};
	int i;

	(void)state;
	assert_int_equal(buf_as_span(&b).n, 0);
	buf_add(&b, NULL, 0);
	for (i = 0; i < 1000; i++)
		buf_printf(&b, "%03d", i);
	buf_char(&b, '|');
	buf_str(&b, "终");
	buf_span(&b, SPAN("\0x"));
	assert_int_equal(b.n, 3000 + 1 + 3 + 2);
	assert_memory_equal(b.p + 2997, "999|终\0x", 9);
	buf_free(&b);
	assert_null(b.p);
}

static void
product_too_large(const void *ctx)
{
	(void)ctx;
	erealloc(NULL, SIZE_MAX / 2, 4);
}

static void
too_large(const void *ctx)
{
	struct buf b = {NULL, 0, 0};

	(void)ctx;
	buf_char(&b, 'x');
	buf_room(&b, SIZE_MAX);
}

static void
memory(void **state)
{
	char said[4096];
	int status;
	void *v = NULL;
	size_t cap = 0, n;

	(void)state;
	assert_int_equal(test_ending(too_large, NULL, said, sizeof said), 2);
	assert_string_equal(said, "caseledger: out of memory\n");
	/* A product that overflows; the address sanitizer has its own word on it. */
	status = test_ending(product_too_large, NULL, said, sizeof said);
	assert_true(status != 77 && strstr(said, status == 2 ? "out of memory\n" : "Sanitizer") != NULL);
	for (n = 0; n < 100; n++) {
		char *c = v;

		VEC_ROOM(c, n, cap);
		c[n] = 'x';
		v = c;
	}
	assert_true(cap >= 100);
	free(v);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(grows),
		cmocka_unit_test(memory),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
