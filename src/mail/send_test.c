#include "../base/testing.h"

#include "mail.h"
#include "send.h"

#include <signal.h>
#include <sys/stat.h>

/* Runs a shell script as sendmail; returns the result, and the reason without the script's name. */
static enum sending
sending_by(const char *script, int seconds, int grace, const char **reason)
{
	static char why[SEND_WHY];
	char path[PATH_MAX];
	FILE *out;

	test_pattern(path);
	const int fd = mkstemp(path);
	assert_true(fd >= 0);
	assert_int_equal(fchmod(fd, 0700), 0);
	out = fdopen(fd, "w");
	fprintf(out, "#!/bin/sh\n%s\n", script);
	fclose(out);
	why[0] = '\0';
	const struct sender sender = {path, seconds, grace};
	const enum sending sending = send_mail(&sender, SPAN("To: a\n\ntext\n"), why);
	unlink(path);
	*reason = strncmp(why, path, strlen(path)) == 0 ? why + strlen(path) : why;
	return sending;
}

static void
status_decides(void **state)
{
	static const struct {
		const char *script;
		enum sending sending;
		const char *why;
	} cases[] = {
		{"cat >/dev/null", SENDING_TAKEN, ""},
		{"echo noise; echo complaint >&2", SENDING_TAKEN, ""},
		{"test \"$*\" = '-t -oi' && test \"$(cat)\" = \"$(printf 'To: a\\n\\ntext')\"", SENDING_TAKEN, ""},
		{"exit 69", SENDING_FAILED, ": status 69"},
		{"kill -9 $$", SENDING_FAILED, ": killed by signal 9"},
		{"echo first >&2; echo second >&2; exit 1", SENDING_FAILED, "first"},
		{"printf 'no line feed' >&2; exit 1", SENDING_FAILED, "no line feed"},
		{"echo >&2; exit 1", SENDING_FAILED, ": status 1"},
		{"printf '\\033[1m\\t\\0\\177\\303期\\r\\n' >&2; exit 1", SENDING_FAILED, "?[1m????期?"},
	};
	const char *why;

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(sending_by(cases[i].script, 60, 5, &why), cases[i].sending);
		assert_string_equal(why, cases[i].why);
	}
}

static void
long_reasons_are_cut(void **state)
{
	const char *why;

	(void)state;
	assert_int_equal(sending_by("head -c 100000 /dev/zero | tr '\\0' x >&2; exit 1", 60, 5, &why), SENDING_FAILED);
	assert_int_equal(strlen(why), SEND_WHY - 1);
}

static void
what_cannot_run_has_failed(void **state)
{
	const struct sender sender = {"/nowhere/sendmail", 60, 5};
	char why[SEND_WHY];

	(void)state;
	assert_int_equal(send_mail(&sender, SPAN("x"), why), SENDING_FAILED);
	assert_string_equal(why, "/nowhere/sendmail: cannot be run: No such file or directory");
}

/* Whether it ignores SIGTERM or has stopped. */
static void
hanging_ones_are_killed(void **state)
{
	static const char *const scripts[] = {"exec sleep 300", "trap '' TERM; exec sleep 300", "kill -STOP $$"};
	const char *why;

	(void)state;
	for (size_t i = 0; i < COUNT(scripts); i++) {
		assert_int_equal(sending_by(scripts[i], 0, 0, &why), SENDING_UNANSWERED);
		assert_non_null(strstr(why, "no answer from "));
		/* No child is left. */
		assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
	}
}

static void
signals_are_blocked(void **state)
{
	const char *why;
	sigset_t set;

	(void)state;
	sigemptyset(&set);
	sigprocmask(SIG_SETMASK, &set, NULL);
	assert_int_equal(sending_by("kill -TERM $PPID; kill -HUP $PPID; kill -INT $PPID", 60, 5, &why), SENDING_TAKEN);
	sigpending(&set);
	assert_true(sigismember(&set, SIGTERM) && sigismember(&set, SIGHUP) && sigismember(&set, SIGINT));
}

static void
recipients_are_on_one_line(void **state)
{
	static const char *const cases[][2] = {
		{"From: f\nTo: a@b.cn,\n c@d.cn\nSubject: x\n\nTo: z\n", "a@b.cn,c@d.cn"},
		{"TO:a\r\n\tb\r\nto: c\r\n\r\n", "ab"},
		{"To:\n a\n", "a"},
		{"To: \n", ""},
		{"Tor: a\n To: b\nX: To: c\n\nTo: d\n", ""},
		{"\nTo: a\n", ""},
		{"", ""},
		{"To: a\tb\1\377", "a?b??"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buf out = {0};

		mail_put_recipients(&out, span_of(cases[i][0]));
		assert_true(span_is(buf_as_span(&out), cases[i][1]));
		buf_free(&out);
	}
}

static void
incomplete_mails_are_found(void **state)
{
	struct addresses to = {0};
	const struct mail mail = {.to = &to, .subject = SPAN("x"), .text = SPAN("text\n")};
	struct buf out = {0};

	(void)state;
	addresses_add(&to, SPAN("a@b.cn"));
	mail_put(&out, &mail);
	assert_false(mail_is_complete(buf_as_span(&out)));
	mail_put_attachment(&out, SPAN("a.csv"), SPAN("x"));
	assert_false(mail_is_complete(buf_as_span(&out)));
	mail_put_end(&out);
	assert_true(mail_is_complete(buf_as_span(&out)));
	out.n--;
	assert_false(mail_is_complete(buf_as_span(&out)));
	assert_true(mail_is_complete(SPAN("To: a\n\ntext")));
	buf_free(&out);
	addresses_free(&to);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(status_decides),
		cmocka_unit_test(long_reasons_are_cut),
		cmocka_unit_test(what_cannot_run_has_failed),
		cmocka_unit_test(hanging_ones_are_killed),
		cmocka_unit_test(signals_are_blocked),
		cmocka_unit_test(recipients_are_on_one_line),
		cmocka_unit_test(incomplete_mails_are_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
