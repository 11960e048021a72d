/* Shared by the searches of redact(): who is to be hidden. */
#ifndef REDACT_REDACT_PART_H
#define REDACT_REDACT_PART_H

#include "../base/names.h"
#include "../base/span.h"
#include "glyphs.h"
#include "redact.h"

/* --- names (callers.c adds them, redact_name.c finds them) ----------------------------------- */

/* What kind of name pattern it is; bits. */
enum {
	NAME_WHOLE = 1,   /* the whole name, with any separators between its characters */
	NAME_GIVEN = 2,   /* a part that is found alone: the given name, the parts of a long name */
	NAME_SURNAME = 4, /* found with a title, or after 老, 小, 姓 */
	NAME_MASKED = 8,  /* the whole name with some characters MASKED */
	NAME_WORD = 16,   /* alphabetic: a whole word, unless it is long */
};
#define NAME_MOST 100     /* letters compared, however long a field is */
#define MASKED    0xfffff /* stands for a masked character */

struct pattern {
	uint64_t hash;
	uint32_t at, n; /* its letters are in names.letter */
	unsigned kinds;
};

/* A set of characters, kept as bits modulo 1024: it may seem to have others too. */
struct char_set {
	uint64_t bits[16];
};

static inline bool
char_set_may_have(const struct char_set *set, uint32_t c)
{
	return set->bits[c % 1024 / 64] >> c % 64 & 1;
}

static inline void
char_set_add(struct char_set *set, uint32_t c)
{
	set->bits[c % 1024 / 64] |= UINT64_C(1) << c % 64;
}

struct names_known {
	struct pattern *pattern;
	size_t patterns, patterns_cap;
	uint32_t *slot; /* [slots], a power of 2: the index of a pattern + 1 */
	size_t slots;
	uint32_t *letter;
	size_t letters, letters_cap;
	size_t longest;
	struct char_set first; /* the first letters of patterns */
};

#define NAME_HASH UINT64_C(0x9e3779b97f4a7c15)
static inline uint64_t
name_hash(uint64_t hash, uint32_t c)
{
	return (hash ^ c) * UINT64_C(0xff51afd7ed558ccd) + (hash >> 29);
}

/* Adds the names in a field; names_forget() frees all. */
void names_learn(struct names_known *k, struct span field);
void names_forget(struct names_known *k);
/* Returns the pattern with these letters, or NULL. */
const struct pattern *names_look(const struct names_known *k, uint64_t hash, const uint32_t *letter, size_t n);
/* Prepares the lists of words around names; call it before the functions of this file. */
void words_start(void);
/* Returns the length of a title after a surname at i, or 0. */
size_t title_length(const struct glyphs *g, size_t i);

/* Hides all names of k in the text. */
void hide_names(struct glyphs *text, const struct names_known *k);

/* --- numbers ---------------------------------------------------------------------------------- */

/* A number to be found. */
struct number {
	uint32_t at, n;                      /* its digits are in numbers_known.digit */
	uint32_t next, next_head, next_tail; /* the next one in the same slot, + 1 */
};

struct numbers_known {
	uint8_t *digit;
	size_t digits, digits_cap;
	struct number *number;
	size_t numbers, numbers_cap;
	uint64_t lengths; /* a bit for each length of the numbers */
	/* [slots] indexes of numbers + 1, by all their digits, their first three, their last four */
	uint32_t *whole, *head, *tail;
	size_t slots;
	struct names prefixes; /* the first seven and more digits of each, as bytes */
};

/* Adds the phone numbers in a field; numbers_forget() frees all. */
void numbers_learn(struct numbers_known *k, struct span field);
void numbers_forget(struct numbers_known *k);
/* Hides these numbers in the text, and anybody's. */
void hide_numbers(struct glyphs *text, const struct numbers_known *k);

struct callers {
	struct names_known names;
	struct numbers_known numbers;
};

#endif
