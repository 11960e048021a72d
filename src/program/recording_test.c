#include "../base/testing.h"

#include "recording.h"

#include "../base/bytes.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define NOW    "2020-11-15T12:00:00"
#define FIRST  "at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext"
#define HEADER FIRST "\trecorded"
#define FIELDS "2020-11-02T09:00:00\t20201102-00001\tnote\t\t\t\t\t\t\t\t甲\t1\t\t\t"

/* What the test's recorder does, and how it was called. */
struct play {
	const char *text[3]; /* of the notes to add */
	size_t refuses;
	const char *replace; /* a file that replaces the ledger once */
	size_t many;         /* how many notes of a KiB to add before these, in pieces */
	bool exits;          /* exit when they are added */
	unsigned decided, forgotten;
};

/* Adds notes that may be written before all are decided on. */
static void
add_many(struct recording *recording, size_t many)
{
	struct buf b = {0};

	recording_in_pieces(recording);
	for (size_t i = 0; i < many; i++) {
		b.n = 0;
		buf_printf(&b, "%s%01000zu", FIELDS, i);
		buf_span(&b, recording_tail(recording));
		recording_add_lines(recording, buf_as_span(&b));
	}
	buf_free(&b);
}

static void
decide(struct recording *recording, void *ctx)
{
	struct play *p = ctx;
	struct span kept[COUNT(p->text)];
	struct buf b = {0};

	p->decided++;
	recording->refused = p->refuses;
	if (p->many > 0)
		add_many(recording, p->many);
	if (p->exits)
		exit(EXIT_USAGE);
	for (size_t i = 0; i < COUNT(p->text) && p->text[i]; i++) {
		b.n = 0;
		buf_printf(&b, "%s%s", FIELDS, p->text[i]);
		kept[i] = recording_add(recording, buf_as_span(&b));
	}
	/* Each is returned as it was added, followed by its line end. */
	for (size_t i = 0; recording->source && i < COUNT(p->text) && p->text[i]; i++) {
		assert_non_null(memmem(kept[i].p, kept[i].n, p->text[i], strlen(p->text[i])));
		assert_int_equal(kept[i].p[kept[i].n], '\n');
	}
	buf_free(&b);
	if (p->replace)
		assert_int_equal(rename(p->replace, recording_options.ledger), 0);
	p->replace = NULL;
}

static void
forget(void *ctx)
{
	((struct play *)ctx)->forgotten++;
}

static void
show(void *ctx, struct buf *b, const struct line *line)
{
	(void)ctx;
	if (memmem(line->p, line->n, "secret", strlen("secret")))
		buf_str(b, "hidden");
	else
		buf_add(b, line->p, line_end(line, CASE_COLUMNS - 1));
	buf_char(b, '\n');
}

static const struct recorder fails = {&case_columns, MISSING_FAILS, decide, forget, show},
			     makes = {&case_columns, MISSING_MADE, decide, forget, NULL},
			     begins = {&case_columns, MISSING_BEGUN, decide, NULL, NULL};

static struct buf out;

/* Records, and returns how many were refused; `out` collects what is shown. */
static size_t
play(const struct recorder *recorder, struct play *p)
{
	struct recording recording;

	out.n = 0;
	recording_run(&recording, recorder, p, &out);
	recording_show(&recording);
	buf_char(&out, '\0');
	const size_t refused = recording.refused;
	recording_end(&recording);
	return refused;
}

/* Makes a ledger with these lines, and the options that name it. */
static void
ledger(const char *lines)
{
	static char name[64];

	strcpy(name, test_file(span_of(lines)));
	recording_options = (struct recording_options){.ledger = name};
}

static void
expect_ledger(const char *lines)
{
	size_t n;
	char *text = read_whole(recording_options.ledger, &n);

	assert_string_equal(text, lines);
	free(text);
}

static int
done(void **state)
{
	(void)state;
	if (recording_options.ledger)
		unlink(recording_options.ledger);
	recording_options = (struct recording_options){0};
	return 0;
}

