/* What a character is to a search for names and numbers: by Unicode's own data (libunistring), compatibility forms and
 * case folded (NFKD, then case folding), so that ｗａｎｇ is wang, ⼩ is 小, and ① is 1. */
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
	SIGN_SOFT, /* dashes, dots, brackets: what people put into a name or a number */
	SIGN_MARK, /* other punctuation and symbols */
	SIGN_MASK, /* what they write for a character that they leave out: * ○ □ × */
};

struct sign {
	uint32_t c;
	int8_t digit; /* the value of a digit in any form, of a Chinese figure plain, formal or spoken; -1: it is none
		       */
	uint8_t sort;
};

/* Whether a list of characters, which ends in 0, has this one. */
static inline bool
char_in(const char32_t *list, uint32_t c)
{
	while (*list && *list != c)
		list++;
	return *list != 0;
}

#define SIGNS_MOST 32 /* that one character can stand for */

/* The signs that a character stands for, in order; 0: it is ignored (combining marks, format characters, fillers). */
size_t signs_of(uint32_t c, struct sign sign[SIGNS_MOST]);

#endif
