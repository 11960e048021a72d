/* The words by which cases are counted: channel, kind, topic, area. */
#ifndef COUNTING_KEYS_H
#define COUNTING_KEYS_H

#include "../ledger/secrecy.h"
#include "tally.h"

struct keys {
	struct secrecy *secrecy;
	struct tally open[CASE_COLUMNS]; /* those of cases that are not secret, found when first needed */
	bool known[CASE_COLUMNS];
	struct buf key;
};

/* After fold_settle. */
void keys_start(struct keys *k, struct secrecy *s);
void keys_stop(struct keys *k);

/* A case's key in a column (how kind topic area); good until the next call.  What looks like the caller of a secret
 * case in it is hidden (R3.1.5), unless other cases that are not secret have the same key: then it tells of nobody
 * (施工 is no engineer of the name of 施). */
struct span keys_of(struct keys *k, uint32_t kase, enum case_column c);

#endif
