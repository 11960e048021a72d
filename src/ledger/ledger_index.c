/* The file: a head of one page, then the groups in order, each with one row for each bit of a signature.  Integers
 * are in the machine's byte order, since the index is valid for one boot of the machine only.
 *
 * Validity.  The head contains what fstat(2) returned for the ledger after our last append.  A later change of the
 * ledger changes its change time, provided that the clock of the file system has advanced by then: settle_time()
 * waits for that before the head is written.  Rows are written before the head, and neither is synced: after a crash
 * of the machine the kernel's boot_id differs, so the index is not used. */
#include "ledger_index.h"

#include "../base/buf.h"
#include "../base/files.h"
#include "../base/hash.h"
#include "../base/say.h"
#include "peek.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <linux/magic.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <time.h>
#include <unistd.h>

#define ROW_BITS     7u /* words of bits in a row */
#define ROW_WORDS    8u /* with the checksum */
#define GROUP_BLOCKS (ROW_BITS * 32u)
#define GROUP_SIZE   (INDEX_ROWS * ROW_WORDS * sizeof(uint32_t))
#define HEAD_SIZE    ((off_t)4096)
#define FEW_BYTES    65536u /* an append of up to so many bytes updates rows one by one */
#define PART_MOST    4      /* a lookup may return a quarter of the ledger; otherwise all of it is read */

struct moment {
	int64_t seconds, nanoseconds;
};

/* Identifies a file and its current state. */
struct state {
	uint64_t device, inode, size;
	struct moment modified, changed;
};

#define MAGIC  "caseledger index"
#define LAYOUT UINT64_C(0x0102030400000006) /* differs on a machine of another byte order */

struct head {
	char magic[16];
	uint64_t version;
	uint64_t seed; /* of the rows' checksums; new for each index file */
	char boot[40];
	struct state ledger;
	uint64_t kinds;   /* the INDEX_ kinds that are complete */
	uint64_t headers; /* how many the ledger has */
	uint64_t shifted; /* how many lines without a case number, if kinds has INDEX_CASES */
	uint64_t check;   /* the checksum of the fields before it */
};

struct index_maker {
	char *path; /* of the index */
	char beside[PATH_MAX];
	char boot[40];
	int ledger, old, made;        /* descriptors: the valid index, and the one being made; -1 if none */
	struct head head;             /* of the valid index, or of the one being made */
	struct head before;           /* of the valid index */
	uint32_t (*group)[ROW_WORDS]; /* the rows of one group */
	uint64_t number;              /* the number of that group */
	bool loaded;                  /* whether a group is loaded */
	bool more;                    /* index_more() was called */
	bool broken;
};

/* --- keys ------------------------------------------------------------------------------------------- */

#define KIND_DAY    UINT64_C(0xc2b2ae3d27d4eb4f)
#define KIND_REF    UINT64_C(0x165667b19e3779f9)
#define KIND_HEADER UINT64_C(0x27d4eb2f165667c5)

/* The key of the first eight digits of case numbers. */
static index_key
key_of_day(const char *digits)
{
	return index_mix(KIND_DAY ^ index_word(digits));
}

index_key
index_case(struct case_id id)
{
	char text[CASE_ID_SIZE];

	return index_case_text(span_of(case_id_print(text, id)));
}

index_key
index_day(day_t day)
{
	char text[CASE_ID_SIZE];

	return key_of_day(case_id_print(text, (struct case_id){day, 1}));
}

index_key
index_ref(struct span ref)
{
	const size_t word = sizeof(uint64_t);
	uint64_t x = KIND_REF ^ ref.n, last = 0;

	for (size_t i = 0; i + word <= ref.n; i += word)
		x = (x ^ index_word(ref.p + i)) * UINT64_C(0xff51afd7ed558ccd);
	if (ref.n >= word)
		last = index_word(ref.p + ref.n - word);
	else
		memcpy(&last, ref.p, ref.n);
	return index_mix(x ^ last);
}

void
index_want(struct index_keys *keys, index_key key)
{
	VEC_ROOM(keys->key, keys->n, keys->cap);
	keys->key[keys->n++] = key;
}

/* --- files, rows and their checksums -------------------------------------------------------------------- */

static struct moment
moment_of(struct timespec t)
{
	return (struct moment){t.tv_sec, t.tv_nsec};
}

