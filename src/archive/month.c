#include "month.h"

#include "../program/draft.h"
#include "../program/rule_tables.h"

/* Adds the entries that record where each case is filed, in the order of the volumes. */
static void
add_entries(const struct month *m, struct recording *recording)
{
	const struct archive *a = &m->archive;
	struct buf ref = {0}, line = {0};

	for (size_t volume = 1; volume <= a->volumes; volume++)
		for (size_t i = 0; i < a->filings.n; i++) {
			const struct filing *one = &a->filings.at[i];
			struct draft d = draft_of(ACT_FILE, one->id, recording->now, recording->now);

			if (one->volume != volume)
				continue;
			ref.n = line.n = 0;
			buf_printf(&ref, "%s/%u", a->volume[volume - 1], one->number);
			d.field[COL_BY] = m->by;
			d.field[COL_REF] = buf_as_span(&ref);
			draft_put(&line, &d);
			recording_add(recording, (struct span){line.p, line.n - 1});
		}
	buf_free(&line);
	buf_free(&ref);
}

static void
decide(struct recording *recording, void *ctx)
{
	struct month *m = ctx;
	struct archive *a = &m->archive;

	/* The ledger is folded twice, hashed, and copied, leaders' items separately. */
	ledgers_expect_passes(&recording->ledgers, 5);
	fold_start(&m->fold, the_roster(), UINT32_MAX);
	filings_watch(&a->filings, &m->fold, m->anyway);
	ledgers_fold(&recording->ledgers, &m->fold);
	secrecy_start(&m->secrecy, &m->fold);
	a->ledgers = &recording->ledgers;
	a->fold = &m->fold;
	a->secrecy = &m->secrecy;
	archive_check_about(a);
	filings_choose(&a->filings, &recording->ledgers, &m->fold, month_period(a->month).to, recording->now);
	archive_settle(a, !recording_options.dry_run);
	add_entries(m, recording);
}

void
month_forget(void *month)
{
	struct month *m = month;

	secrecy_stop(&m->secrecy);
	filings_free(&m->archive.filings);
	fold_stop(&m->fold);
}

void
month_say_left_out(const struct month *m)
{
	static const char *const why[] = {N_("%s was not filed: its promise is not carried out (M4.3.2)"),
		N_("%s was not filed: the caller is not satisfied or says it is not solved (R3.5)"),
		N_("%s was not filed: its leader has not been told the result (R3.5)")};
	const struct filings *l = &m->archive.filings;
	char id[CASE_ID_SIZE];

	for (size_t i = 0; i < l->lefts; i++)
		for (size_t bit = 0; bit < sizeof why / sizeof *why; bit++)
			if (l->left[i].why >> bit & 1)
				say(_(why[bit]), case_id_print(id, l->left[i].id));
	if (l->lefts > 0)
		say(_("not filed: %zu (--anyway files them too)"), l->lefts);
}

static void
show(void *month, struct buf *out, const struct line *line)
{
	struct month *m = month;
	struct case_id id = {0};

	case_id_parse(line_field(line, COL_CASE), &id);
	secrecy_add_entry(&m->secrecy, out, fold_find(&m->fold, id), line);
}

const struct recorder month_recorder = {
	.columns = &case_columns, .decide = decide, .forget = month_forget, .show = show};
