/* Words of a hotline's language: empty phrases, ordinary words, and endings of place names. */
#ifndef ALIKE_LEXICON_H
#define ALIKE_LEXICON_H

#include "symbols.h"

/* Words as symbols; a lookup finds the longest word at a place. */
struct lexicon {
	struct symbols words; /* all words, separated by gaps */
	struct lexeme {
		uint32_t at, n; /* its place in `words`, and its length */
		uint32_t first; /* its first symbol */
		uint32_t next;  /* the next word with the same head, +1; 0 if none */
		uint32_t list;  /* the number of its list */
	} * lexeme;
	uint32_t n, cap;
	uint16_t head[4096]; /* by a hash of the first symbol: the first word, +1 */
};

/* Reads words separated by blanks or line ends. */
void lexicon_start(struct lexicon *l, const char *words);
/* Adds another list of words to a started lexicon. */
void lexicon_add(struct lexicon *l, const char *words, uint32_t list);
void lexicon_stop(struct lexicon *l);
/* Returns the length of the longest word at c[0..n) in symbols, or 0. */
size_t lexicon_match(const struct lexicon *l, const uint32_t *c, size_t n);
/* Returns the longest word at c[0..n), or NULL. */
const struct lexeme *lexicon_find(const struct lexicon *l, const uint32_t *c, size_t n);

/* Courtesies, demands and usual openings, removed before texts are compared. */
extern const char *const idle_phrases;
/* Words that occur in any complaint: their pairs of characters are counted as if they also occurred in a background
 * of other texts. */
extern const char *const ordinary_words;
/* Endings of names: a road, an estate, a village, a school, ... */
extern const char *const place_endings;
/* The words after a number in an address. */
extern const char *const address_counters;
/* Characters that do not occur in a name: the name begins after them. */
extern const char *const name_bounds;
/* Words that are not a name before an ending: 道路, 本村, 幼儿园 (separated by blanks). */
extern const char *const nameless;
/* Words that begin with an ending but are none: 路灯, 城市. */
extern const char *const false_endings;
/* Words that end like a district's name (鼓楼区, 兰考县) but are none, or begin with its end: 小区, 超市, 市场. */
extern const char *const no_districts;
/* Particles, which separate words and carry no meaning. */
extern const char *const particles;

#endif
