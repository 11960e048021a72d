/* UTF-8: validity, code points, columns on a terminal. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "span.h"

#include <stdint.h>

/* The number of leading bytes of `s` that are well-formed UTF-8 (RFC 3629: no
 * overlong forms, no surrogates, nothing above U+10FFFF): s.n if all is. */
size_t utf8_valid(struct span s);

/* Takes the first code point off a well-formed span. */
uint32_t utf8_take(struct span *s);

/* Appends a code point at `out` (room for 4); returns the bytes written. */
size_t utf8_put(char *out, uint32_t c);

/* Whether a character turns the direction of the text around it: Unicode's bidirectional formatting characters. */
static inline bool
utf8_turns(uint32_t c)
{
	return c == 0x61c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/* Whether a terminal acts on a character instead of showing it; it is shown as a sign of UTF8_SIGN columns, and as many
 * bytes (visible.h). */
#define UTF8_SIGN 8
static inline bool
utf8_acts(uint32_t c)
{
	return c < 0x20 || (c >= 0x7f && c < 0xa0) || utf8_turns(c);
}

/* Columns a terminal gives to a code point, or to a span: East Asian wide and
 * full-width characters count two, combining ones none, those beyond ASCII that are shown as
 * signs UTF8_SIGN.  Needs no locale. */
int utf8_columns_of(uint32_t c);
size_t utf8_columns(struct span s);

/* Full-width digits, letters and signs as their ASCII selves, U+3000 as a blank;
 * anything else as it is. */
uint32_t utf8_halfwidth(uint32_t c);

#endif
