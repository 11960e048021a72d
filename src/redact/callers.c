/* Turns a field of names into patterns for searches.
 *
 * A field is split at separators of names, and each piece is stripped of titles, roles, relations and counts
 * (热心市民王小明先生等3人 is 王小明).  The rest is a name: surname and given name, or only one of them.  If it may
 * be two names written together (王小明李红), both are added, and the whole too. */
#include "ordinary.h"
#include "redact_part.h"

#include "../base/buf.h"

#include <pthread.h>
#include <stdlib.h>

/* Titles after a surname; the longest match applies. */
static const char32_t *const title_words[] = {U"先生", U"女士", U"小姐", U"太太", U"夫人", U"师傅", U"师父", U"老师",
	U"老板娘", U"老板", U"老汉", U"老太", U"老太太", U"老头", U"老人", U"老总", U"老师傅", U"老大爷", U"老大娘",
	U"医生", U"大夫", U"护士", U"律师", U"教授", U"会计", U"工程师", U"司机", U"警官", U"总经理", U"经理",
	U"董事长", U"书记", U"主任", U"主席", U"局长", U"处长", U"科长", U"股长", U"部长", U"厅长", U"市长", U"县长",
	U"区长", U"镇长", U"乡长", U"村长", U"所长", U"院长", U"校长", U"队长", U"站长", U"厂长", U"店长", U"组长",
	U"班长", U"会长", U"行长", U"同志", U"同学", U"朋友", U"大爷", U"大妈", U"大娘", U"大叔", U"大伯", U"大哥",
	U"大姐", U"大嫂", U"大婶", U"大姨", U"奶奶", U"爷爷", U"阿姨", U"叔叔", U"伯伯", U"婶婶", U"老弟", U"老哥",
	U"老兄", U"姐姐", U"哥哥", U"女士们", U"房东", U"店主", U"业主", U"保安", U"保姆", U"教练", U"助理", U"秘书",
	U"秘书长", U"委员", U"代表", U"同事", U"领导", U"主管", U"总监", U"顾问", U"姓", U"氏", U"某某某", U"某某",
	U"某", NULL};

/* Words that may be before a name, or replace it. */
static const char32_t *const role_words[] = {U"实名", U"匿名者", U"匿名", U"不详", U"未知", U"保密", U"不愿透露",
	U"未提供", U"无", U"无名氏", U"无名", U"热心", U"市民", U"群众", U"居民", U"村民", U"业主", U"网友", U"来电人",
	U"来电者", U"来访人", U"来信人", U"举报人", U"举报者", U"投诉人", U"投诉者", U"反映人", U"反映者", U"求助人",
	U"诉求人", U"咨询人", U"当事人", U"联系人", U"联络人", U"委托人", U"代理人", U"负责人", U"经办人", U"申请人",
	U"报案人", U"受害人", U"知情人", U"目击者", U"本人", U"用户", U"住户", U"租户", U"商户", U"客户", U"顾客",
	U"乘客", U"司机", U"家长", U"家属", U"学生", U"职工", U"员工", U"工人", U"农民工", U"农民", U"民工", U"个体户",
	U"商贩", U"店主", U"法人代表", U"法定代表人", U"法人", U"代表", U"企业", U"姓名", U"名字", U"电话", U"手机",
	U"号码", U"联系电话", U"联系方式", U"我是", U"我叫", U"叫", U"系", U"退休", U"教师", U"干部", U"公民", U"党员",
	U"原告", U"患者", U"女", U"男", NULL};

/* Words that may be after a name. */
static const char32_t *const behind_words[] = {U"本人", U"等人", U"等", U"一家", U"全家", U"夫妇", U"夫妻", U"两口",
	U"两口子", U"父子", U"母女", U"母子", U"父女", U"兄弟", U"姐妹", U"父亲", U"母亲", U"妻子", U"丈夫", U"儿子",
	U"女儿", U"爱人", U"家属", U"家人", U"爸爸", U"妈妈", U"亲属", U"之子", U"之女", U"之妻", U"之父", U"之母",
	U"的", U"代", U"代办", U"转", U"人", U"名", U"位", U"户", U"户主", U"举报", U"投诉", U"反映", U"来电", U"实名",
	U"匿名", U"多", U"余", U"共", NULL};

