/* Telephone numbers, however they are written. */
#ifndef WORDS_PHONE_H
#define WORDS_PHONE_H

#include "span.h"

/* Whether two numbers are the same: full-width digits, blanks, hyphens, brackets and the country's
 * code (+86, 0086) make no difference.  What has no digit is no number. */
bool phone_is(struct span a, struct span b);

#endif
