#include "testing.h"

#include "buf.h"
#include "scan.h"
#include "utf8.h"

static bool
is_control(char c)
{
	return (unsigned char)c < 0x20 || c == 0x7f;
}

/* Compares both ways of scanning with a scan byte by byte. */
static void
expect_scan(struct span s)
{
	static struct places fast, slow;
	size_t n = 0;
	bool valid = utf8_valid(s) == s.n;

	assert_int_equal(scan_controls(s, &fast), valid);
	assert_int_equal(scan_controls_portably(s, &slow), valid);
	for (size_t i = 0; i < s.n; i++)
		if (is_control(s.p[i])) {
			assert_true(n < fast.n && n < slow.n);
			assert_int_equal(fast.at[n], i);
			assert_int_equal(slow.at[n], i);
			n++;
		}
	assert_int_equal(fast.n, n);
	assert_int_equal(slow.n, n);
}

/* Bytes that start, continue and break characters, with NUL and DEL. */
static const struct span piece[] = {{"a", 1}, {"\t", 1}, {"\n", 1}, {"\r", 1}, {"\0", 1}, {"\x1f", 1}, {" ", 1},
	{"\x7f", 1}, {"\x80", 1}, {"\xbf", 1}, {"\xc0\x80", 2}, {"\xc1\xbf", 2}, {"\xc2", 1}, {"\xc2\x80", 2},
	{"\xdf\xbf", 2}, {"\xdf\xc0", 2}, {"\xe0\x80\x80", 3}, {"\xe0\x9f\xbf", 3}, {"\xe0\xa0\x80", 3},
	{"\xe0\xa0", 2}, {"\xe6\x9a\x96", 3}, {"\xe6\x9a", 2}, {"\xed\x9f\xbf", 3}, {"\xed\xa0\x80", 3},
	{"\xed\xbf\xbf", 3}, {"\xee\x80\x80", 3}, {"\xef\xbb\xbf", 3}, {"\xef\xbf\xbf", 3}, {"\xf0\x80\x80\x80", 4},
	{"\xf0\x8f\xbf\xbf", 4}, {"\xf0\x90\x80\x80", 4}, {"\xf0\x90\x80", 3}, {"\xf4\x8f\xbf\xbf", 4},
	{"\xf4\x90\x80\x80", 4}, {"\xf5\x80\x80\x80", 4}, {"\xf7\xbf\xbf\xbf", 4}, {"\xf8\x88\x80\x80\x80", 5},
	{"\xff", 1}, {"\xfe", 1}};

/* Each piece at each place around the edges of blocks, alone or before another piece, in both kinds of text and at
 * the end. */
static void
edges(void **state)
{
	static const char *const filler[] = {"a", "暖"};
	struct buf b = {0};

	(void)state;
	for (size_t f = 0; f < COUNT(filler); f++)
		for (size_t at = 20; at < 140; at += at < 56 || at > 72 ? 3 : 1)
			for (size_t i = 0; i < COUNT(piece); i++)
				for (size_t k = 0; k <= COUNT(piece); k++) {
					b.n = 0;
					while (b.n < at)
						buf_str(&b, b.n + 3 <= at ? filler[f] : "a");
					buf_span(&b, piece[i]);
					if (k < COUNT(piece))
						buf_span(&b, piece[k]);
					expect_scan(buf_as_span(&b));
					buf_str(&b, filler[f]);
					expect_scan(buf_as_span(&b));
				}
	buf_free(&b);
}

/* Every pair of bytes across an edge, followed by a byte that may or may not continue it. */
static void
pairs(void **state)
{
	static const char *const after[] = {"", "a", "\x80", "\x80\x80", "\xbf\xbf\xbf"};
	char text[80];

	(void)state;
	for (unsigned a = 0; a < 256; a++)
		for (unsigned c = 0; c < 256; c++)
			for (size_t k = 0; k < COUNT(after); k++)
				for (size_t at = 31; at <= 63; at += 32) {
					memset(text, ' ', sizeof text);
					text[at] = (char)a;
					text[at + 1] = (char)c;
					memcpy(text + at + 2, after[k], strlen(after[k]));
					expect_scan((struct span){text, at + 2 + strlen(after[k])});
				}
}

