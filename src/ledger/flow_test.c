#include "../base/testing.h"

#include "../base/buf.h"
#include "flow.h"

#include <stdatomic.h>

#define EDGE ((size_t)64 << 10) /* each thread's blocks begin and end near multiples of it */
#define SIZE ((size_t)6 << 20)  /* large enough for two threads */

/* --- the events, in order -------------------------------------------------------------------- */

struct event {
	const char *where;
	const char *column, *wrong; /* for an entry, wrong is NULL */
	uint32_t unit;
	enum act act;
	stamp at, recorded;
	day_t due;
	struct case_id id;
};

struct events {
	struct event *event;
	size_t n, cap;
};

static struct event *
add_event(struct events *v, const char *where)
{
	VEC_ROOM(v->event, v->n, v->cap);
	v->event[v->n] = (struct event){.where = where};
	return &v->event[v->n++];
}

static void
add_entry(struct events *v, const struct entry *e)
{
	/* The text may be a copy of the line. */
	assert_memory_equal(e->text.p, e->line, e->text.n);
	*add_event(v, e->line) = (struct event){.where = e->line,
		.unit = e->unit,
		.act = e->act,
		.at = e->at,
		.recorded = e->recorded,
		.due = e->due,
		.id = e->id};
}

static void
add_damage(struct events *v, const char *where, const char *column, const char *wrong)
{
	struct event *e = add_event(v, where);

	e->column = column;
	e->wrong = wrong;
}

static void
take_entries(void *ctx, struct source *s, const struct entry *e, size_t n)
{
	(void)s;
	for (size_t i = 0; i < n; i++)
		add_entry(ctx, &e[i]);
}

static void
take_damaged(void *ctx, struct source *s, const struct entry *e, const char *column, const char *wrong)
{
	(void)s;
	add_damage(ctx, e->line, column, wrong);
}

/* What the test's flow_look notes about an entry. */
struct seen {
	const char *line;
	size_t ref; /* a hash of the field */
};

/* What belongs to a thread: no other is in it. */
struct own {
	_Atomic bool busy;
};

static void
look(void *own, struct buf *found, const struct entry *e, const struct line *l)
{
	const struct seen seen = {e->line, line_field(l, COL_REF).n};
	struct own *mine = own;

	assert_false(atomic_exchange(&mine->busy, true));
	assert_ptr_equal(l->p, e->text.p);
	buf_add(found, &seen, sizeof seen);
	atomic_store(&mine->busy, false);
}

#define OF_HEADER SIZE_MAX /* the `ref` of a header */

static void
see_header(void *own, struct buf *found, struct span line)
{
	const struct seen seen = {NULL, OF_HEADER};
	struct layout layout;

	(void)own;
	assert_true(line_is_header(line, &case_columns, &layout));
	buf_add(found, &seen, sizeof seen);
}

static void
take_seen(void *ctx, struct span found)
{
	buf_span(ctx, found);
}

static size_t
headers_in(struct span text)
{
	struct line_walk walk;
	struct span line;
	struct layout layout;
	size_t n = 0;

	line_walk_start(&walk, text);
	while (line_walk_next(&walk, &line))
		n += line_is_header(line, &case_columns, &layout);
	return n;
}

/* Each entry and each header is seen once, in order, and no other line. */
static void
expect_seen(const struct buf *seen, const struct events *v, struct span text)
{
	const struct seen *x = (const void *)seen->p, *end = x + seen->n / sizeof *x;
	const char *last = text.p;
	size_t entry = 0, headers = 0;

	for (; x < end; x++) {
		if (x->ref == OF_HEADER) {
			headers++;
			continue;
		}
		assert_true(last <= x->line);
		assert_int_equal(headers, headers_in((struct span){last, (size_t)(x->line - last)}));
		last = x->line;
		headers = 0;
		while (entry < v->n && v->event[entry].wrong)
			entry++;
		assert_true(entry < v->n);
		assert_ptr_equal(x->line, v->event[entry++].where);
		assert_int_equal(x->ref, line_column(line_at(x->line), COL_REF).n);
	}
	while (entry < v->n && v->event[entry].wrong)
		entry++;
	assert_int_equal(entry, v->n);
	assert_int_equal(headers, headers_in((struct span){last, (size_t)(text.p + text.n - last)}));
}

/* The message is composed for the line, so only the fact that there is one is compared. */
static void
hear(void *ctx, struct source *s, const char *where, const char *column, const char *wrong)
{
	(void)s, (void)wrong;
	add_damage(ctx, where, column, "");
}

/* --- the reference, line by line --------------------------------------------------------------------- */

