#include "html.h"

#include "../base/utf8.h"

/* Returns the entity for a character that is special in HTML, or NULL. */
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

/* Returns whether the text contains right-to-left characters or direction controls. */
static bool
has_direction(struct span s)
{
	while (s.n > 0) {
		const uint32_t c = utf8_take(&s);

		if (c >= 0x590 &&
			((c < 0x900) || utf8_turns(c) || (c >= 0xfb1d && c < 0xfe00) || (c >= 0xfe70 && c < 0xff00) ||
				(c >= 0x10800 && c < 0x11000) || (c >= 0x1e800 && c < 0x1f000)))
			return true;
	}
	return false;
}

/* Appends text with entities, and codes for C1 controls. */
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

/* Appends text whose direction cannot affect the rest: between isolates, all of them closed. */
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
		/* A PDI without its opening would close our isolate. */
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

/* The typefaces of official papers (GB/T 9704), with the names they have on different systems. */
#define FANG "\"仿宋_GB2312\",\"仿宋\",FangSong,STFangsong,\"Noto Serif CJK SC\",\"Source Han Serif SC\",serif"
#define HEI  "\"黑体\",SimHei,\"Noto Sans CJK SC\",\"Source Han Sans SC\",\"PingFang SC\",\"Microsoft YaHei\",sans-serif"
#define KAI  "\"楷体_GB2312\",\"楷体\",KaiTi,STKaiti,\"Noto Serif CJK SC\",serif"
#define SONG "\"宋体\",SimSun,\"Songti SC\",\"Noto Serif CJK SC\",\"Source Han Serif SC\",serif"
#define NAME "\"方正小标宋简体\",\"小标宋\",FZXiaoBiaoSong-B05S," SONG

static const char style[] =
	"body{margin:0 auto;padding:1em;max-width:60em;font:11pt/1.6 " SONG "}\n"
	"body.landscape{max-width:none;font-size:9pt;line-height:1.4}\n"
	"h1,h2,h3,th,text{font-family:" HEI "}\n"
	"h1{font-size:1.6em;text-align:center}\n"
	"h2{font-size:1.2em}\n"
	"h3{font-size:1em}\n"
	"h1,h2,h3{break-after:avoid}\n"
	"table{border-collapse:collapse;width:100%}\n"
	"th,td{border:1px solid #888;padding:.2em .4em;text-align:left;vertical-align:top;white-space:pre-wrap}\n"
	"p,td{overflow-wrap:break-word}\n"
	"th{background:#eee}\n"
	"th,td,p,h1,h2,h3,span,summary,figcaption{unicode-bidi:isolate}\n"
	".number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}\n"
	".whole{white-space:nowrap}\n"
	"thead{display:table-header-group}\n"
	/* A table wider than the screen can be scrolled, and shows that where the browser supports it. */
	".scroll{overflow-x:auto}\n"
	".scroll::before{content:attr(data-hint);display:block;position:sticky;left:0;font-size:0;line-height:0;color:#"
	"666}\n"
	"@media screen and (max-width:40em){td{min-width:4em}.scroll::before{animation:hint 1s linear;"
	"animation-timeline:scroll(nearest inline)}}\n"
	"@keyframes hint{from,to{font-size:9pt;line-height:1.6}}\n"
	"@supports not (animation-timeline:scroll()){@media screen and (max-width:40em)"
	"{.scroll::before{font-size:9pt;line-height:1.6}}}\n"
	"summary{cursor:pointer;margin:.3em 0}\n"
	"@media print{details::details-content{content-visibility:visible;block-size:auto}.scroll{overflow:visible}}\n"
	"tr,svg,figure{break-inside:avoid}\n"
	"@media print{body{max-width:none;padding:0}th{-webkit-print-color-adjust:exact;print-color-adjust:exact}}\n";

/* Papers: printed as in GB/T 9704, with the page number 7 mm below the text at the outer side; on a screen more
 * compact, with charts side by side if there is room. */
static const char paper_style[] =
	"body{font-family:" FANG "}\n"
	"p{margin:0;orphans:2;widows:2}\n"
	"h1{margin:.1em 0;font-family:" NAME ";font-size:2.2em;font-weight:normal;line-height:1.3}\n"
	".name h1{color:#c00000;text-wrap:balance}\n"
	"h2{margin:.5em 0 .15em;font-size:1em;font-weight:normal;text-indent:2em}\n"
	"summary{font-family:" KAI "}\n"
	"hr{border:0;border-top:2.25pt solid #c00000;margin:.3em 0 .5em}\n"
	".lead{break-after:avoid}\n"
	"table{margin:.2em 0 .6em}\n"
	"th,td{padding:.05em .4em}\n"
	"th{font-weight:normal;text-align:center}\n"
	".charts{display:flex;flex-wrap:wrap;gap:0 1.5em}\n"
	"figure{flex:1 1 20em;max-width:34em;margin:.4em 0}\n"
	"figcaption{font-size:.9em;text-align:center;font-family:" HEI "}\n"
	"svg.chart{display:block;width:100%;height:auto;overflow:visible}\n"
	".attachment{margin-top:1.5em;font-family:" HEI ";break-after:avoid}\n"
	".attached{font-family:" NAME ";font-size:1.3em;text-align:center;margin:.5em 0;break-after:avoid}\n"
	".ends{display:flex;justify-content:space-between;gap:.5em}\n"
	".imprint{margin-top:1.5em;border:solid #000;border-width:1.5pt 0;break-inside:avoid}\n"
	".imprint p{padding:0 1em}\n"
	".imprint .printed{display:flex;justify-content:space-between;gap:1em;border-top:.75pt solid #000}\n"
	".imprint .printed:first-child{border-top:0}\n"
	".imprint .copies{text-align:right}\n"
	"@page{@bottom-right{content:none}}\n"
	"@page :right{@bottom-right{content:\"— \" counter(page) \" —\";font:14pt " SONG ";vertical-align:top;"
	"padding:7mm 14pt 0 0}}\n"
	"@page :left{@bottom-left{content:\"— \" counter(page) \" —\";font:14pt " SONG ";vertical-align:top;"
	"padding:7mm 0 0 14pt}}\n"
	"@media "
	"print{body{font-size:16pt;line-height:28.95pt}.name h1{font-size:var(--size)}.ends{font-"
	"size:15pt}"
	"h2{margin:0}table{font-size:10.5pt;line-height:1.3}.imprint{font-size:14pt;line-height:21pt}.imprint "
	".printed{font-size:13pt}"
	".attachment{break-before:page}.attached{font-size:22pt;line-height:32pt}.charts{display:block}figure{max-"
	"width:121mm;margin:2mm auto}figcaption{font-size:10.5pt;line-height:1.5}"
	"tr{break-inside:avoid}}\n";