static const char32_t *const company_words[] = {
	U"股份有限公司", U"有限责任公司", U"有限公司", U"公司", U"集团", U"厂", U"店", U"经营部", U"商行", NULL};

/* Words between two names. */
static const char32_t *const joint_words[] = {U"和", U"与", U"及", U"跟", U"同", U"暨", U"或", U"以及", U"还有", NULL};

static const char32_t *const compound_words[] = {U"欧阳", U"司马", U"诸葛", U"上官", U"司徒", U"东方", U"独孤", U"南宫",
	U"万俟", U"闻人", U"夏侯", U"尉迟", U"皇甫", U"公孙", U"慕容", U"长孙", U"宇文", U"令狐", U"轩辕", U"钟离",
	U"端木", U"百里", U"呼延", U"东郭", U"西门", U"公羊", U"澹台", U"淳于", U"单于", U"太史", U"申屠", U"公冶",
	U"宗政", U"濮阳", U"赫连", U"仲孙", U"鲜于", U"司空", U"闾丘", U"拓跋", U"亓官", U"南门", U"左丘", U"第五",
	U"纳兰", U"完颜", U"叶赫", U"歐陽", U"司馬", U"諸葛", NULL};

/* A list of words, with the sets of their first and last characters: most pieces of a name begin and end with none of
 * them, so the list need not be searched. */
struct words {
	const char32_t *const *word;
	struct char_set first, last;
};
static struct words title = {.word = title_words}, role = {.word = role_words}, behind = {.word = behind_words},
		    company = {.word = company_words}, joint = {.word = joint_words},
		    compound = {.word = compound_words};

static void
learn_words(void)
{
	struct words *const all[] = {&title, &role, &behind, &company, &joint, &compound};

	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		for (const char32_t *const *w = all[i]->word; *w; w++) {
			const char32_t *c = *w;

			char_set_add(&all[i]->first, *c);
			while (c[1])
				c++;
			char_set_add(&all[i]->last, *c);
		}
}

void
words_start(void)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;

	pthread_once(&once, learn_words);
}

/* The surnames of nearly all people: the frequent ones of a province, and those of the traditional list. */
static const char32_t surnames[] =
	U"王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟"
	U"卢汪戴崔"
	U"任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔文安殷颜"
	U"庄"
	U"章鲁倪庞邢俞翟蓝聂齐向申葛柴伍覃骆关焦柳欧祝纪尚毕耿芦左季管符辛苗詹曲靳祁路涂兰甘裴梅童翁霍游阮尤岳柯牟滕谷"
	U"舒"
	U"卜成饶宁凌盛查单冉鲍华包屈房喻解蒲卫简时连车项闵邬吉党阳司费蒙席晏隋古强穆姬宫景米麦谈柏瞿艾沙鄢桂窦郁缪畅巩"
	U"卓褚"
	U"栾戚全娄甄郎池丛边岑农苟迟保商臧佘卞虞刁冷应匡栗仇练楚揭师官佟封燕桑巫敖原植邝仲荆储宗楼干苑寇盖南屠鞠荣井乐"
	U"银奚"
	U"明麻雍花闻冼木郜衣蔺和冀占门帅利满水竺候伏历谌晋都皮郗相平双邰国禹幸占逯修权阙信敬亓豆贡战来闫肖付代尧仝"
	U"張劉陳楊黃趙吳孫馬鄭羅許鄧蕭馮蔣葉呂魏蘇盧鍾陸譚鄒賈閻龍嚴錢龔湯顏莊龐蘭聶齊關歐畢單賴賀溫韋萬";

#define PART_LEAST  3 /* letters in a part of an alphabetic name that is searched for alone */
#define HAN_LONGEST 4 /* characters in a name of surname and given name */
#define JOINED_MOST 8 /* characters in names that are written together */

