/* Telephone numbers, however they are written. */
#ifndef REDACT_PHONE_H
#define REDACT_PHONE_H

#include "../base/span.h"

#include <stdbool.h>
#include <stdint.h>

/* A number: its digits without the country's code (+86, 0086), without the 0 that some dial before a mobile number,
 * and, of a landline, with its area code apart. */
struct phone {
	uint64_t local; /* with a 1 before it, so that 0s in front count */
	uint32_t area;  /* 0: none was written */
	bool masked;    /* signs stand for some of its digits, as in 138****0001 */
};

/* Takes the next number off a field: full-width digits, blanks, hyphens and brackets make no difference; signs that
 * part numbers (/ , ; 、) do, after seven digits.  False: there is none. */
bool phone_take(struct span *field, struct phone *phone);

/* Whether it tells who called.  A number of fewer than seven digits, a masked one, and what is typed because the form
 * demands something are nobody's: one digit repeated (also behind the three of a mobile number), or digits in a row. */
bool phone_identifies(struct phone phone);

/* The same number: an area code that one leaves out makes no difference. */
static inline bool
phone_same(struct phone a, struct phone b)
{
	return a.local == b.local && (a.area == b.area || a.area == 0 || b.area == 0);
}

/* Whether two fields have a number in common.  What has no digit is no number. */
bool phone_is(struct span a, struct span b);

#endif
