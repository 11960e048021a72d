/* Hides a caller's name and phone in a text: tips are passed on without them (R3.1.5). */
#ifndef REDACT_REDACT_H
#define REDACT_REDACT_H

#include "../base/buf.h"
#include "../base/span.h"

/* The names and phones to hide, prepared for searches.  Their number does not affect the time that a text takes. */
struct callers;

/* Returns an empty set, to be freed with callers_free(). */
struct callers *callers_new(void);
/* Add a ledger's field of names, or of phones.  It may contain several, with titles, roles and counts. */
void callers_name(struct callers *callers, struct span field);
void callers_phone(struct callers *callers, struct span field);
void callers_free(struct callers *callers); /* NULL is allowed */

/* Appends `text`, a ledger's field, with "***" in place of every name and phone of the callers.  Escapes count as
 * blanks and are never split.
 *
 * Characters are compared by Unicode's folding (signs.h): compatibility forms, case, combining marks and invisible
 * characters make no difference.  Of a name are found: the whole name, with any punctuation between its characters;
 * the surname followed by any title, role or office, 姓王, 老王; the given name alone if it has two characters and
 * is not an ordinary word; forms in which the writer masked characters (王*明, 王某明, 王××); the parts of a name
 * that blanks or dots separate.  Alphabetic names are found as whole words.  A field that names nobody (匿名) hides
 * nothing.
 *
 * Of a phone are found: its digits in order, in any form with a numeric value, in Chinese numerals (plain, formal or
 * spoken: 幺两拐洞勾), with any characters except letters between them, with or without country and area code, and
 * forms in which the middle or the end is masked.  No matter whose they are, every mobile number, every landline number
 * with its area code and extension, and every identity card number are hidden too.  Dates, case numbers, amounts and
 * number plates are kept.
 *
 * Not found: pinyin, homophones, misspellings, traditional characters for simplified ones and vice versa, nicknames,
 * a surname alone, a given name alone if it has one character or is an ordinary word, relations to other people (his
 * wife), digits spelled with letters, other people's numbers without area code, addresses, and other clues to a
 * person. */
void redact(struct buf *out, struct span text, const struct callers *callers);

#endif