static uint64_t
go_slowly(struct source *s, struct roster *roster, struct events *v)
{
	struct lines r;
	struct line line;
	struct entry e;
	const char *column, *wrong;
	uint64_t damage = 0;

	s->hear = hear;
	s->hear_ctx = v;
	lines_start(&r, s, &case_columns);
	while (lines_next(&r, &line)) {
		if (!(wrong = entry_parse(&e, &line, roster, &column))) {
			add_entry(v, &e);
			continue;
		}
		add_damage(v, e.line, column, wrong);
		damage++;
	}
	damage += r.damage;
	lines_stop(&r);
	return damage;
}

static void
expect_same(const struct event *x, const struct event *y)
{
	assert_ptr_equal(x->where, y->where);
	assert_true((x->column == NULL) == (y->column == NULL) && (!x->column || strcmp(x->column, y->column) == 0));
	assert_true((x->wrong == NULL) == (y->wrong == NULL) && (!x->wrong || strcmp(x->wrong, y->wrong) == 0));
	if (x->wrong)
		return;
	assert_int_equal(x->unit, y->unit);
	assert_int_equal(x->act, y->act);
	assert_int_equal(x->at, y->at);
	assert_int_equal(x->recorded, y->recorded);
	assert_int_equal(x->due, y->due);
	assert_true(case_id_eq(x->id, y->id));
}

/* Reads a source both ways, each with a roster of its own; units that are not in the roster must get the same
 * numbers. */
static void
expect_flow_of(struct source *s, bool some_damage)
{
	struct roster quick = {0}, slow = {0};
	struct events got = {0}, wanted = {0};
	struct buf seen = {0};
	struct own thread[FLOW_THREADS] = {0};
	void *own[FLOW_THREADS] = {&thread[0], &thread[1]};
	const struct flow_look looks = {
		.look = look, .headed = see_header, .take = take_seen, .ctx = &seen, .own = own};
	struct flow f = {.source = s,
		.roster = &quick,
		.look = &looks,
		.entries = take_entries,
		.damaged = take_damaged,
		.ctx = &got};

	roster_load(&quick, "src/tables/units.tsv");
	roster_load(&slow, "src/tables/units.tsv");
	uint64_t damage = go_slowly(s, &slow, &wanted);
	s->hear_ctx = &got;
	flow_run(&f);
	assert_int_equal(f.damage, damage);
	assert_int_equal(damage > 0, some_damage);
	assert_int_equal(got.n, wanted.n);
	assert_int_equal(quick.units, slow.units);
	for (size_t i = 0; i < got.n; i++)
		expect_same(&got.event[i], &wanted.event[i]);
	expect_seen(&seen, &got, s->text);
	buf_free(&seen);
	free(got.event);
	free(wanted.event);
	roster_free(&quick);
	roster_free(&slow);
}

/* Reads a ledger from memory and from a file, which is mapped if it is large. */
static void
expect_flow(struct span text, bool some_damage)
{
	const char *path = test_file(text);
	struct source s;

	assert_true(source_open_bytes(&s, "L", text, &case_columns));
	expect_flow_of(&s, some_damage);
	source_close(&s);
	assert_true(source_open(&s, path, &case_columns));
	assert_int_equal(s.bytes.mapping != NULL, text.n > BYTES_COPIED);
	expect_flow_of(&s, some_damage);
	source_close(&s);
	unlink(path);
}

/* --- ledgers ------------------------------------------------------------------------------------------ */

static void
put_header(struct buf *b, unsigned fields)
{
	/* A line of the first format may have an extra column in the place of our last one. */
	const bool first = fields < CASE_COLUMNS || some(2);

	buf_span(b, first ? case_columns.first : case_columns.header);
	for (unsigned i = CASE_COLUMNS - first; i < fields; i++)
		buf_str(b, "\tx");
	buf_char(b, '\n');
}

/* An entry with `filler` bytes of text, chosen so that the line ends where it should. */
static void
put_entry(struct buf *b, unsigned fields, size_t filler)
{
	static const char *const unit[] = {"市水利局", "市林业局", "", "天庭", "龙宫"};
	const char *who = unit[some(COUNT(unit))];

	buf_printf(b, "2020-%02u-%02uT%02u:00:00\t20201102-%05u\t%s\t", 1 + some(12), 1 + some(28), some(24),
		1 + some(9999), *who ? "urge" : "note");
	buf_str(b, who);
	if (some(9) == 0 && *who)
		buf_printf(b, "%u", some(3000));
	buf_str(b, some(5) ? "\t\t" : "\t2020-11-09\t");
	for (unsigned i = COL_BY; i < COL_TEXT; i++)
		buf_char(b, '\t');
	for (; filler >= 3; filler -= 3)
		buf_str(b, "汴");
	while (filler-- > 0)
		buf_char(b, '.');
	for (unsigned i = COL_RECORDED; i < fields; i++) {
		buf_char(b, '\t');
		if (i == COL_RECORDED && some(3) == 0)
			buf_printf(b, "2020-12-%02uT00:00:00", 1 + some(28));
	}
	buf_char(b, '\n');
}