/* A piece of a field: its letters without separators. */
struct piece {
	uint32_t c[NAME_MOST + 1]; /* ends in 0 */
	bool apart[NAME_MOST + 1]; /* a separator is before the letter */
	bool han[NAME_MOST + 1];
	size_t n;
};

/* --- patterns ------------------------------------------------------------------------------ */

static void
grow(struct names_known *k)
{
	k->slots = k->slots ? k->slots * 2 : 64;
	free(k->slot);
	k->slot = ecalloc(k->slots, sizeof *k->slot);
	for (size_t i = 0; i < k->patterns; i++) {
		size_t at = k->pattern[i].hash >> 32 & (k->slots - 1);

		while (k->slot[at])
			at = (at + 1) & (k->slots - 1);
		k->slot[at] = (uint32_t)i + 1;
	}
}

/* Returns the slot of the pattern with these letters, or the free slot for it. */
static uint32_t *
slot_of(const struct names_known *k, uint64_t hash, const uint32_t *letter, size_t n)
{
	size_t at = hash >> 32 & (k->slots - 1);

	for (; k->slot[at]; at = (at + 1) & (k->slots - 1)) {
		const struct pattern *p = &k->pattern[k->slot[at] - 1];

		if (p->hash == hash && p->n == n && memcmp(k->letter + p->at, letter, n * sizeof *letter) == 0)
			break;
	}
	return &k->slot[at];
}

const struct pattern *
names_look(const struct names_known *k, uint64_t hash, const uint32_t *letter, size_t n)
{
	const uint32_t found = *slot_of(k, hash, letter, n);

	return found ? &k->pattern[found - 1] : NULL;
}

static void
add_pattern(struct names_known *k, const uint32_t *letter, size_t n, unsigned kinds)
{
	uint64_t hash = NAME_HASH;

	if (n == 0)
		return;
	for (size_t i = 0; i < n; i++)
		hash = name_hash(hash, letter[i]);
	if (k->patterns * 2 >= k->slots)
		grow(k);
	uint32_t *slot = slot_of(k, hash, letter, n);
	if (*slot) {
		k->pattern[*slot - 1].kinds |= kinds;
		return;
	}
	VEC_ROOM(k->pattern, k->patterns, k->patterns_cap);
	k->pattern[k->patterns++] = (struct pattern){hash, (uint32_t)k->letters, (uint32_t)n, kinds};
	*slot = (uint32_t)k->patterns;
	for (size_t i = 0; i < n; i++) {
		VEC_ROOM(k->letter, k->letters, k->letters_cap);
		k->letter[k->letters++] = letter[i];
	}
	k->longest = n > k->longest ? n : k->longest;
	char_set_add(&k->first, letter[0]);
}

void
names_forget(struct names_known *k)
{
	free(k->pattern);
	free(k->slot);
	free(k->letter);
}

/* --- words at the beginning or end ----------------------------------------------------------- */

static bool
stands(const uint32_t *c, size_t n, const char32_t *word, size_t *length)
{
	size_t i = 0;

	while (word[i] && i < n && c[i] == word[i])
		i++;
	*length = i;
	return !word[i];
}

static size_t
longest_at_start(const uint32_t *c, size_t n, const struct words *words)
{
	size_t longest = 0, length;

	if (n == 0 || !char_set_may_have(&words->first, c[0]))
		return 0;
	for (const char32_t *const *w = words->word; *w; w++)
		if (stands(c, n, *w, &length) && length > longest)
			longest = length;
	return longest;
}

static size_t
longest_at_end(const uint32_t *c, size_t n, const struct words *words)
{
	size_t longest = 0, length;

	if (n == 0 || !char_set_may_have(&words->last, c[n - 1]))
		return 0;
	for (const char32_t *const *w = words->word; *w; w++) {
		size_t size = 0;

		while ((*w)[size])
			size++;
		if (size <= n && size > longest && stands(c + n - size, size, *w, &length))
			longest = size;
	}
	return longest;
}

