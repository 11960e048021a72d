/* What can be learnt of a case when it comes in: from an export, or as somebody describes it. */
#ifndef INTAKE_FIELDS_H
#define INTAKE_FIELDS_H

#include "../program/draft.h"

enum intake_field {
	INTAKE_AT,
	INTAKE_CHANNEL,
	INTAKE_KIND,
	INTAKE_TOPIC,
	INTAKE_AREA,
	INTAKE_NAME,
	INTAKE_PHONE,
	INTAKE_FLAGS,
	INTAKE_REF,
	INTAKE_TEXT,
	INTAKE_ANSWER,
	INTAKE_BY,
	INTAKE_FIELDS,

	/* What a platform's export says of the case's history besides: case-sync's. */
	HISTORY_UNIT = INTAKE_FIELDS,
	HISTORY_ASSIGNED,
	HISTORY_LIMIT,
	HISTORY_DUE,
	HISTORY_REPLIED,
	HISTORY_REPLY,
	HISTORY_CLOSED,
	HISTORY_OUTCOME,
	HISTORY_PROMISED,
	HISTORY_TOLD,
	HISTORY_SATISFIED,
	HISTORY_SOLVED,
	EXPORT_FIELDS
};

extern const char *const intake_field_name[EXPORT_FIELDS];

/* The entry of a case that came in at a time, drafted at the time `now`, of fields as they go into the ledger; its
 * flags are still to be set, but for that of a report, which is secret by itself (R3.1.5). */
struct draft intake_draft(const struct span field[INTAKE_FIELDS], stamp at, stamp now);

/* Why a case cannot be taken (translated); NULL: it can.  R3.1.5: a report needs a name, or to be anonymous. */
const char *intake_wrong(const struct draft *d);
/* The same of its text, which a case that is not known yet needs (R3.1.1). */
const char *intake_lacks_text(const struct draft *d);
/* Whether it came by phone or mailbox, not anonymously, and lacks the caller's name or phone: it can be taken, but the
 * office should know (R3.1.1). */
bool intake_lacks_caller(const struct draft *d);

#endif
