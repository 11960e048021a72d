#include "export.h"

#include "../ledger/acts.h"
#include "../table/cells.h"
#include "../table/foreign.h"
#include "../base/say.h"
#include "../base/utf8.h"
#include "../rules/timeform.h"

#include <stdio.h>
#include <stdlib.h>

struct export
{
	struct export_options options;
	struct foreign *table;
	struct map *map;                               /* after the header is read */
	enum intake_field mapped_field[EXPORT_FIELDS]; /* the fields that it defines and that are read */
	unsigned mapped;
	struct buf made;  /* cells of a row that had to be changed */
	struct buf names; /* the names of joined columns */
	struct last_word {
		char text[16];
		size_t n;
	} last[EXPORT_FIELDS]; /* the word of each field in the last row: most rows repeat it */
	char reason[256];
	bool (*each)(void *ctx, const struct export_row *row);
	void *ctx;
};

struct export *
export_open(const struct export_options *o)
{
	const struct foreign_form form = {.file = o->file,
		.encoding = o->encoding,
		.csv = {.delimiter = o->delimiter, .quotes = true},
		.titled = true};
	struct export *x = ecalloc(1, sizeof *x);

	x->options = *o;
	x->table = foreign_open(&form);
	return x;
}

void
export_free(struct export *x)
{
	if (x == NULL)
		return;
	map_free(x->map);
	foreign_free(x->table);
	buf_free(&x->made);
	buf_free(&x->names);
	free(x);
}

struct span
export_column(struct export *x, enum intake_field f)
{
	const struct map_field *m = &x->map->field[f];

	if (m->sources == 1 && m->source->place != MAP_CONSTANT)
		return m->source->column;
	x->names.n = 0;
	for (size_t i = 0; i < m->sources; i++)
		if (m->source[i].place != MAP_CONSTANT) {
			buf_str(&x->names, x->names.n > 0 ? "+" : "");
			buf_span(&x->names, m->source[i].column);
		}
	return x->names.n > 0 ? buf_as_span(&x->names) : span_of(intake_field_name[f]);
}

/* Marks the row as bad because of the value in a column. */
static bool
bad(struct export_row *row, struct span column, const char *why)
{
	row->bad = why;
	row->bad_column = column;
	return false;
}

/* As bad(), for a value that cannot be a caller's. */
static bool
bad_value(struct export_row *row, struct span column, struct span value, const char *why)
{
	row->bad_value = value;
	return bad(row, column, why);
}

/* As bad(), for a word that is not in the list. */
static bool
bad_word(struct export *x, struct export_row *row, enum intake_field f, struct span word, const char *words)
{
	snprintf(x->reason, sizeof x->reason, _("is not one of %s; translate it in --map, as in %s=COLUMN{FROM:TO}"),
		words, intake_field_name[f]);
	return bad_value(row, export_column(x, f), word, x->reason);
}

/* A word whose bytes are all c. */
#define EACH(c) (UINT64_C(0x0101010101010101) * (c))

/* Returns a word with the top bit of at least one byte set if any byte is 0 (or below `least`). */
static uint64_t
any_below(uint64_t w, unsigned least)
{
	return (w - EACH(least)) & ~w & EACH(0x80);
}

static bool
are_plain(const char *p)
{
	uint64_t w;

	memcpy(&w, p, sizeof w);
	/* As in Chinese text. */
	if ((w & EACH(0x80)) == EACH(0x80))
		return true;
	return !(any_below(w, 0x20) | any_below(w ^ EACH('\\'), 1) | any_below(w ^ EACH(0x7f), 1));
}

/* Returns how many bytes at the start of a cell need no escape: no control character and no backslash.  That is
 * nearly always the whole cell, so eight bytes are examined at a time, some of the last ones twice. */
static size_t
plain_run(struct span s)
{
	size_t i = 0;

	while (s.n - i >= sizeof(uint64_t) && are_plain(s.p + i))
		i += sizeof(uint64_t);
	if (i > 0 && s.n - i < sizeof(uint64_t) && are_plain(s.p + s.n - sizeof(uint64_t)))
		return s.n;
	while (i < s.n && (unsigned char)s.p[i] >= 0x20 && s.p[i] != 0x7f && s.p[i] != '\\')
		i++;
	return i;
}

/* Appends a cell with the ledger's escapes; returns false if it has a control character without an escape. */
static bool
put_escaped(struct buf *b, struct span s)
{
	static const char escaped[] = "\t\n\r\\", letter[] = "tnr\\";
	const char *e;
	size_t run;

	for (;;) {
		run = plain_run(s);
		buf_add(b, s.p, run);
		if (run == s.n)
			return true;
		e = memchr(escaped, s.p[run], sizeof escaped - 1);
		if (e == NULL)
			return false;
		buf_char(b, '\\');
		buf_char(b, letter[e - escaped]);
		s.p += run + 1;
		s.n -= run + 1;
	}
}

