#include "html.h"

#include "../base/utf8.h"

/* What stands for a character that means something in HTML; NULL: itself. */
static const char *
entity(char c)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	case '\'':
		return "&#39;";
	default:
		return NULL;
	}
}

/* Whether some of it runs from right to left, or turns the direction of the rest. */
static bool
has_direction(struct span s)
{
	while (s.n > 0) {
		const uint32_t c = utf8_take(&s);

		if (c >= 0x590 && ((c < 0x900) || utf8_turns(c) || (c >= 0xfb1d && c < 0xfe00) ||
					  (c >= 0xfe70 && c < 0xff00) || (c >= 0x10800 && c < 0x11000) ||
					  (c >= 0x1e800 && c < 0x1f000)))
			return true;
	}
	return false;
}

/* With entities and, for C1 controls, signs. */
static void
put_entities(struct buf *b, struct span s)
{
	size_t i, done = 0;
	const char *instead;

	for (i = 0; i < s.n; i++) {
		const bool control = (unsigned char)s.p[i] == 0xc2 && i + 1 < s.n && (unsigned char)s.p[i + 1] < 0xa0;

		instead = control ? "" : entity(s.p[i]);
		if (instead == NULL)
			continue;
		buf_add(b, s.p + done, i - done);
		buf_str(b, instead);
		if (control)
			buf_printf(b, "&lt;U+%04X&gt;", (unsigned char)s.p[++i]);
		done = i + 1;
	}
	buf_add(b, s.p + done, s.n - done);
}

enum { FIRST_STRONG_ISOLATE = 0x2068, POP_ISOLATE = 0x2069 };

static void
put_character(struct buf *b, uint32_t c)
{
	b->n += utf8_put(buf_room(b, 4), c);
}

/* Text with a direction of its own, which ends with it: between isolates that all are closed. */
static void
put_isolated(struct buf *b, struct span s)
{
	size_t open = 0;

	put_character(b, FIRST_STRONG_ISOLATE);
	while (s.n > 0) {
		const char *p = s.p;
		const uint32_t c = utf8_take(&s);

		if (c >= 0x2066 && c <= FIRST_STRONG_ISOLATE)
			open++;
		/* One that closes nothing would close ours. */
		if (c == POP_ISOLATE && open-- == 0)
			open = 0;
		else
			put_entities(b, (struct span){p, (size_t)(s.p - p)});
	}
	for (open++; open > 0; open--)
		put_character(b, POP_ISOLATE);
}

void
html_text(struct buf *b, struct span s)
{
	if (has_direction(s))
		put_isolated(b, s);
	else
		put_entities(b, s);
}

/* Song type for reading and Hei type for headings, as official papers have
 * them, by the names that Linux, macOS and Windows know them under. */
static const char style[] = "body{margin:0 auto;padding:1em;max-width:60em;"
			    "font:11pt/1.6 \"Noto Serif CJK SC\",\"Source Han Serif SC\",\"Songti SC\",SimSun,serif}\n"
			    "body.landscape{max-width:none;font-size:9pt;line-height:1.4}\n"
			    "h1,h2,h3,th,text{font-family:\"Noto Sans CJK SC\",\"Source Han Sans SC\",\"PingFang SC\","
			    "\"Microsoft YaHei\",SimHei,sans-serif}\n"
			    "h1{font-size:1.6em;text-align:center}\n"
			    "h2{font-size:1.2em}\n"
			    "h3{font-size:1em}\n"
			    "h1,h2,h3{break-after:avoid}\n"
			    "table{border-collapse:collapse;width:100%}\n"
			    "th,td{border:1px solid #888;padding:.2em .4em;text-align:left;vertical-align:top;"
			    "white-space:pre-wrap;overflow-wrap:anywhere}\n"
			    "th{background:#eee}\n"
			    "th,td,p,h1,h2,h3,span,summary,figcaption{unicode-bidi:isolate}\n"
			    ".number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}\n"
			    "thead{display:table-header-group}\n"
			    "@media(max-width:40em){table{display:block;overflow-x:auto}td{min-width:4em}}\n"
			    "summary{cursor:pointer;margin:.3em 0}\n"
			    "@media print{details::details-content{content-visibility:visible;block-size:auto}}\n"
			    "tr,svg,figure{break-inside:avoid}\n"
			    "@media print{body{max-width:none;padding:0}"
			    "th{-webkit-print-color-adjust:exact;print-color-adjust:exact}}\n";

/* Papers are set close, charts beside one another where there is room. */
static const char paper_style[] = "p{margin:0;orphans:1;widows:1}\n"
				  "h1{margin:.1em 0;font-size:1.8em;letter-spacing:.1em}\n"
				  "h2{margin:.5em 0 .15em}\n"
				  "hr{border:0;border-top:2px solid #b00;margin:.3em 0 .5em}\n"
				  "table{margin:.2em 0 .4em}\n"
				  "th,td{padding:.05em .4em}\n"
				  ".charts{display:flex;flex-wrap:wrap;gap:0 1.5em}\n"
				  "figure{flex:1 1 20em;max-width:34em;margin:.4em 0}\n"
				  "figcaption{font-size:.9em}\n"
				  "svg.chart{display:block;width:100%;height:auto;overflow:visible}\n"
				  "@media print{body{font-size:10pt;line-height:1.35}figure{margin:.2em 0}}\n";

/* Forms are ruled in black and set to be written on with a pen. */
static const char form_style[] =
	"section{break-after:page}\n"
	"section:last-of-type{break-after:auto}\n"
	"h1{font-size:18pt;margin:0 0 .6em}\n"
	".ends{display:flex;justify-content:space-between;margin:0 0 .3em}\n"
	"table{table-layout:fixed;border:1.5pt solid #000}\n"
	"th,td{border:.75pt solid #000;padding:.3em .5em;line-height:1.45}\n"
	"th{background:none;padding:.3em;font-weight:500;text-align:center;vertical-align:middle}\n"
	"tr.half td{vertical-align:middle}\n"
	"col.label{width:6.8em}\n"
	".sign{text-align:right}\n"
	".foot{text-align:right;margin:.2em 1em 0;white-space:pre-wrap}\n"
	"@media screen{section{margin:0 0 3em}}\n";

/* What the kinds of page are called in A4's orientation, in the style, and what they add to it. */
static const struct {
	const char *paper, *class, *style;
} pages[] = {
	[HTML_PORTRAIT] = {"portrait", "portrait", ""},
	[HTML_LANDSCAPE] = {"landscape", "landscape", ""},
	[HTML_PAPER] = {"portrait", "paper", paper_style},
	[HTML_FORMS] = {"portrait", "forms", form_style},
};

void
html_open(struct buf *b, const char *lang, struct span title, enum html_page page)
{
	buf_printf(b, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n", lang);
	buf_str(b, "<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
	html_text(b, title);
	buf_str(b, "</title>\n<style>\n");
	buf_printf(b, "@page{size:A4 %s;margin:15mm}\n", pages[page].paper);
	buf_str(b, style);
	buf_str(b, pages[page].style);
	buf_printf(b, "</style>\n</head>\n<body class=\"%s\">\n", pages[page].class);
}

void
html_close(struct buf *b)
{
	buf_str(b, "</body>\n</html>\n");
}
