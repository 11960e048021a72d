/* The language of papers.  It is set by the user (--lang), not by the locale: messages use gettext() and follow the
 * locale, while the texts of papers are looked up here. */
#ifndef PAPER_LANGUAGE_H
#define PAPER_LANGUAGE_H

#include "../base/say.h" /* N_() marks texts for D_() */

#include <stdbool.h>

/* Sets the language of papers, "zh" or "en"; call it before any text of a paper.  The Chinese texts are read once,
 * from the catalogue that gettext() uses for Chinese messages (tables_locale()).  Exits with EXIT_USAGE if it cannot
 * be used, so that no paper is in another language than requested. */
void language_start(const char *lang);

/* Return whether it is Chinese, and its name in HTML. */
bool language_is_chinese(void);
const char *language_tag(void);

/* Returns the text of a paper for an English text of the sources; that text itself before language_start().  Exits
 * with EXIT_USAGE if the catalogue lacks it. */
const char *language_text(const char *text);
#define D_(text) language_text(text)

/* Returns the Chinese for a text of the sources, whatever the document's language; NULL if there is none or Chinese
 * is not installed. */
const char *language_chinese(const char *text);

#endif
