#include "values.h"

#include "environment.h"
#include "../rules/timeform.h"
#include "options.h"

#include <stdlib.h>

struct verb_values verb_values;

/* The values that are copied into a field. */
static const struct {
	const char **typed;
	enum case_column column;
} fields[] = {
	{&verb_values.by, COL_BY},
	{&verb_values.how, COL_HOW},
	{&verb_values.kind, COL_KIND},
	{&verb_values.topic, COL_TOPIC},
	{&verb_values.area, COL_AREA},
	{&verb_values.name, COL_NAME},
	{&verb_values.phone, COL_PHONE},
	{&verb_values.ref, COL_REF},
	{&verb_values.text, COL_TEXT},
};
#define FIELDS (sizeof fields / sizeof *fields)

#define DAYS_MOST 10000

bool
time_given(const char *typed, stamp *at)
{
	return stamp_parse(span_of(typed), at) || time_read(span_of(typed), at);
}

bool
day_given(const char *typed, day_t *day)
{
	stamp at;

	if (day_parse(span_of(typed), day))
		return true;
	if (!time_read(span_of(typed), &at))
		return false;
	*day = stamp_day(at);
	return true;
}

/* Returns the first option of `needs` that was not given, or NULL. */
static const char *
missing(const struct values_form *form)
{
	static char name[32];
	struct span rest = span_of(form->needs), word;

	while (span_word(&rest, ' ', &word)) {
		const struct option_rule *r = option_named(form->options, word);

		if (!*(const char **)r->to) {
			memcpy(name, word.p, word.n);
			return name;
		}
	}
	return NULL;
}

/* Returns what is wrong with the given values, and the option. */
static const char *
find_wrong(const struct values_form *form, const void **value)
{
	const struct verb_values *typed = &verb_values;
	struct case_id id;
	stamp at;
	day_t due;

	*value = &typed->at;
	if (typed->at && !time_given(typed->at, &at))
		return _("is not a time YYYY-MM-DDThh:mm:ss");
	*value = &typed->due;
	if (typed->due && !day_given(typed->due, &due))
		return _("is not a day YYYY-MM-DD");
	*value = &typed->ref;
	if (form->ref_is_day && typed->ref && !day_given(typed->ref, &due))
		return _("is not a day YYYY-MM-DD");
	if (form->ref_is_case && typed->ref && !case_id_parse(span_of(typed->ref), &id))
		return _("is not a case number YYYYMMDD-NNNNN");
	*value = &typed->days;
	if (typed->days.value > DAYS_MOST)
		return _("must be at most 10000");
	*value = &typed->how;
	if (typed->how && !word_in(acts[form->act].how, span_of(typed->how)))
		return is_not_among(acts[form->act].how);
	*value = &typed->kind;
	if (typed->kind && !word_in(kind_words, span_of(typed->kind)))
		return is_not_among(kind_words);
	*value = &typed->unit;
	const bool one = (acts[form->act].takes & TAKES(COL_UNIT)) && !form->several_units;
	if (one && typed->unit && strchr(typed->unit, ','))
		return _("give only one unit");
	for (size_t i = 0; i < FIELDS; i++) {
		struct buf b = {0};
		const char *wrong = field_from(&b, span_of(*fields[i].typed));

		buf_free(&b);
		*value = fields[i].typed;
		if (wrong)
			return wrong;
	}
	return NULL;
}

const char *
values_wrong(const struct values_form *form, const char **option, const char **quoted)
{
	const void *value;

	*quoted = NULL;
	if ((*option = missing(form)))
		return _("is required");
	const char *wrong = find_wrong(form, &value);
	if (wrong)
		*option = option_setting(form->options, value)->name;
	if (wrong && (value == &verb_values.at || value == &verb_values.due || value == &verb_values.how ||
			     value == &verb_values.kind || (value == &verb_values.ref && form->ref_is_day)))
		*quoted = *(const char *const *)value;
	return wrong;
}

void
values_fill(struct draft *d, struct buf *store)
{
	size_t from[FIELDS + 1];
	day_t due;

	store->n = 0;
	if (!verb_values.by)
		verb_values.by = program_author();
	for (size_t i = 0; i < FIELDS; i++) {
		from[i] = store->n;
		field_from(store, span_of(*fields[i].typed));
	}
	from[FIELDS] = store->n;
	for (size_t i = 0; i < FIELDS; i++)
		d->field[fields[i].column] = (struct span){buf_as_span(store).p + from[i], from[i + 1] - from[i]};
	for (int i = 0; i < KNOWN_FLAGS; i++)
		if (verb_values.flag[i])
			draft_flag(d, (enum flag)i);
	if (verb_values.due && day_given(verb_values.due, &due))
		draft_give_due(d, due);
}
