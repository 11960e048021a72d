/* Where a text has what is known of names.
 *
 * The text is gone through once, without the signs that set characters apart; from each place on, what follows is
 * looked up among the patterns by a hash that grows with it, so that the time does not depend on how many names there
 * are.  What looks like a part of a name, but is part of ordinary words, is left alone: 施工 names no 施, 小高层 no 高.
 */
#include "ordinary.h"
#include "redact_part.h"

#include "../base/buf.h"

#include <stdlib.h>

#define WITHIN_LEAST 5 /* letters that are looked for within longer words too: MrSmith */
#define SOME         U'某'
#define MASKS_MOST   4

/* How far a sign is set apart from the one before. */
enum apart { APART_NOT, APART_BLANK, APART_MARK };

/* The text without what sets its characters apart. */
struct letters {
	struct glyphs g;
	size_t *place;  /* of each, in the text */
	uint8_t *apart; /* enum apart */
	uint32_t *c;    /* as patterns have them */
	uint32_t *form; /* the same, MASKED for what masks */
	bool masked;
};

static bool
sets_apart(const struct glyph *g)
{
	return g->sort == SIGN_BLANK || g->sort == SIGN_SOFT || g->sort == SIGN_MARK;
}

/* masks_apart: what masks, but no letter, sets characters apart instead: 王*小*刚. */
static struct letters
letters_of(const struct glyphs *text, bool masks_apart)
{
	struct letters l = {.g.v = emalloc((text->n + 1) * sizeof *l.g.v),
		.place = emalloc((text->n + 1) * sizeof *l.place),
		.apart = ecalloc(text->n + 1, sizeof *l.apart),
		.c = emalloc((text->n + 1) * sizeof *l.c),
		.form = emalloc((text->n + 1) * sizeof *l.form)};

	for (size_t i = 0; i < text->n; i++) {
		const struct glyph *g = &text->v[i];
		uint8_t *apart = &l.apart[l.g.n];

		const bool masks = is_mask(g) && g->sort != SIGN_LETTER && g->sort != SIGN_HAN;

		if (masks_apart ? masks : sets_apart(g)) {
			if (masks || g->sort == SIGN_MARK)
				*apart = APART_MARK;
			else if (*apart == APART_NOT)
				*apart = APART_BLANK;
			continue;
		}
		l.place[l.g.n] = i;
		l.c[l.g.n] = g->c;
		l.form[l.g.n] = is_mask(g) || g->c == SOME ? MASKED : g->c;
		l.masked |= l.form[l.g.n] == MASKED;
		l.g.v[l.g.n++] = *g;
	}
	l.g.v[l.g.n] = text->v[text->n];
	l.apart[l.g.n] = APART_MARK;
	return l;
}

static void
letters_free(struct letters *l)
{
	free(l->g.v);
	free(l->place);
	free(l->apart);
	free(l->c);
	free(l->form);
}

static void
hide(struct glyphs *g, const struct letters *text, size_t first, size_t n)
{
	glyphs_hide(g, text->place[first], text->place[first + n - 1]);
}

/* --- ordinary words --------------------------------------------------------------------------- */

/* Whether the characters at i and i + 1 stand together and are an ordinary word. */
static bool
is_word(const struct letters *text, size_t i)
{
	return i + 1 < text->g.n && text->apart[i + 1] == APART_NOT && is_ordinary(text->c[i], text->c[i + 1]);
}

static bool
is_word_across(const struct letters *text, size_t i)
{
	return i > 0 && is_word(text, i - 1);
}

/* True when no alphabetic word goes on across place i: "li" is not in "library". */
static bool
is_word_end(const struct letters *text, size_t i)
{
	return i == 0 || i >= text->g.n || text->apart[i] || text->g.v[i - 1].sort != SIGN_LETTER ||
	       text->g.v[i].sort != SIGN_LETTER;
}

/* --- a surname with what shows that it is one --------------------------------------------------- */

/* Titles of one character. */
static bool
is_short_title(uint32_t c)
{
	static const char32_t list[] = U"总董工局处科所院队厂校站姐哥叔姨伯婶嫂爷奶妈爸娘导医警律秘婆公弟妹";

	return char_in(list, c);
}

/* What ends an office or a trade; where it ends other words too, with what stands before it there. */
static bool
ends_office(uint32_t before, uint32_t c)
{
	static const char32_t alone[] = U"长员师士",
			      pairs[] = U"经理助理代理总理主任主管主席书记教授医生法官警官总监指导领导业主店主房主"
					U"户主车主老板保安秘书会计出纳教练司机记者编辑警察老总干部代表顾问";

	if (char_in(alone, c))
		return true;
	for (const char32_t *t = pairs; *t; t += 2)
		if (t[0] == before && t[1] == c)
			return true;
	return false;
}

/* Offices and trades are an open class: two characters that are a word, or a word and what makes an office of it, or
 * two words. */
static size_t
office_length(const struct letters *text, size_t i)
{
	for (size_t n = 4; n >= 2; n--) {
		if (i + n > text->g.n || !ends_office(text->c[i + n - 2], text->c[i + n - 1]) || !is_word(text, i))
			continue;
		if (n == 2 || (n == 3 && text->apart[i + 2] == APART_NOT) || (n == 4 && is_word(text, i + 2)))
			return n;
	}
	return 0;
}

