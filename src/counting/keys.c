#include "keys.h"

void
keys_start(struct keys *k, struct secrecy *s)
{
	*k = (struct keys){.secrecy = s};
	for (int c = 0; c < CASE_COLUMNS; c++)
		tally_start(&k->open[c], 0);
}

void
keys_stop(struct keys *k)
{
	for (int c = 0; c < CASE_COLUMNS; c++)
		tally_free(&k->open[c]);
	buf_free(&k->key);
}

static bool
is_open(struct keys *k, enum case_column c, struct span key)
{
	const struct fold *f = k->secrecy->fold;

	for (uint32_t i = 0; !k->known[c] && i < f->kases; i++)
		if (case_exists(&f->kase[i]) && !case_is_hidden(f, i))
			tally_row(&k->open[c], case_value(f, &f->kase[i], c));
	k->known[c] = true;
	return tally_find(&k->open[c], key) != NO_ROW;
}

struct span
keys_of(struct keys *k, uint32_t kase, enum case_column c)
{
	const struct fold *f = k->secrecy->fold;
	struct span key = case_value(f, &f->kase[kase], c);

	if (!case_is_hidden(f, kase))
		return key;
	k->key.n = 0;
	secrecy_add(k->secrecy, &k->key, kase, key);
	return span_eq(buf_as_span(&k->key), key) || is_open(k, c, key) ? key : buf_as_span(&k->key);
}
