#include "column_rules.h"

#include "../base/decimal.h"
#include "../base/nearest.h"
#include "../base/say.h"
#include "../base/typed.h"

#include <assert.h>

static const void *
member(const void *row, int which)
{
	return (const char *)row + which;
}

void
put_text_member(struct buf *out, const void *row, int which)
{
	buf_span(out, span_of(*(const char *const *)member(row, which)));
}

void
put_span_member(struct buf *out, const void *row, int which)
{
	buf_span(out, *(const struct span *)member(row, which));
}

void
put_whole_member(struct buf *out, const void *row, int which)
{
	whole_put(out, *(const int64_t *)member(row, which));
}

void
put_hundredths_member(struct buf *out, const void *row, int which)
{
	hundredths_put(out, *(const int64_t *)member(row, which));
}

const struct column_rule *
column_rule_named(const struct column_rule *rules, struct span name)
{
	for (; rules->name; rules++)
		if (span_is(name, rules->name))
			return rules;
	return NULL;
}

static void
add(struct column_list *list, const struct column_rule *rule)
{
	assert(rule && list->n < COLUMN_LIST_MOST);
	list->column[list->n++] = rule;
}

void
columns_add(struct column_list *list, const struct column_rule *rules, unsigned asked_for)
{
	for (; rules->name; rules++)
		if (!(rules->needs & ~asked_for))
			add(list, rules);
}

void
columns_add_of(
	struct column_list *list, const struct column_rule *rules, const struct column_rule *also, unsigned asked_for)
{
	if (also)
		columns_add(list, also, asked_for);
	for (; rules->name; rules++)
		if (!(rules->needs & ~asked_for) && !(also && column_rule_named(also, span_of(rules->name))))
			add(list, rules);
}

void
columns_add_named_of(
	struct column_list *list, const struct column_rule *rules, const struct column_rule *also, const char *names)
{
	struct span rest = span_of(names), name;

	while (span_word(&rest, ' ', &name)) {
		const struct column_rule *rule = also ? column_rule_named(also, name) : NULL;

		add(list, rule ? rule : column_rule_named(rules, name));
	}
}

void
columns_add_named(struct column_list *list, const struct column_rule *rules, const char *names)
{
	columns_add_named_of(list, rules, NULL, names);
}

const struct column_rule *
column_list_find(const struct column_list *list, struct span name)
{
	for (size_t i = 0; i < list->n; i++)
		if (span_is(name, list->column[i]->name))
			return list->column[i];
	return NULL;
}

void
column_list_names(struct buf *out, const struct column_list *list)
{
	for (size_t i = 0; i < list->n; i++) {
		size_t k = 0;

		while (k < i && strcmp(list->column[k]->name, list->column[i]->name) != 0)
			k++;
		if (k == i)
			buf_printf(out, "%s%s", i > 0 ? " " : "", list->column[i]->name);
	}
}

void
die_column(const char *option, struct span name, const struct column_list *list)
{
	const struct span typed = typed_of(name);
	struct buf names = {0};

	column_list_names(&names, list);
	buf_char(&names, '\0');
	die_usage(_("%s: '%.*s' is not one of: %s%s"), option, (int)typed.n, typed.p, names.p,
		nearest_hint_among(typed, names.p));
}

void
columns_keep(struct column_list *list, const char *names)
{
	const struct column_list all = *list;
	struct span rest = span_of(names), name;

	list->n = 0;
	while (span_word(&rest, ',', &name)) {
		const struct column_rule *rule = column_list_find(&all, name);

		if (!rule)
			die_column("--columns", name, &all);
		if (list->n == COLUMN_LIST_MOST)
			die_usage(_("--columns: more than %d columns"), COLUMN_LIST_MOST);
		add(list, rule);
	}
}

void
columns_put_header(struct buf *out, const struct column_list *list)
{
	for (size_t i = 0; i < list->n; i++) {
		if (i > 0)
			buf_char(out, '\t');
		buf_str(out, list->column[i]->name);
	}
	buf_char(out, '\n');
}

void
columns_start(struct buf *out, struct column_list *list, const struct column_rule *rules)
{
	*list = (struct column_list){.n = 0};
	columns_add(list, rules, 0);
	columns_put_header(out, list);
}

void
columns_put_row(struct buf *out, const struct column_list *list, const void *row)
{
	for (size_t i = 0; i < list->n; i++) {
		const struct column_rule *column = list->column[i];

		if (i > 0)
			buf_char(out, '\t');
		column->put(out, row, column->which);
	}
	buf_char(out, '\n');
}