static struct state
state_of(const struct stat *st)
{
	return (struct state){(uint64_t)st->st_dev, (uint64_t)st->st_ino, (uint64_t)st->st_size, moment_of(st->st_mtim),
		moment_of(st->st_ctim)};
}

static bool
same_state(const struct state *a, const struct state *b)
{
	return memcmp(a, b, sizeof *a) == 0;
}

static bool
is_later(struct moment a, struct moment b)
{
	return a.seconds > b.seconds || (a.seconds == b.seconds && a.nanoseconds > b.nanoseconds);
}

static uint64_t
check_of_head(const struct head *h)
{
	return index_mix(hash_bytes(HASH_START, (struct span){(const char *)h, offsetof(struct head, check)}));
}

/* Returns the checksum of a row at its place in the file. */
static uint32_t
check_of_row(const uint32_t row[ROW_WORDS], uint64_t seed, uint64_t group, size_t i)
{
	uint64_t x = seed ^ (group << 14 | i) * INDEX_KIND_CASE, word[3];

	memcpy(word, row, sizeof word);
	for (unsigned k = 0; k < 3; k++)
		x = (x ^ word[k] ^ x >> 29) * UINT64_C(0xff51afd7ed558ccd);
	return (uint32_t)(index_mix(x ^ row[6]) >> 16);
}

static off_t
place_of_row(uint64_t group, size_t i)
{
	return HEAD_SIZE + (off_t)(group * GROUP_SIZE + i * ROW_WORDS * sizeof(uint32_t));
}

static bool
read_at(int fd, void *to, size_t n, off_t at)
{
	size_t done = 0;

	while (done < n) {
		int times = 0;
		ssize_t got;

		do
			got = pread(fd, (char *)to + done, n - done, at + (off_t)done);
		while (got < 0 && file_again(&times));
		if (got <= 0)
			return false;
		done += (size_t)got;
	}
	return true;
}

static bool
write_at(int fd, const void *from, size_t n, off_t at)
{
	size_t done = 0;

	while (done < n) {
		int times = 0;
		ssize_t put;

		do
			put = pwrite(fd, (const char *)from + done, n - done, at + (off_t)done);
		while (put < 0 && file_again(&times));
		if (put <= 0)
			return false;
		done += (size_t)put;
	}
	return true;
}

static bool
read_row(int fd, const struct head *h, uint64_t group, size_t i, uint32_t row[ROW_WORDS])
{
	return read_at(fd, row, ROW_WORDS * sizeof *row, place_of_row(group, i)) &&
	       row[ROW_BITS] == check_of_row(row, h->seed, group, i);
}

/* Identifies the current boot of the machine; returns false if it cannot. */
static bool
read_boot(char boot[40])
{
	const int fd = file_open("/proc/sys/kernel/random/boot_id", O_RDONLY, 0);

	memset(boot, 0, 40);
	const bool well = fd >= 0 && file_read(fd, boot, 36) == 36;
	if (fd >= 0)
		file_close(fd);
	return well;
}

/* Opens the index; returns -1 if it does not exist or is not a regular file. */
static int
open_file(const char *path, int flags)
{
	struct stat st;
	const int fd = file_open(path, flags | O_NOFOLLOW | O_NONBLOCK, 0);

	if (fd >= 0 && (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode))) {
		file_close(fd);
		errno = ENXIO;
		return -1;
	}
	return fd;
}

/* Returns whether the index describes the ledger as it is now. */
static bool
is_believed(int fd, struct head *h, const struct state *ledger, const char boot[40])
{
	return read_at(fd, h, sizeof *h, 0) && memcmp(h->magic, MAGIC, sizeof h->magic) == 0 && h->version == LAYOUT &&
	       h->check == check_of_head(h) && memcmp(h->boot, boot, sizeof h->boot) == 0 &&
	       same_state(&h->ledger, ledger);
}

/* Returns the path of a ledger's index, which is beside the file itself if the name is a symbolic link. */
static char *
path_beside(const char *ledger)
{
	char *real = realpath(ledger, NULL);
	struct buf b = {0};

	buf_str(&b, real ? real : ledger);
	buf_str(&b, ".index");
	buf_char(&b, '\0');
	free(real);
	return b.p;
}

