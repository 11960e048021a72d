/* A paper as a DOCX document. */
#include "canvas.h"
#include "docx.h"

#include "../base/utf8.h"

#include <stdlib.h>

static void
docx_form_open(struct paper *p, const struct paper_about *about)
{
	p->docx = ecalloc(1, sizeof *p->docx);
	docx_open(p->docx, p->out, about);
	p->out = &p->docx->body;
	if (!about->issued) {
		docx_paragraph(p->out, "Title", about->title);
		return;
	}
	buf_str(p->out, "<w:p><w:pPr><w:pStyle w:val=\"PaperName\"/></w:pPr>");
	docx_run(p->out, about->title, p->title_size);
	buf_str(p->out, "</w:p>\n");
}

static void
docx_centred(struct paper *p, struct span words)
{
	docx_paragraph(p->out, "IssueNumber", words);
}

static void
docx_form_ends(struct paper *p, struct span left, struct span right)
{
	docx_ends(p->out, "Issuer", left, right, 32);
}

static void
docx_right(struct paper *p, struct span words)
{
	docx_paragraph(p->out, "Signature", words);
}

static void
docx_rule(struct paper *p)
{
	docx_paragraph(p->out, "RedRule", SPAN(""));
}

static void
docx_line(struct paper *p, struct span words)
{
	docx_paragraph(p->out, "LeadIn", words);
}

static void
docx_heading(struct paper *p, struct span words)
{
	docx_paragraph(p->out, "Heading1", words);
}

static void
docx_body(struct paper *p, struct span words)
{
	docx_paragraph(p->out, p->indented ? "BodyText" : "PlainLine", words);
}

/* --- tables ------------------------------------------------------------------------ */