size_t
title_length(const struct glyphs *g, size_t i)
{
	size_t longest = 0;

	if (i >= g->n || !char_set_may_have(&title.first, g->glyph[i].c))
		return 0;
	for (const char32_t *const *t = title.word; *t; t++) {
		const size_t n = glyphs_match(g, i, *t);

		longest = n > longest ? n : longest;
	}
	return longest;
}

/* --- a single name ----------------------------------------------------------------------------- */

static bool
is_surname(uint32_t c)
{
	return char_in(surnames, c);
}

/* Returns the length of the surname at the beginning, or 0 if it is unknown. */
static size_t
surname_length(const uint32_t *c, size_t n)
{
	if (n >= 2 && longest_at_start(c, 2, &compound) == 2)
		return 2;
	return n > 0 && is_surname(c[0]);
}

static bool
is_left_out(uint32_t c)
{
	return c == U'某' || c == U'x' || c == MASKED;
}

/* Adds all forms in which some characters are masked and some are not. */
static void
learn_masked(struct names_known *k, const uint32_t *c, size_t n)
{
	uint32_t form[HAN_LONGEST];

	for (unsigned masked = 1; n >= 2 && n <= HAN_LONGEST && masked + 1 < 1u << n; masked++) {
		for (size_t i = 0; i < n; i++)
			form[i] = masked >> i & 1 ? MASKED : c[i];
		add_pattern(k, form, n, NAME_MASKED);
	}
}

/* Adds a name with masked characters, such as 王某明: the known ones. */
static void
learn_half_known(struct names_known *k, const uint32_t *c, size_t n, size_t surname)
{
	uint32_t form[NAME_MOST];
	size_t known = 0;

	for (size_t i = 0; i < n; i++) {
		form[i] = is_left_out(c[i]) ? MASKED : c[i];
		known += form[i] != MASKED;
	}
	/* The written form identifies the caller too: 某乙. */
	if (known > 0)
		add_pattern(k, c, n, NAME_WHOLE);
	if (known >= 2)
		add_pattern(k, form, n, NAME_MASKED);
	if (!is_left_out(c[0]))
		add_pattern(k, c, surname, NAME_SURNAME);
	else if (n >= 2 && !is_left_out(c[n - 1]) && !is_left_out(c[n - 2]))
		add_pattern(k, c + n - 2, 2, NAME_GIVEN);
}

static void
learn_given(struct names_known *k, const uint32_t *c, size_t n)
{
	if (n >= 2 && !(n == 2 && is_frequent(c[0], c[1])))
		add_pattern(k, c, n, NAME_GIVEN);
}

/* Adds a surname and given name, or one of them. */
static void
learn_person(struct names_known *k, const uint32_t *c, size_t n)
{
	size_t surname = surname_length(c, n), i = 0;

	surname = surname ? surname : 1;
	while (i < n && !is_left_out(c[i]))
		i++;
	if (i < n) {
		learn_half_known(k, c, n, surname);
		return;
	}
	/* 小王, 老李: only the surname is known. */
	if (n == 2 && (c[0] == U'小' || c[0] == U'老' || c[0] == U'阿' || c[0] == U'姓') && is_surname(c[1]))
		add_pattern(k, c + 1, 1, NAME_SURNAME);
	else
		add_pattern(k, c, surname, NAME_SURNAME);
	if (n == surname)
		return;
	add_pattern(k, c, n, NAME_WHOLE);
	learn_masked(k, c, n);
	learn_given(k, c + surname, n - surname);
	/* 范徐丽泰 has two surnames. */
	if (n - surname == 3)
		learn_given(k, c + n - 2, 2);
}

/* Adds two or three names that are written together, if each part can be a name. */
static bool
learn_joined(struct names_known *k, const uint32_t *c, size_t n)
{
	bool found = false;

	for (size_t i = 2; i + 2 <= n; i++) {
		const size_t left = surname_length(c, i), right = surname_length(c + i, n - i);

		if (left == 0 || right == 0 || i <= left || i > HAN_LONGEST - (left == 1) || n - i <= right)
			continue;
		if (n - i > HAN_LONGEST - (right == 1) && !learn_joined(k, c + i, n - i))
			continue;
		if (n == HAN_LONGEST && left == 2)
			continue;
		learn_person(k, c, i);
		if (n - i <= HAN_LONGEST - (right == 1))
			learn_person(k, c + i, n - i);
		found = true;
	}
	return found;
}

