/* Taking a caller's name and phone out of a text: tips are passed on without them (R3.1.5). */
#ifndef REDACT_REDACT_H
#define REDACT_REDACT_H

#include "../base/buf.h"
#include "../base/span.h"

/* Appends `text` with "***" for every place where one of the callers' names or phones stands.  `text` and
 * the names and phones are a ledger's fields: escapes in them count as blanks, and none is cut in half.  A
 * field may hold several names or numbers.
 *
 * Of a name are found: all of it, its characters set apart or not; the surname with a title, 姓王 and 老王; the
 * given name alone if it has two characters; forms with a character masked by the writer (王*明, 王某明, 王××);
 * the parts of a name that blanks or dots part.  Of alphabetic names ASCII letters count without case, and only whole
 * words.  A field that names nobody (匿名) hides nothing.
 *
 * Of a phone are found: its digits in their order, whatever signs but letters stand between them, in ASCII,
 * full-width or Chinese figures, with or without country and area code, and forms with the middle or the end
 * masked.  Whoever's it is, every mobile number, and every landline number with its area code, is hidden too, with its
 * extension: it may be the caller's other one.  Dates, case numbers, sums and number plates stay.
 *
 * What cannot be caught: homophones, misspellings, pinyin and other scripts' forms of a name, nicknames, a surname
 * without title, a given name of one character alone, what the caller is to somebody (his wife), digits spelled with
 * letters, numbers of other people without area code, addresses and what else gives a person away. */
void redact(struct buf *out, struct span text, const struct span *name, size_t names, const struct span *phone,
	size_t phones);

#endif
