#include "phone.h"

#include "../base/utf8.h"

#define DIGITS_MOST   19 /* digits that fit into 64 bits with a 1 before them */
#define DIGITS_FULL   7  /* the length of the city's shortest number */
#define MOBILE_DIGITS 11
#define MOBILE_PREFIX 3

static bool
parts_numbers(uint32_t c)
{
	return c == '/' || c == ',' || c == ';' || c == U'、' || c == U'或' || c == U'和';
}

/* A single x may be before an extension. */
static bool
is_mask(uint32_t c, uint32_t before)
{
	return c == '*' || c == '?' || c == U'×' || c == U'●' || c == U'○' || c == U'•' || c == U'某' ||
	       ((c == 'x' || c == 'X') && (before == 'x' || before == 'X'));
}

/* Reads the digits of the next number. */
static size_t
take_digits(struct span *field, char digits[DIGITS_MOST], bool *masked)
{
	size_t n = 0;
	uint32_t before = 0;

	*masked = false;
	while (field->n > 0) {
		const uint32_t c = utf8_halfwidth(utf8_take(field));

		if (c >= '0' && c <= '9' && n < DIGITS_MOST)
			digits[n++] = (char)c;
		else if (parts_numbers(c) && n >= DIGITS_FULL)
			break;
		*masked |= is_mask(c, before);
		before = c;
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

/* Returns the length of a number's area code: 010, 02x, otherwise four digits. */
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
	size_t n = take_digits(field, digits, &phone->masked), from = 0, area;

	if (n > 12 && memcmp(digits, "0086", 4) == 0)
		from = 4;
	else if (n > 11 && memcmp(digits, "86", 2) == 0)
		from = 2;
	/* +86 371 ... omits the 0 of the area code, so a 0 here belongs to another number. */
	if (n - from == 12 && digits[from] == '0' && digits[from + 1] == '1')
		from++;
	area = area_digits(digits + from, n - from);
	phone->area = (uint32_t)value(digits + from, area, 0);
	phone->local = value(digits + from + area, n - from - area, 1);
	return n > 0;
}

/* Returns whether n digits, the last one first, have the same difference; 0 may follow 9 if there are 10 digits. */
static bool
steps_alike(const unsigned *digit, size_t n)
{
	for (size_t i = 2; i < n; i++)
		if ((digit[i] + 10 - digit[i - 1]) % 10 != (digit[1] + 10 - digit[0]) % 10)
			return false;
	return true;
}

bool
phone_identifies(struct phone phone)
{
	unsigned digit[DIGITS_MOST + 1];
	size_t n = 0;

	for (uint64_t rest = phone.local; rest > 1; rest /= 10)
		digit[n++] = rest % 10;
	if (phone.masked || n < DIGITS_FULL)
		return false;
	const unsigned step = (digit[0] + 10 - digit[1]) % 10;
	const size_t behind = n == MOBILE_DIGITS && step == 0 ? MOBILE_DIGITS - MOBILE_PREFIX : n;

	return (step != 0 && step != 1 && step != 9) || !steps_alike(digit, behind);
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
