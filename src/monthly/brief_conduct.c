/* In the monthly brief: whether callers were told (R3.5), promises (M4.3.2) and refusals (M4.4.5), and what makes
 * figures look better than they are. */
#include "brief_part.h"

#include "../paper/label.h"

#include <stdlib.h>

enum {
	UNITS_SHOWN = 15,
	BROKEN_SHOWN = 10,
	LAPSES_SHOWN = 10, /* cases of each kind */
};

/* --- callers -------------------------------------------------------------------------- */

static const char *
telling_label(enum telling t)
{
	static const char *const labels[TELLINGS] = {
		[TELL_TOLD] = N_("callers told, of cases closed"),
		[TELL_REACHED] = N_("reached, of callers called"),
		[TELL_SOLVED] = N_("say that it is solved, of those who answered"),
		[TELL_SATISFIED] = N_("satisfied, of those who answered"),
	};

	return D_(labels[t]);
}

static void
put_tellings(struct briefing *briefing)
{
	const struct conduct *c = &briefing->brief->conduct;
	const struct grid_column column[] = {{D_("callers"), false}, {D_("number"), true}, {D_("of"), true},
		{D_("per cent"), true}, {D_(briefing->called->before), true}};
	struct grid g;

	grid_start(&g, column, brief_knows(briefing, BEFORE) ? 5 : 4);
	for (enum telling t = 0; t < TELLINGS; t++) {
		const struct shares *s = &c->telling[t];

		grid_words(&g, span_of(telling_label(t)));
		grid_whole(&g, s->part[NOW]);
		grid_whole(&g, s->whole[NOW]);
		add_share(&g.words, s->part[NOW], s->whole[NOW]);
		grid_end_cell(&g);
		if (!brief_knows(briefing, BEFORE))
			continue;
		add_fraction(&g.words, s->part[BEFORE], s->whole[BEFORE]);
		grid_end_cell(&g);
	}
	prose_table(&briefing->common.prose, &g);
}

/* Sorts units by the number of closed cases, descending, then in roster order. */
static int
by_closed(const void *a, const void *b)
{
	const struct conduct_unit *x = *(const struct conduct_unit *const *)a;
	const struct conduct_unit *y = *(const struct conduct_unit *const *)b;
	const uint32_t xs = x->telling[TELL_TOLD].whole[NOW], ys = y->telling[TELL_TOLD].whole[NOW];

	return xs != ys ? (xs > ys ? -1 : 1) : (x->unit > y->unit) - (x->unit < y->unit);
}

static void
put_telling_unit(struct briefing *briefing, struct grid *g, const struct conduct_unit *u)
{
	if (u->unit == UNIT_NONE)
		grid_words(g, span_of(D_("(answered on the spot)")));
	else
		brief_cell(g, counting_unit(briefing->common.counting, u->unit));
	for (enum telling t = 0; t < TELLINGS; t++) {
		const struct shares *s = &u->telling[t];

		if (s->whole[NOW] > 0)
			buf_printf(&g->words, "%u/%u ", s->part[NOW], s->whole[NOW]);
		add_share(&g->words, s->part[NOW], s->whole[NOW]);
		grid_end_cell(g);
	}
}

static void
put_telling_units(struct briefing *briefing)
{
	const struct conduct *c = &briefing->brief->conduct;
	const struct grid_column column[] = {{D_("unit"), false}, {D_("callers told"), true}, {D_("reached"), true},
		{D_("solved"), true}, {D_("satisfied"), true}};
	const struct conduct_unit **chosen = ecalloc(conduct_units(c), sizeof *chosen);
	uint32_t n = 0;
	struct grid g;

	for (unsigned u = 0; u < conduct_units(c); u++)
		if (c->unit[u].telling[TELL_TOLD].whole[NOW] > 0)
			chosen[n++] = &c->unit[u];
	if (n > 0)
		qsort(chosen, n, sizeof *chosen, by_closed);
	grid_start(&g, column, 5);
	for (uint32_t i = 0; i < n && i < UNITS_SHOWN; i++)
		put_telling_unit(briefing, &g, chosen[i]);
	prose_table(&briefing->common.prose, &g);
	if (n > UNITS_SHOWN) {
		buf_printf(briefing->common.words, D_("Not shown: %u more units; see the table of figures."),
			n - UNITS_SHOWN);
		prose_paragraph(&briefing->common.prose);
	}
	free(chosen);
}

