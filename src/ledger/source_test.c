#include "../base/testing.h"

#include "../base/buf.h"
#include "../base/say.h"
#include "../base/utf8.h"
#include "source.h"

#include <csv.h>

#define LINES 100000

/* --- how libcsv splits a line ----------------------------------------------------------- */

/* The cells of a row, in one buffer. */
struct cells {
	struct buf bytes;
	size_t end[64], n;
};

static void
take_cell(void *p, size_t n, void *ctx)
{
	struct cells *c = ctx;

	assert_true(c->n < COUNT(c->end));
	buf_add(&c->bytes, p, n);
	c->end[c->n++] = c->bytes.n;
}

static int
is_lf(unsigned char c)
{
	return c == '\n';
}

static int
is_blank(unsigned char c)
{
	(void)c;
	return 0;
}

static struct csv_parser parser;

static int
start_csv(void **state)
{
	(void)state;
	assert_int_equal(csv_init(&parser, 0), 0);
	csv_set_delim(&parser, '\t');
	csv_set_quote(&parser, '\0');
	csv_set_space_func(&parser, is_blank);
	csv_set_term_func(&parser, is_lf);
	return 0;
}

static int
stop_csv(void **state)
{
	(void)state;
	csv_free(&parser);
	return 0;
}

/* Splits a line with its LF and without NUL. */
static void
split_by_csv(struct cells *c, struct span line)
{
	c->n = c->bytes.n = 0;
	assert_int_equal(csv_parse(&parser, line.p, line.n, take_cell, NULL, c), line.n);
	/* libcsv skips blank lines; in a ledger a blank line has one empty field. */
	if (line.n == 1)
		c->end[c->n++] = 0;
}

/* --- unusual lines -------------------------------------------------------------------------- */

static void
put_header(struct buf *b, bool first, unsigned more)
{
	buf_span(b, first ? case_columns.first : case_columns.header);
	while (more-- > 0)
		buf_str(b, "\tx");
}

static void
put_field(struct buf *b)
{
	static const char *const odd[] = {"\"", "\"\"", "\"a", "b\"", "\"a\"\"b\"", " ", "  a ", "\\t", "\\", "'", ",",
		";", "=1+1", "\xef\xbb\xbf", "\xe3\x80\x80", "\xc2\xa0", "暖气不热", "𠮷", "2020-11-02T09:00:00",
		"20201102-00001", "new", "at", "-"};
	static const char *const broken[] = {"\r", "\v", "\f", "\x01", "\x1f", "\x7f", "\x80", "\xc0\xaf",
		"\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe6\x9a", "\xff", "a\r"};

	for (uint32_t pieces = some(4); pieces > 0; pieces--)
		buf_str(b, some(120) == 0 ? broken[some(COUNT(broken))] : odd[some(COUNT(odd))]);
}

/* A line with about as many fields as the last header; sometimes a header. */
static void
put_line(struct buf *b, unsigned *fields)
{
	unsigned wanted = *fields, more;
	bool first;

	switch (some(40)) {
	case 0:
		first = some(2) == 0;
		more = some(3);
		*fields = CASE_COLUMNS - first + more;
		put_header(b, first, more);
		break;
	case 1: /* nearly a header */
		put_header(b, some(2) == 0, 0);
		buf_str(b, some(2) ? "s" : " ");
		break;
	case 2:
		break;
	case 3:
		buf_char(b, '\0');
		break;
	case 4:
		wanted = some(32);
		/* fall through */
	default:
		for (unsigned i = 0; i < wanted; i++) {
			if (i > 0)
				buf_char(b, '\t');
			put_field(b);
		}
		if (some(60) == 0)
			buf_char(b, '\r');
	}
	buf_char(b, '\n');
}

/* --- the comparison -------------------------------------------------------------------------- */

struct heard {
	const char *where;
	uint64_t n;
};

static void
hear(void *ctx, struct source *s, const char *where, const char *column, const char *wrong)
{
	struct heard *h = ctx;

	(void)s, (void)column;
	assert_non_null(wrong);
	h->where = where;
	h->n++;
}

static bool
has_control(struct span line)
{
	for (size_t i = 0; i < line.n; i++)
		if (((unsigned char)line.p[i] < 0x20 && line.p[i] != '\t') || line.p[i] == 0x7f)
			return true;
	return false;
}

/* Returns whether a line with the number of fields that libcsv found belongs in a ledger. */
static bool
is_whole(struct span line, const struct cells *c, unsigned fields)
{
	return !has_control(line) && utf8_valid(line) == line.n && c->n == fields;
}

static void
expect_cells(const struct line *l, const struct cells *c)
{
	for (unsigned i = 0; i < l->columns; i++) {
		size_t from = i == 0 ? 0 : c->end[i - 1];
		struct span cell = {(c->bytes.p ? c->bytes.p : "") + from, c->end[i] - from};

		assert_true(span_eq(line_field(l, i), cell));
	}
	assert_true(span_eq(
		line_recorded(l, COL_RECORDED), l->columns == CASE_COLUMNS ? line_field(l, COL_RECORDED) : SPAN("")));
}

