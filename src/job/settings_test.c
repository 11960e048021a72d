#include "../base/testing.h"

#include "settings.h"

/* Settings with everything that is required, and then a text. */
#define WITH(text) "ledger=L\nout=papers\noffice=a@b.cn\n" text

static const char *
read_from(struct settings *s, struct span text, bool *good)
{
	const char *path = test_file(text);

	*good = settings_read(s, path) && settings_can_mail(s);
	unlink(path);
	return path;
}

static void
assert_value(const char *text, enum setting which, const char *wanted)
{
	struct settings s;
	bool good;

	read_from(&s, span_of(text), &good);
	assert_true(good);
	assert_string_equal(s.value[which], wanted);
	settings_free(&s);
}

/* Expects a message after the file's name. */
static void
assert_wrong_text(struct span text, const char *wanted)
{
	struct settings s;
	bool good;
	const char *path = read_from(&s, text, &good);

	assert_false(good);
	assert_int_equal(strncmp(s.wrong.p, path, strlen(path)), 0);
	assert_string_equal(s.wrong.p + strlen(path), wanted);
	settings_free(&s);
}

static void
assert_wrong(const char *text, const char *wanted)
{
	assert_wrong_text(span_of(text), wanted);
}

static void
lines_have_names_and_values(void **state)
{
	(void)state;
	assert_value(WITH(""), SETTING_LEDGER, "L");
	assert_value(WITH("# by=x\n \t# x\n\n \t\n\r\n"), SETTING_BY, "市长专线电话办公室");
}

static void
blanks_and_line_ends_are_no_part_of_values(void **state)
{
	(void)state;
	assert_value(WITH(" \tby \t= \t办 公 室 \t\n"), SETTING_BY, "办 公 室");
	assert_value(WITH("by=办\r\n"), SETTING_BY, "办");
	assert_value(WITH("by=办"), SETTING_BY, "办");
	assert_value(WITH("by=办 \t\r"), SETTING_BY, "办");
	assert_value(WITH("by="), SETTING_BY, "");
	assert_value(WITH("by= \n"), SETTING_BY, "");
	assert_value(WITH("calls-map = a=b,c # d\n"), SETTING_CALLS_MAP, "a=b,c # d");
	assert_value(WITH("marks=\"x\"\n"), SETTING_MARKS, "\"x\"");
}

static void
the_last_value_counts(void **state)
{
	(void)state;
	assert_value(WITH("ledger=M\n"), SETTING_LEDGER, "M");
	assert_value(WITH("within=x\nwithin=3\n"), SETTING_WITHIN, "3");
	assert_value(WITH("office=nobody\noffice=c@d.cn\n"), SETTING_OFFICE, "c@d.cn");
	assert_wrong(WITH("within=3\nwithin=x\n"), ": 'within' is not a number of working days");
	assert_wrong(WITH("urge-how=x\nurge-how=phone\n"), ":4: 'urge-how' is not phone, letter or platform");
}

static void
older_has_several_values(void **state)
{
	struct settings s;
	bool good;

	(void)state;
	read_from(&s, SPAN(WITH("older = a\nolder=b b\nolder=\nolder=a\nolder=c\n")), &good);
	assert_true(good);
	assert_int_equal(s.olders, 5);
	assert_string_equal(s.older[0], "a");
	assert_string_equal(s.older[1], "b b");
	assert_string_equal(s.older[2], "");
	assert_string_equal(s.older[4], "c");
	settings_free(&s);
}

static void
lines_must_be_understood(void **state)
{
	(void)state;
	assert_wrong(WITH("by\n"), ":4: is not NAME = VALUE");
	assert_wrong(WITH("\n=x\n"), ":5: is not NAME = VALUE");
	assert_wrong(WITH("By=x\n"), ":4: is not NAME = VALUE");
	assert_wrong(WITH("b y=x\n"), ":4: is not NAME = VALUE");
	assert_wrong(WITH("\xef\xbb\xbf"
			  "by=x\n"),
		":4: is not NAME = VALUE");
	assert_wrong(WITH("leger=x\n"), ":4: unknown setting 'leger'; did you mean 'ledger'?");
	assert_wrong(WITH("oldr=x\n"), ":4: unknown setting 'oldr'; did you mean 'older'?");
	assert_wrong(WITH("zzzzzz=x\n"), ":4: unknown setting 'zzzzzz'");
}

static void
control_characters_are_refused(void **state)
{
	(void)state;
	assert_wrong(WITH("by=a\tb\n"), ":4: 'by' contains control characters");
	assert_wrong(WITH("by=a\033[1m\n"), ":4: 'by' contains control characters");
	assert_wrong(WITH("by=a\rb\n"), ":4: 'by' contains control characters");
	assert_wrong(WITH("by=a\r\r\n"), ":4: 'by' contains control characters");
	assert_wrong(WITH("older=a\177\n"), ":4: 'older' contains control characters");
	assert_wrong_text(SPAN(WITH("by=a\0b\n")), ":4: 'by' contains control characters");
	assert_value(WITH("# \t\033\nby=a\n"), SETTING_BY, "a");
}

