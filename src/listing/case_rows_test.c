#include "../base/testing.h"

#include "case_columns.h"
#include "case_filters.h"
#include "case_rows.h"

#define UNITS  "unit\tclass\tparent\taliases\n市水利局\tdepartment\t\t水利局\n市金盛热力有限公司\tcompany\t\t\n"
#define HEADER "at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext\trecorded\n"

/* Four cases: a tip with two units; a closed case whose caller was told; a leaders' item; a new case. */
#define LEDGER                                                                                                                  \
	HEADER                                                                                                                  \
	"2020-11-02T09:00:00\t20201102-00001\tnew\t\t\t\tphone\treport\t环境保护/扬尘\t鼓楼区/"                        \
	"州桥\t张三\t13900000001\t"                                                                                         \
	"secret\t\t张三举报工地扬尘\t\n"                                                                                \
	"2020-11-02T10:00:00\t20201102-00001\tassign\t市水利局\t2020-11-16\t\tplatform\t\t\t\t\t\t\t\t\t\n"                 \
	"2020-11-02T10:00:00\t20201102-00001\tassign\t市金盛热力有限公司\t2020-11-16\t\tplatform\t\t\t\t\t\t\t\t\t\n"  \
	"2020-11-03T09:00:00\t20201103-00001\tnew\t\t\t\tweb\tcomplaint\t供暖服务\t龙亭区\t李四\t13900000002\t\t\t"    \
	"暖气不热\t\n"                                                                                                      \
	"2020-11-03T10:00:00\t20201103-00001\tassign\t市金盛热力有限公司\t2020-11-17\t\tplatform\t\t\t\t\t\t\t\t\t\n"  \
	"2020-11-04T10:00:00\t20201103-00001\treply\t市金盛热力有限公司\t\t\t\t\t\t\t\t\tsigned\t\t已修复\t\n"      \
	"2020-11-04T11:00:00\t20201103-00001\tclose\t\t\t\tsolved\t\t\t\t\t\t\t\t\t\n"                                          \
	"2020-11-05T09:00:00\t20201105-00001\tnew\t\t\t\tphone\tconsult\t供暖服务/缴费\t鼓楼区\t王五\t13900000003\t" \
	"urgent\t\t何时供暖\t\n"                                                                                            \
	"2020-11-05T10:00:00\t20201105-00001\tinstruct\t\t\t王市长\tmayor\t\t\t\t\t\t\t\t\t\n"                               \
	"2020-11-06T09:00:00\t20201106-00001\tnew\t\t\t\tphone\tconsult\t其他\t鼓楼区\t\t\tanonymous\t\t咨询\t\n"

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
	columns_put_row(text, ctx, row);
}

static void
collect(void *ctx, struct buf *text)
{
	(void)ctx;
	buf_span(&printed, buf_as_span(text));
	text->n = 0;
}

/* Expects this output of the columns, and this number of rows. */
static void
expect(const char *columns, const char *text, size_t n)
{
	struct column_list list = {.n = 0};
	const struct case_rows_use use = {.row = put_row, .text = collect, .ctx = &list};

	printed.n = 0;
	columns_add_named(&list, case_rules, columns);
	assert_int_equal(case_rows_walk(&rows, &use), n);
	buf_char(&printed, '\0');
	assert_string_equal(printed.p, text);
}

static const struct case_filters nothing_asked = {
	.opened = PERIOD_EVER, .closed = PERIOD_EVER, .opened_before = DAY_NONE};

static int
start(void **state)
{
	(void)state;
	case_filters = nothing_asked;
	case_filters_check();
	rows.tasks = rows.reveal = false;
	return 0;
}

