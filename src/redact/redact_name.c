#include "redact_part.h"

#include "../base/buf.h"

#include <stdlib.h>

/* What is put behind a surname; the longest that fits is taken. */
static const char32_t *const title[] = {U"先生", U"女士", U"小姐", U"太太", U"夫人", U"师傅", U"师父", U"老师",
	U"老板娘", U"老板", U"老汉", U"老太", U"老人", U"老总", U"医生", U"大夫", U"护士", U"律师", U"教授", U"会计",
	U"工程师", U"工", U"司机", U"警官", U"总经理", U"经理", U"董事长", U"总", U"董", U"书记", U"主任", U"主席",
	U"局长", U"处长", U"科长", U"股长", U"部长", U"厅长", U"市长", U"县长", U"区长", U"镇长", U"乡长", U"村长",
	U"所长", U"院长", U"校长", U"队长", U"站长", U"厂长", U"店长", U"组长", U"班长", U"会长", U"同志", U"同学",
	U"朋友", U"大爷", U"大妈", U"大娘", U"大叔", U"大伯", U"大哥", U"大姐", U"大嫂", U"大婶", U"奶奶", U"爷爷",
	U"阿姨", U"叔叔", U"伯伯", U"婶婶", U"老弟", U"姐", U"哥", U"叔", U"姨", U"伯", U"婶", U"嫂", U"爷", U"氏",
	U"姓", U"某某某", U"某某", U"某", NULL};

/* What is put before one. */
static const char32_t *const before[] = {U"老", U"小", U"阿", U"姓", NULL};

static const char32_t *const compound[] = {U"欧阳", U"司马", U"诸葛", U"上官", U"司徒", U"东方", U"独孤", U"南宫",
	U"万俟", U"闻人", U"夏侯", U"尉迟", U"皇甫", U"公孙", U"慕容", U"长孙", U"宇文", U"令狐", U"轩辕", U"钟离",
	U"端木", U"百里", U"呼延", U"东郭", U"西门", U"公羊", U"澹台", U"淳于", U"单于", U"太史", U"申屠", U"公冶",
	U"宗政", U"濮阳", U"赫连", U"仲孙", U"鲜于", U"司空", U"闾丘", U"拓跋", U"亓官", U"南门", U"左丘", U"第五",
	U"纳兰", U"完颜", U"叶赫", NULL};

/* What stands where a name should, and would be missed in the text. */
static const char32_t *const nobody[] = {U"匿名", U"匿名者", U"不详", U"未知", U"保密", U"不愿透露", U"未提供", U"无名",
	U"无名氏", U"市民", U"群众", U"居民", U"村民", U"业主", U"网友", U"来电人", U"举报人", U"投诉人", NULL};

#define SOME         0x67d0 /* 某 */
#define PART_LEAST   3      /* letters in a part of an alphabetic name that is looked for alone */
#define WITHIN_LEAST 5      /* letters that are looked for within longer words too: MrSmith */
#define NAME_MOST    100    /* letters that are compared, however long a field is */
#define HAN_LONGEST  4      /* characters in a name of surname and given name */

/* The characters without the blanks, dots and dashes that may be written between those of a name. */
struct letters {
	struct glyphs glyphs;
	size_t *place; /* of each, in the text */
	bool *apart;   /* some were left out before it */
	bool some;     /* 某 is among them */
};

/* A name: a slice of letters. */
struct name {
	const struct letters *of;
	size_t first, n;
};

/* U+00B7, U+2027, U+2219, U+22C5, U+30FB, U+FF65: what the standards' different middle dots are; U+2010 to U+2015,
 * U+2212: dashes. */
