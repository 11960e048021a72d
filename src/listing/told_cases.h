/* Cases of folded ledgers as they were told, for what is sought in their words (alike/repeats.h). */
#ifndef LISTING_TOLD_CASES_H
#define LISTING_TOLD_CASES_H

#include "../alike/repeats.h"
#include "../ledger/caseset.h"
#include "../ledger/secrecy.h"

struct told_cases {
	const struct fold *fold;
	struct secrecy *secrecy;
	uint32_t *kase; /* by their numbers in the fold, in the order of time */
	struct told *told;
	uint32_t n;
	struct kept_words words; /* that `told` leads to */
};

/* Puts those that exist and are not void into `kase`; fold and secrecy are set, the rest is zeros. */
void told_cases_choose(struct told_cases *c);
/* Describes them; earlier ones are sought for those asked about (NULL: for all). */
void told_cases_describe(struct told_cases *c, const struct case_set *asked);
void told_cases_free(struct told_cases *c);

#endif
