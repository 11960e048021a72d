/* The keys by which cases are counted: channel, kind, topic, area. */
#ifndef COUNTING_KEYS_H
#define COUNTING_KEYS_H

#include "../ledger/secrecy.h"

struct keys {
	struct secrecy *secrecy;
	struct buf key;
};

/* Call it after fold_settle(). */
void keys_start(struct keys *k, struct secrecy *s);
void keys_stop(struct keys *k);

/* Returns a case's key in a column (how kind topic area), valid until the next call.  It is the text as it may be
 * shown, so that counts do not reveal more (R3.1.5). */
struct span keys_of(struct keys *k, uint32_t kase, enum case_column c);

#endif
