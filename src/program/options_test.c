#include "../base/testing.h"

#include "options.h"

static struct {
	bool flag;
	const char *text, *word;
	struct texts texts;
	struct beside beside;
	struct maybe maybe;
	struct whole whole;
	day_t day;
	struct columns_option columns;
} values;

static const struct option_rule group[] = {
	{"text", 't', OPTION_TEXT, &values.text, "TEXT", "", NULL},
	{"texts", 0, OPTION_TEXTS, &values.texts, "TEXT", "", NULL},
	{"beside", 0, OPTION_BESIDE, &values.beside, "WORD", "", "new closed"},
	OPTIONS_END,
};
static const struct option_rule rules[] = {
	{"flag", 'f', OPTION_FLAG, &values.flag, NULL, "", NULL},
	OPTIONS_SHARED(group),
	{"word", 'w', OPTION_WORD, &values.word, "WORD", "", "new closed"},
	{"maybe", 0, OPTION_MAYBE, &values.maybe, "RANK", "", NULL},
	{"whole", 0, OPTION_WHOLE, &values.whole, "N", "", NULL},
	{"day", 0, OPTION_DAY, &values.day, "DAY", "", NULL},
	{"columns", 'c', OPTION_COLUMNS, &values.columns, "NAME[,...]", "", NULL},
	OPTIONS_END,
};

static int
start(void **state)
{
	(void)state;
	free(values.texts.text);
	free(values.beside.text);
	memset(&values, 0, sizeof values);
	values.beside.of = &values.texts;
	values.day = DAY_NONE;
	return 0;
}

/* Parses a command line of words separated by blanks.  Returns -1, or the error of options_next() with its rule in
 * *rule. */
static int
read_line(const char *line, const struct option_rule **rule)
{
	static char store[1024];
	char *argv[32] = {"test"};
	struct options options;
	int argc = 1, c;

	strcpy(store, line);
	for (char *word = strtok(store, " "); word; word = strtok(NULL, " "))
		argv[argc++] = word;
	options_gather(&options, rules);
	optind = 0;
	while ((c = options_next(&options, argc, argv, rule)) == 0)
		assert_null(option_take(*rule, optarg));
	return c;
}

static void
taken(void **state)
{
	const struct option_rule *rule;

	(void)state;
	assert_int_equal(
		read_line("-ft a --texts=b --wor new --texts c --maybe operand --whole 12 --day=2020-11-02 -c d,e",
			&rule),
		-1);
	assert_true(values.flag);
	assert_string_equal(values.text, "a");
	assert_int_equal(values.texts.n, 2);
	assert_string_equal(values.texts.text[0], "b");
	assert_string_equal(values.texts.text[1], "c");
	assert_string_equal(values.word, "new");
	assert_true(values.maybe.given);
	assert_null(values.maybe.text);
	assert_true(values.whole.given);
	assert_int_equal(values.whole.value, 12);
	assert_int_equal(values.day, day_make(2020, 11, 2));
	assert_string_equal(values.columns.names, "d,e");
	assert_int_equal(read_line("--maybe=mayor -- --flag", &rule), -1);
	assert_string_equal(values.maybe.text, "mayor");
}

/* The value belongs to the option before it, also when that is repeated. */
static void
taken_beside(void **state)
{
	const struct option_rule *rule = option_named(rules, SPAN("beside"));

	(void)state;
	assert_non_null(option_take(rule, "new"));
	assert_null(beside(&values.beside, 0));
	assert_int_equal(
		read_line("--texts a --texts b --beside new --texts c --beside=new --beside closed --texts d", &rule),
		-1);
	assert_null(beside(&values.beside, 0));
	assert_string_equal(beside(&values.beside, 1), "new");
	assert_string_equal(beside(&values.beside, 2), "closed");
	assert_null(beside(&values.beside, 3));
	assert_non_null(option_take(option_named(rules, SPAN("beside")), "open"));
}

static void
not_taken(void **state)
{
	static const struct {
		const char *line;
		int found;
		const char *rule; /* NULL if there is none */
	} cases[] = {
		{"--nothing", '?', NULL},
		{"--t=a", '?', NULL}, /* --text or --texts */
		{"-x", '?', NULL},
		{"--flag=a", '?', NULL},
		{"--text", ':', "text"},
		{"-fw", ':', "word"},
		{"--help", 'h', NULL},
		{"-V", 'V', NULL},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct option_rule *rule = NULL;

		assert_int_equal(read_line(cases[i].line, &rule), cases[i].found);
		if (cases[i].rule)
			assert_string_equal(rule->name, cases[i].rule);
		else
			assert_null(rule);
	}
}

static void
wrong_values(void **state)
{
	static const struct {
		const char *option, *value, *wrong;
	} cases[] = {
		{"word", "old", "is not one of: new closed"},
		{"word", "", "is not one of: new closed"},
		{"whole", "-1", "is not a whole number"},
		{"whole", "1.5", "is not a whole number"},
		{"whole", "1000000001", "is not a whole number"},
		{"day", "2020-02-30", "is not a day: use YYYY-MM-DD, today, yesterday, monday, or a month YYYY-MM"},
		{"day", "2020-2-3", "is not a day: use YYYY-MM-DD, today, yesterday, monday, or a month YYYY-MM"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(
			option_take(option_named(rules, span_of(cases[i].option)), cases[i].value), cases[i].wrong);
	assert_null(values.word);
	assert_false(values.whole.given);
	assert_int_equal(values.day, DAY_NONE);
}

/* By name or unique prefix; by letter; by the value it sets. */
static void
found(void **state)
{
	struct options options;

	(void)state;
	options_gather(&options, rules);
	assert_int_equal(options.n, 9);
	assert_ptr_equal(options_named(&options, SPAN("text")), &group[0]);
	assert_ptr_equal(options_named(&options, SPAN("texts")), &group[1]);
	assert_null(options_named(&options, SPAN("te")));
	assert_ptr_equal(options_named(&options, SPAN("wh")), &rules[4]);
	assert_ptr_equal(options_lettered(&options, 'c'), &rules[6]);
	assert_null(options_lettered(&options, '\0'));
	assert_ptr_equal(option_named(rules, SPAN("text")), &group[0]);
	assert_null(option_named(rules, SPAN("wh")));
	assert_ptr_equal(option_setting(rules, &values.texts), &group[1]);
	assert_null(option_setting(rules, &options));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(taken, start, start),
		cmocka_unit_test_setup_teardown(taken_beside, start, start),
		cmocka_unit_test_setup_teardown(not_taken, start, start),
		cmocka_unit_test_setup_teardown(wrong_values, start, start),
		cmocka_unit_test(found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
