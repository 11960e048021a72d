/* How a document looks: the faces and sizes of GB/T 9704-2012, which a machine that prints papers has; the table of
 * typefaces names others for each. */
#include "docx.h"

#define XML   "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define WORDS "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

#define SONG  "方正小标宋简体"
#define HEI   "黑体"
#define KAI   "楷体_GB2312"
#define FANG  "仿宋_GB2312"
#define TIMES "w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\""

/* A line of text: 22 on a page. */
#define LINES             "<w:spacing w:line=\"579\" w:lineRule=\"exact\"/>"
#define FACE(name)        "<w:rFonts " TIMES " w:eastAsia=\"" name "\" w:cs=\"Times New Roman\"/>"
#define SIZE(half_points) "<w:sz w:val=\"" half_points "\"/><w:szCs w:val=\"" half_points "\"/>"
#define STYLE(id, name, next, how)                                                                                     \
	"<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"" id "\"><w:name w:val=\"" name "\"/>"          \
	"<w:basedOn w:val=\"Normal\"/><w:next w:val=\"" next "\"/><w:qFormat/>" how "</w:style>\n"
#define OWN_STYLE(id, name, next, how)                                                                                 \
	"<w:style w:type=\"paragraph\" w:styleId=\"" id "\"><w:name w:val=\"" name "\"/>"                              \
	"<w:basedOn w:val=\"Normal\"/><w:next w:val=\"" next "\"/><w:qFormat/>" how "</w:style>\n"
#define TABLE_LINES                                                                                                    \
	"<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>"
#define RED   "<w:color w:val=\"C00000\"/>"
#define TAB   "<w:tabs><w:tab w:val=\"right\" w:pos=\"8844\"/></w:tabs>"
#define THICK "w:val=\"single\" w:sz=\"12\" w:space=\"1\" w:color=\"000000\""
#define THIN  "w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"000000\""

