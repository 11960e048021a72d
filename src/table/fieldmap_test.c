#include "../base/testing.h"

#include "fieldmap.h"

static const struct span columns[] = {{"工单编号", sizeof "工单编号" - 1}, {"标题", sizeof "标题" - 1},
	{"内容", sizeof "内容" - 1}, {"a,b", 3}, {"两", 3}, {"两", 3}};

enum { REF, CHANNEL, KIND, TOPIC, FLAGS, TEXT, AT };
static const char *const names[] = {"ref", "channel", "kind", "topic", "flags", "text", "at"};
static const struct map_fields fields = {
	.option = "--map", .name = names, .n = COUNT(names), .unknown = "is not a field of a case"};

static struct map *
load(const char *map)
{
	return map_load(&fields, map, true, "export.csv", columns, COUNT(columns));
}

static void
assert_span(struct span s, const char *want)
{
	assert_int_equal(s.n, strlen(want));
	assert_memory_equal(s.p, want, s.n);
}

static void
columns_and_constants(void **state)
{
	struct map *m = load("ref=工单编号, channel:=phone,\n\ttext = 标题 + 内容 ,topic=a\\,b");

	(void)state;
	assert_int_equal(m->field[REF].sources, 1);
	assert_int_equal(m->field[REF].source[0].place, 0);
	assert_true(m->field[CHANNEL].source[0].place == MAP_CONSTANT);
	assert_span(m->field[CHANNEL].source[0].column, "phone");
	assert_int_equal(m->field[TEXT].sources, 2);
	assert_int_equal(m->field[TEXT].source[1].place, 2);
	assert_int_equal(m->field[TOPIC].source[0].place, 3);
	assert_int_equal(m->field[AT].sources, 0);
	map_free(m);
}

static void
values(void **state)
{
	struct map *m =
		load("kind=标题{投诉:complaint, 咨询 : consult,a\\:b:other,:praise},flags=标题{是:secret,*:}+内容");
	const struct map_source *s = &m->field[KIND].source[0];

	(void)state;
	assert_span(map_value_of(s, SPAN("投诉")), "complaint");
	assert_span(map_value_of(s, SPAN("咨询")), "consult");
	assert_span(map_value_of(s, SPAN("a:b")), "other");
	assert_span(map_value_of(s, SPAN("")), "praise");
	assert_span(map_value_of(s, SPAN("举报")), "举报");
	assert_int_equal(m->field[FLAGS].sources, 2);
	assert_span(map_value_of(&m->field[FLAGS].source[0], SPAN("是")), "secret");
	assert_span(map_value_of(&m->field[FLAGS].source[0], SPAN("否")), "");
	map_free(m);
}

static void
load_and_return(const void *map)
{
	load(map);
}

static void
mistakes(void **state)
{
	static const struct {
		const char *map, *says;
		bool alone; /* none of its columns exist, so the first line may not be a header */
	} wrong[] = {
		{"", "FIELD=COLUMN", true},
		{"text", "FIELD=COLUMN", true},
		{"text:内容", "FIELD=COLUMN", true},
		{"words=内容", "'words' is not a field", true},
		{"text=内容,text=标题", "'text' is mapped twice", true},
		{"text=内客,kind=标题", "no column '内客'; ", false},
		{"text=内客", "no column '内客', nor most of the others named; export.csv must begin with", true},
		{"ref=b,at=c,text=标题", "no column 'b', nor most of the others named", true},
		{"text=两", "two columns are named '两'", true},
		{"kind=标题{投诉}", "'标题' has values that are not of the form {FROM:TO,...}", true},
		{"kind=标题{投诉:complaint", "'{' without '}'", true},
		{"kind=标题{投诉:complaint}x", "has a '}' that is not followed", true},
	};
	char said[1024];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(wrong); i++) {
		assert_int_equal(test_ending(load_and_return, wrong[i].map, said, sizeof said), 2);
		if (strstr(said, wrong[i].says) == NULL ||
			(strstr(said, "export.csv are: 工单编号, 标题, 内容, ") == NULL) != wrong[i].alone)
			fail_msg("'%s' says: %s", wrong[i].map, said);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(columns_and_constants),
		cmocka_unit_test(values),
		cmocka_unit_test(mistakes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
