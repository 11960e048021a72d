/* mail-format: turns a text and files into a mail for sendmail. */
#include "mail/mail.h"
#include "program/program.h"
#include "program/rule_tables.h"
#include "base/bytes.h"
#include "base/utf8.h"

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

/* Returns whether a text can be in a header field. */
static bool
is_one_line(struct span text)
{
	return utf8_valid(text) == text.n && !span_has_control(text);
}

static void
check_line(const char *option, const char *text)
{
	if (text && !is_one_line(span_of(text)))
		die_usage(_("%s: contains control characters or is not UTF-8"), option);
}

static void
take_addresses(struct addresses *to)
{
	for (size_t i = 0; i < options.to.n; i++)
		if (addresses_add(to, span_of(options.to.text[i])) == 0)
			die_usage(_("%s: contains no mail address"), "--to");
	if (to->n == 0 && !options.unit)
		die_usage(_("no recipient: give --to or --unit"));
}

/* Adds the addresses in the roster's column `liaison` for the unit with this name today; returns false if there is
 * none. */
static bool
take_liaison(struct addresses *to, const char *name)
{
	const struct roster *r = the_roster();
	unsigned unit = roster_typed(r, span_trim(span_of(name)));

	if (unit == UNIT_NONE)
		return false;
	unit = roster_resolve(r, unit, stamp_day(program_now()));
	return unit < r->listed && addresses_add(to, roster_cell(r, unit, "liaison")) > 0;
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
	check_line("--subject", options.subject);
	check_line("--from", options.from);
	if (options.from && !sender_of(span_of(options.from), &mail.from_name, &mail.from))
		die_usage(_("%s: contains no mail address"), "--from");
	take_addresses(&to);
	for (int i = first; i < argc; i++)
		if (strcmp(argv[i], "-") == 0)
			die_usage(_("standard input is the text and cannot be attached too"));
	if (options.unit && !take_liaison(&to, options.unit)) {
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
