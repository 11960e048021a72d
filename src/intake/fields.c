#include "fields.h"

#include "../base/say.h"
#include "../ledger/secrecy.h"

const char *const intake_field_name[EXPORT_FIELDS] = {
	[INTAKE_AT] = "at",
	[INTAKE_CHANNEL] = "channel",
	[INTAKE_KIND] = "kind",
	[INTAKE_TOPIC] = "topic",
	[INTAKE_AREA] = "area",
	[INTAKE_NAME] = "name",
	[INTAKE_PHONE] = "phone",
	[INTAKE_FLAGS] = "flags",
	[INTAKE_REF] = "ref",
	[INTAKE_TEXT] = "text",
	[INTAKE_ANSWER] = "answer",
	[INTAKE_BY] = "by",
	[HISTORY_UNIT] = "unit",
	[HISTORY_ASSIGNED] = "assigned",
	[HISTORY_LIMIT] = "limit",
	[HISTORY_DUE] = "due",
	[HISTORY_REPLIED] = "replied",
	[HISTORY_REPLY] = "reply",
	[HISTORY_CLOSED] = "closed",
	[HISTORY_OUTCOME] = "outcome",
	[HISTORY_PROMISED] = "promised",
	[HISTORY_TOLD] = "told",
	[HISTORY_SATISFIED] = "satisfied",
	[HISTORY_SOLVED] = "solved",
};

/* The column of each field in the entry; the time, the flags and the answer are handled separately. */
static const struct {
	enum intake_field field;
	enum case_column column;
} columns[] = {
	{INTAKE_CHANNEL, COL_HOW},
	{INTAKE_KIND, COL_KIND},
	{INTAKE_TOPIC, COL_TOPIC},
	{INTAKE_AREA, COL_AREA},
	{INTAKE_NAME, COL_NAME},
	{INTAKE_PHONE, COL_PHONE},
	{INTAKE_REF, COL_REF},
	{INTAKE_TEXT, COL_TEXT},
	{INTAKE_BY, COL_BY},
};

struct draft
intake_draft(const struct span field[INTAKE_FIELDS], stamp at, stamp now)
{
	struct draft d = draft_of(ACT_NEW, (struct case_id){0}, at, now);

	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
		d.field[columns[i].column] = field[columns[i].field];
	if (span_is(d.field[COL_KIND], "report"))
		draft_flag(&d, FLAG_SECRET);
	return d;
}

const char *
intake_wrong(const struct draft *d)
{
	if (!needs_caller(d->field[COL_KIND], d->flags & FLAG_BIT(FLAG_ANONYMOUS)) ||
		(d->field[COL_NAME].n > 0 && d->field[COL_PHONE].n > 0))
		return NULL;
	return _("a report needs the caller's name and phone, or must be anonymous (R3.1.5)");
}

const char *
intake_lacks_text(const struct draft *d)
{
	return d->field[COL_TEXT].n == 0 ? _("a new case needs a text: what the caller said (R3.1.1)") : NULL;
}

bool
intake_lacks_caller(const struct draft *d)
{
	return (span_is(d->field[COL_HOW], "phone") || span_is(d->field[COL_HOW], "mailbox")) &&
	       !(d->flags & FLAG_BIT(FLAG_ANONYMOUS)) && (d->field[COL_NAME].n == 0 || d->field[COL_PHONE].n == 0);
}
