/* Draws charts as a group of shapes on a line of its own, which can be edited in a word processor. */
#include "canvas.h"
#include "chart.h"
#include "docx.h"

#include <stdlib.h>

enum {
	UNIT = 12192,         /* EMU: a line of type is then 10.5 points high */
	HIGHEST = 7000000,    /* EMU that a page has for a chart and its title */
	TYPE = 21,            /* in half points */
	TALL = CANVAS_EM + 3, /* room for a line of type */
};

static int
emu(const struct paper *p, int length)
{
	return length * p->docx->unit;
}

static void
docx_row(struct buf *b)
{
	(void)b;
}

/* Appends the position and form of a shape. */
static void
open_shape(struct paper *p, const char *kind, const char *shape, int x, int y, int width, int height)
{
	const unsigned id = ++p->docx->shapes;

	buf_printf(p->out, "<wps:wsp><wps:cNvPr id=\"%u\" name=\"Shape %u\"/>%s<wps:spPr><a:xfrm>", id, id, kind);
	buf_printf(p->out, "<a:off x=\"%d\" y=\"%d\"/><a:ext cx=\"%d\" cy=\"%d\"/></a:xfrm>", emu(p, x), emu(p, y),
		emu(p, width), emu(p, height));
	buf_printf(p->out, "<a:prstGeom prst=\"%s\"><a:avLst/></a:prstGeom>", shape);
}

static void
put_stroke(struct buf *b, int width, const char *colour)
{
	buf_printf(b, "<a:ln w=\"%d\"><a:solidFill><a:srgbClr val=\"%s\"/></a:solidFill></a:ln></wps:spPr>", width,
		colour);
}

static void
docx_chart_open(struct paper *p, const struct chart *c, int height, unsigned parts)
{
	struct docx *d = p->docx;
	struct buf *b = p->out;

	(void)parts;
	d->unit = height > HIGHEST / UNIT ? HIGHEST / height : UNIT;
	docx_paragraph(b, "Caption", span_of(c->title));
	buf_str(b, "<w:p><w:pPr><w:pStyle w:val=\"Figure\"/></w:pPr><w:r><mc:AlternateContent><mc:Choice"
		   " Requires=\"wpg\"><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">");
	buf_printf(b, "<wp:extent cx=\"%d\" cy=\"%d\"/><wp:docPr id=\"%u\" name=\"Chart %u\" descr=\"",
		emu(p, CANVAS_WIDTH), emu(p, height), d->shapes + 1, c->number);
	d->shapes++;
	docx_text(b, span_of(c->description));
	buf_str(b,
		"\"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData"
		" uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\"><wpg:wgp><wpg:cNvGrpSpPr/>"
		"<wpg:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/>");
	buf_printf(b,
		"<a:ext cx=\"%1$d\" cy=\"%2$d\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"%1$d\" cy=\"%2$d\"/></a:xfrm>",
		emu(p, CANVAS_WIDTH), emu(p, height));
	buf_str(b, "</wpg:grpSpPr>\n");
	d->described = c->description;
}

static void
docx_rect(struct paper *p, const struct chart *c, int x, int y, int width, int height, struct canvas_fill fill)
{
	const struct canvas_part *part = &canvas_part[fill.part];

	(void)c;
	open_shape(p, "<wps:cNvSpPr/>", "rect", x, y, width, height);
	if (fill.colour || !*part->preset)
		buf_printf(p->out, "<a:solidFill><a:srgbClr val=\"%s\"/></a:solidFill>",
			fill.colour ? fill.colour : part->colour);
	else
		buf_printf(p->out,
			"<a:pattFill prst=\"%s\"><a:fgClr><a:srgbClr val=\"000000\"/></a:fgClr><a:bgClr><a:srgbClr"
			" val=\"%s\"/></a:bgClr></a:pattFill>",
			part->preset, part->colour);
	put_stroke(p->out, 6350, CANVAS_DARK);
	buf_str(p->out, "<wps:bodyPr/></wps:wsp>\n");
}

static void
put_line(struct paper *p, int x1, int y1, int x2, int y2, int width, const char *colour)
{
	open_shape(p, "<wps:cNvCnPr/>", "line", x1 < x2 ? x1 : x2, y1 < y2 ? y1 : y2, abs(x2 - x1), abs(y2 - y1));
	put_stroke(p->out, width, colour);
	buf_str(p->out, "<wps:bodyPr/></wps:wsp>\n");
}

static void
docx_chart_line(struct paper *p, int x1, int y1, int x2, int y2, bool strong)
{
	if (strong)
		put_line(p, x1, y1, x2, y2, 5 * UNIT, "FFFFFF");
	put_line(p, x1, y1, x2, y2, strong ? 2 * UNIT : 9525, "000000");
}

static void
docx_words(struct paper *p, int x, int y, const struct canvas_type *type, struct span words, struct span whole)
{
	static const char *const sides[] = {"left", "center", "right"};
	const int length = canvas_width_of(words) + CANVAS_EM, wide = type->vertical ? TALL : length;
	const int from = type->vertical                ? x - TALL / 2
			 : type->anchor == FROM_START  ? x
			 : type->anchor == FROM_MIDDLE ? x - length / 2
						       : x - length;
	const unsigned size = (unsigned)(TYPE * p->docx->unit / UNIT);

	(void)whole;
	open_shape(p, "<wps:cNvSpPr txBox=\"1\"/>", "rect", from, type->vertical ? y - length : y - CANVAS_EM, wide,
		type->vertical ? length : TALL);
	buf_str(p->out, "<a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent><w:p><w:pPr><w:pStyle"
			" w:val=\"FigureText\"/>");
	buf_printf(p->out, "<w:jc w:val=\"%s\"/></w:pPr><w:r><w:rPr>", sides[type->anchor]);
	if (type->white)
		buf_str(p->out, "<w:color w:val=\"FFFFFF\"/>");
	buf_printf(p->out, "<w:sz w:val=\"%u\"/><w:szCs w:val=\"%u\"/>", size, size);
	if (type->clear)
		buf_str(p->out, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFFFFF\"/>");
	buf_str(p->out, "</w:rPr><w:t xml:space=\"preserve\">");
	docx_text(p->out, words);
	buf_printf(p->out,
		"</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr rot=\"0\" vert=\"%s\" wrap=\"square\" "
		"lIns=\"0\""
		" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"%s\"><a:noAutofit/></wps:bodyPr></wps:wsp>\n",
		type->vertical ? "eaVert" : "horz", type->vertical ? "ctr" : "t");
}

/* A word processor without support for such shapes shows their description. */
static void
docx_chart_close(struct paper *p)
{
	buf_str(p->out, "</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:t>");
	docx_text(p->out, span_of(p->docx->described));
	buf_str(p->out, "</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>\n");
}

const struct canvas canvas_docx = {
	docx_row, docx_row, docx_chart_open, docx_rect, docx_chart_line, docx_words, docx_chart_close};
