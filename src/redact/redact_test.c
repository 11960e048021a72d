#include "../base/testing.h"

#include "redact.h"
#include "../base/utf8.h"

/* Several names or phones of a case are separated by '|' here, each a field of its own. */
static void
add_fields(struct callers *callers, const char *list, void (*add)(struct callers *, struct span))
{
	struct span rest = span_of(list), field;

	while (span_word(&rest, '|', &field))
		add(callers, field);
}

static char *
redacted(const char *text, const char *names, const char *phones)
{
	struct callers *callers = callers_new();
	struct buf b = {0};

	add_fields(callers, names, callers_name);
	add_fields(callers, phones, callers_phone);
	redact(&b, span_of(text), callers);
	callers_free(callers);
	buf_char(&b, '\0');
	return b.p;
}

struct sample {
	const char *name, *phone, *text, *wanted;
};

static void
run(const struct sample *sample, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		char *got = redacted(sample[i].text, sample[i].name, sample[i].phone);

		assert_string_equal(got, sample[i].wanted);
		free(got);
	}
}

static void
names(void **state)
{
	static const struct sample samples[] = {
		{"王小明", "", "", ""},
		{"王小明", "", "王小明反映", "***反映"},
		{"王小明", "", "我叫王 小　明。", "我叫***。"},
		{"王小明", "", "王·小·明、王\\t小\\n明", "***、***"},
		{"王小明", "", "C:\\\\王小明\\\\n", "C:\\\\***\\\\n"},
		{"王小明", "", "王小明王小明", "***"},
		{"王小明", "", "王小明 王小明", "*** ***"},
		{"王小明", "", "小明说", "***说"},
		{"王小明", "", "王先生、王女士、王师傅、王老师、王经理、王总、王某、王某某、老王、小王",
			"***、***、***、***、***、***、***、***、***、***"},
		{"王小明", "", "王大爷 王阿姨 王同志 王姐 王哥 姓王 王姓居民", "*** *** *** *** *** *** ***居民"},
		{"王小明", "", "王 先生", "***"},
		{"王小明", "", "王*明，王小*，王**，王＊＊，王某明，王小某，王××，王○○，王〇明，王XX，*小明，**明",
			"***，***，***，***，***，***，***，***，***，***，***，***"},
		{"王小明", "", "王*", "***"},
		{"王小明", "", "国王、明天、王府井、某明星、小康", "国王、明天、王府井、某明星、小康"},
		{"王明", "", "王明、王先生、王 明、王*、*明", "***、***、***、***、***"},
		{"王明", "", "在吗？明天；明白", "在吗？明天；明白"},
		{"欧阳建国", "", "欧阳建国、欧阳先生、建国、欧阳**、老欧阳", "***、***、***、***、***"},
		{"欧阳修", "", "欧阳修、欧阳女士、修路", "***、***、修路"},
		{"诸葛亮", "", "诸葛某；月亮", "***；月亮"},
		{"范徐丽泰", "", "范徐丽泰、丽泰", "***、***"},
		{"王", "", "王先生的王府", "***的王府"},
		{"王先生", "", "王先生、王师傅、先生", "***、***、先生"},
		{"王某某", "", "王某某、王女士", "***、***"},
		{"王**", "", "王**、王×明、王总", "***、***明、***"},
		{"李总经理", "", "李总经理来过", "***来过"},
		{"匿名", "", "匿名举报", "匿名举报"},
		{"先生", "", "先生", "先生"},
		{"王小明、李红（妻）", "", "王小明和李红", "***和***"},
		{"王小明|李红", "", "王小明和李红", "***和***"},
		{"阿依古丽·买买提", "", "阿依古丽·买买提、阿依古丽买买提、阿依古丽说、买买提说",
			"***、***、***说、***说"},
		{"Smith", "", "MrSmith, johnsmith88, blackSMITHs, smit", "Mr***, john***88, black***s, smit"},
		{"Otto", "", "otto, lotto, Otto先生", "***, lotto, ***先生"},
		{"John Smith", "", "JOHN SMITH, john  smith, ＪｏｈｎSmith, Mr. Smith", "***, ***, ***, Mr. ***"},
		{"Li", "", "LI说Library里", "***说Library里"},
		{"汴京食品有限公司", "", "汴京食品有限公司欠薪", "***欠薪"},
		{"", "", "什么也没有", "什么也没有"},
	};

	(void)state;
	run(samples, COUNT(samples));
}

