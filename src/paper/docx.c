#include "docx.h"

#include "../base/utf8.h"
#include "../table/html.h"
#include "container.h"

#include <stdio.h>

#define XML     "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define OFFICE  "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define WORDS   "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define TYPES   "application/vnd.openxmlformats-officedocument.wordprocessingml"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006"

/* --- texts ------------------------------------------------------------------------------ */

/* Returns whether XML cannot represent a character. */
static bool
is_no_character(uint32_t c)
{
	return c < 0x20 || c == 0x7f || c == 0xfffe || c == 0xffff;
}

void
docx_text(struct buf *b, struct span words)
{
	const char *from = words.p;

	while (words.n > 0) {
		const char *at = words.p;

		if (!is_no_character(utf8_take(&words)))
			continue;
		html_text(b, (struct span){from, (size_t)(at - from)});
		buf_char(b, ' ');
		from = words.p;
	}
	if (words.p != from)
		html_text(b, (struct span){from, (size_t)(words.p - from)});
}

void
docx_run(struct buf *b, struct span words, unsigned size)
{
	buf_str(b, "<w:r>");
	if (size > 0)
		buf_printf(b, "<w:rPr><w:sz w:val=\"%u\"/><w:szCs w:val=\"%u\"/></w:rPr>", size, size);
	for (bool more = true; more;) {
		const char *end = words.n > 0 ? memchr(words.p, '\n', words.n) : NULL;
		const size_t n = end ? (size_t)(end - words.p) : words.n;

		buf_str(b, "<w:t xml:space=\"preserve\">");
		docx_text(b, (struct span){words.p, n});
		buf_str(b, "</w:t>");
		more = end != NULL;
		if (more) {
			buf_str(b, "<w:br/>");
			words = (struct span){end + 1, words.n - n - 1};
		}
	}
	buf_str(b, "</w:r>");
}

