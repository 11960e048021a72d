#include "gather.h"

#include "../base/say.h"
#include "survey.h"

#include <stdlib.h>

struct gathering {
	struct source *source;
	const struct case_set *wanted;
	struct fold *fold;
	damaged_entry *damaged;
	struct layout layout; /* as the last header said */
	uint64_t damage;
};

static bool
is_header(struct span line, struct layout *layout)
{
	return line.n > 0 && line.p[0] == case_columns.header.p[0] && line_is_header(line, &case_columns, layout);
}

static bool
matters(const void *ctx, struct span line)
{
	const struct gathering *gathering = ctx;
	struct case_id id;
	struct layout layout;

	return (case_id_parse(survey_case(line), &id) && case_set_has(gathering->wanted, id)) ||
	       is_header(line, &layout);
}

static void
take(void *ctx, struct span line)
{
	struct gathering *gathering = ctx;
	struct line fields;
	struct entry e;
	const char *column, *wrong;

	if (is_header(line, &gathering->layout))
		return;
	if (!line_check(gathering->source, &case_columns, line, gathering->layout, &fields)) {
		gathering->damage++;
		fold_doubt(gathering->fold, line);
		return;
	}
	wrong = entry_parse(&e, &fields, gathering->fold->roster, &column);
	if (!wrong && !fold_entry(gathering->fold, &e)) {
		column = case_columns.name[COL_ACT];
		wrong = _("is a second 'new' of its case");
	}
	if (wrong) {
		gathering->damaged(gathering->source, &e, column, wrong);
		fold_doubt(gathering->fold, line);
		gathering->damage++;
	}
}

uint64_t
gather(struct source *s, const struct case_set *wanted, struct fold *f, damaged_entry *damaged, struct span *header)
{
	struct gathering gathering = {s, wanted, f, damaged, layout_of(&case_columns), 0};
	struct survey all = {.act = ACTS, .matters = matters, .found = take, .ctx = &gathering};

	all.keys.kinds = INDEX_CASES | INDEX_NEWS;
	for (size_t i = 0; i < wanted->n && i <= INDEX_KEYS_MOST; i++)
		index_want(&all.keys, index_case(wanted->id[i]));
	*header = survey_lines(s, &all);
	free(all.keys.key);
	return gathering.damage;
}
