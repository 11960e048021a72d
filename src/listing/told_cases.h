/* The texts of the cases of folded ledgers, for searches in them (alike/repeats.h). */
#ifndef LISTING_TOLD_CASES_H
#define LISTING_TOLD_CASES_H

#include "../alike/repeats.h"
#include "../ledger/caseset.h"
#include "../ledger/secrecy.h"

struct told_cases {
	const struct fold *fold;
	struct secrecy *secrecy;
	uint32_t *kase; /* their indexes in the fold, in the order of time */
	struct told *told;
	uint32_t n;
	struct kept_words words; /* the texts that `told` points to */
};

/* Puts the existing cases that are not void into `kase`; fold and secrecy must be set, the rest zeroed. */
void told_cases_choose(struct told_cases *c);
/* Describes them; earlier cases are searched for those in `asked` (NULL for all). */
void told_cases_describe(struct told_cases *c, const struct case_set *asked);
void told_cases_free(struct told_cases *c);

#endif
