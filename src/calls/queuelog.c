#include "log.h"

#include "../base/bytes.h"
#include "../base/decimal.h"
#include "../base/say.h"
#include "../table/csvtable.h"

#include <stdlib.h>

enum { TIME, CALLID, QUEUE, AGENT, EVENT, DATA };

#define CIVIL 28800 /* the seconds that UTC+8 is ahead of UTC */

/* What an event concerns: its agent's time, a restart of the exchange, or nothing relevant. */
enum telling { TELLS_NOTHING, TELLS_OF_SEAT, TELLS_OF_RESTART };

static const struct queue_event {
	const char *name;
	enum telling tells;
	enum seat_act act;
	bool all;       /* it concerns all queues, whichever is named */
	uint8_t lasted; /* which data field has the duration, from 1; 0 if none */
} events[] = {
	{"CONNECT", TELLS_OF_SEAT, SEAT_ANSWER, false, 0},
	{"COMPLETECALLER", TELLS_OF_SEAT, SEAT_HANGUP, false, 2},
	{"COMPLETEAGENT", TELLS_OF_SEAT, SEAT_HANGUP, false, 2},
	{"TRANSFER", TELLS_OF_SEAT, SEAT_HANGUP, false, 4},
	{"BLINDTRANSFER", TELLS_OF_SEAT, SEAT_HANGUP, false, 4},
	{"ATTENDEDTRANSFER", TELLS_OF_SEAT, SEAT_HANGUP, false, 4},
	{"ADDMEMBER", TELLS_OF_SEAT, SEAT_LOGIN, false, 0},
	{"REMOVEMEMBER", TELLS_OF_SEAT, SEAT_LOGOUT, false, 0},
	{"AGENTLOGIN", TELLS_OF_SEAT, SEAT_LOGIN, true, 0},
	{"AGENTCALLBACKLOGIN", TELLS_OF_SEAT, SEAT_LOGIN, true, 0},
	{"AGENTLOGOFF", TELLS_OF_SEAT, SEAT_LOGOUT, true, 2},
	{"AGENTCALLBACKLOGOFF", TELLS_OF_SEAT, SEAT_LOGOUT, true, 2},
	{"PAUSE", TELLS_OF_SEAT, SEAT_PAUSE, false, 0},
	{"UNPAUSE", TELLS_OF_SEAT, SEAT_RESUME, false, 0},
	{"PAUSEALL", TELLS_OF_SEAT, SEAT_PAUSE, true, 0},
	{"UNPAUSEALL", TELLS_OF_SEAT, SEAT_RESUME, true, 0},
	{"QUEUESTART", TELLS_OF_RESTART, 0, false, 0},
	{"AGENTDUMP", TELLS_NOTHING, 0, false, 0},
	{"PENALTY", TELLS_NOTHING, 0, false, 0},
	{"RINGCANCELED", TELLS_NOTHING, 0, false, 0},
	{"RINGINUSE", TELLS_NOTHING, 0, false, 0},
	{"RINGNOANSWER", TELLS_NOTHING, 0, false, 0},
};
#define EVENTS (sizeof events / sizeof *events)

/* A log being read. */
struct reading {
	struct duty *duty;
	const char *file;
	uint64_t damage;
	stamp heard;                     /* the time of the last line */
	uint64_t strange, first_strange; /* how many events are unknown, and the line of the first */
};

static bool
bad(struct reading *r, const struct csv_row *row, const char *column, struct span value, const char *wrong)
{
	say_wrong(r->file, row->line, column, value, wrong);
	r->damage++;
	return true;
}

static struct span
datum(const struct csv_row *row, unsigned which)
{
	const size_t at = DATA + which - 1;

	return which > 0 && at < row->cells ? row->cell[at] : SPAN("");
}

/* The log has NONE for no queue, call or agent. */
static struct span
stated(struct span s)
{
	return span_is(s, "NONE") ? SPAN("") : s;
}

/* Returns NULL for an unknown event, which matters only if an agent is named. */
static const struct queue_event *
event_named(struct span name)
{
	for (size_t i = 0; i < EVENTS; i++)
		if (span_is(name, events[i].name))
			return &events[i];
	return NULL;
}

static void
take(struct reading *r, const struct csv_row *row, const struct queue_event *event, struct span agent, stamp at)
{
	struct seat_event e = {.at = at,
		.act = event->act,
		.seat = agent,
		.queue = event->all ? SPAN("") : stated(row->cell[QUEUE]),
		.call = stated(row->cell[CALLID])};
	int64_t lasted;

	/* The position of this field depends on the version of the exchange: a value that is not a number is
	 * ignored. */
	if (whole_parse(datum(row, event->lasted), 0, at, &lasted))
		e.lasted = (uint32_t)lasted;
	duty_take(r->duty, &e);
	if (e.act == SEAT_LOGIN && !event->all && span_is(datum(row, 1), "PAUSED")) {
		e.act = SEAT_PAUSE;
		duty_take(r->duty, &e);
	}
}

static bool
each_line(void *ctx, const struct csv_row *row)
{
	struct reading *r = ctx;
	int64_t time;

	if (row->cells < DATA)
		return bad(r, row, NULL, SPAN(""), _("is not a queue_log line (time|callid|queue|agent|event)"));
	if (!whole_parse(row->cell[TIME], 1, (int64_t)UINT32_MAX - CIVIL, &time))
		return bad(r, row, "time", row->cell[TIME], _("is not a time in seconds since 1970"));
	const stamp at = (stamp)time + CIVIL;
	const struct queue_event *event = event_named(row->cell[EVENT]);
	const struct span agent = stated(row->cell[AGENT]);
	const char *wrong;

	if (!event && agent.n > 0 && r->strange++ == 0)
		r->first_strange = row->line;
	if (event && event->tells == TELLS_OF_RESTART)
		duty_restart(r->duty, r->heard, at);
	r->heard = at;
	duty_hear(r->duty, at);
	if (!event || event->tells != TELLS_OF_SEAT)
		return true;
	if ((wrong = seat_name_wrong(agent)))
		return bad(r, row, "agent", agent, wrong);
	take(r, row, event, agent, at);
	return true;
}

/* The exchange may be writing its last line at this moment, so a CR alone does not end a line. */
static struct span
whole_lines(const char *file, struct span text)
{
	const char *last = text.n > 0 ? memrchr(text.p, '\n', text.n) : NULL;
	const size_t n = last ? (size_t)(last + 1 - text.p) : 0;

	if (n == text.n || n == 0)
		return text;
	say_at(file, count_lines(text.p, text.p + n) + 1, NULL,
		_("the last line is incomplete (no line end) and is ignored"));
	return (struct span){text.p, n};
}

uint64_t
queue_log_read(struct duty *d, const char *file)
{
	static const struct csv_form form = {.delimiter = '|', .quotes = false, .blanks = true};
	struct reading r = {.duty = d, .file = strcmp(file, "-") == 0 ? _("standard input") : file};
	size_t n;
	char *text = read_whole(file, &n);

	if (csv_each(r.file, whole_lines(r.file, (struct span){text, n}), &form, each_line, &r) != 0)
		exit(EXIT_USAGE);
	if (r.strange > 0)
		say_at(r.file, r.first_strange, "event",
			ngettext("%llu unknown agent event was ignored",
				"%llu unknown agent events were ignored; this is the first", r.strange),
			(unsigned long long)r.strange);
	free(text);
	return r.damage;
}
