/* A text prepared for searches, and what is to be hidden in it. */
#ifndef REDACT_GLYPHS_H
#define REDACT_GLYPHS_H

#include "../base/span.h"
#include "signs.h"

#include <uchar.h>

/* A normalised character of the text; an escape for a blank becomes the blank. */
struct glyph {
	uint32_t c;
	uint32_t of; /* the index of its character in the text */
	int8_t digit;
	uint8_t sort;
};

/* A character of the text. */
struct place {
	uint32_t from; /* the offset of its bytes */
	bool hidden;
};

struct glyphs {
	struct glyph *glyph; /* [n], and one more for the end of the text */
	size_t n;
	struct place *place; /* [places], and one more at the end */
	size_t places;
	bool masked;   /* the text contains a character that masks another */
	size_t digits; /* how many digits there are */
};

/* Returns the glyphs of a field of a ledger, to be freed with glyphs_free(). */
struct glyphs glyphs_of(struct span field);
void glyphs_free(struct glyphs *g);
/* Hides glyphs first to last, with the ignored characters between them and after the last. */
void glyphs_hide(struct glyphs *g, size_t first, size_t last);
/* Returns the length of `s` if the glyphs at i match it, otherwise 0. */
size_t glyphs_match(const struct glyphs *g, size_t i, const char32_t *s);

/* Returns whether people write this character for one that they leave out; x is included. */
static inline bool
is_mask(const struct glyph *g)
{
	return g->sort == SIGN_MASK || g->c == 'x' || g->c == 0x3007;
}

static inline bool
is_blank(const struct glyph *g)
{
	return g->sort == SIGN_BLANK;
}

#endif
