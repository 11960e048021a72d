/* Who called in a secret case is hidden (R3.1.5), whatever is shown and for
 * whatever time: the words of such a case go out through here. */
#ifndef LEDGER_SECRECY_H
#define LEDGER_SECRECY_H

#include "fold.h"

struct secrecy {
	const struct fold *fold;
	bool reveal; /* --reveal: nothing is hidden */
	/* the names and phones of the case asked about last */
	uint32_t kase;
	struct span *name, *phone;
	size_t names, names_cap, phones, phones_cap;
};

/* After fold_settle. */
void secrecy_start(struct secrecy *s, const struct fold *f);
void secrecy_stop(struct secrecy *s);

static inline bool
case_is_hidden(const struct fold *f, uint32_t kase)
{
	return f->kase[kase].bits & CASE_HIDDEN;
}

/* Whether a case must state its caller's name and phone: a tip must, unless the caller would not give them (R3.1.5). */
static inline bool
needs_caller(struct span kind, bool anonymous)
{
	return span_is(kind, "report") && !anonymous;
}

/* Appends words of a case: as they stand, or, of a hidden one, without the names and phones it ever had. */
void secrecy_add(struct secrecy *s, struct buf *b, uint32_t kase, struct span words);
/* Appends a word that sorts the case (topic, area) or names another thing (ref): it stands as it is unless a whole
 * name or number is in it, lest 夜间施工 lose its end where the caller is a 施某. */
void secrecy_add_label(struct secrecy *s, struct buf *b, uint32_t kase, struct span label);
/* The same of a field of the case: which of the two it is depends on the column. */
void secrecy_add_field(struct secrecy *s, struct buf *b, uint32_t kase, enum case_column column, struct span field);

#endif
