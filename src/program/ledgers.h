/* Ledgers for reading; several are read as one, in the order given.  Nothing is recorded and no lock is taken. */
#ifndef PROGRAM_LEDGERS_H
#define PROGRAM_LEDGERS_H

#include "../ledger/fold.h"
#include "../ledger/gather.h"
#include "../ledger/source.h"

/* Open until the program ends, since spans point into them. */
struct ledgers {
	struct source *source;
	size_t n;
	uint64_t damage;
	bool passes_expected;         /* its passes were announced */
	const struct flow_look *look; /* inspects every entry while it is parsed; may be NULL */
};

/* Opens the named ledgers; "-" or no name is standard input.  Exits with 2 if one cannot be read. */
void ledgers_open(struct ledgers *l, char **name, int names, const struct columns *columns);
/* Announces the number of passes for the progress display (progress.h).  Not needed if they are only folded once. */
void ledgers_expect_passes(struct ledgers *l, unsigned passes);
/* Tells that many of the lines will be read again after all entries: their pages are then best mapped while both
 * threads read, by which case-check takes 0.9 times as long. */
void ledgers_read_in_place(struct ledgers *l);
/* Returns the total size in bytes. */
size_t ledgers_size(const struct ledgers *l);
/* Call it last: spans point into the ledgers. */
void ledgers_close(struct ledgers *l);
/* Returns the ledger that contains a line. */
struct source *ledgers_source(const struct ledgers *l, const char *line);
/* Exits with 2 if there was damage, unless --skip-bad was given; then reports how much was skipped. */
void ledgers_judge(const struct ledgers *l);

/* Folds the ledgers into f, which must be started; keeps the entries of cases that contain an undo.  Reports all
 * damage, then exits with 2 unless --skip-bad was given. */
void ledgers_fold(struct ledgers *l, struct fold *f);
/* The first half of ledgers_fold(): reads all entries and counts the damage.  The caller continues with
 * ledgers_judge() and fold_settle(). */
void ledgers_take(struct ledgers *l, struct fold *f);
/* As ledgers_take(), but reads and checks only the lines of these cases, up to the query's recorded time; f keeps all
 * their entries. */
void ledgers_take_cases(struct ledgers *l, struct fold *f, const struct case_set *wanted);

/* Reads the ledgers once more, after they were folded with this roster, and prints on standard output what `look` and
 * `headed` append; take and ctx need not be set.  Returns whether there was anything. */
bool ledgers_print(const struct ledgers *l, struct roster *roster, struct flow_look look);

#endif
