/* Finds the callers' names in a text.
 *
 * The text is scanned once, without the characters that separate letters.  At each place, the following letters are
 * looked up among the patterns by a rolling hash, so that the time does not depend on the number of names.  Letters
 * that look like part of a name but belong to ordinary words are kept: 施工 does not name 施, nor 小高层 高. */
#include "ordinary.h"
#include "redact_part.h"

#include "../base/buf.h"

#include <stdlib.h>

#define WITHIN_LEAST 5 /* letters of a name that is also found inside longer words: MrSmith */
#define SOME         U'某'
#define MASKS_MOST   4

/* How a letter is separated from the one before. */
enum apart { APART_NOT, APART_BLANK, APART_MARK };

/* The text without separators between its letters. */
struct letters {
	struct glyphs glyphs;
	size_t *place;  /* of each letter, in the text */
	uint8_t *apart; /* enum apart */
	uint32_t *c;    /* in the form of the patterns */
	uint32_t *form; /* the same with MASKED for masked characters */
	bool masked;
};

static bool
sets_apart(const struct glyph *g)
{
	return g->sort == SIGN_BLANK || g->sort == SIGN_SOFT || g->sort == SIGN_MARK;
}

/* masks_apart: masks that are not letters separate characters instead: 王*小*刚. */
static struct letters
letters_of(const struct glyphs *text, bool masks_apart)
{
	struct letters l = {.glyphs.glyph = emalloc((text->n + 1) * sizeof *l.glyphs.glyph),
		.place = emalloc((text->n + 1) * sizeof *l.place),
		.apart = ecalloc(text->n + 1, sizeof *l.apart),
		.c = emalloc((text->n + 1) * sizeof *l.c),
		.form = emalloc((text->n + 1) * sizeof *l.form)};

	for (size_t i = 0; i < text->n; i++) {
		const struct glyph *g = &text->glyph[i];
		uint8_t *apart = &l.apart[l.glyphs.n];

		const bool masks = is_mask(g) && g->sort != SIGN_LETTER && g->sort != SIGN_HAN;

		if (masks_apart ? masks : sets_apart(g)) {
			if (masks || g->sort == SIGN_MARK)
				*apart = APART_MARK;
			else if (*apart == APART_NOT)
				*apart = APART_BLANK;
			continue;
		}
		l.place[l.glyphs.n] = i;
		l.c[l.glyphs.n] = g->c;
		l.form[l.glyphs.n] = is_mask(g) || g->c == SOME ? MASKED : g->c;
		l.masked |= l.form[l.glyphs.n] == MASKED;
		l.glyphs.glyph[l.glyphs.n++] = *g;
	}
	l.glyphs.glyph[l.glyphs.n] = text->glyph[text->n];
	l.apart[l.glyphs.n] = APART_MARK;
	return l;
}