static bool
is_gap(uint32_t c)
{
	return is_blank(c) || c == '.' || c == '-' || c == '_' || c == '\'' || c == 0xb7 || c == 0x2022 ||
	       c == 0x2027 || c == 0x2219 || c == 0x22c5 || c == 0x30fb || c == 0xff65 ||
	       (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

static struct letters
letters_of(const struct glyphs *text)
{
	struct letters l = {.glyphs.glyph = emalloc((text->n + 1) * sizeof *l.glyphs.glyph),
		.place = emalloc((text->n + 1) * sizeof *l.place),
		.apart = ecalloc(text->n + 1, sizeof *l.apart)};

	for (size_t i = 0; i < text->n; i++) {
		if (!is_han(text->glyph[i].character) && is_gap(text->glyph[i].character)) {
			l.apart[l.glyphs.n] = true;
			continue;
		}
		l.some |= text->glyph[i].character == SOME;
		l.place[l.glyphs.n] = i;
		l.glyphs.glyph[l.glyphs.n++] = text->glyph[i];
	}
	return l;
}

static void
letters_free(struct letters *l)
{
	free(l->glyphs.glyph);
	free(l->place);
	free(l->apart);
}

static uint32_t
letter(const struct name *n, size_t i)
{
	return n->of->glyphs.glyph[n->first + i].character;
}

static struct name
name_part(const struct name *n, size_t first, size_t length)
{
	return (struct name){n->of, n->first + first, length};
}

static bool
name_is(const struct name *n, const char32_t *s)
{
	return n->n > 0 && glyphs_match(&n->of->glyphs, n->first, s) == n->n;
}

static bool
is_listed(const struct name *n, const char32_t *const *list)
{
	for (; *list; list++)
		if (name_is(n, *list))
			return true;
	return false;
}

/* How many characters the longest word of the list has that stands at i. */
static size_t
longest_at(const struct glyphs *g, size_t i, const char32_t *const *list)
{
	size_t longest = 0;

	for (; *list; list++) {
		size_t n = glyphs_match(g, i, *list);

		if (n > longest)
			longest = n;
	}
	return longest;
}

static bool
stands_at(const struct letters *text, size_t i, const struct name *n)
{
	if (n->n > text->glyphs.n - i)
		return false;
	for (size_t k = 0; k < n->n; k++)
		if (text->glyphs.glyph[i + k].character != letter(n, k))
			return false;
	return true;
}

/* True when no word goes on across place i: "li" is not in "library". */
static bool
is_word_end(const struct letters *text, size_t i)
{
	return i == 0 || i >= text->glyphs.n || text->apart[i] || !is_letter(text->glyphs.glyph[i - 1].character) ||
	       !is_letter(text->glyphs.glyph[i].character);
}

static void
hide(struct glyphs *g, const struct letters *text, size_t first, size_t n)
{
	glyphs_hide(g, text->place[first], text->place[first + n - 1]);
}

/* How many characters, from i on, are the name with some of them masked; the first is not masked by 某 or x, which
 * begin too many words. */
static size_t
masked_at(const struct letters *text, size_t i, const struct name *n)
{
	size_t same = 0;

	if (n->n > text->glyphs.n - i)
		return 0;
	for (size_t k = 0; k < n->n; k++) {
		uint32_t c = text->glyphs.glyph[i + k].character;

		if (c == letter(n, k))
			same++;
		else if (k == 0 ? !is_mask(c) || is_letter(c) : !is_mask(c) && c != SOME)
			return 0;
	}
	return same > 0 ? n->n : 0;
}

/* How many characters, from i on, are the surname, which stands there, with a title or with signs for the
 * rest. */
static size_t
addressed_at(const struct letters *text, size_t i, const struct name *surname)
{
	size_t n = surname->n, masks = 0;

	n += longest_at(&text->glyphs, i + n, title);
	if (n > surname->n)
		return n;
	while (masks < HAN_LONGEST && i + n + masks < text->glyphs.n &&
		is_mask(text->glyphs.glyph[i + n + masks].character))
		masks++;
	return masks > 0 ? n + masks : 0;
}

static void
hide_word(struct glyphs *g, const struct letters *text, const struct name *n)
{
	const bool within = n->n >= WITHIN_LEAST;

	for (size_t i = 0; i < text->glyphs.n; i++)
		if (stands_at(text, i, n) && (within || (is_word_end(text, i) && is_word_end(text, i + n->n))))
			hide(g, text, i, n->n);
}

static void
hide_masked(struct glyphs *g, const struct letters *text, const struct name *n)
{
	for (size_t i = 0; i < text->glyphs.n; i++) {
		size_t length = masked_at(text, i, n);

		if (length > 0)
			hide(g, text, i, length);
	}
}

static void
hide_addressed(struct glyphs *g, const struct letters *text, const struct name *surname)
{
	for (size_t i = 0; i < text->glyphs.n; i++) {
		if (!stands_at(text, i, surname))
			continue;
		size_t length = addressed_at(text, i, surname),
		       lead = i > 0 ? longest_at(&text->glyphs, i - 1, before) : 0;
		if (length > 0 || lead > 0)
			hide(g, text, i - lead, lead + (length ? length : surname->n));
	}
}

/* How many of the leading characters are the surname. */
static size_t
surname_length(const struct name *n)
{
	struct name two = name_part(n, 0, 2);

	return n->n >= 2 && is_listed(&two, compound) ? 2 : 1;
}

/* What of "王先生", "王某某" and "王**" is the surname: all that is known of the name. */
static bool
is_addressed(const struct name *n)
{
	struct letters own = {.glyphs = {.glyph = n->of->glyphs.glyph + n->first, .n = n->n}};
	struct name surname = name_part(n, 0, surname_length(n));

	return n->n > surname.n && addressed_at(&own, 0, &surname) == n->n;
}

static bool
is_all_han(const struct name *n)
{
	for (size_t i = 0; i < n->n; i++)
		if (!is_han(letter(n, i)))
			return false;
	return true;
}

/* The parts of 阿依古丽·买买提 or John Smith, each alone. */
static void
hide_parts(struct glyphs *g, const struct letters *text, const struct name *n, size_t least)
{
	size_t start = 0;

	for (size_t i = 1; i <= n->n; i++) {
		if (i < n->n && !n->of->apart[n->first + i])
			continue;
		struct name part = name_part(n, start, i - start);
		if (part.n >= least && part.n < n->n)
			hide_word(g, text, &part);
		start = i;
	}
}

static void
hide_han(struct glyphs *g, const struct letters *text, const struct name *n)
{
	struct name surname = name_part(n, 0, surname_length(n));

	if (n->n > HAN_LONGEST) {
		hide_parts(g, text, n, 2);
		return;
	}
	hide_addressed(g, text, &surname);
	if (is_addressed(n) || n->n == surname.n)
		return;
	if (g->masked || text->some)
		hide_masked(g, text, n);
	if (n->n - surname.n >= 2) {
		struct name given = name_part(n, n->n - 2, 2);
		hide_word(g, text, &given);
	}
}

static void
hide_name(struct glyphs *g, const struct letters *text, const struct name *n)
{
	if (n->n == 0 || is_listed(n, nobody) || is_listed(n, title))
		return;
	if (n->n >= 2)
		hide_word(g, text, n);
	if (is_all_han(n) || (is_han(letter(n, 0)) && is_addressed(n)))
		hide_han(g, text, n);
	else
		hide_parts(g, text, n, PART_LEAST);
}

/* What parts the names of a field that holds several. */
static bool
parts_names(uint32_t c)
{
	return strchr(",;/|&()[]<>:", c < 0x80 && c ? (int)c : 'a') || c == 0x3001;
}

static void
hide_field(struct glyphs *g, const struct letters *text, struct span field)
{
	struct glyphs typed = glyphs_of(field);
	struct letters own = letters_of(&typed);
	struct name name = {&own, 0, 0};

	for (size_t i = 0; i <= own.glyphs.n; i++) {
		if (i < own.glyphs.n && !parts_names(own.glyphs.glyph[i].character))
			continue;
		name.n = i - name.first < NAME_MOST ? i - name.first : NAME_MOST;
		hide_name(g, text, &name);
		name.first = i + 1;
	}
	letters_free(&own);
	glyphs_free(&typed);
}

void
hide_names(struct glyphs *g, const struct span *field, size_t fields)
{
	struct letters text;

	if (fields == 0)
		return;
	text = letters_of(g);
	for (size_t i = 0; i < fields; i++)
		hide_field(g, &text, field[i]);
	letters_free(&text);
}
