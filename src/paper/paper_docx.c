/* A paper as a word processor's document. */
#include "canvas.h"
#include "docx.h"

#include "../base/utf8.h"

#include <stdlib.h>

/* The name of a paper that is issued is as large as its line allows. */
static unsigned
name_size(struct span name)
{
	const size_t columns = utf8_columns(name) + 1;
	const size_t size = DOCX_WIDE / (columns * 5); /* a column is half as wide as the type is high */

	return size > 96 ? 96 : size < 44 ? 44 : (unsigned)size / 2 * 2;
}

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
	docx_run(p->out, about->title, name_size(about->title));
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
	docx_ends(p->out, "Issuer", left, right);
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
	docx_paragraph(p->out, "PlainLine", words);
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

static void
docx_table(struct paper *p, const struct grid *g)
{
	static const char *const side[] = {"top", "left", "bottom", "right", "insideH", "insideV"};
	unsigned *twips = ecalloc(g->columns, sizeof *twips), size = docx_widths(g, twips);

	buf_printf(p->out, "<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblBorders>", DOCX_WIDE);
	for (size_t i = 0; i < sizeof side / sizeof *side; i++)
		buf_printf(p->out, "<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>", side[i]);
	buf_str(p->out, "</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
	for (size_t i = 0; i < g->columns; i++)
		buf_printf(p->out, "<w:gridCol w:w=\"%u\"/>", twips[i]);
	buf_str(p->out, "</w:tblGrid>\n");
	put_rows(p->out, g, twips, size);
	buf_str(p->out, "</w:tbl>\n");
	/* Two tables that follow each other would be one. */
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
docx_form_close(struct paper *p)
{
	p->out = p->docx->out;
	docx_close(p->docx);
	free(p->docx);
	p->docx = NULL;
}

const struct paper_form paper_docx = {"docx", &canvas_docx, docx_form_open, docx_centred, docx_form_ends, docx_right,
	docx_rule, docx_line, docx_heading, docx_body, docx_table, docx_open_details, docx_close_details,
	docx_form_close};
