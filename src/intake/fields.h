/* The fields of a new case, from an export or a description. */
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

	/* Fields of an export about the case's history, which only case-sync reads. */
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

/* Returns the draft of a `new` at the time `at`, drafted at `now`, from fields in the ledger's form.  The caller
 * sets its flags, except for a tip, which is flagged secret here (R3.1.5). */
struct draft intake_draft(const struct span field[INTAKE_FIELDS], stamp at, stamp now);

/* Returns why a case cannot be recorded (translated), or NULL.  A tip needs a name, or must be anonymous (R3.1.5). */
const char *intake_wrong(const struct draft *d);
/* As intake_wrong(), for the text, which only a case that is not known yet needs (R3.1.1). */
const char *intake_lacks_text(const struct draft *d);
/* Returns whether a case came by phone or mailbox, is not anonymous, and lacks the caller's name or phone.  It can
 * be recorded, but the office is told (R3.1.1). */
bool intake_lacks_caller(const struct draft *d);

#endif
