#include "seats.h"

#include "../ledger/secrecy.h"
#include "../table/column_rules.h"

#include <stdio.h>
#include <stdlib.h>

#define NO_SEAT UINT32_MAX

static void
see(void *ctx, const struct effect *x)
{
	struct seats *s = ctx;
	struct span by = entry_field(x->entry, COL_BY);
	struct seat *seat;

	if (s->logged || by.n == 0)
		seat = duty_find(s->duty, by);
	else
		seat = duty_seat(s->duty, by);
	VEC_ROOM(s->entry, s->entries, s->entries_cap);
	s->entry[s->entries++] = (struct seat_entry){x->kase, seat ? (uint32_t)(seat - s->duty->seat) : NO_SEAT,
		stamp_day(x->entry->at), (uint8_t)x->entry->act};
}

void
seats_watch(struct seats *s, struct fold *f, struct duty *d, bool logged)
{
	*s = (struct seats){.fold = f, .duty = d, .logged = logged};
	f->watch = (struct fold_watch){.effect = {[ACT_NEW] = see, [ACT_ASSIGN] = see, [ACT_ANSWER] = see}, .ctx = s};
}

void
seats_free(struct seats *s)
{
	while (s->showns > 0)
		free(s->shown[--s->showns]);
	free(s->shown);
	free(s->entry);
	free(s->row);
}

struct period
seats_period(const struct seats *s)
{
	struct period p = PERIOD_NONE;

	if (s->logged && s->duty->last > 0)
		p = (struct period){stamp_day(s->duty->first), stamp_day(s->duty->last)};
	for (size_t i = 0; i < s->entries && !s->logged; i++)
		period_cover(&p, s->entry[i].day);
	return p;
}

/* --- the cases ------------------------------------------------------------------------ */

static int
by_case(const void *a, const void *b)
{
	const struct seat_entry *x = a, *y = b;

	if (x->kase != y->kase)
		return x->kase < y->kase ? -1 : 1;
	if (x->act != y->act)
		return x->act < y->act ? -1 : 1;
	if (x->seat != y->seat)
		return x->seat < y->seat ? -1 : 1;
	return (x->day > y->day) - (x->day < y->day);
}

static void
add_case(struct seats *s, const struct seat_entry *e)
{
	struct duty_day *d = e->seat == NO_SEAT ? &s->others : seat_day(&s->duty->seat[e->seat], e->day);

	d->accepted += e->act == ACT_NEW;
	d->assigned += e->act == ACT_ASSIGN;
	d->answered += e->act == ACT_ANSWER;
}

static int
by_name(const void *a, const void *b)
{
	const struct seat *x = a, *y = b;

	return span_cmp(x->name, y->name);
}

static int
by_day_and_seat(const void *a, const void *b)
{
	const struct seat_row *x = a, *y = b;

	if (x->of->day != y->of->day)
		return x->of->day < y->of->day ? -1 : 1;
	return (x->seat > y->seat) - (x->seat < y->seat);
}

static void
list_days(struct seats *s)
{
	size_t cap = 0;

	for (uint32_t i = 0; i < s->duty->seats; i++)
		for (uint32_t k = 0; k < s->duty->seat[i].days; k++) {
			const struct duty_day *d = &s->duty->seat[i].day[k];

			if (!period_has(s->period, d->day))
				continue;
			VEC_ROOM(s->row, s->rows, cap);
			s->row[s->rows++] = (struct seat_row){&s->duty->seat[i], d};
		}
	if (s->rows > 0)
		qsort(s->row, s->rows, sizeof *s->row, by_day_and_seat);
}

/* The author of an entry of a secret case is compared as it may be shown. */
static void
rename_seats(struct seats *s)
{
	struct secrecy secrecy;
	struct buf store = {0};

	secrecy_start(&secrecy, s->fold);
	for (size_t i = 0; i < s->entries && !s->logged; i++) {
		const struct seat_entry *e = &s->entry[i];

		if (e->seat == NO_SEAT || !secrecy_hides(&secrecy, e->kase))
			continue;
		struct seat *seat = &s->duty->seat[e->seat];
		const struct span shown = secrecy_shown(&secrecy, &store, e->kase, COL_BY, seat->name);
		if (span_eq(shown, seat->name))
			continue;
		VEC_ROOM(s->shown, s->showns, s->showns_cap);
		s->shown[s->showns] = span_dup(shown);
		seat->name = (struct span){s->shown[s->showns++], shown.n};
	}
	secrecy_stop(&secrecy);
	buf_free(&store);
}

