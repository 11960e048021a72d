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

#define HAN_FIRST 0x4e00u
#define HAN_LAST  0x9fffu
/* Of the frequent Chinese characters, the value of a numeral + 1, or 0; filled by signs_start(). */
extern int8_t han_digit[HAN_LAST - HAN_FIRST + 1];

/* Call it before the other functions, which do not know Chinese numerals otherwise. */
void signs_start(void);

/* Returns whether a character is one of the most frequent, which need no folding: each is its own only sign. */
static inline bool
sign_of_plain(uint32_t c, struct sign *sign)
{
	if (c >= HAN_FIRST && c <= HAN_LAST)
		*sign = (struct sign){c, (int8_t)(han_digit[c - HAN_FIRST] - 1), SIGN_HAN};
	else if (c >= '0' && c <= '9')
		*sign = (struct sign){c, (int8_t)(c - '0'), SIGN_NUMBER};
	else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
		*sign = (struct sign){c | 0x20, -1, SIGN_LETTER};
	else
		return false;
	return true;
}

#define SIGNS_MOST 32 /* for one character */

/* Returns how many signs a character is replaced by, and the signs; 0 if it is ignored (combining marks, format
 * characters, fillers). */
size_t signs_of(uint32_t c, struct sign sign[SIGNS_MOST]);

#endif
