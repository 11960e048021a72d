#include "query.h"

#include "../ledger/ledger_index.h"
#include "../ledger/secrecy.h"

struct named
query_start(const struct program *p, int argc, char **argv)
{
	const int first = program_start(p, argc, argv);
	const struct texts *given = &query_options.ledgers;
	const struct named named = {argv + first - given->n, argc - first + (int)given->n, (int)given->n};

	/* The cast is safe: these are writable words of argv, which nobody reads again. */
	for (size_t i = 0; i < given->n; i++)
		named.name[i] = (char *)(uintptr_t)given->text[i];
	return named;
}

void
query_fold(struct ledgers *l, struct fold *f, char **name, int names)
{
	ledgers_open(l, name, names, &case_columns);
	query_fold_open(l, f);
}

static void
say_refused(const struct fold *f)
{
	if (f->refused > 0)
		say(ngettext("%llu entry was not allowed when it was made and has no effect; see case-check",
			    "%llu entries were not allowed when they were made and have no effect; see case-check",
			    f->refused),
			(unsigned long long)f->refused);
}

void
query_fold_open(struct ledgers *l, struct fold *f)
{
	ledgers_fold(l, f);
	secrecy_rename_units(f);
	say_refused(f);
}

static bool
fold_cases(struct ledgers *l, struct fold *f, const struct case_set *wanted)
{
	if (wanted->n > INDEX_KEYS_MOST || query_options.skip_bad)
		return false;
	ledgers_take_cases(l, f, wanted);
	ledgers_judge(l);
	/* A unit outside the roster may be hidden because of a case that was not read. */
	if (f->roster->units > f->roster->listed)
		return false;
	fold_settle(f);
	return true;
}

bool
query_fold_wanted(
	struct ledgers *l, struct fold *f, const struct case_set *wanted, void (*restart)(void *ctx), void *ctx)
{
	const bool partly = wanted && fold_cases(l, f, wanted);

	if (!partly) {
		if (wanted)
			restart(ctx);
		ledgers_expect_passes(l, 2);
		ledgers_fold(l, f);
		secrecy_rename_units(f);
	}
	say_refused(f);
	return partly;
}