static void
letters_free(struct letters *l)
{
	free(l->glyphs.glyph);
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

/* Returns whether the characters at i and i + 1 are adjacent and form an ordinary word. */
static bool
is_word(const struct letters *text, size_t i)
{
	return i + 1 < text->glyphs.n && text->apart[i + 1] == APART_NOT && is_ordinary(text->c[i], text->c[i + 1]);
}

static bool
is_word_across(const struct letters *text, size_t i)
{
	return i > 0 && is_word(text, i - 1);
}

/* Returns whether no alphabetic word continues across place i: "li" does not match in "library". */
static bool
is_word_end(const struct letters *text, size_t i)
{
	return i == 0 || i >= text->glyphs.n || text->apart[i] || text->glyphs.glyph[i - 1].sort != SIGN_LETTER ||
	       text->glyphs.glyph[i].sort != SIGN_LETTER;
}

/* --- a surname with a title or prefix ------------------------------------------------------------- */

/* Titles of one character. */
static bool
is_short_title(uint32_t c)
{
	static const char32_t list[] = U"总董工局处科所院队厂校站姐哥叔姨伯婶嫂爷奶妈爸娘导医警律秘婆公弟妹";

	return char_in(list, c);
}

/* Endings of offices and occupations; an ending that other words share is listed with the character before it. */
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

/* Offices and occupations are an open class: a word of two characters, a word and an ending of offices, or two
 * words. */
static size_t
office_length(const struct letters *text, size_t i)
{
	for (size_t n = 4; n >= 2; n--) {
		if (i + n > text->glyphs.n || !ends_office(text->c[i + n - 2], text->c[i + n - 1]) || !is_word(text, i))
			continue;
		if (n == 2 || (n == 3 && text->apart[i + 2] == APART_NOT) || (n == 4 && is_word(text, i + 2)))
			return n;
	}
	return 0;
}

/* Returns the length of a title after the surname at [first, i), or 0. */
static size_t
title_after(const struct letters *text, size_t first, size_t i)
{
	size_t n, masks = 0;

	if (i >= text->glyphs.n || text->apart[i] == APART_MARK)
		return 0;
	n = title_length(&text->glyphs, i);
	/* 王副局长. */
	if (n == 0 && (text->c[i] == U'副' || text->c[i] == U'老' || text->c[i] == U'大' || text->c[i] == U'代') &&
		title_length(&text->glyphs, i + 1) >= 2)
		n = 1 + title_length(&text->glyphs, i + 1);
	if (n >= 2 || (n == 1 && !is_word(text, i) && !is_word(text, i - 1) && !is_word_across(text, first)))
		return n;
	while (masks < MASKS_MOST && i + masks < text->glyphs.n && is_mask(&text->glyphs.glyph[i + masks]) &&
		(masks == 0 || text->apart[i + masks] < APART_MARK))
		masks++;
	if (masks > 0)
		return masks;
	/* In 国王府…, 施工 or 工作, the surname or the title is part of a word. */
	if (is_word(text, i - 1) || is_word_across(text, first))
		return 0;
	n = office_length(text, i);
	return n > 0 ? n : is_short_title(text->c[i]) && !is_word(text, i);
}

/* Returns whether the text before [first, i) shows that it is a surname: 老王, 姓王; but not 小高层, 养老钱,
 * 百姓方便. */
static bool
is_before_surname(const struct letters *text, size_t first, size_t i)
{
	const uint32_t before = first > 0 ? text->c[first - 1] : 0;

	if ((before != U'老' && before != U'小' && before != U'阿' && before != U'姓') ||
		text->apart[first] == APART_MARK)
		return false;
	if (is_word_across(text, first - 1) || is_word(text, first - 1))
		return false;
	/* 小高层 begins with 小 or 小高: the division that leaves words is right, or, if both do, the one with the
	 * surname. */
	return !is_word(text, i - 1) || is_word(text, i);
}

static void
hide_titled(struct glyphs *g, const struct letters *text, size_t first, size_t n)
{
	const size_t title = title_after(text, first, first + n);
	const bool before = is_before_surname(text, first, first + n);

	if (title > 0 || before)
		hide(g, text, first - before, before + n + title);
}

/* --- matches ------------------------------------------------------------------------------------ */

/* Returns the widest separation between the characters of a match. */
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

	/* In 国王，明天 the two characters belong to two words. */
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

	/* Too many words begin with 某 or x. */
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
		hide_titled(g, text, first, n);
}

static void
hide_from(struct glyphs *g, const struct letters *text, const struct names_known *k, size_t first)
{
	const struct pattern *p;
	uint64_t hash = NAME_HASH;

	if (!char_set_may_have(&k->first, text->c[first]))
		return;
	for (size_t n = 1; n <= k->longest && first + n <= text->glyphs.n; n++) {
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

	if (!char_set_may_have(&k->first, text->form[first]))
		return;
	for (size_t n = 1; n <= k->longest && first + n <= text->glyphs.n; n++) {
		masked |= text->form[first + n - 1] == MASKED;
		hash = name_hash(hash, text->form[first + n - 1]);
		if (masked && (p = names_look(k, hash, text->form + first, n)) && (p->kinds & NAME_MASKED) &&
			is_masked(text, first, n))
			hide(g, text, first, n);
	}
}

/* Returns whether a pattern can begin anywhere in the text; none begins with 某.  In most texts none can: without this
 * test redact() needs 1.5 times the instructions. */
static bool
may_name(const struct glyphs *g, const struct names_known *k)
{
	for (size_t i = 0; i < g->n; i++)
		if (char_set_may_have(&k->first, g->glyph[i].c))
			return true;
	return g->masked;
}

void
hide_names(struct glyphs *g, const struct names_known *k)
{
	struct letters text;

	if (k->patterns == 0 || !may_name(g, k))
		return;
	text = letters_of(g, false);
	const bool masked = text.masked;
	for (size_t i = 0; i < text.glyphs.n; i++) {
		hide_from(g, &text, k, i);
		if (masked)
			hide_masked_from(g, &text, k, i);
	}
	letters_free(&text);
	if (!masked)
		return;
	text = letters_of(g, true);
	for (size_t i = 0; i < text.glyphs.n; i++)
		hide_from(g, &text, k, i);
	letters_free(&text);
}
