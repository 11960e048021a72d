/* What is known of a hotline's language beforehand: phrases that say nothing, ordinary words, and how
 * names of places end. */
#ifndef ALIKE_LEXICON_H
#define ALIKE_LEXICON_H

#include "symbols.h"

/* Words as symbols, found by the longest that stands at a place. */
struct lexicon {
	struct symbols words; /* one after the other, separated by gaps */
	struct lexeme {
		uint32_t at, n; /* in `words` */
		uint32_t first; /* symbol */
		uint32_t next;  /* with the same head, +1; 0: none */
	} * lexeme;
	uint32_t n, cap;
	uint16_t head[4096]; /* by a hash of the first symbol: +1 */
};

/* Of words separated by blanks or line ends. */
void lexicon_start(struct lexicon *l, const char *words);
void lexicon_stop(struct lexicon *l);
/* How many symbols the longest word that stands at c[0..n) has; 0: none does. */
size_t lexicon_match(const struct lexicon *l, const uint32_t *c, size_t n);

/* Courtesies, demands and the usual openings: taken out before anything is compared. */
extern const char *const idle_phrases;
/* Words in any complaint: their pairs of characters are counted as if a background of other texts had them too. */
extern const char *const ordinary_words;
/* Ends of names: a road, an estate, a village, a school, ... */
extern const char *const place_endings;
/* What a number counts when it is part of an address. */
extern const char *const address_counters;
/* Characters that stand before no name: the name begins behind them. */
extern const char *const name_bounds;
/* What makes, alone before an ending, no name: 道路, 本村, 幼儿园 (words separated by blanks). */
extern const char *const nameless;
/* What an ending is the beginning of, and so is no ending: 路灯, 城市. */
extern const char *const false_endings;
/* Characters that part words and are nothing of the matter. */
extern const char *const particles;

#endif