/* --- words around a name ----------------------------------------------------------------------- */

static bool
strip_start(const uint32_t **c, size_t *n)
{
	const size_t of_role = longest_at_start(*c, *n, &role), of_other = longest_at_start(*c, *n, &behind);
	const size_t length = of_role > of_other ? of_role : of_other;

	/* In 代小明, a surname is also the beginning of a role, or a role. */
	if (length == 0 || (length == 1 && **c != U'的' && *n <= 3 && is_surname(**c)))
		return false;
	*c += length;
	*n -= length;
	return true;
}

static size_t
length_at_end(const uint32_t *c, size_t n)
{
	const size_t of[] = {longest_at_end(c, n, &title), longest_at_end(c, n, &behind), longest_at_end(c, n, &role)};
	size_t longest = 0;

	for (size_t i = 0; i < sizeof of / sizeof *of; i++)
		longest = of[i] > longest ? of[i] : longest;
	return longest;
}

static bool
strip_end(struct names_known *k, const uint32_t *c, size_t *n)
{
	const size_t length = length_at_end(c, *n);

	if (length == 0)
		return false;
	/* In 李代 or 张小多, the word may belong to the name. */
	if (length == 1 && *n <= HAN_LONGEST && surname_length(c, *n) > 0 && c[*n - 1] != U'某' && c[*n - 1] != U'等' &&
		c[*n - 1] != U'的')
		learn_person(k, c, *n);
	*n -= length;
	return true;
}

/* Titles are an open class: an office or an occupation after a surname, 王网格员. */
static void
strip_office(const uint32_t *c, size_t *n)
{
	static const char32_t last[] = U"长员师士总董理任记授医警官主席监导手工";
	const size_t surname = surname_length(c, *n);

	if (surname == 0 || *n < surname + 2 || *n > surname + 4 || !char_in(last, c[*n - 1]))
		return;
	/* 王小员 may be a name, 王网格员 cannot. */
	if (*n - surname >= 3 || is_ordinary(c[surname], c[surname + 1]))
		*n = surname;
}

static void learn_han(struct names_known *k, const uint32_t *c, size_t n);

/* 王小明和李红; 王先生李女士. */
static bool
learn_both(struct names_known *k, const uint32_t *c, size_t n)
{
	for (size_t i = 1; i + 1 < n; i++) {
		const size_t between = longest_at_start(c + i, n - i, &joint),
			     called = longest_at_start(c + i, n - i, &title);
		const size_t next = i + between + (called >= 2 ? called : 0);

		if (called >= 2 && next < n && next >= 3) {
			learn_han(k, c, next);
			learn_han(k, c + next, n - next);
			return true;
		}
		if (between == 0 || i < 2 || next + 2 > n || surname_length(c, i) == 0 ||
			surname_length(c + next, n - next) == 0)
			continue;
		learn_han(k, c, i);
		learn_han(k, c + next, n - next);
		return true;
	}
	return false;
}

/* Adds a company, which may be called by a part of its name. */
static void
learn_firm(struct names_known *k, const uint32_t *c, size_t n)
{
	const size_t length = longest_at_end(c, n, &company);

	add_pattern(k, c, n, NAME_WHOLE);
	if (length > 0 && n - length >= HAN_LONGEST)
		add_pattern(k, c, n - length, NAME_WHOLE);
}

static void
learn_han(struct names_known *k, const uint32_t *c, size_t n)
{
	if (n > HAN_LONGEST && longest_at_end(c, n, &company) > 0) {
		learn_firm(k, c, n);
		return;
	}
	if (learn_both(k, c, n))
		return;
	while (n > 0 && (strip_start(&c, &n) || strip_end(k, c, &n)))
		continue;
	if (n == 0 || (n == 1 && !is_surname(*c)) || learn_both(k, c, n))
		return;
	strip_office(c, &n);
	if (n >= HAN_LONGEST && n <= 3 * JOINED_MOST && learn_joined(k, c, n) && n > HAN_LONGEST) {
		add_pattern(k, c, n, NAME_WHOLE);
		return;
	}
	if (n <= HAN_LONGEST)
		learn_person(k, c, n);
	else
		learn_firm(k, c, n);
}

