#include "../base/testing.h"

#include "catalogue.h"

#include <byteswap.h>

/* A catalogue made by the test. */
struct made {
	uint32_t words[64]; /* header and tables */
	size_t n;
	char strings[512];
	size_t strings_n;
	bool swapped;
};

enum { HEADER = 7, STRINGS = 2 }; /* how many numbers the header has; the index of the number of strings */

#define PO_HEADER "Content-Type: text/plain; charset=UTF-8\n"

static const struct pair {
	struct span original, translation;
} pairs[] = {
	{{"", 0}, {PO_HEADER, sizeof PO_HEADER - 1}},
	{{"%u case\0%u cases", 16}, {"%u件\0%u 件", 12}},
	{{"closed", 6}, {"已报结", 9}},
	{{"share", 5}, {"占比", 6}},
};

static uint32_t
add_string(struct made *m, struct span s, size_t before)
{
	const size_t at = before + m->strings_n;

	memcpy(m->strings + m->strings_n, s.p, s.n);
	m->strings_n += s.n;
	m->strings[m->strings_n++] = '\0';
	return (uint32_t)at;
}

/* Makes the header, the originals, the translations and the strings, with the layout of msgfmt. */
static void
make(struct made *m, const struct pair *pair, size_t n, uint32_t revision)
{
	const size_t before = (HEADER + 4 * n) * sizeof *m->words;

	*m = (struct made){.n = HEADER + 4 * n};
	const uint32_t header[HEADER] = {UINT32_C(0x950412de), revision, (uint32_t)n, HEADER * 4,
		(uint32_t)(HEADER + 2 * n) * 4, 0, (uint32_t)before};
	memcpy(m->words, header, sizeof header);
	for (size_t i = 0; i < n; i++) {
		m->words[HEADER + 2 * i] = (uint32_t)pair[i].original.n;
		m->words[HEADER + 2 * i + 1] = add_string(m, pair[i].original, before);
	}
	for (size_t i = 0; i < n; i++) {
		m->words[HEADER + 2 * (n + i)] = (uint32_t)pair[i].translation.n;
		m->words[HEADER + 2 * (n + i) + 1] = add_string(m, pair[i].translation, before);
	}
}

/* A copy of its first `most` bytes of exactly that size, so that sanitizers and valgrind detect a read beyond it. */
static struct span
bytes_made(const struct made *m, size_t most)
{
	const size_t head = m->n * sizeof *m->words, all = head + m->strings_n;
	char *b = malloc(all);
	struct span cut = {malloc(most < all && most > 0 ? most : all), most < all ? most : all};

	assert_non_null(b);
	assert_non_null(cut.p);
	for (size_t i = 0; i < m->n; i++) {
		const uint32_t word = m->swapped ? bswap_32(m->words[i]) : m->words[i];

		memcpy(b + i * sizeof word, &word, sizeof word);
	}
	memcpy(b + head, m->strings, m->strings_n);
	memcpy((char *)(uintptr_t)cut.p, b, cut.n);
	free(b);
	return cut;
}

static void
free_bytes(struct span b)
{
	free((char *)(uintptr_t)b.p);
}

static void
assert_taken(const struct made *m)
{
	struct span b = bytes_made(m, SIZE_MAX);
	struct catalogue c;

	assert_null(catalogue_take(&c, b));
	assert_string_equal(catalogue_find(&c, ""), PO_HEADER);
	assert_string_equal(catalogue_find(&c, "%u case"), "%u件");
	assert_string_equal(catalogue_find(&c, "closed"), "已报结");
	assert_string_equal(catalogue_find(&c, "share"), "占比");
	assert_null(catalogue_find(&c, "%u cases"));
	assert_null(catalogue_find(&c, "clos"));
	assert_null(catalogue_find(&c, "closed "));
	assert_null(catalogue_find(&c, "zzz"));
	free_bytes(b);
}

static void
assert_refused_of(const struct made *m, size_t most, const char *wrong)
{
	struct span b = bytes_made(m, most);
	struct catalogue c;
	const char *said = catalogue_take(&c, b);

	assert_non_null(said);
	assert_string_equal(said, wrong);
	free_bytes(b);
}

static void
assert_refused(const struct made *m, const char *wrong)
{
	assert_refused_of(m, SIZE_MAX, wrong);
}

