#include "survey.h"

#include "../base/buf.h"
#include "../base/pipeline.h"

#include <stdlib.h>

#define PIECE_SIZE INDEX_PIECE         /* bytes scanned at a time */
#define ACTS_SIZE  ((size_t)128 << 10) /* bytes read again and scanned for acts at a time */
#define AHEAD      4096                /* bytes fetched before they are scanned */
#define KEYS_FEW   8                   /* up to so many keys are compared one by one */
#define PAIR_SIZE  ((size_t)8 << 20)   /* for smaller ledgers a second thread does not pay */

/* What two threads share: `left` changes while the lock is held, `header` only in the caller's thread, the rest
 * never. */
struct looking {
	struct span left;        /* the text that no thread has taken yet */
	const struct span *more; /* and the spans after it */
	size_t mores;
	const struct source *source;
	bool indexes; /* adds what it reads to the source's index */
	bool by_key;  /* only lines with one of the keys are wanted: a fast test for the lines of a few cases */
	const struct survey *what;
	const enum act *act;
	struct opening way[OPENINGS]; /* the first bytes of the acts */
	act_found *found;
	void *ctx;
	struct span header; /* the last header of the finished pieces */
};

struct found_line {
	struct span line;
	enum act act;
};

struct piece {
	struct span text;
	struct found_line *line;
	size_t lines, cap;
	struct span header; /* the last header in it; empty if there is none */
	struct index_part part;
	struct buf copy; /* its text, if that is read again: source_reread() */
};

static bool
take(void *ctx, void *slot)
{
	struct looking *looking = ctx;
	struct piece *piece = slot;

	if (looking->left.n == 0 && looking->mores > 0) {
		looking->left = *looking->more++;
		looking->mores--;
	}
	if (looking->left.n == 0)
		return false;
	*piece = (struct piece){.text = looking->act ? source_lines_off(looking->source, &looking->left, ACTS_SIZE)
						     : lines_off(&looking->left, PIECE_SIZE),
		.line = piece->line,
		.cap = piece->cap,
		.part = piece->part,
		.copy = piece->copy};
	return true;
}

static void
put(struct piece *piece, struct span line, enum act act)
{
	VEC_ROOM(piece->line, piece->lines, piece->cap);
	piece->line[piece->lines++] = (struct found_line){line, act};
}

/* Returns the first bytes of a field with this text. */
static struct opening
opening_of(const char *name)
{
	const unsigned place = strlen(name) < 4 ? 3 : 4;

	return (struct opening){name[0], name[place - 1], place};
}

/* Goes from one field of a piece's text with the first bytes of a wanted act to the next, and takes its line. */
static void
look_for_openings(const struct looking *looking, struct piece *piece, struct span text,
	void (*look)(const struct looking *looking, struct piece *piece, struct span line))
{
	struct span left = text;
	const char *tab;

	while ((tab = scan_opening(left, looking->way))) {
		const char *before = memrchr(left.p, '\n', (size_t)(tab - left.p));
		const struct span line = line_at(before ? before + 1 : left.p);
		const char *rest = line.p + line.n + 1, *end = text.p + text.n;

		/* The file was truncated; bytes_check() reports that. */
		if (rest > end)
			break;
		look(looking, piece, line);
		left = (struct span){rest, (size_t)(end - rest)};
	}
}

static void
look_for_act(const struct looking *looking, struct piece *piece, struct span line)
{
	const enum act act = act_named(survey_act(line));

	if (act == looking->act[0] || act == looking->act[1])
		put(piece, line, act);
}

static void
look_for_acts(void *ctx, void *slot)
{
	const struct looking *looking = ctx;
	struct piece *piece = slot;

	look_for_openings(looking, piece, source_reread(looking->source, piece->text, &piece->copy), look_for_act);
}

static void
hand_out_acts(void *ctx, void *slot)
{
	const struct looking *looking = ctx;
	const struct piece *piece = slot;

	for (size_t i = 0; i < piece->lines; i++)
		looking->found(looking->ctx, piece->line[i].line, piece->line[i].act);
}

static void
start_part(const struct looking *looking, struct piece *piece)
{
	if (looking->indexes)
		index_part_start(&piece->part, looking->source, piece->text);
}

/* Adds a line to the index, by what the survey has to look at anyway; `fits` is whether it has the act. */
static inline void
index_line(const struct survey *what, struct index_part *part, struct span line, struct span kase, index_key key,
	bool fits)
{
	if (what->keys.kinds & INDEX_CASES)
		index_part_case(part, line, key);
	if (fits && (what->act == ACT_NEW || survey_is(line, ACT_NEW)))
		index_part_new(part, what->keys.kinds, line, kase);
}

