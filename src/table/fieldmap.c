#include "fieldmap.h"

#include "../base/escape.h"
#include "../base/say.h"

#include <stdlib.h>

/* A map being parsed. */
struct map_reader {
	struct map *map;
	const struct map_fields *fields;
	char *next;  /* the text not parsed yet, NUL-terminated */
	char *write; /* words are unescaped in place, before `next` */
	const char *file;
	const struct span *column;
	size_t columns;
	bool typed;    /* from the command line, and not from a file that may be no map */
	unsigned part; /* the number of the current part, from 1 */
	bool fits;     /* at least half of the map's columns exist, so the first line contains names */
};

/* Returns whether a name of the file's first line may be printed: if that line is not a header, it may be a caller's
 * name and number. */
static bool
is_name(struct span s)
{
	size_t digits = 0;

	for (size_t i = 0; i < s.n; i++) {
		digits += s.p[i] >= '0' && s.p[i] <= '9';
		if (s.p[i] != '\n' && span_has_control((struct span){s.p + i, 1}))
			return false;
	}
	return s.n <= 60 && digits < 7;
}

/* Appends a column's name as it must be written in the map. */
static void
put_name(struct buf *b, struct span name)
{
	if (is_name(name))
		escape_put(b, name);
	else
		buf_str(b, "...");
}

/* Reports what is wrong with a part of the map; only a typed map is quoted. */
static _Noreturn void
die_part(const struct map_reader *r, struct span quoted, const char *wrong)
{
	if (r->typed && quoted.n > 0)
		die(EXIT_USAGE, _("%s: '%.*s' %s"), r->fields->option, (int)quoted.n, quoted.p, wrong);
	die(EXIT_USAGE, _("%s: part %u %s"), r->fields->option, r->part, wrong);
}

/* Takes a word up to one of the characters `stops` or the end, and returns that character. */
static char
take_word(struct map_reader *r, const char *stops, struct span *word)
{
	char *start = r->write, c;

	while ((c = *r->next) != '\0' && strchr(stops, c) == NULL) {
		if (c == '\\' && r->next[1] != '\0')
			c = *++r->next == 'n' ? '\n' : *r->next;
		*r->write++ = c;
		r->next++;
	}
	*word = span_trim((struct span){start, (size_t)(r->write - start)});
	if (word->n > r->map->longest)
		r->map->longest = word->n;
	if (c != '\0')
		r->next++;
	return c;
}

static void
skip_blanks(struct map_reader *r)
{
	r->next += strspn(r->next, " \t\r\n");
}

/* FROM:TO,…} */
static void
read_values(struct map_reader *r, struct map_source *s)
{
	struct map_value v;
	char stop;

	do {
		if (take_word(r, ":,}", &v.from) != ':')
			die_part(r, s->column, _("has values that are not of the form {FROM:TO,...}"));
		stop = take_word(r, ",}", &v.to);
		if (stop == '\0')
			die_part(r, s->column, _("has a '{' without '}'"));
		VEC_ROOM(s->value, s->values, s->value_cap);
		s->value[s->values++] = v;
	} while (stop != '}');
	for (size_t i = 0; i < s->values; i++) {
		if (span_is(s->value[i].from, "*"))
			s->other = &s->value[i].to;
	}
}

/* Returns whether --rejects wrote the file. */
static bool
is_rejects(const struct map_reader *r)
{
	return r->columns > 2 && span_is(r->column[0], "line") && span_is(r->column[1], "reason");
}

/* Finds the place of its column; MAP_CONSTANT if there is none. */
static void
find_column(const struct map_reader *r, struct map_source *s)
{
	s->place = MAP_CONSTANT;
	for (size_t i = 0; i < r->columns; i++) {
		if (!span_eq(r->column[i], s->column))
			continue;
		/* The first two columns of a rejects file are less likely to be meant. */
		if (s->place != MAP_CONSTANT && !(s->place < 2 && is_rejects(r)))
			die(EXIT_USAGE, _("%s: two columns are named '%.*s'"), r->fields->option, (int)s->column.n,
				s->column.p);
		s->place = i;
	}
}

/* Reports which column is missing, and the columns of the file. */
static _Noreturn void
die_missing(const struct map_reader *r, struct span column)
{
	struct buf list = {NULL, 0, 0};

	if (!r->fits)
		die(EXIT_USAGE,
			_("%s: there is no column '%.*s', nor most of the others named; %s must begin with the "
			  "column names: remove the lines before them, or add them"),
			r->fields->option, (int)column.n, column.p, r->file);
	for (size_t i = 0; i < r->columns; i++) {
		buf_str(&list, i > 0 ? ", " : "");
		put_name(&list, r->column[i]);
	}
	buf_char(&list, '\0');
	die(EXIT_USAGE, _("%s: there is no column '%.*s'; the columns of %s are: %s"), r->fields->option, (int)column.n,
		column.p, r->file, list.p);
}

/* The place of a column that is not searched for yet. */
#define MAP_UNKNOWN (MAP_CONSTANT - 1)

static struct map_source *
add_source(struct map_field *f)
{
	VEC_ROOM(f->source, f->sources, f->cap);
	f->source[f->sources] = (struct map_source){.place = MAP_UNKNOWN};
	return &f->source[f->sources++];
}

