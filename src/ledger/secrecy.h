/* Hides who called in a secret case (R3.1.5), in everything that is shown and for any as-of time.  Every field of a
 * case that is printed or filtered must pass through here. */
#ifndef LEDGER_SECRECY_H
#define LEDGER_SECRECY_H

#include "fold.h"

struct callers;

struct secrecy {
	const struct fold *fold; /* NULL for a new case */
	bool reveal;             /* --reveal was given: nothing is hidden */
	uint32_t kase;           /* the case asked about last, and its callers */
	struct callers *callers;
	struct callers **kept; /* [fold->kases] the callers of cases in which many entries name them; NULL if there
				* is no such case */
};

/* Call it after fold_settle(). */
void secrecy_start(struct secrecy *s, const struct fold *f);
void secrecy_stop(struct secrecy *s);

static inline bool
case_is_hidden(const struct fold *f, uint32_t kase)
{
	return f->kase[kase].bits & CASE_HIDDEN;
}

/* Returns whether the case is shown differently from what the ledger contains. */
static inline bool
secrecy_hides(const struct secrecy *s, uint32_t kase)
{
	return !s->reveal && (!s->fold || case_is_hidden(s->fold, kase));
}

/* Returns whether a case must state its caller's name and phone: a tip must, unless the caller refused to give them
 * (R3.1.5). */
static inline bool
needs_caller(struct span kind, bool anonymous)
{
	return span_is(kind, "report") && !anonymous;
}

/* Appends a field of a case as it may be shown: unchanged, or, for a hidden case, without any name and phone that
 * the case ever had.  Fields that cannot name anybody are not changed: times, acts, the words of the columns how,
 * kind and flags, a unit of the roster, and a case number or a day in `ref`.  For text of no particular column pass
 * COL_TEXT. */
void secrecy_add(struct secrecy *s, struct buf *b, uint32_t kase, enum case_column column, struct span field);
/* Returns what secrecy_add() appends, valid until b changes.  Filters compare with this. */
struct span secrecy_shown(struct secrecy *s, struct buf *b, uint32_t kase, enum case_column column, struct span field);

/* Texts of secret cases as they may be shown, kept for the spans that point to them. */
struct kept_words {
	char **word;
	size_t n, cap;
};
/* Returns a field as it may be shown, valid until the texts are freed; a field that needs no hiding is returned
 * itself. */
struct span secrecy_keep(
	struct secrecy *s, struct kept_words *words, uint32_t kase, enum case_column column, struct span field);
void kept_words_free(struct kept_words *words);

/* Renames the units of live tasks in hidden cases that are not in the roster, since such a name may be the caller's.
 * For queries that also print units in totals and lists of many cases. */
void secrecy_rename_units(const struct fold *f);

/* Appends our columns of an entry as shown to the person who just recorded it: unchanged, or, for a hidden case,
 * with the fields as they may be shown and with name, phone and text blank. */
void secrecy_add_entry(struct secrecy *s, struct buf *b, uint32_t kase, const struct line *l);

/* As secrecy_add_entry(), for the entries of new cases, which are in no fold yet: a case's `new` says whether it is
 * secret, and its other entries follow it.  Starts zeroed; secrecy_stop() frees the secrecy. */
struct new_secrecy {
	struct secrecy secrecy; /* of the last secret case */
	struct case_id hidden;  /* the number of that case */
};
void secrecy_add_new(struct new_secrecy *s, struct buf *b, const struct line *l);

#endif