static void
put_cell(struct buf *b, unsigned twips, const char *style, struct span words, unsigned size)
{
	buf_printf(b, "<w:tc><w:tcPr><w:tcW w:w=\"%u\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>", twips);
	buf_printf(b, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>", style);
	if (words.n > 0)
		docx_run(b, words, size == 21 ? 0 : size);
	buf_str(b, "</w:p></w:tc>");
}

static void
put_rows(struct buf *b, const struct grid *g, const unsigned *twips, unsigned size)
{
	buf_str(b, "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
	for (size_t i = 0; i < g->columns; i++)
		put_cell(b, twips[i], "TableHead", span_of(g->column[i].name), size);
	buf_str(b, "</w:tr>\n");
	for (size_t row = 0; row < g->cells; row += g->columns) {
		buf_str(b, "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
		for (size_t i = 0; i < g->columns; i++)
			put_cell(b, twips[i], g->column[i].number ? "TableNumber" : "TableText", grid_cell(g, row + i),
				size);
		buf_str(b, "</w:tr>\n");
	}
}

/* Keeps the paragraph before a table on the same page if it introduces the table with a colon. */
static void
keep_lead(struct buf *b)
{
	static const char style[] = "<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/>", keep[] = "<w:keepNext/>",
			  end[] = "：</w:t></w:r></w:p>\n";
	const size_t n = sizeof style - 1, more = sizeof keep - 1;
	size_t at = b->n;

	if (b->n < sizeof end + n || memcmp(b->p + b->n - (sizeof end - 1), end, sizeof end - 1) != 0)
		return;
	while (at > 0 && !(b->n - at >= 5 && memcmp(b->p + at, "<w:p>", 5) == 0))
		at--;
	if (b->n - at < n || memcmp(b->p + at, style, n) != 0)
		return;
	buf_room(b, more);
	memmove(b->p + at + n + more, b->p + at + n, b->n - at - n);
	memcpy(b->p + at + n, keep, more);
	b->n += more;
}

static void
docx_table(struct paper *p, const struct grid *g)
{
	static const char *const side[] = {"top", "left", "bottom", "right", "insideH", "insideV"};
	unsigned *twips = ecalloc(g->columns, sizeof *twips), size = docx_widths(g, twips);

	keep_lead(p->out);
	buf_printf(p->out, "<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblBorders>", DOCX_WIDE);
	for (size_t i = 0; i < sizeof side / sizeof *side; i++)
		buf_printf(p->out, "<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>", side[i]);
	buf_str(p->out, "</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
	for (size_t i = 0; i < g->columns; i++)
		buf_printf(p->out, "<w:gridCol w:w=\"%u\"/>", twips[i]);
	buf_str(p->out, "</w:tblGrid>\n");
	put_rows(p->out, g, twips, size);
	buf_str(p->out, "</w:tbl>\n");
	/* Two tables without a paragraph between them would be merged. */
	docx_paragraph(p->out, "AfterTable", SPAN(""));
	free(twips);
}

static void
docx_open_details(struct paper *p, struct span summary)
{
	docx_paragraph(p->out, "Heading2", summary);
}

static void
docx_close_details(struct paper *p)
{
	(void)p;
}

static void
docx_attachment(struct paper *p, struct span number, struct span title)
{
	docx_paragraph(p->out, "Attachment", number);
	docx_paragraph(p->out, "Title", title);
}

#define THICK "12"
#define THIN  "6"

/* Appends a line of the imprint, with rules of this width above and below. */
static void
open_imprint_line(struct buf *b, const char *style, const char *above, const char *below)
{
	buf_printf(b, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/>", style);
	if (above || below)
		buf_str(b, "<w:pBdr>");
	if (above)
		buf_printf(b, "<w:top w:val=\"single\" w:sz=\"%s\" w:space=\"1\" w:color=\"000000\"/>", above);
	if (below)
		buf_printf(b, "<w:bottom w:val=\"single\" w:sz=\"%s\" w:space=\"1\" w:color=\"000000\"/>", below);
	buf_str(b, above || below ? "</w:pBdr></w:pPr>" : "</w:pPr>");
}

static void
put_imprint_lines(struct buf *b, const struct paper_imprint *imprint)
{
	const bool counted = imprint->copies.n > 0;
	const char *above = THICK;

	for (size_t i = 0; i < imprint->lines; i++) {
		open_imprint_line(b, "ImprintLine", above, i + 1 == imprint->lines ? THIN : NULL);
		docx_run(b, imprint->line[i], 0);
		buf_str(b, "</w:p>\n");
		above = NULL;
	}
	open_imprint_line(b, "ImprintLine", above, counted ? NULL : THICK);
	docx_both(b, imprint->office, imprint->day, DOCX_WIDE - 560, 28);
	buf_str(b, "</w:p>\n");
	if (counted) {
		open_imprint_line(b, "ImprintCopies", NULL, THICK);
		docx_run(b, imprint->copies, 0);
		buf_str(b, "</w:p>\n");
	}
}

/* Returns how many lines a text takes in the imprint, in type of 14 points. */
static size_t
imprint_lines(struct span words)
{
	const size_t columns = (DOCX_WIDE - 280) / (28 * 5);

	return (utf8_columns(words) + columns - 1) / columns;
}

/* Appends a box at the foot of its page, wherever the text above ends. */
static void
docx_imprint(struct paper *p, const struct paper_imprint *imprint)
{
	const int twip = 635; /* in EMU */
	struct buf *b = p->out;
	size_t lines = 1 + (imprint->copies.n > 0);
	const unsigned id = ++p->docx->shapes;

	for (size_t i = 0; i < imprint->lines; i++)
		lines += imprint_lines(imprint->line[i]);
	const int high = (int)(lines * 420 + 160) * twip;
	buf_str(b, "<w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr><w:r><mc:AlternateContent><mc:Choice"
		   " Requires=\"wps\"><w:drawing><wp:anchor distT=\"114300\" distB=\"0\" distL=\"0\" distR=\"0\""
		   " simplePos=\"0\" relativeHeight=\"2\" behindDoc=\"0\" locked=\"0\" layoutInCell=\"1\""
		   " allowOverlap=\"0\"><wp:simplePos x=\"0\" y=\"0\"/><wp:positionH "
		   "relativeFrom=\"margin\"><wp:align>left"
		   "</wp:align></wp:positionH><wp:positionV relativeFrom=\"margin\"><wp:align>bottom</wp:align>"
		   "</wp:positionV>");
	buf_printf(b,
		"<wp:extent cx=\"%1$d\" cy=\"%2$d\"/><wp:wrapTopAndBottom/><wp:docPr id=\"%3$u\" name=\"Imprint\"/>"
		"<wp:cNvGraphicFramePr/><a:graphic><a:graphicData"
		" uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr"
		" txBox=\"1\"/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"%1$d\" cy=\"%2$d\"/></a:xfrm>"
		"<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>"
		"<wps:txbx><w:txbxContent>\n",
		DOCX_WIDE * twip, high, id);
	put_imprint_lines(b, imprint);
	buf_str(b,
		"</w:txbxContent></wps:txbx><wps:bodyPr rot=\"0\" vert=\"horz\" wrap=\"square\" lIns=\"0\" tIns=\"0\""
		" rIns=\"0\" bIns=\"0\" anchor=\"b\"><a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic>"
		"</wp:anchor></w:drawing></mc:Choice><mc:Fallback>");
	for (size_t i = 0; i < imprint->lines; i++) {
		buf_str(b, "<w:t>");
		docx_text(b, imprint->line[i]);
		buf_str(b, "</w:t><w:br/>");
	}
	buf_str(b, "</mc:Fallback></mc:AlternateContent></w:r></w:p>\n");
}

static void
docx_form_close(struct paper *p)
{
	p->out = p->docx->out;
	docx_close(p->docx);
	free(p->docx);
	p->docx = NULL;
}

const struct paper_form paper_docx = {"docx", true, &canvas_docx, docx_form_open, docx_centred, docx_form_ends,
	docx_right, docx_rule, docx_line, docx_heading, docx_body, docx_table, docx_open_details, docx_close_details,
	docx_attachment, docx_imprint, docx_form_close};
