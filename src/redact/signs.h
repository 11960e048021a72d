/* Normalises characters for searches for names and numbers.  Compatibility forms and case are folded (NFKD, then
 * case folding) with the Unicode data of libunistring, so that ｗａｎｇ becomes wang, ⼩ 小, and ① 1. */
#ifndef REDACT_SIGNS_H
#define REDACT_SIGNS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <uchar.h>

enum sign_sort {
	SIGN_HAN,
	SIGN_LETTER, /* of an alphabet */
	SIGN_NUMBER,
	SIGN_BLANK,
	SIGN_SOFT, /* dashes, dots, brackets: what people insert into names and numbers */
	SIGN_MARK, /* other punctuation and symbols */
	SIGN_MASK, /* what people write for a character that they leave out: * ○ □ × */
};

struct sign {
	uint32_t c;
	int8_t digit; /* the value of a digit in any form, or of a Chinese numeral (plain, formal or spoken); -1 if
		       * it is none */
	uint8_t sort;
};

/* Returns whether a list of characters, which ends in 0, contains this one. */
static inline bool
char_in(const char32_t *list, uint32_t c)
{
	while (*list && *list != c)
		list++;
	return *list != 0;
}

#define SIGNS_MOST 32 /* for one character */

/* Returns how many signs a character is replaced by, and the signs; 0 if it is ignored (combining marks, format
 * characters, fillers). */
size_t signs_of(uint32_t c, struct sign sign[SIGNS_MOST]);

#endif
