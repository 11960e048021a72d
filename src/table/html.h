/* Pages that stand alone: one file, nothing fetched, fit to be printed on A4. */
#ifndef TABLE_HTML_H
#define TABLE_HTML_H

#include "../base/buf.h"
#include "../base/span.h"

/* HTML_PAPER: set close, as what leaders read is to be short.  HTML_FORMS: each <section> is a sheet of its own, its
 * tables ruled as forms are. */
enum html_page { HTML_PORTRAIT, HTML_LANDSCAPE, HTML_PAPER, HTML_FORMS };

/* Appends text so that a page shows it as it is, in content and in quoted
 * attributes. */
void html_text(struct buf *b, struct span s);

/* The same as content, with numbers, dates and the numbers of cases that no line's end may break. */
void html_words(struct buf *b, struct span s);

/* Appends the page down to the start of its body.  `lang` is the language of
 * what it says ("zh-CN", "en"): typefaces go by it. */
void html_open(struct buf *b, const char *lang, struct span title, enum html_page page);
void html_close(struct buf *b);

#endif
