#include "options.h"

#include "../base/decimal.h"
#include "../base/names.h"
#include "../base/nearest.h"
#include "../base/typed.h"
#include "../paper/words.h"
#include "when.h"

#include <stdio.h>

#define FIRST_LONG 256 /* what getopt_long returns for the first rule; smaller values are letters */

const struct option_rule options_always[OPTIONS_ALWAYS] = {
	{"help", 'h', OPTION_FLAG, NULL, NULL, N_("show this help and exit"), NULL},
	{"version", 'V', OPTION_FLAG, NULL, NULL, N_("show the version and exit"), NULL},
};

static void
gather_rules(struct options *o, const struct option_rule *r)
{
	for (; r->name; r++)
		if (r->type == OPTION_GROUP)
			gather_rules(o, r->to);
		else if (o->n < OPTIONS_MOST)
			o->rule[o->n++] = r;
}

static int
argument_of(enum option_type type)
{
	return type == OPTION_FLAG ? no_argument : type == OPTION_MAYBE ? optional_argument : required_argument;
}

void
options_gather(struct options *o, const struct option_rule *rules)
{
	size_t n = 0, k = 0;

	*o = (struct options){.n = 0};
	gather_rules(o, rules);
	o->letters[k++] = ':';
	for (; n < o->n; n++) {
		const struct option_rule *r = o->rule[n];
		const int argument = argument_of(r->type);

		o->longs[n] = (struct option){r->name, argument, NULL, FIRST_LONG + (int)n};
		if (r->letter) {
			o->letters[k++] = r->letter;
			if (argument != no_argument)
				o->letters[k++] = ':';
		}
	}
	for (size_t i = 0; i < OPTIONS_ALWAYS; i++) {
		const struct option_rule *r = &options_always[i];

		o->longs[n++] = (struct option){r->name, no_argument, NULL, r->letter};
		o->letters[k++] = r->letter;
	}
	o->longs[o->n].has_arg = optional_argument; /* --help=TABLE, for other programs */
}

const struct option_rule *
options_lettered(const struct options *o, char letter)
{
	for (size_t i = 0; letter && i < o->n; i++)
		if (o->rule[i]->letter == letter)
			return o->rule[i];
	return NULL;
}

const struct option_rule *
options_named(const struct options *o, struct span name)
{
	const struct option_rule *begins = NULL;
	size_t n = 0;

	for (size_t i = 0; i < o->n; i++) {
		const struct span whole = span_of(o->rule[i]->name);

		if (span_eq(whole, name))
			return o->rule[i];
		if (span_begins(whole, name)) {
			begins = o->rule[i];
			n++;
		}
	}
	return n == 1 ? begins : NULL;
}

static const struct option_rule *
rule_for(const struct options *o, int c)
{
	return c >= FIRST_LONG ? o->rule[c - FIRST_LONG] : options_lettered(o, (char)c);
}

int
options_next(const struct options *o, int argc, char **argv, const struct option_rule **rule)
{
	opterr = 0;
	int c = getopt_long(argc, argv, o->letters, o->longs, NULL);

	*rule = c == ':' ? rule_for(o, optopt) : c > 0 ? rule_for(o, c) : NULL;
	return *rule && c != ':' ? 0 : c;
}

/* Lists the options with this beginning if there are several. */
static void
put_several(struct buf *b, const struct options *o, struct span begins)
{
	size_t n = 0;

	for (const struct option *x = o->longs; x->name; x++)
		n += span_begins(span_of(x->name), begins);
	for (const struct option *x = o->longs; x->name && n > 1; x++)
		if (span_begins(span_of(x->name), begins))
			buf_printf(b, " '--%s'", x->name);
}

