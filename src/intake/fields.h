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
	INTAKE_FIELDS
};

extern const char *const intake_field_name[INTAKE_FIELDS];

/* The entry of a case that came in at a time, drafted at the time `now`, of fields as they go into the ledger; its
 * flags are still to be set, but for that of a report, which is secret by itself (R3.1.5). */
struct draft intake_draft(const struct span field[INTAKE_FIELDS], stamp at, stamp now);

/* Why a case cannot be taken (translated); NULL: it can.  R3.1.5: a report needs a name, or to be anonymous. */
const char *intake_wrong(const struct draft *d);

#endif
