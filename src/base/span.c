#include "span.h"

bool
span_word(struct span *rest, char sep, struct span *word)
{
	/* The empty word after a separator at the end of a list; it differs from the empty list, which has no words. */
	static const char last_empty[] = "";
	const char *end;

	if (rest->p == NULL || (rest->n == 0 && rest->p != last_empty)) {
		rest->p = NULL;
		return false;
	}
	end = memchr(rest->p, sep, rest->n);
	if (end == NULL) {
		*word = *rest;
		*rest = (struct span){NULL, 0};
		return true;
	}
	*word = (struct span){rest->p, (size_t)(end - rest->p)};
	*rest = (struct span){end + 1, rest->n - word->n - 1};
	if (rest->n == 0)
		rest->p = last_empty;
	return true;
}

bool
span_has_word(struct span list, struct span word)
{
	struct span one;

	while (span_word(&list, ',', &one))
		if (span_eq(one, word))
			return true;
	return false;
}

/* Returns the length of a blank or an invisible character of two or three bytes (direction marks and the like, which
 * spreadsheets and web pages insert). */
static size_t
wide_blank(struct span s)
{
	const unsigned char *p = (const unsigned char *)s.p;

	if (p[0] == 0xc2)
		return p[1] == 0x85 || p[1] == 0xa0 ? 2 : 0;
	if (s.n < 3)
		return 0;
	if (p[0] == 0xe2 && p[1] == 0x80)
		return (p[2] >= 0x8b && p[2] <= 0x8f) || (p[2] >= 0xa8 && p[2] <= 0xae) ? 3 : 0;
	if (p[0] == 0xe2 && p[1] == 0x81)
		return p[2] >= 0xa0 && p[2] <= 0xaf ? 3 : 0;
	return memcmp(p, "\u3000", 3) == 0 || memcmp(p, "\ufeff", 3) == 0 ? 3 : 0;
}

/* Returns the length of the blank at the start of `s`, or 0. */
static size_t
blank_at_start(struct span s)
{
	if (s.n >= 1 && (*s.p == ' ' || *s.p == '\t' || *s.p == '\r' || *s.p == '\n'))
		return 1;
	return s.n >= 2 && (unsigned char)*s.p >= 0xc2 ? wide_blank(s) : 0;
}

/* Returns the length of the blank at the end of `s`, or 0.  The bytes of a blank never end another character. */
static size_t
blank_at_end(struct span s)
{
	size_t n;

	for (n = 1; n <= 3 && n <= s.n; n++) {
		if (blank_at_start((struct span){s.p + s.n - n, n}) == n)
			return n;
	}
	return 0;
}

/* Returns whether a character is visible ASCII. */
static bool
is_visible(char c)
{
	return c > ' ' && c < 0x7f;
}

struct span
span_trim(struct span s)
{
	size_t n;

	if (s.n > 0 && is_visible(s.p[0]) && is_visible(s.p[s.n - 1]))
		return s;
	while ((n = blank_at_start(s)) > 0) {
		s.p += n;
		s.n -= n;
	}
	while ((n = blank_at_end(s)) > 0)
		s.n -= n;
	return s;
}

bool
word_in(const char *words, struct span word)
{
	struct span rest = span_of(words), one;

	while (words && span_word(&rest, ' ', &one))
		if (one.n > 0 && span_eq(one, word))
			return true;
	return false;
}

bool
span_has_control(struct span s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((unsigned char)s.p[i] < 0x20 || s.p[i] == 0x7f)
			return true;
	return false;
}
