#include "../base/testing.h"

#include "../base/buf.h"
#include "gather.h"

#define HEADER "at\tcase\tact\tunit\tdue\tby\thow\tkind\ttopic\tarea\tname\tphone\tflags\tref\ttext\trecorded"
#define CASES  40u

static struct roster roster;

/* --- ledgers of some cases, with damage -------------------------------------------------------- */

static const char *const acts_of[] = {"assign\t市水利局\t2020-11-20", "reply\t市水利局\t",
	"assign\t市林业局\t2020-11-20", "close\t\t", "recall\t市水利局\t", "return\t市水利局\t", "undo\t\t", "note\t\t",
	"urge\t某某局\t"};

static void
put_entry(struct buf *b, unsigned second, unsigned kase, const char *act, const char *tail)
{
	buf_printf(b, "2020-11-02T%02u:%02u:%02u\t20201102-%05u\t%s\tx\t%s", second / 3600, second / 60 % 60,
		second % 60, kase, act, tail);
}

static void
put_line(struct buf *b, unsigned second, unsigned damage)
{
	const unsigned kase = some(CASES) + 1;
	const char *act = acts_of[some(COUNT(acts_of))];
	const char *good = "\t\t\t\t\t\t\t\tt\t\n";

	switch (some(1000) < damage ? some(8) : 8) {
	case 0:
		put_entry(b, second, kase, act, "\t\t\t\t\t\t\t\t\xff\t\n");
		break;
	case 1:
		put_entry(b, second, kase, act, "\t\t\t\t\t\t\t\n");
		break;
	case 2:
		put_entry(b, second, kase, "sleep\t\t", good);
		break;
	case 3:
		put_entry(b, second, kase, "new\t\t", good);
		break;
	case 4:
		buf_str(b, "x\t");
		put_entry(b, second, kase, act, "\t\t\t\t\t\t\tt\t\n");
		break;
	case 5:
		buf_str(b, "no entry\n");
		break;
	case 6:
		put_entry(b, second, kase, "assign\t\t2020-11-20", good);
		break;
	case 7:
		put_entry(b, second, kase, act, "\t\t\t\t\t\t\t\tt\r\n");
		break;
	default:
		put_entry(b, second, kase, act, good);
	}
}

static void
make_ledger(struct buf *b, unsigned lines, unsigned damage)
{
	b->n = 0;
	buf_str(b, HEADER "\n");
	for (unsigned i = 0; i < CASES; i++)
		put_entry(b, 0, i + 1, "new\t\t", "\t\t\t\t\t\t\t\tt\t\n");
	for (uint64_t i = 0; i < lines; i++) {
		put_line(b, (unsigned)(i * 80000 / lines), damage);
		if (some(100) == 0)
			buf_str(b, HEADER "\n");
	}
}

/* --- both ways ----------------------------------------------------------------------------------- */

struct gathered {
	struct source source;
	struct fold fold;
	uint64_t damage;
	struct buf said;
};

/* Gathers, and keeps the messages. */
static void
gather_by(struct gathered *g, struct span text, const struct case_set *wanted, bool many)
{
	FILE *said = tmpfile();
	const int before = dup(STDERR_FILENO);
	struct span header;

	assert_true(said && before >= 0);
	assert_true(source_open_bytes(&g->source, "L", text, &case_columns));
	fold_start(&g->fold, &roster, UINT32_MAX);
	g->fold.keep_all = !many;
	for (unsigned i = 1; many && i <= CASES; i++)
		fold_keep(&g->fold, (struct case_id){18568, i});
	dup2(fileno(said), STDERR_FILENO);
	g->damage = many ? gather_many(&g->source, wanted, &g->fold) : gather(&g->source, wanted, &g->fold, &header);
	dup2(before, STDERR_FILENO);
	close(before);
	rewind(said);
	for (int c; (c = getc(said)) != EOF;)
		buf_char(&g->said, (char)c);
	fclose(said);
	fold_settle(&g->fold);
}

static void
expect_case(const struct gathered *a, const struct gathered *b, struct case_id id)
{
	const uint32_t x = fold_find(&a->fold, id), y = fold_find(&b->fold, id);

	assert_int_equal(x == NO_CASE, y == NO_CASE);
	if (x == NO_CASE)
		return;
	const struct kase *k = &a->fold.kase[x], *l = &b->fold.kase[y];
	assert_int_equal(k->bits, l->bits);
	assert_int_equal(k->last, l->last);
	assert_int_equal(k->closed, l->closed);
	uint32_t t = k->tasks, u = l->tasks;
	for (; t != NO_TASK && u != NO_TASK; t = a->fold.task[t].next, u = b->fold.task[u].next) {
		assert_int_equal(a->fold.task[t].unit, b->fold.task[u].unit);
		assert_int_equal(a->fold.task[t].bits, b->fold.task[u].bits);
	}
	assert_int_equal(t, u);
}

/* Returns how many lines were damaged. */
static uint64_t
expect_same(struct span text, const struct case_set *wanted)
{
	struct gathered g[2] = {0};

	for (int i = 0; i < 2; i++)
		gather_by(&g[i], text, wanted, i);
	assert_int_equal(g[0].damage, g[1].damage);
	assert_int_equal(g[0].said.n, g[1].said.n);
	assert_true(g[0].said.n == 0 || memcmp(g[0].said.p, g[1].said.p, g[0].said.n) == 0);
	assert_int_equal(g[0].fold.namings, g[1].fold.namings);
	for (unsigned i = 1; i <= CASES; i++)
		expect_case(&g[0], &g[1], (struct case_id){18568, i});
	for (int i = 0; i < 2; i++) {
		fold_stop(&g[i].fold);
		source_close(&g[i].source);
		buf_free(&g[i].said);
	}
	return g[0].damage;
}

/* gather() for few cases, which are searched for, and gather_many(), in which two threads read all lines, must give
 * the same cases and the same messages about damage. */
static void
both_ways(void **state)
{
	struct buf text = {0};
	uint64_t damage = 0;

	(void)state;
	for (unsigned round = 0; round < 60; round++) {
		struct case_set wanted = {0};

		make_ledger(&text, 200, round % 3 * 20);
		for (unsigned i = 1; i <= CASES; i++)
			if (some(4) > 0)
				case_set_add(&wanted, (struct case_id){18568, i});
		const uint64_t found = expect_same(buf_as_span(&text), &wanted);
		assert_true(found == 0 || round % 3 > 0);
		damage += found;
		case_set_free(&wanted);
	}
	assert_true(damage > 50);
	make_ledger(&text, 100000, 0);
	struct case_set wanted = {0};
	case_set_add(&wanted, (struct case_id){18568, 7});
	assert_int_equal(expect_same(buf_as_span(&text), &wanted), 0);
	case_set_free(&wanted);
	buf_free(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(both_ways)};

	roster_load(&roster, "src/tables/units.tsv");
	const int status = cmocka_run_group_tests(tests, NULL, NULL);
	roster_free(&roster);
	return status;
}