static const char styles[] = XML "<w:styles " WORDS "><w:docDefaults><w:rPrDefault><w:rPr>" FACE(FANG) SIZE(
	"32") "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
	      "<w:pPrDefault/></w:docDefaults>\n"
	      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name "
	      "w:val=\"Normal\"/><w:qFormat/>"
	      "<w:pPr><w:widowControl/>" LINES "</w:pPr></w:style>\n"
	      "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
	      "<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w=\"0\" "
	      "w:type=\"dxa\"/>"
	      "<w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"57\" w:type=\"dxa\"/>"
	      "<w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"57\" "
	      "w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>\n"
	/* the name of a paper that is issued, in red, and what stands below it */
	STYLE("PaperName", "Paper Name", "Normal",
		"<w:pPr><w:keepNext/><w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"120\" w:after=\"240\" "
		"w:line=\"240\""
		" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/></w:pPr><w:rPr>" FACE(SONG)
			RED SIZE("96") "</w:rPr>") STYLE("IssueNumber", "Issue Number", "Normal",
		"<w:pPr><w:keepNext/><w:jc w:val=\"center\"/></w:pPr>") STYLE("Issuer", "Issuer", "Normal",
		"<w:pPr><w:keepNext/>" TAB "</w:pPr><w:rPr><w:spacing w:val=\"-4\"/></w:rPr>") STYLE("RedRule",
		"Red Rule", "BodyText",
		"<w:pPr><w:pBdr><w:bottom w:val=\"single\" w:sz=\"18\" w:space=\"1\" w:color=\"C00000\"/></w:pBdr>"
		"<w:snapToGrid w:val=\"0\"/><w:spacing w:after=\"240\" w:line=\"80\" w:lineRule=\"exact\"/></w:pPr>")
		OWN_STYLE("Title", "Title", "BodyText",
			"<w:pPr><w:keepNext/><w:spacing w:before=\"120\" w:after=\"240\" w:line=\"640\" "
			"w:lineRule=\"exact\"/>"
			"<w:jc w:val=\"center\"/></w:pPr><w:rPr>" FACE(SONG) SIZE("44") "</w:rPr>")
			OWN_STYLE("Heading1", "heading 1", "BodyText",
				"<w:pPr><w:keepNext/><w:keepLines/>" LINES
				"<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>"
				"<w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr>" FACE(HEI) "</w:rPr>")
				OWN_STYLE("Heading2", "heading 2", "BodyText",
					"<w:pPr><w:keepNext/><w:keepLines/>" LINES
					"<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>"
					"<w:outlineLvl w:val=\"1\"/></w:pPr><w:rPr>" FACE(KAI) "</w:rPr>")
	/* 28 characters on a line */
	OWN_STYLE("BodyText", "Body Text", "BodyText",
		"<w:pPr>" LINES "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:jc w:val=\"both\"/></w:pPr>"
		"<w:rPr><w:spacing w:val=\"-5\"/></w:rPr>") STYLE("PlainLine", "Plain Line", "BodyText",
		"<w:pPr>" LINES "</w:pPr>") STYLE("Signature", "Signature Line", "BodyText",
		"<w:pPr>" LINES "<w:ind w:rightChars=\"400\" w:right=\"1280\"/>"
		"<w:jc w:val=\"right\"/></w:pPr>") STYLE("TableText", "Table Text", "TableText",
		"<w:pPr>" TABLE_LINES "</w:pPr><w:rPr>" SIZE("21") "</w:rPr>") STYLE("TableNumber", "Table Number",
		"TableNumber", "<w:pPr>" TABLE_LINES "<w:jc w:val=\"right\"/></w:pPr><w:rPr>" SIZE("21") "</w:rPr>")
		STYLE("TableHead", "Table Head", "TableText",
			"<w:pPr><w:keepNext/>" TABLE_LINES "<w:jc w:val=\"center\"/></w:pPr><w:rPr>" FACE(HEI)
				SIZE("21") "</w:rPr>") STYLE("AfterTable", "After Table", "BodyText",
			"<w:pPr><w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"160\" w:lineRule=\"exact\"/></w:pPr>"
			"<w:rPr>" SIZE("10") "</w:rPr>") OWN_STYLE("Caption", "caption", "BodyText",
			"<w:pPr><w:keepNext/><w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"60\" w:after=\"40\" "
			"w:line=\"240\""
			" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/></w:pPr><w:rPr>" FACE(HEI) SIZE("21") "</w:rPr>")
			STYLE("Figure", "Figure", "BodyText",
				"<w:pPr><w:keepLines/><w:snapToGrid w:val=\"0\"/><w:spacing w:after=\"120\" "
				"w:line=\"240\" w:lineRule=\"auto\"/>"
				"<w:jc w:val=\"center\"/></w:pPr>") STYLE("FigureText", "Figure Text", "FigureText",
				"<w:pPr><w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"240\" "
				"w:lineRule=\"exact\"/></w:pPr><w:rPr>" SIZE("21") "</w:rPr>")
	/* the imprint: thick rules above and below, a thin one between */
	STYLE("Imprint", "Imprint", "Imprint",
		"<w:pPr><w:keepNext/><w:keepLines/><w:pBdr><w:bottom " THIN "/></w:pBdr>" TAB
		"<w:snapToGrid w:val=\"0\"/>"
		"<w:spacing w:line=\"480\" w:lineRule=\"exact\"/><w:ind w:left=\"280\" "
		"w:right=\"280\"/></w:pPr><w:rPr>" SIZE("28") "</w:rPr>") OWN_STYLE("OddFooter", "footer", "OddFooter",
		"<w:pPr><w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"240\" w:lineRule=\"auto\"/><w:ind "
		"w:right=\"280\"/>"
		"<w:jc w:val=\"right\"/></w:pPr><w:rPr>" FACE("宋体") SIZE("28") "</w:rPr>") STYLE("EvenFooter",
		"Even Footer", "EvenFooter",
		"<w:pPr><w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"240\" w:lineRule=\"auto\"/><w:ind "
		"w:left=\"280\"/>"
		"</w:pPr><w:rPr>" FACE("宋体") SIZE("28") "</w:rPr>") STYLE("FormTitle", "Form Title", "FormText",
		"<w:pPr><w:keepNext/><w:snapToGrid w:val=\"0\"/><w:spacing w:after=\"160\" w:line=\"560\" "
		"w:lineRule=\"exact\"/>"
		"<w:jc w:val=\"center\"/></w:pPr><w:rPr>" FACE(SONG) SIZE("36") "</w:rPr>") STYLE("FormText",
		"Form Text", "FormText",
		"<w:pPr>" TAB
		"<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"300\" w:lineRule=\"exact\"/></w:pPr><w:rPr>" SIZE(
			"22") "</w:rPr>") STYLE("FormLabel", "Form Label", "FormText",
		"<w:pPr><w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"300\" w:lineRule=\"exact\"/><w:jc "
		"w:val=\"center\"/>"
		"</w:pPr><w:rPr>" FACE(HEI) SIZE("22") "</w:rPr>") STYLE("FormSign", "Form Signature", "FormText",
		"<w:pPr><w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"300\" w:lineRule=\"exact\"/><w:jc "
		"w:val=\"right\"/>"
		"</w:pPr><w:rPr>" SIZE("22") "</w:rPr>") "</w:styles>\n";

#define FONT(name, other, family)                                                                                      \
	"<w:font w:name=\"" name "\"><w:altName w:val=\"" other                                                        \
	"\"/><w:charset w:val=\"86\"/><w:family w:val=\"" family "\"/><w:pitch w:val=\"default\"/></w:font>\n"
static const char fonts[] = XML "<w:fonts " WORDS ">" FONT(FANG, "仿宋", "modern") FONT(
	"仿宋", "FangSong", "modern") FONT(KAI, "楷体", "modern") FONT("楷体", "KaiTi", "modern") FONT(HEI, "SimHei",
	"modern") FONT(SONG, "小标宋", "roman") FONT("宋体", "SimSun",
	"roman") "<w:font w:name=\"Times New Roman\"><w:charset w:val=\"00\"/><w:family w:val=\"roman\"/><w:pitch"
		 " w:val=\"variable\"/></w:font></w:fonts>\n";

static const char settings[] =
	XML "<w:settings " WORDS "><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"420\"/>"
	    "<w:evenAndOddHeaders/><w:characterSpacingControl w:val=\"compressPunctuation\"/><w:compat><w:compatSetting"
	    " w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
	    "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>\n";

struct span
docx_styles(void)
{
	return span_of(styles);
}

struct span
docx_fonts(void)
{
	return span_of(fonts);
}

struct span
docx_settings(void)
{
	return span_of(settings);
}
