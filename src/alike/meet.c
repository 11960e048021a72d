#include "meet.h"

#include "../base/buf.h"

#include <stdlib.h>

#define WORD_TEXTS 10       /* a word in more than one of so many texts leads to no other text, */
#define WORD_FEW   100      /* if it is in more than so many; */
#define WORD_ALL   30000000 /* and no word in more than this, divided by the number of texts, does */
#define MEETS_ALL  2000000  /* about so many pairs of reports are compared: for each report those */
#define STEPS      64       /* values are counted by their whole part, up to this */
#define MEETS_MOST 500      /* with the most valuable common words, at most so many */

struct meeting {
	const struct outlines *o;
	uint32_t *first, *report; /* which reports have a pair: report[first[pair]] to report[first[pair + 1]] */
	double *value;            /* [n] of the common pairs with a report */
	uint32_t *met;            /* the reports with a value */
	uint32_t mets, most;
};

static uint32_t
least(uint32_t a, uint32_t b)
{
	return a < b ? a : b;
}

static bool
leads(const struct meeting *m, uint32_t pair)
{
	const uint32_t n = m->o->n, texts = m->o->weights.pair[pair].texts;
	const uint32_t most = least(n / WORD_TEXTS, WORD_ALL / (n + 1));

	return texts >= 2 && (texts <= WORD_FEW || texts <= most) && !m->o->weights.pair[pair].ordinary;
}

static void
index_reports(struct meeting *m)
{
	const uint32_t pairs = m->o->weights.count;

	m->first = ecalloc(pairs + 2, sizeof *m->first);
	for (uint32_t i = 0; i < m->o->n; i++)
		for (uint32_t k = 0; k < m->o->of[i].pairs; k++)
			m->first[m->o->of[i].seen[k].pair + 2] += leads(m, m->o->of[i].seen[k].pair);
	for (uint32_t p = 2; p < pairs + 2; p++)
		m->first[p] += m->first[p - 1];
	m->report = emalloc((m->first[pairs + 1] + 1) * sizeof *m->report);
	for (uint32_t i = 0; i < m->o->n; i++)
		for (uint32_t k = 0; k < m->o->of[i].pairs; k++)
			if (leads(m, m->o->of[i].seen[k].pair))
				m->report[m->first[m->o->of[i].seen[k].pair + 1]++] = i;
}

static int
by_value(const void *a, const void *b, void *value)
{
	const uint32_t i = *(const uint32_t *)a, k = *(const uint32_t *)b;
	const double x = ((const double *)value)[i], y = ((const double *)value)[k];

	return x != y ? (x < y) - (x > y) : (i > k) - (i < k);
}

static uint32_t
step_of(double value)
{
	return value < STEPS - 1 ? (uint32_t)value : STEPS - 1;
}

/* Keeps the reports with the most valuable common words: without sorting, if a whole step of values can be left out. */
static void
keep_best(struct meeting *m)
{
	uint32_t count[STEPS] = {0}, step = STEPS, n = 0, kept = 0;

	for (uint32_t i = 0; i < m->mets; i++)
		count[step_of(m->value[m->met[i]])]++;
	while (step > 0 && n + count[step - 1] <= m->most)
		n += count[--step];
	if (n < m->most / 2) {
		qsort_r(m->met, m->mets, sizeof *m->met, by_value, m->value);
		return;
	}
	for (uint32_t i = 0; i < m->mets; i++)
		if (step_of(m->value[m->met[i]]) >= step)
			m->met[kept++] = m->met[i];
		else
			m->value[m->met[i]] = 0;
	m->mets = kept;
}

/* Finds the reports that share the most valuable words with this one. */
static void
meet(struct meeting *m, uint32_t report)
{
	const struct outline *of = &m->o->of[report];

	m->mets = 0;
	for (uint32_t k = 0; k < of->pairs; k++) {
		const uint32_t pair = of->seen[k].pair;

		for (uint32_t i = m->first[pair]; i < m->first[pair + 1]; i++) {
			const uint32_t other = m->report[i];

			if (other == report || !may_be_one(of->district, m->o->of[other].district))
				continue;
			if (m->value[other] == 0)
				m->met[m->mets++] = other;
			m->value[other] += m->o->value[pair];
		}
	}
	if (m->mets > m->most)
		keep_best(m);
	for (uint32_t i = 0; i < m->mets; i++)
		m->value[m->met[i]] = 0;
	m->mets = least(m->mets, m->most);
}

static int
by_reports(const void *a, const void *b)
{
	const struct met *x = a, *y = b;

	return x->a != y->a ? (x->a > y->a) - (x->a < y->a) : (x->b > y->b) - (x->b < y->b);
}

struct met *
meet_reports(const struct outlines *o, size_t *n)
{
	struct meeting m = {.o = o,
		.most = least(MEETS_ALL / (o->n + 1) + 1, MEETS_MOST),
		.value = ecalloc(o->n + 1, sizeof *m.value),
		.met = emalloc((o->n + 1) * sizeof *m.met)};
	struct met *met = NULL;
	size_t mets = 0, cap = 0;

	index_reports(&m);
	for (uint32_t i = 0; i < o->n; i++) {
		meet(&m, i);
		for (uint32_t k = 0; k < m.mets; k++) {
			VEC_ROOM(met, mets, cap);
			met[mets++] = (struct met){.a = i < m.met[k] ? i : m.met[k], .b = i < m.met[k] ? m.met[k] : i};
		}
	}
	if (mets > 0)
		qsort(met, mets, sizeof *met, by_reports);
	*n = 0;
	for (size_t i = 0; i < mets; i++)
		if (i == 0 || by_reports(&met[i], &met[i - 1]) != 0)
			met[(*n)++] = met[i];
	free(m.first);
	free(m.report);
	free(m.value);
	free(m.met);
	return met;
}
