#include "weekly.h"

#include "../base/decimal.h"

#include <inttypes.h>
#include <stdlib.h>

const enum act weekly_acts[WEEKLY_TOTALS] = {ACT_NEW, ACT_ANSWER, ACT_ASSIGN, ACT_CLOSE};

/* --- what happens, entry by entry -------------------------------------------------- */

#define DONE(total, period) (UINT64_C(1) << ((total)*PERIODS + (period)))
_Static_assert(WEEKLY_TOTALS *PERIODS <= 64, "what was done to a case in which period is a bit each");

static void
room_for_case(struct weekly *w, uint32_t kase)
{
	if (kase < w->cases)
		return;
	uint32_t more = kase + kase / 2 + 64;
	w->done = erealloc(w->done, more, sizeof *w->done);
	memset(w->done + w->cases, 0, (more - w->cases) * sizeof *w->done);
	w->cases = more;
}

/* A case counts once, however often it was done to it. */
static void
note_done(struct weekly *w, uint32_t kase, enum weekly_total t, day_t day)
{
	const enum compared p = weeks_period(&w->weeks, day);

	if (t == ACCEPTED && day < w->began)
		w->began = day;
	if (p == PERIODS)
		return;
	room_for_case(w, kase);
	w->done[kase] |= DONE(t, p);
}

static void
see_total(void *ctx, const struct effect *x)
{
	for (enum weekly_total t = 0; t < WEEKLY_TOTALS; t++)
		if (weekly_acts[t] == x->entry->act)
			note_done(ctx, x->kase, t, stamp_day(x->entry->at));
}

static void
see_instruction(void *ctx, const struct effect *x)
{
	struct weekly *w = ctx;

	VEC_ROOM(w->instruction, w->instructions, w->instructions_cap);
	w->instruction[w->instructions] =
		(struct instruction){x->kase, w->instructions, x->entry->line.p, x->entry->at};
	w->instructions++;
}

void
weekly_watch(struct weekly *w, struct fold *f, const struct weeks *weeks, const struct trend_rule *rule)
{
	*w = (struct weekly){.fold = f, .weeks = *weeks, .rule = *rule, .began = INT32_MAX};
	f->watch = (struct fold_watch){.effect = {[ACT_INSTRUCT] = see_instruction}, .ctx = w};
	for (enum weekly_total t = 0; t < WEEKLY_TOTALS; t++)
		f->watch.effect[weekly_acts[t]] = see_total;
}

/* --- counting --------------------------------------------------------------------- */

static const enum case_column key_column[WEEKLY_SECTIONS] = {
	[BY_CHANNEL] = COL_HOW, [BY_KIND] = COL_KIND, [BY_TOPIC] = COL_TOPIC, [BY_AREA] = COL_AREA};

struct span
weekly_key(struct weekly *w, uint32_t kase, enum weekly_section s)
{
	return keys_of(&w->keys, kase, key_column[s]);
}

/* A case that was accepted in the period. */
static void
count_accepted(struct weekly *w, uint32_t kase, enum compared p)
{
	for (enum weekly_section s = BY_CHANNEL; s <= BY_AREA; s++)
		tally_row(&w->section[s], weekly_key(w, kase, s))->count[p]++;
	const struct span district = weekly_district(weekly_key(w, kase, BY_AREA));
	if (district.n > 0)
		tally_row(&w->district, district)->count[p]++;
	if (p == THIS_WEEK) {
		VEC_ROOM(w->accepted, w->accepted_n, w->accepted_cap);
		w->accepted[w->accepted_n++] = kase;
	}
}

static void
count_case(struct weekly *w, uint32_t kase)
{
	for (enum compared p = 0; p < PERIODS; p++) {
		for (enum weekly_total t = 0; t < WEEKLY_TOTALS; t++)
			if (w->done[kase] & DONE(t, p))
				w->total[t][p]++;
		if (w->done[kase] & DONE(ACCEPTED, p))
			count_accepted(w, kase, p);
	}
}

/* A task counts in the week of its due day, once it has a reply or is past due (M4.3.1). */
static void
count_task(struct weekly *w, const struct task *t, day_t today)
{
	const bool this_week = period_has(w->weeks.of[THIS_WEEK], t->due);
	enum in_time in_time = task_in_time(t, today);

	if ((!this_week && !period_has(w->weeks.of[YEAR_AGO], t->due)) || in_time == IN_TIME_PENDING)
		return;
	struct tally_row *row = tally_row(&w->section[BY_UNIT], w->fold->roster->unit[t->unit].name);
	row->count[this_week ? THIS_WEEK : YEAR_AGO]++;
	if (this_week && in_time == IN_TIME_YES)
		row->count[WEEK_BEFORE]++;
}

