/* Where lines of a ledger come from: a file, mapped, or standard input, read
 * whole.  The format's strictness lives here (case-ledger(5)): LF, TAB, UTF-8, the
 * header, the number of fields, the torn tail. */
#ifndef LEDGER_SOURCE_H
#define LEDGER_SOURCE_H

#include "../base/bytes.h"
#include "../base/scan.h"
#include "columns.h"

#include <stdint.h>
#include <sys/stat.h>

struct source;
struct index_maker;

/* Hears what is wrong (translated) with something that starts at `where`. */
typedef void damage_hearer(void *ctx, struct source *s, const char *where, const char *column, const char *wrong);

struct source {
	const char *name; /* for messages; "-" is shown as "standard input" */
	struct span text; /* whole lines only */
	struct span torn; /* what stands behind the last LF: a write that was cut off */
	struct bytes bytes;
	const char *path; /* of a file; NULL: it has no name */
	struct stat file; /* and what it was like once it was read or mapped */
	struct index_maker *index; /* of a ledger that is locked, and has an index (ledger_index.h) */
	const char *counted; /* up to here `lines` lines were counted, for messages */
	uint64_t lines;
	damage_hearer *hear; /* of damage, in place of standard error; NULL: nobody */
	void *hear_ctx;
};

/* Opens a file ("-": standard input), for reading only, without a lock.
 * Warns of a torn tail.  Returns false after saying what is wrong: it cannot be read, is a
 * folder, has zero bytes or no header of ours. */
bool source_open(struct source *s, const char *name, const struct columns *columns);
/* Reads from an open descriptor, whose offset is left alone; for writers, which see to a torn tail themselves (no
 * warning). */
bool source_open_fd(struct source *s, const char *name, int fd, const struct columns *columns);
/* Reads bytes in memory, which are copied. */
bool source_open_bytes(struct source *s, const char *name, struct span bytes, const struct columns *columns);
void source_close(struct source *s);

/* Says FILE:LINE: COLUMN: for something that starts at `where`, or tells whoever hears of it instead. */
void source_say(struct source *s, const char *where, const char *column, const char *fmt, ...)
	__attribute__((format(printf, 4, 5)));
/* The same of a value, which is quoted if that may be (is_quotable()). */
void source_say_wrong(
	struct source *s, const char *where, const char *column, struct span value, const char *wrong);
/* The number of the line in which `where` stands, from 1. */
uint64_t source_line(struct source *s, const char *where);

/* A record: its fields end at offsets from `base`, which stand in the scan it came from, or, when it was split by
 * itself (end NULL), from p in its own store. */
struct line {
	const char *p;
	const char *base;
	const uint32_t *end;
	uint32_t n;       /* bytes without the LF */
	uint32_t columns; /* how many of its fields are ours */
	uint32_t own[COLUMNS_MOST];
};

/* Where field i ends, counted from the line's start. */
static inline uint32_t
line_end(const struct line *l, unsigned i)
{
	return l->end ? l->end[i] - (uint32_t)(l->p - l->base) : l->own[i];
}

static inline struct span
line_field(const struct line *l, unsigned i)
{
	const uint32_t *end = l->end ? l->end : l->own;
	const char *base = l->end ? l->base : l->p;
	const char *from = i == 0 ? l->p : base + end[i - 1] + 1;

	return (struct span){from, (size_t)(base + end[i] - from)};
}

/* The last of our columns: empty in a line of the first format. */
static inline struct span
line_recorded(const struct line *l, unsigned recorded)
{
	return l->columns > recorded ? line_field(l, recorded) : (struct span){l->p, 0};
}

/* Field i of a line that is not split; empty when it has fewer. */
struct span line_column(struct span line, unsigned i);

/* Splits the first columns of a line known to be whole, such as one handed out before (line_at).  Whether the last of
 * our columns is one of them only who knows the header can say. */
void line_split(struct line *l, struct span line, unsigned columns);
/* Takes lines off the front: so many bytes, and what is left of the line they end in. */
struct span lines_off(struct span *lines, size_t size);
/* The line that starts at p, without its LF; p stands in front of an LF, of a guard behind a mapping at the latest. */
struct span line_at(const char *p);

/* Goes through a source line by line, headers left out. */
struct lines {
	struct source *source;
	const struct columns *columns;
	const char *at, *end; /* what is still to be read */
	struct layout layout; /* as the last header said */
	uint64_t damage;      /* lines found damaged and said to be so */
	void (*doubted)(void *ctx, struct span line); /* gets each of them; NULL: nobody */
	void *doubted_ctx;
	bool quiet;           /* stop, and say nothing, at damage or at a header that changes the layout */
	bool odd;             /* it did */
	/* the block that was scanned last */
	const char *block, *block_end;
	bool block_utf8;
	struct places places; /* of its control characters */
	size_t place;         /* of those the next line's first */
	bool plain;           /* and all its lines are as they should be, or headers */
};

void lines_start(struct lines *lines, struct source *s, const struct columns *columns);
/* Goes on with another part of it, which begins and ends with a line; keeps the memory it has. */
void lines_part(struct lines *lines, struct span part, struct layout layout);
/* The next whole line, until the one after it is asked for; what is damaged is said on stderr, counted, and left out.
 */
bool lines_next(struct lines *lines, struct line *l);
void lines_stop(struct lines *lines);

/* Whether a line is a header of ours, of either format, and if so how it says that lines look. */
bool line_is_header(struct span line, const struct columns *columns, struct layout *layout);
/* Checks and splits one line of this layout; says what is wrong. */
bool line_check(
	struct source *s, const struct columns *columns, struct span text, struct layout layout, struct line *l);

#endif
