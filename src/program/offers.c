#include "offers.h"

#include "../counting/keys.h"
#include "../counting/tally.h"
#include "../rules/tables.h"
#include "../table/csvtable.h"
#include "ledgers.h"
#include "query_options.h"

#include <stdlib.h>

void
offer_units(put_offer *put, void *ctx)
{
	roster_spellings(the_roster(), put, ctx);
}

/* Folds the readable ledgers into f, which is started here. */
static void
fold_readable(struct ledgers *l, struct fold *f, const struct texts *names)
{
	*l = (struct ledgers){.source = ecalloc(names->n + 1, sizeof *l->source)};
	for (size_t i = 0; i < names->n; i++)
		if (strcmp(names->text[i], "-") != 0 && source_open(&l->source[l->n], names->text[i], &case_columns))
			l->n++;
	query_options.skip_bad = true;
	fold_start(f, the_roster(), query_asof());
	ledgers_fold(l, f);
}

void
offer_cases(const struct texts *ledgers, const char *states, put_offer *put, void *ctx)
{
	struct ledgers l;
	struct fold f;
	char id[CASE_ID_SIZE];

	fold_readable(&l, &f, ledgers);
	for (uint32_t k = 0; k < f.kases; k++)
		if (case_exists(&f.kase[k]) && word_in(states, span_of(state_names[case_state(&f, &f.kase[k])])))
			put(ctx, span_of(case_id_print(id, f.kase[k].id)));
	fold_stop(&f);
	ledgers_close(&l);
}

/* Offers a label and the levels above it (levels are separated by '/'). */
static void
add_levels(struct tally *known, struct span label)
{
	for (size_t i = 1; i < label.n; i++)
		if (label.p[i] == '/')
			tally_row(known, (struct span){label.p, i});
	if (label.n > 0)
		tally_row(known, label);
}

static void
add_routed(struct tally *known, const char *column)
{
	const char *const columns[] = {column, NULL};
	struct table *t = table_load(tables_path("routes.tsv", table_options.routes), columns);

	for (size_t i = 0; i < t->rows; i++)
		add_levels(known, table_cell(t, i, column));
	table_free(t);
}

static void
add_recorded(struct tally *known, const struct texts *ledgers, enum case_column column)
{
	struct ledgers l;
	struct fold f;
	struct secrecy secrecy;
	struct keys keys;

	fold_readable(&l, &f, ledgers);
	secrecy_start(&secrecy, &f);
	keys_start(&keys, &secrecy);
	for (uint32_t k = 0; k < f.kases; k++)
		if (case_exists(&f.kase[k]))
			add_levels(known, keys_of(&keys, k, column));
	keys_stop(&keys);
	secrecy_stop(&secrecy);
	fold_stop(&f);
	ledgers_close(&l);
}

void
offer_labels(const struct texts *ledgers, enum case_column column, put_offer *put, void *ctx)
{
	struct tally known = {0};

	add_routed(&known, case_columns.name[column]);
	if (ledgers->n > 0)
		add_recorded(&known, ledgers, column);
	for (uint32_t i = 0; i < known.rows; i++)
		put(ctx, known.row[i].key);
	tally_free(&known);
}
