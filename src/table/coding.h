/* The text of a file in whatever encoding, as UTF-8, and the way back to the bytes it came from. */
#ifndef TABLE_CODING_H
#define TABLE_CODING_H

#include "../base/buf.h"
#include "../base/bytes.h"
#include "../base/span.h"

struct coded_text;

/* Takes over `bytes`, a file's content in the encoding that iconv(3) knows by this name;
 * NULL is UTF-8, or UTF-16 where a byte order mark says so.  Dies with 2 on an encoding that is not known.
 *
 * What is not valid in the encoding, and NUL, does not stop anything: it becomes a byte that is not UTF-8 (0xff), or
 * U+0001, in the text, for the row it is in to be refused.  Line ends map one to one.  UTF-8 is not copied (unless
 * there is a NUL in it). */
struct coded_text *coded_text_take(const char *encoding, struct bytes bytes);
void coded_text_free(struct coded_text *t);

/* The whole as UTF-8, without byte order mark. */
struct span coded_text_all(const struct coded_text *t);

/* The byte order mark the file began with, in its own encoding; empty if none. */
struct span coded_text_mark(const struct coded_text *t);

/* The encoding's name, for messages. */
const char *coded_text_encoding(const struct coded_text *t);

/* The bytes of the file that became `lines`, a piece of the text of whole lines.  Quick when asked in the order of
 * the text. */
struct span coded_text_source(struct coded_text *t, struct span lines);

/* Appends UTF-8 in the file's encoding, '?' for what that lacks. */
void coded_text_put(struct coded_text *t, struct buf *out, struct span utf8);

#endif
