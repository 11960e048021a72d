#include "../base/testing.h"

#include "../base/buf.h"
#include "append.h"
#include "ledger_index.h"
#include "survey.h"

#include <string.h>

#define SIZE  ((size_t)33 << 20) /* of a ledger with more than two groups */
#define CASES 60000u

/* Some shifted lines are of the first of them. */
#define CASES_SHIFTED 10u

/* The number of the i-th case, 200 a day. */
static struct case_id
case_of(uint32_t n)
{
	return (struct case_id){18567 + (day_t)(n / 200), n % 200 + 1};
}

static void
put_entry(struct buf *b, uint32_t n, const char *act)
{
	char id[CASE_ID_SIZE];

	buf_printf(b, "2020-11-02T09:00:00\t%s\t%s\t", case_id_print(id, case_of(n)), act);
	buf_printf(b, "\t\t\t\t\t\t\t\t\t\tR%u\t%.*s\t\n", n, (int)some(600),
		"......................................................................................................"
		"............................."
		"......................................................................................................"
		"............................."
		"......................................................................................................"
		"............................."
		"......................................................................................................"
		"............................."
		".............................................................................");
}

/* An entry with an empty field too many before its case number. */
static void
put_shifted_entry(struct buf *b, uint32_t n)
{
	buf_char(b, '\t');
	put_entry(b, n, "note");
}

/* Long lines let the pieces that are read at a time begin at any distance from a group of blocks. */
static void
put_long_entry(struct buf *b, uint32_t n)
{
	char id[CASE_ID_SIZE];

	buf_printf(b, "2020-11-02T09:00:00\t%s\tnote", case_id_print(id, case_of(n)));
	buf_add(b, "\t\t\t\t\t\t\t\t\t\t\t", 11);
	for (size_t words = 1 + some(10000); words > 0; words--)
		buf_add(b, "documents", 9);
	buf_add(b, "\t\n", 2);
}

static void
put_header(struct buf *b)
{
	buf_span(b, case_columns.header);
	buf_char(b, '\n');
}

struct lines_seen {
	struct span line[256];
	size_t n;
};

static void
see(void *ctx, struct span line)
{
	struct lines_seen *seen = ctx;

	assert_true(seen->n < COUNT(seen->line));
	seen->line[seen->n++] = line;
}

/* What is looked up: the lines of a case, or the `new`s of a day or an external number. */
struct look {
	struct lines_seen seen;
	struct case_id id;
	const char *ref;
};

static bool
is_of_case(const void *ctx, struct span line)
{
	const struct look *look = ctx;
	struct case_id id;

	return (case_id_parse(survey_case(line), &id) || line_names_case(line, &id)) && case_id_eq(id, look->id);
}

static bool
is_of_day_or_ref(const void *ctx, struct span line)
{
	const struct look *look = ctx;
	struct case_id id;

	return look->ref ? span_is(line_column(line, COL_REF), look->ref)
			 : case_id_parse(survey_case(line), &id) && id.day == look->id.day;
}

/* Surveys with and without keys must give the same lines and header.  Returns how many lines. */
static size_t
look(const struct source *s, enum act act, struct case_id id, const char *ref)
{
	struct look keyed = {.id = id, .ref = ref}, plain = keyed;
	struct survey what = {
		.act = act, .matters = act == ACTS ? is_of_case : is_of_day_or_ref, .found = see, .ctx = &plain};

	const struct span header = survey_lines(s, &what);
	what.ctx = &keyed;
	what.keys.kinds = act == ACTS ? INDEX_CASES | INDEX_NEWS : INDEX_NEWS | (ref ? INDEX_REFS : 0);
	index_want(&what.keys, act == ACTS ? index_case(id) : ref ? index_ref(span_of(ref)) : index_day(id.day));
	if (act == ACTS)
		index_want(&what.keys, INDEX_SHIFTED);
	const struct span same = survey_lines(s, &what);
	free(what.keys.key);
	assert_ptr_equal(header.p, same.p);
	assert_int_equal(plain.seen.n, keyed.seen.n);
	for (size_t i = 0; i < plain.seen.n; i++)
		assert_ptr_equal(plain.seen.line[i].p, keyed.seen.line[i].p);
	return plain.seen.n;
}

/* Returns whether the index finds a case's lines without returning most of the ledger. */
static bool
is_found(const struct source *s, struct case_id id)
{
	struct index_keys keys = {.kinds = INDEX_CASES};
	struct index_lines found;

	index_want(&keys, index_case(id));
	const bool well = index_find(s, &keys, &found);
	assert_true(!well || found.size < s->text.n / 4);
	free(found.span);
	free(keys.key);
	return well;
}

/* The index finds some lines in the blocks beside the borders of its groups. */
static void
find_at_borders(const struct source *s)
{
	struct span line;
	struct line_walk walk;
	size_t seen = 0;

	line_walk_start(&walk, s->text);
	while (line_walk_next(&walk, &line)) {
		const size_t block = (size_t)(line.p - s->text.p) >> 16;
		struct index_keys keys = {.kinds = INDEX_CASES};
		struct index_lines found;
		bool there = false;

		if ((block % 224 > 40 && block % 224 < 190) || some(8) > 0)
			continue;
		index_want(&keys, index_case_text(survey_case(line)));
		if (index_find(s, &keys, &found)) {
			for (size_t i = 0; i < found.n; i++)
				there |= found.span[i].p <= line.p && line.p < found.span[i].p + found.span[i].n;
			assert_true(there || *line.p == 'a');
			seen++;
		}
		free(found.span);
		free(keys.key);
	}
	assert_true(seen > 1000);
}

