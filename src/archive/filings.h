/* Which cases are ready to be filed (R3.7.1), and which of them are leaders' items (R3.7.2). */
#ifndef ARCHIVE_FILINGS_H
#define ARCHIVE_FILINGS_H

#include "../ledger/fold.h"
#include "../program/ledgers.h"

struct filing {
	struct case_id id;
	uint32_t kase;    /* in the fold */
	const char *led;  /* the first instruction of the mayor, a vice-mayor or the secretary-general; NULL: none */
	stamp instructed; /* when */
	uint32_t entries; /* of the case, and what tells them from others */
	uint64_t digest;
	size_t volume; /* where it goes, as number + 1; 0: not yet settled */
	unsigned number;
};

/* In order: what leaders did not instruct by case number, then their items by the time of instruction. */
struct filings {
	struct filing *at;
	size_t n, cap;
	uint32_t *of_case; /* place of a case in the fold, as number + 1 */
	const char **led;  /* the first such instruction of each case in the fold */
	uint32_t led_cap;
};

/* Lets the fold see to the instructions: before the first entry. */
void filings_watch(struct filings *l, struct fold *f);
/* Cases closed and told at the end of a day and still so, not filed, and to be filed at `now`.  f is folded and settled
 * as of now. */
void filings_choose(struct filings *l, struct ledgers *ledgers, const struct fold *f, day_t until, stamp now);
void filings_free(struct filings *l);

/* The place of a case in l->at; SIZE_MAX: it is not to be filed. */
size_t filings_find(const struct filings *l, const struct fold *f, struct case_id id);

/* Adds a line to what is known of a case's entries. */
void digest_line(uint32_t *entries, uint64_t *digest, struct span line);

#endif
