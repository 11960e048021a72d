/* A program's options read off a command line, with getopt_long. */
#ifndef PROGRAM_OPTIONS_H
#define PROGRAM_OPTIONS_H

#include "option_rules.h"

#include <getopt.h>

#define OPTIONS_MOST 64

struct options {
	const struct option_rule *rule[OPTIONS_MOST]; /* those of groups among them, in the order of the help */
	size_t n;
	struct option longs[OPTIONS_MOST + 3]; /* getopt_long's own, with --help and --version */
	char letters[2 * OPTIONS_MOST + 4];    /* after a ':' */
};

/* Those that every program has: --help and --version. */
#define OPTIONS_ALWAYS 2
extern const struct option_rule options_always[OPTIONS_ALWAYS];

void options_gather(struct options *o, const struct option_rule *rules);

/* The next option, as getopt_long has it: 0: *rule, its value in optarg; 'h': help, optarg is the table asked for or
 * NULL; 'V': the version; '?': none of ours; ':': *rule without the value that it must have (the command line ends
 * there); -1: no more.  Nothing is said. */
int options_next(const struct options *o, int argc, char **argv, const struct option_rule **rule);
/* Says what is wrong after options_next() returned '?' or ':'. */
void options_say_wrong(const struct options *o, int c, char **argv);

/* The rule of this name, or the only one that begins so; and that of this letter.  NULL: none. */
const struct option_rule *options_named(const struct options *o, struct span name);
const struct option_rule *options_lettered(const struct options *o, char letter);

/* Takes an option's value, which must live on: returns NULL, or what is wrong with it (translated). */
const char *option_take(const struct option_rule *r, const char *value);

/* "; did you mean '...'?" for what is none of an option's words, English or Chinese, as nearest_hint() has it. */
const char *words_hint(struct span typed, const char *words);

/* Appends the options that were given, as a command line may name them, in the order of the help: " --on=closed". */
void options_put_given(struct buf *b, const struct option_rule *rules);

/* The option of this name, or that sets this value, its groups searched too; NULL: none. */
const struct option_rule *option_named(const struct option_rule *r, struct span name);
const struct option_rule *option_setting(const struct option_rule *r, const void *to);

#endif