void
docx_paragraph(struct buf *b, const char *style, struct span words)
{
	buf_printf(b, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>", style);
	if (words.n > 0)
		docx_run(b, words, 0);
	buf_str(b, "</w:p>\n");
}

void
docx_both(struct buf *b, struct span left, struct span right, unsigned wide, unsigned size)
{
	const size_t columns = utf8_columns(left) + utf8_columns(right) + 2;
	const unsigned fitting = wide / (unsigned)(columns * 5);

	if (fitting < size)
		size = fitting;
	docx_run(b, left, size);
	buf_str(b, "<w:r><w:tab/></w:r>");
	docx_run(b, right, size);
}

void
docx_ends(struct buf *b, const char *style, struct span left, struct span right, unsigned size)
{
	buf_printf(b, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>", style);
	docx_both(b, left, right, DOCX_WIDE, size);
	buf_str(b, "</w:p>\n");
}

/* --- the file ----------------------------------------------------------------------------- */

static const char document_head[] =
	XML "<w:document xmlns:w=\"" WORDS "\" xmlns:r=\"" OFFICE "\""
	    " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
	    " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
	    " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
	    " xmlns:wpg=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\""
	    " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">\n<w:body>\n";

/* A4: margins of 37 mm at the top, 35 at the bottom, 28 on the left and 26 on the right; 22 lines.  The page number
 * is 7 mm below the lines. */
#define SIZE "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
static const char paper_section[] =
	"<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"even\" "
	"r:id=\"rId5\"/>" SIZE
	"<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\" w:footer=\"1247\""
	" w:gutter=\"0\"/><w:cols w:space=\"425\"/><w:docGrid w:type=\"lines\" w:linePitch=\"579\"/></w:sectPr>\n";
static const char form_section[] =
	"<w:sectPr>" SIZE "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\""
	" w:footer=\"1247\" w:gutter=\"0\"/><w:cols w:space=\"425\"/></w:sectPr>\n";

static const char content_types[] =
	XML "<Types xmlns=\"" PACKAGE "/content-types\">"
	    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
	    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
	    "<Override PartName=\"/word/document.xml\" ContentType=\"" TYPES ".document.main+xml\"/>"
	    "<Override PartName=\"/word/styles.xml\" ContentType=\"" TYPES ".styles+xml\"/>"
	    "<Override PartName=\"/word/fontTable.xml\" ContentType=\"" TYPES ".fontTable+xml\"/>"
	    "<Override PartName=\"/word/settings.xml\" ContentType=\"" TYPES ".settings+xml\"/>"
	    "<Override PartName=\"/word/footer1.xml\" ContentType=\"" TYPES ".footer+xml\"/>"
	    "<Override PartName=\"/word/footer2.xml\" ContentType=\"" TYPES ".footer+xml\"/>"
	    "<Override PartName=\"/docProps/core.xml\""
	    " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>\n";

static const char package_parts[] =
	XML "<Relationships xmlns=\"" PACKAGE "/relationships\">"
	    "<Relationship Id=\"rId1\" Type=\"" OFFICE "/officeDocument\" Target=\"word/document.xml\"/>"
	    "<Relationship Id=\"rId2\" Type=\"" PACKAGE "/relationships/metadata/core-properties\""
	    " Target=\"docProps/core.xml\"/></Relationships>\n";

static const char document_parts[] =
	XML "<Relationships xmlns=\"" PACKAGE "/relationships\">"
	    "<Relationship Id=\"rId1\" Type=\"" OFFICE "/styles\" Target=\"styles.xml\"/>"
	    "<Relationship Id=\"rId2\" Type=\"" OFFICE "/settings\" Target=\"settings.xml\"/>"
	    "<Relationship Id=\"rId3\" Type=\"" OFFICE "/fontTable\" Target=\"fontTable.xml\"/>"
	    "<Relationship Id=\"rId4\" Type=\"" OFFICE "/footer\" Target=\"footer1.xml\"/>"
	    "<Relationship Id=\"rId5\" Type=\"" OFFICE "/footer\" Target=\"footer2.xml\"/></Relationships>\n";

/* The page number is at the outer side: on odd pages on the right. */
#define FOOTER(style)                                                                                                  \
	XML "<w:ftr xmlns:w=\"" WORDS "\"><w:p><w:pPr><w:pStyle w:val=\"" style "\"/></w:pPr>"                         \
	    "<w:r><w:t xml:space=\"preserve\">— </w:t></w:r><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r>" \
	    "</w:fldSimple><w:r><w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>\n"
static const char odd_footer[] = FOOTER("OddFooter"), even_footer[] = FOOTER("EvenFooter");

/* The author is the office, and the time is the as-of time (8 hours earlier, in UTC). */
static void
put_core(struct buf *b, const struct docx *d)
{
	char time[STAMP_SIZE];

	stamp_print(time, d->asof - 8 * 3600);
	buf_str(b, XML "<cp:coreProperties xmlns:cp=\"" PACKAGE "/metadata/core-properties\""
		       " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
		       " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>");
	docx_text(b, buf_as_span(&d->title));
	buf_str(b, "</dc:title><dc:creator>");
	docx_text(b, buf_as_span(&d->office));
	buf_str(b, "</dc:creator><cp:lastModifiedBy>");
	docx_text(b, buf_as_span(&d->office));
	buf_str(b, "</cp:lastModifiedBy>");
	buf_printf(b, "<dcterms:created xsi:type=\"dcterms:W3CDTF\">%sZ</dcterms:created>", time);
	buf_printf(
		b, "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">%sZ</dcterms:modified></cp:coreProperties>\n", time);
}

void
docx_open(struct docx *d, struct buf *out, const struct paper_about *about)
{
	*d = (struct docx){.out = out, .asof = about->asof};
	buf_span(&d->title, about->title);
	buf_span(&d->office, about->office);
	buf_str(&d->body, document_head);
}

void
docx_close(struct docx *d)
{
	struct container c;
	struct buf core = {0};

	buf_str(&d->body, d->forms ? form_section : paper_section);
	buf_str(&d->body, "</w:body>\n</w:document>\n");
	put_core(&core, d);
	container_open(&c, d->out);
	container_add(&c, "[Content_Types].xml", span_of(content_types));
	container_add(&c, "_rels/.rels", span_of(package_parts));
	container_add(&c, "docProps/core.xml", buf_as_span(&core));
	container_add(&c, "word/document.xml", buf_as_span(&d->body));
	container_add(&c, "word/_rels/document.xml.rels", span_of(document_parts));
	container_add(&c, "word/styles.xml", docx_styles());
	container_add(&c, "word/settings.xml", docx_settings());
	container_add(&c, "word/fontTable.xml", docx_fonts());
	container_add(&c, "word/footer1.xml", span_of(odd_footer));
	container_add(&c, "word/footer2.xml", span_of(even_footer));
	container_close(&c);
	buf_free(&core);
	buf_free(&d->body);
	buf_free(&d->title);
	buf_free(&d->office);
}
