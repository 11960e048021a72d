#include "secrecy.h"

#include "../base/names.h"
#include "../redact/redact.h"

#include <stdlib.h>

void
secrecy_start(struct secrecy *s, const struct fold *f)
{
	*s = (struct secrecy){.fold = f, .kase = NO_CASE};
}

/* Returns the callers of a case, computed for it or kept. */
static bool
are_kept(const struct secrecy *s)
{
	return s->kept && s->kase != NO_CASE && s->kept[s->kase] == s->callers;
}

static void
drop(struct secrecy *s)
{
	if (!are_kept(s))
		callers_free(s->callers);
	s->callers = NULL;
}

void
secrecy_stop(struct secrecy *s)
{
	drop(s);
	for (uint32_t k = 0; s->kept && k < s->fold->kases; k++)
		callers_free(s->kept[k]);
	free(s->kept);
}

/* --- who called --------------------------------------------------------------------------- */

#define KEPT_LEAST 8 /* in cases with so many entries that name a caller, the callers are kept */

static void
learn_from(struct secrecy *s, const struct line *l)
{
	const struct span name = line_field(l, COL_NAME), phone = line_field(l, COL_PHONE);

	if (name.n > 0)
		callers_name(s->callers, name);
	if (phone.n > 0)
		callers_phone(s->callers, phone);
}

static void
learn(struct secrecy *s, const char *p)
{
	struct line_room room;
	struct line line;

	room.p = NULL;
	line_split(&line, line_alone(p, &room), COL_PHONE + 1);
	learn_from(s, &line);
}

/* Collects all names and phones in any entry of the case, including undone, refused and later entries. */
static void
learn_case(struct secrecy *s, uint32_t kase)
{
	const struct fold *f = s->fold;
	const uint32_t first = fold_first_naming(f, kase);
	uint32_t i = first;

	if (s->kase == kase)
		return;
	drop(s);
	s->kase = kase;
	if (s->kept && (s->callers = s->kept[kase]))
		return;
	s->callers = callers_new();
	for (; i < f->namings && f->naming[i].kase == kase; i++)
		learn(s, f->naming[i].line);
	if (case_exists(&f->kase[kase]))
		learn(s, f->kase[kase].first);
	if (i - first < KEPT_LEAST)
		return;
	if (!s->kept)
		s->kept = ecalloc(f->kases, sizeof *s->kept);
	s->kept[kase] = s->callers;
}

/* --- fields that name nobody ------------------------------------------------------------------- */

static bool
is_how(struct span word)
{
	for (int a = 0; a < ACTS; a++)
		if (acts[a].how && word_in(acts[a].how, word))
			return true;
	return false;
}

static bool
are_units(const struct fold *f, struct span list)
{
	struct span word;

	while (span_word(&list, ',', &word))
		if (!f || roster_by_name(f->roster, word) == UNIT_NONE)
			return false;
	return true;
}

static bool
names_nobody(const struct fold *f, enum case_column column, struct span field)
{
	struct case_id id;
	day_t day;

	switch (column) {
	case COL_AT:
	case COL_CASE:
	case COL_ACT:
	case COL_DUE:
	case COL_RECORDED:
		return true;
	case COL_UNIT:
		return are_units(f, field);
	case COL_HOW:
		return is_how(field);
	case COL_KIND:
		return word_in(KIND_WORDS, field);
	case COL_FLAGS:
		return !(flags_read(field) & FLAG_BIT(KNOWN_FLAGS));
	case COL_REF:
		return case_id_parse(field, &id) || day_parse(field, &day);
	default:
		return false;
	}
}

/* --- what is shown ----------------------------------------------------------------------------- */

void
secrecy_add(struct secrecy *s, struct buf *b, uint32_t kase, enum case_column column, struct span field)
{
	if (field.n == 0 || !secrecy_hides(s, kase) || names_nobody(s->fold, column, field)) {
		buf_span(b, field);
		return;
	}
	if (s->fold)
		learn_case(s, kase);
	redact(b, field, s->callers);
}

struct span
secrecy_shown(struct secrecy *s, struct buf *b, uint32_t kase, enum case_column column, struct span field)
{
	if (!secrecy_hides(s, kase))
		return field;
	b->n = 0;
	secrecy_add(s, b, kase, column, field);
	return buf_as_span(b);
}

struct span
secrecy_keep(struct secrecy *s, struct kept_words *words, uint32_t kase, enum case_column column, struct span field)
{
	struct buf shown = {0};

	if (!secrecy_hides(s, kase))
		return field;
	secrecy_add(s, &shown, kase, column, field);
	const size_t n = shown.n;
	VEC_ROOM(words->word, words->n, words->cap);
	words->word[words->n] = shown.p;
	return (struct span){words->word[words->n++], n};
}

void
kept_words_free(struct kept_words *words)
{
	while (words->n > 0)
		free(words->word[--words->n]);
	free(words->word);
}

static void
rename_units(struct secrecy *s, uint32_t kase, struct buf *store)
{
	const struct fold *f = s->fold;

	for (uint32_t t = f->kase[kase].tasks; t != NO_TASK; t = f->task[t].next) {
		const unsigned unit = f->task[t].unit;

		if (unit < f->roster->listed)
			continue;
		const struct span name = f->roster->unit[unit].name,
				  shown = secrecy_shown(s, store, kase, COL_UNIT, name);
		if (!span_eq(shown, name))
			roster_show_as(f->roster, unit, shown);
	}
}

void
secrecy_rename_units(const struct fold *f)
{
	struct secrecy s;
	struct buf store = {0};

	if (f->roster->units == f->roster->listed)
		return;
	secrecy_start(&s, f);
	for (uint32_t k = 0; k < f->kases; k++)
		if (case_is_hidden(f, k))
			rename_units(&s, k, &store);
	secrecy_stop(&s);
	buf_free(&store);
}

void
secrecy_add_entry(struct secrecy *s, struct buf *b, uint32_t kase, const struct line *l)
{
	const bool hides = secrecy_hides(s, kase);

	for (unsigned c = 0; c < CASE_COLUMNS; c++) {
		if (c > 0)
			buf_char(b, '\t');
		if (!hides || (c != COL_NAME && c != COL_PHONE && c != COL_TEXT))
			secrecy_add(s, b, kase, (enum case_column)c, line_field(l, c));
	}
	buf_char(b, '\n');
}

void
secrecy_add_new(struct new_secrecy *s, struct buf *b, const struct line *l)
{
	struct case_id id = {0};

	case_id_parse(line_field(l, COL_CASE), &id);
	if (flags_read(line_field(l, COL_FLAGS)) & FLAG_BIT(FLAG_SECRET)) {
		secrecy_stop(&s->secrecy);
		s->secrecy = (struct secrecy){.kase = NO_CASE, .callers = callers_new()};
		learn_from(&s->secrecy, l);
		s->hidden = id;
	}
	s->secrecy.reveal = !case_id_eq(s->hidden, id);
	secrecy_add_entry(&s->secrecy, b, 0, l);
}