void
seats_settle(struct seats *s, struct period period)
{
	s->period = period;
	if (s->entries > 0)
		qsort(s->entry, s->entries, sizeof *s->entry, by_case);
	for (size_t i = 0; i < s->entries; i++) {
		const struct seat_entry *e = &s->entry[i];

		/* A case assigned to several units counts once. */
		if ((i > 0 && by_case(e - 1, e) == 0) || !period_has(period, e->day) ||
			(s->fold->kase[e->kase].bits & CASE_VOID))
			continue;
		add_case(s, e);
	}
	rename_seats(s);
	if (s->duty->seats > 0)
		qsort(s->duty->seat, s->duty->seats, sizeof *s->duty->seat, by_name);
	list_days(s);
}

/* --- the table ---------------------------------------------------------------------------- */

/* A seat's work on a day or in a period. */
struct work_row {
	const char *day;
	struct span seat;
	bool logged;
	int64_t calls, talk, duty, idle, paused, accepted, assigned, answered;
};

/* Prints a number from the call log, whose offset in the row is `which`. */
static void
put_logged(struct buf *out, const void *row, int which)
{
	if (((const struct work_row *)row)->logged)
		put_whole_member(out, row, which);
	else
		buf_char(out, '-');
}

static const struct column_rule work_rules[] = {
	{"day", put_text_member, offsetof(struct work_row, day), 0, NULL},
	{"seat", put_span_member, offsetof(struct work_row, seat), 0, NULL},
	{"calls", put_logged, offsetof(struct work_row, calls), 0, NULL},
	{"talk", put_logged, offsetof(struct work_row, talk), 0, NULL},
	{"duty", put_logged, offsetof(struct work_row, duty), 0, NULL},
	{"idle", put_logged, offsetof(struct work_row, idle), 0, NULL},
	{"paused", put_logged, offsetof(struct work_row, paused), 0, NULL},
	{"accepted", put_whole_member, offsetof(struct work_row, accepted), 0, NULL},
	{"assigned", put_whole_member, offsetof(struct work_row, assigned), 0, NULL},
	{"answered", put_whole_member, offsetof(struct work_row, answered), 0, NULL},
	COLUMNS_END,
};

static void
put_row(struct buf *out, const struct column_list *list, const struct seats *s, const char *day, struct span seat,
	const struct duty_day *d)
{
	columns_put_row(out, list,
		&(struct work_row){.day = day,
			.seat = seat,
			.logged = s->logged,
			.calls = d->calls,
			.talk = d->talk,
			.duty = d->duty,
			.idle = duty_idle(d),
			.paused = d->paused,
			.accepted = d->accepted,
			.assigned = d->assigned,
			.answered = d->answered});
}

static void
put_days(const struct seats *s, const struct column_list *list, struct buf *out)
{
	char text[DAY_SIZE];

	for (size_t i = 0; i < s->rows; i++)
		put_row(out, list, s, day_print(text, s->row[i].of->day), s->row[i].seat->name, s->row[i].of);
}

static void
put_period(const struct seats *s, const struct column_list *list, struct buf *out)
{
	char from[DAY_SIZE], to[DAY_SIZE], period[2 * DAY_SIZE];

	snprintf(period, sizeof period, "%s/%s", day_print(from, s->period.from), day_print(to, s->period.to));
	for (uint32_t i = 0; i < s->duty->seats; i++) {
		struct duty_day sum;

		if (seat_sum(&s->duty->seat[i], s->period, &sum) > 0)
			put_row(out, list, s, period, s->duty->seat[i].name, &sum);
	}
}

void
seats_tsv(const struct seats *s, bool by_day, struct buf *out)
{
	struct column_list list;

	columns_start(out, &list, work_rules);
	if (by_day)
		put_days(s, &list, out);
	else
		put_period(s, &list, out);
}
