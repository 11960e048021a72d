/* A look at many bytes at once: where the control characters are, and whether
 * all is UTF-8.  This is what lets a ledger be read at the speed of memory. */
#ifndef BASE_SCAN_H
#define BASE_SCAN_H

#include "span.h"

#include <stdint.h>

/* Places of control characters, as offsets from the start of what was scanned. */
struct places {
	uint32_t *at;
	size_t n, cap;
	size_t feeds; /* how many of them are line feeds */
	bool odd;     /* some are neither TAB nor LF */
};

/* Fills `places` with where the control characters (below 0x20, or DEL) of s are, in order; s is shorter than
 * 4 GiB.  Returns whether s is well-formed UTF-8 (RFC 3629), taken by itself: it is to begin and
 * end between characters. */
bool scan_controls(struct span s, struct places *places);
void places_free(struct places *places);
/* scan_controls() as any machine does it; for tests. */
bool scan_controls_portably(struct span s, struct places *places);

/* Puts down where the first `columns` fields of a line end, as offsets from its start; returns how many it has of them.
 */
unsigned scan_fields(struct span line, uint32_t *end, unsigned columns);

/* How a field may begin: by its first byte and one of the next three. */
struct opening {
	char first, other;
	unsigned place; /* of the other: 2 to 4 */
};

#define OPENINGS 2 /* are looked for at once; they may be alike */

/* The first TAB in text behind which a field begins in one of these ways; NULL: there is none. */
const char *scan_opening(struct span text, const struct opening way[OPENINGS]);

/* The n-th TAB of a line, counted from 1; NULL when it has fewer. */
const char *scan_tab(struct span line, unsigned n);

#define LINE_WALK_WORDS 32 /* of 64 bytes each are looked at together */

/* Goes from line end to line end, for those who look at little of each line; nothing is checked. */
struct line_walk {
	const char *at, *end;
	const char *block, *next;       /* the bytes behind `bits`, and those behind them */
	uint64_t bits;                  /* line ends from `at` on */
	uint64_t word[LINE_WALK_WORDS]; /* line ends of the bytes that were looked at, used up to `used` */
	unsigned words, used;
};

/* Over whole lines. */
static inline void
line_walk_start(struct line_walk *walk, struct span lines)
{
	walk->at = walk->block = walk->next = lines.p;
	walk->end = lines.p + lines.n;
	walk->bits = 0;
	walk->words = walk->used = 0;
}

/* Where line ends are among the next bytes, by 64; returns how many words those are, LINE_WALK_WORDS at most. */
unsigned scan_line_ends(const char *p, const char *end, uint64_t word[LINE_WALK_WORDS]);

/* The next line, without its end. */
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
			/* The last line end was taken away from a file that is mapped. */
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
