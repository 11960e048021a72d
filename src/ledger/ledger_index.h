/* The index of a ledger, LEDGER.index: which blocks of 64 KiB contain lines of a case (case-ledger(5)).
 *
 * The index is only a cache.  A lookup returns parts of the ledger that contain every line asked for, and others;
 * they are read like the whole ledger.  The index is valid only while the ledger's inode, size and times are those
 * left by our own last append, within one boot of the machine.  Otherwise it is rebuilt during the full pass that is
 * then needed.  Only a program that holds the ledger's lock writes it.
 *
 * A block's signature has 2^14 bits; each key sets four of them.  The bits are stored in rows: one row for each
 * bit, covering a group of 224 blocks and ending in a checksum.  A lookup reads the rows of a key, 32 bytes each for
 * 14 MiB of ledger, until no block is left: mostly three.  Bits are only added, so a reader that reads a row while it
 * is written finds a superfluous block or a wrong checksum.
 *
 * Why no database: with liblmdb, lists of blocks by key take 2.5 times the space (8.9 % of a ledger of 480 MB, not
 * 3.6 %), and to make them takes 1.3 s of processor time, not a fifth of the pass (0.1 s); both look up in 0.1 ms. */
#ifndef LEDGER_LEDGER_INDEX_H
#define LEDGER_LEDGER_INDEX_H

#include "../base/hash.h"
#include "entry.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* A smaller ledger has no index: it is read in two milliseconds. */
#define INDEX_LEAST ((size_t)8 << 20)

/* The kinds of lines that an index covers. */
enum {
	INDEX_CASES = 1, /* every line by its case number, and the headers */
	INDEX_NEWS = 2,  /* the lines that look like a `new`, by the day of their case number, and the headers */
	INDEX_REFS = 4,  /* the lines that look like a `new`, by `ref`, and the headers */
};

typedef uint64_t index_key;

static inline uint64_t
index_mix(uint64_t x)
{
	x ^= x >> 32;
	x *= UINT64_C(0xd6e8feb86659fd93);
	x ^= x >> 32;
	x *= UINT64_C(0xd6e8feb86659fd93);
	return x ^ x >> 32;
}

static inline uint64_t
index_word(const char *p)
{
	uint64_t word;

	memcpy(&word, p, sizeof word);
	return word;
}

#define INDEX_KIND_CASE UINT64_C(0x9e3779b97f4a7c15)

/* The key of all lines without a case number in the case column: their columns may be shifted, so any case number
 * may be elsewhere in the line.  Most ledgers have none. */
#define INDEX_SHIFTED (~INDEX_KIND_CASE)

static inline bool
index_all_digits(uint64_t w)
{
	const uint64_t high = UINT64_C(0xf0f0f0f0f0f0f0f0), zeros = UINT64_C(0x3030303030303030);

	return ((w & high) == zeros) & (((w + UINT64_C(0x0606060606060606)) & high) == zeros);
}

/* Returns whether a text has the form YYYYMMDD-NNNNN or more digits; the day need not exist. */
static inline bool
index_is_case(struct span s)
{
	if (s.n < 14 || s.p[8] != '-' || !index_all_digits(index_word(s.p)))
		return false;
	for (size_t i = 9; i < s.n; i++)
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
	return true;
}

/* Returns the key of a case.  A case number has only one spelling, so its text is hashed. */
static inline index_key
index_case_text(struct span s)
{
	uint64_t x = INDEX_KIND_CASE;

	if (!index_is_case(s))
		return INDEX_SHIFTED;
	for (size_t i = 0; i + sizeof x <= s.n; i += sizeof x)
		x = (x ^ index_word(s.p + i)) * UINT64_C(0xff51afd7ed558ccd);
	return index_mix(x ^ index_word(s.p + s.n - sizeof x));
}

/* Return the keys of a case, of the cases of a day, and of an external number. */
index_key index_case(struct case_id id);
index_key index_day(day_t day);
index_key index_ref(struct span ref);

/* The most keys looked up by the index; with more, the whole ledger is read. */
#define INDEX_KEYS_MOST 256
struct index_keys {
	index_key *key;
	size_t n, cap;
	unsigned kinds;
};
void index_want(struct index_keys *keys, index_key key);

static inline bool
index_wants(const struct index_keys *keys, index_key key)
{
	size_t i = 0;

	while (i < keys->n && keys->key[i] != key)
		i++;
	return i < keys->n;
}

/* The lines found, in file order and complete. */
struct index_lines {
	struct span *span;
	size_t n, cap;
	size_t size; /* the total size in bytes */
};

/* Finds the lines of these keys and all headers in the index of a source.  Returns false if the whole source must be
 * read. */
bool index_find(const struct source *s, const struct index_keys *keys, struct index_lines *found);

/* --- writing, with the ledger's lock held ---------------------------------------------------------- */

struct index_maker;

/* Opens the index of the ledger at this path, which is open and locked.  Returns NULL if it has none. */
struct index_maker *index_open(const char *path, int ledger);
/* Closes the index and discards everything that index_keep() has not written. */
void index_close(struct index_maker *m);

#define INDEX_BLOCK    ((size_t)64 << 10)
#define INDEX_ROWS     ((size_t)1 << 14) /* of a group: one for each bit of a signature */
#define INDEX_KEY_ROWS 4                 /* bits set for a key */

static inline size_t
index_row(index_key key, unsigned i)
{
	return key >> (14 * i) & (INDEX_ROWS - 1);
}

/* The signatures of the blocks in which the lines of one piece of the ledger begin.  Starts zeroed. */
struct index_part {
	uint32_t *row;             /* one bit for each block of the piece; NULL if it has no keys */
	const char *base;          /* the start of its first block */
	uint64_t block;            /* the number of its first block */
	unsigned blocks;           /* how many: the next piece begins in the last of them or later */
	uint64_t headers, shifted; /* how many lines */
};

/* Starts a pass over the whole source that will find all lines of these kinds.  Returns false if the pass need not
 * index anything. */
bool index_pass(struct index_maker *m, const struct source *s, unsigned kinds);
/* Starts a piece of up to INDEX_PIECE bytes, or one that only its last line makes longer.  May be called by any
 * thread. */
#define INDEX_PIECE (31 * INDEX_BLOCK)
void index_part_start(struct index_part *part, const struct source *s, struct span piece);

static inline void
index_part_key(struct index_part *part, struct span line, index_key key)
{
	const uint32_t bit = UINT32_C(1) << (size_t)(line.p - part->base) / INDEX_BLOCK;

	for (unsigned i = 0; i < INDEX_KEY_ROWS; i++)
		part->row[index_row(key, i)] |= bit;
}

/* Adds a line by the key of its case. */
static inline void
index_part_case(struct index_part *part, struct span line, index_key key)
{
	index_part_key(part, line, key);
	part->shifted += key == INDEX_SHIFTED;
}

/* Adds a line that looks like a `new`, with this case number, by its other keys of these kinds. */
void index_part_new(struct index_part *part, unsigned kinds, struct span line, struct span kase);
void index_part_header(struct index_part *part, struct span line);
/* Adds a piece to the index.  Pieces are added in order, by one thread. */
void index_put(struct index_maker *m, const struct index_part *part);

/* Updates the index after these lines were appended at offset `before` and synced, or after nothing was appended
 * (pieces is 0).  Leaves an invalid index if that fails.  Reports at most one line. */
void index_keep(struct index_maker *m, off_t before, const struct span *piece, size_t pieces);
/* Adds lines that are appended at this offset, before index_keep() with the rest or with nothing. */
void index_more(struct index_maker *m, off_t at, const struct span *piece, size_t pieces);

#endif
