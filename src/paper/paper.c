#include "paper.h"

#include "../base/escape.h"
#include "../base/utf8.h"
#include "language.h"

#include <inttypes.h>
#include <stdlib.h>

void
grid_start(struct grid *g, const struct grid_column *column, size_t columns)
{
	*g = (struct grid){.column = column, .columns = columns};
}

void
grid_end_cell(struct grid *g)
{
	VEC_ROOM(g->end, g->cells, g->cap);
	g->end[g->cells++] = g->words.n;
}

void
grid_words(struct grid *g, struct span words)
{
	buf_span(&g->words, words);
	grid_end_cell(g);
}

void
grid_whole(struct grid *g, int64_t n)
{
	buf_printf(&g->words, "%" PRId64, n);
	grid_end_cell(g);
}

struct span
grid_cell(const struct grid *g, size_t cell)
{
	size_t from = cell ? g->end[cell - 1] : 0;

	return (struct span){buf_as_span(&g->words).p + from, g->end[cell] - from};
}

void
grid_stop(struct grid *g)
{
	buf_free(&g->words);
	free(g->end);
}

void
paper_open(struct paper *p, struct buf *out, const char *form, const struct paper_about *about)
{
	const struct paper_form *const forms[] = {&paper_text, &paper_html, &paper_docx};

	*p = (struct paper){.form = forms[0], .out = out, .indented = language_is_chinese()};
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
		if (strcmp(forms[i]->name, form) == 0)
			p->form = forms[i];
	p->form->open(p, about);
}

unsigned
paper_name_size(struct span name)
{
	/* The type area is 442 points wide; a column is half as wide as the type is high. */
	const unsigned size = (unsigned)(442 * 4 / (utf8_columns(name) + 1));

	return size > 96 ? 96 : size < 44 ? 44 : size / 2 * 2;
}

/* Returns whether a character separates lines or words; other control characters are replaced (visible.h). */
static bool
is_control(uint32_t c)
{
	return c < 0x20 || c == 0x7f || c == 0x2028 || c == 0x2029;
}

/* Appends as much as fits. */
static void
put_start(struct buf *b, struct span words, size_t most)
{
	size_t used = 0;

	while (words.n > 0) {
		const char *p = words.p;
		uint32_t c = utf8_take(&words);

		used += is_control(c) ? 1 : (size_t)utf8_columns_of(c);
		if (used > most)
			break;
		if (is_control(c))
			buf_char(b, ' ');
		else
			buf_add(b, p, (size_t)(words.p - p));
	}
}

void
paper_words(struct buf *b, struct span field, size_t most)
{
	struct buf said = {0};

	unescape_put(&said, field);
	struct span words = span_trim(buf_as_span(&said));
	if (utf8_columns(words) <= most) {
		put_start(b, words, most);
	} else {
		put_start(b, words, most - 2);
		buf_str(b, "……");
	}
	buf_free(&said);
}
