#include "program.h"

#include "../rules/tables.h"
#include "../base/decimal.h"
#include "../base/progress.h"
#include "../base/utf8.h"
#include "../base/wrap.h"
#include "completion.h"

#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <langinfo.h>
#include <locale.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

_Thread_local struct buf out;

const char *program_operand_words;

static bool recorded;

#define OUT_MUCH     ((size_t)256 << 10)
#define HELP_COLUMN  26
#define HELP_COLUMNS 79
#define RULES_MOST   64

static void try_help(const struct program *p);

/* A descriptor that is closed at the start would be handed to the first file that is opened, and a
 * ledger would get what was meant for standard output: fill the places so that using them fails. */
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
	/* Text is UTF-8 whatever the locale says (cron has none). */
	if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
		setlocale(LC_CTYPE, "C.UTF-8");
	bindtextdomain("caseledger", tables_locale());
	bind_textdomain_codeset("caseledger", "UTF-8");
	textdomain("caseledger");
}

/* --- options ------------------------------------------------------------------ */

struct rules {
	const struct option_rule *rule[RULES_MOST];
	size_t n;
};

static void
gather_rules(const struct option_rule *r, struct rules *all)
{
	for (; r->name; r++)
		if (r->type == OPTION_GROUP)
			gather_rules(r->to, all);
		else if (all->n < RULES_MOST)
			all->rule[all->n++] = r;
}

const char *
option_take(const struct option_rule *r, const char *value)
{
	static char wrong[256];
	int64_t number;
	struct texts *texts;

	switch (r->type) {
	case OPTION_FLAG:
		*(bool *)r->to = true;
		break;
	case OPTION_TEXT:
		*(const char **)r->to = value;
		break;
	case OPTION_TEXTS:
		texts = r->to;
		texts->text = erealloc(texts->text, texts->n + 1, sizeof *texts->text);
		texts->text[texts->n++] = value;
		break;
	case OPTION_WORD:
		if (!word_in(r->words, span_of(value))) {
			snprintf(wrong, sizeof wrong, _("is not one of: %s"), r->words);
			return wrong;
		}
		*(const char **)r->to = value;
		break;
	case OPTION_MAYBE:
		*(struct maybe *)r->to = (struct maybe){true, value};
		break;
	case OPTION_WHOLE:
		if (!whole_parse(span_of(value), 0, 1000000000, &number))
			return _("is not a whole number");
		*(struct whole *)r->to = (struct whole){true, (int)number};
		break;
	case OPTION_DAY:
		if (!day_parse(span_of(value), r->to))
			return _("is not a day YYYY-MM-DD");
		break;
	case OPTION_GROUP:
		break;
	}
	return NULL;
}

static void
take_option(const struct option_rule *r, const char *value)
{
	const char *wrong = option_take(r, value);

	if (wrong)
		die_usage(_("--%s: '%s' %s"), r->name, value, wrong);
}

/* Breaks help into lines that fit a terminal, all but the first with a margin. */
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
help_line(char letter, const char *name, const char *argument, bool maybe, const char *help)
{
	struct buf b = {0};

	if (letter)
		buf_printf(&b, "  -%c, --%s", letter, name);
	else
		buf_printf(&b, "      --%s", name);
	if (argument)
		buf_printf(&b, maybe ? "[=%s]" : "=%s", argument);
	size_t columns = utf8_columns(buf_as_span(&b));
	if (columns + 2 > HELP_COLUMN) {
		buf_char(&b, '\n');
		columns = 0;
	}
	for (; columns < HELP_COLUMN; columns++)
		buf_char(&b, ' ');
	add_wrapped(&b, help, HELP_COLUMN);
	buf_span(&out, buf_as_span(&b));
	buf_free(&b);
}

static _Noreturn void
give_help(const struct program *p, const struct rules *rules)
{
	struct span rest = span_of(_(p->usage)), line;
	const char *lead = _("Usage:");

	while (span_word(&rest, '\n', &line)) {
		buf_printf(&out, "%s %s %.*s\n", lead, p->name, (int)line.n, line.p);
		lead = _("  or: ");
	}
	add_wrapped(&out, _(p->purpose), 0);
	buf_char(&out, '\n');
	for (size_t i = 0; i < rules->n; i++) {
		const struct option_rule *r = rules->rule[i];

		help_line(r->letter, r->name, r->argument ? _(r->argument) : NULL, r->type == OPTION_MAYBE, _(r->help));
	}
	help_line('h', "help", NULL, false, _("show this help and exit"));
	help_line('V', "version", NULL, false, _("show the version and exit"));
	buf_printf(&out, _("\nSee %s(1), and caseledger(7) for how the programs work together.\n"), p->name);
	exit(program_end(EXIT_DONE));
}

