/* The words by which cases are counted: channel, kind, topic, area. */
#ifndef COUNTING_KEYS_H
#define COUNTING_KEYS_H

#include "../ledger/secrecy.h"

struct keys {
	struct secrecy *secrecy;
	struct buf key;
};

/* After fold_settle. */
void keys_start(struct keys *k, struct secrecy *s);
void keys_stop(struct keys *k);

/* A case's key in a column (how kind topic area); good until the next call: as it is printed of the case, so that
 * counting by it tells no more (R3.1.5). */
struct span keys_of(struct keys *k, uint32_t kase, enum case_column c);

#endif