/* --- looking up ------------------------------------------------------------------------------------------- */

/* Adds the blocks of one group that have all bits of a key to those found.  Returns false if a row is damaged. */
static bool
find_in_group(int fd, const struct head *h, uint64_t group, index_key key, uint32_t found[ROW_BITS])
{
	uint32_t row[ROW_WORDS], all[ROW_BITS];
	uint32_t left = 1;

	memset(all, 0xff, sizeof all);
	for (unsigned i = 0; i < INDEX_KEY_ROWS && left; i++) {
		if (!read_row(fd, h, group, index_row(key, i), row))
			return false;
		left = 0;
		for (unsigned k = 0; k < ROW_BITS; k++)
			left |= all[k] &= row[k];
	}
	for (unsigned k = 0; k < ROW_BITS; k++)
		found[k] |= left ? all[k] : 0;
	return true;
}

/* Returns where the first line at or after this offset begins. */
static size_t
line_from(struct span text, size_t at)
{
	if (at == 0)
		return 0;
	const char *lf = at <= text.n ? memchr(text.p + at - 1, '\n', text.n - at + 1) : NULL;

	return lf ? (size_t)(lf + 1 - text.p) : text.n;
}

static void
add_block(struct index_lines *found, struct span text, uint64_t block)
{
	const size_t from = line_from(text, block * INDEX_BLOCK), to = line_from(text, (block + 1) * INDEX_BLOCK);
	struct span *last = found->n > 0 ? &found->span[found->n - 1] : NULL;

	if (from == to)
		return;
	found->size += to - from;
	if (last && last->p + last->n == text.p + from) {
		last->n += to - from;
		return;
	}
	VEC_ROOM(found->span, found->n, found->cap);
	found->span[found->n++] = (struct span){text.p + from, to - from};
}

static bool
find_all(int fd, const struct head *h, struct span text, const struct index_keys *keys, struct index_lines *found)
{
	const uint64_t blocks = (text.n + INDEX_BLOCK - 1) / INDEX_BLOCK;

	for (uint64_t group = 0; group * GROUP_BLOCKS < blocks; group++) {
		uint32_t in[ROW_BITS] = {0};

		/* A ledger begins with a header, and most have only one. */
		if (group == 0)
			in[0] = 1;
		if (h->headers > 1 && !find_in_group(fd, h, group, KIND_HEADER, in))
			return false;
		for (size_t i = 0; i < keys->n; i++)
			if ((keys->key[i] != INDEX_SHIFTED || h->shifted > 0) &&
				!find_in_group(fd, h, group, keys->key[i], in))
				return false;
		for (unsigned b = 0; b < GROUP_BLOCKS; b++)
			if (in[b / 32] >> b % 32 & 1)
				add_block(found, text, group * GROUP_BLOCKS + b);
		if (found->size > text.n / PART_MOST)
			return false;
	}
	return true;
}

bool
index_find(const struct source *s, const struct index_keys *keys, struct index_lines *found)
{
	struct index_maker *m = s->index;
	struct head head;
	char boot[40];
	int fd = m ? m->old : -1;
	bool well;

	*found = (struct index_lines){0};
	if (keys->n > INDEX_KEYS_MOST || s->text.n < INDEX_LEAST || s->incomplete.n > 0 || (m && fd < 0))
		return false;
	if (m) {
		head = m->before;
		well = true;
	} else {
		if (!s->path || s->unindexed)
			return false;
		char *path = path_beside(s->path);
		const struct state ledger = state_of(&s->file);
		fd = open_file(path, O_RDONLY);
		well = fd >= 0 && read_boot(boot) && is_believed(fd, &head, &ledger, boot);
		free(path);
	}
	well = well && (keys->kinds & ~head.kinds) == 0 && head.ledger.size == s->text.n &&
	       find_all(fd, &head, s->text, keys, found);
	if (!m && fd >= 0)
		file_close(fd);
	if (!well) {
		/* The index covers every kind asked for, and still the lookup failed: it is damaged. */
		if (m && found->size <= s->text.n / PART_MOST && (keys->kinds & ~head.kinds) == 0)
			m->broken = true;
		free(found->span);
		*found = (struct index_lines){0};
	}
	return well;
}

/* --- a pass ----------------------------------------------------------------------------------------------- */

