#include "duty.h"

#include "../base/buf.h"
#include "../base/hash.h"

#include <stdlib.h>

/* A queue of a seat.  The first stands for no particular queue: an agent logs in there for all queues at once. */
struct place {
	uint64_t agent; /* hash of the seat's agent */
	uint64_t queue; /* hash of the queue's name; 0 for no particular queue */
	bool member, paused;
};

enum doing { OFF_DUTY, IDLE, PAUSED, TALKING };

/* --- seats --------------------------------------------------------------------------- */

void
duty_start(struct duty *d, stamp asof)
{
	*d = (struct duty){.asof = asof};
}

void
duty_free(struct duty *d)
{
	for (uint32_t i = 0; i < d->seats; i++) {
		free(d->seat[i].day);
		free(d->seat[i].place);
		free(d->seat[i].call);
	}
	free(d->seat);
	names_free(&d->names);
}

struct seat *
duty_find(const struct duty *d, struct span name)
{
	const uint32_t number = names_find(&d->names, name);

	return number == NAME_NONE ? NULL : &d->seat[number];
}

struct seat *
duty_seat(struct duty *d, struct span name)
{
	const struct names_entry *named = names_add(&d->names, name, d->seats);

	if (named->number == d->seats) {
		VEC_ROOM(d->seat, d->seats, d->seats_cap);
		d->seat[d->seats++] = (struct seat){.name = named->name};
	}
	return &d->seat[named->number];
}

void
duty_know(struct duty *d, struct agents *agents)
{
	d->agents = agents;
	for (size_t i = 0; i < agents->rows; i++)
		duty_seat(d, agents->row[i].seat);
}

struct duty_day *
seat_day(struct seat *s, day_t day)
{
	uint32_t i = s->days;

	/* Time mostly moves forward, so the day is at the end or near it. */
	while (i > 0 && s->day[i - 1].day > day)
		i--;
	if (i > 0 && s->day[i - 1].day == day)
		return &s->day[i - 1];
	VEC_ROOM(s->day, s->days, s->days_cap);
	memmove(s->day + i + 1, s->day + i, (s->days - i) * sizeof *s->day);
	s->day[i] = (struct duty_day){.day = day};
	s->days++;
	return &s->day[i];
}

void
duty_add(struct duty_day *sum, const struct duty_day *d)
{
	sum->calls += d->calls;
	sum->talk += d->talk;
	sum->duty += d->duty;
	sum->paused += d->paused;
	sum->accepted += d->accepted;
	sum->assigned += d->assigned;
	sum->answered += d->answered;
}

uint32_t
seat_sum(const struct seat *s, struct period period, struct duty_day *sum)
{
	uint32_t days = 0;

	*sum = (struct duty_day){.day = period.from};
	for (uint32_t i = 0; i < s->days; i++) {
		const struct duty_day *d = &s->day[i];

		if (!period_has(period, d->day))
			continue;
		days++;
		duty_add(sum, d);
	}
	return days;
}

/* --- time ------------------------------------------------------------------------------ */

/* Adds the time between two moments to the days it covers. */
static void
credit(struct seat *s, stamp from, stamp to, enum doing doing)
{
	while (doing != OFF_DUTY && from < to) {
		const stamp midnight = day_end(stamp_day(from)) + 1;
		const stamp until = to < midnight ? to : midnight;
		struct duty_day *d = seat_day(s, stamp_day(from));

		d->duty += until - from;
		d->talk += doing == TALKING ? until - from : 0;
		d->paused += doing == PAUSED ? until - from : 0;
		from = until;
	}
}

/* Returns whether it is paused in all queues it takes calls from: those it joined, otherwise those it used,
 * otherwise (an agent that logged in) all at once. */
static bool
is_paused(const struct seat *s)
{
	bool joined = false, met = false;

	for (uint32_t i = 0; i < s->places; i++) {
		joined |= s->place[i].queue && s->place[i].member;
		met |= s->place[i].queue != 0;
	}
	for (uint32_t i = 0; i < s->places; i++) {
		const struct place *p = &s->place[i];

		if ((joined ? p->queue && p->member : met ? p->queue != 0 : true) && !p->paused)
			return false;
	}
	return s->places > 0;
}

static bool
is_member(const struct seat *s)
{
	for (uint32_t i = 0; i < s->places; i++)
		if (s->place[i].member)
			return true;
	return s->presumed;
}

static enum doing
doing_now(const struct seat *s)
{
	if (s->calls > 0)
		return TALKING;
	if (!is_member(s))
		return OFF_DUTY;
	return is_paused(s) ? PAUSED : IDLE;
}

/* Counts a seat's time up to a moment. */
static void
account(struct seat *s, stamp to, enum doing doing)
{
	if (to <= s->mark)
		return;
	credit(s, s->mark, to, doing);
	s->mark = to;
}

/* --- events ---------------------------------------------------------------------------- */

static struct place *
place_of(struct seat *s, const struct seat_event *e)
{
	const uint64_t queue = word_number(e->queue), agent = word_number(e->agent);

	for (uint32_t i = 0; i < s->places; i++)
		if (s->place[i].queue == queue && s->place[i].agent == agent)
			return &s->place[i];
	VEC_ROOM(s->place, s->places, s->places_cap);
	s->place[s->places] = (struct place){.agent = agent, .queue = queue};
	return &s->place[s->places++];
}

static void
leave_all(struct seat *s)
{
	s->presumed = false;
	s->places = 0;
}

