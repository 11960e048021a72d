/* mail-format: turns a text and files into a mail for sendmail. */
#include "mail/mail.h"
#include "program/program.h"
#include "program/rule_tables.h"
#include "base/bytes.h"

static struct {
	struct texts to;
	const char *unit, *subject, *from, *html;
} options;

static const struct option_rule rules[] = {
	{"to", 't', OPTION_TEXTS, &options.to, N_("ADDRESS[,...]"),
		N_("recipients: the mail addresses in this text; may be repeated"), NULL},
	{"unit", 'u', OPTION_TEXT, &options.unit, N_("UNIT"),
		N_("send to the unit's liaison, or that of the unit that has taken over (column liaison of "
		   "the roster)"),
		NULL},
	{"subject", 's', OPTION_TEXT, &options.subject, N_("TEXT"), N_("the topic"), NULL},
	{"from", 'f', OPTION_TEXT, &options.from, N_("ADDRESS"),
		N_("the sender, with or without a name, as in NAME <ADDRESS>"), NULL},
	{"html", 0, OPTION_TEXT, &options.html, N_("FILE"),
		N_("the text as a page, which mail readers show instead if they can"), NULL},
	{"units", 0, OPTION_TEXT, &table_options.units, N_("FILE"),
		N_("the roster of units (default: the shipped one)"), NULL},
	OPTIONS_END,
};

static const struct program program = {"mail-format", N_("[OPTION]... [FILE]..."),
	N_("Makes a mail of the text on standard input, with the FILEs attached, and prints it for "
	   "sendmail -t."),
	rules};

static void
take_addresses(struct addresses *to)
{
	for (size_t i = 0; i < options.to.n; i++)
		if (addresses_add(to, span_of(options.to.text[i])) == 0)
			die_usage(_("%s: contains no mail address"), "--to");
	if (to->n == 0 && !options.unit)
		die_usage(_("no recipient: give --to or --unit"));
}

static void
put_file(struct buf *out, const char *file)
{
	struct bytes content = bytes_of(file);
	const char *slash = strrchr(file, '/');

	mail_put_attachment(out, span_of(slash ? slash + 1 : file), (struct span){content.p, content.n});
	bytes_free(&content);
	out_flush_if_large(out);
}

int
main(int argc, char **argv)
{
	struct buf *out = program_output();
	const int first = program_start(&program, argc, argv);
	struct addresses to = {0};
	struct mail mail = {.to = &to, .at = program_now()};

	if (!options.subject)
		die_usage(_("--subject is required"));
	header_check("--subject", options.subject);
	mail_take_from(&mail, options.from);
	take_addresses(&to);
	for (int i = first; i < argc; i++)
		if (strcmp(argv[i], "-") == 0)
			die_usage(_("standard input is the text and cannot be attached too"));
	if (options.unit &&
		!addresses_add_liaison(&to, the_roster(), span_of(options.unit), stamp_day(program_now()))) {
		say(_("'%s' has no mail address in the roster (units.tsv, column liaison)"), options.unit);
		return program_end(EXIT_REFUSED);
	}

	struct bytes text = bytes_of("-"), page = {0};
	if (options.html) {
		page = bytes_of(options.html);
		mail.page = (struct span){page.n > 0 ? page.p : "", page.n};
	}
	mail.subject = span_of(options.subject);
	mail.text = (struct span){text.p, text.n};
	mail_put(out, &mail);
	for (int i = first; i < argc; i++)
		put_file(out, argv[i]);
	mail_put_end(out);
	bytes_free(&text);
	bytes_free(&page);
	addresses_free(&to);
	return program_end(EXIT_DONE);
}