static struct map_source *
add_constant(struct map_field *f)
{
	struct map_source *s = add_source(f);

	s->place = MAP_CONSTANT;
	return s;
}

/* Parses COLUMN{…}+COLUMN{…}; returns the character after it. */
static char
read_columns(struct map_reader *r, struct map_field *f)
{
	struct map_source *s;
	char stop;

	do {
		s = add_source(f);
		stop = take_word(r, "{+,", &s->column);
		if (stop == '{') {
			read_values(r, s);
			skip_blanks(r);
			stop = *r->next;
			if (stop != '\0')
				r->next++;
			if (stop != '\0' && stop != ',' && stop != '+')
				die_part(r, s->column, _("has a '}' that is not followed by ',' or '+'"));
		}
	} while (stop == '+');
	return stop;
}

static struct map_field *
field_named(struct map_reader *r, struct span name)
{
	size_t i;

	for (i = 0; i < r->fields->n; i++) {
		if (!span_is(name, r->fields->name[i]))
			continue;
		if (r->map->field[i].sources > 0)
			die(EXIT_USAGE, _("%s: '%s' is mapped twice"), r->fields->option, r->fields->name[i]);
		return &r->map->field[i];
	}
	die_part(r, name, r->fields->unknown);
}

/* Parses FIELD=… or FIELD:=…; returns the character after it. */
static char
read_field(struct map_reader *r)
{
	struct map_field *f;
	struct span name;
	char stop = take_word(r, "=:,", &name);

	if (stop == ':' && *r->next == '=') {
		r->next++;
		f = field_named(r, name);
		return take_word(r, ",", &add_constant(f)->column);
	}
	if (r->fields->bare && (stop == ',' || stop == '\0')) {
		add_source(field_named(r, name))->column = name;
		return stop;
	}
	if (stop != '=')
		die_part(r, name, _("must be FIELD=COLUMN or FIELD:=WORD"));
	return read_columns(r, field_named(r, name));
}

/* Finds the columns of all sources; reports the first missing one in the order of the map. */
static void
find_columns(struct map_reader *r)
{
	struct span missing = {0};
	size_t named = 0, there = 0;

	for (size_t i = 0; i < r->map->fields; i++)
		for (size_t k = 0; k < r->map->field[i].sources; k++) {
			struct map_source *s = &r->map->field[i].source[k];

			if (s->place == MAP_CONSTANT)
				continue;
			named++;
			find_column(r, s);
			if (s->place != MAP_CONSTANT)
				there++;
			else if (!missing.p || s->column.p < missing.p)
				missing = s->column;
		}
	r->fits = there > 0 && there * 2 >= named;
	if (missing.p)
		die_missing(r, missing);
}

/* Parses the map, without its columns. */
static void
read_map(struct map_reader *r, const char *map)
{
	r->part = 1;
	r->map = ecalloc(1, sizeof *r->map);
	r->map->fields = r->fields->n;
	r->map->field = ecalloc(r->fields->n, sizeof *r->map->field);
	r->map->store = r->next = r->write = span_dup(span_of(map));
	while (read_field(r) == ',')
		r->part++;
}

static bool
has_column(const struct map_reader *r, const struct map_source *s)
{
	size_t i = 0;

	while (i < r->columns && !span_eq(r->column[i], s->column))
		i++;
	return i < r->columns;
}

bool
map_fits(const struct map_fields *fields, const char *map, bool typed, const struct span *column, size_t columns)
{
	struct map_reader r = {.fields = fields, .column = column, .columns = columns, .typed = typed};
	bool fits = true;

	read_map(&r, map);
	for (size_t i = 0; i < r.map->fields; i++)
		for (size_t k = 0; k < r.map->field[i].sources; k++) {
			const struct map_source *s = &r.map->field[i].source[k];

			fits &= s->place == MAP_CONSTANT || has_column(&r, s);
		}
	map_free(r.map);
	return fits;
}

char
map_joint(const char *field)
{
	if (strcmp(field, "unit") == 0)
		return '\t';
	if (strcmp(field, "topic") == 0 || strcmp(field, "area") == 0)
		return '/';
	return strcmp(field, "flags") == 0 ? ',' : ' ';
}

struct map *
map_load(const struct map_fields *fields, const char *map, bool typed, const char *file, const struct span *column,
	size_t columns)
{
	struct map_reader r = {.fields = fields, .file = file, .column = column, .columns = columns, .typed = typed};

	read_map(&r, map);
	find_columns(&r);
	return r.map;
}

void
map_free(struct map *m)
{
	size_t i, j;

	if (m == NULL)
		return;
	for (i = 0; i < m->fields; i++) {
		for (j = 0; j < m->field[i].sources; j++)
			free(m->field[i].source[j].value);
		free(m->field[i].source);
	}
	free(m->field);
	free(m->store);
	free(m);
}

struct span
map_value_of(const struct map_source *s, struct span cell)
{
	size_t i;

	for (i = 0; i < s->values; i++) {
		if (span_eq(s->value[i].from, cell))
			return s->value[i].to;
	}
	return s->other ? *s->other : cell;
}