/* Forms are ruled in black and have room for handwriting. */
static const char form_style[] =
	"section{break-after:page}\n"
	"section:last-of-type{break-after:auto}\n"
	"body{max-width:156mm;line-height:15pt}\n"
	"h1{font-family:" NAME ";font-weight:normal;font-size:18pt;line-height:28pt;margin:0 0 8pt}\n"
	".ends{display:flex;justify-content:space-between;margin:0}\n"
	"table{table-layout:fixed;border:1.5pt solid #000;font-family:" FANG "}\n"
	"th,td{border:.75pt solid #000;padding:1.5pt 3pt}\n"
	"th{background:none;font-weight:500;text-align:center;vertical-align:middle}\n"
	"tr.half td{vertical-align:middle}\n"
	"col.label{width:71pt}\n"
	".sign{text-align:right}\n"
	".foot{text-align:right;margin:0;white-space:pre-wrap}\n"
	"@media screen{section{margin:0 0 3em}}\n";

/* The orientation of A4 for each kind of page, its name in the style sheet, and its additional styles. */
static const struct {
	const char *paper, *margin, *class, *style;
} pages[] = {
	[HTML_PORTRAIT] = {"portrait", "15mm", "portrait", ""},
	[HTML_LANDSCAPE] = {"landscape", "15mm", "landscape", ""},
	[HTML_PAPER] = {"portrait", "37mm 26mm 35mm 28mm", "paper", paper_style},
	[HTML_FORMS] = {"portrait", "37mm 26mm 35mm 28mm", "forms", form_style},
};

/* Returns whether a character can belong to a number, a date or a case number; words of a date only after digits. */
static bool
is_of_number(uint32_t c, bool after_figure)
{
	return (c >= '0' && c <= '9') ||
	       (after_figure && (c == U'年' || c == U'月' || c == U'日' || c == '-' || c == ':' || c == '.' ||
					c == '%' || c == '/' || c == ','));
}

/* Returns the length of the number, date or case number at the start of a text, and how many characters in it allow
 * a line break. */
static size_t
number_at(struct span s, size_t *breaks)
{
	const char *begin = s.p;
	size_t n = 0, signs = 0;

	*breaks = 0;
	while (s.n > 0) {
		const uint32_t c = utf8_take(&s);

		if (!is_of_number(c, n > 0))
			break;
		if (c >= '0' && c <= '9') {
			n = (size_t)(s.p - begin);
			*breaks += signs;
			signs = 0;
		} else if (c == '%' || c > 0x7f) {
			n = (size_t)(s.p - begin);
			*breaks += signs + 1;
			signs = 0;
		} else {
			signs++;
		}
	}
	return n;
}

void
html_words(struct buf *b, struct span s)
{
	const char *from = s.p;

	while (s.n > 0) {
		size_t breaks, n = number_at(s, &breaks);

		if (n == 0) {
			utf8_take(&s);
			continue;
		}
		if (breaks > 0) {
			html_text(b, (struct span){from, (size_t)(s.p - from)});
			buf_str(b, "<span class=\"whole\">");
			html_text(b, (struct span){s.p, n});
			buf_str(b, "</span>");
			from = s.p + n;
		}
		s = (struct span){s.p + n, s.n - n};
	}
	if (s.p != from)
		html_text(b, (struct span){from, (size_t)(s.p - from)});
}

void
html_open(struct buf *b, const char *lang, struct span title, enum html_page page)
{
	buf_printf(b, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n", lang);
	buf_str(b, "<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
	html_text(b, title);
	buf_str(b, "</title>\n<style>\n");
	buf_printf(b, "@page{size:A4 %s;margin:%s}\n", pages[page].paper, pages[page].margin);
	buf_str(b, style);
	buf_str(b, pages[page].style);
	buf_printf(b, "</style>\n</head>\n<body class=\"%s\">\n", pages[page].class);
}

void
html_close(struct buf *b)
{
	buf_str(b, "</body>\n</html>\n");
}
