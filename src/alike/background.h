/* How often pairs of characters occur in complaints of any city, whatever they are about.
 *
 * Within four weeks everybody who writes of one building site writes its name.  The texts of these weeks alone do not
 * tell which pairs are frequent only now, and which always are: it takes others to compare them with. */
#ifndef ALIKE_BACKGROUND_H
#define ALIKE_BACKGROUND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <uchar.h>

/* The pairs that occur in at least three of the labelled sets of texts, sorted: first symbol, second symbol, and how
 * many of the texts contain it, without those of the set that has most, in half powers of 2 from 'A'
 * (background_pairs.c, written by scripts/make-background from testdata/alike).  Every number counts as
 * BACKGROUND_NUMBER, and every word of letters as BACKGROUND_WORD. */
#define BACKGROUND_FIELDS 3
#define BACKGROUND_NUMBER U'#'
#define BACKGROUND_WORD   U'@'
extern const char32_t background_pairs[];
extern const size_t background_count;

/* The number of those texts, and how many different pairs one has, on average, with those of the particles and empty
 * phrases that a reader leaves out; so a text of that length counts as four fifths of one. */
extern const double background_texts, background_size;

/* Returns the symbol that stands for one of a text in the table. */
uint32_t background_symbol(uint32_t symbol);
/* Returns whether both symbols of a pair stand for themselves there; a house number after a name (terms.h) does. */
bool background_knows(uint64_t key);
/* Returns how many of the background_texts contain a pair of neighbouring symbols, within a fifth; 0 if it is in fewer
 * than three sets. */
double background_with(uint64_t key);

#endif
