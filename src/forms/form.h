/* The office's forms (R3.1.6, R3.2, R3.3): one sheet per case, filled in from the ledger as far as possible, with
 * room for handwriting. */
#ifndef FORMS_FORM_H
#define FORMS_FORM_H

#include "../ledger/secrecy.h"
#include "../rules/calendar.h"

/* slip 呈批件处理签, assign 交办单, express 市长服务直通车问题交办单, supervise 督办单, special
 * 市长专线重大问题专报, matter 一事一报, refuse 退单, answer the notice to the caller. */
#define FORMS "slip assign express supervise special matter refuse answer"

struct form;
struct form_look;
struct docx;

/* The sheets of one run. */
struct filling {
	const struct fold *fold; /* settled, with the entries of the cases kept */
	struct secrecy *secrecy;
	const struct calendar *calendar;
	struct span office; /* the issuing office, unless the form names another */
	day_t today;        /* the day of the as-of time */
	struct buf *out;
	struct docx *docx; /* for DOCX */
	const struct form *form;
	const struct form_look *look;
	size_t sheets;
	/* The current sheet: */
	uint32_t kase;
	uint32_t *task; /* the tasks it is about */
	size_t tasks, tasks_cap;
};

/* Starts sheets of a form (one of FORMS) in a format ("text", "html", "docx"); the caller sets the other members.
 * Only the slip, which goes to leaders, names the caller of a secret case (R3.1.5, R3.1.6). */
void form_open(struct filling *filling, const char *form, const char *look);
/* Adds the sheet of a case for the tasks of these units (names or aliases), or, without units, for all tasks.
 * Returns false after reporting why the case, or one of the units, has no such sheet. */
bool form_case(struct filling *filling, uint32_t kase, const char *const *unit, size_t units);
void form_close(struct filling *filling);

#endif