static bool
starts_as_header(struct span line)
{
	size_t n = case_columns.first.n;

	return line.n >= n && memcmp(line.p, case_columns.first.p, n) == 0 && (line.n == n || line.p[n] == '\t');
}

/* Returns whether the last of our columns is at its place in a header. */
static bool
is_recorded(const struct cells *c)
{
	const size_t from = c->end[COL_RECORDED - 1];

	return span_is((struct span){c->bytes.p + from, c->end[COL_RECORDED] - from}, "recorded");
}

/* Splits a text line by line with libcsv, and compares with the reader. */
static void
expect_agreement(struct span text, uint64_t *taken)
{
	struct cells cells = {0};
	struct heard heard = {0};
	struct source s;
	struct lines r;
	struct line l;
	struct span line;
	unsigned fields = CASE_COLUMNS, columns = CASE_COLUMNS;
	uint64_t damage = 0;
	bool have;

	assert_true(source_open_bytes(&s, "L", text, &case_columns));
	s.hear = hear;
	s.hear_ctx = &heard;
	lines_start(&r, &s, &case_columns);
	have = lines_next(&r, &l);
	for (const char *at = s.text.p, *end = at + s.text.n; at < end; at += line.n + 1) {
		line = line_at(at);
		bool nul = memchr(line.p, '\0', line.n);
		if (!nul)
			split_by_csv(&cells, (struct span){line.p, line.n + 1});
		if (starts_as_header(line)) {
			fields = (unsigned)cells.n;
			columns = CASE_COLUMNS - (cells.n < CASE_COLUMNS || !is_recorded(&cells));
		} else if (!nul && is_whole(line, &cells, fields)) {
			assert_true(have);
			assert_ptr_equal(l.p, line.p);
			assert_int_equal(l.n, line.n);
			assert_int_equal(l.columns, columns);
			expect_cells(&l, &cells);
			++*taken;
			have = lines_next(&r, &l);
		} else {
			damage++;
		}
	}
	assert_false(have);
	assert_int_equal(r.damage, damage);
	assert_int_equal(heard.n, damage);
	lines_stop(&r);
	source_close(&s);
	buf_free(&cells.bytes);
}

static void
hostile_lines(void **state)
{
	struct buf text = {0};
	unsigned fields = CASE_COLUMNS;
	uint64_t taken = 0;

	(void)state;
	put_header(&text, false, 0);
	buf_char(&text, '\n');
	for (int i = 0; i < LINES; i++)
		put_line(&text, &fields);
	expect_agreement(buf_as_span(&text), &taken);
	/* The test would prove nothing if all lines were damaged, or none. */
	assert_in_range(taken, LINES / 4, LINES * 9 / 10);
	buf_free(&text);
}

/* Lines much longer than a block, with block edges inside them. */
static void
long_lines(void **state)
{
	static const size_t size[] = {65000, 65535, 65536, 65537, 131072, 200000};
	struct buf text = {0};
	uint64_t taken = 0;

	(void)state;
	put_header(&text, false, 0);
	buf_char(&text, '\n');
	for (size_t i = 0; i < COUNT(size); i++) {
		for (int tabs = 0; tabs < CASE_COLUMNS - 1; tabs++)
			buf_char(&text, '\t');
		for (size_t n = 0; n < size[i]; n += 3)
			buf_str(&text, "暖");
		buf_str(&text, i % 2 ? "\n" : "\xe6\n");
		buf_str(&text, "too few\n");
	}
	expect_agreement(buf_as_span(&text), &taken);
	assert_int_equal(taken, COUNT(size) / 2);
	buf_free(&text);
}

/* --- parts that are read again --------------------------------------------------------------- */

/* Takes a source in parts, and returns the number of parts longer than the size. */
static size_t
take_parts(struct source *s, size_t size, struct buf *copy)
{
	struct span left = s->text;
	uint64_t lines = 1;
	size_t longer = 0;

	while (left.n > 0) {
		const struct span part = source_lines_off(s, &left, size), again = source_reread(s, part, copy);

		assert_ptr_equal(left.p, part.p + part.n);
		assert_int_equal(part.p[part.n - 1], '\n');
		assert_true(part.n > 0 && (left.n == 0 || part.n + 4096 > size || s->bytes.mapping == NULL));
		assert_int_equal(again.p != part.p, s->bytes.mapping != NULL);
		assert_true(span_eq(again, part));
		assert_true(again.p == part.p || again.p[again.n] == '\n');
		assert_int_equal(source_line(s, part.p), lines);
		longer += part.n > size;
		for (size_t i = 0; i < part.n; i++)
			lines += part.p[i] == '\n';
	}
	assert_int_equal(source_line(s, s->text.p + s->text.n), lines);
	assert_int_equal(source_line(s, s->text.p), 1);
	return longer;
}