static void
look_at_line(const struct looking *looking, struct piece *piece, struct span line)
{
	const struct survey *what = looking->what;
	const bool fits = what->act == ACTS || survey_is(line, what->act);
	struct layout layout;

	if (line.n > 0 && line.p[0] == case_columns.header.p[0] && line_is_header(line, &case_columns, &layout)) {
		piece->header = line;
		if (looking->indexes)
			index_part_header(&piece->part, line);
	} else if (looking->by_key || (looking->indexes && fits)) {
		const struct span kase = survey_case(line);
		const index_key key = what->keys.kinds & INDEX_CASES ? index_case_text(kase) : INDEX_SHIFTED;

		if (looking->indexes)
			index_line(what, &piece->part, line, kase, key, fits);
		if (looking->by_key && !index_wants(&what->keys, key))
			return;
	}
	if (fits && what->matters(what->ctx, line))
		put(piece, line, ACTS);
}

/* The bits of the index take up the cache into which the processor would read ahead by itself: without this fetch
 * the first call after a foreign change takes 1.2 times as long. */
static inline void
fetch_ahead(struct span line)
{
	for (size_t i = 0; i <= line.n; i += 64)
		__builtin_prefetch((void *)((uintptr_t)line.p + AHEAD + i));
}

static void
look_at_lines(void *ctx, void *slot)
{
	const struct looking *looking = ctx;
	struct piece *piece = slot;
	struct line_walk walk;
	struct span line;

	start_part(ctx, piece);
	line_walk_start(&walk, piece->text);
	while (line_walk_next(&walk, &line)) {
		if (looking->indexes)
			fetch_ahead(line);
		look_at_line(looking, piece, line);
	}
}

static void
look_at_openings(void *ctx, void *slot)
{
	start_part(ctx, slot);
	look_for_openings(ctx, slot, ((struct piece *)slot)->text, look_at_line);
}

static void
hand_out_lines(void *ctx, void *slot)
{
	struct looking *looking = ctx;
	const struct piece *piece = slot;

	for (size_t i = 0; i < piece->lines; i++)
		looking->what->found(looking->what->ctx, piece->line[i].line);
	if (piece->header.n > 0)
		looking->header = piece->header;
	if (looking->indexes)
		index_put(looking->source->index, &piece->part);
}

static void
look_over(struct looking *looking, size_t size, void (*prepare)(void *, void *), void (*finish)(void *, void *))
{
	struct piece pieces[PIPELINE_SLOTS] = {0};
	struct pipeline pipeline = {.take = take, .prepare = prepare, .finish = finish, .ctx = looking};

	for (int i = 0; i < PIPELINE_SLOTS; i++)
		pipeline.slot[i] = &pieces[i];
	pipeline_run(&pipeline, size >= PAIR_SIZE);
	for (int i = 0; i < PIPELINE_SLOTS; i++) {
		free(pieces[i].line);
		buf_free(&pieces[i].copy);
		free(pieces[i].part.row);
	}
}

void
survey_acts(const struct source *s, const enum act act[OPENINGS], act_found *found, void *ctx)
{
	struct looking looking = {.left = s->text, .source = s, .act = act, .found = found, .ctx = ctx};

	for (int i = 0; i < OPENINGS; i++)
		looking.way[i] = opening_of(acts[act[i]].name);
	look_over(&looking, s->text.n, look_for_acts, hand_out_acts);
}

struct span
survey_lines(const struct source *s, const struct survey *what)
{
	struct looking looking = {.left = s->text, .what = what, .source = s};
	struct index_lines found = {0};
	size_t size = s->text.n;

	if (what->keys.kinds && index_find(s, &what->keys, &found)) {
		looking.left = (struct span){0};
		looking.more = found.span;
		looking.mores = found.n;
		size = found.size;
	} else if (what->keys.kinds && s->index) {
		looking.indexes = index_pass(s->index, s, what->keys.kinds);
	}
	if (what->act == ACTS) {
		looking.by_key = what->keys.kinds & INDEX_CASES && what->keys.n <= KEYS_FEW;
		look_over(&looking, size, look_at_lines, hand_out_lines);
	} else {
		looking.way[0] = opening_of(acts[what->act].name);
		looking.way[1] = opening_of(case_columns.name[COL_CASE]); /* to find headers */
		look_over(&looking, size, look_at_openings, hand_out_lines);
	}
	free(found.span);
	return looking.header;
}
