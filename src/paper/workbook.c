#include "workbook.h"

#include "../base/escape.h"
#include "../base/say.h"
#include "../base/utf8.h"
#include "container.h"
#include "docx.h"

/* The limits of spreadsheets. */
#define ROWS_MOST       1048576
#define COLUMNS_MOST    16384
#define CHARACTERS_MOST 32767 /* of a cell, in UTF-16 */
#define DIGITS_MOST     10    /* of a number; a longer one is a phone or an external number, and would be rounded */
#define WIDTH_MOST      60    /* of a column; longer texts are wrapped */

#define XML  "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define RELS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACK "http://schemas.openxmlformats.org/package/2006/"
#define TYPE "application/vnd.openxmlformats-officedocument.spreadsheetml."

static const char content_types[] =
	XML "<Types xmlns=\"" PACK "content-types\">"
	    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
	    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
	    "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" TYPE "sheet.main+xml\"/>"
	    "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" TYPE "worksheet+xml\"/>"
	    "<Override PartName=\"/xl/styles.xml\" ContentType=\"" TYPE "styles+xml\"/></Types>\n";

static const char package_parts[] =
	XML "<Relationships xmlns=\"" PACK "relationships\">"
	    "<Relationship Id=\"rId1\" Type=\"" RELS "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>\n";

static const char workbook[] = XML "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" RELS "\">"
				   "<sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>\n";

static const char workbook_parts[] =
	XML "<Relationships xmlns=\"" PACK "relationships\">"
	    "<Relationship Id=\"rId1\" Type=\"" RELS "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
	    "<Relationship Id=\"rId2\" Type=\"" RELS "/styles\" Target=\"styles.xml\"/></Relationships>\n";

/* The styles of cells, by number: plain text, a heading, text with line breaks. */
enum { STYLE_PLAIN, STYLE_HEADING, STYLE_LINES };
#define FONT(bold) "<font>" bold "<sz val=\"11\"/><name val=\"宋体\"/><family val=\"3\"/><charset val=\"134\"/></font>"
static const char styles[] = XML
	"<styleSheet xmlns=\"" MAIN "\">"
	"<fonts count=\"2\">" FONT("") FONT(
		"<b/>") "</fonts>"
			"<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
			"<fill><patternFill patternType=\"gray125\"/></fill></fills>"
			"<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
			"<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" "
			"borderId=\"0\"/></cellStyleXfs>"
			"<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
			"<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
			"<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\">"
			"<alignment vertical=\"top\" wrapText=\"1\"/></xf></cellXfs>"
			"<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" "
			"builtinId=\"0\"/></cellStyles></styleSheet>\n";

/* Returns whether a spreadsheet shows a number exactly as it is written: no leading zero, not too long, no exponent. */
static bool
is_plain_number(struct span s)
{
	size_t i = s.n > 0 && s.p[0] == '-', digits = 0, points = 0;

	if (i == s.n || s.p[i] == '.' || s.p[s.n - 1] == '.' || (s.p[i] == '0' && i + 1 < s.n && s.p[i + 1] != '.'))
		return false;
	for (; i < s.n; i++)
		if (s.p[i] >= '0' && s.p[i] <= '9')
			digits++;
		else if (s.p[i] != '.' || points++ > 0)
			return false;
	return digits <= DIGITS_MOST;
}

/* Cuts a text to what a cell can contain. */
static struct span
cell_text(struct span s)
{
	struct span rest = s;
	size_t units = 0;

	if (s.n <= CHARACTERS_MOST)
		return s;
	while (rest.n > 0) {
		const char *at = rest.p;

		units += utf8_take(&rest) > 0xffff ? 2 : 1;
		if (units > CHARACTERS_MOST)
			return (struct span){s.p, (size_t)(at - s.p)};
	}
	return s;
}

