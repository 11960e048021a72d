/* A paper as a self-contained page for printing. */
#include "canvas.h"
#include "paper.h"

#include "../table/html.h"
#include "language.h"

static void
put_element(struct buf *b, const char *element, const char *attributes, struct span words)
{
	buf_printf(b, "<%s%s>", element, attributes);
	html_words(b, words);
	buf_printf(b, "</%s>\n", element);
}

static void
page_open(struct paper *p, const struct paper_about *about)
{
	html_open(p->out, language_tag(), about->title, HTML_PAPER);
	if (about->issued)
		buf_printf(p->out, "<div class=\"name\" style=\"--size:%upt\">\n", p->title_size / 2);
	buf_str(p->out, "<h1>");
	html_text(p->out, about->title);
	buf_str(p->out, about->issued ? "</h1>\n</div>\n" : "</h1>\n");
}

static void
page_centred(struct paper *p, struct span words)
{
	put_element(p->out, "p", " style=\"text-align:center\"", words);
}

static void
page_right(struct paper *p, struct span words)
{
	put_element(p->out, "p", " style=\"text-align:right;margin:0\"", words);
}

static void
page_ends(struct paper *p, struct span left, struct span right)
{
	buf_str(p->out, "<p class=\"ends\">");
	put_element(p->out, "span", "", left);
	put_element(p->out, "span", " style=\"white-space:nowrap\"", right);
	buf_str(p->out, "</p>\n");
}

static void
page_rule(struct paper *p)
{
	buf_str(p->out, "<hr>\n");
}

static void
page_line(struct paper *p, struct span words)
{
	put_element(p->out, "p", " class=\"lead\"", words);
}

static void
page_heading(struct paper *p, struct span words)
{
	buf_str(p->out, "<h2>");
	html_text(p->out, words);
	buf_str(p->out, "</h2>\n");
}

static void
page_paragraph(struct paper *p, struct span words)
{
	put_element(p->out, "p", p->indented ? " style=\"text-indent:2em\"" : "", words);
}

/* --- tables ------------------------------------------------------------------------ */

static void
put_head(struct buf *b, const struct grid *g)
{
	buf_str(b, "<div class=\"scroll\" data-hint=\"");
	html_text(b, span_of(D_("Scroll sideways to see the whole table.")));
	buf_str(b, "\">\n<table>\n<thead><tr>");
	for (size_t i = 0; i < g->columns; i++)
		put_element(b, "th", g->column[i].number ? " scope=\"col\" class=\"number\"" : " scope=\"col\"",
			span_of(g->column[i].name));
	buf_str(b, "</tr></thead>\n<tbody>\n");
}

static void
page_table(struct paper *p, const struct grid *g)
{
	put_head(p->out, g);
	for (size_t row = 0; row < g->cells; row += g->columns) {
		buf_str(p->out, "<tr>");
		for (size_t i = 0; i < g->columns; i++)
			put_element(
				p->out, "td", g->column[i].number ? " class=\"number\"" : "", grid_cell(g, row + i));
		buf_str(p->out, "</tr>\n");
	}
	buf_str(p->out, "</tbody>\n</table>\n</div>\n");
}

static void
page_open_details(struct paper *p, struct span summary)
{
	buf_str(p->out, "<details>\n");
	put_element(p->out, "summary", "", summary);
}

static void
page_close_details(struct paper *p)
{
	buf_str(p->out, "</details>\n");
}

static void
page_attachment(struct paper *p, struct span number, struct span title)
{
	put_element(p->out, "p", " class=\"attachment\"", number);
	put_element(p->out, "p", " class=\"attached\"", title);
}

static void
page_imprint(struct paper *p, const struct paper_imprint *imprint)
{
	buf_str(p->out, "<footer class=\"imprint\">\n");
	for (size_t i = 0; i < imprint->lines; i++)
		put_element(p->out, "p", "", imprint->line[i]);
	buf_str(p->out, "<p class=\"printed\">");
	put_element(p->out, "span", "", imprint->office);
	put_element(p->out, "span", " class=\"whole\"", imprint->day);
	buf_str(p->out, "</p>\n");
	if (imprint->copies.n > 0)
		put_element(p->out, "p", " class=\"copies\"", imprint->copies);
	buf_str(p->out, "</footer>\n");
}

static void
page_close(struct paper *p)
{
	html_close(p->out);
}

const struct paper_form paper_html = {"html", false, &canvas_svg, page_open, page_centred, page_ends, page_right,
	page_rule, page_line, page_heading, page_paragraph, page_table, page_open_details, page_close_details,
	page_attachment, page_imprint, page_close};
