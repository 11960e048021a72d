#include "../base/testing.h"

#include "../base/say.h"
#include "routes.h"

#define HEAD "topic\tarea\tkind\tunit\tlimit\n"

static struct roster units, *const roster = &units;

static struct routes
load_text(const char *text)
{
	const char *file = test_file(span_of(text));
	struct routes routes = {0};

	routes_load(&routes, file, roster, "phone written");
	unlink(file);
	return routes;
}

/* R1: territory comes first for matters of a county, function for the city's departments. */
static void
shipped(void **state)
{
	static const struct {
		const char *topic, *area, *unit; /* NULL if there is no route */
	} cases[] = {
		{"供暖服务", "兰考县", "兰考县人民政府"},
		{"供暖服务", "兰考县/城关镇", "兰考县人民政府"},
		{"供暖服务", "鼓楼区", "市金盛热力有限公司"},
		{"供暖服务/温度不达标", "鼓楼区", "市金盛热力有限公司"},
		{"供暖服务站", "鼓楼区", "鼓楼区人民政府"},
		{"供水服务/停水", "龙亭区", "市供水总公司"},
		{"城市管理/违章建筑", "龙亭区", "市城市管理执法支队"},
		{"城市管理/违章建筑/阳光房", "龙亭区", "市城市管理执法支队"},
		{"城市管理/其他", "龙亭区", "市城市管理局"},
		{"劳动保障/拖欠工资", "顺河回族区", "市劳动保障监察局"},
		{"劳动保障/培训", "顺河回族区", "市人力资源和社会保障局"},
		{"供电服务/停电", "杞县", "国家电网开封供电公司"},
		{"村镇管理", "祥符区", "祥符区人民政府"},
		{"物业管理", "禹王台区", "市住房和城乡建设局"},
		{"物业管理", "", "市住房和城乡建设局"},
		{"没见过的问题", "城乡一体化示范区", "城乡一体化示范区管理委员会"},
		{"没见过的问题", "", NULL},
		{"没见过的问题", "郑州市", NULL},
	};
	struct routes routes = {0}, *r = &routes;
	size_t i;

	(void)state;
	routes_load(r, "src/tables/routes.tsv", roster, "");
	for (i = 0; i < COUNT(cases); i++) {
		const struct route *route = route_find(r, span_of(cases[i].topic), span_of(cases[i].area), SPAN(""));

		if (cases[i].unit == NULL) {
			assert_null(route);
			continue;
		}
		assert_non_null(route);
		assert_int_equal(route->units, 1);
		assert_true(span_is(roster->unit[route->unit[0]].name, cases[i].unit));
	}
	routes_free(r);
}

static void
several_units_and_kinds(void **state)
{
	struct routes routes = load_text(HEAD "a\t\treport\t市公安局\twritten\na\t\t\t市城管局, 市公安局\t\n"),
		      *r = &routes;
	const struct route *route = route_find(r, SPAN("a/b"), SPAN("x"), SPAN("report"));

	(void)state;
	assert_int_equal(route->units, 1);
	assert_true(span_is(route->limit, "written"));
	route = route_find(r, SPAN("a/b"), SPAN("x"), SPAN("consult"));
	assert_int_equal(route->units, 2);
	assert_true(span_is(roster->unit[route->unit[0]].name, "市城市管理局"));
	assert_true(span_is(route->limit, ""));
	assert_null(route_find(r, SPAN(""), SPAN(""), SPAN("")));
	routes_free(r);
}

static void
load(const void *text)
{
	load_text(text);
}

static void
damages(void **state)
{
	static const struct {
		const char *text, *said;
	} cases[] = {
		{HEAD "a\t\t\t市公安局\t\nb\t\t\tnobody\t\n", ":3: unit: is not in the roster (units.tsv)\n"},
		{HEAD "a\t\t\t市城管局,市城市管理局\t\n", ":2: unit: names a unit twice\n"},
		{HEAD "a\t\t\t\t\n", ":2: unit: the route has no unit\n"},
		{HEAD "a\t\t\t市公安局\tfax\n", ":2: limit: is not one of: phone written\n"},
		{HEAD "a\t\t\t兰考县,杞县,通许县,尉氏县,祥符区,鼓楼区,龙亭区,顺河区,禹王台区\t\n",
			":2: unit: more than 8 units\n"},
		{"topic\tarea\tunit\n", ":1: kind: the table has no such column\n"},
	};
	char said[256];
	size_t i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		assert_int_equal(test_ending(load, cases[i].text, said, sizeof said), EXIT_USAGE);
		assert_non_null(strstr(said, cases[i].said));
	}
}

static int
load_roster(void **state)
{
	(void)state;
	roster_load(roster, "src/tables/units.tsv");
	return 0;
}

static int
free_roster(void **state)
{
	(void)state;
	roster_free(roster);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shipped),
		cmocka_unit_test(several_units_and_kinds),
		cmocka_unit_test(damages),
	};

	return cmocka_run_group_tests(tests, load_roster, free_roster);
}