/* Line breaks are kept. */
static void
put_text(struct buf *b, struct span field, int style)
{
	struct buf text = {0};
	struct span rest, line;
	const char *between = "";

	unescape_put(&text, field);
	rest = cell_text(buf_as_span(&text));
	buf_printf(b, "<c t=\"inlineStr\" s=\"%d\"><is><t xml:space=\"preserve\">", style);
	while (span_word(&rest, '\n', &line)) {
		buf_str(b, between);
		docx_text(b, line);
		between = "&#10;";
	}
	buf_str(b, "</t></is></c>");
	buf_free(&text);
}

static void
put_cell(struct buf *b, const struct tsv_column *column, struct span field)
{
	if (column->numbers && is_plain_number(field)) {
		buf_str(b, "<c><v>");
		buf_span(b, field);
		buf_str(b, "</v></c>");
	} else if (field.n > 0) {
		put_text(b, field, column->width > WIDTH_MOST ? STYLE_LINES : STYLE_PLAIN);
	} else {
		buf_str(b, "<c/>");
	}
}

/* Appends the name of a column, A to XFD. */
static void
put_column_name(struct buf *b, size_t column)
{
	char name[4];
	size_t n = sizeof name;

	for (column++; column > 0; column = (column - 1) / 26)
		name[--n] = (char)('A' + (column - 1) % 26);
	buf_add(b, name + n, sizeof name - n);
}

static void
put_head(struct buf *b, const struct tsv *t)
{
	buf_str(b, XML "<worksheet xmlns=\"" MAIN "\"><sheetViews><sheetView workbookViewId=\"0\">"
		       "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
		       "</sheetView></sheetViews><cols>");
	for (size_t i = 0; i < t->columns; i++) {
		const size_t width = t->column[i].width < WIDTH_MOST ? t->column[i].width : WIDTH_MOST;

		buf_printf(
			b, "<col min=\"%zu\" max=\"%zu\" width=\"%zu\" customWidth=\"1\"/>", i + 1, i + 1, width + 3);
	}
	buf_str(b, "</cols><sheetData>\n<row>");
	for (size_t i = 0; i < t->columns; i++)
		put_text(b, t->column[i].name, STYLE_HEADING);
	buf_str(b, "</row>\n");
}

static size_t
put_rows(struct buf *b, const struct tsv *t)
{
	struct tsv_walk walk;
	size_t rows = 1;

	tsv_walk_start(&walk, t);
	while (tsv_walk_next(&walk)) {
		if (rows++ == ROWS_MOST)
			die(EXIT_USAGE, _("a workbook has room for %d rows; choose fewer, or csv"), ROWS_MOST - 1);
		buf_str(b, "<row>");
		for (size_t i = 0; i < t->columns; i++)
			put_cell(b, &t->column[i], walk.cell[i]);
		buf_str(b, "</row>\n");
	}
	tsv_walk_end(&walk);
	return rows;
}

void
workbook_put(struct buf *out, const struct tsv *t)
{
	struct buf sheet = {0};
	struct container c;

	if (t->columns > COLUMNS_MOST)
		die(EXIT_USAGE, _("a workbook has room for %d columns; choose fewer, or csv"), COLUMNS_MOST);
	put_head(&sheet, t);
	const size_t rows = put_rows(&sheet, t);
	buf_str(&sheet, "</sheetData><autoFilter ref=\"A1:");
	put_column_name(&sheet, t->columns - 1);
	buf_printf(&sheet, "%zu\"/></worksheet>\n", rows);

	container_open(&c, out);
	container_add(&c, "[Content_Types].xml", span_of(content_types));
	container_add(&c, "_rels/.rels", span_of(package_parts));
	container_add(&c, "xl/workbook.xml", span_of(workbook));
	container_add(&c, "xl/_rels/workbook.xml.rels", span_of(workbook_parts));
	container_add(&c, "xl/styles.xml", span_of(styles));
	container_add(&c, "xl/worksheets/sheet1.xml", buf_as_span(&sheet));
	container_close(&c);
	buf_free(&sheet);
}