/* What stands in a field of names besides a bare name. */
static void
fields_of_names(void **state)
{
	static const struct sample samples[] = {
		{"王小明先生", "", "王小明、小明说、王女士", "***、***说、***"},
		{"举报人王小明", "", "王小明，举报人", "***，举报人"},
		{"热心市民王小明等3人", "", "热心市民王小明等3人", "热心市民***等3人"},
		{"王小明经理", "", "王小明说，小明说，经理", "***说，***说，经理"},
		{"王小明2", "", "王小明2号", "***2号"},
		{"王经理", "", "王总、王经理；经理", "***、***；经理"},
		{"王小明李红梅", "", "王小明和李红梅，红梅与李女士", "***和***，***与***"},
		{"王小明李红", "", "王小明说李红说", "***说***说"},
		{"王明李红", "", "王明说李红说李先生", "***说***说***"},
		{"王小明和李红", "", "李红，小明家", "***，***家"},
		{"王先生李女士", "", "李女士称王先生", "***称***"},
		{"王小明夫妇", "", "王小明之妻", "***之妻"},
		{"王小明的母亲", "", "王小明，母亲", "***，母亲"},
		{"王小明妈妈", "", "小明说", "***说"},
		{"王 小明", "", "王小明，小明说", "***，***说"},
		{"王小明 李红", "", "李红和王小明", "***和***"},
		{"姓名：王小明；电话：略", "", "王小明的姓名和电话", "***的姓名和电话"},
		{"小明", "", "小明说", "***说"},
		{"小王", "", "小王、王师傅、老王", "***、***、***"},
		{"王网格员", "", "王先生是网格员", "***是网格员"},
		{"欧阳建国主任", "", "欧阳主任、建国说", "***、***说"},
		{"李多多", "", "李多多说，多多说", "***说，***说"},
		{"匿名市民", "", "匿名市民", "匿名市民"},
		{"市民、群众、业主代表", "", "市民和群众代表", "市民和群众代表"},
	};

	(void)state;
	run(samples, COUNT(samples));
}

/* Characters that are the same to Unicode, or cannot be seen. */
static void
repertoire(void **state)
{
	static const struct sample samples[] = {
		{"王小明", "", "王\u200b小\u2060明、王\ufe0f小明、王\u00ad小明", "***、***、***"},
		{"王小明", "", "王\u3164小\u115f明，王\u0301小明", "***，***"},
		{"王小明", "", "王/小/明；王，小，明；王|小|明；王“小”明；王→小→明", "***；***；***；***；***"},
		{"王小明", "", "⺩小明 王⼩明", "⺩*** ***"},
		{"金\u8eca李", "", "\uf90a\uf902李", "***"},
		{"José", "", "Jose\u0301 JOSÉ ｊｏｓé", "*** *** ***"},
		{"Иванов", "", "ИВАНОВ, иванов", "***, ***"},
		{"Σωκράτης", "", "ΣΩΚΡΆΤΗΣ", "***"},
		{"Weiß", "", "WEISS, weiß", "***, ***"},
		{"ﬁlip", "", "FILIP", "***"},
		{"", "13812345678", "①③⑧①②③④⑤⑥⑦⑧，❶❸❽❶❷❸❹❺❻❼❽，⑴⑶⑻⑴⑵⑶⑷⑸⑹⑺⑻，⒈⒊⒏⒈⒉⒊⒋⒌⒍⒎⒏", "***，***，***，***"},
		{"", "13812345678", "¹³⁸¹²³⁴⁵⁶⁷⁸，₁₃₈₁₂₃₄₅₆₇₈，١٣٨١٢٣٤٥٦٧٨，۱۳۸۱۲۳۴۵۶۷۸，𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖",
			"***，***，***，***，***"},
		{"", "13812345678", "〡〣〨〡〢〣〤〥〦〧〨，㊀㊂㊇㊀㊁㊂㊃㊄㊅㊆㊇，㈠㈢㈧㈠㈡㈢㈣㈤㈥㈦㈧",
			"***，***，***"},
		{"", "13812345678", "壹叁捌壹贰叁肆伍陆柒捌，壹參捌壹貳參肆伍陸柒捌，壱弎八弌弍三亖五六七八",
			"***，***，***"},
		{"", "13700122790", "幺三拐洞洞幺两两拐勾洞", "***"},
		{"", "", "联系幺三拐洞洞幺两两拐勾洞，幺三拐洞洞幺两两拐勾洞两次", "联系***，***两次"},
	};

	(void)state;
	run(samples, COUNT(samples));
}