/* How many characters behind the surname at [first, i) are a title; 0: none. */
static size_t
behind_surname(const struct letters *text, size_t first, size_t i)
{
	size_t n, masks = 0;

	if (i >= text->g.n || text->apart[i] == APART_MARK)
		return 0;
	n = title_length(&text->g, i);
	/* 王副局长. */
	if (n == 0 && (text->c[i] == U'副' || text->c[i] == U'老' || text->c[i] == U'大' || text->c[i] == U'代') &&
		title_length(&text->g, i + 1) >= 2)
		n = 1 + title_length(&text->g, i + 1);
	if (n >= 2 || (n == 1 && !is_word(text, i) && !is_word(text, i - 1) && !is_word_across(text, first)))
		return n;
	while (masks < MASKS_MOST && i + masks < text->g.n && is_mask(&text->g.v[i + masks]) &&
		(masks == 0 || text->apart[i + masks] < APART_MARK))
		masks++;
	if (masks > 0)
		return masks;
	/* 国王府…, 施工, 工作: the surname, or the title, is part of a word. */
	if (is_word(text, i - 1) || is_word_across(text, first))
		return 0;
	n = office_length(text, i);
	return n > 0 ? n : is_short_title(text->c[i]) && !is_word(text, i);
}

/* Whether what stands before the surname at [first, i) says that it is one: 老王, 姓王; not 小高层, 养老钱, 百姓方便.
 */
static bool
is_before_surname(const struct letters *text, size_t first, size_t i)
{
	const uint32_t before = first > 0 ? text->c[first - 1] : 0;

	if ((before != U'老' && before != U'小' && before != U'阿' && before != U'姓') ||
		text->apart[first] == APART_MARK)
		return false;
	if (is_word_across(text, first - 1) || is_word(text, first - 1))
		return false;
	/* 小高层 begins with 小 or with 小高: with what leaves words; where both do, with the surname. */
	return !is_word(text, i - 1) || is_word(text, i);
}

static void
hide_addressed(struct glyphs *g, const struct letters *text, size_t first, size_t n)
{
	const size_t title = behind_surname(text, first, first + n);
	const bool before = is_before_surname(text, first, first + n);

	if (title > 0 || before)
		hide(g, text, first - before, before + n + title);
}

/* --- what is found ------------------------------------------------------------------------------- */

/* How far apart the characters of a match are. */
static enum apart
widest(const struct letters *text, size_t first, size_t n)
{
	enum apart apart = APART_NOT;

	for (size_t i = first + 1; i < first + n; i++)
		if (text->apart[i] > apart)
			apart = (enum apart)text->apart[i];
	return apart;
}

static bool
is_whole(const struct letters *text, size_t first, size_t n)
{
	const bool left = is_word_across(text, first), right = is_word(text, first + n - 1);

	/* 国王，明天: two characters of two words. */
	return n > 2 || (widest(text, first, n) == APART_MARK ? !left && !right : !left || !right);
}

static bool
is_given(const struct letters *text, size_t first, size_t n)
{
	return widest(text, first, n) < APART_MARK && !(is_word_across(text, first) && is_word(text, first + n - 1));
}

static bool
is_masked(const struct letters *text, size_t first, size_t n)
{
	size_t known = 0;

	/* 某 and x begin too many words. */
	if (text->form[first] == MASKED && (text->c[first] == SOME || text->c[first] == 'x'))
		return false;
	for (size_t i = 0; i < n; i++)
		known += text->form[first + i] != MASKED;
	return widest(text, first, n) < APART_MARK && (known > 1 || !is_word(text, first + n - 1));
}

static void
hide_pattern(struct glyphs *g, const struct letters *text, const struct pattern *p, size_t first)
{
	const size_t n = p->n;

	if (((p->kinds & NAME_WHOLE) && is_whole(text, first, n)) ||
		((p->kinds & NAME_GIVEN) && is_given(text, first, n)) ||
		((p->kinds & NAME_WORD) &&
			(n >= WITHIN_LEAST || (is_word_end(text, first) && is_word_end(text, first + n)))))
		hide(g, text, first, n);
	if (p->kinds & NAME_SURNAME)
		hide_addressed(g, text, first, n);
}

static bool
may_begin(const struct names_known *k, uint32_t c)
{
	return k->first[c % 1024 / 64] >> c % 64 & 1;
}

static void
hide_from(struct glyphs *g, const struct letters *text, const struct names_known *k, size_t first)
{
	const struct pattern *p;
	uint64_t hash = NAME_HASH;

	if (!may_begin(k, text->c[first]))
		return;
	for (size_t n = 1; n <= k->longest && first + n <= text->g.n; n++) {
		hash = name_hash(hash, text->c[first + n - 1]);
		if ((p = names_look(k, hash, text->c + first, n)))
			hide_pattern(g, text, p, first);
	}
}

static void
hide_masked_from(struct glyphs *g, const struct letters *text, const struct names_known *k, size_t first)
{
	const struct pattern *p;
	uint64_t hash = NAME_HASH;
	bool masked = false;

	if (!may_begin(k, text->form[first]))
		return;
	for (size_t n = 1; n <= k->longest && first + n <= text->g.n; n++) {
		masked |= text->form[first + n - 1] == MASKED;
		hash = name_hash(hash, text->form[first + n - 1]);
		if (masked && (p = names_look(k, hash, text->form + first, n)) && (p->kinds & NAME_MASKED) &&
			is_masked(text, first, n))
			hide(g, text, first, n);
	}
}

void
hide_names(struct glyphs *g, const struct names_known *k)
{
	struct letters text;

	if (k->patterns == 0)
		return;
	text = letters_of(g, false);
	const bool masked = text.masked;
	for (size_t i = 0; i < text.g.n; i++) {
		hide_from(g, &text, k, i);
		if (masked)
			hide_masked_from(g, &text, k, i);
	}
	letters_free(&text);
	if (!masked)
		return;
	text = letters_of(g, true);
	for (size_t i = 0; i < text.g.n; i++)
		hide_from(g, &text, k, i);
	letters_free(&text);
}