/* An activity without a start began before the log. */
static void
presume(struct seat *s, const struct seat_event *e)
{
	static const enum doing before[] = {[SEAT_LOGIN] = OFF_DUTY,
		[SEAT_LOGOUT] = IDLE,
		[SEAT_ANSWER] = IDLE,
		[SEAT_HANGUP] = TALKING,
		[SEAT_PAUSE] = IDLE,
		[SEAT_RESUME] = PAUSED};
	const stamp since = e->lasted < e->at ? e->at - e->lasted : 0;

	s->heard = true;
	s->mark = s->first = e->at;
	s->before = before[e->act];
	s->presumed = e->act != SEAT_LOGIN && e->act != SEAT_LOGOUT;
	if (e->lasted == 0)
		return;
	/* Its duration is known, so only the time before it is an assumption. */
	credit(s, since, e->at, s->before);
	s->first = since;
	s->before = e->act == SEAT_HANGUP ? IDLE : OFF_DUTY;
}

/* A second login on the same day says nothing new.  On a later day, the logout is missing from the log, and the
 * seat's time ends at its last event. */
static void
take_login(struct seat *s, const struct seat_event *e)
{
	struct place *p = place_of(s, e);

	if (p->member && stamp_day(e->at) > stamp_day(s->mark)) {
		s->mark = e->at;
		s->calls = 0;
		leave_all(s);
		p = place_of(s, e);
	}
	account(s, e->at, doing_now(s));
	s->presumed = false;
	p->member = true;
	p->paused = false;
}

static void
take_logout(struct duty *d, struct seat *s, const struct seat_event *e)
{
	struct place *p = place_of(s, e);

	if (!p->member && !s->presumed)
		d->unfit++;
	account(s, e->at, doing_now(s));
	*p = s->place[--s->places];
	s->presumed = false;
	if (is_member(s))
		return;
	leave_all(s);
	if (d->one_call)
		s->calls = 0;
}

static uint32_t
find_call(const struct seat *s, uint64_t call)
{
	uint32_t i = 0;

	while (i < s->calls && s->call[i] != call)
		i++;
	return i;
}

/* A call without an end in the log is counted, but its duration is unknown. */
static void
take_answer(struct duty *d, struct seat *s, const struct seat_event *e)
{
	const uint64_t call = word_number(e->call);
	const uint32_t same = find_call(s, call);

	if (same < s->calls) {
		s->call[same] = s->call[--s->calls];
		d->unfit++;
	}
	if (!is_member(s) && s->calls == 0) {
		s->presumed = true;
		s->mark = e->at > s->mark ? e->at : s->mark;
		d->unfit++;
	}
	account(s, e->at, doing_now(s));
	if (e->queue.n > 0)
		place_of(s, e);
	VEC_ROOM(s->call, s->calls, s->calls_cap);
	s->call[s->calls++] = call;
	seat_day(s, stamp_day(e->at))->calls++;
}

static void
take_hangup(struct duty *d, struct seat *s, const struct seat_event *e)
{
	const uint32_t which = find_call(s, word_number(e->call));

	if (which < s->calls) {
		account(s, e->at, TALKING);
		s->call[which] = s->call[--s->calls];
		return;
	}
	d->unfit++;
	if (e->lasted == 0)
		return;
	account(s, e->at - (e->lasted < e->at ? e->lasted : e->at), doing_now(s));
	account(s, e->at, TALKING);
}

static void
take_pause(struct seat *s, const struct seat_event *e, bool paused)
{
	account(s, e->at, doing_now(s));
	if (e->queue.n > 0) {
		place_of(s, e)->paused = paused;
		return;
	}
	place_of(s, e);
	for (uint32_t i = 0; i < s->places; i++)
		if (s->place[i].agent == word_number(e->agent))
			s->place[i].paused = paused;
}

void
duty_hear(struct duty *d, stamp at)
{
	if (at > d->asof)
		return;
	if (d->last == 0 || at < d->first)
		d->first = at;
	if (at > d->last)
		d->last = at;
}

void
duty_take(struct duty *d, const struct seat_event *event)
{
	struct seat_event e = *event;

	if (e.at > d->asof)
		return;
	duty_hear(d, e.at);
	if (d->agents) {
		e.agent = e.seat;
		e.seat = agents_seat(d->agents, e.agent);
	}
	struct seat *s = duty_seat(d, e.seat);
	if (!s->heard) {
		presume(s, &e);
		if (e.act == SEAT_LOGOUT || e.act == SEAT_HANGUP)
			return;
	}
	if (e.at < s->mark) {
		d->back++;
		e.at = s->mark;
	}
	switch (e.act) {
	case SEAT_LOGIN:
		take_login(s, &e);
		break;
	case SEAT_LOGOUT:
		take_logout(d, s, &e);
		break;
	case SEAT_ANSWER:
		take_answer(d, s, &e);
		break;
	case SEAT_HANGUP:
		take_hangup(d, s, &e);
		break;
	case SEAT_PAUSE:
	case SEAT_RESUME:
		take_pause(s, &e, e.act == SEAT_PAUSE);
		break;
	}
}

void
duty_restart(struct duty *d, stamp heard, stamp at)
{
	/* A line with a time in the future, or a clock that was set back. */
	if (heard > at)
		heard = at;
	for (uint32_t i = 0; at <= d->asof && i < d->seats; i++)
		if (d->seat[i].calls > 0) {
			account(&d->seat[i], heard, TALKING);
			d->seat[i].calls = 0;
		}
}

void
duty_settle(struct duty *d, stamp end)
{
	const stamp covered = day_end(stamp_day(d->last)) + 1;

	if (end > covered)
		end = covered;
	for (uint32_t i = 0; i < d->seats; i++) {
		struct seat *s = &d->seat[i];

		if (!s->heard)
			continue;
		credit(s, d->first, s->first, (enum doing)s->before);
		d->unended += doing_now(s) != OFF_DUTY && s->mark < end;
		account(s, end, doing_now(s));
	}
}