/* No long option has this name; the word is before those not read yet. */
static void
say_unknown(const struct options *o, const char *word)
{
	const char *name = strncmp(word, "--", 2) == 0 ? word + 2 : word;
	const size_t n = strcspn(name, "=");
	struct nearest near = {.typed = {name, n}};
	struct buf several = {0};

	put_several(&several, o, near.typed);
	if (several.n > 0)
		say(_("option '%s' is ambiguous; possibilities:%.*s"), word, (int)several.n, several.p);
	else
		say(_("unrecognized option '%s'"), word);
	for (size_t i = 0; i < o->n; i++)
		nearest_offer(&near, span_of(o->rule[i]->name));
	/* If several options have the beginning, they are listed instead. */
	if (several.n == 0 && near.name.n > 0)
		say(_("did you mean --%.*s?"), (int)near.name.n, near.name.p);
	buf_free(&several);
}

/* Returns the name of the option at which getopt_long stopped, or NULL if it is unknown. */
static const char *
name_given_up(const struct options *o)
{
	const struct option_rule *r = optopt > 0 ? rule_for(o, optopt) : NULL;

	for (size_t i = 0; !r && optopt > 0 && i < OPTIONS_ALWAYS; i++)
		if (options_always[i].letter == optopt)
			r = &options_always[i];
	return r ? r->name : NULL;
}

void
options_say_wrong(const struct options *o, int c, char **argv)
{
	const char *name = name_given_up(o);

	if (c == ':')
		say(_("option '--%s' requires an argument"), name);
	else if (name)
		say(_("option '--%s' takes no argument"), name);
	else if (optopt == 0)
		say_unknown(o, argv[optind - 1]);
	else if (optopt > ' ' && optopt < 0x7f)
		say(_("invalid option '-%c'"), optopt);
	else
		say(_("invalid option: short options are letters"));
}

static bool
is_chinese(const char *value)
{
	while (*value && (unsigned char)*value < 0x80)
		value++;
	return *value;
}

static void
offer_near(void *ctx, struct span word)
{
	nearest_offer(ctx, word);
}

const char *
words_hint(struct span typed, const char *words)
{
	struct nearest near = {.typed = typed};

	nearest_offer_words(&near, words, ' ');
	words_in_chinese(words, offer_near, &near);
	return nearest_hint(&near);
}

static const char *
not_among(const char *words, const char *value)
{
	static char wrong[512];

	snprintf(wrong, sizeof wrong, _("is not one of: %s%s"), words, words_hint(span_of(value), words));
	return wrong;
}

static const char *
take_beside(const struct option_rule *r, const char *value)
{
	struct beside *b = r->to;

	if (r->words && strcmp(r->argument, "CASE") != 0 && !word_in(r->words, span_of(value)))
		return not_among(r->words, value);
	if (b->of->n == 0)
		return _("must follow the option that it describes");
	if (b->n < b->of->n) {
		b->text = erealloc(b->text, b->of->n, sizeof *b->text);
		while (b->n < b->of->n)
			b->text[b->n++] = NULL;
	}
	b->text[b->of->n - 1] = value;
	return NULL;
}

/* Lists the names of all columns that an option accepts, separated by blanks. */
static void
put_columns(struct buf *b, const struct columns_option *o)
{
	for (const struct column_rule *rule = o->also; rule && rule->name; rule++)
		buf_printf(b, "%s ", rule->name);
	for (const struct column_rule *rule = o->rules; rule->name; rule++)
		buf_printf(b, "%s ", rule->name);
	buf_char(b, '\0');
}

/* Stored values, each once, since many rows of a table may have the same. */
static struct names values;

enum { WORDS_REPLACED_MOST = 64 }; /* the most words of a value for which the user's words are remembered */

/* Returns the value with Chinese words and headings replaced by code words and column names, if the option has any;
 * valid until the program ends. */
