/* An index beside a ledger, LEDGER.index: in which of its blocks of 64 KiB a case's lines begin (case-ledger(5)).
 *
 * It is a cache and never a truth.  What is found by it is a part of the ledger, read as the whole would be: every line
 * that is asked for lies in it, others too.  It is believed only while the ledger's inode, size and times are those
 * that our own last append left, in the same run of the machine; else it is made anew, in the pass over the ledger that
 * is needed then.  Only those who hold the ledger's lock write it.
 *
 * A block's signature is 2^14 bits, three of which each key sets.  They lie in rows, one for each of these bits, of 224
 * blocks (a group) each; a row ends in a check of its own.  So a look reads three rows of each group at most: 32 bytes
 * for 14 MiB of ledger.  Bits are only ever added: who reads a row while it is written finds a block too many, or a
 * check that fails. */
#ifndef LEDGER_LEDGER_INDEX_H
#define LEDGER_LEDGER_INDEX_H

#include "../base/hash.h"
#include "entry.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Below this size a ledger has none: reading it takes no longer than two milliseconds. */
#define INDEX_LEAST ((size_t)8 << 20)

/* What an index knows the blocks of. */
enum {
	INDEX_CASES = 1, /* every line, by its case; headers */
	INDEX_NEWS = 2,  /* the lines that seem to be a `new`, by the day in their case's number; headers */
	INDEX_REFS = 4,  /* the same, by `ref` */
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

/* The key of all lines that have no case's number where it is to be: their columns may be shifted, and any case's number
 * may stand elsewhere in them. */
#define INDEX_SHIFTED (~INDEX_KIND_CASE)

static inline bool
index_all_digits(uint64_t w)
{
	const uint64_t high = UINT64_C(0xf0f0f0f0f0f0f0f0), zeros = UINT64_C(0x3030303030303030);

	return ((w & high) == zeros) & (((w + UINT64_C(0x0606060606060606)) & high) == zeros);
}

/* YYYYMMDD-NNNNN, or more digits; days that do not exist too. */
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

/* By the text of its number, of which a case has one alone. */
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

index_key index_case(struct case_id id);
index_key index_day(day_t day);
index_key index_ref(struct span ref);

/* Keys that are looked for, and kinds that they are of; more of them than this are looked for without the index. */
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

/* The lines found, in order: whole ones. */
struct index_lines {
	struct span *span;
	size_t n, cap;
	size_t size; /* of all */
};

/* Whether the index of a source tells where all lines of these keys, and all headers, lie; false: go through the whole.
 */
bool index_find(const struct source *s, const struct index_keys *keys, struct index_lines *found);

/* --- writing: with the ledger's lock held ---------------------------------------------------------- */

struct index_maker;

/* For the ledger at this path, which is open and locked.  NULL: it is to have none. */
struct index_maker *index_open(const char *path, int ledger);
/* Gives it up: what was not kept is gone. */
void index_close(struct index_maker *m);

/* Signatures of the blocks in which a piece of the ledger's lines begin.  Starts as zeros. */
struct index_part {
	uint32_t *row;    /* a bit for each of the piece's blocks; NULL: nothing was put */
	const char *base; /* the first of them */
	uint64_t block;   /* and its number */
	uint64_t headers;
};

/* A pass over the whole source begins, which will find all lines of these kinds.  False: it need not put anything. */
bool index_pass(struct index_maker *m, const struct source *s, unsigned kinds);
/* A piece of less than 32 blocks, or what is longer by its last line; by any thread. */
void index_part_start(struct index_part *part, const struct source *s, struct span piece);
/* kase: the second field, key: the key of that. */
void index_part_line(struct index_part *part, unsigned kinds, struct span line, struct span kase, index_key key);
void index_part_header(struct index_part *part, struct span line);
/* In order, by one thread. */
void index_put(struct index_maker *m, const struct index_part *part);

/* After these lines were appended, at this length, or (pieces 0) nothing was; all is on the disk.  Writes what is known
 * now, or leaves an index that nobody believes.  Says one line at most. */
void index_keep(struct index_maker *m, off_t before, const struct span *piece, size_t pieces);

#endif
