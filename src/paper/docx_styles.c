/* The look of a document: the typefaces and sizes of GB/T 9704-2012, which office machines have; the font table
 * names a substitute for each. */
#include "docx.h"

#define XML   "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define WORDS "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

#define SONG  "方正小标宋简体"
#define HEI   "黑体"
#define KAI   "楷体_GB2312"
#define FANG  "仿宋_GB2312"
#define TIMES "w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\""

#define FACE(name)        "<w:rFonts " TIMES " w:eastAsia=\"" name "\" w:cs=\"Times New Roman\"/>"
#define SIZE(half_points) "<w:sz w:val=\"" half_points "\"/><w:szCs w:val=\"" half_points "\"/>"
#define RED               "<w:color w:val=\"C00000\"/>"
#define TAB(at)           "<w:tabs><w:tab w:val=\"right\" w:pos=\"" at "\"/></w:tabs>"
#define JC(how)           "<w:jc w:val=\"" how "\"/>"
#define KEEP              "<w:keepNext/>"
#define INDENT            "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>"
#define OFF_GRID          "<w:snapToGrid w:val=\"0\"/>"
/* A line of text: 22 on a page. */
#define LINES        "<w:spacing w:line=\"579\" w:lineRule=\"exact\"/>"
#define EXACT(twips) OFF_GRID "<w:spacing w:line=\"" twips "\" w:lineRule=\"exact\"/>"
#define AUTO(before, after)                                                                                            \
	OFF_GRID "<w:spacing w:before=\"" before "\" w:after=\"" after "\" w:line=\"240\" w:lineRule=\"auto\"/>"
#define PP(how) "<w:pPr>" how "</w:pPr>"
#define RP(how) "<w:rPr>" how "</w:rPr>"

#define STYLE(id, name, next, how)                                                                                     \
	"<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"" id "\"><w:name w:val=\"" name "\"/>"          \
	"<w:basedOn w:val=\"Normal\"/><w:next w:val=\"" next "\"/><w:qFormat/>" how "</w:style>\n"
/* A style that every word processor knows. */
#define KNOWN_STYLE(id, name, next, how)                                                                               \
	"<w:style w:type=\"paragraph\" w:styleId=\"" id "\"><w:name w:val=\"" name "\"/>"                              \
	"<w:basedOn w:val=\"Normal\"/><w:next w:val=\"" next "\"/><w:qFormat/>" how "</w:style>\n"

