/* A paper as a page of its own, its charts drawn in it, fit to be printed. */
#include "paper.h"

#include "../words/decimal.h"
#include "../words/html.h"

#define BAR_WIDTH 120

static void
put_element(struct buf *b, const char *element, const char *attributes, struct span words)
{
	buf_printf(b, "<%s%s>", element, attributes);
	html_text(b, words);
	buf_printf(b, "</%s>\n", element);
}

static void
page_open(struct paper *p, const char *lang, struct span title)
{
	html_open(p->out, strcmp(lang, "zh") == 0 ? "zh-CN" : lang, title, HTML_PAPER);
	put_element(p->out, "h1", "", title);
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
	put_element(p->out, "span", "", right);
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

static int64_t
bar_value(const struct grid *g, size_t row)
{
	int64_t value;

	return whole_parse(grid_cell(g, row + g->bar), 0, UINT32_MAX, &value) ? value : 0;
}

static int64_t
longest_bar(const struct grid *g)
{
	int64_t most = 1;

	for (size_t row = 0; row < g->cells; row += g->columns)
		if (bar_value(g, row) > most)
			most = bar_value(g, row);
	return most;
}

static void
put_bar(struct buf *b, int64_t value, int64_t most)
{
	int length = (int)divide_rounded((__int128)value * BAR_WIDTH, most);

	buf_printf(b, "<td><svg width=\"%d\" height=\"10\" viewBox=\"0 0 %d 10\" aria-hidden=\"true\">", BAR_WIDTH,
		BAR_WIDTH);
	buf_printf(b, "<rect width=\"%d\" height=\"10\" fill=\"#3b6ea5\"/></svg></td>", length);
}

static void
put_head(struct buf *b, const struct grid *g)
{
	buf_str(b, "<table>\n<thead><tr>");
	for (size_t i = 0; i < g->columns; i++) {
		put_element(b, "th", g->column[i].number ? " scope=\"col\" class=\"number\"" : " scope=\"col\"",
			span_of(g->column[i].name));
		if (g->bar && i == g->bar)
			buf_str(b, "<th></th>");
	}
	buf_str(b, "</tr></thead>\n<tbody>\n");
}

static void
page_table(struct paper *p, const struct grid *g)
{
	const int64_t most = g->bar ? longest_bar(g) : 1;

	put_head(p->out, g);
	for (size_t row = 0; row < g->cells; row += g->columns) {
		buf_str(p->out, "<tr>");
		for (size_t i = 0; i < g->columns; i++) {
			put_element(
				p->out, "td", g->column[i].number ? " class=\"number\"" : "", grid_cell(g, row + i));
			if (g->bar && i == g->bar)
				put_bar(p->out, bar_value(g, row), most);
		}
		buf_str(p->out, "</tr>\n");
	}
	buf_str(p->out, "</tbody>\n</table>\n");
}

static void
page_close(struct paper *p)
{
	html_close(p->out);
}

const struct paper_form paper_html = {"html", true, page_open, page_centred, page_ends, page_right, page_rule,
	page_line, page_heading, page_paragraph, page_table, page_close};