/* --- a piece of a field ------------------------------------------------------------------------ */

/* Returns the length of the part that begins at `start`; parts are separated, and end before `end`. */
static size_t
part_length(const struct piece *p, size_t start, size_t end)
{
	size_t n = 1;

	while (start + n < end && !p->apart[start + n])
		n++;
	return n;
}

/* Adds each part of 阿依古丽·买买提 or John Smith. */
static void
learn_parts(struct names_known *k, const struct piece *p, size_t first, size_t n, bool han)
{
	for (size_t start = first, length; start < first + n; start += length) {
		length = part_length(p, start, first + n);
		if (length < n && han && length >= 2)
			learn_given(k, p->c + start, length);
		else if (length < n && !han && length >= PART_LEAST)
			add_pattern(k, p->c + start, length, NAME_WORD);
	}
}

/* Returns whether blanks separate complete names: 王小明 李红. */
static bool
are_names(const struct piece *p, size_t first, size_t n)
{
	size_t parts = 0;

	for (size_t start = first, length; start < first + n; start += length) {
		length = part_length(p, start, first + n);
		if (length < 2 || surname_length(p->c + start, length) == 0)
			return false;
		parts++;
	}
	return parts > 1;
}

static void
learn_han_run(struct names_known *k, const struct piece *p, size_t first, size_t n)
{
	if (!are_names(p, first, n)) {
		learn_han(k, p->c + first, n);
		if (n > HAN_LONGEST)
			learn_parts(k, p, first, n, true);
		return;
	}
	for (size_t start = first, length; start < first + n; start += length) {
		length = part_length(p, start, first + n);
		learn_han(k, p->c + start, length);
	}
	if (n > HAN_LONGEST)
		add_pattern(k, p->c + first, n, NAME_WHOLE);
}

/* Sequences of Chinese characters and of letters are separate names. */
static void
learn_piece(struct names_known *k, struct piece *p)
{
	p->c[p->n] = 0;
	for (size_t first = 0, n; first < p->n; first += n) {
		for (n = 1; first + n < p->n && p->han[first + n] == p->han[first]; n++)
			continue;
		if (p->han[first]) {
			learn_han_run(k, p, first, n);
		} else {
			if (n >= 2)
				add_pattern(k, p->c + first, n, NAME_WORD);
			learn_parts(k, p, first, n, false);
		}
	}
	p->n = 0;
}

/* Dots, hyphens and apostrophes occur inside names. */
static bool
parts_names(const struct glyph *g)
{
	if (g->sort == SIGN_NUMBER || g->sort == SIGN_MARK)
		return true;
	return g->sort == SIGN_SOFT &&
	       (g->c < 0x80 ? strchr("()[]{}<>", (int)g->c) != NULL : g->c >= 0x2e80 && g->c != U'・');
}

void
names_learn(struct names_known *k, struct span field)
{
	struct glyphs typed = glyphs_of(field);
	struct piece piece = {.n = 0};
	bool apart = false;

	for (size_t i = 0; i < typed.n; i++) {
		const struct glyph *g = &typed.glyph[i];
		const bool masked = g->sort == SIGN_MASK || (g->c == 'x' && piece.n > 0 && piece.han[piece.n - 1]);

		if (parts_names(g) || piece.n == NAME_MOST) {
			learn_piece(k, &piece);
			apart = false;
		} else if (g->sort == SIGN_BLANK || g->sort == SIGN_SOFT) {
			apart = true;
		} else {
			piece.c[piece.n] = masked ? MASKED : g->c;
			piece.han[piece.n] = g->sort == SIGN_HAN || masked;
			piece.apart[piece.n] = apart && piece.n > 0;
			piece.n++;
			apart = false;
		}
	}
	learn_piece(k, &piece);
	glyphs_free(&typed);
}
