#include "judgement.h"

#include "../base/escape.h"
#include "../paper/label.h"
#include "../paper/language.h"
#include "overdue.h"

#include <stdlib.h>

enum { TOPIC_COLUMNS = 40 };

/* Returns the topic whose number changed most, or t->rows. */
static uint32_t
changed_most(const struct tally *t)
{
	uint32_t found = t->rows, most = 0;

	for (uint32_t i = 0; i < t->rows; i++) {
		const uint32_t now = t->row[i].count[NOW], then = t->row[i].count[BEFORE];
		const uint32_t by = now > then ? now - then : then - now;

		if (by > most && !topic_is_other(t->row[i].key)) {
			most = by;
			found = i;
		}
	}
	return found;
}

static void
add_total(struct writing *w, const struct judging *j)
{
	const uint32_t now = w->counting->total[ACCEPTED][NOW], then = w->counting->total[ACCEPTED][BEFORE];

	buf_printf(w->words, D_("%s %u cases were accepted"), j->now, now);
	if (!j->known)
		return;
	if (now == then)
		buf_printf(w->words, D_(", as many as %s"), j->before);
	else
		buf_printf(w->words, now > then ? D_(", %2$u more than %1$s") : D_(", %2$u fewer than %1$s"), j->before,
			now > then ? now - then : then - now);
}

static void
add_change(struct writing *w, const struct judging *j)
{
	const struct tally *t = &w->counting->section[BY_TOPIC];
	const uint32_t row = j->known ? changed_most(t) : tally_told(t, 0);

	add_total(w, j);
	if (row < t->rows) {
		const uint32_t now = t->row[row].count[NOW], then = t->row[row].count[BEFORE];

		buf_str(w->words, j->known ? D_("; the largest change: ") : D_("; the most frequent topic: "));
		add_stated(w->words, t->row[row].key, TOPIC_COLUMNS);
		if (j->known)
			buf_printf(w->words, now > then ? D_(", up from %u to %u") : D_(", down from %u to %u"), then,
				now);
		else
			add_count(w->words, now);
	}
	buf_str(w->words, D_(". "));
}

static void
add_worst(struct writing *w, const struct judging *j, const struct overdue *o, size_t n)
{
	if (n > 0) {
		const unsigned unit = roster_resolve(w->fold->roster, w->fold->task[o->task].unit, w->today);

		buf_str(w->words, D_("The longest overdue: "));
		add_stated(w->words, counting_unit(w->counting, unit), TOPIC_COLUMNS);
		buf_str(w->words, D_(" with "));
		add_case_id(w->words, w->fold, o->kase);
		add_stated(w->words, counting_key(w->counting, o->kase, BY_TOPIC), TOPIC_COLUMNS);
		buf_printf(w->words, D_(", overdue by %d working days"),
			(int)calendar_between(j->calendar, o->due, w->today, w->today));
	} else {
		buf_str(w->words, D_("No task is overdue"));
	}
	if (j->issue.n > 0)
		buf_printf(w->words, D_("; the problem reported most often: %.*s"), (int)j->issue.n, j->issue.p);
	buf_str(w->words, D_(". "));
}

/* Lists what has to be decided. */
static void
add_owed(struct writing *w, const char *what, size_t n, unsigned *told)
{
	if (n == 0)
		return;
	buf_str(w->words, (*told)++ > 0 ? D_(", ") : D_("To be decided: "));
	buf_printf(w->words, D_(what), n);
}

static void
add_decisions(struct writing *w, size_t overdue)
{
	const struct items *it = &w->counting->items;
	size_t open = 0, untold = 0;
	unsigned told = 0;

	for (uint32_t i = 0; i < it->n; i++)
		open += case_is_unfinished(w->fold, it->item[i].kase);
	for (uint32_t k = 0; k < w->fold->kases; k++)
		untold += case_state(w->fold, &w->fold->kase[k]) == STATE_CLOSED;
	add_owed(w, N_("open leaders' items: %zu"), open, &told);
	add_owed(w, N_("overdue tasks without a reply: %zu"), overdue, &told);
	add_owed(w, N_("closed cases whose caller is to be told: %zu"), untold, &told);
	buf_str(w->words, told > 0 ? D_(". ") : D_("There is nothing to decide. "));
}

void
write_judgement(struct writing *w, const struct judging *j)
{
	struct overdue *o;
	const size_t n = overdue_find(w->fold, w->today, &o);

	add_change(w, j);
	add_worst(w, j, o, n);
	add_decisions(w, n);
	prose_paragraph(&w->prose);
	free(o);
}
