#include "signs.h"

#include "../base/buf.h"
#include "../base/hash.h"
#include "../base/levels.h"
#include "../redact/ordinary.h"
#include "background.h"
#include "concepts.h"

#include <math.h>
#include <stdlib.h>

#define VALUE_TEXTS    800.0 /* a pair in so many texts, or more, has no value */
#define VALUE_ORDINARY 0.3f  /* the value of an ordinary word's pair */
#define VALUE_CONCEPT  0.55f /* of a concept's word, */
#define VALUE_NAMED    1.2f  /* and of a place name */
#define ASPECT_SHORT   0.5f  /* a word of one character counts half */
#define ASPECT_MOST    3.0f  /* words of one concept count at most as so many */
#define CONCEPT_LITTLE 0.35  /* the concepts have little in common below this likeness */
#define CONCEPTS_MOST  128
#define PHRASE_VALUE   2.0f   /* a phrase has more than this value */
#define PHRASE_PLACES  256    /* phrases are searched for in so many symbols at the start of a text */
#define RUN_VALUES     0.9f   /* the values of a name's pairs differ by at most so much */
#define BURST_TEXTS    2      /* a pair in so many texts may be sudden */
#define BURST_FEWEST   200.0  /* fewer texts are taken for so many: among a few, anything is sudden */
#define BURST_RARE     1000.0 /* more texts are taken for so many, if the background lacks the pair: it may be rarer */
#define BURST_NUMBER   1.0 /* added if it has a number or a word of letters, since the background knows no single one */
#define BURST_LEAST    1.0 /* a pair that is e to this times as frequent as in the background is not sudden yet, */
#define BURST_MOST     4.0 /* it counts no more above this, */
#define BURST_ALL      8.0 /* nor several above this together */
#define BURST_JOINS    5.0 /* reports that share so much may complain of several things: */
#define APART_JOINED   0.5 /* then the sign that they do counts so much */
#define NAMED_TEXTS    3   /* so many texts at least must name a district; */
#define NAMED_BITS     61  /* its bit is the character before its 区 or 县, modulo this */

/* The weights of the signs between reports of which one states its district, and between others: reports of other
 * districts are left out, so a stated one is evidence too.  They were fitted by logistic regression to pairs of reports
 * that share a pair of characters: those of the labelled texts in testdata/alike that the background was taken from,
 * titles and texts, with and without their topics and areas; each of these sets compared with a background without it.
 * Then some were changed by trial on the same texts, and all rounded. */
struct weighing {
	double stated, other;
};
static const struct weighing weight[SIGNS] = {
	[SIGN_CONCEPT] = {1.6, 0.25},
	[SIGN_APART] = {-2.1, -1.9},
	[SIGN_LITTLE] = {-0.5, -0.6},
	[SIGN_TOPIC] = {0.1, 0.85},
	[SIGN_ASIDE] = {-1.7, -1.3},
	[SIGN_PLACE] = {0.2, 0.1},
	[SIGN_OTHER] = {-0.5, -1.0},
	[SIGN_AGREES] = {1.0, 1.15},
	[SIGN_RUN] = {0, 0.6},
	[SIGN_BURST] = {0.25, 0.4},
	[SIGN_BOND] = {0.6, 0.87},
	[SIGN_ELSEWHERE] = {-0.9, -1.15},
};
static const struct weighing weight_always = {-2.95, -3.05};

/* --- concepts ------------------------------------------------------------------------------- */

/* Adds the concepts of c[0..n) to the counts.  Words within a place name, where mark is not NULL, say where it is, not
 * what it is about: 大梁门停车场. */
static void
count_concepts(const struct lexicon *l, const uint32_t *c, const uint8_t *mark, size_t n, float *count)
{
	for (size_t i = 0; i < n;) {
		const struct lexeme *word = c[i] == SYMBOL_GAP ? NULL : lexicon_find(l, c + i, n - i);

		if (word && !(mark && reader_is_place(mark[i]) && reader_is_place(mark[i + word->n - 1])))
			count[word->list] += word->n == 1 ? ASPECT_SHORT : 1;
		i += word ? word->n : 1;
	}
}

