/* Who called in a secret case is hidden (R3.1.5), whatever is shown and for
 * whatever time: every field of a case that is printed, and every field that a filter looks at, goes through here. */
#ifndef LEDGER_SECRECY_H
#define LEDGER_SECRECY_H

#include "fold.h"

struct callers;

struct secrecy {
	const struct fold *fold; /* NULL: of the one case told by secrecy_start_new() */
	bool reveal;             /* --reveal: nothing is hidden */
	uint32_t kase;           /* the case asked about last, and its callers */
	struct callers *callers;
	struct callers **kept; /* [fold->kases] those of cases that many entries name callers of; NULL: there was none */
};

/* After fold_settle. */
void secrecy_start(struct secrecy *s, const struct fold *f);
/* For a secret case that no fold has yet: its `new` names the caller.  Its number in the calls below is 0. */
void secrecy_start_new(struct secrecy *s, const struct line *first);
void secrecy_stop(struct secrecy *s);

static inline bool
case_is_hidden(const struct fold *f, uint32_t kase)
{
	return f->kase[kase].bits & CASE_HIDDEN;
}

/* Whether what is printed of the case differs from what the ledger has. */
static inline bool
secrecy_hides(const struct secrecy *s, uint32_t kase)
{
	return !s->reveal && (!s->fold || case_is_hidden(s->fold, kase));
}

/* Whether a case must state its caller's name and phone: a tip must, unless the caller would not give them (R3.1.5). */
static inline bool
needs_caller(struct span kind, bool anonymous)
{
	return span_is(kind, "report") && !anonymous;
}

/* Appends a field of a case as it may be shown: as it stands, or, of a hidden one, without the names and phones that
 * the case ever had.  What cannot name anybody stands as it is: times, acts, the words of the columns how, kind and
 * flags, a unit of the roster, a case's number or a day as `ref`.  Words that are of no column go as COL_TEXT. */
void secrecy_add(struct secrecy *s, struct buf *b, uint32_t kase, enum case_column column, struct span field);
/* What it appends, good until b changes; filters choose by it. */
struct span secrecy_shown(struct secrecy *s, struct buf *b, uint32_t kase, enum case_column column, struct span field);

/* Words of secret cases, as they may be shown, for as long as spans lead to them. */
struct kept_words {
	char **word;
	size_t n, cap;
};
/* A field as it may be shown, good until the words are freed (a field that nothing is hidden of: as long as it is). */
struct span secrecy_keep(
	struct secrecy *s, struct kept_words *words, uint32_t kase, enum case_column column, struct span field);
void kept_words_free(struct kept_words *words);

/* For queries, which print units in sums and lists of many cases too: what the fold's live tasks in hidden cases call a
 * unit that is none of the roster may name the caller, and is shown everywhere as it may be shown there. */
void secrecy_rename_units(const struct fold *f);

/* Appends an entry as those are shown it who have just made it, our columns of it: as it stands, or, of a hidden case,
 * its fields as they may be shown, and name, phone and text blank. */
void secrecy_add_entry(struct secrecy *s, struct buf *b, uint32_t kase, const struct line *l);

#endif
