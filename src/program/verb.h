/* What all verbs share: a verb records one act for the cases it is told.
 *
 * Without --ledger it is a filter: the ledger on standard input goes to standard output, the
 * new entries behind it.  With --ledger they are appended to that file, safely, and standard output gets
 * what was appended.  All or nothing, unless --keep-going.  What is particular to a verb is its
 * declaration; where an act is allowed, and the words it knows, stand in the table of acts. */
#ifndef PROGRAM_VERB_H
#define PROGRAM_VERB_H

#include "../ledger/fold.h"
#include "program.h"
#include "values.h"

/* Groups of options: all verbs; and those that concern a unit's task. */
extern const struct option_rule verb_rules[];
extern const struct option_rule verb_unit_rule[];

/* One call of a verb. */
struct verb_run {
	const struct verb *verb;
	struct fold fold;
	size_t place; /* which of a request's units it is, from 0 */
	stamp now;    /* the clock, read once the ledger is ours */
};

struct verb {
	enum act act;
	const struct program *program;
	const char *needs;  /* options that must be given, separated by blanks; NULL: none */
	bool whole_only;    /* not for --all */
	bool several_units; /* --unit U[,U...]: an entry for each */
	bool units_in_one;  /* --unit U[,U...]: all in one entry's unit */
	/* NULL, or what is wrong with the verb's own options taken together (translated). */
	const char *(*check)(void);
	/* With --all: whether the case is meant; NULL: whatever the act is allowed for. */
	bool (*meant)(const struct verb_run *run, uint32_t kase);
	/* With --all: whether a case that is not meant waits for somebody's word; such are counted on standard error
	 * (R3.2.2). NULL: none does. */
	bool (*waits)(const struct verb_run *run, uint32_t kase);
	/* Fills in what is particular.  task: the unit's live task, NO_TASK for acts that need none.  Returns NULL, or
	 * why it is refused (translated), or verb_pass: there is nothing to record. */
	const char *(*fill)(struct verb_run *run, uint32_t kase, uint32_t task, struct draft *d);
	/* The units when none was named, by another way than the one live task; returns how many. */
	size_t (*units)(struct verb_run *run, uint32_t kase, unsigned unit[], size_t most);
};

#define VERB_UNITS_MOST 16
extern const char verb_pass[];

/* The whole of a verb's main(). */
int verb_main(const struct verb *v, int argc, char **argv);

#endif