/* Returns a source's value in a row. */
static struct span
source_value(const struct map_source *s, const struct span *cell)
{
	const struct span value = s->place == MAP_CONSTANT ? s->column : cell_words(cell[s->place]);

	return s->values > 0 ? map_value_of(s, value) : value;
}

/* Returns the largest length of a row's fields when escaped and joined, so that the buffer need not grow while spans
 * point into it. */
static size_t
room_needed(const struct export *x, const struct span *cell)
{
	const size_t longest = x->map->longest;
	size_t need = 0;

	for (unsigned i = 0; i < x->mapped; i++) {
		const struct map_field *m = &x->map->field[x->mapped_field[i]];

		for (size_t j = 0; j < m->sources; j++) {
			const struct map_source *s = &m->source[j];
			const size_t n = s->place == MAP_CONSTANT ? 0 : cell[s->place].n;

			need += 2 * (n > longest ? n : longest) + 1;
		}
	}
	return need;
}

/* Returns whether a cell contains only dashes or slashes, or one of the words that platforms write into cells
 * without a value. */
static bool
is_placeholder(struct span s, const char *const *word)
{
	static const char *const strokes[] = {"-", "/", "—", "–", "－", "―", "─", "／", NULL};
	size_t i = 0;

	/* Few cells begin with one of these bytes; most begin with a digit or with another Chinese character. */
	if (s.n == 0 || (s.p[0] >= '1' && s.p[0] <= '9') || !strchr("-/Nn\xe2\xe6\xef", s.p[0]))
		return false;
	while (*word && !span_is(s, *word))
		word++;
	if (*word)
		return true;
	for (; s.n > 0 && strokes[i]; i++)
		while (span_begins(s, span_of(strokes[i]))) {
			const size_t n = strlen(strokes[i]);

			s = (struct span){s.p + n, s.n - n};
			i = 0;
		}
	return s.n == 0;
}

/* Returns whether a time is one that databases and spreadsheets have for none: the first day of a clock, or the last
 * of a calendar. */
static bool
is_no_time(struct span s)
{
	static const char *const days[] = {"0000-00-00", "0000/0/0", "0001-01-01", "0001/1/1", "1753-01-01", "1753/1/1",
		"1899-12-30", "1899/12/30", "1899-12-31", "1899/12/31", "1900-01-00", "1900/1/0", "1900-01-01",
		"1900/1/1", "1970-01-01", "1970/1/1", "9999-12-31", "9999/12/31"};

	/* Nearly all times begin with 2, or with 4 if they are a spreadsheet's numbers. */
	if (s.n == 0 || !strchr("019", s.p[0]))
		return false;
	for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
		const size_t n = strlen(days[i]);

		if (span_begins(s, span_of(days[i])) && (s.n == n || s.p[n] < '0' || s.p[n] > '9'))
			return true;
	}
	return false;
}

static bool
is_time(enum intake_field f)
{
	return f == INTAKE_AT || f == HISTORY_ASSIGNED || f == HISTORY_DUE || f == HISTORY_REPLIED ||
	       f == HISTORY_CLOSED || f == HISTORY_PROMISED || f == HISTORY_TOLD;
}

/* Returns whether a value of a field states nothing. */
static bool
states_nothing(enum intake_field f, struct span value)
{
	static const char *const words[] = {"NULL", "null", "N/A", NULL};
	static const char *const more[] = {"NULL", "null", "N/A", "无", "暂无", NULL};

	if (f == INTAKE_TOPIC || f == INTAKE_AREA)
		return is_placeholder(value, words);
	return (f == INTAKE_ANSWER || f >= INTAKE_FIELDS) && is_placeholder(value, more);
}

/* Composes a field from its sources. */
static bool
join_sources(struct export *x, struct export_row *row, enum intake_field f, const struct span *cell)
{
	const struct map_field *m = &x->map->field[f];
	char *start = x->made.p + x->made.n;
	struct span value;
	size_t i;

	for (i = 0; i < m->sources; i++) {
		value = source_value(&m->source[i], cell);
		/* Of a day and a clock time that are joined, the second may have such a day. */
		if (states_nothing(f, value) || (m->sources == 1 && is_time(f) && is_no_time(value)))
			value = SPAN("");
		if (m->sources == 1 && plain_run(value) == value.n) {
			row->field[f] = value;
			return true;
		}
		if (value.n == 0)
			continue;
		if (x->made.p + x->made.n > start)
			buf_char(&x->made, map_joint(intake_field_name[f]));
		if (!put_escaped(&x->made, value))
			return bad(row, m->source[i].column, _("it contains a control character"));
	}
	row->field[f] = (struct span){start, (size_t)(x->made.p + x->made.n - start)};
	return true;
}

