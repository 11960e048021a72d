/* Fuzzes days and times, one in each line, and a map with its columns.  What can be parsed must be parsed again from
 * its printed form; a message must not contain the digits of a phone number; a map exits with 2, or every place it
 * gives is a column with that name. */
#include "../base/buf.h"
#include "../base/fuzzing.h"
#include "../base/say.h"
#include "../rules/timeform.h"
#include "../table/fieldmap.h"
#include "fields.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define NAMES_MOST 16

static void
see_stamp(stamp at)
{
	char text[STAMP_SIZE];
	stamp again;

	expect(stamp_parse(span_of(stamp_print(text, at)), &again) && again == at);
	expect(time_read(span_of(text), &again) && again == at);
	expect(day_start(stamp_day(at)) <= at && at <= day_end(stamp_day(at)));
}

static void
see_day(day_t day)
{
	char text[DAY_SIZE];
	int year, month, mday, week;
	day_t again;

	expect(day_parse(span_of(day_print(text, day)), &again) && again == day);
	day_split(day, &year, &month, &mday);
	expect(day_make(year, month, mday) == day);
	day_week(day, &year, &week);
	expect(period_has(week_period(year, week), day) && day_weekday(day) >= 1 && day_weekday(day) <= 7);
}

/* A date in each accepted form. */
static void
read_date(struct span s, const char *format)
{
	int month, year, week;
	stamp at;
	day_t day;

	if (day_parse(s, &day))
		see_day(day);
	if (stamp_parse(s, &at))
		see_stamp(at);
	if (asof_parse(s, &at))
		see_stamp(at);
	if (time_read(s, &at))
		see_stamp(at);
	if (format && time_read_as(s, format, &at))
		see_stamp(at);
	if (month_parse(s, &month))
		expect(period_days(month_period(month)) >= 28);
	if (week_parse(s, &year, &week))
		expect(week >= 1 && week <= year_weeks(year) && period_days(week_period(year, week)) == 7);
	if (is_quotable(s)) {
		size_t digits = 0;

		for (size_t i = 0; i < s.n; i++) {
			const size_t run = span_digits(s, i);

			digits = run > digits ? run : digits;
		}
		expect(s.n <= 20 && digits <= 8);
	}
}

struct mapping {
	struct span column[NAMES_MOST];
	size_t columns;
	char *map;
};

static void
ask_map(void *ctx)
{
	static const struct map_fields fields = {.option = "--map",
		.name = intake_field_name,
		.n = EXPORT_FIELDS,
		.unknown = "is not a field of a case"};
	const struct mapping *m = ctx;
	struct map *map = map_load(&fields, m->map, true, "fuzz", m->column, m->columns);

	for (size_t f = 0; f < EXPORT_FIELDS; f++)
		for (size_t i = 0; i < map->field[f].sources; i++) {
			const struct map_source *s = &map->field[f].source[i];

			expect(s->place == MAP_CONSTANT ||
				(s->place < m->columns && span_eq(m->column[s->place], s->column)));
			for (size_t k = 0; k < s->values; k++)
				expect(map_value_of(s, s->value[k].from).n <= map->longest);
			map_value_of(s, SPAN("x"));
		}
	map_free(map);
}

/* Lines: a time format, dates up to an empty line, columns in one line, the map. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct span rest = {(const char *)data, size}, line, name;
	struct mapping m = {.columns = 0};

	if (size == 0 || !span_word(&rest, '\n', &line))
		return 0;
	char *format = span_dup(line);
	while (rest.p && span_word(&rest, '\n', &line) && line.n > 0)
		read_date(line, *format ? format : NULL);
	if (rest.p && span_word(&rest, '\n', &line)) {
		while (m.columns < NAMES_MOST && span_word(&line, '|', &name))
			m.column[m.columns++] = name;
		if (rest.p) {
			m.map = span_dup(rest);
			const int status = fuzz_ending(ask_map, &m);
			expect(status == -1 || status == EXIT_USAGE);
			free(m.map);
		}
	}
	free(format);
	return 0;
}
