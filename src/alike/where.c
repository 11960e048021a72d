#include "where.h"

#include "../base/buf.h"
#include "../redact/ordinary.h"

#include <stdlib.h>

#define NAME_LONGEST 12  /* in symbols */
#define CORE_AGREED  0.5 /* what nobody writes with an ending is a place if this share of the reports write it */
#define NAME_AGREED  0.4 /* a name is extended while this share of its reports continue alike, */
#define WORDS_AGREED 0.3 /* words may name an issue if this share of the reports use them */
#define NAME_BEGUN   0.3 /* or this share, if it is not a name yet, such as 化工园; */
#define NAME_SURE    0.8 /* or this share, if the next symbol may be another word */

/* A report, and where it writes the name. */
struct writing {
	uint32_t report;
	uint32_t *c, *from, *to; /* its symbols, and their bytes */
	uint8_t *mark;
	uint32_t n;
	uint32_t first, end; /* of the name; both 0 if it is missing */
};

struct name {
	struct grouping *g;
	struct writing *writing;
	uint32_t writings;
	uint32_t writes; /* how many reports write it */
	bool place;      /* it is a place name; otherwise other words */
};

/* --- the reports ----------------------------------------------------------------------------- */

static uint32_t *
copy(const uint32_t *from, uint32_t n)
{
	uint32_t *to = emalloc((n + 1) * sizeof *to);

	memcpy(to, from, n * sizeof *to);
	return to;
}

static void
read_writing(struct name *name, uint32_t report)
{
	struct reader *r = &name->g->reader;
	struct writing *w = &name->writing[name->writings++];

	reader_read(r, (struct span){"", 0}, name->g->report[report].text, (struct span){"", 0});
	*w = (struct writing){.report = report, .n = (uint32_t)r->symbols.n};
	if (w->n == 0)
		return;
	w->c = copy(r->symbols.symbol, w->n);
	w->from = copy(r->symbols.from, w->n);
	w->to = copy(r->symbols.to, w->n);
	w->mark = emalloc(w->n);
	memcpy(w->mark, r->mark, w->n);
}

static void
read_writings(struct name *name, const struct issue *issue)
{
	name->writing = ecalloc(issue->reports + 1, sizeof *name->writing);
	for (uint32_t i = 0; i < issue->reports; i++)
		if (name->g->report[issue->report[i]].quotable)
			read_writing(name, issue->report[i]);
}

static void
forget_writings(struct name *name)
{
	while (name->writings > 0) {
		struct writing *w = &name->writing[--name->writings];

		free(w->c);
		free(w->from);
		free(w->to);
		free(w->mark);
	}
	free(name->writing);
}

/* --- the core of the name ------------------------------------------------------------------------- */

static bool
names_place(const struct weights *w, const uint32_t *c)
{
	const uint32_t at = c[0] == SYMBOL_GAP || c[1] == SYMBOL_GAP ? PAIR_NONE : weights_find(w, key_pair(c));

	return at != PAIR_NONE && w->pair[at].place && !w->pair[at].nameless;
}

/* Returns whether a pair can be the core if this many of an issue's reports have it.  A pair that nobody writes with
 * an ending names a place only if half of the reports have it; otherwise it may be, for example, a smell. */
static bool
is_core(const struct name *name, uint32_t pair, uint32_t reports)
{
	if (reports < 2)
		return false;
	if (!name->place)
		return reports >= WORDS_AGREED * name->writings;
	return name->g->weights.pair[pair].placed > 0 || reports >= CORE_AGREED * name->writings;
}