void
index_part_start(struct index_part *part, const struct source *s, struct span piece)
{
	const size_t at = (size_t)(piece.p - s->text.p);

	if (!part->row)
		part->row = ecalloc(INDEX_ROWS, sizeof *part->row);
	else
		memset(part->row, 0, INDEX_ROWS * sizeof *part->row);
	part->block = at / INDEX_BLOCK;
	const size_t blocks = (at % INDEX_BLOCK + piece.n + INDEX_BLOCK - 1) / INDEX_BLOCK;
	part->blocks = blocks < 32 ? (unsigned)blocks : 32;
	part->base = piece.p - at % INDEX_BLOCK;
	part->headers = part->shifted = 0;
}

#define KINDS_MOST 3

/* Computes the keys of a line that looks like a `new`, except that of its case; returns how many. */
static unsigned
keys_of_new(struct span line, uint64_t kinds, struct span kase, index_key key[KINDS_MOST])
{
	unsigned n = 0;

	if (kinds & INDEX_NEWS && kase.n >= sizeof(uint64_t))
		key[n++] = key_of_day(kase.p);
	const struct span ref = kinds & INDEX_REFS ? line_column(line, COL_REF) : (struct span){line.p, 0};
	if (ref.n > 0)
		key[n++] = index_ref(ref);
	return n;
}

/* Computes the keys of a line that is not a header; returns how many. */
static unsigned
keys_of_line(struct span line, uint64_t kinds, struct span kase, index_key by_case, index_key key[KINDS_MOST])
{
	unsigned n = 0;

	if (kinds & INDEX_CASES)
		key[n++] = by_case;
	if (kinds & (INDEX_NEWS | INDEX_REFS) && survey_is(line, ACT_NEW))
		n += keys_of_new(line, kinds, kase, key + n);
	return n;
}

void
index_part_new(struct index_part *part, unsigned kinds, struct span line, struct span kase)
{
	index_key key[KINDS_MOST];
	const unsigned n = keys_of_new(line, kinds, kase, key);

	for (unsigned i = 0; i < n; i++)
		index_part_key(part, line, key[i]);
}

void
index_part_header(struct index_part *part, struct span line)
{
	index_part_key(part, line, KIND_HEADER);
	part->headers++;
}

/* --- groups ------------------------------------------------------------------------------------------------ */

/* An index that cannot be written costs time and nothing else. */
static void
give_up(struct index_maker *m, int why)
{
	if (!file_never(why))
		say_at(m->path, 0, NULL, _("cannot be written: %s; the ledger itself is not affected"), strerror(why));
	if (m->made >= 0) {
		unlink(m->beside);
		file_close(m->made);
		m->made = -1;
	} else {
		unlink(m->path);
	}
	m->broken = true;
}

static int
file_in_making(const struct index_maker *m)
{
	return m->made >= 0 ? m->made : m->old;
}

static uint64_t
groups_in(int fd)
{
	struct stat st;

	return fstat(fd, &st) == 0 && st.st_size > HEAD_SIZE ? (uint64_t)(st.st_size - HEAD_SIZE) / GROUP_SIZE : 0;
}

/* Returns whether the valid index lacks groups of the ledger it describes, because it was truncated. */
static bool
is_cut(const struct index_maker *m)
{
	const uint64_t blocks = (m->before.ledger.size + INDEX_BLOCK - 1) / INDEX_BLOCK;

	return groups_in(m->old) * GROUP_BLOCKS < blocks;
}

/* Loads a group's rows from the valid index, if it has them.  Returns false if they are damaged. */
static bool
load_group(struct index_maker *m, uint64_t group)
{
	m->number = group;
	m->loaded = true;
	if (m->old < 0 || group >= groups_in(m->old)) {
		memset(m->group, 0, GROUP_SIZE);
		return m->old < 0 || !is_cut(m);
	}
	if (!read_at(m->old, m->group, GROUP_SIZE, place_of_row(group, 0)))
		return false;
	for (size_t i = 0; i < INDEX_ROWS; i++)
		if (m->group[i][ROW_BITS] != check_of_row(m->group[i], m->before.seed, group, i))
			return false;
	return true;
}