/* What looks like a part of a name and is part of ordinary words. */
static void
ordinary_words_stay(void **state)
{
	static const struct sample samples[] = {
		{"施长河", "", "夜间施工，施工程，施工说", "夜间施工，施工程，施工说"},
		{"王小明", "", "王工作服、王工资、王工厂、王工人；王工说", "王工作服、王工资、王工厂、王工人；***说"},
		{"区明亮", "", "小区、老区、社区", "小区、老区、社区"},
		{"时建军", "", "小时、老时间", "小时、老时间"},
		{"高秀英", "", "小高层；小高说", "小高层；***说"},
		{"钱玉梅", "", "养老钱", "养老钱"},
		{"方百川", "", "百姓方便", "百姓方便"},
		{"张小明", "", "老张开门", "***开门"},
		{"王建设", "", "建设路建设单位，王建设", "建设路建设单位，***"},
		{"吴安全", "", "安全生产，吴安全、吴先生", "安全生产，***、***"},
		{"王明", "", "国王，明天；国王明天；王，明", "国王，明天；国王明天；***"},
		{"王小明", "", "大小明天；王府井站长；王网格员；王技术员；王副局长",
			"大小明天；王府井站长；***；***；***"},
		{"于春花", "", "于某些原因；于某说", "于某些原因；***说"},
	};

	(void)state;
	run(samples, COUNT(samples));
}

static void
own_numbers(void **state)
{
	static const struct sample samples[] = {
		{"", "13812345678", "电话13812345678。", "电话***。"},
		{"", "13812345678", "138 1234 5678；138-1234-5678；138.1234.5678；１３８１２３４５６７８",
			"***；***；***；***"},
		{"", "13812345678", "+86 138-1234-5678，0086 13812345678，(86)13812345678，8613812345678，013812345678",
			"***，***，(***，***，***"},
		{"", "13812345678", "138\\t1234\\n5678", "***"},
		{"", "13812345678", "138/1234/5678, 138,1234,5678, 1 3 8 1 2 3 4 5 6 7 8, 138…1234…5678",
			"***, ***, ***, ***"},
		{"", "13812345678", "一三八一二三四五六七八，幺三八幺二三四五六七八", "***，***"},
		{"", "13812345678", "工号99913812345678", "工号999***"},
		{"", "13812345678", "138****5678、1381234****、尾号5678、尾号5679", "***、*******、尾号***、尾号5679"},
		{"", "13812345678", "***5678", "******"},
		{"", "138 1234 5678", "13812345678", "***"},
		{"", "+8613812345678", "13812345678", "***"},
		{"", "138，1234，5678", "13812345678", "***"},
		{"", "0371-22334455",
			"037122334455、0371 22334455、（0371）22334455、2233-4455、037822334455、22334455",
			"***、***、（***、***、***、***"},
		{"", "(0378)2233445", "2233445、0378—2233445、0371-2233445", "***、***、***"},
		{"", "0371-22334455转801", "22334455转801；22334455-801；22334455 分机：801", "***；***；***"},
		{"", "22334455", "22334455", "***"},
		{"", "13812345678、0371-22334455", "13812345678或22334455", "***或***"},
		{"", "13812345678|66778899", "13812345678或66778899", "***或***"},
		{"", "677889", "短号677889，金额1677889元", "短号***，金额1677889元"},
		{"", "110", "拨打110", "拨打110"},
		{"", "", "", ""},
	};

	(void)state;
	run(samples, COUNT(samples));
}

