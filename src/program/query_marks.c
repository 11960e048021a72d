#include "query_marks.h"

#include "query_options.h"

/* Returns whether a mark's unit does not resolve to a row of the roster. */
static bool
names_nobody(const struct mark *m)
{
	return m->unit == UNIT_NONE || the_roster()->unit[m->unit].row == UNIT_NONE;
}

/* Warns of marks that silently count for nobody, or too much. */
static void
say_odd(const struct marks *m)
{
	unsigned strangers = 0, items = 0;
	enum mark_column column;

	for (size_t i = 0; i < m->n; i++) {
		const struct mark *mark = &m->mark[i];

		if (mark->cancelled)
			continue;
		strangers += mark_rules[mark->act].ref != REF_MARK && names_nobody(mark);
		items += mark->act == MARK_ASSESS && mark_wrong_item(mark, the_rules(), &column);
	}
	if (strangers > 0)
		say(ngettext("%u mark has a unit that is not in the roster and gives no points (units.tsv)",
			    "%u marks have units that are not in the roster and give no points (units.tsv)", strangers),
			strangers);
	if (m->aimless > 0)
		say(ngettext("%u mark confirms or cancels a mark that does not exist",
			    "%u marks confirm or cancel marks that do not exist", m->aimless),
			m->aimless);
	if (items > 0)
		say(ngettext("%u mark has an unknown item, or more points than its item (rules.tsv)",
			    "%u marks have an unknown item, or more points than their item (rules.tsv)", items),
			items);
}

void
query_marks(struct ledgers *l, struct marks *m, char **name, int names)
{
	ledgers_open(l, name, names, &mark_columns);
	for (size_t i = 0; i < l->n; i++)
		marks_read(m, &l->source[i], the_roster(), query_asof(), query_recorded_by());
	marks_settle(m);
	l->damage = m->damage;
	ledgers_judge(l);
	say_odd(m);
}
