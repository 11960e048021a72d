/* Ledgers that are read: several are one, in the order given.  Nothing is recorded and no lock is taken. */
#ifndef PROGRAM_LEDGERS_H
#define PROGRAM_LEDGERS_H

#include "../ledger/fold.h"
#include "../ledger/gather.h"
#include "../ledger/source.h"

/* Open until the program ends: spans point into them. */
struct ledgers {
	struct source *source;
	size_t n;
	uint64_t damage;
	bool foreseen; /* its passes were announced */
	/* Looks at every entry that was understood, before it is folded; NULL: nobody does. */
	entry_look *look;
	void *look_ctx;
};

/* Opens those of these names, - or none being standard input; ends the program with 2 when one cannot be read. */
void ledgers_open(struct ledgers *l, char **name, int names, const struct columns *columns);
/* Announces that they will be gone through so many times, for the progress shown (progress.h).  Who folds them once,
 * and no more, need not. */
void ledgers_foresee(struct ledgers *l, unsigned passes);
/* The bytes of them all. */
size_t ledgers_size(const struct ledgers *l);
/* At the very end: spans point into them, a roster's strangers too. */
void ledgers_close(struct ledgers *l);
/* In which of them a line stands. */
struct source *ledgers_source(const struct ledgers *l, const char *line);
/* Ends the program with 2 if there was damage and --skip-bad is not given; with it, says how much was left out. */
void ledgers_judge(const struct ledgers *l);

/* Folds the ledgers into f, which was started; keeps the entries of cases with something undone.  All damage is said;
 * then, without --skip-bad, the program ends with 2. */
void ledgers_fold(struct ledgers *l, struct fold *f);
/* The first half of it: takes all entries in and counts the damage; ledgers_judge and fold_settle are to follow. */
void ledgers_take(struct ledgers *l, struct fold *f);

#endif
