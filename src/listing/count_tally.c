/* A tally is a table: a row `asked` has the options, a row `count` the sums of a key, and the last row the number of
 * `count` rows.
 *
 *   record  area    month    cases  answered  closed  told  reached  satisfied  solved  days
 *   asked   by=area,month as-of=2026-12-01T23:59:59 ...
 *   count   龙亭区  2026-11  12     3         7       6     6        5          4       31
 *   rows    1 */
#include "count_tally.h"

#include "../base/decimal.h"
#include "../table/tally_text.h"

_Static_assert(1 + COUNT_KEYS_MOST + SUMS_MOST <= TALLY_CELLS_MOST, "a row has room");

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

/* Sets the first two lines, stored in `heads`. */
static struct tally_text
form_of(const struct count_tally *t, struct buf *heads)
{
	put_header(t, heads);
	const size_t header = heads->n;
	put_asked(t, heads);
	return (struct tally_text){
		"case-count", {heads->p, header}, {heads->p + header, heads->n - header}, cells_of(t)};
}

void
count_tally_put(const struct count_tally *t, struct buf *out, const struct count_lines *lines)
{
	struct buf heads = {0};
	const struct tally_text form = form_of(t, &heads);

	buf_span(out, form.header);
	buf_char(out, '\n');
	buf_span(out, form.asked);
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
	tally_text_end(&form, out, lines->n);
	buf_free(&heads);
}

/* --- reading ---------------------------------------------------------------------------------- */

struct adding {
	const struct count_tally *tally;
	struct count_lines *lines;
	struct roster *roster;
	struct buf key; /* of a row */
};

static bool
add_count(void *ctx, const struct span *cell)
{
	struct adding *x = ctx;
	const struct count_tally *t = x->tally;
	struct count_sums sums = {{0}};

	if (!span_is(cell[0], "count"))
		return false;
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

bool
count_tally_add(
	const struct count_tally *t, struct count_lines *lines, struct roster *r, const char *file, struct span text)
{
	struct adding x = {.tally = t, .lines = lines, .roster = r};
	struct buf heads = {0};
	const struct tally_text form = form_of(t, &heads);
	const bool well = tally_text_read(&form, file, text, add_count, &x);

	buf_free(&heads);
	buf_free(&x.key);
	return well;
}
