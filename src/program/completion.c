#include "completion.h"

#include "../base/buf.h"
#include "environment.h"
#include "offers.h"
#include "../paper/words.h"
#include "when.h"

#include <stdlib.h>

const char *program_operand_words;

/* Wraps help for a terminal, in translations that are wrapped. */
static void
put_line(struct buf *out, const char *text)
{
	struct span rest = span_of(text), part;

	while (span_word(&rest, '\n', &part)) {
		buf_span(out, part);
		if (rest.n > 0)
			buf_char(out, ' ');
	}
	buf_char(out, '\n');
}

/* --- operands ----------------------------------------------------------------------- */

/* Finds the name of the operands in a synopsis: the next word in capitals that is not an option's argument.  In "[-l
 * LEDGER] [OPTION]... CASE..." it is CASE. */
static bool
operand_next(struct span *usage, struct span *name)
{
	struct span word;
	bool after_option = false;

	while (usage->p && usage->n > 0) {
		size_t n = 0;

		while (n < usage->n && usage->p[n] != ' ' && usage->p[n] != '\n')
			n++;
		word = (struct span){usage->p, n};
		*usage = n < usage->n ? (struct span){usage->p + n + 1, usage->n - n - 1} : (struct span){NULL, 0};
		const bool option = span_begins(word, SPAN("-")) || span_begins(word, SPAN("[-"));
		const bool argument = after_option && !span_begins(word, SPAN("["));

		after_option = option;
		if (option || argument)
			continue;
		while (word.n > 0 && word.p[0] == '[')
			word = (struct span){word.p + 1, word.n - 1};
		for (n = 0; n < word.n && word.p[n] >= 'A' && word.p[n] <= 'Z';)
			n++;
		*name = (struct span){word.p, n};
		if (n > 0 && !span_is(*name, "OPTION"))
			return true;
	}
	return false;
}

/* --- the tables ----------------------------------------------------------------------- */

static const char *
taken_by(enum option_type type)
{
	switch (type) {
	case OPTION_FLAG:
		return "nothing";
	case OPTION_MAYBE:
		return "maybe";
	case OPTION_TEXTS:
	case OPTION_BESIDE:
		return "values";
	default:
		return "value";
	}
}

/* The columns that an option accepts, except those that need another option and cannot be requested. */
static struct column_list
columns_of(const struct option_rule *r)
{
	const struct columns_option *o = r->to;
	struct column_list list = {.n = 0};

	if (r->type != OPTION_COLUMNS)
		return list;
	if (o->layout) {
		columns_add_named_of(&list, o->rules, o->also, o->layout);
		return list;
	}
	struct span rest = span_of(o->asked_by), word;
	unsigned askable = 0;

	for (unsigned bit = 1; span_word(&rest, ' ', &word); bit <<= 1)
		askable |= bit;
	columns_add_of(&list, o->rules, o->also, askable);
	return list;
}

/* Lists the possible values of an option. */
static void
put_words(struct buf *out, const struct option_rule *r)
{
	const struct column_list columns = columns_of(r);

	if (r->words)
		buf_str(out, r->words);
	column_list_names(out, &columns);
}

static void
put_option(struct buf *out, const struct option_rule *r)
{
	const char letter[] = {r->letter, '\0'};

	buf_printf(out, "%s\t%s\t%s\t%s\t", r->name, letter, r->argument ? r->argument : "", taken_by(r->type));
	put_words(out, r);
	buf_char(out, '\t');
	put_line(out, _(r->help));
}

static void
put_options(struct buf *out, const struct program *p, const struct options *o)
{
	struct span usage = span_of(p->usage), name;

	buf_str(out, "option\tletter\targument\ttakes\twords\thelp\n");
	for (size_t i = 0; i < o->n; i++)
		put_option(out, o->rule[i]);
	for (size_t i = 0; i < OPTIONS_ALWAYS; i++)
		put_option(out, &options_always[i]);
	while (operand_next(&usage, &name))
		buf_printf(out, "\t\t%.*s\tvalues\t%s\t\n", (int)name.n, name.p,
			program_operand_words && span_is(name, "CASE") ? program_operand_words : "");
}

static void
put_name(void *ctx, struct span name)
{
	struct buf *out = ctx;

	buf_span(out, name);
	buf_char(out, '\n');
}

/* --- completing a word -------------------------------------------------------------- */

/* The states of cases in which something remains to be done. */
#define OPEN_STATES "new referred instructed assigned replied closed"

/* The word to be completed, and what the words before it set. */
struct completing {
	struct buf *out;
	const struct program *program;
	const struct options *options;
	struct span word;
	struct span start, part;          /* of the word: the unchanged part, and the part that completions must
					   * begin with */
	const struct option_rule *awaits; /* the option whose value the word is, or NULL */
	bool given[OPTIONS_MOST];
	bool ended;  /* "--" was given, so no options follow */
	char **argv; /* the words; the operands point into them */
	struct texts operands, ledgers;
};