static bool
check_word(struct export *x, struct export_row *row, enum intake_field f, const char *words)
{
	const struct span word = row->field[f];
	struct last_word *last = &x->last[f];

	if (last->n > 0 && span_eq(word, (struct span){last->text, last->n}))
		return true;
	if (!word_in(words, word))
		return bad_word(x, row, f, word, words);
	last->n = word.n < sizeof last->text ? word.n : 0;
	memcpy(last->text, word.p, last->n);
	return true;
}

static bool
read_flags(struct export *x, struct export_row *row)
{
	struct span rest = row->field[INTAKE_FLAGS], word;

	while (span_word(&rest, ',', &word)) {
		word = span_trim(word);
		if (word.n > 0 && !word_in(acts[ACT_NEW].flags, word))
			return bad_word(x, row, INTAKE_FLAGS, word, acts[ACT_NEW].flags);
		row->flags |= flags_read(word);
	}
	return true;
}

/* Checks that an external number is not rounded, and removes the quote that marks text in a spreadsheet. */
static bool
check_number(struct export *x, struct export_row *row, enum intake_field f)
{
	struct span *field = &row->field[f];

	if (!cell_number(field))
		return bad(row, export_column(x, f),
			_("it is a number that a spreadsheet has shortened; export it again as text"));
	return true;
}

/* Converts full-width digits to ASCII and changes nothing else. */
static void
tidy_phone(struct export *x, struct export_row *row)
{
	struct span rest = row->field[INTAKE_PHONE];
	size_t start = x->made.n;
	uint32_t c, half;

	if (rest.n == 0 || memchr(rest.p, 0xef, rest.n) == NULL)
		return;
	while (rest.n > 0) {
		c = utf8_take(&rest);
		half = utf8_halfwidth(c);
		x->made.n += utf8_put(x->made.p + x->made.n, half >= '0' && half <= '9' ? half : c);
	}
	row->field[INTAKE_PHONE] = (struct span){x->made.p + start, x->made.n - start};
}

/* Parses a time of the export. */
static bool
read_time(struct export *x, struct export_row *row, enum intake_field f, stamp *at)
{
	const struct span typed = row->field[f];
	const char *format = x->options.time_format;

	if ((format ? time_read_as(typed, format, at) : time_read(typed, at)) ||
		(format && f != INTAKE_AT && time_read(typed, at)))
		return true;
	return bad_value(row, export_column(x, f), typed,
		_("is not an existing day and time, or not in a known form; see --time-format"));
}

/* As read_time(), for a time that must not be in the future. */
static bool
read_past(struct export *x, struct export_row *row, enum intake_field f, stamp *at)
{
	if (!read_time(x, row, f, at))
		return false;
	return *at <= x->options.now || bad_value(row, export_column(x, f), row->field[f], _("is later than now"));
}

static bool
read_at(struct export *x, struct export_row *row)
{
	if (row->field[INTAKE_AT].n == 0)
		return bad(row, export_column(x, INTAKE_AT), _("it is empty; fill in when the caller called or wrote"));
	return row->has_at = read_past(x, row, INTAKE_AT, &row->at);
}

bool
export_maps(const struct export *x, enum intake_field f)
{
	return x->map->field[f].sources > 0;
}

bool
export_is_given(const struct export *x, enum intake_field f)
{
	const struct map_field *m = &x->map->field[f];

	return m->sources == 1 && m->source->place == MAP_CONSTANT;
}

/* Parses the times of a row's history. */
static bool
read_times(struct export *x, struct export_row *row)
{
	struct history_times *t = &row->times;
	const struct {
		enum intake_field field;
		stamp *at;
		day_t *day;
	} times[] = {
		{HISTORY_ASSIGNED, &t->assigned, NULL},
		{HISTORY_REPLIED, &t->replied, NULL},
		{HISTORY_CLOSED, &t->closed, NULL},
		{HISTORY_TOLD, &t->told, NULL},
		{HISTORY_DUE, NULL, &t->due},
		{HISTORY_PROMISED, NULL, &t->promised},
	};

	*t = (struct history_times){STAMP_NONE, STAMP_NONE, STAMP_NONE, STAMP_NONE, DAY_NONE, DAY_NONE};
	for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
		stamp at;

		if (row->field[times[i].field].n == 0)
			continue;
		if (!(times[i].at ? read_past : read_time)(x, row, times[i].field, &at))
			return false;
		if (times[i].at)
			*times[i].at = at;
		else
			*times[i].day = stamp_day(at);
	}
	return true;
}

/* The fields of the history that take words. */
static const struct {
	enum intake_field field;
	const char *words;
} history_words[] = {
	{HISTORY_LIMIT, LIMIT_WORDS},
	{HISTORY_OUTCOME, CLOSE_WORDS " open"},
	{HISTORY_SATISFIED, "yes no unreached"},
	{HISTORY_SOLVED, "yes no unreached"},
};
#define HISTORY_WORDS (sizeof history_words / sizeof *history_words)

