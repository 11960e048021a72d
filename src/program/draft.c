#include "draft.h"

#include "../base/bytes.h"
#include "../base/say.h"
#include "../base/escape.h"
#include "../base/utf8.h"
#include "environment.h"
#include "rule_tables.h"

#include <stdlib.h>

/* --- flags and due day ----------------------------------------------------------------------------- */

struct draft
draft_of(enum act act, struct case_id id, stamp at, stamp now)
{
	struct draft d = {.at = at, .id = id, .act = act, .due = DAY_NONE};

	if (act != ACT_NEW && stamp_day(at) < stamp_day(now))
		draft_flag(&d, FLAG_BACKDATED);
	return d;
}

void
draft_give_due(struct draft *d, day_t due)
{
	d->due = due;
	if (d->act == ACT_ASSIGN)
		draft_flag(d, FLAG_FIXED);
}

void
draft_set_due(struct draft *d, day_t due, bool provisional)
{
	d->due = due;
	d->flags &= ~FLAG_BIT(FLAG_PROVISIONAL);
	if (provisional)
		draft_flag(d, FLAG_PROVISIONAL);
}

void
draft_count_due(struct draft *d, day_t from, int n)
{
	bool provisional;
	const day_t due = calendar_after(the_calendar(), from, n, stamp_day(d->at), &provisional);

	draft_set_due(d, due, provisional);
}

void
draft_redo_due(struct draft *d, const struct task *t)
{
	const day_t today = stamp_day(d->at);
	const int days = (int)rule_whole(the_rules(), "limit.redo", today);

	if (days == 0 || (t->bits & TASK_REFUSED))
		return;
	draft_count_due(d, today, days);
	if (d->due < t->due)
		draft_set_due(d, t->due, false);
}

void
draft_warn_provisional(const struct draft *d)
{
	static int warned;

	if (!(d->flags & FLAG_BIT(FLAG_PROVISIONAL)))
		return;
	const int year = calendar_uncovered(the_calendar(), stamp_day(d->at), d->due, stamp_day(d->at));
	if (year == 0 || year == warned)
		return;
	say(_("the holidays of %d are not published yet: due days in that year are provisional (correct "
	      "them later with case-extend --recompute)"),
		year);
	warned = year;
}

/* --- the line -------------------------------------------------------------------------------------- */

static char *
put(char *p, struct span s)
{
	if (s.n > 0)
		memcpy(p, s.p, s.n);
	return p + s.n;
}

/* The words are in the order of their bits. */
static char *
put_flags(char *p, uint32_t flags)
{
	while (flags) {
		p = put(p, flag_names[__builtin_ctz(flags)]);
		flags &= flags - 1;
		if (flags)
			*p++ = ',';
	}
	return p;
}

/* The buffer is grown once, since imports make many entries. */
static size_t
act_room(const struct draft *d)
{
	size_t room = strlen(acts[d->act].name) + DAY_SIZE + FLAGS_SIZE + COL_RECORDED;

	for (int c = COL_UNIT; c < COL_RECORDED; c++)
		room += d->field[c].n;
	return room;
}

static char *
write_act(char *p, const struct draft *d)
{
	p = put(p, span_of(acts[d->act].name));
	for (int c = COL_UNIT; c < COL_RECORDED; c++) {
		*p++ = '\t';
		if (c == COL_FLAGS)
			p = put_flags(p, d->flags);
		else if (c != COL_DUE)
			p = put(p, d->field[c]);
		else if (d->due != DAY_NONE)
			p = day_write(p, d->due);
	}
	return p;
}

void
draft_put_act(struct buf *b, const struct draft *d)
{
	char *end = write_act(buf_room(b, act_room(d)), d);

	*end++ = '\n';
	b->n = (size_t)(end - b->p);
}

size_t
draft_room(const struct draft *d)
{
	return STAMP_SIZE + CASE_ID_SIZE + act_room(d);
}

char *
draft_write(char *p, const struct draft *d)
{
	p = stamp_write(p, d->at);
	*p++ = '\t';
	p = case_id_write(p, d->id);
	*p++ = '\t';
	return write_act(p, d);
}

void
draft_put(struct buf *b, const struct draft *d)
{
	char *end = draft_write(buf_room(b, draft_room(d) + 1), d);

	*end++ = '\n';
	b->n = (size_t)(end - b->p);
}

/* The day on which an extension was requested: `ref`, which the caller has checked, or the day of `at`. */
static day_t
asked_on(const struct draft *d)
{
	day_t asked;

	return day_parse(d->field[COL_REF], &asked) ? asked : stamp_day(d->at);
}

struct entry
draft_entry(const struct draft *d, uint32_t unit, stamp recorded, struct span line)
{
	struct entry e = {.id = d->id,
		.at = d->at,
		.recorded = recorded,
		.due = d->due,
		.unit = unit,
		.flags = d->flags,
		.act = d->act,
		.how = (uint8_t)how_read(d->field[COL_HOW]),
		.report = span_is(d->field[COL_KIND], "report"),
		.names_units = d->field[COL_UNIT].n > 0,
		.columns = CASE_COLUMNS,
		.text = line,
		.line = line.p};

	if (d->act == ACT_EXTEND)
		e.asked = asked_on(d);
	else if (d->act == ACT_AMEND)
		e.names_caller = d->field[COL_NAME].n > 0 || d->field[COL_PHONE].n > 0;
	return e;
}

/* --- typed text -------------------------------------------------------------------------------------- */

const char *
field_from(struct buf *b, struct span typed)
{
	if (utf8_valid(typed) < typed.n)
		return _("is not UTF-8");
	for (size_t i = 0; i < typed.n; i++) {
		const unsigned char c = (unsigned char)typed.p[i];

		if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7f)
			return _("contains a control character");
	}
	escape_put(b, typed);
	return NULL;
}

struct span
author_from(struct buf *b, const char *by)
{
	const char *wrong = field_from(b, span_of(by ? by : program_author()));

	if (wrong)
		die_usage("%s: %s", by ? "--by" : "CASE_BY", wrong);
	return buf_as_span(b);
}

char *
text_from(const char *file)
{
	size_t n;
	char *text = read_whole(file, &n);

	if (strlen(text) < n) {
		free(text);
		die_at(EXIT_USAGE, file, 0, NULL, _("contains a NUL byte"));
	}
	while (n > 0 && (text[n - 1] == '\n' || text[n - 1] == '\r'))
		text[--n] = '\0';
	return text;
}
