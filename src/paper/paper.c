#include "paper.h"

#include "../base/escape.h"
#include "../base/utf8.h"
#include "language.h"

static unsigned
size_of_title(struct span title)
{
	/* The type area is 442 points wide; a column is half as wide as the type is high. */
	const unsigned size = (unsigned)(442 * 4 / (utf8_columns(title) + 1));

	return size > 96 ? 96 : size < 44 ? 44 : size / 2 * 2;
}

void
paper_open(struct paper *p, struct buf *out, const char *form, const struct paper_about *about)
{
	const struct paper_form *const forms[] = {&paper_text, &paper_html, &paper_docx};

	*p = (struct paper){.form = forms[0], .out = out, .indented = language_is_chinese()};
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
		if (strcmp(forms[i]->name, form) == 0)
			p->form = forms[i];
	p->title_size = size_of_title(about->title);
	p->form->open(p, about);
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
