#include "terms.h"

#include "../base/testing.h"

static struct reader reader;

static int
set_up(void **state)
{
	(void)state;
	reader_start(&reader);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	reader_stop(&reader);
	return 0;
}

static void
read_text(const char *text)
{
	reader_read(&reader, SPAN(""), span_of(text), SPAN(""));
}

/* Expects both texts to have the same pairs. */
static void
same(const char *a, const char *b)
{
	uint64_t key[200];
	size_t n;

	read_text(a);
	n = reader.pairs;
	assert_in_range(n, 1, COUNT(key));
	for (size_t i = 0; i < n; i++)
		key[i] = reader.pair[i].key;
	read_text(b);
	if (reader.pairs != n)
		fail_msg("%s: %zu, %s: %zu", a, n, b, reader.pairs);
	for (size_t i = 0; i < n; i++)
		assert_int_equal(reader.pair[i].key, key[i]);
}

/* Expects these places in a text, separated by blanks. */
static void
places(const char *text, const char *wanted)
{
	char got[1000] = "";

	read_text(text);
	for (size_t i = 0; i < reader.places; i++) {
		const struct place p = reader.place[i];

		if (i > 0)
			strcat(got, " ");
		strncat(got, text + p.from, p.to - p.from);
	}
	assert_string_equal(got, wanted);
}

static void
ways_to_write_are_one(void **state)
{
	(void)state;
	same("福源小区3号楼漏水", "福 源 小 区 ３号楼 漏水");
	same("福源小区3号楼漏水", "福源小区三号楼,漏水!");
	same("福源小区24号楼漏水", "福源小区二十四号楼漏水");
	same("福源小区116号漏水", "福源小区一一六号漏水");
	same("KTV音响太大", "ｋｔｖ音响太大");
	same("下水道堵塞", "来电人反映:下水道堵塞,请尽快处理,谢谢!");
	same("下水道堵塞", "下水道堵塞\\n13800001111");
}

static void
idle_words_are_nothing(void **state)
{
	(void)state;
	read_text("您好,希望有关部门尽快处理,谢谢");
	assert_int_equal(reader.pairs, 0);
	read_text("");
	assert_int_equal(reader.pairs, 0);
	read_text("20201102-00001 13800001111");
	assert_int_equal(reader.pairs, 0);
}

static void
places_are_found(void **state)
{
	(void)state;
	places("我住在福源小区6号楼,旁边工地施工", "福源小区");
	places("中山路北段与汉兴路交叉口", "中山路 汉兴路");
	places("家住锦绣花园", "锦绣花园");
	places("31路公交车不来", "31路");
	places("葛岗镇西陈村机井坏了", "葛岗镇 西陈村");
	places("柳家湾砖厂冒黑烟", "柳家湾 砖厂");
	places("集英街实验小学门口", "集英街 实验小学");
}

static void
common_words_are_no_places(void **state)
{
	(void)state;
	places("整条路的路灯不亮", "");
	places("马路上有个大坑,公路局不管", "");
	places("我们小区没有暖气,本村停水", "");
	places("孩子在幼儿园,城市管理", "");
	places("物业公司和热力公司推诿", "");
}

static void
numbers_need_a_name(void **state)
{
	size_t without;

	(void)state;
	read_text("118号附近漏水");
	without = reader.pairs;
	read_text("附近漏水");
	assert_int_equal(reader.pairs, without);
	read_text("福源小区漏水");
	without = reader.pairs;
	read_text("福源小区118号漏水");
	assert_int_equal(reader.pairs, without + 1);
}

static void
the_topic_is_a_word(void **state)
{
	size_t without;

	(void)state;
	read_text("漏水");
	without = reader.pairs;
	reader_read(&reader, SPAN("供水服务"), SPAN("漏水"), SPAN(""));
	assert_int_equal(reader.pairs, without + 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ways_to_write_are_one),
		cmocka_unit_test(idle_words_are_nothing),
		cmocka_unit_test(places_are_found),
		cmocka_unit_test(common_words_are_no_places),
		cmocka_unit_test(numbers_need_a_name),
		cmocka_unit_test(the_topic_is_a_word),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
