/* Letters with lists: to a unit, about what it has to report (R3.3, M4.3.1); to the office itself, about what it has
 * to do (R3.3, M4.3.2, M4.4.5).  The lists are tables of case-due or case-list, whose columns are found by name;
 * missing columns are treated as empty. */
#ifndef FORMS_LETTER_H
#define FORMS_LETTER_H

#include "../rules/day.h"
#include "../table/tsv.h"

/* The lists of letters, in order: URGE to DUE are for a unit, SUPERVISE and those after DUE for the office.  OVERDUE
 * lists tasks that are not urged because the year's holidays are not known. */
enum letter_list {
	LETTER_URGE,
	LETTER_OVERDUE,
	LETTER_SUPERVISE,
	LETTER_DUE,
	LETTER_REFUSED,
	LETTER_PROMISED,
	LETTER_UNHAPPY,
	LETTER_CALL,
	LETTER_LISTS
};

struct letter {
	const char *unit;                     /* the recipient; NULL for the office */
	const char *signer;                   /* who signs it */
	day_t day;                            /* of the letter */
	int within;                           /* how many working days before the due day a unit is reminded */
	int uncovered;                        /* the year that the calendar lacks, for the office; 0 if none */
	const struct tsv *list[LETTER_LISTS]; /* NULL if there is none */
};

/* Append UTF-8 in the document's language, as plain lines for mails, or as a page for mail readers, whose styles are
 * inline. */
void letter_put(struct buf *out, const struct letter *l);
void letter_put_page(struct buf *out, const struct letter *l);
/* Appends the subject, a line without LF; nothing if the office has nothing to do. */
void letter_put_subject(struct buf *out, const struct letter *l);

#endif
