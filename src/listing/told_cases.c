#include "told_cases.h"

#include <stdlib.h>

static int
by_time(const void *a, const void *b, void *ctx)
{
	const struct fold *f = ctx;

	return case_id_cmp(f->kase[*(const uint32_t *)a].id, f->kase[*(const uint32_t *)b].id);
}

void
told_cases_choose(struct told_cases *c)
{
	const struct fold *f = c->fold;

	c->kase = ecalloc(f->kases + 1, sizeof *c->kase);
	for (uint32_t k = 0; k < f->kases; k++)
		if (case_exists(&f->kase[k]) && !(f->kase[k].bits & CASE_VOID))
			c->kase[c->n++] = k;
	qsort_r(c->kase, c->n, sizeof *c->kase, by_time, (void *)(uintptr_t)f);
}

static struct span
words_of(struct told_cases *c, uint32_t kase, enum case_column column)
{
	return secrecy_keep(c->secrecy, &c->words, kase, column, case_value(c->fold, &c->fold->kase[kase], column));
}

static void
describe(struct told_cases *c, uint32_t i, bool asked)
{
	const uint32_t kase = c->kase[i];
	struct told *t = &c->told[i];
	struct span phone;

	*t = (struct told){.topic = words_of(c, kase, COL_TOPIC),
		.area = words_of(c, kase, COL_AREA),
		.text = words_of(c, kase, COL_TEXT),
		.day = c->fold->kase[kase].id.day,
		.asked = asked};
	if (case_is_hidden(c->fold, kase))
		return;
	phone = case_value(c->fold, &c->fold->kase[kase], COL_PHONE);
	while (t->phones < REPEAT_PHONES && phone_take(&phone, &t->phone[t->phones]))
		t->phones += phone_identifies(t->phone[t->phones]);
}

void
told_cases_describe(struct told_cases *c, const struct case_set *asked)
{
	c->told = ecalloc(c->n + 1, sizeof *c->told);
	for (uint32_t i = 0; i < c->n; i++)
		describe(c, i, !asked || case_set_has(asked, c->fold->kase[c->kase[i]].id));
}

void
told_cases_free(struct told_cases *c)
{
	kept_words_free(&c->words);
	free(c->told);
	free(c->kase);
}