/* Returns the last level of a topic: the first one (供水服务) says little of what the complaint is (收费). */
static struct span
last_level(struct span topic)
{
	struct span below = level_below(topic);

	while (below.n > 0) {
		topic = below;
		below = level_below(topic);
	}
	return topic;
}

/* Takes the concepts of the last text read, and of its topic's last level, which counts as one word. */
static void
take_aspects(struct outline *o, const struct lexicon *l, const struct reader *text, struct span topic)
{
	float count[CONCEPTS_MOST] = {0}, named[CONCEPTS_MOST] = {0};
	struct symbols symbols = {.n = 0};

	count_concepts(l, text->symbols.symbol, text->mark, text->symbols.n, count);
	symbols_add(&symbols, last_level(topic));
	count_concepts(l, symbols.symbol, NULL, symbols.n, named);
	symbols_free(&symbols);
	for (uint32_t i = 0; i < CONCEPTS_MOST; i++)
		o->aspects += count[i] + named[i] > 0;
	o->aspect = emalloc((o->aspects + 1) * sizeof *o->aspect);
	o->aspects = 0;
	for (uint32_t i = 0; i < CONCEPTS_MOST; i++)
		if (count[i] + named[i] > 0)
			o->aspect[o->aspects++] = (struct aspect){i, fminf(count[i], ASPECT_MOST) + fminf(named[i], 1)};
}

/* Weighs the concepts by how rare they are. */
static void
weigh_aspects(struct outlines *o)
{
	uint32_t with[CONCEPTS_MOST] = {0};

	for (uint32_t i = 0; i < o->n; i++)
		for (uint32_t k = 0; k < o->of[i].aspects; k++)
			with[o->of[i].aspect[k].concept]++;
	for (uint32_t i = 0; i < o->n; i++) {
		struct outline *of = &o->of[i];
		double squares = 0;

		for (uint32_t k = 0; k < of->aspects; k++) {
			of->aspect[k].share *= (float)log((o->n + 10.0) / (with[of->aspect[k].concept] + 2.0));
			squares += of->aspect[k].share * of->aspect[k].share;
		}
		for (uint32_t k = 0; k < of->aspects && squares > 0; k++)
			of->aspect[k].share /= (float)sqrt(squares);
	}
}

/* --- outlines ------------------------------------------------------------------------------- */

/* A single character does not count, but a word of letters does. */
static bool
counts(uint64_t key)
{
	return !key_is_single(key) || key >> 62 == SYMBOL_WORD >> 30;
}

static void
read_outline(struct outlines *o, const struct report *r)
{
	reader_read(&o->reader, r->topic, r->text, level_below(r->area));
}

/* Counts the pairs of all reports. */
static void
count_pairs(struct outlines *o, const struct report *report)
{
	o->reader.numbers = o->reader.edges = true;
	weights_start(&o->weights, &o->reader);
	o->weights.for_issues = true;
	for (uint32_t i = 0; i < o->n; i++) {
		read_outline(o, &report[i]);
		weights_count(&o->weights, &o->reader, level_top(report[i].area));
	}
	weights_settle(&o->weights);
}

/* Returns which pairs are part of a concept's word. */
static bool *
pairs_of_concepts(struct outlines *o)
{
	bool *of = ecalloc(o->weights.count + 1, sizeof *of);

	for (const char *const *c = concepts; *c; c++) {
		reader_words(&o->reader, *c);
		for (size_t i = 0; i < o->reader.pairs; i++) {
			const uint32_t at = weights_find(&o->weights, o->reader.pair[i].key);

			if (at != PAIR_NONE)
				of[at] = true;
		}
	}
	return of;
}

/* Returns whether a pair is part of a place name with an ending in at least a third of its texts. */
static bool
is_placed(const struct occurring *p)
{
	return !p->ordinary && p->placed >= (p->texts + PLACE_SHARE - 1) / PLACE_SHARE;
}

/* Returns whether a pair may be part of a name: not one of an ordinary word, of a concept's, or of one that makes no
 * name. */
static bool
may_be_name(const struct outlines *o, uint32_t pair)
{
	return !o->weights.pair[pair].ordinary && !o->weights.pair[pair].nameless && !o->of_concept[pair];
}