/* Nobody's number passes, whatever else is written in figures does. */
static void
other_numbers(void **state)
{
	static const struct sample samples[] = {
		{"", "", "联系13912345678或139 1234 5678", "联系***或***"},
		{"", "", "0371-66778899转8001，0378 2233445，010-12345678，010-62345678",
			"***，***，010-12345678，***"},
		{"", "", "+86 371 66778899；86-10-62345678", "***；***"},
		{"", "", "星期一13912345678", "星期一***"},
		{"", "", "微信v13912345678", "微信v***"},
		{"", "", "13912345678/13812345678,13712345678", "***/***,***"},
		{"", "", "13912345678 13812345678", "*** ***"},
		{"", "", "2020-11-05 13912345678 2020-11-06", "2020-11-05 *** 2020-11-06"},
		{"", "", "案件20201102-00001 20201102-03712 20201103-00012",
			"案件20201102-00001 20201102-03712 20201103-00012"},
		{"", "", "1998-05-06 120元", "1998-05-06 120元"},
		{"", "", "罚款150 2020-11-15前", "罚款150 2020-11-15前"},
		{"", "", "金额138123456.78元，1,381,234,567元", "金额138123456.78元，1,381,234,567元"},
		{"", "", "豫B12345、豫A·D12345", "豫B12345、豫A·D12345"},
		{"", "", "拨打12345、110、4001234567", "拨打12345、110、4001234567"},
		{"", "", "2020-11-02T09:00:00，2020年11月2日9时30分", "2020-11-02T09:00:00，2020年11月2日9时30分"},
		{"", "", "身份证410203198001011234，41020319800101123X；410203 19800101 123x", "身份证***，***；***"},
		{"", "", "单号4102031980010112345", "单号4102031980010112345"},
		{"", "", "2233445", "2233445"},
		{"", "", "二〇二〇年十一月", "二〇二〇年十一月"},
	};

	(void)state;
	run(samples, COUNT(samples));
}

/* Damaged text is gone through too: nothing is read beyond its end. */
static void
damaged_text(void **state)
{
	static const struct sample samples[] = {
		{"王小明", "13812345678", "王小明\\", "***\\"},
		{"王小明", "13812345678", "\\王小明\\x", "\\***\\x"},
		{"王\xe5", "138\xff", "\xe5\xb0", "\xe5\xb0"},
		{"\\", "\\", "\\\\", "\\\\"},
	};

	(void)state;
	run(samples, COUNT(samples));
}

static uint32_t
next_random(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 8;
}

/* Whatever signs are put between its digits: no four digits of the number remain in a row, what is around
 * does, and the text stays text. */
static void
any_separators(void **state)
{
	static const char *const sign[] = {"", "", " ", "-", "　", ".", "\\t", "\\n", "(", "）", "/", "，", "—", "·",
		"*", "~", "\xc2\xa0", "\xe2\x80\x8b"};
	static const char *const figures[] = {
		"0123456789", "０１２３４５６７８９", "零一二三四五六七八九", "〇幺二三四五六七八九"};
	static const char *const phone[] = {"13812345678", "0371-22334455", "2233445", "+852 2345 6789"};
	uint32_t seed = 20201115;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		const char *number = phone[next_random(&seed) % COUNT(phone)];
		const char *set = figures[next_random(&seed) % COUNT(figures)];
		size_t wide = strlen(set) / 10;
		struct buf text = {0};

		buf_str(&text, "电话");
		for (const char *p = number; *p; p++) {
			if (*p < '0' || *p > '9')
				continue;
			buf_add(&text, set + (size_t)(*p - '0') * wide, wide);
			buf_str(&text, p[1] ? sign[next_random(&seed) % COUNT(sign)] : "");
		}
		buf_str(&text, "是我的");
		buf_char(&text, '\0');

		char *got = redacted(text.p, "", number);
		size_t left = 0;
		assert_int_equal(utf8_valid(span_of(got)), strlen(got));
		assert_non_null(strstr(got, "是我的"));
		for (const char *p = got; *p; p++)
			for (int i = 0; i < 10; i++)
				left += strncmp(p, set + (size_t)i * wide, wide) == 0;
		assert_true(left < 5);
		free(got);
		buf_free(&text);
	}
}

/* A search that went back for every character would not come to an end here. */
static void
long_texts(void **state)
{
	static const char *const piece[] = {"1", "王", "138 ", "王 ", "13812345678", "王小", "(", "一", "1*"};

	(void)state;
	for (size_t i = 0; i < COUNT(piece); i++) {
		struct buf text = {0};

		while (text.n < 1 << 17)
			buf_str(&text, piece[i]);
		buf_char(&text, '\0');
		char *got = redacted(text.p, "王小明|王王王王", "13812345678|11111111111");
		assert_non_null(got);
		free(got);
		buf_free(&text);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names),
		cmocka_unit_test(fields_of_names),
		cmocka_unit_test(repertoire),
		cmocka_unit_test(ordinary_words_stay),
		cmocka_unit_test(own_numbers),
		cmocka_unit_test(other_numbers),
		cmocka_unit_test(damaged_text),
		cmocka_unit_test(any_separators),
		cmocka_unit_test(long_texts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
