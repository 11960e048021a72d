/* Self-contained HTML pages: one file without external resources, for printing on A4. */
#ifndef TABLE_HTML_H
#define TABLE_HTML_H

#include "../base/buf.h"
#include "../base/span.h"

/* HTML_PAPER: compact, for papers to leaders.  HTML_FORMS: each <section> is printed on a sheet of its own, with
 * ruled tables. */
enum html_page { HTML_PORTRAIT, HTML_LANDSCAPE, HTML_PAPER, HTML_FORMS };

/* Appends text with HTML escapes, for content and quoted attributes. */
void html_text(struct buf *b, struct span s);

/* As html_text(), for content; a line does not break inside a number, a date or a case number. */
void html_words(struct buf *b, struct span s);

/* Appends the page up to the start of its body. `lang` is the language of its text ("zh-CN", "en"), which selects
 * the typefaces. */
void html_open(struct buf *b, const char *lang, struct span title, enum html_page page);
void html_close(struct buf *b);

#endif