/* Parses the words before the one to complete, as far as possible, into the program's options. */
static void
read_words(struct completing *c, char **words, int n)
{
	char **argv = c->argv = ecalloc((size_t)n + 2, sizeof *argv);
	const struct option_rule *r;
	const char *value = NULL;
	int found;

	argv[0] = (char *)(uintptr_t)c->program->name;
	for (int i = 0; i < n; i++)
		argv[i + 1] = words[i];
	optind = 0; /* tells glibc that this is another command line */
	while ((found = options_next(c->options, n + 1, argv, &r)) != -1) {
		c->awaits = found == ':' ? r : NULL;
		if (found != 0)
			continue;
		value = optarg;
		option_take(r, optarg);
		for (size_t i = 0; i < c->options->n; i++)
			c->given[i] |= c->options->rule[i] == r;
	}
	c->ended = optind > 1 && argv[optind - 1] != value && strcmp(argv[optind - 1], "--") == 0;
	c->operands = (struct texts){(const char **)argv + optind, (size_t)(n + 1 - optind)};
}

static void
name_ledgers(struct completing *c, const char *const *name, size_t n)
{
	c->ledgers.text = erealloc(c->ledgers.text, c->ledgers.n + n + 1, sizeof *c->ledgers.text);
	for (size_t i = 0; i < n; i++)
		c->ledgers.text[c->ledgers.n++] = name[i];
}

/* The ledgers named by the words before: those of --ledger, then the operands. */
static void
find_ledgers(struct completing *c)
{
	struct span usage = span_of(c->program->usage), name;

	for (size_t i = 0; i < c->options->n; i++) {
		const struct option_rule *r = c->options->rule[i];

		if (!c->given[i] || strcmp(r->name, "ledger") != 0)
			continue;
		if (r->type == OPTION_TEXTS)
			name_ledgers(c, ((const struct texts *)r->to)->text, ((const struct texts *)r->to)->n);
		else
			name_ledgers(c, r->to, 1);
	}
	while (operand_next(&usage, &name))
		if (span_is(name, "LEDGER"))
			name_ledgers(c, c->operands.text, c->operands.n);
}

static void
put_kind(const struct completing *c, const char *kind)
{
	buf_printf(c->out, "%s\t", kind);
	buf_span(c->out, c->start);
	buf_char(c->out, '\n');
}

/* Offers a word if it continues the part. */
static void
offer_with(const struct completing *c, struct span word, const char *help)
{
	if (!span_begins(word, c->part))
		return;
	buf_span(c->out, word);
	buf_char(c->out, '\t');
	put_line(c->out, help);
}

static void
offer(void *ctx, struct span word)
{
	offer_with(ctx, word, "");
}

/* Also in Chinese if the part begins so. */
static void
offer_words(struct completing *c, const char *words)
{
	struct span rest = span_of(words), word;

	while (span_word(&rest, ' ', &word))
		offer(c, word);
	if (c->part.n > 0 && (unsigned char)c->part.p[0] >= 0x80)
		words_in_chinese(words, offer, c);
}

/* Everything in the word before byte n is unchanged. */
static void
part_at(struct completing *c, size_t n)
{
	c->start = (struct span){c->word.p, n};
	c->part = (struct span){c->word.p + n, c->word.n - n};
}

/* Offers the values of an argument with that name, if known; `words` are its possible values, or, for a CASE, the
 * states. */
static void
offer_argument(struct completing *c, struct span name, const char *words)
{
	if (span_is(name, "CASE")) {
		if (c->ledgers.n > 0)
			offer_cases(&c->ledgers, words ? words : OPEN_STATES, offer, c);
	} else if (words) {
		offer_words(c, words);
	} else if (span_is(name, "UNIT")) {
		offer_units(offer, c);
	} else if (span_is(name, "TOPIC")) {
		offer_labels(&c->ledgers, COL_TOPIC, offer, c);
	} else if (span_is(name, "AREA")) {
		offer_labels(&c->ledgers, COL_AREA, offer, c);
	}
}

/* Returns how a shell completes an argument with that name, in addition to what is offered. */
static const char *
argument_kind(struct span name)
{
	return span_is(name, "DIRECTORY")                               ? "directory"
	       : word_in("FILE LEDGER MARKS TALLY", name) && name.n > 0 ? "file"
									: "words";
}

static bool
is_given(const struct completing *c, struct span name)
{
	for (size_t i = 0; i < c->options->n; i++)
		if (c->given[i] && span_is(name, c->options->rule[i]->name))
			return true;
	return false;
}

/* Returns the column needs that are met by the options on the line. */
static unsigned
asked_for(const struct completing *c, const struct option_rule *r)
{
	struct span rest = span_of(((const struct columns_option *)r->to)->asked_by), word;
	unsigned asked = 0;

	for (unsigned bit = 1; span_word(&rest, ' ', &word); bit <<= 1) {
		const bool not = word.n > 0 && word.p[0] == '!';

		if (is_given(c, (struct span){word.p + not, word.n - not }) != not )
			asked |= bit;
	}
	return asked;
}

