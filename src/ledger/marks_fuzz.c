/* Fuzzes the tables that accompany the ledgers, and unit ledgers; the first byte chooses which.  A bad table exits
 * with 2; the answers of a good roster and calendar must be consistent.  Marks are read as of two times: those valid
 * by the first must be there by the second, in the same order, and settling must work. */
#include "../base/buf.h"
#include "../base/fuzzing.h"
#include "../base/say.h"
#include "../rules/calendar.h"
#include "../rules/routes.h"
#include "../rules/rulebook.h"
#include "acts.h"
#include "marks.h"
#include "source.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
see_spelling(void *ctx, struct span spelling)
{
	expect(roster_typed(ctx, spelling) != UNIT_NONE);
}

static void
ask_roster(void *ctx)
{
	struct roster r = {0};

	roster_load(&r, fuzz_file(*(struct span *)ctx));
	roster_spellings(&r, see_spelling, &r);
	for (unsigned i = 0; i < r.listed; i++) {
		expect(roster_typed(&r, r.unit[i].name) == i);
		for (day_t day = 18000; day < 22000; day += 1000) {
			const unsigned to = roster_resolve(&r, i, day);

			expect(to < r.listed && roster_resolve(&r, to, day) == to);
		}
	}
	roster_free(&r);
}

static void
ask_calendar(void *ctx)
{
	struct calendar c = {0};
	bool provisional;

	calendar_load(&c, fuzz_file(*(struct span *)ctx));
	for (day_t from = 18250; from < 18700; from += 37)
		for (day_t known = 18000; known < 19000; known += 250)
			for (int n = 1; n < 40; n += 7) {
				const day_t to = calendar_after(&c, from, n, known, &provisional);

				expect(to > from && calendar_works(&c, to, known));
				expect(calendar_between(&c, from, to, known) == n);
			}
	calendar_free(&c);
}

static void
ask_rules(void *ctx)
{
	struct rulebook r = {0};

	rulebook_load(&r, fuzz_file(*(struct span *)ctx));
	for (day_t day = 18000; day < 19000; day += 100)
		if (rule_known(&r, "limit.phone"))
			expect(rule_whole(&r, "limit.phone", day) >= 1);
	rulebook_free(&r);
}

static struct roster shipped;

static void
ask_routes(void *ctx)
{
	struct routes r = {0};

	routes_load(&r, fuzz_file(*(struct span *)ctx), &shipped, LIMIT_WORDS);
	const struct route *route = route_find(&r, SPAN("供暖/温度"), SPAN("龙亭区"), SPAN("complaint"));
	expect(!route || (route->units > 0 && route->unit[0] < shipped.listed));
	routes_free(&r);
}

/* --- marks --------------------------------------------------------------------------------------------- */

static void
hear(void *ctx, struct source *s, const char *where, const char *column, const char *wrong)
{
	(void)ctx, (void)column;
	expect(where >= s->text.p && where <= s->text.p + s->text.n && wrong);
}

static void
read_marks(struct marks *m, struct source *s, struct roster *roster, const char *asof)
{
	stamp at = 0;

	*m = (struct marks){0};
	expect(stamp_parse(span_of(asof), &at));
	marks_read(m, s, roster, at, UINT32_MAX);
}

static void
ask_marks(void *ctx)
{
	struct roster roster = {0};
	struct source s;
	struct marks early, late;
	size_t k = 0;

	roster_load(&roster, "src/tables/units.tsv");
	if (!source_open_bytes(&s, "fuzz", *(struct span *)ctx, &mark_columns))
		exit(EXIT_USAGE);
	s.hear = hear;
	read_marks(&early, &s, &roster, "2020-11-05T12:00:00");
	read_marks(&late, &s, &roster, "2099-12-31T23:59:59");
	expect(early.n <= late.n && early.damage == late.damage);
	for (size_t i = 0; i < early.n; i++, k++) {
		while (k < late.n && late.mark[k].line.p != early.mark[i].line.p)
			k++;
		expect(k < late.n);
	}
	marks_settle(&early);
	marks_settle(&late);
	for (size_t i = 0; i < late.n; i++) {
		char number[MARK_ID_SIZE];
		struct mark_id id;

		expect(late.mark[i].act < MARK_ACTS && marks_find(&late, late.mark[i].id));
		expect(mark_id_parse(span_of(mark_id_print(number, late.mark[i].id)), &id) &&
			mark_id_eq(id, late.mark[i].id));
	}
	free(marks_published(&late, roster.listed, month_period(2020 * 12 + 10)));
	marks_free(&early);
	marks_free(&late);
	source_close(&s);
	roster_free(&roster);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static void (*const asks[])(void *ctx) = {ask_roster, ask_calendar, ask_rules, ask_routes, ask_marks};
	static const char *const heads[] = {"unit\tclass\tparent\taliases\tuntil\tsuccessor\n",
		"date\tday\tname\tnotice\tyear\n", "key\tfrom\tvalue\tclause\tmeaning\n",
		"topic\tarea\tkind\tunit\tlimit\n", "at\tmark\tact\tunit\thow\tvalue\tby\tref\ttext\trecorded\n"};
	struct buf text = {0};

	if (!shipped.table)
		roster_load(&shipped, "src/tables/units.tsv");
	if (size == 0)
		return 0;
	const size_t which = (data[0] & 0x7f) % (sizeof asks / sizeof *asks);
	/* With the right header, or with any. */
	if (!(data[0] & 0x80))
		buf_str(&text, heads[which]);
	buf_add(&text, data + 1, size - 1);
	struct span bytes = buf_as_span(&text);
	const int status = fuzz_ending(asks[which], &bytes);
	expect(status == -1 || status == EXIT_USAGE);
	buf_free(&text);
	return 0;
}