static char path[64], beside[80];

static void
make_ledger(unsigned headers, unsigned shifted)
{
	struct buf b = {0};

	put_header(&b);
	while (b.n < SIZE) {
		put_entry(&b, some(CASES), some(4) ? "note" : "new");
		if (some(400) == 0)
			put_long_entry(&b, some(CASES));
		if (headers > 0 && some(2000) == 0) {
			put_header(&b);
			headers--;
		}
		if (shifted > 0 && some(2000) == 0) {
			put_shifted_entry(&b, shifted % CASES_SHIFTED);
			shifted--;
		}
	}
	strcpy(path, test_file(buf_as_span(&b)));
	snprintf(beside, sizeof beside, "%s.index", path);
	buf_free(&b);
}

static struct source
open_ledger(void)
{
	struct source s;

	assert_true(source_open(&s, path, &case_columns));
	return s;
}

/* Appends as a large import does. */
static void
append_parts(struct appender *a, struct span lines)
{
	assert_true(append_begin(a));
	while (lines.n > 0) {
		const struct span part = lines_off(&lines, some(200000));

		append_more(a, &part, 1);
	}
	assert_true(append_end(a));
}

/* Opens the ledger as a verb does, looks something up, and appends entries; the last one may be shifted. */
static void
record(enum act act, const char *ref, uint32_t entries, bool shifted)
{
	struct appender a;
	struct buf b = {0};

	append_open(&a, path, &case_columns, 1, true);
	look(&a.source, act, case_of(some(CASES)), ref);
	for (uint32_t i = 0; i < entries; i++)
		put_entry(&b, some(CASES), some(2) ? "new" : "note");
	if (shifted)
		put_shifted_entry(&b, some(CASES_SHIFTED));
	if (entries == 0 && !shifted)
		append_close(&a);
	else if (some(2))
		append_parts(&a, buf_as_span(&b));
	else
		assert_true(append_lines(&a, (struct span[]){buf_as_span(&b)}, 1));
	source_close(&a.source);
	buf_free(&b);
}

static void
look_for_some(void)
{
	struct source s = open_ledger();
	char ref[16];

	for (int i = 0; i < 25; i++) {
		const uint32_t n = some(2) ? some(CASES) : some(CASES_SHIFTED);

		look(&s, ACTS, case_of(n), NULL);
		look(&s, ACT_NEW, case_of(n), NULL);
		snprintf(ref, sizeof ref, "R%u", n);
		look(&s, ACT_NEW, case_of(n), ref);
	}
	source_close(&s);
}

static bool
ledger_is_indexed(void)
{
	struct source s = open_ledger();
	const bool found = is_found(&s, case_of(7));

	source_close(&s);
	return found;
}

static void
found_again(void **state)
{
	(void)state;
	for (unsigned odd = 0; odd < 3; odd++) {
		make_ledger(odd == 1 ? 5 : 0, odd == 2 ? 20 : 0);
		record(ACTS, NULL, 1, false);
		if (access(beside, F_OK) != 0)
			skip(); /* the file system's times are too coarse */
		assert_true(ledger_is_indexed());
		struct source s = open_ledger();
		find_at_borders(&s);
		source_close(&s);
		look_for_some();
		record(ACT_NEW, "R17", 0, false);
		assert_true(ledger_is_indexed());
		look_for_some();
		for (int i = 0; i < 10; i++)
			record(some(2) ? ACTS : ACT_NEW, some(2) ? "R18" : NULL, 1 + some(i == 5 ? 60000 : 20),
				some(4) == 0);
		assert_true(ledger_is_indexed());
		look_for_some();
		unlink(path);
		unlink(beside);
	}
}

/* With any byte changed in the part that is read, the index is not used. */
static void
damaged(void **state)
{
	(void)state;
	make_ledger(0, 0);
	record(ACTS, NULL, 1, false);
	if (access(beside, F_OK) != 0)
		skip();
	FILE *f = fopen(beside, "r+");
	for (long at = 0; at < 160; at++) {
		fseek(f, at, SEEK_SET);
		const int c = fgetc(f);
		fseek(f, at, SEEK_SET);
		fputc(c ^ 1, f);
		fflush(f);
		assert_false(ledger_is_indexed());
		fseek(f, at, SEEK_SET);
		fputc(c, f);
		fflush(f);
	}
	assert_true(ledger_is_indexed());
	fseek(f, 4096, SEEK_SET);
	for (long i = 0; i < 512 << 10; i++)
		fputc(0xff, f);
	fclose(f);
	assert_false(ledger_is_indexed());
	look_for_some();
	record(ACTS, NULL, 1, false);
	assert_true(ledger_is_indexed());
	unlink(path);
	unlink(beside);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(found_again),
		cmocka_unit_test(damaged),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