/* Offers the words for days, and this month and the last. */
static void
offer_when(struct completing *c)
{
	const int month = day_month(stamp_day(program_now()));
	char name[DAY_SIZE];

	offer_words(c, WHEN_WORDS);
	for (int back = 0; back < 2; back++) {
		day_print(name, month_period(month - back).from);
		offer(c, (struct span){name, strlen("YYYY-MM")});
	}
}

static void
complete_value(struct completing *c, const struct option_rule *r)
{
	struct span name = span_of(r->argument), list = {NULL, 0};
	const char *several = r->argument ? strstr(r->argument, "[,...]") : NULL;
	const struct column_list columns = columns_of(r);

	if (several) {
		name.n = (size_t)(several - r->argument);
		list.p = memrchr(c->part.p, ',', c->part.n);
		if (list.p)
			part_at(c, (size_t)(list.p + 1 - c->word.p));
	}
	put_kind(c, argument_kind(name));
	for (size_t i = 0; i < columns.n; i++)
		if (!(columns.column[i]->needs & ~asked_for(c, r)))
			offer_with(c, span_of(columns.column[i]->name),
				columns.column[i]->help ? _(columns.column[i]->help) : "");
	if (r->type == OPTION_DAY || r->type == OPTION_LAST_DAY || r->type == OPTION_TIME)
		offer_when(c);
	offer_argument(c, name, r->words);
}

static void
offer_option(const struct completing *c, const struct option_rule *r)
{
	struct buf name = {0};

	buf_printf(&name, "--%s=", r->name);
	struct span with = buf_as_span(&name), without = {with.p, with.n - 1};
	if (r->type == OPTION_FLAG || r->type == OPTION_MAYBE)
		offer_with(c, without, _(r->help));
	if (r->type != OPTION_FLAG)
		offer_with(c, with, _(r->help));
	if (r->letter)
		offer_with(c, (struct span){(const char[]){'-', r->letter}, 2}, _(r->help));
	buf_free(&name);
}

static void
complete_option(struct completing *c)
{
	put_kind(c, "words");
	for (size_t i = 0; i < c->options->n; i++)
		if (!c->given[i] || strcmp(taken_by(c->options->rule[i]->type), "values") == 0)
			offer_option(c, c->options->rule[i]);
	for (size_t i = 0; i < OPTIONS_ALWAYS; i++)
		offer_option(c, &options_always[i]);
}

/* Finds the option whose value is in the same word (--name=VALUE, or -xVALUE, possibly after letters without a
 * value) and sets the part; NULL if the word has no value. */
static const struct option_rule *
option_within(struct completing *c)
{
	const char *p = c->word.p, *equals = memchr(p, '=', c->word.n);
	const struct option_rule *r = NULL;

	if (span_begins(c->word, SPAN("--"))) {
		if (!equals)
			return NULL;
		part_at(c, (size_t)(equals + 1 - p));
		return options_named(c->options, (struct span){p + 2, (size_t)(equals - p) - 2});
	}
	for (size_t i = 1; i + 1 < c->word.n; i++) {
		r = options_lettered(c->options, p[i]);
		if (r && r->type != OPTION_FLAG) {
			part_at(c, i + 1);
			return r;
		}
	}
	return NULL;
}

static void
complete_operand(struct completing *c)
{
	struct span usage = span_of(c->program->usage), name;
	const char *kind = "words";

	while (strcmp(kind, "words") == 0 && operand_next(&usage, &name))
		kind = argument_kind(name);
	put_kind(c, kind);
	usage = span_of(c->program->usage);
	while (operand_next(&usage, &name))
		offer_argument(c, name, program_operand_words);
}

static void
complete(struct buf *out, const struct program *p, const struct options *o, char **words, int n)
{
	struct completing c = {.out = out, .program = p, .options = o, .word = span_of(n > 0 ? words[n - 1] : "")};
	const struct option_rule *within = NULL;

	read_words(&c, words, n > 0 ? n - 1 : 0);
	find_ledgers(&c);
	part_at(&c, 0);
	const bool option = !c.awaits && !c.ended && span_begins(c.word, SPAN("-"));
	if (option)
		within = option_within(&c);
	if (c.awaits || within)
		complete_value(&c, c.awaits ? c.awaits : within);
	else if (option)
		complete_option(&c);
	else
		complete_operand(&c);
	free(c.ledgers.text);
	free(c.argv);
}

void
completion_put(
	struct buf *out, const char *table, const struct program *p, const struct options *o, char **words, int n)
{
	if (strcmp(table, "complete") == 0) {
		complete(out, p, o, words, n);
	} else if (strcmp(table, "units") == 0) {
		buf_str(out, "unit\n");
		offer_units(put_name, out);
	} else {
		put_options(out, p, o);
	}
}
