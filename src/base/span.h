/* A span is a piece of text inside a larger one: a pointer and a length in
 * bytes, never NUL-terminated, never owned.  Fields of a ledger, cells of a
 * table and words of a list are spans of what was read; nothing is copied. */
#ifndef BASE_SPAN_H
#define BASE_SPAN_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct span {
	const char *p;
	size_t n;
};

#define SPAN(literal) ((struct span){(literal), sizeof(literal) - 1})

/* The span of a NUL-terminated string; NULL gives the empty span. */
static inline struct span
span_of(const char *s)
{
	return (struct span){s ? s : "", s ? strlen(s) : 0};
}

static inline bool
span_eq(struct span a, struct span b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

static inline bool
span_is(struct span a, const char *s)
{
	return span_eq(a, span_of(s));
}

static inline bool
span_begins(struct span s, struct span start)
{
	return s.n >= start.n && (start.n == 0 || memcmp(s.p, start.p, start.n) == 0);
}

/* Byte order, a shorter one before what continues it. */
static inline int
span_cmp(struct span a, struct span b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int c = n ? memcmp(a.p, b.p, n) : 0;

	return c ? c : (a.n > b.n) - (a.n < b.n);
}

/* Takes the next word off a list separated by `sep`; false when `rest` is used
 * up.  An empty list has no words; "a,,b" has three, one of them empty.
 * Start with rest->p not NULL; the function sets it NULL behind the last. */
bool span_word(struct span *rest, char sep, struct span *word);

/* True when `word` is one of the words of the comma-separated `list`. */
bool span_has_word(struct span list, struct span word);

/* True if `word` is one of the blank-separated `words`; NULL has none. */
bool word_in(const char *words, struct span word);

/* Whether it has one of ASCII's control characters. */
bool span_has_control(struct span s);

/* Without the blanks around it (ASCII space and TAB, CR, LF, U+0085, U+00A0, U+3000), and the characters that are not
 * seen (U+200B to U+200F, U+2028 to U+202E, U+2060 to U+206F, U+FEFF). */
struct span span_trim(struct span s);

/* How many digits stand in a row from a place on. */
static inline size_t
span_digits(struct span s, size_t from)
{
	size_t i = from;

	while (i < s.n && s.p[i] >= '0' && s.p[i] <= '9')
		i++;
	return i - from;
}

#endif