/* Returns whether a pair of characters makes no word by itself, so that it may be part of a name even without an
 * ending. Words of letters are mostly ordinary (KTV, APP). */
static bool
is_strange(const struct outlines *o, uint32_t pair)
{
	const uint64_t key = o->weights.pair[pair].key;
	const uint32_t first = (uint32_t)(key >> 32), second = (uint32_t)key;

	return may_be_name(o, pair) && !key_is_single(key) && !((first | second) & SYMBOL_WORD) &&
	       !is_ordinary(first, second);
}

/* Computes how sudden the pairs are.  A pair is expected in fewer texts if they are short, as titles are. */
static void
find_bursts(struct outlines *o)
{
	const struct weights *w = &o->weights;
	double pairs = 0;

	for (uint32_t i = 0; i < w->count; i++)
		pairs += key_is_single(w->pair[i].key) ? 0 : w->pair[i].texts;
	const double texts = fmax(BURST_FEWEST, w->texts) * fmin(1, pairs / fmax(1, w->texts) / background_size);

	o->burst = ecalloc(w->count + 1, sizeof *o->burst);
	for (uint32_t i = 0; i < w->count; i++) {
		const struct occurring *p = &w->pair[i];

		if (p->ordinary || key_is_single(p->key) || p->texts < BURST_TEXTS)
			continue;
		const double with = background_with(p->key);
		const double usual = (with > 0 ? texts * (with + 1) : fmin(texts, BURST_RARE)) / background_texts;
		const double single = background_knows(p->key) ? 0 : BURST_NUMBER;

		o->burst[i] = (float)fmin(BURST_MOST, fmax(0, log(p->texts / usual) + single - BURST_LEAST));
	}
}

static void
weigh_pairs(struct outlines *o)
{
	const struct weights *w = &o->weights;

	o->value = ecalloc(w->count + 1, sizeof *o->value);
	o->strange = ecalloc(w->count + 1, sizeof *o->strange);
	for (uint32_t i = 0; i < w->count; i++) {
		const struct occurring *p = &w->pair[i];

		o->strange[i] = is_strange(o, i);
		const double with = p->texts + (p->ordinary ? WEIGHT_ORDINARY : 0);

		if (p->texts == 0 || !counts(p->key))
			continue;
		o->value[i] = (float)fmax(0, log(VALUE_TEXTS / with));
		if (p->ordinary)
			o->value[i] *= VALUE_ORDINARY;
		else if (o->of_concept[i])
			o->value[i] *= VALUE_CONCEPT;
		if (is_placed(p))
			o->value[i] *= VALUE_NAMED;
	}
}

/* Takes the pairs of the last text read; one is part of a name before an ending, or by its districts. */
static void
take_pairs(struct outline *of, const struct outlines *o)
{
	const struct reader *r = &o->reader;

	of->seen = emalloc((r->pairs + 1) * sizeof *of->seen);
	for (size_t i = 0; i < r->pairs; i++) {
		const uint32_t at = counts(r->pair[i].key) ? weights_find(&o->weights, r->pair[i].key) : PAIR_NONE;

		if (at == PAIR_NONE)
			continue;
		const bool named = may_be_name(o, at) && (r->pair[i].place > 0 || o->weights.pair[at].local);

		of->seen[of->pairs++] = (struct sighting){at, r->pair[i].at, named};
		of->places += named ? o->value[at] : 0;
	}
}

/* Returns the districts that the last text read names.  Cities are left out: a city contains the others. */
static uint64_t
districts_named(const struct outlines *o)
{
	const struct symbols *s = &o->reader.symbols;
	uint64_t named = 0;

	for (size_t i = 1; i < s->n; i++) {
		const uint32_t *c = s->symbol + i;
		const bool ends =
			*c != U'市' && reader_ends_district(&o->reader, i) && !reader_bounds_name(&o->reader, c[-1]);
		const uint32_t at = ends ? weights_find(&o->weights, key_pair(c - 1)) : PAIR_NONE;

		if (at != PAIR_NONE && o->weights.pair[at].in_district >= NAMED_TEXTS)
			named |= UINT64_C(1) << c[-1] % NAMED_BITS;
	}
	return named;
}