/* For a case the lead is shown, for a task its own unit. */
static void
columns(void **state)
{
	(void)state;
	expect("case opened state unit replied closed",
		"20201102-00001\t2020-11-02T09:00:00\tassigned\t市水利局\t\t\n"
		"20201103-00001\t2020-11-03T09:00:00\tclosed\t市金盛热力有限公司\t2020-11-04T10:00:00\t2020-11-04T11:"
		"00:00\n"
		"20201105-00001\t2020-11-05T09:00:00\tinstructed\t\t\t\n"
		"20201106-00001\t2020-11-06T09:00:00\tnew\t\t\t\n",
		4);
	rows.tasks = true;
	expect("case unit role intime",
		"20201102-00001\t市水利局\tlead\tpending\n"
		"20201102-00001\t市金盛热力有限公司\tassist\tpending\n"
		"20201103-00001\t市金盛热力有限公司\tlead\tyes\n",
		3);
	case_filters.unit = "市金盛热力有限公司";
	case_filters_check();
	expect("case role", "20201102-00001\tassist\n20201103-00001\tlead\n", 2);
}

/* The caller of a secret case is hidden wherever he is named. */
static void
hidden(void **state)
{
	(void)state;
	case_filters.kind = "report";
	expect("case name phone text", "20201102-00001\t***\t***\t***举报工地扬尘\n", 1);
	rows.reveal = true;
	expect("case name phone text", "20201102-00001\t张三\t13900000001\t张三举报工地扬尘\n", 1);
}

static void
filters(void **state)
{
	static const struct {
		struct case_filters filters;
		const char *cases; /* by the last digit of the day */
	} cases[] = {
		{{.state = "closed,new"}, "36"},
		{{.unit = "水利局"}, "2"},
		{{.topic = "供暖服务"}, "35"},
		{{.topic = "供暖"}, ""},
		{{.area = "鼓楼区/州桥"}, "2"},
		{{.area = "鼓楼区"}, "256"},
		{{.kind = "report,complaint"}, "23"},
		{{.channel = "web"}, "3"},
		{{.flag = "secret,urgent"}, "25"},
		{{.leader = {true, NULL}}, "5"},
		{{.leader = {true, "mayor"}}, "5"},
		{{.leader = {true, "vice"}}, ""},
		{{.untold = "caller"}, "3"},
		{{.untold = "leader"}, ""},
		{{.phone = "139-0000 0002"}, "3"},
		{{.match = "供暖"}, "5"},
		{{.outcome = "solved,answered"}, "3"},
		{{.outcome = "planned"}, ""},
		{{.unhappy = true}, ""},
		{{.promised = true}, ""},
		/* Hidden values are not found. */
		{{.phone = "13900000001"}, ""},
		{{.match = "张三"}, ""},
		{{.match = "***举报"}, "2"},
		/* All filters must pass. */
		{{.channel = "phone", .area = "鼓楼区", .flag = "urgent"}, "5"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buf numbers = {0};
		size_t n = 0;

		case_filters = cases[i].filters;
		case_filters.opened = case_filters.closed = PERIOD_EVER;
		case_filters.opened_before = DAY_NONE;
		case_filters_check();
		for (const char *p = cases[i].cases; *p; p++, n++)
			buf_printf(&numbers, "2020110%c-00001\n", *p);
		buf_char(&numbers, '\0');
		expect("case", numbers.p, n);
		buf_free(&numbers);
	}
	case_filters = nothing_asked;
	case_filters.opened = (struct period){day_make(2020, 11, 3), day_make(2020, 11, 5)};
	expect("case", "20201103-00001\n20201105-00001\n", 2);
	case_filters = nothing_asked;
	case_filters.closed.from = day_make(2020, 11, 4);
	expect("case", "20201103-00001\n", 1);
	case_filters.closed.from = day_make(2020, 11, 5);
	expect("case", "", 0);
	case_filters = nothing_asked;
	case_filters.opened_before = day_make(2020, 11, 3);
	expect("case", "20201102-00001\n", 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(columns, start),
		cmocka_unit_test_setup(hidden, start),
		cmocka_unit_test_setup(filters, start),
	};

	setenv("CASE_NOW", "2020-11-15T12:00:00", 1);
	return cmocka_run_group_tests(tests, open_rows, close_rows);
}
