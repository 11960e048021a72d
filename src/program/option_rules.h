/* How a program declares itself and its options. */
#ifndef PROGRAM_OPTION_RULES_H
#define PROGRAM_OPTION_RULES_H

#include "../base/say.h"
#include "../rules/day.h"
#include "../table/column_rules.h"

#include <stdbool.h>

enum option_type {
	OPTION_FLAG,     /* bool: set */
	OPTION_TEXT,     /* const char *: the argument */
	OPTION_TEXTS,    /* struct texts: may stand several times */
	OPTION_WORD,     /* const char *: one of the blank-separated `words` */
	OPTION_MAYBE,    /* struct maybe: the argument may be left out (--name or --name=ARG) */
	OPTION_WHOLE,    /* struct whole: a whole number, 0 or more */
	OPTION_DAY,      /* day_t: a day, as when.h has it, of a month the first; start it with DAY_NONE */
	OPTION_LAST_DAY, /* day_t: likewise, of a month the last */
	OPTION_TIME,     /* const char *: the argument, for when_time() */
	OPTION_COLUMNS,  /* struct columns_option: columns of a table, separated by commas */
	OPTION_BESIDE,   /* struct beside: belongs to the option of OPTION_TEXTS that stands before it */
	OPTION_GROUP,    /* const struct option_rule *: further options, shared with other programs */
};

struct texts {
	const char **text;
	size_t n;
};

/* Values that belong to those of another option, each to the last one before it. */
struct beside {
	const struct texts *of;
	const char **text; /* by the other's number, NULL: none */
	size_t n;          /* room */
};

static inline const char *
beside(const struct beside *b, size_t number)
{
	return number < b->n ? b->text[number] : NULL;
}

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
	const struct column_rule *also;  /* further names, which stand for those of the table of the same name; NULL */
	/* Which option asks for each bit of what columns need, from the lowest, separated by blanks; `!`: one that must
	 * not be given.  NULL: columns need nothing. */
	const char *asked_by;
	const char *layout; /* those of the table, separated by blanks; NULL: all whose needs are met */
	const char *names;  /* NULL: not given */
};

/* An option, its place in the help and where its value goes. */
struct option_rule {
	const char *name;
	char letter; /* '\0': none */
	enum option_type type;
	void *to;
	const char *argument; /* what the help calls it (N_), NULL for flags */
	const char *help;     /* N_() */
	const char *words; /* which it may be, of a CASE in which states; OPTION_WORD and OPTION_BESIDE are held to them
			      here, OPTION_TEXT by whom it is for, a CASE by nobody */
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
	const char *usage;   /* N_(): the synopsis behind the name, lines separated by LF */
	const char *purpose; /* N_(): a sentence or a few */
	const struct option_rule *options;
};

#endif
