/* How every program begins, understands its command line, and ends. */
#ifndef PROGRAM_PROGRAM_H
#define PROGRAM_PROGRAM_H

#include "../rules/day.h"
#include "../base/say.h"
#include "../table/column_rules.h"
#include "output.h"

#include <stdbool.h>

enum option_type {
	OPTION_FLAG,    /* bool: set */
	OPTION_TEXT,    /* const char *: the argument */
	OPTION_TEXTS,   /* struct texts: may stand several times */
	OPTION_WORD,    /* const char *: one of the blank-parted `words` */
	OPTION_MAYBE,   /* struct maybe: the argument may be left out (--name or --name=ARG) */
	OPTION_WHOLE,   /* struct whole: a whole number, 0 or more */
	OPTION_DAY,     /* day_t: YYYY-MM-DD; start it with DAY_NONE */
	OPTION_COLUMNS, /* struct columns_option: columns of a table, separated by commas */
	OPTION_GROUP,   /* const struct option_rule *: further options, shared with other programs */
};

struct texts {
	const char **text;
	size_t n;
};

struct maybe {
	bool given;
	const char *text; /* NULL: left out */
};

struct whole {
	bool given;
	int value;
};

struct columns_option {
	const struct column_rule *rules; /* of the table */
	const char *names;               /* NULL: not given */
};

/* An option, its place in the help and where its value goes. */
struct option_rule {
	const char *name;
	char letter; /* '\0': none */
	enum option_type type;
	void *to;
	const char *argument; /* what the help calls it (N_), NULL for flags */
	const char *help;     /* N_() */
	const char *words; /* which it may be, of a CASE in which states; OPTION_WORD is held to them here, OPTION_TEXT
			      by whom it is for */
};

#define OPTIONS_SHARED(group)                                                                                          \
	{                                                                                                              \
		.name = "", .type = OPTION_GROUP, .to = (void *)(uintptr_t)(group)                                     \
	}
#define OPTIONS_END                                                                                                    \
	{                                                                                                              \
		.name = NULL                                                                                           \
	}

struct program {
	const char *name;
	const char *usage;   /* N_(): the synopsis behind the name, lines parted by LF */
	const char *purpose; /* N_(): a sentence or a few */
	const struct option_rule *options;
};

/* What --help=options says of operands; to be set before program_start. */
extern const char *program_operand_words;

/* Sets the locale, binds the translations, guards the standard descriptors, and reads the
 * command line: fills in the options, does --help and --version, and returns the place of
 * the first operand in argv (operands are moved behind options; "--" ends them).
 * Bad usage ends the program with status 2. */
int program_start(const struct program *p, int argc, char **argv);

/* Who makes entries where --by does not say: CASE_BY, else the login name. */
const char *program_author(void);

/* The clock, read once. */
stamp program_now(void);

#endif
