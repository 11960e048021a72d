/* The framework of all verbs.  A verb records one act for the given cases.
 *
 * Without --ledger it is a filter: standard output gets the ledger from standard input and then the new entries.
 * With --ledger the entries are safely appended to that file, and standard output gets the appended entries.  Either
 * all are recorded or none, unless --keep-going is given.  A verb only declares its own options and functions; the
 * table of acts defines when its act is allowed and which words it takes. */
#ifndef PROGRAM_VERB_H
#define PROGRAM_VERB_H

#include "../ledger/fold.h"
#include "program.h"
#include "values.h"

/* Groups of options: for all verbs, and for verbs about a unit's task. */
extern const struct option_rule verb_rules[];
extern const struct option_rule verb_unit_rule[];

/* One run of a verb. */
struct verb_run {
	const struct verb *verb;
	struct fold fold;
	size_t place;        /* the index of the unit in its request, from 0 */
	stamp now;           /* the present time, read after the ledger is locked */
	const char *refused; /* set by fill() with a reason that concerns options, as check() does; otherwise NULL */
};

struct verb {
	enum act act;
	const struct program *program;
	const char *needs;  /* the required options, separated by blanks; NULL if none */
	bool ref_is_day;    /* --ref has a day */
	bool whole_only;    /* not allowed with --all */
	bool several_units; /* --unit U[,U...] makes one entry for each */
	bool units_in_one;  /* --unit U[,U...] puts all into the unit field of one entry */
	/* Checks the verb's own options together.  Returns NULL, or a translated message and the options concerned,
	 * separated by blanks (or NULL), for the column of a table. */
	const char *(*check)(const char **options);
	/* With --all: returns whether the case is selected.  If NULL, all cases for which the act is allowed are. */
	bool (*meant)(const struct verb_run *run, uint32_t kase);
	/* With --all: returns whether a case that is not selected waits for somebody's decision; the number of these
	 * is reported on standard error (R3.2.2).  May be NULL. */
	bool (*waits)(const struct verb_run *run, uint32_t kase);
	/* Fills in the act's own fields. task: the unit's live task, or NO_TASK for acts without one.  Returns NULL,
	 * a translated reason to refuse, or verb_pass if there is nothing to record. */
	const char *(*fill)(struct verb_run *run, uint32_t kase, uint32_t task, struct draft *d);
	/* Chooses the units if none is named and it is not simply the one live task; returns how many. */
	size_t (*units)(struct verb_run *run, uint32_t kase, unsigned unit[], size_t most);
};

#define VERB_UNITS_MOST 16
extern const char verb_pass[];

/* The complete main() of a verb. */
int verb_main(const struct verb *v, int argc, char **argv);

#endif
