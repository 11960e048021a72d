#include "../base/testing.h"

#include "case_filters.h"
#include "case_rows.h"
#include "count_keys.h"
#include "count_tally.h"

/* 水务局 was renamed; 市热力公司 was merged into 市水利局 in December. */
#define UNITS                                                                                                          \
	"unit\tclass\tparent\taliases\tuntil\tsuccessor\n"                                                             \
	"市水利局\tdepartment\t\t水务局\t\t\n"                                                                  \
	"市热力公司\tcompany\t\t\t2020-12-01\t市水利局\n"
#define HEADER "at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext\trecorded\n"

/* Two cases: one whose lead has a successor and whose assisting unit is unknown, on a Friday; and a new one. */
#define LEDGER                                                                                                                     \
	HEADER                                                                                                                     \
	"2020-11-27T23:05:00\t20201127-00001\tnew\t\t\t\tphone\tcomplaint\t供暖服务/温度/低\t鼓楼区/州桥\t张三\t1\t" \
	"\t\t冷\t\n"                                                                                                              \
	"2020-11-27T23:10:00\t20201127-00001\tassign\t市热力公司\t2020-12-04\t\tplatform\t\t\t\t\t\t\t\t\t\n"                 \
	"2020-11-27T23:10:00\t20201127-00001\tassign\t某处\t2020-12-07\t\tplatform\t\t\t\t\t\t\t\t\t\n"                          \
	"2020-12-31T00:00:00\t20201231-00001\tnew\t\t\t\tphone\tconsult\t其他\t\t\t\tanonymous\t\t问\t\n"

static struct case_rows rows;
static struct buf printed;

static int
open_rows(void **state)
{
	static char units[64], ledger[64];

	(void)state;
	strcpy(units, test_file(span_of(UNITS)));
	strcpy(ledger, test_file(span_of(LEDGER)));
	table_options.units = units;
	table_options.calendar = "src/tables/calendar.tsv";
	case_rows_open(&rows, (char *[]){ledger}, 1, NULL);
	case_filters_check();
	unlink(units);
	unlink(ledger);
	return 0;
}

static int
close_rows(void **state)
{
	(void)state;
	case_rows_close(&rows);
	buf_free(&printed);
	return 0;
}

static void
put_row(void *ctx, struct buf *text, const struct case_row *row)
{
	if (count_keys_put(ctx, text, row))
		buf_char(text, '\n');
}

static void
collect(void *ctx, struct buf *text)
{
	(void)ctx;
	buf_span(&printed, buf_as_span(text));
	text->n = 0;
}

static struct count_keys
keys_of(const char *names, bool tasks)
{
	struct count_keys keys = {
		.on = tasks ? ON_DUE : ON_OPENED, .period = PERIOD_EVER, .names_on = rows.fold.asof / DAY_SECONDS};

	count_keys_read(&keys, names, tasks);
	return keys;
}

/* Expects these keys of the counted rows. */
static void
expect(struct count_keys keys, bool tasks, const char *text)
{
	const struct case_rows_use use = {.row = put_row, .text = collect, .ctx = &keys};

	printed.n = 0;
	rows.tasks = tasks;
	case_rows_walk(&rows, &use);
	buf_char(&printed, '\0');
	assert_string_equal(printed.p, text);
}

static day_t
day(const char *text)
{
	day_t d;

	assert_true(day_parse(span_of(text), &d));
	return d;
}

static void
dates(void **state)
{
	struct count_keys keys = keys_of("year,month,week,day,weekday,hour", false);

	(void)state;
	expect(keys, false, "2020\t2020-11\t2020-W48\t2020-11-27\t5\t23\n2020\t2020-12\t2020-W53\t2020-12-31\t4\t00\n");
	keys.period.to = day("2020-11-27");
	expect(keys, false, "2020\t2020-11\t2020-W48\t2020-11-27\t5\t23\n");
	keys = keys_of("day", true);
	expect(keys, true, "2020-12-04\n2020-12-07\n");
	keys.on = ON_ASSIGNED;
	expect(keys, true, "2020-11-27\n2020-11-27\n");
	/* An open case has no closing day; a case's due day is that of the lead. */
	keys.on = ON_CLOSED;
	expect(keys, false, "");
	keys.on = ON_DUE;
	expect(keys, false, "2020-12-04\n");
}

