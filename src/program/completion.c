#include "completion.h"

#include "../rules/roster.h"
#include "../rules/tables.h"

/* Help is wrapped for a terminal where it was translated. */
static void
put_line(const char *text)
{
	struct span rest = span_of(text), part;

	while (span_word(&rest, '\n', &part)) {
		buf_span(&out, part);
		if (rest.n > 0)
			buf_char(&out, ' ');
	}
	buf_char(&out, '\n');
}

static void
put_option(const char *name, char letter, const char *argument, const char *takes, const char *words, const char *help)
{
	const char letters[] = {letter, '\0'};

	buf_printf(&out, "%s\t%s\t%s\t%s\t%s\t", name, letters, argument ? argument : "", takes, words ? words : "");
	put_line(help);
}

static const char *
taken_by(enum option_type type)
{
	switch (type) {
	case OPTION_FLAG:
		return "nothing";
	case OPTION_MAYBE:
		return "maybe";
	case OPTION_TEXTS:
		return "values";
	default:
		return "value";
	}
}

/* What the operands are called: the last word of the synopsis, "[LEDGER]..." less its signs. */
static struct span
operand_called(const char *usage)
{
	struct span rest = span_of(usage), word, last = {"", 0};

	while (span_word(&rest, ' ', &word))
		last = word;
	if (last.n > 0 && last.p[0] == '[')
		last = (struct span){last.p + 1, last.n - 1};
	while (last.n > 0 && !(last.p[last.n - 1] >= 'A' && last.p[last.n - 1] <= 'Z'))
		last.n--;
	return last;
}

static void
put_options(const struct program *p, const struct option_rule *const *rule, size_t rules)
{
	buf_str(&out, "option\tletter\targument\ttakes\twords\thelp\n");
	for (size_t i = 0; i < rules; i++)
		put_option(rule[i]->name, rule[i]->letter, rule[i]->argument, taken_by(rule[i]->type), rule[i]->words,
			_(rule[i]->help));
	put_option("help", 'h', NULL, "nothing", NULL, _("show this help and exit"));
	put_option("version", 'V', NULL, "nothing", NULL, _("show the version and exit"));
	struct span operand = operand_called(p->usage);
	if (operand.n > 0 && !span_is(operand, "OPTION"))
		buf_printf(&out, "\t\t%.*s\tvalues\t%s\t\n", (int)operand.n, operand.p,
			program_operand_words ? program_operand_words : "");
}

static void
put_name(void *ctx, struct span name)
{
	(void)ctx;
	buf_span(&out, name);
	buf_char(&out, '\n');
}

static void
put_units(const struct option_rule *const *rule, size_t rules)
{
	const char *file = NULL;

	for (size_t i = 0; i < rules; i++)
		if (strcmp(rule[i]->name, "units") == 0)
			file = *(const char **)rule[i]->to;
	struct roster *roster = roster_load(tables_path("units.tsv", file));
	buf_str(&out, "unit\n");
	roster_spellings(roster, put_name, NULL);
	roster_free(roster);
}

void
completion_put(const char *table, const struct program *p, const struct option_rule *const *rule, size_t rules)
{
	if (strcmp(table, "units") == 0)
		put_units(rule, rules);
	else
		put_options(p, rule, rules);
}