/* While another index is being made, damaged rows make the old one useless. */
static void
begin_group(struct index_maker *m, uint64_t group)
{
	if (load_group(m, group))
		return;
	memset(m->group, 0, GROUP_SIZE);
	m->head.kinds &= ~m->before.kinds;
	m->broken = m->made < 0;
}

static bool
end_group(struct index_maker *m)
{
	for (size_t i = 0; i < INDEX_ROWS; i++)
		m->group[i][ROW_BITS] = check_of_row(m->group[i], m->head.seed, m->number, i);
	m->loaded = false;
	if (write_at(file_in_making(m), m->group, GROUP_SIZE, place_of_row(m->number, 0)))
		return true;
	give_up(m, errno);
	return false;
}

/* Loads this group; the rows of earlier groups are written first. */
static bool
reach_group(struct index_maker *m, uint64_t group)
{
	while (!m->broken && (!m->loaded || m->number < group)) {
		const uint64_t next = m->loaded ? m->number + 1 : group;

		if (m->loaded && !end_group(m))
			return false;
		begin_group(m, next);
	}
	return !m->broken;
}

/* --- a pass over the whole ledger ---------------------------------------------------------------------------- */

bool
index_pass(struct index_maker *m, const struct source *s, unsigned kinds)
{
	const bool old = m->old >= 0 && !m->broken;

	if (s->incomplete.n > 0 || m->made >= 0 || (old && (kinds & ~m->before.kinds) == 0))
		return false;
	m->broken = false;
	if (!old && m->old >= 0) {
		file_close(m->old);
		m->old = -1;
	}
	m->made = file_make_beside(m->path, m->beside, sizeof m->beside);
	if (m->made < 0) {
		if (!file_never(errno))
			give_up(m, errno);
		m->broken = true;
		return false;
	}
	m->head = (struct head){.magic = MAGIC, .version = LAYOUT, .kinds = kinds | (old ? m->before.kinds : 0)};
	/* A pass for other kinds may not look at every line. */
	m->head.shifted = kinds & INDEX_CASES ? 0 : m->before.shifted;
	memcpy(m->head.boot, m->boot, sizeof m->boot);
	if (getrandom(&m->head.seed, sizeof m->head.seed, 0) != sizeof m->head.seed)
		m->head.seed = index_mix((uint64_t)getpid() ^ (uint64_t)time(NULL) << 32);
	begin_group(m, 0);
	return true;
}

/* Adds the bits of `n` blocks, from one block of the group on. */
static void
add_bits(uint32_t (*group)[ROW_WORDS], const uint32_t *row, unsigned block, unsigned from, unsigned blocks)
{
	const unsigned word = block / 32, shift = block % 32;
	const uint64_t mask = (UINT64_C(1) << blocks) - 1;
	const bool two = shift + blocks > 32;

	for (size_t four = 0; four < INDEX_ROWS; four += 4) {
		/* Without the keys of cases most rows are empty. */
		if ((row[four] | row[four + 1] | row[four + 2] | row[four + 3]) == 0)
			continue;
		for (size_t i = four; i < four + 4; i++) {
			const uint64_t bits = (row[i] >> from & mask) << shift;

			group[i][word] |= (uint32_t)bits;
			if (two)
				group[i][word + 1] |= (uint32_t)(bits >> 32);
		}
	}
}

void
index_put(struct index_maker *m, const struct index_part *part)
{
	const uint64_t group = part->block / GROUP_BLOCKS;
	const unsigned block = part->block % GROUP_BLOCKS, here = GROUP_BLOCKS - block < 32 ? GROUP_BLOCKS - block : 32;

	if (m->made < 0)
		return;
	m->head.headers += part->headers;
	m->head.shifted += part->shifted;
	if (!reach_group(m, group))
		return;
	add_bits(m->group, part->row, block, 0, here);
	/* The next piece may begin in this group as well. */
	if (here < part->blocks && reach_group(m, group + 1))
		add_bits(m->group, part->row, 0, here, 32 - here);
}

/* --- after an append ----------------------------------------------------------------------------------------- */

static void
set_in_group(struct index_maker *m, uint64_t block, index_key key)
{
	const unsigned b = block % GROUP_BLOCKS;

	if (!m->loaded || m->number != block / GROUP_BLOCKS)
		reach_group(m, block / GROUP_BLOCKS);
	for (unsigned i = 0; i < INDEX_KEY_ROWS && !m->broken; i++)
		m->group[index_row(key, i)][b / 32] |= UINT32_C(1) << b % 32;
}

