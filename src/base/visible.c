#include "visible.h"

/* Returns the length of a prefix that needs no replacement. */
static size_t
plain_run(struct span s)
{
	size_t i = 0;

	for (; i < s.n; i++) {
		const unsigned char c = (unsigned char)s.p[i];

		/* C2, D8 and E2 are the first bytes of the non-ASCII characters that are replaced. */
		if (c < 0x20 || c == 0x7f || c == 0xc2 || c == 0xd8 || c == 0xe2)
			break;
	}
	return i;
}

bool
visible_already(struct span s)
{
	return plain_run(s) == s.n;
}

static void
put_sign(char *to, uint32_t c)
{
	memcpy(to, "<U+0000>", UTF8_SIGN);
	for (size_t i = 6; c > 0; i--, c >>= 4)
		to[i] = "0123456789ABCDEF"[c & 15];
}

size_t
visible_copy(char *to, struct span s)
{
	size_t n = 0;

	while (s.n > 0) {
		const size_t run = plain_run(s);
		struct span rest = {s.p + run, s.n - run};

		memcpy(to + n, s.p, run);
		n += run;
		s = rest;
		if (s.n == 0)
			break;
		/* An invalid byte is copied. */
		const bool well = utf8_valid((struct span){rest.p, rest.n < 4 ? rest.n : 4}) > 0;
		const uint32_t c = well ? utf8_take(&rest) : 0x100;
		if (!well)
			rest = (struct span){rest.p + 1, rest.n - 1};
		if (utf8_acts(c)) {
			put_sign(to + n, c);
			n += UTF8_SIGN;
		} else {
			memcpy(to + n, s.p, (size_t)(rest.p - s.p));
			n += (size_t)(rest.p - s.p);
		}
		s = rest;
	}
	return n;
}
