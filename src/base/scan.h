/* Scans many bytes at once for control characters and for invalid UTF-8.  This is what makes reading a ledger fast. */
#ifndef BASE_SCAN_H
#define BASE_SCAN_H

#include "span.h"

#include <stdint.h>

/* Places of control characters, as offsets from the start of the scanned text. */
struct places {
	uint32_t *at;
	size_t n, cap;
	size_t feeds; /* how many of them are line feeds */
	bool odd;     /* some are neither TAB nor LF */
};

/* Fills `places` with the offsets of all control characters of s (below 0x20, or DEL), in order; s must be shorter
 * than 4 GiB. Returns whether s is well-formed UTF-8 (RFC 3629); s must begin and end between characters. */
bool scan_controls(struct span s, struct places *places);
void places_free(struct places *places);
/* The portable version of scan_controls(), for tests. */
bool scan_controls_portably(struct span s, struct places *places);

/* Stores where the first `columns` fields of a line end, as offsets from its start.  Returns how many of them the
 * line has. */
unsigned scan_fields(struct span line, uint32_t *end, unsigned columns);

/* The beginning of a field: its first byte and one of the next three. */
struct opening {
	char first, other;
	unsigned place; /* of the other byte: 2 to 4 */
};

#define OPENINGS 2 /* how many are searched for at once; they may be equal */

/* Returns the first TAB that is followed by one of these beginnings, or NULL. */
const char *scan_opening(struct span text, const struct opening way[OPENINGS]);

/* Returns the n-th TAB of a line, counted from 1, or NULL. */
const char *scan_tab(struct span line, unsigned n);

#define LINE_WALK_WORDS 32 /* words of 64 bytes examined together */

/* Iterates over lines for callers that read little of each; nothing is checked. */
struct line_walk {
	const char *at, *end;
	const char *block, *next;       /* the bytes after `bits`, and after those */
	uint64_t bits;                  /* line ends from `at` on, one bit for each byte */
	uint64_t word[LINE_WALK_WORDS]; /* line ends of the bytes examined, consumed up to `used` */
	unsigned words, used;
};

/* Starts with a text of whole lines. */
static inline void
line_walk_start(struct line_walk *walk, struct span lines)
{
	walk->at = walk->block = walk->next = lines.p;
	walk->end = lines.p + lines.n;
	walk->bits = 0;
	walk->words = walk->used = 0;
}

/* Finds the line ends among the next bytes, as words of 64 bits.  Returns the number of words, at most
 * LINE_WALK_WORDS. */
unsigned scan_line_ends(const char *p, const char *end, uint64_t word[LINE_WALK_WORDS]);

/* Returns the next line without its LF. */
static inline bool
line_walk_next(struct line_walk *walk, struct span *line)
{
	if (walk->at >= walk->end)
		return false;
	while (walk->bits == 0) {
		walk->block = walk->next;
		if (walk->used == walk->words) {
			walk->words = scan_line_ends(walk->block, walk->end, walk->word);
			walk->used = 0;
			/* The last LF was removed from a mapped file. */
			if (walk->words == 0) {
				walk->at = walk->end;
				return false;
			}
		}
		walk->bits = walk->word[walk->used++];
		walk->next += 64;
	}
	const char *lf = walk->block + (unsigned)__builtin_ctzll(walk->bits);
	walk->bits &= walk->bits - 1;
	*line = (struct span){walk->at, (size_t)(lf - walk->at)};
	walk->at = lf + 1;
	return true;
}

#endif
