#include "gather.h"

#include "../words/say.h"
#include "survey.h"

static bool
take(struct source *s, struct span text, unsigned fields, struct fold *f,
	void (*damaged)(struct source *s, const struct entry *e, const char *column, const char *wrong))
{
	struct entry e;
	const char *column;

	if (!line_check(s, &case_columns, text, fields, &e.line))
		return false;
	const char *wrong = entry_parse(&e, f->roster, &column);
	if (!wrong && !fold_entry(f, &e)) {
		column = case_columns.name[COL_ACT];
		wrong = _("is a second 'new' of its case");
	}
	if (wrong)
		damaged(s, &e, column, wrong);
	return !wrong;
}

uint64_t
gather(struct source *s, const struct case_set *wanted, struct fold *f,
	void (*damaged)(struct source *s, const struct entry *e, const char *column, const char *wrong))
{
	struct hops hops;
	unsigned fields = CASE_COLUMNS;
	uint64_t damage = 0;
	struct case_id id;
	struct span line;

	hops_start(&hops, s->text);
	while (hops_next(&hops, &line)) {
		if (line.n > 0 && line.p[0] == 'a' && line_is_header(line, &case_columns, &fields))
			continue;
		if (case_id_parse(survey_case(line), &id) && case_set_has(wanted, id) &&
			!take(s, line, fields, f, damaged))
			damage++;
	}
	return damage;
}
