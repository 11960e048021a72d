/* What the searches of redact() share: the text as characters, and what is to be hidden of it. */
#ifndef REDACT_REDACT_PART_H
#define REDACT_REDACT_PART_H

#include "../base/span.h"

#include <stdbool.h>
#include <stdint.h>
#include <uchar.h>

/* A character, full-width signs and case folded, an escape for a blank as the blank; and where its bytes begin. */
struct glyph {
	uint32_t character;
	size_t from;
};

struct glyphs {
	struct glyph *glyph; /* [n], and one more, whose `from` is the end */
	size_t n;
	bool *hidden;  /* [n] */
	bool masked;   /* there is a sign for a character left out */
	size_t digits; /* how many there are */
};

struct glyphs glyphs_of(struct span field);
void glyphs_free(struct glyphs *g);
/* Hides characters first to last. */
void glyphs_hide(struct glyphs *g, size_t first, size_t last);
/* How many characters `s` has, if it stands at i; else 0. */
size_t glyphs_match(const struct glyphs *g, size_t i, const char32_t *s);

static inline bool
is_han(uint32_t c)
{
	return (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x3ffff);
}

bool is_blank(uint32_t c);
/* A letter of an alphabet. */
bool is_letter(uint32_t c);
/* A sign that people write for a character they leave out. */
bool is_mask(uint32_t c);
/* The value of a digit, or of a Chinese figure, plain or formal; -1 of anything else. */
int digit_value(uint32_t c);

/* Hides what of the text is of one of these fields (names, as somebody typed them). */
void hide_names(struct glyphs *text, const struct span *field, size_t fields);
/* Hides what of the text is a number of these fields, or anybody's. */
void hide_numbers(struct glyphs *text, const struct span *field, size_t fields);

#endif
