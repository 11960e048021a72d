#include "cells.h"

struct span
cell_words(struct span cell)
{
	cell = span_trim(cell);
	if (cell.n < 3 || memcmp(cell.p, "=\"", 2) != 0 || memchr(cell.p + 2, '"', cell.n - 2) != cell.p + cell.n - 1)
		return cell;
	return span_trim((struct span){cell.p + 2, cell.n - 3});
}

/* Matches 2.02011E+13, a long number whose last digits a spreadsheet has lost. */
static bool
is_cut_short(struct span s)
{
	size_t at = span_digits(s, 0);

	if (at == 0)
		return false;
	if (at < s.n && s.p[at] == '.')
		at += 1 + span_digits(s, at + 1);
	return s.n - at >= 3 && (s.p[at] == 'E' || s.p[at] == 'e') && s.p[at + 1] == '+' &&
	       at + 2 + span_digits(s, at + 2) == s.n;
}

/* Matches 13900000000.0, a long number from a numeric column. */
static bool
has_needless_part(struct span s)
{
	const size_t n = span_digits(s, 0);

	return n >= 7 && s.n == n + 2 && s.p[n] == '.' && s.p[n + 1] == '0';
}

bool
cell_number(struct span *s)
{
	if (s->n > 1 && s->p[0] == '\'')
		*s = (struct span){s->p + 1, s->n - 1};
	if (has_needless_part(*s))
		s->n -= 2;
	return !is_cut_short(*s);
}
