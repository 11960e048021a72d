/* A tally is a table: a row `asked` tells what was asked for, a row `count` has the sums of a key.
 *
 *   record  area    month    cases  answered  closed  told  reached  satisfied  solved  days
 *   asked   by=area,month as-of=2026-12-01T23:59:59 ...
 *   count   龙亭区  2026-11  12     3         7       6     6        5          4       31
 */
#include "count_tally.h"

#include "../base/decimal.h"
#include "../base/say.h"

#define CELLS_MOST (1 + COUNT_KEYS_MOST + SUMS_MOST)

static int
sums_of(const struct count_tally *t)
{
	return t->tasks ? TASK_SUMS : CASE_SUMS;
}

static size_t
cells_of(const struct count_tally *t)
{
	return 1 + t->keys->n + (size_t)sums_of(t);
}

static void
put_header(const struct count_tally *t, struct buf *out)
{
	const char *const *names = t->tasks ? task_sum_names : case_sum_names;

	buf_str(out, "record");
	for (size_t i = 0; i < t->keys->n; i++) {
		buf_char(out, '\t');
		buf_span(out, t->keys->key[i].name);
	}
	for (int i = 0; i < sums_of(t); i++)
		buf_printf(out, "\t%s", names[i]);
}

static void
put_asked(const struct count_tally *t, struct buf *out)
{
	buf_str(out, "asked\t");
	buf_span(out, t->asked);
	for (size_t i = 2; i < cells_of(t); i++)
		buf_char(out, '\t');
}

void
count_tally_put(const struct count_tally *t, struct buf *out, const struct count_lines *lines)
{
	put_header(t, out);
	buf_char(out, '\n');
	put_asked(t, out);
	buf_char(out, '\n');
	for (uint32_t i = 0; i < lines->n; i++) {
		buf_str(out, "count");
		if (t->keys->n > 0)
			buf_char(out, '\t');
		buf_span(out, lines->line[i].key);
		for (int s = 0; s < sums_of(t); s++) {
			buf_char(out, '\t');
			whole_put(out, lines->line[i].sums.sum[s]);
		}
		buf_char(out, '\n');
	}
}

/* --- and back --------------------------------------------------------------------------------- */

/* What reading needs: the two lines that must be the same, and the key of a line. */
struct reading {
	const struct count_tally *tally;
	struct count_lines *lines;
	struct roster *roster;
	struct buf header, asked, key;
};

static bool
add_count(struct reading *x, const struct span *cell)
{
	const struct count_tally *t = x->tally;
	struct count_sums sums = {{0}};

	x->key.n = 0;
	for (size_t i = 0; i < t->keys->n; i++) {
		if (i > 0)
			buf_char(&x->key, '\t');
		count_keys_resolve(t->keys, i, &x->key, x->roster, cell[1 + i]);
	}
	for (int i = 0; i < sums_of(t); i++)
		if (!whole_parse(cell[1 + t->keys->n + (size_t)i], 0, INT64_C(1) << 50, &sums.sum[i]))
			return false;
	count_lines_add(x->lines, buf_as_span(&x->key), &sums);
	return true;
}

/* Returns NULL, or what is wrong with the line (translated); sets what it expects of the next. */
static const char *
take_line(struct reading *x, struct span line, bool *begun)
{
	struct span cell[CELLS_MOST], rest = line, word;
	size_t cells = 0;

	while (span_word(&rest, '\t', &word) && cells < CELLS_MOST)
		cell[cells++] = word;
	if (cells > 0 && span_is(cell[0], "record")) {
		*begun = false;
		return span_eq(line, buf_as_span(&x->header)) ? NULL : _("was tallied by other columns; tally again");
	}
	if (cells > 0 && span_is(cell[0], "asked")) {
		*begun = span_eq(line, buf_as_span(&x->asked));
		return *begun ? NULL : _("was tallied with other options, or for another time; tally again");
	}
	if (!*begun || cells != cells_of(x->tally) || !span_is(cell[0], "count") || !add_count(x, cell))
		return _("is not a row that case-count --tally prints");
	return NULL;
}

bool
count_tally_add(
	const struct count_tally *t, struct count_lines *lines, struct roster *r, const char *file, struct span text)
{
	struct reading x = {.tally = t, .lines = lines, .roster = r};
	const char *wrong = NULL;
	bool begun = false;
	uint64_t number = 0;

	put_header(t, &x.header);
	put_asked(t, &x.asked);
	while (!wrong && text.n > 0) {
		const char *lf = memchr(text.p, '\n', text.n);
		const struct span line = {text.p, lf ? (size_t)(lf - text.p) : text.n};

		text = lf ? (struct span){lf + 1, text.n - line.n - 1} : (struct span){text.p, 0};
		number++;
		/* A line that was cut off may lack the end of its last number. */
		wrong = lf ? take_line(&x, line, &begun) : _("is cut off; tally again");
	}
	if (!wrong && !begun) {
		wrong = _("is not what case-count --tally prints");
		number = 0;
	}
	if (wrong)
		say_at(file, number, NULL, "%s", wrong);
	buf_free(&x.header);
	buf_free(&x.asked);
	buf_free(&x.key);
	return !wrong;
}
