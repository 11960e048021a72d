#include "../base/testing.h"

#include "arrivals.h"
#include "fields.h"

#include "../base/bytes.h"

#define NOW "2020-11-03T12:00:00"

static char ledger[64];

static void
start(const char *lines)
{
	strcpy(ledger, test_file(span_of(lines)));
	recording_options = (struct recording_options){.ledger = ledger, .quiet = true};
}

static void
decide(struct recording *recording, void *ctx)
{
	arrivals_begin(ctx, 1);
	arrivals_look(ctx, recording);
	arrivals_record(ctx, recording);
}

static const struct recorder recorder = {.columns = &case_columns, .decide = decide};

static void
record(struct arrivals *a)
{
	struct recording recording;

	recording_run(&recording, &recorder, a, program_output());
	recording_end(&recording);
}

/* Returns what was added to the ledger. */
static void
expect_added(const char *before, const char *want)
{
	size_t n;
	char *text = read_whole(ledger, &n);

	assert_string_equal(text + strlen(before), want);
	free(text);
	unlink(ledger);
}

static enum arrival_taken
arrive(struct arrivals *a, const char *at, const char *channel, const char *ref, const char *answer)
{
	struct draft d = draft_of(ACT_NEW, (struct case_id){0}, 0, a->now);

	assert_true(stamp_parse(span_of(at), &d.at));
	d.field[COL_HOW] = span_of(channel);
	d.field[COL_REF] = span_of(ref);
	d.field[COL_TEXT] = SPAN("t");
	size_t number;
	return arrivals_add(a, &d, span_of(answer), span_of(ref), (struct arrival_row){0}, &number);
}

#define HEADER                          "at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext\trecorded\n"
#define NEW(at, id, how, ref, recorded) at "\t" id "\tnew\t\t\t\t" how "\t\t\t\t\t\t\t" ref "\tt\t" recorded "\n"
#define ANSWER(at, id, text)            at "\t" id "\tanswer\t\t\t\t\t\t\t\t\t\tbackdated\t\t" text "\t" NOW "\n"

static struct arrivals
arrivals(void)
{
	struct arrivals a = {0};

	assert_true(stamp_parse(SPAN(NOW), &a.now));
	return a;
}

/* Each day's numbers continue after those of the ledger; an answer has the number of its case. */
static void
numbers(void **state)
{
	static const char before[] = HEADER NEW("2020-11-02T08:00:00", "20201102-00041", "phone", "", "");
	struct arrivals a = arrivals();

	(void)state;
	start(before);
	arrive(&a, "2020-11-02T09:00:00", "web", "", "");
	arrive(&a, "2020-11-03T09:00:00", "web", "", "");
	arrive(&a, "2020-11-02T07:00:00", "web", "", "said");
	record(&a);
	assert_int_equal(arrivals_unknown(&a), 3);
	expect_added(before, NEW("2020-11-02T09:00:00", "20201102-00042", "web", "", NOW)
				     NEW("2020-11-03T09:00:00", "20201103-00001", "web", "", NOW)
					     NEW("2020-11-02T07:00:00", "20201102-00043", "web", "", NOW)
						     ANSWER("2020-11-02T07:00:00", "20201102-00043", "said"));
	arrivals_free(&a);
}

/* An external number that is in the ledger or came earlier is known, whatever its channel. */
static void
known(void **state)
{
	static const char before[] = HEADER NEW("2020-11-02T08:00:00", "20201102-00001", "web", "K1", "")
		NEW("2020-11-02T08:00:00", "20201102-00002", "web", "K2", "");
	struct arrivals a = arrivals();

	(void)state;
	a.timed = true;
	start(before);
	assert_int_equal(arrive(&a, "2020-11-02T08:00:00", "phone", "K1", ""), ARRIVAL_TAKEN);
	assert_int_equal(arrive(&a, "2020-11-02T09:00:00", "phone", "K2", ""), ARRIVAL_TAKEN);
	assert_int_equal(arrive(&a, "2020-11-02T09:00:00", "phone", "K3", ""), ARRIVAL_TAKEN);
	assert_int_equal(arrive(&a, "2020-11-02T09:00:00", "web", "K3", ""), ARRIVAL_AGAIN);
	record(&a);
	assert_int_equal(arrivals_unknown(&a), 1);
	assert_int_equal(arrivals_known(&a), 2);
	assert_true(a.at[1].other_time);
	expect_added(before, NEW("2020-11-02T09:00:00", "20201102-00003", "phone", "K3", NOW));
	arrivals_free(&a);
}

