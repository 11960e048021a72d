/* The lines of a ledger, from a file, which is mapped, or from standard input, which is read whole.  A line is
 * kept by its place there.  To look at every line once, a mapped file is read into a buffer part by part
 * (source_reread), so that few pages of the mapping are ever touched.  The strict format of case-ledger(5) is checked
 * here: LF, TAB, UTF-8, the header, the number of fields, an incomplete last line. */
#ifndef LEDGER_SOURCE_H
#define LEDGER_SOURCE_H

#include "../base/buf.h"
#include "../base/bytes.h"
#include "../base/scan.h"
#include "columns.h"

#include <stdint.h>
#include <sys/stat.h>

struct source;
struct index_maker;

/* Receives a translated message about damage that starts at `where`. */
typedef void damage_hearer(void *ctx, struct source *s, const char *where, const char *column, const char *wrong);

struct source {
	const char *name;       /* for messages; "-" is printed as "standard input" */
	struct span text;       /* whole lines only */
	struct span incomplete; /* the text after the last LF: an incomplete write */
	struct bytes bytes;
	const char *path;          /* of a file; NULL if it has no name */
	struct stat file;          /* its status after it was read or mapped */
	struct index_maker *index; /* of a locked ledger with an index (ledger_index.h), otherwise NULL */
	bool unindexed;            /* an index is not read either */
	bool in_place;             /* source_reread() returns the lines where they are */
	const char *counted;       /* `lines` lines were counted up to here, for messages */
	uint64_t lines;
	damage_hearer *hear; /* receives damage instead of standard error; may be NULL */
	void *hear_ctx;
};

/* Opens a file ("-" for standard input) read-only and without a lock.  Warns of an incomplete last line.  Returns
 * false after reporting an error: the file cannot be read, is a directory, is empty or lacks our header. */
bool source_open(struct source *s, const char *name, const struct columns *columns);
/* Reads from an open descriptor without moving its offset.  For writers, which handle an incomplete last line
 * themselves, so there is no warning. */
bool source_open_fd(struct source *s, const char *name, int fd, const struct columns *columns);
/* Reads from memory; the bytes are copied. */
bool source_open_bytes(struct source *s, const char *name, struct span bytes, const struct columns *columns);
void source_close(struct source *s);

/* Reports "FILE:LINE: COLUMN: message" for the place `where`, or passes it to `hear`. */
void source_say(struct source *s, const char *where, const char *column, const char *fmt, ...)
	__attribute__((format(printf, 4, 5)));
/* As source_say(), quoting the value if is_quotable(). */
void source_say_wrong(struct source *s, const char *where, const char *column, struct span value, const char *wrong);
/* Returns the line number of `where`, from 1. */
uint64_t source_line(struct source *s, const char *where);

/* A line split into fields.  The fields end at offsets from `base`, which point into the scan of its block, or, if
 * it was split alone (end is NULL), at offsets from p in its own array. */
struct line {
	const char *p;
	const char *base;
	const uint32_t *end;
	uint32_t n;       /* bytes, without the LF */
	uint32_t columns; /* how many of its fields are our columns */
	uint32_t own[COLUMNS_MOST];
};

/* Returns where field i ends, counted from the line's start. */
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

/* Returns the last of our columns, which is empty in a line of the first format. */
static inline struct span
line_recorded(const struct line *l, unsigned recorded)
{
	return l->columns > recorded ? line_field(l, recorded) : (struct span){l->p, 0};
}

/* Returns field i of a line that is not split, or an empty span if it has fewer fields. */
struct span line_column(struct span line, unsigned i);

/* Splits the first columns of a line known to be whole, such as one that was returned before (line_at).  Only a
 * caller that knows the header can tell whether our last column is among them. */
void line_split(struct line *l, struct span line, unsigned columns);
/* Removes lines from the front and returns them: `size` bytes and the rest of the line in which they end. */
struct span lines_off(struct span *lines, size_t size);
/* As lines_off(), for lines of a source that source_reread() is to read; they may also end a little earlier. */
struct span source_lines_off(const struct source *s, struct span *lines, size_t size);
/* Returns the text of lines of a source, to be looked at once: read into `copy`, with an LF after it and valid until
 * the next use of `copy`, if the source is mapped; otherwise where it is.  In a virtual machine inside another, where a
 * page fault takes 17 us, score-unit takes 1.2 times as long for 480 MB without it, and 7 times the memory. */
struct span source_reread(const struct source *s, struct span lines, struct buf *copy);
/* Returns the line that starts at p, without its LF.  There must be an LF after p; the guard byte behind a mapping
 * is one. */
struct span line_at(const char *p);

/* Room for one line, long enough for most; it starts with p NULL. */
#define LINE_ROOM 2048
struct line_room {
	const char *p; /* the line that is in it */
	size_t n;
	char text[LINE_ROOM];
};
/* As line_at(), for one of a few lines in a large mapping: if there is room for it, it is read into that, and no page
 * is mapped. */
struct span line_alone(const char *p, struct line_room *room);

/* Reads a source line by line, without the headers. */
struct lines {
	struct source *source;
	const struct columns *columns;
	const char *at, *end;                         /* the text still to be read */
	struct layout layout;                         /* from the last header */
	uint64_t damage;                              /* how many damaged lines were reported */
	void (*doubted)(void *ctx, struct span line); /* receives each damaged line; may be NULL */
	void *doubted_ctx;
	void (*headed)(void *ctx, struct span line); /* receives each header that is read; may be NULL */
	void *headed_ctx;
	bool quiet; /* stop without a message at damage, or at a header that changes the layout */
	bool odd;   /* it stopped for that reason */
	/* the block scanned last */
	const char *block, *block_end;
	bool block_utf8;
	struct places places; /* the places of its control characters */
	size_t place;         /* the index of the next line's first place */
	bool plain;           /* all lines of the block are ordinary or headers */
};

/* Starts with the first line of an open source, which must outlive `lines`; lines_stop() frees the memory. */
void lines_start(struct lines *lines, struct source *s, const struct columns *columns);
/* Continues with another part of the source, which consists of whole lines; reuses the memory. */
void lines_part(struct lines *lines, struct span part, struct layout layout);
/* Reads the next whole line into *l, valid until the next call.  Damaged lines are reported on standard error,
 * counted and skipped. */
bool lines_next(struct lines *lines, struct line *l);
void lines_stop(struct lines *lines);

/* Returns whether a line is a header of ours in either format, with the layout it gives. */
bool line_is_header(struct span line, const struct columns *columns, struct layout *layout);
/* Checks and splits one line of this layout, and reports what is wrong.  Returns whether it is good. */
bool line_check(
	struct source *s, const struct columns *columns, struct span text, struct layout layout, struct line *l);

#endif
