#include "tally_text.h"

#include "../base/bytes.h"
#include "../base/decimal.h"
#include "../base/say.h"

#include <assert.h>
#include <stdlib.h>

#define ROWS_MOST (INT64_C(1) << 50)

void
tally_text_end(const struct tally_text *t, struct buf *out, uint64_t rows)
{
	buf_printf(out, "rows\t%llu", (unsigned long long)rows);
	for (size_t i = 2; i < t->columns; i++)
		buf_char(out, '\t');
	buf_char(out, '\n');
}

enum line_kind { LINE_HEADER, LINE_ASKED, LINE_ROWS, LINE_ROW, LINE_KINDS };

struct reading {
	const struct tally_text *tally;
	struct span rest; /* of the text */
	struct span cell[TALLY_CELLS_MOST];
	size_t cells;
	uint64_t line; /* its line number */
	uint64_t seen[LINE_KINDS];
	int64_t stated; /* the number of rows, by the last lines of the parts */
};

static struct span
first_cell(struct span line)
{
	struct span word = {line.p, 0};

	span_word(&line, '\t', &word);
	return word;
}

/* Reads the next line as cells; returns false if there is none or it has no LF. */
static bool
next_line(struct reading *r, struct span *line)
{
	const char *lf = r->rest.n > 0 ? memchr(r->rest.p, '\n', r->rest.n) : NULL;

	if (!lf)
		return false;
	*line = (struct span){r->rest.p, (size_t)(lf - r->rest.p)};
	r->rest = (struct span){lf + 1, r->rest.n - line->n - 1};
	r->line++;

	struct span cells = *line, word;
	r->cells = 0;
	while (r->cells < TALLY_CELLS_MOST && span_word(&cells, '\t', &word))
		r->cell[r->cells++] = word;
	return true;
}

static enum line_kind
kind_of(const struct reading *r)
{
	const struct span word = r->cells > 0 ? r->cell[0] : SPAN("");

	if (span_eq(word, first_cell(r->tally->header)))
		return LINE_HEADER;
	if (span_eq(word, first_cell(r->tally->asked)))
		return LINE_ASKED;
	return span_is(word, "rows") ? LINE_ROWS : LINE_ROW;
}

/* Returns NULL, or what is wrong with a line that is not a row (translated). */
static const char *
check_line(struct reading *r, struct span line, enum line_kind kind)
{
	int64_t rows;

	r->seen[kind]++;
	switch (kind) {
	case LINE_HEADER:
		return span_eq(line, r->tally->header) ? NULL : _("was tallied by other columns; tally again");
	case LINE_ASKED:
		return span_eq(line, r->tally->asked)
			       ? NULL
			       : _("was tallied with other options, or for another time; tally again");
	case LINE_ROWS:
		if (r->cells < 2 || !whole_parse(r->cell[1], 0, ROWS_MOST, &rows))
			return _("is damaged; tally again");
		r->stated += rows;
		return NULL;
	default:
		return NULL;
	}
}

/* The line with the options may come after the rows, so it is searched for first. */
static bool
check_heads(struct reading *r, const char *file)
{
	const char *wrong = NULL;
	struct span line;

	while (!wrong && next_line(r, &line))
		wrong = check_line(r, line, kind_of(r));
	if (wrong) {
		say_at(file, r->line, NULL, "%s", wrong);
		return false;
	}
	if (r->rest.n > 0) {
		say_at(file, r->line + 1, NULL, _("is incomplete; tally again"));
		return false;
	}
	if (r->seen[LINE_HEADER] == 0 || r->seen[LINE_ASKED] == 0) {
		say_at(file, 0, NULL, _("is not the output of %s --tally"), r->tally->program);
		return false;
	}
	if (r->seen[LINE_HEADER] != r->seen[LINE_ROWS] || r->seen[LINE_ASKED] != r->seen[LINE_ROWS] ||
		r->seen[LINE_ROW] != (uint64_t)r->stated) {
		say_at(file, 0, NULL, _("lacks lines; tally again"));
		return false;
	}
	return true;
}

bool
tally_text_read(const struct tally_text *t, const char *file, struct span text, take_tally_row *take, void *ctx)
{
	struct reading r = {.tally = t, .rest = text};
	struct span line;

	assert(t->columns <= TALLY_CELLS_MOST);
	if (!check_heads(&r, file))
		return false;
	r.rest = text;
	r.line = 0;
	while (next_line(&r, &line))
		if (kind_of(&r) == LINE_ROW && (r.cells != t->columns || !take(ctx, r.cell))) {
			say_at(file, r.line, NULL, _("is not a row of the output of %s --tally"), t->program);
			return false;
		}
	return true;
}

bool
tally_text_each(char **name, int names, bool (*add)(void *ctx, const char *file, struct span text), void *ctx)
{
	char standard[] = "-", *none[] = {standard};
	bool well = true;

	if (names == 0) {
		name = none;
		names = 1;
	}
	for (int i = 0; well && i < names; i++) {
		size_t n;
		char *text = read_whole(name[i], &n);

		well = add(ctx, strcmp(name[i], "-") == 0 ? _("standard input") : name[i], (struct span){text, n});
		free(text);
	}
	return well;
}