static const char styles[] = XML "<w:styles " WORDS "><w:docDefaults><w:rPrDefault><w:rPr>" FACE(FANG)
	SIZE("32") "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
		   "<w:pPrDefault/></w:docDefaults>\n"
		   "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name "
		   "w:val=\"Normal\"/><w:qFormat/>" PP(
			   "<w:widowControl/><w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN "
			   "w:val=\"0\"/>" LINES) "</w:style>\n"
						  "<w:style w:type=\"table\" w:default=\"1\" "
						  "w:styleId=\"TableNormal\"><w:name w:val=\"Normal "
						  "Table\"/>"
						  "<w:uiPriority "
						  "w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/"
						  "><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>"
						  "<w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left "
						  "w:w=\"57\" w:type=\"dxa\"/>"
						  "<w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"57\" "
						  "w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>\n"

	/* the title of an issued paper, in red, and the lines below it */
	STYLE("PaperName", "Paper Name", "Normal",
		PP(KEEP AUTO("120", "240") JC("center")) RP(FACE(SONG) RED SIZE("96"))) STYLE("IssueNumber",
		"Issue Number", "Normal", PP(KEEP LINES JC("center"))) STYLE("Issuer", "Issuer", "Normal",
		PP(KEEP TAB("8844") LINES)) STYLE("RedRule", "Red Rule", "BodyText",
		PP("<w:pBdr><w:bottom w:val=\"single\" w:sz=\"18\" w:space=\"1\" w:color=\"C00000\"/></w:pBdr>" OFF_GRID
		   "<w:spacing w:after=\"240\" w:line=\"80\" w:lineRule=\"exact\"/>"))
		KNOWN_STYLE("Title", "Title", "BodyText",
			PP(KEEP "<w:spacing w:before=\"120\" w:after=\"240\" w:line=\"640\" w:lineRule=\"exact\"/>" JC(
				"center")) RP(FACE(SONG) SIZE("44")))

	/* the text, with 28 characters per line */
	KNOWN_STYLE("Heading1", "heading 1", "BodyText",
		PP(KEEP "<w:keepLines/>" LINES INDENT "<w:outlineLvl w:val=\"0\"/>")
			RP(FACE(HEI))) KNOWN_STYLE("Heading2", "heading 2", "BodyText",
		PP(KEEP "<w:keepLines/>" LINES INDENT "<w:outlineLvl w:val=\"1\"/>")
			RP(FACE(KAI))) KNOWN_STYLE("BodyText", "Body Text", "BodyText",
		PP(LINES INDENT JC("both")) RP("<w:spacing w:val=\"-5\"/>")) STYLE("PlainLine", "Plain Line",
		"BodyText", PP(LINES) RP("<w:spacing w:val=\"-5\"/>")) STYLE("LeadIn", "Lead In", "BodyText",
		PP(KEEP LINES) RP("<w:spacing w:val=\"-5\"/>")) STYLE("Attachment", "Attachment", "Title",
		PP(KEEP "<w:pageBreakBefore/>" LINES) RP(FACE(HEI))) STYLE("Signature", "Signature Line", "BodyText",
		PP(LINES "<w:ind w:rightChars=\"400\" w:right=\"1280\"/>" JC("right"))) STYLE("TableText", "Table Text",
		"TableText", PP(AUTO("20", "20")) RP(SIZE("21"))) STYLE("TableNumber", "Table Number", "TableNumber",
		PP(AUTO("20", "20") JC("right")) RP(SIZE("21"))) STYLE("TableHead", "Table Head", "TableText",
		PP(KEEP AUTO("20", "20") JC("center")) RP(FACE(HEI) SIZE("21")))
		STYLE("AfterTable", "After Table", "BodyText", PP(EXACT("160")) RP(SIZE("10"))) KNOWN_STYLE("Caption",
			"caption", "BodyText", PP(KEEP AUTO("60", "40") JC("center")) RP(FACE(HEI) SIZE("21")))
			STYLE("Figure", "Figure", "BodyText", PP("<w:keepLines/>" AUTO("0", "120") JC("center")))
				STYLE("FigureText", "Figure Text", "FigureText", PP(EXACT("240")) RP(SIZE("21")))

	/* the imprint, indented by one character on both sides; and page numbers, one character in from the outer
	 * side */
	STYLE("ImprintLine", "Imprint Line", "ImprintLine",
		PP("<w:keepLines/>" TAB("8564") EXACT("420") "<w:ind w:firstLine=\"280\"/>") RP(SIZE("28")))
		STYLE("ImprintCopies", "Imprint Copies", "ImprintLine",
			PP("<w:keepLines/>" EXACT("420") "<w:ind w:right=\"280\"/>" JC("right")) RP(SIZE("28")))
			KNOWN_STYLE("OddFooter", "footer", "OddFooter",
				PP(AUTO("0", "0") "<w:ind w:right=\"280\"/>" JC("right")) RP(FACE("宋体") SIZE("28")))
				STYLE("EvenFooter", "Even Footer", "EvenFooter",
					PP(AUTO("0", "0") "<w:ind w:left=\"280\"/>") RP(FACE("宋体") SIZE("28")))

	/* forms */
	STYLE("FormTitle", "Form Title", "FormText",
		PP(KEEP OFF_GRID "<w:spacing w:after=\"160\" w:line=\"560\" w:lineRule=\"exact\"/>" JC("center"))
			RP(FACE(SONG) SIZE("36")))
		STYLE("FormText", "Form Text", "FormText", PP(TAB("8844") EXACT("300")) RP(SIZE("22"))) STYLE(
			"FormLabel", "Form Label", "FormText", PP(EXACT("300") JC("center")) RP(FACE(HEI) SIZE("22")))
			STYLE("FormSign", "Form Signature", "FormText", PP(EXACT("300") JC("right")) RP(SIZE("22")))
				STYLE("FormSeal", "Form Seal", "FormSign",
					PP(KEEP EXACT("300") JC("right")) RP(SIZE("22"))) "</w:styles>\n";

#define FONT(name, other, family)                                                                                      \
	"<w:font w:name=\"" name "\"><w:altName w:val=\"" other                                                        \
	"\"/><w:charset w:val=\"86\"/><w:family w:val=\"" family "\"/><w:pitch w:val=\"default\"/></w:font>\n"

static const char fonts[] = XML "<w:fonts " WORDS ">" FONT(FANG, "仿宋", "modern") FONT("仿宋", "FangSong", "modern")
	FONT(KAI, "楷体", "modern") FONT("楷体", "KaiTi", "modern") FONT(HEI, "SimHei", "modern") FONT(
		SONG, "小标宋", "roman") FONT("宋体", "SimSun",
		"roman") "<w:font w:name=\"Times New Roman\"><w:charset w:val=\"00\"/><w:family w:val=\"roman\"/>"
			 "<w:pitch w:val=\"variable\"/></w:font></w:fonts>\n";

/* Characters that must not end a line, or begin one: punctuation, as by default in word processors, and the words of
 * dates and counts, so that no line break separates them from their numbers. */
#define NOT_LAST "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥年月第-"
#define NOT_FIRST                                                                                                                                                              \
	"!%),.:;&gt;?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠" \
	"年月日期周件个次名分时"

static const char settings[] =
	XML "<w:settings " WORDS "><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"420\"/><w:evenAndOddHeaders/>"
	    "<w:characterSpacingControl w:val=\"compressPunctuation\"/>"
	    "<w:noLineBreaksAfter w:lang=\"zh-CN\" w:val=\"" NOT_LAST "\"/>"
	    "<w:noLineBreaksBefore w:lang=\"zh-CN\" w:val=\"" NOT_FIRST "\"/><w:compat><w:compatSetting"
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