void
outlines_start(struct outlines *o, const struct report *report, uint32_t n)
{
	struct lexicon lexicon;
	uint32_t list = 0;

	*o = (struct outlines){.n = n, .of = ecalloc(n + 1, sizeof *o->of)};
	reader_start(&o->reader);
	count_pairs(o, report);
	o->of_concept = pairs_of_concepts(o);
	weigh_pairs(o);
	find_bursts(o);
	lexicon_start(&lexicon, "");
	for (const char *const *c = concepts; *c; c++)
		lexicon_add(&lexicon, *c, list++);
	for (uint32_t i = 0; i < n; i++) {
		const struct report *r = &report[i];
		struct outline *of = &o->of[i];

		read_outline(o, r);
		take_pairs(of, o);
		of->named_districts = districts_named(o);
		take_aspects(of, &lexicon, &o->reader, r->topic);
		of->district = word_number(level_top(r->area));
		of->topic = word_number(r->topic);
		of->field = word_number(level_top(r->topic));
	}
	weigh_aspects(o);
	lexicon_stop(&lexicon);
}

void
outlines_stop(struct outlines *o)
{
	for (uint32_t i = 0; i < o->n; i++) {
		free(o->of[i].seen);
		free(o->of[i].aspect);
	}
	weights_stop(&o->weights);
	reader_stop(&o->reader);
	free(o->of);
	free(o->value);
	free(o->of_concept);
	free(o->strange);
	free(o->burst);
	free(o->bond);
}

bool
is_of_concept(const struct outlines *o, uint64_t key)
{
	const uint32_t at = weights_find(&o->weights, key);

	return at != PAIR_NONE && o->of_concept[at];
}

/* --- signs ---------------------------------------------------------------------------------- */

double
concept_likeness(const struct outlines *o, uint32_t one, uint32_t other)
{
	const struct outline *a = &o->of[one], *b = &o->of[other];
	double sum = 0;

	for (uint32_t i = 0, k = 0; i < a->aspects && k < b->aspects;) {
		if (a->aspect[i].concept == b->aspect[k].concept)
			sum += (double)a->aspect[i++].share * b->aspect[k++].share;
		else if (a->aspect[i].concept < b->aspect[k].concept)
			i++;
		else
			k++;
	}
	return sum;
}

/* The common pairs of two texts by their places in the first one. */
struct common {
	uint32_t there[PHRASE_PLACES]; /* the place in the other text + 1; 0 if it is not common */
	float value[PHRASE_PLACES];
	bool strange[PHRASE_PLACES];
	float burst[PHRASE_PLACES];
	uint32_t n; /* none is at this place or behind it */
};

/* Returns whether the pair at a place is common and follows, in both texts, the one before it. */
static bool
goes_on(const struct common *c, uint32_t i)
{
	return i > 0 && c->there[i] > 1 && c->there[i] == c->there[i - 1] + 1;
}

/* Returns the number of phrases that both texts contain. */
static uint32_t
count_phrases(const struct common *c)
{
	uint32_t found = 0;
	float value = 0;

	for (uint32_t i = 0; i < c->n; i++) {
		if (!goes_on(c, i)) {
			found += value > PHRASE_VALUE;
			value = 0;
		}
		value += c->there[i] > 0 ? c->value[i] : 0;
	}
	return found + (value > PHRASE_VALUE);
}

/* Returns the most pairs that make no word in a run.  There may be words between them (领航未来教育), but all are of
 * about equal value, since they mostly come from one name: in 什么时候解决, 么时 is in many texts, and 候解 in few.  A
 * pair of another value starts the count again. */
static uint32_t
most_strange(const struct common *c)
{
	uint32_t most = 0, n = 0;
	float least = 0, greatest = 0;

	for (uint32_t i = 0; i < c->n; i++) {
		const float value = c->value[i];

		if (!goes_on(c, i))
			n = 0;
		if (c->there[i] == 0 || !c->strange[i])
			continue;
		least = n > 0 ? fminf(least, value) : value;
		greatest = n > 0 ? fmaxf(greatest, value) : value;
		if (greatest - least > RUN_VALUES) {
			n = 0;
			least = greatest = value;
		}
		n++;
		most = n > most ? n : most;
	}
	return most;
}

