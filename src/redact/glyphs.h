/* A text as signs, and what is to be hidden of it. */
#ifndef REDACT_GLYPHS_H
#define REDACT_GLYPHS_H

#include "../base/span.h"
#include "signs.h"

#include <uchar.h>

/* A sign of the text; an escape for a blank is the blank. */
struct glyph {
	uint32_t c;
	uint32_t of; /* which character of the text */
	int8_t digit;
	uint8_t sort;
};

/* A character of the text. */
struct place {
	size_t from; /* where its bytes begin */
	bool hidden;
};

struct glyphs {
	struct glyph *v; /* [n], and one more, of the text's end */
	size_t n;
	struct place *place; /* [places], and one more, which begins at the end */
	size_t places;
	bool masked;   /* there is a sign for a character left out */
	size_t digits; /* how many there are */
};

struct glyphs glyphs_of(struct span field);
void glyphs_free(struct glyphs *g);
/* Hides glyphs first to last, and what is ignored between them and behind the last. */
void glyphs_hide(struct glyphs *g, size_t first, size_t last);
/* How many characters `s` has, if it stands at i; else 0. */
size_t glyphs_match(const struct glyphs *g, size_t i, const char32_t *s);

/* A sign that people write for a character they leave out; x is one too. */
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