static const char *
with_code_words(const struct option_rule *r, const char *value)
{
	const char *(*of_chinese)(const char *, struct span) = word_of_chinese;
	struct span rest = span_of(value), part;
	struct buf b = {0}, columns = {0};
	const char *words = r->words;

	if (!value || !r->argument || strcmp(r->argument, "CASE") == 0 || !is_chinese(value))
		return value;
	if (r->type == OPTION_COLUMNS) {
		put_columns(&columns, r->to);
		words = columns.p;
		of_chinese = column_of_chinese;
	}
	if (!words)
		return value;
	size_t from[WORDS_REPLACED_MOST], n = 0;
	struct span typed[WORDS_REPLACED_MOST];

	while (span_word(&rest, ',', &part)) {
		const char *word = word_in(words, part) ? NULL : of_chinese(words, part);

		if (b.n > 0)
			buf_char(&b, ',');
		if (word && n < WORDS_REPLACED_MOST) {
			from[n] = b.n;
			typed[n++] = part;
		}
		buf_span(&b, word ? span_of(word) : part);
	}
	buf_char(&b, '\0');
	const char *kept = names_add(&values, buf_as_span(&b), 0)->name.p;
	for (size_t i = 0; i < n; i++)
		typed_keep(kept + from[i], names_add(&values, typed[i], 0)->name);
	buf_free(&columns);
	buf_free(&b);
	return kept;
}

const char *
option_take(const struct option_rule *r, const char *value)
{
	int64_t number;
	struct texts *texts;

	value = with_code_words(r, value);
	switch (r->type) {
	case OPTION_FLAG:
		*(bool *)r->to = true;
		break;
	case OPTION_TEXT:
	case OPTION_TIME:
		*(const char **)r->to = value;
		break;
	case OPTION_TEXTS:
		texts = r->to;
		texts->text = erealloc(texts->text, texts->n + 1, sizeof *texts->text);
		texts->text[texts->n++] = value;
		break;
	case OPTION_WORD:
		if (!word_in(r->words, span_of(value)))
			return not_among(r->words, value);
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
	case OPTION_LAST_DAY:
		if (!when_day(span_of(value), r->type == OPTION_LAST_DAY, r->to))
			return _("is not a day: use YYYY-MM-DD, today, yesterday, monday, or a month YYYY-MM");
		break;
	case OPTION_BESIDE:
		return take_beside(r, value);
	case OPTION_COLUMNS:
		((struct columns_option *)r->to)->names = value;
		break;
	case OPTION_GROUP:
		break;
	}
	return NULL;
}

/* Returns the value of a given option as it may be typed; NULL if it was not given, "" if it takes none. */
static const char *
value_given(const struct option_rule *r, char number[24])
{
	const struct maybe *maybe = r->to;
	const struct whole *whole = r->to;

	switch (r->type) {
	case OPTION_FLAG:
		return *(const bool *)r->to ? "" : NULL;
	case OPTION_TEXT:
	case OPTION_TIME:
	case OPTION_WORD:
		return *(const char *const *)r->to;
	case OPTION_COLUMNS:
		return ((const struct columns_option *)r->to)->names;
	case OPTION_MAYBE:
		return !maybe->given ? NULL : maybe->text ? maybe->text : "";
	case OPTION_WHOLE:
		snprintf(number, 24, "%d", whole->value);
		return whole->given ? number : NULL;
	case OPTION_DAY:
	case OPTION_LAST_DAY:
		if (*(const day_t *)r->to == DAY_NONE || *(const day_t *)r->to == INT32_MAX)
			return NULL;
		return day_print(number, *(const day_t *)r->to);
	default:
		return NULL;
	}
}

static void
put_given(struct buf *b, const struct option_rule *r, const char *value)
{
	if (value)
		buf_printf(b, *value ? " --%s=%s" : " --%s", r->name, value);
}

void
options_put_given(struct buf *b, const struct option_rule *r)
{
	char number[24];

	for (; r->name; r++) {
		const struct texts *texts = r->to;

		if (r->type == OPTION_GROUP)
			options_put_given(b, r->to);
		else if (r->type == OPTION_TEXTS)
			for (size_t i = 0; i < texts->n; i++)
				put_given(b, r, texts->text[i]);
		else
			put_given(b, r, value_given(r, number));
	}
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