/* If few bits are set, updates row by row. */
static void
set_in_rows(struct index_maker *m, uint64_t block, index_key key)
{
	const uint64_t group = block / GROUP_BLOCKS;
	const unsigned b = block % GROUP_BLOCKS;

	for (unsigned i = 0; i < INDEX_KEY_ROWS && !m->broken; i++) {
		const size_t r = index_row(key, i);
		uint32_t row[ROW_WORDS];

		if (!read_row(m->old, &m->head, group, r, row)) {
			m->broken = true;
			return;
		}
		row[b / 32] |= UINT32_C(1) << b % 32;
		row[ROW_BITS] = check_of_row(row, m->head.seed, group, r);
		if (!write_at(m->old, row, sizeof row, place_of_row(group, r)))
			give_up(m, errno);
	}
}

/* Adds the groups that are not in the file yet. */
static void
add_groups(struct index_maker *m, uint64_t last)
{
	m->broken |= is_cut(m);
	for (uint64_t g = groups_in(m->old); g <= last && !m->broken; g++) {
		memset(m->group, 0, GROUP_SIZE);
		m->number = g;
		end_group(m);
	}
}

static void
set_line(
	struct index_maker *m, struct span line, uint64_t block, void (*set)(struct index_maker *, uint64_t, index_key))
{
	index_key key[KINDS_MOST] = {KIND_HEADER};
	struct layout layout;
	const bool header = line_is_header(line, &case_columns, &layout);
	const struct span kase = survey_case(line);
	const index_key by_case = index_case_text(kase);
	const unsigned n = header ? 1 : keys_of_line(line, m->head.kinds, kase, by_case, key);

	m->head.headers += header;
	m->head.shifted += !header && by_case == INDEX_SHIFTED;
	for (unsigned i = 0; i < n; i++)
		set(m, block, key[i]);
}

static void
set_lines(struct index_maker *m, uint64_t at, const struct span *piece, size_t pieces)
{
	void (*set)(struct index_maker *, uint64_t, index_key) = set_in_group;
	uint64_t size = 0;

	for (size_t i = 0; i < pieces; i++)
		size += piece[i].n;
	if (m->made < 0 && size <= FEW_BYTES && !m->more) {
		add_groups(m, (at + size) / INDEX_BLOCK / GROUP_BLOCKS);
		set = set_in_rows;
	}
	for (size_t i = 0; i < pieces; i++) {
		struct line_walk walk;
		struct span line;

		line_walk_start(&walk, piece[i]);
		while (!m->broken && line_walk_next(&walk, &line)) {
			set_line(m, line, at / INDEX_BLOCK, set);
			at += line.n + 1;
		}
	}
}

static bool
is_kept(const struct index_maker *m, bool appended)
{
	return m && !m->broken && (m->made >= 0 || (m->old >= 0 && appended));
}

void
index_more(struct index_maker *m, off_t at, const struct span *piece, size_t pieces)
{
	if (!is_kept(m, true))
		return;
	m->more = true;
	set_lines(m, (uint64_t)at, piece, pieces);
}

/* --- the time of the last change -------------------------------------------------------------------------------- */

static int64_t
nanoseconds_of(clockid_t clock)
{
	struct timespec t = {0};

	clock_gettime(clock, &t);
	return t.tv_sec * INT64_C(1000000000) + t.tv_nsec;
}

static bool
look_at(int fd, struct state *state)
{
	struct stat st;

	if (fstat(fd, &st) != 0)
		return false;
	*state = state_of(&st);
	return true;
}

/* Returns whether the file system's clock has passed the time of the last change. */
static bool
is_past(const struct state *s)
{
	struct timespec t = {0};

	clock_gettime(CLOCK_REALTIME_COARSE, &t);
	return is_later(moment_of(t), s->changed) && is_later(moment_of(t), s->modified);
}

/* Returns whether two changes of the file system within one clock tick get different times, so that each change
 * after a look at the time is visible. */
