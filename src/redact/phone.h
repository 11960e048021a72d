/* Phone numbers in any spelling. */
#ifndef REDACT_PHONE_H
#define REDACT_PHONE_H

#include "../base/span.h"

#include <stdbool.h>
#include <stdint.h>

/* A number: its digits without the country code (+86, 0086) and without a 0 dialled before a mobile number; the area
 * code of a landline number is separate. */
struct phone {
	uint64_t local; /* with a 1 before it, so that leading zeros count */
	uint32_t area;  /* 0 if none is written */
	bool masked;    /* some digits are masked, as in 138****0001 */
};

/* Takes the next number from a field.  Full-width digits, blanks, hyphens and brackets make no difference;
 * separators (/ , ; 、) end a number of seven or more digits.  Returns false at the end. */
bool phone_take(struct span *field, struct phone *phone);

/* Returns whether it can identify a caller.  These cannot: a number of fewer than seven digits, a masked one, and
 * one that was typed only because a number is required, with one repeated digit (also after the first three of a
 * mobile number) or consecutive digits. */
bool phone_identifies(struct phone phone);

/* Returns whether two numbers are equal, where an area code may be missing in one. */
static inline bool
phone_same(struct phone a, struct phone b)
{
	return a.local == b.local && (a.area == b.area || a.area == 0 || b.area == 0);
}

/* Returns whether two fields have a number in common.  A field without digits has no number. */
bool phone_is(struct span a, struct span b);

#endif
