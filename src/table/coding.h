/* Decodes a file of any encoding to UTF-8, and maps lines back to the original bytes. */
#ifndef TABLE_CODING_H
#define TABLE_CODING_H

#include "../base/buf.h"
#include "../base/bytes.h"
#include "../base/span.h"

struct coded_text;

/* Takes ownership of `bytes`, the content of a file in an encoding of iconv(3); NULL is UTF-8, or UTF-16 if there is
 * a byte order mark for it.  Exits with 2 if the encoding is unknown.
 *
 * Invalid bytes and NUL are not errors here: they become a byte that is not UTF-8 (0xff), or U+0001, so that their
 * row is rejected later.  Line ends map one to one.  UTF-8 is not copied (unless it contains a NUL). */
struct coded_text *coded_text_take(const char *encoding, struct bytes bytes);
void coded_text_free(struct coded_text *t);

/* Returns the whole text as UTF-8, without byte order mark. */
struct span coded_text_all(const struct coded_text *t);

/* Returns the file's byte order mark in its encoding; empty if there is none. */
struct span coded_text_mark(const struct coded_text *t);

/* Returns the encoding's name, for messages. */
const char *coded_text_encoding(const struct coded_text *t);

/* Returns the original bytes of `lines`, whole lines of the text.  Fast if called in the order of the text. */
struct span coded_text_source(struct coded_text *t, struct span lines);

/* Appends UTF-8 converted to the file's encoding, with '?' for characters that it lacks. */
void coded_text_put(struct coded_text *t, struct buf *out, struct span utf8);

#endif