static void
some_are_required(void **state)
{
	(void)state;
	assert_wrong("", ": 'ledger' is not set");
	assert_wrong("ledger=L\n", ": 'out' is not set");
	assert_wrong("ledger=L\nout=O\n", ": 'office' is not set");
	assert_wrong(WITH("out=\n"), ": 'out' is not set");
	assert_wrong(WITH("export=x\n"), ": 'export-map' is not set");
	assert_value(WITH("export=x\nexport-map=@m\n"), SETTING_EXPORT_MAP, "@m");
	assert_value(WITH("export-map=@m\n"), SETTING_EXPORT, "");
}

static void
numbers_and_words_have_limits(void **state)
{
	static const char *const days[] = {"", "two", "03", "100", "-1", "1.5", "00"};
	static const char *const seconds[] = {"", "0", "007", "10000", "x", "1s"};
	char text[200];

	(void)state;
	for (size_t i = 0; i < COUNT(days); i++) {
		snprintf(text, sizeof text, WITH("within=%s\n"), days[i]);
		assert_wrong(text, ": 'within' is not a number of working days");
	}
	for (size_t i = 0; i < COUNT(seconds); i++) {
		snprintf(text, sizeof text, WITH("sendmail-wait=%s\n"), seconds[i]);
		assert_wrong(text, ": 'sendmail-wait' is not a number of seconds");
	}
	assert_value(WITH("within=0\n"), SETTING_WITHIN, "0");
	assert_value(WITH("within=99\n"), SETTING_WITHIN, "99");
	assert_value(WITH("sendmail-wait=9999\n"), SETTING_SENDMAIL_WAIT, "9999");
	assert_value(WITH("sendmail-wait=1\n"), SETTING_SENDMAIL_WAIT, "1");
	assert_wrong(WITH("export-amend=maybe\n"), ": 'export-amend' is not yes or no");
	assert_wrong(WITH("export-amend=\n"), ": 'export-amend' is not yes or no");
	assert_value(WITH("export-amend=yes\n"), SETTING_EXPORT_AMEND, "yes");
	assert_wrong(WITH("urge-how=\n"), ":4: 'urge-how' is not phone, letter or platform");
	assert_value(WITH("urge-how=letter\n"), SETTING_URGE_HOW, "letter");
}

static void
mail_needs_addresses(void **state)
{
	struct settings s;
	const char *path;

	(void)state;
	assert_wrong(WITH("office=nobody\n"), ": no mail address in 'office'");
	assert_wrong(WITH("leaders=nobody\n"), ": no mail address in 'leaders'");
	assert_value(WITH("leaders=\n"), SETTING_LEADERS, "");
	assert_value(WITH("leaders=x, 秘书长 <c@d.cn>\n"), SETTING_LEADERS, "x, 秘书长 <c@d.cn>");
	assert_wrong(WITH("from=office@example.org <office>\n"), ": no mail address in 'from'");
	assert_wrong(WITH("from=\xe5\xb8 <a@b.cn>\n"), ": no mail address in 'from'");
	assert_value(WITH("from=\"q@q.org\" <f@x.org>\n"), SETTING_FROM, "\"q@q.org\" <f@x.org>");
	/* They are a check of their own. */
	path = test_file(SPAN(WITH("office=nobody\n")));
	assert_true(settings_read(&s, path));
	assert_false(settings_can_mail(&s));
	settings_free(&s);
	unlink(path);
}

static void
only_files_are_read(void **state)
{
	static const char *const none[] = {"/", "/nowhere/settings", "", "/dev/null"};
	struct settings s;

	(void)state;
	for (size_t i = 0; i < COUNT(none); i++) {
		assert_false(settings_read(&s, none[i]));
		assert_string_equal(s.wrong.p + strlen(none[i]), ": cannot be read");
		settings_free(&s);
	}
}

/* What is printed is read as the same settings. */
static void
printed_settings_are_complete(void **state)
{
	struct settings s, again;
	struct buf out = {0}, lines = {0}, more = {0};
	size_t n = 0;
	bool good;

	(void)state;
	read_from(&s, SPAN(WITH("older=a\nolder=\nolder=b=c\nfrom=办 <f@x.org>\nwithin=4\n")), &good);
	assert_true(good);
	settings_put(&out, &s);
	for (size_t i = 0; i < out.n; i++) {
		n += out.p[i] == '\n';
		buf_char(&lines, out.p[i] == '\t' ? '=' : out.p[i]);
	}
	assert_int_equal(n, SETTINGS - 1 + 3);
	settings_free(&s);
	read_from(&again, buf_as_span(&lines), &good);
	assert_true(good);
	settings_put(&more, &again);
	assert_true(span_eq(buf_as_span(&out), buf_as_span(&more)));
	assert_string_equal(again.older[2], "b=c");
	assert_string_equal(again.value[SETTING_SENDMAIL], "/usr/sbin/sendmail");
	settings_free(&again);
	buf_free(&out);
	buf_free(&lines);
	buf_free(&more);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_have_names_and_values),
		cmocka_unit_test(blanks_and_line_ends_are_no_part_of_values),
		cmocka_unit_test(the_last_value_counts),
		cmocka_unit_test(older_has_several_values),
		cmocka_unit_test(lines_must_be_understood),
		cmocka_unit_test(control_characters_are_refused),
		cmocka_unit_test(some_are_required),
		cmocka_unit_test(numbers_and_words_have_limits),
		cmocka_unit_test(mail_needs_addresses),
		cmocka_unit_test(only_files_are_read),
		cmocka_unit_test(printed_settings_are_complete),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
