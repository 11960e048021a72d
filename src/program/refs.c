#include "refs.h"

#include "../base/buf.h"
#include "../ledger/survey.h"

#include <stdlib.h>

void
refs_ask(struct refs *r, struct span ref)
{
	names_add(&r->names, ref, (uint32_t)r->names.used);
}

static bool
matters(const void *ctx, struct span line)
{
	const struct refs *r = ctx;
	const struct span ref = line_column(line, COL_REF);

	return ref.n > 0 && names_find(&r->names, ref) != NAME_NONE;
}

static void
found(void *ctx, struct span line)
{
	struct refs *r = ctx;
	struct case_id id;

	if (!case_id_parse(survey_case(line), &id))
		return;
	VEC_ROOM(r->at, r->n, r->cap);
	r->at[r->n++] = (struct ref_case){names_find(&r->names, line_column(line, COL_REF)), id};
}

static int
by_ref(const void *a, const void *b)
{
	const struct ref_case *x = a, *y = b;

	return x->ref != y->ref ? (x->ref > y->ref) - (x->ref < y->ref) : case_id_cmp(x->id, y->id);
}

void
refs_look(struct refs *r, const struct ledgers *ledgers)
{
	const struct survey new = {.act = ACT_NEW, .matters = matters, .found = found, .ctx = r};

	for (size_t i = 0; i < ledgers->n; i++)
		survey_lines(&ledgers->source[i], &new);
	if (r->n > 0)
		qsort(r->at, r->n, sizeof *r->at, by_ref);
}

bool
refs_next(const struct refs *r, struct span ref, size_t *i, struct case_id *id)
{
	const uint32_t number = names_find(&r->names, ref);

	if (*i == 0) {
		size_t high = r->n;

		while (*i < high) {
			const size_t middle = *i + (high - *i) / 2;

			if (r->at[middle].ref < number)
				*i = middle + 1;
			else
				high = middle;
		}
	}
	if (*i >= r->n || r->at[*i].ref != number)
		return false;
	*id = r->at[(*i)++].id;
	return true;
}

void
refs_free(struct refs *r)
{
	names_free(&r->names);
	free(r->at);
	*r = (struct refs){0};
}
