/* A paper as a page of its own, fit to be printed. */
#include "canvas.h"
#include "paper.h"

#include "../table/html.h"
#include "language.h"

static void
put_element(struct buf *b, const char *element, const char *attributes, struct span words)
{
	buf_printf(b, "<%s%s>", element, attributes);
	html_text(b, words);
	buf_printf(b, "</%s>\n", element);
}

static void
page_open(struct paper *p, const struct paper_about *about)
{
	html_open(p->out, language_tag(), about->title, HTML_PAPER);
	put_element(p->out, "h1", "", about->title);
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
	buf_str(p->out, "<p style=\"display:flex;justify-content:space-between;gap:1em\">");
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
	put_element(p->out, "p", "", words);
}

static void
page_heading(struct paper *p, struct span words)
{
	put_element(p->out, "h2", "", words);
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
	buf_str(b, "<table>\n<thead><tr>");
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
	buf_str(p->out, "</tbody>\n</table>\n");
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
page_close(struct paper *p)
{
	html_close(p->out);
}

const struct paper_form paper_html = {"html", &canvas_svg, page_open, page_centred, page_ends, page_right, page_rule,
	page_line, page_heading, page_paragraph, page_table, page_open_details, page_close_details, page_close};
