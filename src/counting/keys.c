#include "keys.h"

void
keys_start(struct keys *k, struct secrecy *s)
{
	*k = (struct keys){.secrecy = s};
}

void
keys_stop(struct keys *k)
{
	buf_free(&k->key);
}

struct span
keys_of(struct keys *k, uint32_t kase, enum case_column c)
{
	const struct fold *f = k->secrecy->fold;

	return secrecy_shown(k->secrecy, &k->key, kase, c, case_value(f, &f->kase[kase], c));
}
