#include "log.h"

#include "../base/say.h"
#include "../rules/timeform.h"
#include "../table/foreign.h"

/* In the order of enum seat_act. */
static const char *const event_names[] = {"login", "logout", "answer", "hangup", "pause", "resume"};
#define EVENTS (sizeof event_names / sizeof *event_names)

static bool
is_event(struct span word, enum seat_act *act)
{
	size_t i = 0;

	while (i < EVENTS && !span_is(word, event_names[i]))
		i++;
	*act = (enum seat_act)i;
	return i < EVENTS;
}

/* Parses a row.  Returns NULL, or what is wrong with its `column`. */
static const char *
parse(struct seat_event *e, const struct span *cell, const int place[3], const char **column)
{
	e->seat = cell[place[0]];
	if (*column = "seat", seat_name_wrong(e->seat))
		return seat_name_wrong(e->seat);
	if (*column = "event", !is_event(cell[place[1]], &e->act))
		return _("is not one of: login logout answer hangup pause resume");
	if (*column = "at", !time_read(cell[place[2]], &e->at))
		return _("is not a time YYYY-MM-DDThh:mm:ss");
	return NULL;
}

uint64_t
call_table_read(struct duty *d, const char *file)
{
	static const char *const columns[] = {"seat", "event", "at", NULL};
	const struct foreign_form form = {.file = file, .csv = {.delimiter = '\t', .quotes = true}};
	struct table *t = foreign_table(&form, columns);
	const int place[3] = {table_column(t, "seat"), table_column(t, "event"), table_column(t, "at")};
	uint64_t damage = 0;

	d->one_call = true;
	for (size_t row = 0; row < t->rows; row++) {
		struct seat_event e = {0};
		const char *column, *wrong = parse(&e, t->cell + row * t->columns, place, &column);

		if (wrong) {
			say_wrong(t->file, t->line[row], column,
				t->cell[row * t->columns + (size_t)table_column(t, column)], wrong);
			damage++;
		} else {
			duty_take(d, &e);
		}
	}
	table_free(t);
	return damage;
}
