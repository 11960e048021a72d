/* The mail to a unit's liaison: a letter about its tasks, as text and as a page, with a table for a spreadsheet (R3.3,
 * M4.3.1). */
#ifndef FORMS_UNIT_MAIL_H
#define FORMS_UNIT_MAIL_H

#include "../mail/mail.h"
#include "unit_tasks.h"

/* Appends the complete mail about the tasks of a unit, for sendmail -t.  The letter gives its signer, its day and its
 * number of days, the mail its recipients, its sender and its time; the rest of both is set here.  Takes the texts of
 * `of->tasks` and `of->list`, which are empty then.  The letter and the table are in the language of papers
 * (language.h). */
void unit_mail_put(struct buf *out, struct unit_tasks *of, struct letter letter, struct mail mail);

#endif