static void
levels(void **state)
{
	(void)state;
	expect(keys_of("topic:1,area:1", false), false, "供暖服务\t鼓楼区\n其他\t\n");
	expect(keys_of("topic:2,area:2", false), false, "供暖服务/温度\t鼓楼区/州桥\n其他\t\n");
	expect(keys_of("topic:9,topic,kind", false), false,
		"供暖服务/温度/低\t供暖服务/温度/低\tcomplaint\n其他\t其他\tconsult\n");
	expect(keys_of(NULL, false), false, "\n\n");
}

/* Names resolve on the given day; an unknown name has no class. */
static void
units(void **state)
{
	struct count_keys keys = keys_of("unit,class", true);
	struct buf b = {0};

	(void)state;
	keys.names_on = day("2020-11-30");
	expect(keys, true, "市热力公司\tcompany\n某处\t\n");
	keys.names_on = day("2020-12-01");
	expect(keys, true, "市水利局\tdepartment\n某处\t\n");
	keys.as_written = true;
	expect(keys, true, "市热力公司\t市热力公司\n某处\t某处\n");

	static const struct {
		const char *written, *unit, *class;
	} cases[] = {{"市热力公司", "市水利局", "department"}, {"水务局", "市水利局", "department"},
		{"某处", "某处", ""}, {"", "", ""}};

	for (size_t i = 0; i < COUNT(cases); i++) {
		b.n = 0;
		count_keys_resolve(&keys, 0, &b, rows.fold.roster, span_of(cases[i].written));
		buf_char(&b, '|');
		count_keys_resolve(&keys, 1, &b, rows.fold.roster, span_of(cases[i].written));
		buf_char(&b, '\0');
		char wanted[64];
		snprintf(wanted, sizeof wanted, "%s|%s", cases[i].unit, cases[i].class);
		assert_string_equal(b.p, wanted);
	}
	buf_free(&b);
}

/* The counts of two parts are added, with names resolved. */
static void
tallies(void **state)
{
	const struct count_keys keys = keys_of("unit", true);
	const struct count_tally tally = {&keys, SPAN("--tasks"), true};
	struct count_lines part = {0}, all = {0};
	struct buf text = {0};

	(void)state;
	count_lines_add(&part, SPAN("市热力公司"), &(struct count_sums){{[TASK_SUM_TASKS] = 2, [TASK_SUM_DAYS] = 5}});
	count_lines_add(&part, SPAN("市水利局"), &(struct count_sums){{[TASK_SUM_TASKS] = 1, [TASK_SUM_DAYS] = 1}});
	count_tally_put(&tally, &text, &part);
	count_tally_put(&tally, &text, &part);
	assert_true(count_tally_add(&tally, &all, rows.fold.roster, "tally", buf_as_span(&text)));
	assert_int_equal(all.n, 1);
	assert_true(span_is(all.line[0].key, "市水利局"));
	assert_int_equal(all.line[0].sums.sum[TASK_SUM_TASKS], 6);
	assert_int_equal(all.line[0].sums.sum[TASK_SUM_DAYS], 12);
	count_lines_free(&part);
	count_lines_free(&all);
	buf_free(&text);
}

static void
read_tasks(const void *names)
{
	keys_of(names, true);
}

static void
refused(void **state)
{
	static const struct {
		const char *names, *said;
	} cases[] = {
		{"topic:0", "--by: 'topic:0' is not one of: year month"},
		{"unit:1", "--by: 'unit:1' is not one of: year month"},
		{"unit,,kind", "--by: '' is not one of"},
		{"mont", "did you mean 'month'?"},
		{"hour", "--by hour: a due day has no hour"},
		{"day,day,day,day,day,day,day,day,day,day,day,day,day,day,day,day,day", "--by: more than 16 columns"},
	};
	char said[4096];

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(test_ending(read_tasks, cases[i].names, said, sizeof said), 2);
		if (!strstr(said, cases[i].said))
			fail_msg("%s: %s", cases[i].names, said);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dates),
		cmocka_unit_test(levels),
		cmocka_unit_test(units),
		cmocka_unit_test(tallies),
		cmocka_unit_test(refused),
	};

	return cmocka_run_group_tests(tests, open_rows, close_rows);
}
