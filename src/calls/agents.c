#include "agents.h"

#include "../base/memory.h"
#include "../base/say.h"
#include "../base/utf8.h"
#include "../table/csvtable.h"

#include <stdlib.h>

const char *
seat_name_wrong(struct span name)
{
	if (name.n == 0)
		return _("is empty; give the seat's name");
	if (utf8_valid(name) != name.n)
		return _("is not UTF-8");
	return span_has_control(name) ? _("contains a control character") : NULL;
}

bool
agent_fits(struct span pattern, struct span name)
{
	size_t p = 0, n = 0, star = pattern.n, from = 0; /* the last star, and where its match is tried to end */

	while (n < name.n) {
		if (p < pattern.n && pattern.p[p] == '*') {
			star = p++;
			from = n;
		} else if (p < pattern.n && pattern.p[p] == name.p[n]) {
			p++;
			n++;
		} else if (star < pattern.n) {
			p = star + 1;
			n = ++from;
		} else {
			return false;
		}
	}
	while (p < pattern.n && pattern.p[p] == '*')
		p++;
	return p == pattern.n;
}

static void
check(const struct table *t, size_t row, const char *column)
{
	const struct span name = table_cell(t, row, column);
	const char *wrong = seat_name_wrong(name);

	if (wrong)
		die_at(EXIT_USAGE, t->file, t->line[row], column, "%s", wrong);
}

void
agents_load(struct agents *a, const char *file)
{
	static const char *const columns[] = {"agent", "seat", NULL};
	struct table *t = table_load(file, columns);
	struct names seen = {0};

	*a = (struct agents){.row = ecalloc(t->rows + 1, sizeof *a->row), .rows = t->rows, .table = t};
	for (size_t i = 0; i < t->rows; i++) {
		check(t, i, "agent");
		check(t, i, "seat");
		a->row[i] = (struct agent_row){table_cell(t, i, "agent"), table_cell(t, i, "seat")};
		if (names_add(&seen, a->row[i].agent, (uint32_t)i)->number != i)
			die_at(EXIT_USAGE, t->file, t->line[i], "agent", _("appears twice"));
	}
	names_free(&seen);
}

void
agents_free(struct agents *a)
{
	if (a->table)
		table_free(a->table);
	free(a->row);
	names_free(&a->strangers);
}

struct span
agents_seat(struct agents *a, struct span agent)
{
	for (size_t i = 0; i < a->rows; i++)
		if (agent_fits(a->row[i].agent, agent))
			return a->row[i].seat;
	a->strange += names_add(&a->strangers, agent, a->strange)->number == a->strange;
	return agent;
}