/* Random bytes at any alignment. */
static void
noise(void **state)
{
	struct buf b = {0};

	(void)state;
	for (int round = 0; round < 20000; round++) {
		const uint32_t wild = some(4);

		b.n = 0;
		for (uint32_t n = some(round % 100 == 0 ? 3000 : 200); b.n < n;)
			if (wild == 3)
				buf_char(&b, (char)some(256));
			else if (some(8) <= wild)
				buf_span(&b, piece[some(COUNT(piece))]);
			else
				buf_str(&b, some(2) ? "text" : "供暖");
		size_t from = some((uint32_t)b.n + 1);
		expect_scan((struct span){b.p + from, b.n - from});
	}
	buf_free(&b);
}

static void
line_walk(void **state)
{
	struct buf b = {0};

	(void)state;
	for (int round = 0; round < 5000; round++) {
		struct line_walk h;
		struct span line;
		size_t at = 0;

		b.n = 0;
		for (uint32_t n = some(400); b.n < n;)
			buf_str(&b, some(6) ? some(2) ? "x" : "长\r\t" : "\n");
		buf_char(&b, '\n');
		line_walk_start(&h, buf_as_span(&b));
		while (line_walk_next(&h, &line)) {
			const char *lf = memchr(b.p + at, '\n', b.n - at);

			assert_ptr_equal(line.p, b.p + at);
			assert_non_null(lf);
			assert_int_equal(line.n, lf - line.p);
			at += line.n + 1;
		}
		assert_int_equal(at, b.n);
	}
	buf_free(&b);
}

/* The beginnings of fields, compared with a search byte by byte. */
static void
openings(void **state)
{
	static const struct opening way[OPENINGS] = {{'u', 'o', 4}, {'n', 'w', 3}};
	struct buf b = {0};

	(void)state;
	for (int round = 0; round < 20000; round++) {
		const char *first = NULL;

		b.n = 0;
		for (uint32_t n = some(300); b.n < n;)
			buf_str(&b, some(60) ? some(3) ? "u" : "o暖\t" : some(2) ? "\tundo" : "\tnew\t");
		const size_t from = some((uint32_t)b.n + 1);
		const struct span text = {b.p + from, b.n - from};
		for (size_t i = 0; i < text.n && !first; i++)
			for (size_t k = 0; k < COUNT(way); k++)
				if (i + way[k].place < text.n && text.p[i] == '\t' && text.p[i + 1] == way[k].first &&
					text.p[i + way[k].place] == way[k].other)
					first = text.p + i;
		const char *found = scan_opening(text, way);
		assert_ptr_equal(found, first);
	}
	buf_free(&b);
}

/* Each TAB of a line, and none after the last, at any distance from the line's start and end. */
static void
tabs(void **state)
{
	struct buf b = {0};

	(void)state;
	for (int round = 0; round < 20000; round++) {
		unsigned n = 0;

		b.n = 0;
		for (uint32_t left = some(300); left > 0; left--)
			buf_str(&b, some(8) ? "x" : "\t");
		const size_t size = b.n;
		buf_str(&b, "\t\t");
		for (size_t i = 0; i < size; i++)
			if (b.p[i] == '\t')
				assert_ptr_equal(scan_tab((struct span){b.p, size}, ++n), b.p + i);
		assert_null(scan_tab((struct span){b.p, size}, n + 1));
	}
	buf_free(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(edges), cmocka_unit_test(pairs), cmocka_unit_test(noise),
		cmocka_unit_test(line_walk), cmocka_unit_test(openings), cmocka_unit_test(tabs)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
