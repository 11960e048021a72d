/* Parses the options of a command line with getopt_long. */
#ifndef PROGRAM_OPTIONS_H
#define PROGRAM_OPTIONS_H

#include "option_rules.h"

#include <getopt.h>

#define OPTIONS_MOST 64

struct options {
	const struct option_rule *rule[OPTIONS_MOST]; /* including those of groups, in the order of the help */
	size_t n;
	struct option longs[OPTIONS_MOST + 3]; /* for getopt_long, with --help and --version */
	char letters[2 * OPTIONS_MOST + 4];    /* starting with ':' */
};

/* --help and --version, which every program has. */
#define OPTIONS_ALWAYS 2
extern const struct option_rule options_always[OPTIONS_ALWAYS];

/* Collects the rules of a program and of its groups; the rules must outlive o. */
void options_gather(struct options *o, const struct option_rule *rules);

/* Reads the next option.  Returns, like getopt_long: 0 for an option, with *rule and its value in optarg; 'h' for
 * --help, with the requested table or NULL in optarg; 'V' for --version; '?' for an unknown option; ':' if the value
 * of *rule is missing at the end of the command line; -1 at the end of the options.  Prints nothing. */
int options_next(const struct options *o, int argc, char **argv, const struct option_rule **rule);
/* Reports the error after options_next() returned '?' or ':'. */
void options_say_wrong(const struct options *o, int c, char **argv);

/* Return the option with this name or unique prefix, and the option with this letter, or NULL. */
const struct option_rule *options_named(const struct options *o, struct span name);
const struct option_rule *options_lettered(const struct options *o, char letter);

/* Stores an option's value, which must stay valid.  Returns NULL, or a translated message if the value is wrong. */
const char *option_take(const struct option_rule *r, const char *value);

/* Returns "; did you mean '...'?" for an unknown value of an option, English or Chinese, as nearest_hint() does. */
const char *words_hint(struct span typed, const char *words);

/* Appends the given options as on a command line, in the order of the help: " --on=closed". */
void options_put_given(struct buf *b, const struct option_rule *rules);

/* Returns the option with this name, or the one that sets this value, including those of groups; NULL if none. */
const struct option_rule *option_named(const struct option_rule *r, struct span name);
const struct option_rule *option_setting(const struct option_rule *r, const void *to);

#endif
