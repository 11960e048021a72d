/* The language of papers.  It is what the user asks for (--lang), whatever the locale: messages go through gettext()
 * and follow the locale, the words of papers are looked up here. */
#ifndef PAPER_LANGUAGE_H
#define PAPER_LANGUAGE_H

#include "../base/say.h" /* N_() marks what D_() translates */

#include <stdbool.h>

/* Before the first word of a paper: its language, "zh" or "en".  The Chinese words are read here, once, from the
 * catalogue of which gettext() has its Chinese messages (tables_locale()).  Ends the program with EXIT_USAGE if it
 * cannot be used: no paper goes out in another language than was asked for. */
void language_start(const char *lang);

/* Whether it is Chinese; and its name as HTML has it. */
bool language_is_chinese(void);
const char *language_tag(void);

/* The words of a paper for a text of the sources in English; English before language_start().  Ends the program with
 * EXIT_USAGE if the catalogue does not have them. */
const char *language_text(const char *text);
#define D_(text) language_text(text)

/* The Chinese for a text of the sources, whatever the document's language; NULL where there is none, or Chinese is not
 * installed. */
const char *language_chinese(const char *text);

#endif
