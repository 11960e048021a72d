/* A form as a DOCX document: each case on a sheet of A4. */
#include "form_part.h"

#include "../paper/docx.h"

#include <stdlib.h>

enum {
	LABEL = 1417,                   /* twips of a label's column */
	BESIDE = DOCX_WIDE / 2 - LABEL, /* of the text beside it, if two boxes share a line */
	LINE = 300,                     /* of a line of type */
};

static void
docx_form_open(struct filling *filling, struct span title)
{
	filling->docx = ecalloc(1, sizeof *filling->docx);
	docx_open(filling->docx, filling->out,
		&(struct paper_about){.title = title, .office = filling->office, .asof = filling->fold->asof});
	filling->docx->forms = true;
	filling->out = &filling->docx->body;
}

static void
docx_form_begin(struct buf *out, bool first, struct span title, struct span left, struct span right)
{
	static const char *const side[] = {"top", "left", "bottom", "right", "insideH", "insideV"};

	buf_str(out, "<w:p><w:pPr><w:pStyle w:val=\"FormTitle\"/>");
	buf_str(out, first ? "" : "<w:pageBreakBefore/>");
	buf_str(out, "</w:pPr>");
	docx_run(out, title, 0);
	buf_str(out, "</w:p>\n");
	docx_ends(out, "FormText", left, right, 22);
	buf_printf(out, "<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblBorders>", DOCX_WIDE);
	for (size_t i = 0; i < sizeof side / sizeof *side; i++)
		buf_printf(out, "<w:%s w:val=\"single\" w:sz=\"%d\" w:space=\"0\" w:color=\"000000\"/>", side[i],
			i < 4 ? 12 : 6);
	buf_printf(out,
		"</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"%1$d\"/>"
		"<w:gridCol w:w=\"%2$d\"/><w:gridCol w:w=\"%1$d\"/><w:gridCol w:w=\"%2$d\"/></w:tblGrid>\n",
		LABEL, BESIDE);
}

/* The signature is at the bottom of the box, below the lines for handwriting. */
static void
docx_form_boxes(struct buf *out, const struct form_row *row)
{
	const int wide = row->boxes > 1 ? BESIDE : DOCX_WIDE - LABEL;

	buf_printf(out, "<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"%u\" w:hRule=\"atLeast\"/></w:trPr>",
		(row->lines + (row->sign.n > 0)) * LINE + 60);
	for (size_t i = 0; i < row->boxes; i++) {
		buf_printf(out, "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr>",
			LABEL);
		docx_paragraph(out, "FormLabel", row->box[i].label);
		buf_printf(out, "</w:tc><w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>", wide);
		buf_str(out, row->boxes > 1 ? "<w:vAlign w:val=\"center\"/>" : "<w:gridSpan w:val=\"3\"/>");
		buf_str(out, "</w:tcPr>");
		docx_paragraph(out, "FormText", row->box[i].words);
		for (unsigned line = row->used > 0 ? row->used : 1; row->sign.n > 0 && line < row->lines; line++)
			docx_paragraph(out, "FormText", SPAN(""));
		if (row->sign.n > 0)
			docx_paragraph(out, "FormSign", row->sign);
		buf_str(out, "</w:tc>");
	}
	buf_str(out, "</w:tr>\n");
}

static void
docx_form_end(struct buf *out, struct span seal, struct span day)
{
	buf_str(out, "</w:tbl>\n");
	docx_paragraph(out, "FormSeal", seal);
	docx_paragraph(out, "FormSign", day);
}

static void
docx_form_close(struct filling *filling)
{
	filling->out = filling->docx->out;
	docx_close(filling->docx);
	free(filling->docx);
	filling->docx = NULL;
}

const struct form_look form_docx = {.name = "docx",
	.open = docx_form_open,
	.begin = docx_form_begin,
	.half = FORM_HALF,
	.whole = FORM_WHOLE,
	.points = FORM_POINTS,
	.boxes = docx_form_boxes,
	.end = docx_form_end,
	.close = docx_form_close};