void
weekly_settle(struct weekly *w, struct secrecy *s)
{
	const struct fold *f = w->fold;

	w->secrecy = s;
	keys_start(&w->keys, s);
	for (uint32_t k = 0; k < f->kases; k++) {
		if (f->kase[k].bits & CASE_VOID)
			continue;
		if (k < w->cases && w->done[k])
			count_case(w, k);
		for (uint32_t t = f->kase[k].tasks; t != NO_TASK; t = f->task[t].next)
			count_task(w, &f->task[t], stamp_day(f->asof));
	}
	static const char *const total_names[WEEKLY_TOTALS] = {"accepted", "answered", "assigned", "closed"};
	for (enum weekly_total t = 0; t < WEEKLY_TOTALS; t++)
		memcpy(tally_row(&w->section[BY_TOTAL], span_of(total_names[t]))->count, w->total[t],
			sizeof w->total[t]);
	for (enum weekly_section i = 0; i < WEEKLY_SECTIONS; i++)
		tally_settle(&w->section[i]);
	tally_settle(&w->district);
	weekly_find_trends(w);
}

void
weekly_free(struct weekly *w)
{
	for (enum weekly_section s = 0; s < WEEKLY_SECTIONS; s++)
		tally_free(&w->section[s]);
	tally_free(&w->district);
	free(w->trend);
	free(w->spread);
	free(w->accepted);
	free(w->instruction);
	free(w->done);
	keys_stop(&w->keys);
}

bool
weekly_knows(const struct weekly *w, enum compared p)
{
	return period_any(w->weeks.of[p]) && w->total[ACCEPTED][p] > 0;
}

bool
weekly_reaches(const struct weekly *w, int back)
{
	return w->began <= w->weeks.of[back].to;
}

/* --- as a table ---------------------------------------------------------------------- */

int64_t
per_cent(int64_t part, int64_t whole)
{
	return divide_rounded((__int128)part * 10000, whole);
}

/* The rate of a unit; else the share of what was accepted. */
static void
put_share(const struct weekly *w, bool unit, const struct tally_row *r, struct buf *out)
{
	uint32_t whole = unit ? r->count[THIS_WEEK] : w->total[ACCEPTED][THIS_WEEK];

	if (whole > 0)
		hundredths_put(out, per_cent(r->count[unit ? WEEK_BEFORE : THIS_WEEK], whole));
	else
		buf_char(out, '-');
}

/* All of a row but its note. */
static void
put_row(const struct weekly *w, const char *section, const struct tally_row *r, bool unit, struct buf *out)
{
	buf_printf(out, "%s\t", section);
	buf_span(out, r->key);
	buf_printf(out, "\t%" PRIu32 "\t%" PRIu32 "\t", r->count[THIS_WEEK], r->count[WEEK_BEFORE]);
	if (period_any(w->weeks.of[YEAR_AGO]))
		buf_printf(out, "%" PRIu32 "\t", r->count[YEAR_AGO]);
	else
		buf_str(out, "-\t");
	put_share(w, unit, r, out);
	buf_char(out, '\t');
}

static void
put_sections(const struct weekly *w, struct buf *out)
{
	static const char *const names[WEEKLY_SECTIONS] = {"total", "channel", "kind", "topic", "area", "unit"};

	for (enum weekly_section s = 0; s < WEEKLY_SECTIONS; s++)
		for (uint32_t i = 0; i < w->section[s].rows; i++) {
			put_row(w, names[s], &w->section[s].row[i], s == BY_UNIT, out);
			buf_char(out, '\n');
		}
}

static void
put_trends(const struct weekly *w, struct buf *out)
{
	const struct tally *topics = &w->section[BY_TOPIC];

	for (uint32_t i = 0; i < topics->rows; i++)
		if (w->trend[i].emerging) {
			put_row(w, "emerging", &topics->row[i], false, out);
			buf_printf(out, "%.6f\n", w->trend[i].bound);
		}
	for (uint32_t i = 0; i < topics->rows; i++)
		if (w->trend[i].rising) {
			put_row(w, "rising", &topics->row[i], false, out);
			for (int back = RISING_WEEKS; back >= 0; back--)
				buf_printf(out, "%" PRIu32 "%c", topics->row[i].count[back], back > 0 ? ',' : '\n');
		}
	for (uint32_t i = 0; i < topics->rows; i++)
		if (w->trend[i].widespread) {
			put_row(w, "widespread", &topics->row[i], false, out);
			buf_printf(out, "%" PRIu32 "/%" PRIu32 "\n", w->trend[i].districts, w->district.rows);
		}
}

void
weekly_tsv(const struct weekly *w, struct buf *out)
{
	buf_str(out, "section\tkey\tcount\tprevious\tyearago\tshare\tnote\n");
	put_sections(w, out);
	put_trends(w, out);
}