static int
by_number(const void *a, const void *b)
{
	const uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

/* Returns whether two neighbouring symbols may be the core of the name. */
static bool
may_be_core(const struct name *name, const struct writing *w, uint32_t i)
{
	const struct weights *weights = &name->g->weights;
	uint32_t at;

	if (name->place)
		return !reader_is_ending(w->mark[i]) && names_place(weights, w->c + i) &&
		       !is_of_concept(&name->g->outlines, key_pair(w->c + i));
	if (w->c[i] == SYMBOL_GAP || w->c[i + 1] == SYMBOL_GAP || symbol_is_number(w->c[i]) ||
		symbol_is_number(w->c[i + 1]))
		return false;
	at = weights_find(weights, key_pair(w->c + i));
	return at != PAIR_NONE && weights->pair[at].weight > 0 && !weights->pair[at].ordinary;
}

/* Lists the pairs of a report that may be the core, without duplicates. */
static uint32_t
named_pairs(const struct name *name, const struct writing *w, uint32_t **pair)
{
	const struct weights *weights = &name->g->weights;
	uint32_t n = 0, kept = 0;

	*pair = emalloc((w->n + 1) * sizeof **pair);
	for (uint32_t i = 0; i + 1 < w->n; i++)
		if (may_be_core(name, w, i))
			(*pair)[n++] = weights_find(weights, key_pair(w->c + i));
	if (n > 0)
		qsort(*pair, n, sizeof **pair, by_number);
	for (uint32_t i = 0; i < n; i++)
		if (i == 0 || (*pair)[i] != (*pair)[i - 1])
			(*pair)[kept++] = (*pair)[i];
	return kept;
}

/* Returns the pair that most reports have and few others: the highest product of reports and weight, of equal ones
 * the first; PAIR_NONE if no two reports share one. */
static uint32_t
find_core(const struct name *name)
{
	const struct weights *weights = &name->g->weights;
	uint32_t *all = NULL, *pair, n = 0, cap = 0, best = PAIR_NONE;
	double most = 0;

	for (uint32_t i = 0; i < name->writings; i++) {
		const uint32_t pairs = named_pairs(name, &name->writing[i], &pair);

		for (uint32_t k = 0; k < pairs; k++) {
			VEC_ROOM(all, n, cap);
			all[n++] = pair[k];
		}
		free(pair);
	}
	if (n > 0)
		qsort(all, n, sizeof *all, by_number);
	for (uint32_t i = 0, to; i < n; i = to) {
		for (to = i + 1; to < n && all[to] == all[i];)
			to++;
		const double score = (to - i) * (double)weights->pair[all[i]].weight;
		if (is_core(name, all[i], to - i) && score > most) {
			most = score;
			best = all[i];
		}
	}
	free(all);
	return best;
}

static void
mark_core(struct name *name, uint64_t key)
{
	for (uint32_t i = 0; i < name->writings; i++) {
		struct writing *w = &name->writing[i];

		for (uint32_t k = 0; k + 1 < w->n; k++)
			if (may_be_core(name, w, k) && key_pair(w->c + k) == key) {
				w->first = k;
				w->end = k + 2;
				name->writes++;
				break;
			}
	}
}

/* --- extending the name --------------------------------------------------------------------------- */

/* Returns the symbol before or after the name; SYMBOL_GAP if it cannot be part of it. */
static uint32_t
beside(const struct writing *w, bool before)
{
	const uint32_t at = before ? w->first - 1 : w->end;

	if (w->end == 0 || (before ? w->first == 0 : w->end == w->n) || reader_is_ordinary(w->mark[at]))
		return SYMBOL_GAP;
	return w->c[at];
}

/* Returns whether the symbol beside a name forms a pair of place names with the name's outermost symbol. */
static bool
is_part(const struct name *name, const struct writing *w, bool before)
{
	return names_place(&name->g->weights, w->c + (before ? w->first - 1 : w->end - 1)) &&
	       !(before && reader_bounds_name(&name->g->reader, w->c[w->first - 1]));
}

/* Returns which share of the reports that write the name must continue with this symbol. */
static double
share_needed(const struct name *name, const struct writing *w, bool before)
{
	if (before && name->place && reader_is_nameless(&name->g->reader, w->c + w->first, w->end - w->first - 1))
		return NAME_BEGUN;
	return !before || is_part(name, w, before) ? NAME_AGREED : NAME_SURE;
}

/* Extends the name by the symbol with which enough reports continue.  Returns false if there is none. */
static bool
extend(struct name *name, bool before)
{
	double needed = NAME_SURE;
	uint32_t symbol = SYMBOL_GAP, votes = 0, agreed = 0;

	for (uint32_t i = 0; i < name->writings; i++) {
		const uint32_t c = beside(&name->writing[i], before);

		if (c == SYMBOL_GAP)
			continue;
		if (votes == 0)
			symbol = c;
		votes += c == symbol ? 1 : -1;
	}
	if (symbol == SYMBOL_GAP)
		return false;
	for (uint32_t i = 0; i < name->writings; i++)
		if (beside(&name->writing[i], before) == symbol) {
			agreed++;
			needed = share_needed(name, &name->writing[i], before);
		}
	if (agreed < 2 || agreed < needed * name->writes || (before && reader_bounds_name(&name->g->reader, symbol)))
		return false;
	name->writes = agreed;
	for (uint32_t i = 0; i < name->writings; i++) {
		struct writing *w = &name->writing[i];

		if (beside(w, before) != symbol)
			w->first = w->end = 0;
		else if (before)
			w->first--;
		else
			w->end++;
	}
	return true;
}

/* Returns a report that writes the name. */
static const struct writing *
writer(const struct name *name)
{
	const struct writing *w = name->writing;

	while (w->end == 0)
		w++;
	return w;
}

static void
extend_before(struct name *name)
{
	const struct writing *w = writer(name);

	while (w->end - w->first < NAME_LONGEST && extend(name, true))
		w = writer(name);
}

/* Returns whether the name so far ends like a place name. */
static bool
ends_whole(const struct name *name, const struct writing *w)
{
	for (uint32_t at = w->first + 1; at < w->end; at++)
		if (reader_ending(&name->g->reader, w->c + at, w->n - at) == w->end - at)
			return true;
	return false;
}

/* A name does not end inside an ordinary word: 特岗 is the name in 特岗教师, not 特岗教.  Returns its length. */
static uint32_t
end_of_word(const struct name *name, const struct writing *w, uint32_t length)
{
	const uint32_t last = w->first + length - 1;

	if (length < 3 || last + 1 >= w->n || reader_ending(&name->g->reader, w->c + last, 1) > 0 ||
		!is_ordinary(w->c[last], w->c[last + 1]) || is_ordinary(w->c[last - 1], w->c[last]))
		return length;
	return length - 1;
}

/* Extends the name while what follows is part of names or leads to an ending.  Returns how many symbols of it are
 * the name. */
static uint32_t
extend_after(struct name *name)
{
	const struct writing *w = writer(name);
	bool whole = ends_whole(name, w), part = !whole;
	uint32_t length = w->end - w->first;

	while (w->end - w->first < NAME_LONGEST && extend(name, false)) {
		w = writer(name);
		part = part && names_place(&name->g->weights, w->c + w->end - 2);
		whole = ends_whole(name, w);
		if (part || whole || !name->place)
			length = w->end - w->first;
		part = part && !whole;
	}
	return end_of_word(name, w, length);
}

static char *
as_written(const struct name *name, const struct writing *w, uint32_t length)
{
	const char *text = name->g->report[w->report].text.p;
	struct buf b = {0};
	char *written;

	for (uint32_t i = w->from[w->first]; i < w->to[w->first + length - 1]; i++)
		if (text[i] != ' ' && text[i] != '\t')
			buf_char(&b, text[i]);
	written = span_dup(buf_as_span(&b));
	buf_free(&b);
	return written;
}

static char *
find_name(struct grouping *g, const struct issue *issue, bool place)
{
	struct name name = {.g = g, .place = place};
	char *found;
	uint32_t core;

	read_writings(&name, issue);
	core = find_core(&name);
	if (core == PAIR_NONE) {
		found = span_dup(span_of(""));
	} else {
		mark_core(&name, g->weights.pair[core].key);
		extend_before(&name);
		const uint32_t length = extend_after(&name);
		found = as_written(&name, writer(&name), length);
	}
	forget_writings(&name);
	return found;
}

char *
where_is(struct grouping *g, const struct issue *issue)
{
	return find_name(g, issue, true);
}

char *
what_is(struct grouping *g, const struct issue *issue)
{
	return find_name(g, issue, false);
}
