/* UTF-8: validity, code points, display width. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "span.h"

#include <stdint.h>

/* Returns the length of the longest well-formed prefix of `s` (RFC 3629: no overlong forms, no surrogates, nothing
 * above U+10FFFF). */
size_t utf8_valid(struct span s);

/* Removes the first code point from a span and returns it.  The span should be well-formed, but any bytes are safe. */
uint32_t utf8_take_any(struct span *s);

/* As utf8_take_any(); fast for Chinese characters, which have three bytes. */
static inline uint32_t
utf8_take(struct span *s)
{
	const unsigned char *u = (const unsigned char *)s->p;

	if (s->n < 3 || (u[0] & 0xf0) != 0xe0)
		return utf8_take_any(s);
	s->p += 3;
	s->n -= 3;
	return (u[0] & 0x0fu) << 12 | (u[1] & 0x3fu) << 6 | (u[2] & 0x3fu);
}

/* Writes a code point at `out` (room for 4 bytes); returns the number of bytes. */
size_t utf8_put(char *out, uint32_t c);

/* Returns whether a character is one of Unicode's bidirectional formatting characters, which change the direction of
 * the text around it. */
static inline bool
utf8_turns(uint32_t c)
{
	return c == 0x61c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/* Returns whether a terminal would interpret a character; it is shown as a code of UTF8_SIGN columns and bytes
 * (visible.h). */
#define UTF8_SIGN 8
static inline bool
utf8_acts(uint32_t c)
{
	return c < 0x20 || (c >= 0x7f && c < 0xa0) || utf8_turns(c);
}

/* Returns the display width of a code point or a span: East Asian wide and full-width characters have two columns,
 * combining characters none, non-ASCII characters that visible.h replaces UTF8_SIGN.  Independent of the locale. */
int utf8_columns_of(uint32_t c);
size_t utf8_columns(struct span s);

/* Converts full-width digits, letters and punctuation to ASCII, and U+3000 to a blank; returns anything else
 * unchanged. */
uint32_t utf8_halfwidth(uint32_t c);

#endif
