#include "../base/testing.h"

#include "../base/buf.h"
#include "survey.h"

#define SIZE ((size_t)9 << 20) /* large enough for two threads */

struct seen {
	struct span line;
	enum act act;
};

struct seens {
	struct seen *seen;
	size_t n, cap;
};

static void
add(struct seens *v, struct span line, enum act act)
{
	VEC_ROOM(v->seen, v->n, v->cap);
	v->seen[v->n++] = (struct seen){line, act};
}

static void
add_found(void *ctx, struct span line, enum act act)
{
	add(ctx, line, act);
}

static void
add_line(void *ctx, struct span line)
{
	add(ctx, line, ACTS);
}

/* Any word anywhere: acts at the right place and elsewhere, in lines too short and too long. */
static void
put_line(struct buf *b)
{
	static const char *const word[] = {"undo", "repeat", "new", "undone", "urge", "und", "u", "", "", "", "reply",
		"refer", "2020-11-02T09:00:00", "20201102-00001", "供暖", "\r", "undo", "repeat"};

	if (some(3) > 0) {
		buf_printf(b, "2020-11-02T09:%02u:00\t20201102-%05u\t", some(60), some(100000));
		buf_str(b, some(9) ? "reply" : word[some(COUNT(word))]);
	}
	for (uint32_t n = some(14); n > 0; n--) {
		buf_char(b, '\t');
		buf_str(b, word[some(COUNT(word))]);
	}
	buf_char(b, '\n');
}

/* What survey_acts() should find, line by line. */
static void
look_plainly(struct span text, const enum act act[OPENINGS], struct seens *v)
{
	while (text.n > 0) {
		const struct span line = line_at(text.p);
		const enum act found = act_named(survey_act(line));

		if (found == act[0] || found == act[1])
			add(v, line, found);
		text.p += line.n + 1;
		text.n -= line.n + 1;
	}
}

static void
expect_same(const struct seens *a, const struct seens *b)
{
	assert_int_equal(a->n, b->n);
	for (size_t i = 0; i < a->n; i++) {
		assert_ptr_equal(a->seen[i].line.p, b->seen[i].line.p);
		assert_int_equal(a->seen[i].line.n, b->seen[i].line.n);
		assert_int_equal(a->seen[i].act, b->seen[i].act);
	}
}

static void
make_text(struct buf *b, size_t size)
{
	b->n = 0;
	buf_span(b, case_columns.header);
	buf_char(b, '\n');
	while (b->n < size)
		put_line(b);
}

/* The lines found in a file may be copies. */
static void
hear_found(void *ctx, struct span line, enum act act)
{
	struct seens *v = ctx;

	assert_true(v->n < v->cap);
	assert_true(span_eq(line, v->seen[v->n].line));
	assert_int_equal(act, v->seen[v->n].act);
	v->n++;
}

/* Compares what is found in a file, which is mapped if it is large, with what was found in its text. */
static void
compare_file(const struct source *source, const enum act act[OPENINGS], const struct seens *slow)
{
	struct seens heard = {.seen = slow->seen, .cap = slow->n};

	survey_acts(source, act, hear_found, &heard);
	assert_int_equal(heard.n, slow->n);
}

static void
compare(struct buf *b)
{
	static const enum act act[][OPENINGS] = {{ACT_UNDO, ACT_UNDO}, {ACT_UNDO, ACT_REPEAT}, {ACT_NEW, ACT_REFER}};
	const struct source source = {.name = "test", .text = buf_as_span(b)};
	const char *path = test_file(source.text);
	struct source file;
	size_t found = 0;

	assert_true(source_open(&file, path, &case_columns));
	assert_int_equal(file.bytes.mapping != NULL, b->n > BYTES_COPIED);
	for (size_t i = 0; i < COUNT(act); i++) {
		struct seens fast = {0}, slow = {0};

		survey_acts(&source, act[i], add_found, &fast);
		look_plainly(source.text, act[i], &slow);
		expect_same(&fast, &slow);
		compare_file(&file, act[i], &slow);
		found += slow.n;
		free(fast.seen);
		free(slow.seen);
	}
	assert_true(b->n < SIZE || found > 0);
	source_close(&file);
	unlink(path);
}

static void
acts_in_any_text(void **state)
{
	struct buf b = {0};

	(void)state;
	for (int round = 0; round < 3000; round++) {
		make_text(&b, some(1500));
		compare(&b);
	}
	make_text(&b, SIZE);
	compare(&b);
	buf_free(&b);
}

/* A line full of words that look like acts is scanned once, not once for each word. */
static void
a_long_line_of_acts(void **state)
{
	struct buf b = {0};

	(void)state;
	make_text(&b, 0);
	while (b.n < SIZE)
		buf_str(&b, "undo\tundo\tnote\t");
	buf_str(&b, "\n2020-11-02T09:00:00\t20201102-00001\tundo\n2020-11-02T09:00:00\t20201102-00001\trepeat\n");
	compare(&b);
	buf_free(&b);
}

static bool
is_reply(const void *ctx, struct span line)
{
	(void)ctx;
	return survey_is(line, ACT_REPLY);
}

static bool
is_any(const void *ctx, struct span line)
{
	(void)ctx;
	return line.n > 0;
}

/* Checks survey_lines() on a text whose last header has an extra column; `act` is the act that is found. */
static void
expect_lines(const struct survey *wanted, enum act act)
{
	struct buf b = {0};
	struct seens fast = {0}, slow = {0};
	struct survey what = *wanted;

	make_text(&b, SIZE);
	const size_t last = b.n;
	buf_span(&b, case_columns.header);
	buf_str(&b, "\tour own\n");
	put_line(&b);
	const struct source source = {.name = "test", .text = buf_as_span(&b)};
	what.ctx = &fast;
	const struct span header = survey_lines(&source, &what);
	assert_ptr_equal(header.p, b.p + last);
	assert_int_equal(header.n, case_columns.header.n + strlen("\tour own"));
	look_plainly(source.text, (enum act[]){act, act}, &slow);
	for (size_t i = 0; i < slow.n; i++)
		slow.seen[i].act = ACTS;
	assert_true(slow.n > 1000);
	expect_same(&fast, &slow);
	free(fast.seen);
	free(slow.seen);
	buf_free(&b);
}

/* Every line is asked about, in order, and the last header is returned. */
static void
all_lines(void **state)
{
	(void)state;
	expect_lines(&(struct survey){.act = ACTS, .matters = is_reply, .found = add_line}, ACT_REPLY);
}

/* What survey_lines() should find of one act. */
static void
lines_of_an_act(void **state)
{
	(void)state;
	for (enum act act = ACT_NEW; act < ACTS; act++)
		if (act == ACT_NEW || act == ACT_REPLY || act == ACT_UNDO || act == ACT_REPEAT)
			expect_lines(&(struct survey){.act = act, .matters = is_any, .found = add_line}, act);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(acts_in_any_text), cmocka_unit_test(a_long_line_of_acts),
		cmocka_unit_test(all_lines), cmocka_unit_test(lines_of_an_act)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
