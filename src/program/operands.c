#include "operands.h"

#include "../base/search.h"
#include "rows.h"

#include <stdlib.h>

void
operands_ask(struct operands *o, struct case_id id)
{
	if (case_set_has(&o->asked, id))
		return;
	case_set_add(&o->asked, id);
	VEC_ROOM(o->id, o->n, o->cap);
	o->id[o->n++] = id;
}

static void
ask_unit(struct operands *o, struct case_id id, const char *name)
{
	VEC_ROOM(o->unit, o->units, o->units_cap);
	o->unit[o->units++] = (struct operand_unit){id, span_dup(span_of(name))};
}

static int
by_case(const void *a, const void *b)
{
	return case_id_cmp(((const struct operand_unit *)a)->id, ((const struct operand_unit *)b)->id);
}

static bool
is_before(const void *item, const void *key)
{
	return case_id_cmp(((const struct operand_unit *)item)->id, *(const struct case_id *)key) < 0;
}

static void
ask_rows(struct operands *o)
{
	struct rows rows = {0};

	if (query_options.ledgers.n == 0)
		die_usage(_("- requires --ledger: without it, standard input is the ledger"));
	rows_cases(&rows);
	if (rows.bad.n > 0)
		exit(EXIT_USAGE);
	for (size_t i = 0; i < rows.n; i++) {
		const char *unit = rows_unit(&rows, i + 1);

		operands_ask(o, rows.id[i]);
		if (unit)
			ask_unit(o, rows.id[i], unit);
		rows_unset(&rows);
	}
	rows_free(&rows);
	if (o->units > 0)
		qsort(o->unit, o->units, sizeof *o->unit, by_case);
}

void
operands_read(struct operands *o, char **operand, int operands)
{
	bool rows = false;
	struct case_id id;

	*o = (struct operands){0};
	if (operands == 0)
		die_usage(_("no case is named"));
	for (int i = 0; i < operands; i++) {
		if (strcmp(operand[i], "-") == 0 && !rows) {
			rows = true;
			ask_rows(o);
		} else if (case_id_parse(span_of(operand[i]), &id)) {
			operands_ask(o, id);
		} else {
			die_usage(_("'%s' is not a case number YYYYMMDD-NNNNN"), operand[i]);
		}
	}
}

bool
operands_part(struct operands *o, struct named *named)
{
	char **kase = ecalloc((size_t)named->n + 1, sizeof *kase);
	int kases = 0, ledgers = named->given;
	struct case_id id;

	*o = (struct operands){0};
	for (int i = named->given; i < named->n; i++)
		if (case_id_parse(span_of(named->name[i]), &id) ||
			(named->given > 0 && strcmp(named->name[i], "-") == 0))
			kase[kases++] = named->name[i];
		else
			named->name[ledgers++] = named->name[i];
	named->n = ledgers;
	if (kases > 0)
		operands_read(o, kase, kases);
	free(kase);
	return kases > 0;
}

size_t
operands_missing(const struct operands *o, const struct fold *f)
{
	size_t next = 0, missing = 0;

	while (operands_next(o, f, &next, &missing) != NO_CASE)
		continue;
	return missing;
}

void
operands_units(const struct operands *o, struct case_id id, struct texts *units)
{
	size_t i = lower_bound(o->unit, o->units, sizeof *o->unit, is_before, &id);

	for (; i < o->units && case_id_eq(o->unit[i].id, id); i++) {
		units->text = erealloc(units->text, units->n + 1, sizeof *units->text);
		units->text[units->n++] = o->unit[i].name;
	}
}

void
operands_free(struct operands *o)
{
	while (o->units > 0)
		free(o->unit[--o->units].name);
	free(o->unit);
	free(o->id);
	case_set_free(&o->asked);
}

void
operands_fold(const struct operands *o, struct ledgers *l, struct fold *f)
{
	/* The cast is safe: ledgers_open() only reads the names. */
	ledgers_open(l, (char **)(uintptr_t)query_options.ledgers.text, (int)query_options.ledgers.n, &case_columns);
	ledgers_take_cases(l, f, &o->asked);
	ledgers_judge(l);
	fold_settle(f);
}

uint32_t
operands_next(const struct operands *o, const struct fold *f, size_t *i, size_t *missing)
{
	while (*i < o->n) {
		struct case_id id = o->id[(*i)++];
		const uint32_t kase = fold_find_begun(f, id);
		char number[CASE_ID_SIZE];

		if (kase != NO_CASE)
			return kase;
		say(_("%s: there is no such case"), case_id_print(number, id));
		(*missing)++;
	}
	return NO_CASE;
}
