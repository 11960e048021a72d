#include "secrecy.h"

#include "../redact/phone.h"
#include "../redact/redact.h"

#include <stdlib.h>

void
secrecy_start(struct secrecy *s, const struct fold *f)
{
	*s = (struct secrecy){.fold = f, .kase = NO_CASE};
}

void
secrecy_stop(struct secrecy *s)
{
	free(s->name);
	free(s->phone);
}

static void
learn(struct secrecy *s, const char *p)
{
	struct line line;

	line_split(&line, line_at(p), COL_PHONE + 1);
	struct span name = line_field(&line, COL_NAME), phone = line_field(&line, COL_PHONE);
	VEC_ROOM(s->name, s->names, s->names_cap);
	if (name.n > 0)
		s->name[s->names++] = name;
	VEC_ROOM(s->phone, s->phones, s->phones_cap);
	if (phone.n > 0)
		s->phone[s->phones++] = phone;
}

/* All names and phones that any entry of the case ever gave, undone, refused and later ones too. */
static void
learn_case(struct secrecy *s, uint32_t kase)
{
	const struct fold *f = s->fold;

	if (s->kase == kase)
		return;
	s->kase = kase;
	s->names = s->phones = 0;
	for (uint32_t i = fold_first_naming(f, kase); i < f->namings && f->naming[i].kase == kase; i++)
		learn(s, f->naming[i].line);
	if (case_exists(&f->kase[kase]))
		learn(s, f->kase[kase].first);
}

void
secrecy_add(struct secrecy *s, struct buf *b, uint32_t kase, struct span words)
{
	if (words.n == 0 || s->reveal || !case_is_hidden(s->fold, kase)) {
		buf_span(b, words);
		return;
	}
	learn_case(s, kase);
	redact(b, words, s->name, s->names, s->phone, s->phones);
}

static bool
holds_one(struct span label, const struct span *one, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (memmem(label.p, label.n, one[i].p, one[i].n) || phone_is(label, one[i]))
			return true;
	return false;
}

void
secrecy_add_label(struct secrecy *s, struct buf *b, uint32_t kase, struct span label)
{
	if (label.n > 0 && !s->reveal && case_is_hidden(s->fold, kase)) {
		learn_case(s, kase);
		if (holds_one(label, s->name, s->names) || holds_one(label, s->phone, s->phones)) {
			redact(b, label, s->name, s->names, s->phone, s->phones);
			return;
		}
	}
	buf_span(b, label);
}

void
secrecy_add_field(struct secrecy *s, struct buf *b, uint32_t kase, enum case_column column, struct span field)
{
	if (column == COL_TEXT || column == COL_NAME || column == COL_PHONE)
		secrecy_add(s, b, kase, field);
	else
		secrecy_add_label(s, b, kase, field);
}
