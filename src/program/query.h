/* What all queries share: the ledgers named on the command line (none or "-": standard input)
 * are folded as one, in that order; nothing is recorded and no lock is taken. */
#ifndef PROGRAM_QUERY_H
#define PROGRAM_QUERY_H

#include "../ledger/marks.h"
#include "../ledger/secrecy.h"
#include "../rules/calendar.h"
#include "../rules/rulebook.h"
#include "program.h"

/* --as-of, --recorded-by, --skip-bad and the tables' options; program_start fills it in. */
struct query_options {
	const char *as_of, *recorded_by;
	bool skip_bad;
	const char *units, *calendar, *rules, *routes;
};

extern struct query_options query_options;
extern const struct option_rule query_rules[];    /* all of the above but routes */
extern const struct option_rule calendar_rules[]; /* --calendar */
extern const struct option_rule table_rules[];    /* --units --calendar --rules */

/* The tables, read when first asked for. */
struct roster *the_roster(void);
const struct calendar *the_calendar(void);
const struct rulebook *the_rules(void);

/* The unit of this name or alias; ends the program with 2 when the roster has none. */
unsigned query_unit(const char *typed);

/* An option's comma-parted list, of words out of the blank-parted `words`; ends the program with 2 when another is in
 * it. */
void query_words(const char *option, const char *list, const char *words);

/* --as-of, or now. */
stamp query_asof(void);
/* --recorded-by, or the end of time: what the ledger said by then. */
stamp query_recorded_by(void);

/* The ledgers of a query, open until the program ends: spans point into them. */
struct ledgers {
	struct source *source;
	size_t n;
	uint64_t damage;
	bool foreseen; /* its passes were announced */
	/* Looks at every entry that was understood, before it is folded; NULL: nobody does. */
	void (*look)(void *ctx, struct source *s, const struct entry *e);
	void *look_ctx;
};

/* Opens the operands; ends the program with 2 when one cannot be read. */
void ledgers_open(struct ledgers *l, char **name, int names, const struct columns *columns);
/* Announces that they will be gone through so many times, for the progress shown (progress.h).  Who folds them once,
 * and no more, need not. */
void ledgers_foresee(struct ledgers *l, unsigned passes);
/* The bytes of them all. */
size_t ledgers_size(const struct ledgers *l);
/* When all figures are taken: see source_let_go(). */
void ledgers_let_go(struct ledgers *l);
/* At the very end: spans point into them, a roster's strangers too. */
void ledgers_close(struct ledgers *l);
/* In which of them a line stands. */
struct source *ledgers_source(const struct ledgers *l, const char *line);
/* Ends the program with 2 if there was damage and --skip-bad is not given; with it, says how much was left out. */
void ledgers_judge(const struct ledgers *l);

/* Folds the operands into f, which was started; keeps the entries of cases with something undone.
 * All damage is said; then, without --skip-bad, the program ends with 2.  Warns of entries that are not allowed
 * where they stand. */
void query_fold(struct ledgers *l, struct fold *f, char **name, int names);

/* Reads unit ledgers, up to the as-of time, into marks, which were empty.  Damage as above.  Warns of marks that name
 * no unit of the roster. */
void query_marks(struct ledgers *l, struct marks *m, char **name, int names);

/* The same of ledgers that are open. */
void query_fold_open(struct ledgers *l, struct fold *f);
/* The same without the last warning. */
void ledgers_fold(struct ledgers *l, struct fold *f);
/* The first half of it: takes all entries in and counts the damage; ledgers_judge and fold_settle are to follow. */
void ledgers_take(struct ledgers *l, struct fold *f);
/* Says what is damaged about an entry: FILE:LINE: COLUMN: 'value' what, the value only if it can be nothing of a
 * caller's. */
void say_damage(struct source *s, const struct entry *e, const char *column, const char *wrong);

#endif
