#include "peek.h"

static struct span
next_field(struct span line, size_t from)
{
	const char *tab = memchr(line.p + from, '\t', line.n - from);

	return (struct span){line.p + from, tab ? (size_t)(tab - line.p) - from : line.n - from};
}

struct span
survey_case_slowly(struct span line)
{
	const char *tab = memchr(line.p, '\t', line.n);

	return tab ? next_field(line, (size_t)(tab + 1 - line.p)) : (struct span){line.p, 0};
}

struct span
survey_act(struct span line)
{
	return is_ordinary(line) ? next_field(line, ACT_PLACE) : line_column(line, COL_ACT);
}
