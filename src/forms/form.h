/* The office's papers (R3.1.6, R3.2, R3.3): ruled forms, a case a sheet, filled from the ledger as far as it knows and
 * with room for the pen. */
#ifndef FORMS_FORM_H
#define FORMS_FORM_H

#include "../ledger/secrecy.h"
#include "../rules/calendar.h"

/* slip 呈批件处理签, assign 交办单, express 市长服务直通车问题交办单, supervise 督办单, special 市长专线重大问题专报,
 * matter 一事一报, refuse 退单, answer the notice to the caller. */
#define FORMS "slip assign express supervise special matter refuse answer"

struct form;
struct form_look;
struct docx;

/* The papers of one call. */
struct filling {
	const struct fold *fold; /* with the entries of the cases kept, settled */
	struct secrecy *secrecy;
	const struct calendar *calendar;
	struct span office; /* that papers come from, where the form names no other */
	day_t today;        /* of the as-of time */
	struct buf *out;
	struct docx *docx; /* of a word processor's document */
	const struct form *form;
	const struct form_look *look;
	size_t sheets;
	/* the sheet in the making */
	uint32_t kase;
	uint32_t *task; /* the units' parts it is about */
	size_t tasks, tasks_cap;
};

/* Begins papers of that form (one of FORMS) and look ("text", "html", "docx"); the rest of `filling` is the caller's.
 * Only the slip, which goes to leaders, names the caller of a secret case (R3.1.5, R3.1.6). */
void form_open(struct filling *filling, const char *form, const char *look);
/* Adds the sheet of a case, about the tasks of those units (names or aliases), or, with none of them, of all.  False:
 * says on standard error why it, or a unit that was asked for, has none. */
bool form_case(struct filling *filling, uint32_t kase, const char *const *unit, size_t units);
void form_close(struct filling *filling);

#endif