/* With a source the ledger has the source's name before the number; a number without a source is the same case if it
 * was opened at the same time. */
static void
sources(void **state)
{
	static const char before[] = HEADER NEW("2020-11-02T08:00:00", "20201102-00001", "web", "K1", "")
		NEW("2020-11-02T08:00:00", "20201102-00002", "web", "P:K2", "")
			NEW("2020-11-02T08:00:00", "20201102-00003", "web", "Q:K3", "");
	struct arrivals a = arrivals();

	(void)state;
	a.timed = true;
	a.source = SPAN("P:");
	start(before);
	arrive(&a, "2020-11-02T08:00:00", "web", "K1", "");
	arrive(&a, "2020-11-02T09:00:00", "web", "K2", "");
	arrive(&a, "2020-11-02T08:00:00", "web", "K3", "");
	record(&a);
	assert_non_null(a.at[0].known);
	assert_true(a.at[1].other_time);
	assert_null(a.at[2].known);
	arrivals_free(&a);
	a = arrivals();
	a.timed = true;
	a.source = SPAN("P:");
	arrive(&a, "2020-11-02T09:00:00", "web", "K1", "");
	record(&a);
	assert_null(a.at[0].known);
	arrivals_free(&a);
	unlink(ledger);
}

/* Two different cases with one number: neither is recorded, nor a third one equal to the first. */
static void
twice(void **state)
{
	struct arrivals a = arrivals();

	(void)state;
	assert_int_equal(arrive(&a, "2020-11-02T08:00:00", "web", "K1", ""), ARRIVAL_TAKEN);
	assert_int_equal(arrive(&a, "2020-11-02T09:00:00", "web", "K1", ""), ARRIVAL_TWICE);
	assert_int_equal(arrive(&a, "2020-11-02T08:00:00", "web", "K1", ""), ARRIVAL_TWICE);
	assert_true(a.at[0].twice);
	assert_int_equal(arrivals_unknown(&a), 0);
	arrivals_free(&a);
}

/* So many that the index of keys grows more than once. */
static void
many(void **state)
{
	struct arrivals a = arrivals();
	char ref[32];

	(void)state;
	for (int round = 0; round < 2; round++)
		for (int i = 0; i < 20000; i++) {
			snprintf(ref, sizeof ref, "number %d", i);
			assert_int_equal(arrive(&a, "2020-11-02T09:00:00", "web", ref, ""),
				round == 0 ? ARRIVAL_TAKEN : ARRIVAL_AGAIN);
		}
	assert_int_equal(a.n, 20000);
	assert_int_equal(a.again, 20000);
	arrivals_free(&a);
}

/* A tip is always secret, and needs a name and phone or must be anonymous (R3.1.5). */
static void
reports(void **state)
{
	struct span field[INTAKE_FIELDS] = {
		[INTAKE_KIND] = SPAN("report"), [INTAKE_NAME] = SPAN("甲"), [INTAKE_TEXT] = SPAN("t")};
	struct draft d = intake_draft(field, 0, 0);

	(void)state;
	assert_int_equal(d.flags, FLAG_BIT(FLAG_SECRET));
	assert_non_null(intake_wrong(&d));
	draft_flag(&d, FLAG_ANONYMOUS);
	assert_null(intake_wrong(&d));
	field[INTAKE_PHONE] = SPAN("1");
	d = intake_draft(field, 0, 0);
	assert_null(intake_wrong(&d));
	field[INTAKE_KIND] = SPAN("complaint");
	field[INTAKE_NAME] = SPAN("");
	d = intake_draft(field, 0, 0);
	assert_int_equal(d.flags, 0);
	assert_null(intake_wrong(&d));
	field[INTAKE_TEXT] = SPAN("");
	d = intake_draft(field, 0, 0);
	assert_null(intake_wrong(&d));
	assert_non_null(intake_lacks_text(&d));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(numbers), cmocka_unit_test(known),
		cmocka_unit_test(sources), cmocka_unit_test(twice), cmocka_unit_test(many), cmocka_unit_test(reports)};

	setenv("CASE_NOW", NOW, 1);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
