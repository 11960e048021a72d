#include "wrap.h"

#include "utf8.h"

static bool
is_among(uint32_t c, const char *signs)
{
	struct span rest = span_of(signs);

	while (rest.n > 0)
		if (utf8_take(&rest) == c)
			return true;
	return false;
}

/* Returns whether a line may break between two adjacent characters. */
static bool
may_part(uint32_t before, uint32_t after)
{
	if (is_among(after, "，。、；：！？）》」』】〕”’…％,.;:!?)]}%"))
		return false;
	if (is_among(before, "（《「『【〔“‘([{"))
		return false;
	return utf8_columns_of(before) == 2 || utf8_columns_of(after) == 2;
}

static struct span
without_blanks(struct span s)
{
	while (s.n > 0 && *s.p == ' ') {
		s.p++;
		s.n--;
	}
	return s;
}

static struct span
upto(struct span from, const char *end)
{
	struct span line = {from.p, (size_t)(end - from.p)};

	while (line.n > 0 && line.p[line.n - 1] == ' ')
		line.n--;
	return line;
}

struct span
wrap_line(struct span *rest, size_t columns)
{
	const struct span all = *rest;
	struct span left = all;
	const char *good = NULL; /* the last place where the line may break */
	size_t used = 0;
	uint32_t before = 0;

	while (left.n > 0) {
		struct span next = left;
		uint32_t c = utf8_take(&next);

		if (before && (c == ' ' || before == ' ' || may_part(before, c)))
			good = left.p;
		used += (size_t)utf8_columns_of(c);
		if (used > columns && before && c != ' ')
			break;
		before = c;
		left = next;
	}
	const char *end = left.n == 0 || !good ? left.p : good;
	*rest = without_blanks((struct span){end, (size_t)(all.p + all.n - end)});
	return upto(all, end);
}