static void
put_callers(struct briefing *briefing)
{
	const struct shares *told = &briefing->brief->conduct.telling[TELL_TOLD];

	prose_heading(&briefing->common.prose, D_("Callers told, and their answers"));
	buf_printf(briefing->common.words,
		D_("Cases closed in %s and still closed, those answered on the spot included: %u; callers "
		   "told so far: %u, not told yet: %u. "),
		D_(briefing->called->now), told->whole[NOW], told->part[NOW], told->whole[NOW] - told->part[NOW]);
	prose_paragraph(&briefing->common.prose);
	if (told->whole[NOW] == 0)
		return;
	put_tellings(briefing);
	put_telling_units(briefing);
}

/* --- promises ------------------------------------------------------------------------- */

/* Lists those that are longest overdue. */
static void
put_broken(struct briefing *briefing)
{
	const struct conduct_events *l = &briefing->brief->conduct.broken;
	const struct grid_column column[] = {
		{D_("case"), false}, {D_("unit"), false}, {D_("promised for"), false}, {D_("topic"), false}};
	struct grid g;

	grid_start(&g, column, 4);
	for (uint32_t i = 0; i < l->n && i < BROKEN_SHOWN; i++) {
		const struct conduct_event *e = &l->event[i];
		char id[CASE_ID_SIZE];

		grid_words(&g, span_of(case_id_print(id, briefing->common.fold->kase[e->kase].id)));
		brief_cell(&g, counting_unit(briefing->common.counting, e->unit));
		add_day(&g.words, stamp_day(e->at));
		grid_end_cell(&g);
		brief_cell(&g, counting_key(briefing->common.counting, e->kase, BY_TOPIC));
	}
	prose_table(&briefing->common.prose, &g);
}

static void
put_promises(struct briefing *briefing)
{
	const struct conduct *c = &briefing->brief->conduct;
	const uint32_t(*n)[COMPARED] = c->promise;

	prose_heading(&briefing->common.prose, D_("Promises"));
	buf_printf(briefing->common.words,
		D_("Cases closed in %s as planned, to be carried out later: %u. Promised for %s: %u; carried "
		   "out: %u, overdue: %u, not due yet: %u. "),
		D_(briefing->called->now), n[PROMISE_MADE][NOW], D_(briefing->called->now), n[PROMISE_DUE][NOW],
		n[PROMISE_KEPT][NOW], n[PROMISE_OVERDUE][NOW], n[PROMISE_PENDING][NOW]);
	if (c->broken.n > 0)
		buf_printf(briefing->common.words,
			c->broken.n > BROKEN_SHOWN
				? D_("Overdue promises, of this period and earlier: %u tasks of units; the longest "
				     "overdue:")
				: D_("Overdue promises, of this period and earlier: %u tasks of units:"),
			c->broken.n);
	prose_paragraph(&briefing->common.prose);
	if (c->broken.n > 0)
		put_broken(briefing);
}

/* --- refusals ------------------------------------------------------------------------- */

static void
put_refusal_units(struct briefing *briefing)
{
	const struct conduct *c = &briefing->brief->conduct;
	const struct grid_column column[] = {{D_("unit"), false}, {D_("refusals"), true}, {D_("agreed to"), true},
		{D_("sent back"), true}, {D_("replied after all"), true}, {D_("not decided"), true}};
	struct grid g;

	grid_start(&g, column, 6);
	for (unsigned u = 0; u < conduct_units(c); u++) {
		if (c->unit[u].refusal[REFUSAL_ASKED][NOW] == 0)
			continue;
		brief_cell(&g, conduct_unit_name(c, c->unit[u].unit));
		for (enum refusal r = 0; r < REFUSALS; r++)
			grid_whole(&g, c->unit[u].refusal[r][NOW]);
	}
	prose_table(&briefing->common.prose, &g);
}