static bool
has_fine_times(int fd, int64_t tick, struct state *state)
{
	const int64_t start = nanoseconds_of(CLOCK_MONOTONIC);
	struct stat st;

	for (int i = 0; i < 2; i++) {
		const struct moment before = state->changed;

		if (fstat(fd, &st) != 0 || fchmod(fd, st.st_mode & 07777) != 0 || !look_at(fd, state) ||
			!is_later(state->changed, before))
			return false;
	}
	return nanoseconds_of(CLOCK_MONOTONIC) - start < tick;
}

/* Ensures that any later change of the ledger changes its times, and gets its state.  Returns false if the times are
 * too coarse for that. */
static bool
settle_time(int fd, struct state *state)
{
	struct timespec tick = {0};

	if (!look_at(fd, state) || clock_getres(CLOCK_REALTIME_COARSE, &tick) != 0 || tick.tv_sec > 0)
		return false;
	/* Whole milliseconds or seconds: the times of an old file system. */
	if (state->changed.nanoseconds % 1000000 == 0 || state->modified.nanoseconds % 1000000 == 0)
		return false;
	if (is_past(state) || has_fine_times(fd, tick.tv_nsec, state))
		return true;
	for (int i = 0; i < 3 && !is_past(state); i++)
		nanosleep(&tick, NULL);
	return look_at(fd, state) && is_past(state);
}

static void
write_head(struct index_maker *m)
{
	m->head.check = check_of_head(&m->head);
	if (!write_at(file_in_making(m), &m->head, sizeof m->head, 0)) {
		give_up(m, errno);
		return;
	}
	if (m->made < 0)
		return;
	/* rename(2) over an existing file may write the new file to the disk at once (ext4), which takes a tenth of
	 * a pass. */
	unlink(m->path);
	if (rename(m->beside, m->path) != 0)
		give_up(m, errno);
	else
		file_close(m->made);
	m->made = -1;
}

void
index_keep(struct index_maker *m, off_t before, const struct span *piece, size_t pieces)
{
	if (!is_kept(m, pieces > 0 || (m && m->more)))
		return;
	set_lines(m, (uint64_t)before, piece, pieces);
	if (m->loaded && !m->broken)
		end_group(m);
	if (m->broken)
		return;
	if (settle_time(m->ledger, &m->head.ledger))
		write_head(m);
}

/* --- opening and closing --------------------------------------------------------------------------------------- */

/* File systems whose times are set by another machine. */
static bool
is_remote(int fd)
{
	struct statfs fs;

	if (fstatfs(fd, &fs) != 0)
		return true;
	switch ((uint32_t)fs.f_type) {
	case NFS_SUPER_MAGIC:
	case SMB_SUPER_MAGIC:
	case UINT32_C(0xff534d42): /* cifs */
	case UINT32_C(0xfe534d42): /* smb2 */
	case UINT32_C(0x65735546): /* fuse */
	case CODA_SUPER_MAGIC:
	case AFS_SUPER_MAGIC:
	case V9FS_MAGIC:
		return true;
	default:
		return false;
	}
}

struct index_maker *
index_open(const char *path, int ledger)
{
	struct index_maker *m;
	struct stat st;
	char boot[40];

	if (fstat(ledger, &st) != 0 || (size_t)st.st_size < INDEX_LEAST || is_remote(ledger) || !read_boot(boot))
		return NULL;
	m = ecalloc(1, sizeof *m);
	*m = (struct index_maker){.path = path_beside(path), .ledger = ledger, .old = -1, .made = -1};
	const struct state was = state_of(&st);
	memcpy(m->boot, boot, sizeof boot);
	m->group = ecalloc(INDEX_ROWS, sizeof *m->group);
	m->old = open_file(m->path, O_RDWR);
	if (m->old < 0 && errno != ENOENT) {
		if (errno != EACCES)
			say_at(m->path, 0, NULL, _("is not a regular file; the ledger is used without an index"));
		index_close(m);
		return NULL;
	}
	if (m->old >= 0 && !is_believed(m->old, &m->before, &was, m->boot)) {
		file_close(m->old);
		m->old = -1;
	}
	m->head = m->before;
	return m;
}

void
index_close(struct index_maker *m)
{
	if (!m)
		return;
	if (m->made >= 0) {
		unlink(m->beside);
		file_close(m->made);
	}
	if (m->old >= 0)
		file_close(m->old);
	free(m->group);
	free(m->path);
	free(m);
}
