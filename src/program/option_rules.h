/* The declaration of a program and its options. */
#ifndef PROGRAM_OPTION_RULES_H
#define PROGRAM_OPTION_RULES_H

#include "../base/say.h"
#include "../rules/day.h"
#include "../table/column_rules.h"

#include <stdbool.h>

enum option_type {
	OPTION_FLAG,     /* bool: set to true */
	OPTION_TEXT,     /* const char *: the argument */
	OPTION_TEXTS,    /* struct texts: may be repeated */
	OPTION_WORD,     /* const char *: one of `words` */
	OPTION_MAYBE,    /* struct maybe: the argument is optional (--name or --name=ARG) */
	OPTION_WHOLE,    /* struct whole: an integer, 0 or more */
	OPTION_DAY,      /* day_t: a day in a form of when.h, a month means its first day; initialise it to DAY_NONE */
	OPTION_LAST_DAY, /* day_t: likewise, a month means its last day */
	OPTION_TIME,     /* const char *: the argument, for when_time() */
	OPTION_COLUMNS,  /* struct columns_option: columns of a table, separated by commas */
	OPTION_BESIDE,   /* struct beside: belongs to the OPTION_TEXTS option before it */
	OPTION_GROUP,    /* const struct option_rule *: more options, shared with other programs */
};

struct texts {
	const char **text;
	size_t n;
};

/* Values that belong to those of another option, each to the last one before it. */
struct beside {
	const struct texts *of;
	const char **text; /* by the index of the other's value; NULL if none */
	size_t n;          /* allocated size */
};

static inline const char *
beside(const struct beside *b, size_t number)
{
	return number < b->n ? b->text[number] : NULL;
}

struct maybe {
	bool given;
	const char *text; /* NULL if the optional argument is missing */
};

struct whole {
	bool given;
	int value;
};

struct columns_option {
	const struct column_rule *rules; /* the columns of the table */
	const struct column_rule *also;  /* further names for columns of the table with the same name; may be NULL */
	/* The options that meet each need of a column, from the lowest bit, separated by blanks; `!` before an
	 * option that must not be given.  NULL if columns need nothing. */
	const char *asked_by;
	const char *layout; /* the default columns, separated by blanks; NULL for all whose needs are met */
	const char *names;  /* NULL if not given */
};

/* An option, its help and where its value is stored. */
struct option_rule {
	const char *name;
	char letter; /* '\0' if none */
	enum option_type type;
	void *to;
	const char *argument; /* its name in the help (N_); NULL for flags */
	const char *help;     /* N_() */
	const char *words;    /* the possible values; for a CASE, its states.  Checked here for OPTION_WORD and
			       * OPTION_BESIDE, by the program for OPTION_TEXT, and not for a CASE */
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
	const char *usage;   /* N_(): the synopsis after the program's name, lines separated by LF */
	const char *purpose; /* N_(): one sentence or a few */
	const struct option_rule *options;
};

#endif
