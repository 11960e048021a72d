#include "../base/testing.h"

#include "unitnames.h"

static const char units[] = "unit\tclass\tparent\taliases\n"
			    "市水利局\tdepartment\t\t水利局,水务局 \n"
			    "市林业局(本级)\tdepartment\t\t\n"
			    "城管/执法\tdepartment\t\t\n"
			    "甲 乙\tother\t\t\n"
			    "甲乙\tother\t\t\n";

static struct roster roster;
static struct unit_names names;
static char unknown[256];

static void
note(void *ctx, struct span name)
{
	(void)ctx;
	snprintf(unknown + strlen(unknown), sizeof unknown - strlen(unknown), "<%.*s>", (int)name.n, name.p);
}

/* Returns the cell's units by their row numbers. */
static void
expect(const char *cell, const char *rows, const char *strange)
{
	unsigned unit[3];
	char got[64] = "";

	unknown[0] = '\0';
	const size_t n = units_of_cell(&names, span_of(cell), unit, 3, note, NULL);
	for (size_t i = 0; i < n && i < 3; i++)
		snprintf(got + strlen(got), sizeof got - strlen(got), "%u", unit[i]);
	if (n > 3)
		snprintf(got + strlen(got), sizeof got - strlen(got), "+%zu", n - 3);
	assert_string_equal(got, rows);
	assert_string_equal(unknown, strange);
}

static void
cells(void **state)
{
	(void)state;
	expect("市水利局", "0", "");
	expect(" 水 利 局\xe3\x80\x80", "0", "");
	expect("市林业局（本级）", "1", "");
	expect("市林业局〔本级〕", "1", "");
	expect("城管/执法", "2", "");
	expect("城管／执法", "2", "");
	expect("市水利局/市林业局(本级)", "01", "");
	expect("市水利局、市林业局（本级）；城管/执法", "01", "<城管><执法>");
	expect("水利局,市水利局，水务局;", "0", "");
	expect("市林业局(本级)\\n市水利局", "10", "");
	expect("", "", "");
	expect("、,", "", "");
	expect("天庭、水利局、地府", "0", "<天庭><地府>");
	expect("市水利局和市林业局（本级）", "01", "");
	expect("市水利局 市林业局(本级)与城管/执法", "", "<市水利局 市林业局(本级)与城管><执法>");
	expect("水务局、市林业局(本级) 甲 乙", "013", "");
	expect("市水利局　市林业局(本级)+甲乙", "014", "");
	expect("市水利局和天庭", "", "<市水利局和天庭>");
	expect("和市水利局", "", "<和市水利局>");
	expect("市水利局（主办）", "0", "");
	expect("市水利局（协办），市林业局(本级)（主办）", "10", "");
	expect("主办：市水利局；协办单位:市林业局（本级）", "01", "");
	expect("协办：市水利局和甲乙;牵头单位：市林业局（本级）", "104", "");
	expect("市水利局;市林业局(本级);甲乙;主办:甲 乙", "014+1", "");
	expect("【协办】市水利局;[主办]市林业局(本级)", "10", "");
	expect("【市水利局】；（市林业局（本级））；[天庭]", "01", "<[天庭]>");
	expect("市水利局\t天庭\t市林业局（本级）", "01", "<天庭>");
	expect("主办：天庭", "", "<天庭>");
	expect("主办：", "", "<>");
	expect("甲 乙", "3", "");
	expect("甲乙", "4", "");
	expect("甲  乙", "", "<甲  乙>");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(cells)};
	const char *file = test_file(span_of(units));

	roster_load(&roster, file);
	unlink(file);
	unit_names_load(&names, &roster);
	const int failed = cmocka_run_group_tests(tests, NULL, NULL);
	unit_names_free(&names);
	roster_free(&roster);
	return failed;
}
