#include "../base/testing.h"

#include "mail.h"

/* Expects these addresses in a text, separated by blanks. */
static void
assert_addresses(const char *text, const char *wanted)
{
	struct addresses found = {0};
	struct buf all = {0};

	addresses_add(&found, span_of(text));
	for (size_t i = 0; i < found.n; i++) {
		buf_str(&all, i > 0 ? " " : "");
		buf_span(&all, found.address[i]);
	}
	buf_char(&all, '\0');
	assert_string_equal(all.p, wanted);
	buf_free(&all);
	addresses_free(&found);
}

static void
addresses_are_found(void **state)
{
	(void)state;
	assert_addresses("", "");
	assert_addresses("nobody", "");
	assert_addresses("a@b.cn", "a@b.cn");
	assert_addresses("a@b.cn, 秘书长 <c.d+e@f-g.cn>;h_i@j.cn。", "a@b.cn c.d+e@f-g.cn h_i@j.cn");
	assert_addresses("李四a@b.cn张三", "a@b.cn");
	assert_addresses("a@b.cn a@b.cn", "a@b.cn");
	assert_addresses("-x@b.cn. .y@b.cn- @b.cn a@ a@b @@", "x@b.cn y@b.cn");
	assert_addresses("a@b@c.cn", "b@c.cn");
	assert_addresses("a@bc@d.cn", "a@bc");
	assert_addresses("a\nBcc: x@y.cn\n", "x@y.cn");
}

static void
assert_sender(const char *text, const char *name, const char *address)
{
	struct span n, a;

	assert_int_equal(sender_of(span_of(text), &n, &a), address != NULL);
	if (!address)
		return;
	assert_true(span_is(n, name));
	assert_true(span_is(a, address));
}

static void
senders_have_names(void **state)
{
	(void)state;
	assert_sender("a@b.cn", "", "a@b.cn");
	assert_sender("办公室 <a@b.cn>", "办公室", "a@b.cn");
	assert_sender("\"Name q@q.org\" <f@x.org>", "Name q@q.org", "f@x.org");
	assert_sender("<f@x.org>", "", "f@x.org");
	assert_sender("f@x.org <office>", "", NULL);
	assert_sender("", "", NULL);
}

/* Every byte is decoded from base64 unchanged. */
static void
text_is_base64(void **state)
{
	static const struct {
		const char *text, *wanted;
	} cases[] = {{"", "\n"}, {"a\n", "\nYQ0K\n"}, {"a", "\nYQ0K\n"}, {"a\r\n", "\nYQ0K\n"},
		{"ab\n", "\nYWINCg==\n"}, {"abc\n", "\nYWJjDQo=\n"}, {"\n\n", "\nDQoNCg==\n"}};
	struct addresses to = {0};

	(void)state;
	addresses_add(&to, SPAN("a@b.cn"));
	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct mail mail = {.to = &to, .text = span_of(cases[i].text)};
		const size_t n = strlen(cases[i].wanted);
		struct buf out = {0};

		mail_put(&out, &mail);
		assert_true(out.n > n);
		assert_memory_equal(out.p + out.n - n, cases[i].wanted, n);
		buf_free(&out);
	}
	addresses_free(&to);
}

/* Lines and encoded words stay short, however long the subject is, and no character is cut. */
static void
subjects_are_words(void **state)
{
	struct addresses to = {0};
	struct buf subject = {0};

	(void)state;
	addresses_add(&to, SPAN("a@b.cn"));
	for (int i = 0; i < 60; i++) {
		const struct mail mail = {.to = &to, .subject = buf_as_span(&subject)};
		struct buf out = {0};
		struct span rest, line;

		mail_put(&out, &mail);
		for (rest = buf_as_span(&out); span_word(&rest, '\n', &line);)
			assert_true(line.n <= 78);
		buf_free(&out);
		buf_str(&subject, i % 3 == 0 ? "a" : i % 3 == 1 ? "期" : "𠀀");
	}
	buf_free(&subject);
	addresses_free(&to);
}

static void
header_is_as_sendmail_reads_it(void **state)
{
	struct addresses to = {0};
	struct mail mail = {.to = &to, .from_name = SPAN("办"), .from = SPAN("f@x.org"), .subject = SPAN("期")};
	struct buf out = {0};
	static const char wanted[] =
		"From: =?UTF-8?B?5Yqe?=\n <f@x.org>\nTo: a@b.cn,\n c@d.cn\nSubject: =?UTF-8?B?5pyf?=\n"
		"Date: Sun, 15 Nov 2020 07:05:09 +0800\nAuto-Submitted: auto-generated\n";

	(void)state;
	addresses_add(&to, SPAN("a@b.cn c@d.cn"));
	stamp_parse(SPAN("2020-11-15T07:05:09"), &mail.at);
	mail_put(&out, &mail);
	assert_memory_equal(out.p, wanted, sizeof wanted - 1);
	buf_free(&out);
	addresses_free(&to);
}

static void
files_have_names_and_types(void **state)
{
	static const struct {
		const char *name, *wanted;
	} cases[] = {
		{"a.csv", "text/csv; charset=UTF-8\nContent-Transfer-Encoding: base64\n"
			  "Content-Disposition: attachment; filename=\"a.csv\"\n\neA==\n"},
		{"a.html", "text/html; charset=UTF-8\nContent-Transfer-Encoding: base64\n"
			   "Content-Disposition: attachment; filename=\"a.html\"\n\neA==\n"},
		{".csv", "text/plain; charset=UTF-8\nContent-Transfer-Encoding: base64\n"
			 "Content-Disposition: attachment; filename=\".csv\"\n\neA==\n"},
		{"期\".txt", "text/plain; charset=UTF-8\nContent-Transfer-Encoding: base64\n"
			     "Content-Disposition: attachment; filename*=UTF-8''%E6%9C%9F%22%2E%74%78%74\n\neA==\n"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buf out = {0};

		mail_put_attachment(&out, span_of(cases[i].name), SPAN("x"));
		buf_char(&out, '\0');
		assert_string_equal(out.p + strlen("--=_caseledger\nContent-Type: "), cases[i].wanted);
		buf_free(&out);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(addresses_are_found),
		cmocka_unit_test(senders_have_names),
		cmocka_unit_test(text_is_base64),
		cmocka_unit_test(subjects_are_words),
		cmocka_unit_test(header_is_as_sendmail_reads_it),
		cmocka_unit_test(files_have_names_and_types),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