static void
either_order(void **state)
{
	struct made m;

	(void)state;
	make(&m, pairs, COUNT(pairs), 0);
	assert_taken(&m);
	m.swapped = true;
	assert_taken(&m);
	/* Later revisions that a reader of the first may accept. */
	make(&m, pairs, COUNT(pairs), 0x00010001);
	assert_taken(&m);
}

static void
not_one(void **state)
{
	struct made m;

	(void)state;
	make(&m, pairs, COUNT(pairs), 0);
	m.words[0] = UINT32_C(0x7f454c46);
	assert_refused(&m, "is not a catalogue of translations (GNU MO)");
	assert_refused_of(&m, 0, "is not a catalogue of translations (GNU MO)");
	make(&m, pairs, COUNT(pairs), 0x00020000);
	assert_refused(&m, "is a catalogue of an unknown format");
}

/* Truncated anywhere: the last byte is the NUL of the last string. */
static void
cut(void **state)
{
	struct made m;

	(void)state;
	make(&m, pairs, COUNT(pairs), 0);
	for (size_t n = m.n * sizeof *m.words + m.strings_n - 1; n >= sizeof(uint32_t); n--)
		assert_refused_of(&m, n, "is damaged or incomplete");
	for (size_t n = sizeof(uint32_t); n-- > 0;)
		assert_refused_of(&m, n, "is not a catalogue of translations (GNU MO)");
}

/* Numbers that point outside, overflow, or point to something other than strings in order. */
static void
hostile(void **state)
{
	static const uint32_t beyond[] = {
		1 << 16, INT32_MAX, UINT32_C(1) << 31, UINT32_MAX / 8, UINT32_MAX - 7, UINT32_MAX};
	struct made m, whole;

	(void)state;
	make(&whole, pairs, COUNT(pairs), 0);
	for (size_t i = STRINGS; i < whole.n; i++)
		for (size_t k = 0; k < COUNT(beyond) && i != 5 && i != 6; k++) {
			m = whole;
			m.words[i] = beyond[k];
			assert_refused(&m, "is damaged or incomplete");
		}
	for (size_t i = HEADER; i < whole.n; i += 2) { /* a length that ends before the NUL, or after it */
		m = whole;
		m.words[i]++;
		assert_refused(&m, "is damaged or incomplete");
	}
	m = whole; /* a duplicate, and unsorted originals */
	m.words[HEADER + 7] = m.words[HEADER + 5];
	m.words[HEADER + 6] = m.words[HEADER + 4];
	assert_refused(&m, "is damaged or incomplete");
	m = whole;
	m.words[HEADER + 3] = whole.words[HEADER + 7];
	m.words[HEADER + 2] = whole.words[HEADER + 6];
	assert_refused(&m, "is damaged or incomplete");
}

/* With random bytes changed, it is refused, or every string found ends inside. */
static void
any_change(void **state)
{
	struct made m;
	struct catalogue c;

	(void)state;
	make(&m, pairs, COUNT(pairs), 0);
	for (int round = 0; round < 20000; round++) {
		struct span b = bytes_made(&m, SIZE_MAX);

		for (uint32_t changes = 1 + some(3); changes > 0; changes--)
			((char *)(uintptr_t)b.p)[some((uint32_t)b.n)] = (char)some(256);
		if (!catalogue_take(&c, b))
			for (size_t i = 0; i < COUNT(pairs); i++) {
				const char *found = catalogue_find(&c, pairs[i].original.p);

				assert_true(!found || found + strlen(found) < b.p + b.n);
			}
		free_bytes(b);
	}
}

static void
encoding(void **state)
{
	static const struct pair gbk[] = {{{"", 0}, SPAN("Content-Type: text/plain; charset=GBK\n")}},
				 headless[] = {{SPAN("share"), SPAN("x")}};
	struct made m;

	(void)state;
	make(&m, gbk, COUNT(gbk), 0);
	assert_refused(&m, "is a catalogue that is not in UTF-8");
	make(&m, headless, COUNT(headless), 0);
	assert_refused(&m, "is a catalogue that is not in UTF-8");
	make(&m, pairs, 0, 0);
	assert_refused(&m, "is a catalogue that is not in UTF-8");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(either_order),
		cmocka_unit_test(not_one),
		cmocka_unit_test(cut),
		cmocka_unit_test(hostile),
		cmocka_unit_test(any_change),
		cmocka_unit_test(encoding),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