/* Reads every line by itself; returns how many were read into the room. */
static size_t
read_alone(const struct source *s)
{
	struct line_room room = {.p = NULL};
	size_t read = 0;

	for (const char *p = s->text.p; p < s->text.p + s->text.n;) {
		const struct span line = line_at(p), alone = line_alone(p, &room);

		assert_true(span_eq(alone, line));
		assert_int_equal(alone.p == room.text, s->bytes.mapping && line.n < LINE_ROOM);
		assert_ptr_equal(line_alone(p, &room).p, alone.p);
		read += alone.p == room.text;
		p += line.n + 1;
	}
	return read;
}

static void
reads_again(void **state)
{
	struct buf text = {0}, copy = {0};
	struct source s;

	(void)state;
	put_header(&text, false, 0);
	for (unsigned i = 0; text.n < 3 * BYTES_COPIED; i++) {
		for (uint32_t n = i == 99 ? 300000 : some(300); n > 0; n--)
			buf_char(&text, '.');
		buf_char(&text, '\n');
	}
	const char *path = test_file(buf_as_span(&text));
	assert_true(source_open(&s, path, &case_columns));
	assert_non_null(s.bytes.mapping);
	assert_int_equal(take_parts(&s, (size_t)64 << 10, &copy), 1);
	assert_int_equal(take_parts(&s, 5000, &copy), 1);
	assert_true(take_parts(&s, 200, &copy) > 100);
	assert_true(read_alone(&s) > 1000);
	s.in_place = true;
	assert_ptr_equal(source_reread(&s, s.text, &copy).p, s.text.p);
	source_close(&s);
	assert_true(source_open_bytes(&s, "L", buf_as_span(&text), &case_columns));
	assert_true(take_parts(&s, (size_t)64 << 10, &copy) > 10);
	assert_int_equal(read_alone(&s), 0);
	source_close(&s);
	unlink(path);
	buf_free(&text);
	buf_free(&copy);
}

/* --- messages about damage ------------------------------------------------------------------ */

static void
read_all(const void *ctx)
{
	const struct span *text = ctx;
	struct source s;
	struct lines r;
	struct line l;

	if (!source_open_bytes(&s, "L", *text, &case_columns))
		exit(EXIT_USAGE);
	lines_start(&r, &s, &case_columns);
	while (lines_next(&r, &l))
		;
	lines_stop(&r);
	source_close(&s);
	exit(EXIT_DONE);
}

#define HEADER "at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext"

static void
said(void **state)
{
	static const struct {
		struct span text;
		const char *said;
	} damage[] = {
		{SPAN(""), "L: is empty; a case ledger starts with its header"},
		{SPAN("\xef\xbb\xbf" HEADER "\n"), "L:1: at: starts with a byte order mark"},
		{SPAN(HEADER "\r\n"), "L:1: text: ends in CR LF"},
		{SPAN(HEADER "\trecorded\r\n"), "L:1: recorded: ends in CR LF"},
		{SPAN(HEADER), "L:1: at: is not a case ledger"},
		{SPAN(HEADER "s\n"), "L:1: at: is not a case ledger"},
		{SPAN("at\tcase\n"), "L:1: at: is not a case ledger"},
		{SPAN(HEADER "\nat\tcase\n"), "L:2: has 2 fields instead of 15"},
		{SPAN(HEADER "\tx\n" HEADER "\tx\n\t\t\t\t\t\t\t\t\t\t\t\t\t\t\n"), "L:3: has 15 fields instead of 16"},
		{SPAN(HEADER "\n\n"), "L:2: has 1 fields instead of 15"},
		{SPAN(HEADER "\trecorded\n\t\t\t\t\t\t\t\t\t\t\t\t\t\t\n"),
			"L:2: recorded: has 15 fields instead of 16"},
		{SPAN(HEADER "\n\t\t\t\t\t\t\t\t\t\t\t\t\t\t\r\n"), "L:2: text: ends in CR LF"},
		{SPAN(HEADER "\n\t\tn\0w\t\t\t\t\t\t\t\t\t\t\t\t\n"), "L:2: act: contains a control character (0x00)"},
		{SPAN(HEADER "\n\t\t\t\x7f\t\t\t\t\t\t\t\t\t\t\t\n"), "L:2: unit: contains a control character (0x7f)"},
		{SPAN(HEADER "\n\t\t\t\t\xe6\x9a\t\t\t\t\t\t\t\t\t\t\n"), "L:2: due: byte 0xe6 is not UTF-8"},
		{SPAN(HEADER "\tx\n\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\xff\n"),
			"L:2: an extra column: byte 0xff is not UTF-8"},
	};
	char text[4096];

	(void)state;
	say_program = "p";
	for (size_t i = 0; i < COUNT(damage); i++) {
		int status = test_ending(read_all, &damage[i].text, text, sizeof text);

		assert_int_equal(status, i < 7 ? EXIT_USAGE : EXIT_DONE);
		assert_memory_equal(text, "p: ", 3);
		text[3 + strlen(damage[i].said)] = '\0';
		assert_string_equal(text + 3, damage[i].said);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test_setup_teardown(hostile_lines, start_csv, stop_csv),
		cmocka_unit_test_setup_teardown(long_lines, start_csv, stop_csv), cmocka_unit_test(reads_again),
		cmocka_unit_test(said)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