/* Returns how sudden the runs are together; the pairs of one run mostly come from one name. */
static double
add_bursts(const struct common *c)
{
	double sum = 0, most = 0;

	for (uint32_t i = 0; i < c->n; i++) {
		if (!goes_on(c, i)) {
			sum += most;
			most = 0;
		}
		if (c->there[i] > 0)
			most = fmax(most, c->burst[i]);
	}
	return fmin(BURST_ALL, sum + most);
}

/* Adds a pair that occurs in two texts.  Two may be at one place: a word of letters also is a pair with the symbol
 * after it, and a house number one with the name before it. */
static void
put_common(struct common *c, const struct outlines *o, const struct sighting *here, const struct sighting *there)
{
	const struct occurring *pair = &o->weights.pair[here->pair];

	if (here->at >= PHRASE_PLACES || there->at >= PHRASE_PLACES || key_is_single(pair->key))
		return;
	c->there[here->at] = there->at + 1;
	c->n = here->at + 1 > c->n ? here->at + 1 : c->n;
	c->value[here->at] = pair->ordinary || o->of_concept[here->pair] ? 0 : o->value[here->pair];
	c->strange[here->at] = o->strange[here->pair] && o->value[here->pair] > 0;
	c->burst[here->at] = fmaxf(c->burst[here->at], o->burst[here->pair]);
}

/* Finds the signs in the common pairs. */
static void
compare_pairs(const struct outlines *o, const struct outline *a, const struct outline *b, double sign[SIGNS])
{
	const double places = fmin(a->places, b->places);
	struct common pairs = {.there = {0}};
	double common = 0;

	for (uint32_t i = 0, k = 0; next_common(a, b, &i, &k);) {
		const struct sighting *x = &a->seen[i - 1], *y = &b->seen[k - 1];

		put_common(&pairs, o, x, y);
		if (o->bond)
			sign[SIGN_BOND] = fmax(sign[SIGN_BOND], o->bond[x->pair]);
		if (x->named || y->named) {
			sign[SIGN_PLACE] = fmax(sign[SIGN_PLACE], o->value[x->pair]);
			common += o->value[x->pair];
		}
	}
	sign[SIGN_AGREES] = log(1 + count_phrases(&pairs));
	sign[SIGN_RUN] = log(fmax(1, most_strange(&pairs)));
	sign[SIGN_BURST] = add_bursts(&pairs);
	if (places > 0)
		sign[SIGN_OTHER] = fmax(0, 1 - common / places);
}

void
signs_between(const struct outlines *o, uint32_t one, uint32_t other, double sign[SIGNS])
{
	const struct outline *a = &o->of[one], *b = &o->of[other];

	for (unsigned i = 0; i < SIGNS; i++)
		sign[i] = 0;
	compare_pairs(o, a, b, sign);
	sign[SIGN_CONCEPT] = concept_likeness(o, one, other);
	if (a->aspects > 0 && b->aspects > 0 && sign[SIGN_CONCEPT] < CONCEPT_LEAST)
		sign[SIGN_APART] = sign[SIGN_BURST] < BURST_JOINS ? 1 : APART_JOINED;
	sign[SIGN_LITTLE] = sign[SIGN_CONCEPT] < CONCEPT_LITTLE;
	sign[SIGN_ELSEWHERE] = a->named_districts && b->named_districts && !(a->named_districts & b->named_districts);
	sign[SIGN_TOPIC] = a->topic != 0 && a->topic == b->topic;
	sign[SIGN_ASIDE] = a->topic != b->topic && a->field != 0 && a->field == b->field;
}

double
signs_odds(const double sign[SIGNS], bool stated)
{
	double sum = stated ? weight_always.stated : weight_always.other;

	for (unsigned i = 0; i < SIGNS; i++)
		sum += (stated ? weight[i].stated : weight[i].other) * sign[i];
	return sum;
}

static bool
state_district(const struct outlines *o, uint32_t a, uint32_t b)
{
	return o->of[a].district != 0 || o->of[b].district != 0;
}

double
odds_between(const struct outlines *o, uint32_t a, uint32_t b, double sign[SIGNS])
{
	signs_between(o, a, b, sign);
	return fmax(ODDS_LEAST, signs_odds(sign, state_district(o, a, b)));
}
