/* A form as a page for printing: each case on a sheet of A4. */
#include "form_part.h"

#include "../paper/language.h"
#include "../table/html.h"

static void
put_element(struct buf *b, const char *element, const char *end, struct span words)
{
	buf_str(b, element);
	html_text(b, words);
	buf_str(b, end);
}

static void
html_form_open(struct filling *filling, struct span title)
{
	html_open(filling->out, language_tag(), title, HTML_FORMS);
}

static void
html_form_begin(struct buf *out, bool first, struct span title, struct span left, struct span right)
{
	(void)first;
	put_element(out, "<section>\n<h1>", "</h1>\n", title);
	put_element(out, "<p class=\"ends\"><span>", "</span>", left);
	put_element(out, "<span>", "</span></p>\n", right);
	buf_str(out, "<table>\n<colgroup><col class=\"label\"><col><col class=\"label\"><col></colgroup>\n");
}

static void
html_form_boxes(struct buf *out, const struct form_row *row)
{
	buf_str(out, row->boxes > 1 ? "<tr class=\"half\">" : "<tr>");
	for (size_t i = 0; i < row->boxes; i++) {
		put_element(out, "<th scope=\"row\">", "</th>", row->box[i].label);
		buf_str(out, row->boxes > 1 ? "<td>" : "<td colspan=\"3\">");
		buf_printf(out, "<div style=\"min-height:%upt\">", row->lines * 15);
		html_words(out, row->box[i].words);
		buf_str(out, "</div>");
		if (row->sign.n > 0)
			put_element(out, "<div class=\"sign\">", "</div>", row->sign);
		buf_str(out, "</td>");
	}
	buf_str(out, "</tr>\n");
}

static void
html_form_end(struct buf *out, struct span seal, struct span day)
{
	buf_str(out, "</table>\n");
	put_element(out, "<p class=\"foot\">", "</p>\n", seal);
	put_element(out, "<p class=\"foot\">", "</p>\n</section>\n", day);
}

static void
html_form_close(struct filling *filling)
{
	html_close(filling->out);
}

const struct form_look form_html = {.name = "html",
	.open = html_form_open,
	.begin = html_form_begin,
	.half = FORM_HALF,
	.whole = FORM_WHOLE,
	.points = FORM_POINTS,
	.boxes = html_form_boxes,
	.end = html_form_end,
	.close = html_form_close};
