#include "phone.h"

#include "../base/utf8.h"

#define DIGITS_MOST 19 /* that a number of 64 bits holds with a 1 before them */
#define DIGITS_FULL 7  /* no number of the city has fewer */

static bool
parts_numbers(uint32_t c)
{
	return c == '/' || c == ',' || c == ';' || c == U'、' || c == U'或' || c == U'和';
}

/* The digits of the next number. */
static size_t
take_digits(struct span *field, char digits[DIGITS_MOST])
{
	size_t n = 0;

	while (field->n > 0) {
		const uint32_t c = utf8_halfwidth(utf8_take(field));

		if (c >= '0' && c <= '9' && n < DIGITS_MOST)
			digits[n++] = (char)c;
		else if (parts_numbers(c) && n >= DIGITS_FULL)
			break;
	}
	return n;
}

static uint64_t
value(const char *digits, size_t n, uint64_t before)
{
	for (size_t i = 0; i < n; i++)
		before = before * 10 + (uint64_t)(digits[i] - '0');
	return before;
}

/* How many digits of a number are its area code: 010, 02x, else four. */
static size_t
area_digits(const char *digits, size_t n)
{
	if (n < 10 || n > 12 || digits[0] != '0' || digits[1] == '0')
		return 0;
	return digits[1] <= '2' ? 3 : 4;
}

bool
phone_take(struct span *field, struct phone *phone)
{
	char digits[DIGITS_MOST];
	size_t n = take_digits(field, digits), from = 0, area;

	if (n > 12 && memcmp(digits, "0086", 4) == 0)
		from = 4;
	else if (n > 11 && memcmp(digits, "86", 2) == 0)
		from = 2;
	/* +86 371 ... leaves out the 0 of the area code: that is another number to us. */
	if (n - from == 12 && digits[from] == '0' && digits[from + 1] == '1')
		from++;
	area = area_digits(digits + from, n - from);
	phone->area = (uint32_t)value(digits + from, area, 0);
	phone->local = value(digits + from + area, n - from - area, 1);
	return n > 0;
}

static bool
has_number(struct span field, struct phone wanted)
{
	struct phone phone;

	while (phone_take(&field, &phone))
		if (phone_same(phone, wanted))
			return true;
	return false;
}

bool
phone_is(struct span a, struct span b)
{
	struct phone phone;

	while (phone_take(&a, &phone))
		if (has_number(b, phone))
			return true;
	return false;
}
