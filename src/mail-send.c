/* mail-send: gives a mail to sendmail once, and records that. */
#include "base/bytes.h"
#include "base/files.h"
#include "base/utf8.h"
#include "mail/mail.h"
#include "mail/send.h"
#include "mail/sent.h"
#include "program/program.h"

#include <errno.h>
#include <stdlib.h>

#define WAIT_MOST       9999
#define EXIT_UNANSWERED 5

static struct {
	const char *record;
	bool again, sent;
	const char *sendmail;
	struct whole wait;
} options = {.sendmail = SENDMAIL, .wait = {.value = SENDMAIL_WAIT}};

static const struct option_rule rules[] = {
	{"record", 'r', OPTION_TEXT, &options.record, N_("FILE"),
		N_("the record of the mails that were sent; created if needed"), NULL},
	{"again", 'a', OPTION_FLAG, &options.again, NULL, N_("send it although it was sent before"), NULL},
	{"sent", 's', OPTION_FLAG, &options.sent, NULL,
		N_("read and send nothing; exit with 0 if the first PAPER was sent, otherwise with 1"), NULL},
	{"sendmail", 0, OPTION_TEXT, &options.sendmail, N_("PROGRAM"),
		N_("the program that sends it, called with -t -oi (default: /usr/sbin/sendmail)"), NULL},
	{"wait", 0, OPTION_WHOLE, &options.wait, N_("SECONDS"),
		N_("how long to wait for it before it is killed (default: 120)"), NULL},
	OPTIONS_END,
};

static const struct program program = {"mail-send", N_("--record=FILE [OPTION]... PAPER..."),
	N_("Sends the mail on standard input, unless the record says that it was sent, and records each PAPER that it "
	   "reports."),
	rules};

static void
check_usage(char *const *paper, int papers)
{
	if (!options.record)
		die_usage(_("--record is required"));
	if (papers == 0)
		die_usage(_("no PAPER: name what the mail reports"));
	for (int i = 0; i < papers; i++) {
		const struct span name = span_of(paper[i]);

		if (name.n == 0 || utf8_valid(name) < name.n || span_has_control(name))
			die_usage(_("'%s' is not a name: it is empty, contains control characters or is not UTF-8"),
				paper[i]);
	}
	if (options.wait.value < 1 || options.wait.value > WAIT_MOST)
		die_usage(_("--wait: '%d' is not a number of seconds from 1 to %d"), options.wait.value, WAIT_MOST);
	if (options.sent && options.again)
		die_usage(_("--sent cannot be combined with --again"));
}

/* Reads the mail.  It is empty or ends early if the program that writes it failed. */
static struct span
take_mail(void)
{
	size_t n;
	const char *p = read_whole("-", &n);
	const struct span mail = {p, n};

	if (mail.n == 0)
		die_usage(_("standard input is empty: there is no mail to send"));
	if (!mail_is_complete(mail))
		die_at(EXIT_USAGE, _("standard input"), 0, NULL, _("the mail is incomplete; nothing was sent"));
	return mail;
}

static void
put_lines(struct buf *out, char *const *paper, int papers, struct span mail)
{
	for (int i = 0; i < papers; i++) {
		stamp_put(out, program_now());
		buf_printf(out, "\t%s\t", paper[i]);
		mail_put_recipients(out, mail);
		buf_char(out, '\n');
	}
}

/* Records what was sent; returns the exit status. */
static int
record(struct sent *sent, const char *paper, struct span lines)
{
	if (!sent_add(sent, lines)) {
		say_at(sent->name, 0, NULL,
			_("cannot be written: %s; %s was sent, is not recorded and will be sent again"),
			strerror(errno), paper);
		return EXIT_NO_OUTPUT;
	}
	end_recorded();
	if (!file_sync(sent->fd)) {
		say_at(sent->name, 0, NULL, _("%s was sent and recorded, but the record may not be on the disk: %s"),
			paper, strerror(errno));
		return EXIT_NO_OUTPUT;
	}
	return EXIT_DONE;
}

static int
send_and_record(struct sent *sent, const char *paper, struct span mail, struct span lines)
{
	const struct sender sender = {options.sendmail, options.wait.value, 5};
	char why[SEND_WHY];
	const enum sending sending = send_mail(&sender, mail, why);

	if (sending == SENDING_TAKEN)
		return record(sent, paper, lines);
	say(_("%s was not sent: %s"), paper, why);
	return sending == SENDING_UNANSWERED ? EXIT_UNANSWERED : EXIT_REFUSED;
}

int
main(int argc, char **argv)
{
	const int first = program_start(&program, argc, argv);
	char *const *paper = argv + first;
	const int papers = argc - first;
	struct buf lines = {0};
	struct sent sent;

	check_usage(paper, papers);
	if (options.sent)
		return program_end(sent_is_recorded(options.record, span_of(*paper)) ? EXIT_DONE : EXIT_REFUSED);
	const struct span mail = take_mail();
	int status = EXIT_DONE;
	sent_open(&sent, options.record, options.wait.value);
	if (options.again || !sent_has(&sent, span_of(*paper))) {
		put_lines(&lines, paper, papers, mail);
		sent_reserve(&sent, lines.n);
		status = send_and_record(&sent, *paper, mail, buf_as_span(&lines));
	}
	buf_free(&lines);
	free((char *)(uintptr_t)mail.p);
	return program_end(status);
}