static void
put_refusals(struct briefing *briefing)
{
	const uint32_t(*n)[COMPARED] = briefing->brief->conduct.refusal;

	prose_heading(&briefing->common.prose, D_("Tasks refused by units"));
	buf_printf(briefing->common.words, D_("Refused in %s: %u"), D_(briefing->called->now), n[REFUSAL_ASKED][NOW]);
	if (brief_knows(briefing, BEFORE))
		buf_printf(briefing->common.words, D_("; %s: %u times"), D_(briefing->called->before),
			n[REFUSAL_ASKED][BEFORE]);
	buf_printf(briefing->common.words,
		D_(". Agreed to, the task recalled: %u; denied, sent back: %u; replied to after all: %u; not "
		   "decided yet: %u. "),
		n[REFUSAL_AGREED][NOW], n[REFUSAL_DENIED][NOW], n[REFUSAL_REPLIED][NOW], n[REFUSAL_UNDECIDED][NOW]);
	prose_paragraph(&briefing->common.prose);
	if (n[REFUSAL_ASKED][NOW] > 0)
		put_refusal_units(briefing);
}

void
write_conduct(struct briefing *briefing)
{
	put_callers(briefing);
	put_promises(briefing);
	put_refusals(briefing);
}

/* --- lapses --------------------------------------------------------------------------- */

static const char *
lapse_label(enum lapse l)
{
	static const char *const labels[LAPSES] = {
		[LAPSE_VOID] = N_("1. Voided cases: %u"),
		[LAPSE_REASSIGNED] = N_("2. Tasks recalled and assigned again to the same unit, with a new limit: %u"),
		[LAPSE_BACKDATED] = N_("3. Entries recorded on a later day: %u"),
		[LAPSE_EXTENDED] = N_("4. Tasks extended more than once: %u"),
	};

	return D_(labels[l]);
}

/* Appends the detail: why a case is void; what was recorded late; otherwise the unit. */
static void
add_lapse(struct briefing *briefing, enum lapse which, const struct conduct_event *e)
{
	struct buf *words = briefing->common.words;
	struct line line;

	line_split(&line, line_at(e->line), CASE_COLUMNS);
	if (which == LAPSE_VOID) {
		add_case_words(
			words, briefing->common.counting->secrecy, e->kase, COL_TEXT, line_field(&line, COL_TEXT), 80);
		return;
	}
	add_day(words, stamp_day(e->at));
	if (which == LAPSE_BACKDATED) {
		buf_char(words, ' ');
		buf_str(words, D_(acts[act_named(line_field(&line, COL_ACT))].title));
	}
	if (e->unit == UNIT_NONE)
		return;
	buf_char(words, ' ');
	brief_words(words, counting_unit(briefing->common.counting, e->unit));
}

/* Writes a paragraph for each case. */
static void
put_lapses(struct briefing *briefing, enum lapse which)
{
	const struct conduct_events *l = &briefing->brief->conduct.lapsed[which];
	unsigned shown = 0;
	uint32_t next = 0;

	for (uint32_t i = 0; i < l->n && shown < LAPSES_SHOWN; i = next, shown++) {
		const uint32_t kase = l->event[i].kase;

		add_case_id(briefing->common.words, briefing->common.fold, kase);
		brief_words(briefing->common.words, counting_key(briefing->common.counting, kase, BY_TOPIC));
		for (next = i; next < l->n && l->event[next].kase == kase; next++) {
			buf_str(briefing->common.words, next == i ? D_(": ") : D_(", "));
			add_lapse(briefing, which, &l->event[next]);
		}
		prose_paragraph(&briefing->common.prose);
	}
	if (next < l->n) {
		buf_str(briefing->common.words, D_("For the others, see the table of figures."));
		prose_paragraph(&briefing->common.prose);
	}
}

void
write_lapses(struct briefing *briefing)
{
	const struct conduct *c = &briefing->brief->conduct;

	prose_heading(&briefing->common.prose, D_("Compliance with the procedure"));
	for (enum lapse l = 0; l < LAPSES; l++) {
		buf_printf(briefing->common.words, lapse_label(l), c->lapse[l][NOW]);
		if (brief_knows(briefing, BEFORE))
			buf_printf(briefing->common.words, D_("; %s: %u"), D_(briefing->called->before),
				c->lapse[l][BEFORE]);
		buf_str(briefing->common.words, D_(". "));
		prose_paragraph(&briefing->common.prose);
		put_lapses(briefing, l);
	}
}