/* Lines have the fields of the last header; shown lines have our columns. */
static void
further_columns(void **state)
{
	struct play p = {.text = {"one", "secret"}};

	(void)state;
	ledger(HEADER "\n" HEADER "\tours\tmore\n");
	assert_int_equal(play(&fails, &p), 0);
	expect_ledger(HEADER "\n" HEADER "\tours\tmore\n" FIELDS "one\t" NOW "\t\t\n" FIELDS "secret\t" NOW "\t\t\n");
	assert_string_equal(out.p, HEADER "\n" FIELDS "one\t" NOW "\nhidden\n");
	recording_options.quiet = true;
	play(&fails, &p);
	assert_string_equal(out.p, "");
}

/* A ledger of the first format continues under a new header, which is not shown and keeps the extra columns. */
static void
upgraded(void **state)
{
	struct play none = {0}, one = {.text = {"one", "two"}};

	(void)state;
	ledger(FIRST "\tours\n");
	play(&fails, &none);
	expect_ledger(FIRST "\tours\n");
	play(&fails, &one);
	expect_ledger(FIRST "\tours\n" HEADER "\tours\n" FIELDS "one\t" NOW "\t\n" FIELDS "two\t" NOW "\t\n");
	assert_string_equal(out.p, HEADER "\n" FIELDS "one\t" NOW "\n" FIELDS "two\t" NOW "\n");
}

/* If the locked ledger is replaced, everything is decided again for the new one. */
static void
replaced(void **state)
{
	char other[64];
	struct play p = {.text = {"one"}, .replace = other};

	(void)state;
	strcpy(other, test_file(SPAN(HEADER "\n" FIELDS "other\t\n")));
	ledger(HEADER "\n");
	play(&fails, &p);
	expect_ledger(HEADER "\n" FIELDS "other\t\n" FIELDS "one\t" NOW "\n");
	assert_int_equal(p.decided, 2);
	assert_int_equal(p.forgotten, 1);
	assert_string_equal(out.p, HEADER "\n" FIELDS "one\t" NOW "\n");
}

static void
missing(void **state)
{
	struct play none = {0}, one = {.text = {"one"}};

	(void)state;
	ledger("");
	unlink(recording_options.ledger);
	play(&makes, &none);
	assert_int_equal(access(recording_options.ledger, F_OK), -1);
	recording_options.dry_run = true;
	play(&begins, &one);
	assert_string_equal(out.p, HEADER "\n" FIELDS "one\t" NOW "\n");
	assert_int_equal(access(recording_options.ledger, F_OK), -1);
	recording_options.dry_run = false;
	play(&begins, &none);
	expect_ledger(HEADER "\n");
	unlink(recording_options.ledger);
	one.decided = 0;
	play(&makes, &one);
	expect_ledger(HEADER "\n" FIELDS "one\t" NOW "\n");
	assert_int_equal(one.decided, 1);
}

/* If another program creates the missing ledger and records in it, everything is decided again. */
static void
made_meanwhile(void **state)
{
	char other[64];
	struct play p = {.text = {"one"}, .replace = other};

	(void)state;
	strcpy(other, test_file(SPAN(HEADER "\n" FIELDS "other\t\n")));
	ledger("");
	unlink(recording_options.ledger);
	play(&makes, &p);
	expect_ledger(HEADER "\n" FIELDS "other\t\n" FIELDS "one\t" NOW "\n");
	assert_int_equal(p.decided, 2);
	assert_int_equal(p.forgotten, 1);
}

/* Expects a ledger with these lines, then so many notes in order, and nothing else. */
static void
expect_many(const char *lines, size_t many)
{
	struct buf b = {0};

	buf_str(&b, lines);
	for (size_t i = 0; i < many; i++)
		buf_printf(&b, "%s%01000zu\t" NOW "\n", FIELDS, i);
	buf_char(&b, '\0');
	expect_ledger(b.p);
	buf_free(&b);
}

