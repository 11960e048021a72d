#include "program.h"

#include "../rules/tables.h"
#include "../base/nearest.h"
#include "../base/progress.h"
#include "../base/signals.h"
#include "../base/utf8.h"
#include "../base/wrap.h"
#include "completion.h"
#include "options.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define HELP_COLUMN  26
#define HELP_COLUMNS 79

static void try_help(const struct program *p);

/* If a standard descriptor is closed at the start, the first file opened would get it, and output could be written
 * into a ledger.  So closed descriptors are opened in a way that using them fails. */
static void
guard_descriptors(void)
{
	for (int fd = 0; fd <= 2; fd++)
		if (fcntl(fd, F_GETFD) < 0 && errno == EBADF && open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY) < 0)
			_exit(EXIT_USAGE);
}

static void
set_locale(void)
{
	setlocale(LC_ALL, "");
	setlocale(LC_NUMERIC, "C");
	/* Text is UTF-8 in every locale (cron has none). */
	if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
		setlocale(LC_CTYPE, "C.UTF-8");
	bindtextdomain("caseledger", tables_locale());
	bind_textdomain_codeset("caseledger", "UTF-8");
	textdomain("caseledger");
}

/* --- options ------------------------------------------------------------------ */

static void
take_option(const struct option_rule *r, const char *value)
{
	const char *wrong = option_take(r, value);

	if (wrong)
		die_usage(_("--%s: '%s' %s"), r->name, value, wrong);
}

/* Wraps help for a terminal; all lines but the first are indented. */
static void
add_wrapped(struct buf *b, const char *help, size_t margin)
{
	struct span rest = span_of(help), part;
	size_t before = 0;

	while (span_word(&rest, '\n', &part))
		for (; part.n > 0; before = margin) {
			for (size_t i = 0; i < before; i++)
				buf_char(b, ' ');
			buf_span(b, wrap_line(&part, HELP_COLUMNS - margin));
			buf_char(b, '\n');
		}
}

static void
help_line(struct buf *out, const struct option_rule *r)
{
	struct buf b = {0};

	if (r->letter)
		buf_printf(&b, "  -%c, --%s", r->letter, r->name);
	else
		buf_printf(&b, "      --%s", r->name);
	if (r->argument)
		buf_printf(&b, r->type == OPTION_MAYBE ? "[=%s]" : "=%s", _(r->argument));
	size_t columns = utf8_columns(buf_as_span(&b));
	if (columns + 2 > HELP_COLUMN) {
		buf_char(&b, '\n');
		columns = 0;
	}
	for (; columns < HELP_COLUMN; columns++)
		buf_char(&b, ' ');
	add_wrapped(&b, _(r->help), HELP_COLUMN);
	buf_span(out, buf_as_span(&b));
	buf_free(&b);
}

static _Noreturn void
give_help(struct buf *out, const struct program *p, const struct options *options)
{
	struct span rest = span_of(_(p->usage)), line;
	const char *lead = _("Usage:");

	while (span_word(&rest, '\n', &line)) {
		buf_printf(out, "%s %s %.*s\n", lead, p->name, (int)line.n, line.p);
		lead = _("  or: ");
	}
	add_wrapped(out, _(p->purpose), 0);
	buf_char(out, '\n');
	for (size_t i = 0; i < options->n; i++)
		help_line(out, options->rule[i]);
	for (size_t i = 0; i < OPTIONS_ALWAYS; i++)
		help_line(out, &options_always[i]);
	buf_printf(out, _("\nSee %s(1), and caseledger(7) for how the programs work together.\n"), p->name);
	exit(program_end(EXIT_DONE));
}

static _Noreturn void
give_table(
	struct buf *out, const struct program *p, const struct options *options, const char *table, char **words, int n)
{
	if (!word_in(COMPLETION_TABLES, span_of(table)))
		die_usage(_("%s: '%.*s' is not one of: %s%s"), "--help", (int)strlen(table), table, COMPLETION_TABLES,
			nearest_hint_among(span_of(table), COMPLETION_TABLES));
	completion_put(out, table, p, options, words, n);
	exit(program_end(EXIT_DONE));
}

static _Noreturn void
give_version(struct buf *out, const struct program *p)
{
	buf_printf(out, "%s (caseledger) %s\n", p->name, VERSION);
	exit(program_end(EXIT_DONE));
}

int
program_start(const struct program *p, int argc, char **argv)
{
	const struct option_rule *r;
	struct options options;
	bool bad = false;
	int c;

	signals_start();
	say_program = p->name;
	guard_descriptors();
	set_locale();
	progress_start();
	options_gather(&options, p->options);
	while ((c = options_next(&options, argc, argv, &r)) != -1) {
		if (c == 0)
			take_option(r, optarg);
		else if (c == 'h' && optarg)
			give_table(program_output(), p, &options, optarg, argv + optind, argc - optind);
		else if (c == 'h')
			give_help(program_output(), p, &options);
		else if (c == 'V')
			give_version(program_output(), p);
		else
			bad = true, options_say_wrong(&options, c, argv);
	}
	if (bad) {
		try_help(p);
		exit(EXIT_USAGE);
	}
	return optind;
}

static void
try_help(const struct program *p)
{
	say(_("Try '%s --help' for more information."), p->name);
}