static bool
check_history(struct export *x, struct export_row *row)
{
	for (size_t i = 0; i < HISTORY_WORDS; i++)
		if (row->field[history_words[i].field].n > 0 &&
			!check_word(x, row, history_words[i].field, history_words[i].words))
			return false;
	return read_times(x, row);
}

/* Checks the fields of a row and converts them to the ledger's form. */
static bool
check_fields(struct export *x, struct export_row *row)
{
	if (!check_number(x, row, INTAKE_REF) || !check_number(x, row, INTAKE_PHONE))
		return false;
	if (export_maps(x, INTAKE_REF) && row->field[INTAKE_REF].n == 0)
		return bad(row, export_column(x, INTAKE_REF),
			_("it is empty; without a number the next import would record the row again"));
	if (export_maps(x, INTAKE_AT) && !read_at(x, row))
		return false;
	if (export_maps(x, INTAKE_CHANNEL) && !check_word(x, row, INTAKE_CHANNEL, acts[ACT_NEW].how))
		return false;
	if (row->field[INTAKE_KIND].n > 0 && !check_word(x, row, INTAKE_KIND, kind_words))
		return false;
	if (row->field[INTAKE_FLAGS].n > 0 && !read_flags(x, row))
		return false;
	tidy_phone(x, row);
	return !x->options.history || check_history(x, row);
}

/* Constants of the map must be words of the ledger, or every row would be bad. */
static void
check_given(enum intake_field f, struct span given, const char *words)
{
	struct span rest = given, word;

	while (span_word(&rest, ',', &word))
		if (span_trim(word).n > 0 && !word_in(words, span_trim(word)))
			die(EXIT_USAGE, _("--map: '%.*s', given for %s, is not one of: %s"), (int)given.n, given.p,
				intake_field_name[f], words);
}

static void
check_words(const struct map *m, enum intake_field f, const char *words)
{
	for (size_t i = 0; i < m->field[f].sources; i++) {
		const struct map_source *s = &m->field[f].source[i];

		if (s->place == MAP_CONSTANT && s->values == 0)
			check_given(f, s->column, words);
		for (size_t k = 0; k < s->values; k++)
			check_given(f, s->value[k].to, words);
	}
}

static struct map_fields
fields_of_map(void)
{
	return (struct map_fields){.option = "--map",
		.name = intake_field_name,
		.n = EXPORT_FIELDS,
		.unknown = _("is not a field of a case")};
}

static bool
fits_map(void *ctx, const struct span *column, size_t columns)
{
	const struct map_fields fields = fields_of_map();
	const struct export *x = ctx;

	return map_fits(&fields, x->options.map, !x->options.map_read, column, columns);
}

static void
take_header(void *ctx, const struct span *column, size_t columns)
{
	const struct map_fields fields = fields_of_map();
	struct export *x = ctx;

	x->map = map_load(&fields, x->options.map, !x->options.map_read, foreign_name(x->table), column, columns);
	for (unsigned i = 0; i < (x->options.history ? EXPORT_FIELDS : INTAKE_FIELDS); i++)
		if (export_maps(x, (enum intake_field)i))
			x->mapped_field[x->mapped++] = (enum intake_field)i;
	check_words(x->map, INTAKE_CHANNEL, acts[ACT_NEW].how);
	check_words(x->map, INTAKE_KIND, kind_words);
	check_words(x->map, INTAKE_FLAGS, acts[ACT_NEW].flags);
	for (size_t i = 0; x->options.history && i < HISTORY_WORDS; i++)
		check_words(x->map, history_words[i].field, history_words[i].words);
}

static bool
check_row(struct export *x, struct export_row *row, const struct foreign_row *from)
{
	if (from->wrong)
		return bad(row, from->column, from->wrong);
	x->made.n = 0;
	buf_room(&x->made, room_needed(x, from->cell));
	for (unsigned i = 0; i < x->mapped; i++)
		if (!join_sources(x, row, x->mapped_field[i], from->cell))
			return false;
	return check_fields(x, row);
}

static bool
take_row(void *ctx, const struct foreign_row *from)
{
	struct export *x = ctx;
	struct export_row row = {.line = from->line, .source = from->source};

	check_row(x, &row, from);
	return x->each(x->ctx, &row);
}

int
export_each(struct export *x, bool (*each)(void *ctx, const struct export_row *row), void *ctx)
{
	const struct foreign_taker taker = {fits_map, take_header, take_row, x};

	x->each = each;
	x->ctx = ctx;
	return foreign_each(x->table, &taker);
}

struct foreign *
export_table(struct export *x)
{
	return x->table;
}
