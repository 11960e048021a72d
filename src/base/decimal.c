#include "decimal.h"

#include <inttypes.h>

static bool
digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Removes the digits at the start of `s` and returns them as a number and their count.  More than 18 digits would
 * overflow and are rejected. */
static size_t
take_digits(struct span *s, int64_t *number)
{
	size_t n = 0;

	for (*number = 0; n < s->n && n < 18 && digit(s->p[n]); n++)
		*number = *number * 10 + (s->p[n] - '0');
	s->p += n;
	s->n -= n;
	return n;
}

static bool
take_minus(struct span *s)
{
	if (s->n == 0 || *s->p != '-')
		return false;
	s->p++;
	s->n--;
	return true;
}

bool
hundredths_parse(struct span s, int64_t *hundredths)
{
	bool minus = take_minus(&s);
	int64_t whole, part = 0;
	size_t n = take_digits(&s, &whole);

	if (n < 1 || n > 12)
		return false;
	if (s.n > 0 && *s.p == '.') {
		s.p++;
		s.n--;
		n = take_digits(&s, &part);
		if (n < 1 || n > 2)
			return false;
		if (n == 1)
			part *= 10;
	}
	if (s.n > 0)
		return false;
	*hundredths = whole * 100 + part;
	if (minus)
		*hundredths = -*hundredths;
	return true;
}

bool
whole_parse(struct span s, int64_t min, int64_t max, int64_t *value)
{
	bool minus = min < 0 && take_minus(&s);
	int64_t number;

	if (take_digits(&s, &number) == 0 || s.n > 0)
		return false;
	if (minus)
		number = -number;
	if (number < min || number > max)
		return false;
	*value = number;
	return true;
}

void
whole_put(struct buf *b, int64_t n)
{
	char digits[24];
	size_t i = sizeof digits;

	if (n >= 0 && n < 10) {
		buf_char(b, (char)('0' + n));
		return;
	}
	uint64_t left = n < 0 ? -(uint64_t)n : (uint64_t)n;

	do
		digits[--i] = (char)('0' + left % 10);
	while (left /= 10);
	if (n < 0)
		digits[--i] = '-';
	buf_add(b, digits + i, sizeof digits - i);
}

void
hundredths_put(struct buf *b, int64_t hundredths)
{
	uint64_t u = hundredths < 0 ? -(uint64_t)hundredths : (uint64_t)hundredths;

	buf_printf(b, "%s%" PRIu64 ".%02" PRIu64, hundredths < 0 ? "-" : "", u / 100, u % 100);
}

int64_t
divide_rounded(__int128 n, __int128 d)
{
	__int128 q = n / d, r = n % d;

	if (r >= d - r)
		q++;
	else if (-r >= d + r)
		q--;
	return (int64_t)q;
}

int64_t
per_cent(int64_t part, int64_t whole)
{
	return divide_rounded((__int128)part * 10000, whole);
}
