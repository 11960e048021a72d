#include "phone.h"

#include "utf8.h"

#define DIGITS_MOST 40

static size_t
digits_of(struct span s, char digits[DIGITS_MOST])
{
	size_t n = 0;

	while (s.n > 0 && n < DIGITS_MOST) {
		uint32_t c = utf8_halfwidth(utf8_take(&s));

		if (c >= '0' && c <= '9')
			digits[n++] = (char)c;
	}
	size_t code = n > 12 && memcmp(digits, "0086", 4) == 0 ? 4 : n > 11 && memcmp(digits, "86", 2) == 0 ? 2 : 0;
	memmove(digits, digits + code, n - code);
	return n - code;
}

bool
phone_is(struct span a, struct span b)
{
	char x[DIGITS_MOST], y[DIGITS_MOST];
	size_t n = digits_of(a, x), m = digits_of(b, y);

	return n > 0 && n == m && memcmp(x, y, n) == 0;
}
