/* A span is a part of a larger text: a pointer and a length in bytes, not NUL-terminated and not owned.  Fields of a
 * ledger, cells of a table and words of a list are spans of the text that was read; nothing is copied. */
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

/* Returns the span of a NUL-terminated string; an empty span for NULL. */
static inline struct span
span_of(const char *s)
{
	return (struct span){s ? s : "", s ? strlen(s) : 0};
}

static inline bool
span_eq(struct span a, struct span b)
{
	return a.n == b.n && (a.n == 0 || (*a.p == *b.p && memcmp(a.p, b.p, a.n) == 0));
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

/* Compares in byte order; a prefix comes first. */
static inline int
span_cmp(struct span a, struct span b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int c = n ? memcmp(a.p, b.p, n) : 0;

	return c ? c : (a.n > b.n) - (a.n < b.n);
}

/* Takes the next word from a list separated by `sep`; returns false at the end.  An empty list has no words; "a,,b"
 * has three, one of them empty. `rest->p` must not be NULL at the start; the function sets it to NULL after the last
 * word. */
bool span_word(struct span *rest, char sep, struct span *word);

/* Returns whether `word` is in a comma-separated list. */
bool span_has_word(struct span list, struct span word);

/* Returns whether `word` is in a list separated by blanks; NULL is an empty list. */
bool word_in(const char *words, struct span word);

/* Returns whether it contains an ASCII control character. */
bool span_has_control(struct span s);

/* Returns the span without surrounding blanks (ASCII space, TAB, CR, LF, U+0085, U+00A0, U+3000) and invisible
 * characters (U+200B to U+200F, U+2028 to U+202E, U+2060 to U+206F, U+FEFF). */
struct span span_trim(struct span s);

/* Returns the number of consecutive digits from an offset on. */
static inline size_t
span_digits(struct span s, size_t from)
{
	size_t i = from;

	while (i < s.n && s.p[i] >= '0' && s.p[i] <= '9')
		i++;
	return i - from;
}

#endif
