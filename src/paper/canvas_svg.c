/* Draws charts as SVG inside a page. */
#include "canvas.h"
#include "chart.h"

#include "../table/html.h"
#include "paper.h"

#include <stdio.h>

static void
svg_open_row(struct buf *b)
{
	buf_str(b, "<div class=\"charts\">\n");
}

static void
svg_close_row(struct buf *b)
{
	buf_str(b, "</div>\n");
}

static void
define_parts(struct buf *b, const struct chart *c, unsigned parts)
{
	buf_str(b, "<defs>\n");
	for (unsigned i = 0; i < parts; i++)
		buf_printf(b,
			"<pattern id=\"chart%u-part%u\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
			"<path d=\"M0 0H6V6H0Z\" fill=\"#%s\"/><path d=\"%s\" stroke=\"#000\"/></pattern>\n",
			c->number, i + 1, canvas_part[i].colour, canvas_part[i].path);
	buf_str(b, "</defs>\n");
}

static void
svg_open(struct paper *p, const struct chart *c, int height, unsigned parts)
{
	struct buf *b = p->out;

	buf_str(b, "<figure>\n<figcaption>");
	html_text(b, span_of(c->title));
	buf_printf(b,
		"</figcaption>\n<svg class=\"chart\" role=\"img\" viewBox=\"0 0 %d %d\" "
		"aria-labelledby=\"chart%u-title\" aria-describedby=\"chart%u-about\" font-size=\"%d\">\n",
		CANVAS_WIDTH, height, c->number, c->number, CANVAS_EM);
	buf_printf(b, "<title id=\"chart%u-title\">", c->number);
	html_text(b, span_of(c->title));
	buf_printf(b, "</title>\n<desc id=\"chart%u-about\">", c->number);
	html_text(b, span_of(c->description));
	buf_str(b, "</desc>\n");
	if (parts > 0)
		define_parts(b, c, parts);
}

static void
svg_rect(struct paper *p, const struct chart *c, int x, int y, int width, int height, struct canvas_fill fill)
{
	buf_printf(p->out, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"", x, y, width, height);
	if (fill.colour)
		buf_printf(p->out, "#%s", fill.colour);
	else
		buf_printf(p->out, "url(#chart%u-part%u)", c->number, fill.part + 1);
	buf_str(p->out, "\" stroke=\"#" CANVAS_DARK "\"/>\n");
}

static void
svg_line(struct paper *p, int x1, int y1, int x2, int y2, bool strong)
{
	if (strong)
		buf_printf(p->out, "<path d=\"M%d %dL%d %d\" stroke=\"#fff\" stroke-width=\"5\"/>\n", x1, y1, x2, y2);
	buf_printf(p->out, "<path d=\"M%d %dL%d %d\" stroke=\"#000\"%s/>\n", x1, y1, x2, y2,
		strong ? " stroke-width=\"2\"" : "");
}

static void
svg_text(struct paper *p, int x, int y, const struct canvas_type *type, struct span words, struct span whole)
{
	static const char *const anchors[] = {"", " text-anchor=\"middle\"", " text-anchor=\"end\""};

	buf_printf(p->out, "<text x=\"%d\" y=\"%d\"%s%s%s%s>", x, y, anchors[type->anchor],
		type->white ? " fill=\"#fff\"" : "",
		type->clear ? " stroke=\"#fff\" stroke-width=\"4\" paint-order=\"stroke\"" : "",
		type->vertical ? " style=\"writing-mode:vertical-rl\"" : "");
	if (whole.n > 0) {
		buf_str(p->out, "<title>");
		html_text(p->out, whole);
		buf_str(p->out, "</title>");
	}
	html_text(p->out, words);
	buf_str(p->out, "</text>\n");
}

static void
svg_close(struct paper *p)
{
	buf_str(p->out, "</svg>\n</figure>\n");
}

const struct canvas canvas_svg = {svg_open_row, svg_close_row, svg_open, svg_rect, svg_line, svg_text, svg_close};
