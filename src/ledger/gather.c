#include "gather.h"

#include "../base/progress.h"
#include "../base/say.h"
#include "survey.h"

#include <stdlib.h>

/* Reports "FILE:LINE: COLUMN: 'value' message"; the value only if it cannot be a caller's. */
static void
say_damage(struct source *s, const struct entry *e, const char *column, const char *wrong)
{
	source_say_wrong(s, e->line, column,
		entry_field(e, (enum case_column)column_named(&case_columns, span_of(column))), wrong);
}

static void
say_twice(struct fold *f, struct source *s, const struct entry *e)
{
	say_damage(s, e, case_columns.name[COL_ACT], _("is a second 'new' entry of the case"));
	fold_damaged(f, entry_kept(e));
}

/* Folds an entry; returns false if it is damage, which is reported. */
static bool
fold_or_say(struct fold *f, struct source *s, const struct entry *e)
{
	if (fold_entry(f, e))
		return true;
	say_twice(f, s, e);
	return false;
}

/* --- all entries ------------------------------------------------------------------------- */

struct gathering_all {
	struct fold *fold;
	struct source *source;
	uint64_t doubles;
};

static void
take_twice(void *ctx, const struct entry *e)
{
	struct gathering_all *g = ctx;

	say_twice(g->fold, g->source, e);
	g->doubles++;
}

static void
take_entries(void *ctx, struct source *s, const struct entry *e, size_t n)
{
	struct gathering_all *g = ctx;

	(void)s;
	fold_entries(g->fold, e, n, take_twice, g);
}

static void
take_damaged(void *ctx, struct source *s, const struct entry *e, const char *column, const char *wrong)
{
	struct gathering_all *g = ctx;

	say_damage(s, e, column, wrong);
	fold_damaged(g->fold, entry_kept(e));
}

static void
take_doubted(void *ctx, struct span line)
{
	struct gathering_all *g = ctx;

	fold_damaged(g->fold, line);
}

uint64_t
gather_all(struct source *s, struct fold *f, const struct flow_look *look)
{
	struct gathering_all g = {.fold = f, .source = s};
	struct flow flow = {.source = s,
		.roster = f->roster,
		.look = look,
		.entries = take_entries,
		.damaged = take_damaged,
		.doubted = take_doubted,
		.ctx = &g};

	flow_run(&flow);
	return flow.damage + g.doubles;
}

static void
was_reported(void *ctx, struct source *s, const char *where, const char *column, const char *wrong)
{
	(void)ctx, (void)s, (void)where, (void)column, (void)wrong;
}

void
gather_again(struct source *s, struct roster *roster, const struct flow_look *look)
{
	struct flow flow = {.source = s, .roster = roster, .look = look};

	s->hear = was_reported;
	flow_run(&flow);
	s->hear = NULL;
}

/* --- the entries of many cases ------------------------------------------------------------ */

struct gathering_many {
	struct fold *fold;
	const struct case_set *wanted;
	uint64_t damage;
};

static bool
is_of_wanted(const struct gathering_many *g, struct span line)
{
	struct case_id id;

	return line_names_case(line, &id) && case_set_has(g->wanted, id);
}

/* Receives all damage, and reports that of wanted cases. */
static void
hear_of_wanted(void *ctx, struct source *s, const char *where, const char *column, const char *wrong)
{
	struct gathering_many *g = ctx;

	if (!is_of_wanted(g, line_at(where)))
		return;
	say_at(s->name, source_line(s, where), column, "%s", wrong);
	g->damage++;
}

static void
take_wanted(void *ctx, struct source *s, const struct entry *e, size_t n)
{
	struct gathering_many *g = ctx;

	/* hear_of_wanted() counts the damage. */
	for (size_t i = 0; i < n; i++)
		if (case_set_has(g->wanted, e[i].id))
			fold_or_say(g->fold, s, &e[i]);
}

static void
doubt_wanted(void *ctx, struct span line)
{
	struct gathering_many *g = ctx;

	if (is_of_wanted(g, line))
		fold_damaged(g->fold, line);
}

static void
take_damaged_wanted(void *ctx, struct source *s, const struct entry *e, const char *column, const char *wrong)
{
	say_damage(s, e, column, wrong);
	doubt_wanted(ctx, entry_kept(e));
}

uint64_t
gather_many(struct source *s, const struct case_set *wanted, struct fold *f)
{
	struct gathering_many g = {f, wanted, 0};
	struct flow flow = {.source = s,
		.roster = f->roster,
		.entries = take_wanted,
		.damaged = take_damaged_wanted,
		.doubted = doubt_wanted,
		.ctx = &g};

	progress_expect(s->text.n);
	s->hear = hear_of_wanted;
	s->hear_ctx = &g;
	flow_run(&flow);
	s->hear = NULL;
	return g.damage;
}

/* --- the entries of named cases ---------------------------------------------------------- */

struct gathering {
	struct source *source;
	const struct case_set *wanted;
	struct fold *fold;
	struct layout layout; /* from the last header */
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

	/* In a line with shifted columns the case number is elsewhere; the line may make the case secret (R3.1.5). */
	if (!case_id_parse(survey_case(line), &id) && (is_header(line, &layout) || !line_names_case(line, &id)))
		return is_header(line, &layout);
	return case_set_has(gathering->wanted, id);
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
		fold_damaged(gathering->fold, line);
		return;
	}
	wrong = entry_parse(&e, &fields, gathering->fold->roster, &column);
	if (!wrong) {
		gathering->damage += !fold_or_say(gathering->fold, gathering->source, &e);
		return;
	}
	say_damage(gathering->source, &e, column, wrong);
	fold_damaged(gathering->fold, line);
	gathering->damage++;
}

uint64_t
gather(struct source *s, const struct case_set *wanted, struct fold *f, struct span *header)
{
	struct gathering gathering = {s, wanted, f, layout_of(&case_columns), 0};
	struct survey all = {.act = ACTS, .matters = matters, .found = take, .ctx = &gathering};

	all.keys.kinds = INDEX_CASES | INDEX_NEWS;
	index_want(&all.keys, INDEX_SHIFTED);
	for (size_t i = 0; i < wanted->n && i <= INDEX_KEYS_MOST; i++)
		index_want(&all.keys, index_case(wanted->id[i]));
	*header = survey_lines(s, &all);
	free(all.keys.key);
	return gathering.damage;
}
