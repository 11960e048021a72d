#include "log.h"

#include "../base/say.h"
#include "../rules/mapfile.h"
#include "../rules/timeform.h"
#include "../table/cells.h"
#include "../table/fieldmap.h"

#include <stdlib.h>

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

enum field { SEAT, EVENT, AT, FIELDS };
static const char *const field_names[FIELDS + 1] = {"seat", "event", "at", NULL};

/* A table being read. */
struct reading {
	const struct table *table;
	struct map *map;   /* of --map; NULL if the columns have our names */
	int place[FIELDS]; /* the columns otherwise */
	struct buf joined; /* a value that was joined from several columns */
};

/* Returns the value of a field in a row, valid until the next one. */
static struct span
value_of(struct reading *r, size_t row, enum field f)
{
	const struct span *cell = r->table->cell + row * r->table->columns;
	const struct map_field *from = r->map ? &r->map->field[f] : NULL;

	if (!from)
		return cell[r->place[f]];
	r->joined.n = 0;
	for (size_t i = 0; i < from->sources; i++) {
		const struct map_source *s = &from->source[i];
		const struct span value =
			map_value_of(s, s->place == MAP_CONSTANT ? s->column : cell_words(cell[s->place]));

		if (value.n > 0 && r->joined.n > 0)
			buf_char(&r->joined, ' ');
		buf_span(&r->joined, value);
	}
	return buf_as_span(&r->joined);
}

/* Returns the column that gives a field, for messages. */
static struct span
column_of(const struct reading *r, enum field f)
{
	const struct map_source *s = r->map ? r->map->field[f].source : NULL;

	return s && s->place != MAP_CONSTANT ? s->column : span_of(field_names[f]);
}

/* Parses a row.  Returns NULL, or what is wrong with the value of the field *at. */
static const char *
parse(struct reading *r, size_t row, struct seat_event *e, struct buf *seat, enum field *at)
{
	struct span value = value_of(r, row, *at = SEAT);

	/* The event needs the seat while the next values are read. */
	seat->n = 0;
	buf_span(seat, value);
	e->seat = buf_as_span(seat);
	if (seat_name_wrong(e->seat))
		return seat_name_wrong(e->seat);
	if (!is_event(value_of(r, row, *at = EVENT), &e->act))
		return _("is not one of: login logout answer hangup pause resume");
	if (!time_read(value_of(r, row, *at = AT), &e->at))
		return _("is not a time YYYY-MM-DDThh:mm:ss");
	return NULL;
}

static void
find_columns(struct reading *r, const char *map)
{
	const struct map_fields fields = {
		.option = "--map", .name = field_names, .n = FIELDS, .unknown = _("is not a field of a call log")};
	const struct table *t = r->table;

	for (enum field f = 0; !map && f < FIELDS; f++)
		r->place[f] = table_column(t, field_names[f]);
	if (!map)
		return;
	char *said = map_said(map);
	r->map = map_load(&fields, said, *map != '@', t->file, t->head, t->columns);
	free(said);
	for (enum field f = 0; f < FIELDS; f++)
		if (r->map->field[f].sources == 0)
			die(EXIT_USAGE, _("--map: seat, event and at are required"));
}

uint64_t
call_table_read(struct duty *d, const struct foreign_form *form, const char *map)
{
	static const char *const any[] = {NULL};
	struct table *t = foreign_table(form, map ? any : field_names);
	struct reading r = {.table = t};
	struct buf seat = {0};
	uint64_t damage = 0;

	find_columns(&r, map);
	d->one_call = true;
	for (size_t row = 0; row < t->rows; row++) {
		struct seat_event e = {0};
		enum field at;
		const char *wrong = parse(&r, row, &e, &seat, &at);

		if (wrong) {
			char *column = span_dup(column_of(&r, at));

			say_wrong(t->file, t->line[row], column, value_of(&r, row, at), wrong);
			free(column);
			damage++;
		} else {
			duty_take(d, &e);
		}
	}
	map_free(r.map);
	buf_free(&r.joined);
	buf_free(&seat);
	table_free(t);
	return damage;
}