#define MANY 3000

/* Many lines are written in pieces, and not kept. */
static void
in_pieces(void **state)
{
	struct play p = {.many = MANY};

	(void)state;
	ledger(HEADER "\n");
	recording_options.quiet = true;
	play(&fails, &p);
	expect_many(HEADER "\n", MANY);
	unlink(recording_options.ledger);
	play(&makes, &p);
	expect_many(HEADER "\n", MANY);
	assert_int_equal(p.decided, 2);
}

/* In pieces, too, everything is decided again for a ledger that was replaced, before the first piece or after it. */
static void
replaced_in_pieces(void **state)
{
	char other[64];

	(void)state;
	for (size_t many = 1; many <= MANY; many += MANY - 1) {
		struct play p = {.many = many, .replace = other};

		strcpy(other, test_file(SPAN(HEADER "\n" FIELDS "other\t\n")));
		ledger(HEADER "\n");
		recording_options.quiet = true;
		play(&fails, &p);
		expect_many(HEADER "\n" FIELDS "other\t\n", many);
		assert_int_equal(p.decided, 2);
		assert_int_equal(p.forgotten, 1);
		unlink(recording_options.ledger);
	}
}

static void
run_exiting(const void *ctx)
{
	play(&fails, (void *)(uintptr_t)ctx);
}

/* After an exit in between the ledger is as before. */
static void
exit_in_pieces(void **state)
{
	const struct play p = {.many = MANY, .exits = true};
	char said[4096];

	(void)state;
	ledger(HEADER "\n" FIELDS "other\t\n");
	recording_options.quiet = true;
	assert_int_equal(test_ending(run_exiting, &p, said, sizeof said), 2);
	expect_ledger(HEADER "\n" FIELDS "other\t\n");
}

/* Without --ledger a new ledger goes to standard output, also with --quiet. */
static void
begun_on_output(void **state)
{
	struct play p = {.text = {"one", "two"}};

	(void)state;
	recording_options = (struct recording_options){.quiet = true};
	play(&begins, &p);
	assert_string_equal(out.p, HEADER "\n" FIELDS "one\t" NOW "\n" FIELDS "two\t" NOW "\n");
}

static void
refused(void **state)
{
	struct play p = {.text = {"one"}, .refuses = 1};

	(void)state;
	ledger(HEADER "\n");
	assert_int_equal(play(&fails, &p), 1);
	expect_ledger(HEADER "\n");
	recording_options.keep_going = true;
	assert_int_equal(play(&fails, &p), 1);
	expect_ledger(HEADER "\n" FIELDS "one\t" NOW "\n");
}

static void
run_without(const void *ctx)
{
	recording_options = (struct recording_options){.ledger = "/tmp/caseledger-test-none"};
	play(&fails, (void *)(uintptr_t)ctx);
}

static void
needed(void **state)
{
	const struct play p = {.text = {"one"}};
	char said[4096];

	(void)state;
	assert_int_equal(test_ending(run_without, &p, said, sizeof said), 2);
	assert_non_null(strstr(said, "/tmp/caseledger-test-none: there is no such ledger"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {/* This must be first: after something is recorded in this process,
					    * failures end with another status. */
		cmocka_unit_test(needed), cmocka_unit_test_teardown(exit_in_pieces, done),
		cmocka_unit_test_teardown(in_pieces, done), cmocka_unit_test_teardown(replaced_in_pieces, done),
		cmocka_unit_test_teardown(further_columns, done), cmocka_unit_test_teardown(upgraded, done),
		cmocka_unit_test_teardown(replaced, done), cmocka_unit_test_teardown(missing, done),
		cmocka_unit_test_teardown(made_meanwhile, done), cmocka_unit_test_teardown(begun_on_output, done),
		cmocka_unit_test_teardown(refused, done)};

	setenv("CASE_NOW", NOW, 1);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