/* One of the unusual lines, by number; it may change the number of fields. */
#define ODD_LINES 8
static void
put_odd(struct buf *b, uint32_t which, unsigned *fields)
{
	switch (which) {
	case 0:
		put_header(b, *fields = CASE_COLUMNS - 1 + some(4));
		break;
	case 1:
		put_header(b, *fields);
		break;
	case 2:
		buf_char(b, '\n');
		break;
	case 3:
		put_entry(b, *fields, 5);
		b->n--;
		buf_str(b, "\r\n");
		break;
	case 4:
		put_entry(b, *fields + 1, 5);
		break;
	case 5:
		put_entry(b, *fields, 5);
		*(char *)memchr(b->p + b->n - 60, '.', 60) = '\xff';
		break;
	case 6: { /* an unknown act */
		size_t at = b->n;

		put_entry(b, *fields, 5);
		b->p[at + strlen("2020-11-02T09:00:00\t20201102-00001\t")] = 'x';
		break;
	}
	default: { /* an invalid time */
		size_t at = b->n;

		put_entry(b, *fields, 5);
		b->p[at + 5] = '9';
	}
	}
}

/* A ledger of SIZE whose lines end at each edge or one byte before or after it, with unusual lines there as often as
 * `often` says. */
static void
make_ledger(struct buf *b, uint32_t often)
{
	unsigned fields = CASE_COLUMNS;

	b->n = 0;
	put_header(b, fields);
	for (size_t edge = EDGE; b->n < SIZE; edge += EDGE) {
		while (b->n + 2000 < edge) {
			if (often > 0 && some(often * 50) == 0)
				put_odd(b, some(ODD_LINES), &fields);
			else
				put_entry(b, fields, some(300));
		}
		/* A line that ends at the edge, or one byte before or after it. */
		size_t start = b->n, end = edge - 1 + some(3);
		put_entry(b, fields, 0);
		size_t bare = b->n - start;
		b->n = start;
		if (start + bare < end)
			put_entry(b, fields, end - start - bare);
		for (uint32_t n = often > 0 && some(often) == 0 ? 1 + some(3) : 0; n > 0; n--)
			put_odd(b, some(ODD_LINES), &fields);
	}
}

static void
plain(void **state)
{
	struct buf b = {0};

	(void)state;
	make_ledger(&b, 0);
	expect_flow(buf_as_span(&b), false);
	buf_free(&b);
}

static void
odd(void **state)
{
	struct buf b = {0};

	(void)state;
	for (uint32_t often = 1; often <= 30; often += often / 2 + 1) {
		make_ledger(&b, often);
		expect_flow(buf_as_span(&b), true);
	}
	buf_free(&b);
}

/* The number of fields changes in the first block, in the last, and at every edge. */
static void
headers(void **state)
{
	struct buf b = {0};
	unsigned fields = CASE_COLUMNS;

	(void)state;
	put_header(&b, fields);
	put_entry(&b, fields, 10);
	put_header(&b, fields = CASE_COLUMNS + 1);
	for (size_t edge = 4 * EDGE; b.n < SIZE; edge += 4 * EDGE) {
		while (b.n < edge)
			put_entry(&b, fields, some(400));
		put_header(&b, fields = CASE_COLUMNS - 1 + some(4));
	}
	put_entry(&b, fields, 10);
	put_header(&b, CASE_COLUMNS);
	put_entry(&b, CASE_COLUMNS, 10);
	expect_flow(buf_as_span(&b), false);
	buf_free(&b);
}

/* Blocks that contain a single line. */
static void
very_long_lines(void **state)
{
	struct buf b = {0};
	unsigned fields = CASE_COLUMNS;

	(void)state;
	put_header(&b, fields);
	while (b.n < SIZE) {
		put_entry(&b, fields, 300000 + some(10));
		put_odd(&b, some(ODD_LINES), &fields);
		put_entry(&b, fields, 10);
	}
	expect_flow(buf_as_span(&b), true);
	buf_free(&b);
}

/* Small ledgers are read by one thread. */
static void
small(void **state)
{
	struct buf b = {0};
	unsigned fields = CASE_COLUMNS;

	(void)state;
	put_header(&b, fields);
	expect_flow(buf_as_span(&b), false);
	for (int i = 0; i < 100; i++)
		put_entry(&b, fields, some(100));
	expect_flow(buf_as_span(&b), false);
	for (uint32_t i = 0; i < ODD_LINES; i++) {
		put_odd(&b, i, &fields);
		put_entry(&b, fields, some(100));
	}
	expect_flow(buf_as_span(&b), true);
	buf_free(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(plain), cmocka_unit_test(odd), cmocka_unit_test(headers),
		cmocka_unit_test(very_long_lines), cmocka_unit_test(small)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
