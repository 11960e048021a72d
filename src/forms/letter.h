/* Letters of lists: to a unit, what it has to report (R3.3, M4.3.1); to the office itself, what waits for it (R3.3,
 * M4.3.2, M4.4.5).  The lists are tables of case-due or case-list, whose columns are found by name; those that are not
 * there are empty. */
#ifndef FORMS_LETTER_H
#define FORMS_LETTER_H

#include "../rules/day.h"
#include "../table/tsv.h"

/* The lists of letters, in order: URGE to DUE a unit's, SUPERVISE and those behind DUE the office's. */
enum letter_list {
	LETTER_URGE,
	LETTER_SUPERVISE,
	LETTER_DUE,
	LETTER_REFUSED,
	LETTER_PROMISED,
	LETTER_UNHAPPY,
	LETTER_CALL,
	LETTER_LISTS
};

struct letter {
	const char *unit;                     /* to whom; NULL: to the office */
	const char *signer;                   /* who signs it */
	day_t day;                            /* of the letter */
	int within;                           /* so many working days ahead it tells a unit what is due */
	const struct tsv *list[LETTER_LISTS]; /* NULL: none */
};

/* Both append UTF-8 in the document's language, in plain lines without a rule: for mails. */
void letter_put(struct buf *out, const struct letter *l);
/* What it is about, in a line without its end: empty for an office for which nothing waits. */
void letter_put_subject(struct buf *out, const struct letter *l);

#endif
