#include "draft.h"

#include "../base/bytes.h"
#include "../base/say.h"
#include "../base/utf8.h"
#include "program.h"

#include <stdlib.h>

static void
put_flags(struct buf *b, const struct draft *d)
{
	const char *between = "";

	for (int i = 0; i < KNOWN_FLAGS; i++)
		if (d->flag[i]) {
			buf_str(b, between);
			buf_span(b, flag_names[i]);
			between = ",";
		}
}

void
draft_put(struct buf *b, const struct draft *d)
{
	char at[STAMP_SIZE], id[CASE_ID_SIZE], due[DAY_SIZE];

	buf_str(b, stamp_print(at, d->at));
	buf_char(b, '\t');
	buf_str(b, case_id_print(id, d->id));
	buf_char(b, '\t');
	buf_str(b, acts[d->act].name);
	for (int c = COL_UNIT; c < COL_RECORDED; c++) {
		buf_char(b, '\t');
		if (c == COL_DUE && d->due != DAY_NONE)
			buf_str(b, day_print(due, d->due));
		else if (c == COL_FLAGS)
			put_flags(b, d);
		else if (c != COL_DUE)
			buf_span(b, d->field[c]);
	}
	buf_char(b, '\n');
}

const char *
field_from(struct buf *b, struct span typed)
{
	if (utf8_valid(typed) < typed.n)
		return _("is not UTF-8");
	for (size_t i = 0; i < typed.n; i++) {
		unsigned char c = (unsigned char)typed.p[i];

		switch (c) {
		case '\t':
			buf_str(b, "\\t");
			break;
		case '\n':
			buf_str(b, "\\n");
			break;
		case '\r':
			buf_str(b, "\\r");
			break;
		case '\\':
			buf_str(b, "\\\\");
			break;
		default:
			if (c < 0x20 || c == 0x7f)
				return _("has a control character in it");
			buf_char(b, (char)c);
		}
	}
	return NULL;
}

struct span
author_from(struct buf *b, const char *by)
{
	const char *wrong = field_from(b, span_of(by ? by : program_author()));

	if (wrong)
		die_usage("%s: %s", by ? "--by" : "CASE_BY", wrong);
	return buf_as_span(b);
}

char *
text_from(const char *file)
{
	size_t n;
	char *text = read_whole(file, &n);

	if (strlen(text) < n) {
		free(text);
		die_at(EXIT_USAGE, file, 0, NULL, _("has a NUL byte in it"));
	}
	while (n > 0 && (text[n - 1] == '\n' || text[n - 1] == '\r'))
		text[--n] = '\0';
	return text;
}

void
entry_put_hidden(struct buf *b, const struct line *l)
{
	for (unsigned c = 0; c < CASE_COLUMNS; c++) {
		if (c > 0)
			buf_char(b, '\t');
		if (c != COL_NAME && c != COL_PHONE && c != COL_TEXT)
			buf_span(b, line_field(l, c));
	}
	buf_char(b, '\n');
}