static _Noreturn void
give_table(const struct program *p, const struct rules *rules, const char *table)
{
	if (!word_in(COMPLETION_TABLES, span_of(table)))
		die_usage(_("%s: '%.*s' is not one of: %s"), "--help", (int)strlen(table), table, COMPLETION_TABLES);
	completion_put(table, p, rules->rule, rules->n);
	exit(program_end(EXIT_DONE));
}

static _Noreturn void
give_version(const struct program *p)
{
	buf_printf(&out, "%s (caseledger) %s\n", p->name, VERSION);
	exit(program_end(EXIT_DONE));
}

/* getopt_long's tables from ours; the letters go to `letters`. */
static void
fill_getopt(const struct rules *rules, struct option *longs, char *letters)
{
	size_t n = 0, k = 0;

	for (; n < rules->n; n++) {
		const struct option_rule *r = rules->rule[n];
		int takes = r->type == OPTION_FLAG    ? no_argument
			    : r->type == OPTION_MAYBE ? optional_argument
						      : required_argument;

		longs[n] = (struct option){r->name, takes, NULL, 256 + (int)n};
		if (r->letter) {
			letters[k++] = r->letter;
			if (takes != no_argument)
				letters[k++] = ':';
		}
	}
	longs[n++] = (struct option){"help", optional_argument, NULL, 'h'};
	longs[n++] = (struct option){"version", no_argument, NULL, 'V'};
	longs[n] = (struct option){0};
	letters[k++] = 'h';
	letters[k++] = 'V';
	letters[k] = '\0';
}

static const struct option_rule *
rule_for(const struct rules *rules, int c)
{
	if (c >= 256)
		return rules->rule[c - 256];
	for (size_t i = 0; i < rules->n; i++)
		if (rules->rule[i]->letter == c)
			return rules->rule[i];
	return NULL;
}

int
program_start(const struct program *p, int argc, char **argv)
{
	struct option longs[RULES_MOST + 3];
	char letters[2 * RULES_MOST + 3];
	struct rules rules = {.n = 0};
	bool bad = false;
	int c;

	say_program = p->name;
	guard_descriptors();
	set_locale();
	progress_start();
	gather_rules(p->options, &rules);
	fill_getopt(&rules, longs, letters);
	if (argc > 0)
		argv[0] = (char *)(uintptr_t)p->name; /* getopt's messages start with it */
	while ((c = getopt_long(argc, argv, letters, longs, NULL)) != -1) {
		const struct option_rule *r = rule_for(&rules, c);

		if (r)
			take_option(r, optarg);
		else if (c == 'h' && optarg)
			give_table(p, &rules, optarg);
		else if (c == 'h')
			give_help(p, &rules);
		else if (c == 'V')
			give_version(p);
		else
			bad = true;
	}
	if (bad) {
		try_help(p);
		exit(EXIT_USAGE);
	}
	return optind;
}

const struct option_rule *
option_named(const struct option_rule *r, struct span name)
{
	for (; r->name; r++) {
		const struct option_rule *found = r->type == OPTION_GROUP  ? option_named(r->to, name)
						  : span_is(name, r->name) ? r
									   : NULL;

		if (found)
			return found;
	}
	return NULL;
}

const struct option_rule *
option_setting(const struct option_rule *r, const void *to)
{
	for (; r->name; r++) {
		const struct option_rule *found = r->type == OPTION_GROUP ? option_setting(r->to, to)
						  : r->to == to           ? r
									  : NULL;

		if (found)
			return found;
	}
	return NULL;
}

static void
try_help(const struct program *p)
{
	fprintf(stderr, _("Try '%s --help' for more information.\n"), p->name);
}

/* --- standard output ------------------------------------------------------------ */

void
program_recorded(void)
{
	recorded = true;
}

void
out_flush(void)
{
	const struct span all = buf_as_span(&out);

	out.n = 0;
	if (all.n > 0)
		progress_give_way();
	if (!write_all(STDOUT_FILENO, all))
		die(recorded ? EXIT_UNSAID : EXIT_USAGE,
			recorded ? _("recorded, but standard output failed: %s") : _("standard output failed: %s"),
			strerror(errno));
}

void
out_breathe(void)
{
	if (out.n >= OUT_MUCH)
		out_flush();
}

int
program_end(int status)
{
	out_flush();
	progress_clear();
	if (close(STDOUT_FILENO) != 0 && errno != EBADF)
		die(recorded ? EXIT_UNSAID : EXIT_USAGE, _("standard output failed: %s"), strerror(errno));
	return status;
}

const char *
program_author(void)
{
	const char *by = getenv("CASE_BY");

	if (by && *by)
		return by;
	const struct passwd *me = getpwuid(geteuid());
	return me ? me->pw_name : "";
}

stamp
program_now(void)
{
	static stamp now;

	if (!now)
		now = clock_now();
	return now;
}
