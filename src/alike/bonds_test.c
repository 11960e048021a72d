#include "bonds.h"
#include "testing.h"

#define TEXT(t)                                                                                                        \
	{                                                                                                              \
		.text = SPAN(t)                                                                                        \
	}

static float
bond_of(const struct outlines *o, const char *pair)
{
	return o->bond[test_pair(&o->weights, pair)];
}

/* The bond of a name that stands for one problem is stronger than that of one that stands for many; pairs of ordinary
 * words, or in few texts, have none. */
static void
bonds_tell_names_of_one_problem(void **state)
{
	const struct report r[] = {
		TEXT("昱晟鑫砼半夜打桩"),
		TEXT("昱晟鑫砼夜里打桩扰民"),
		TEXT("昱晟鑫砼工地打桩"),
		TEXT("昱晟鑫砼晚上施工打桩"),
		TEXT("翀翯塬停水"),
		TEXT("翀翯塬的公交晚点"),
		TEXT("翀翯塬有人摆摊"),
		TEXT("翀翯塬学校收费"),
		TEXT("院内瓛瓘"),
		TEXT("院内瓛瓘停电"),
		TEXT("院内停电"),
	};
	struct outlines o;
	size_t n;

	(void)state;
	outlines_start(&o, r, COUNT(r));
	struct met *met = meet_reports(&o, &n);
	find_bonds(&o, met, n);
	assert_true(bond_of(&o, "鑫砼") > 1);
	assert_true(bond_of(&o, "翯塬") < bond_of(&o, "鑫砼") / 2);
	assert_true(bond_of(&o, "瓛瓘") == 0);
	assert_true(bond_of(&o, "院内") == 0);
	free(met);
	outlines_stop(&o);
}

/* A report that only gives such a name is closer to those that describe the problem. */
static void
a_bond_is_a_sign(void **state)
{
	const struct report r[] = {
		TEXT("昱晟鑫砼半夜打桩"),
		TEXT("昱晟鑫砼夜里打桩扰民"),
		TEXT("昱晟鑫砼工地打桩"),
		TEXT("昱晟鑫砼晚上施工打桩"),
		TEXT("请市长管管昱晟鑫砼"),
	};
	double before[SIGNS], after[SIGNS];
	struct outlines o;
	size_t n;

	(void)state;
	outlines_start(&o, r, COUNT(r));
	struct met *met = meet_reports(&o, &n);
	signs_between(&o, 0, 4, before);
	find_bonds(&o, met, n);
	signs_between(&o, 0, 4, after);
	assert_true(before[SIGN_BOND] == 0 && after[SIGN_BOND] > 0);
	assert_true(signs_odds(after, false) > signs_odds(before, false));
	free(met);
	outlines_stop(&o);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bonds_tell_names_of_one_problem),
		cmocka_unit_test(a_bond_is_a_sign),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
