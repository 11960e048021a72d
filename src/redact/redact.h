/* Taking a caller's name and phone out of a text: tips are passed on without them (R3.1.5). */
#ifndef REDACT_REDACT_H
#define REDACT_REDACT_H

#include "../base/buf.h"
#include "../base/span.h"

/* Whose names and phones are hidden, made ready to be found: how many there are makes no difference to the time that
 * a text takes. */
struct callers;

struct callers *callers_new(void);
/* A ledger's field of names or of phones.  It may hold several, with titles, roles and counts around them. */
void callers_name(struct callers *callers, struct span field);
void callers_phone(struct callers *callers, struct span field);
void callers_free(struct callers *callers); /* NULL: nothing */

/* Appends `text`, a ledger's field, with "***" for every place where one of the callers' names or phones stands.
 * Escapes in it count as blanks, and none is cut in half.
 *
 * Characters are compared as Unicode folds them (signs.h): compatibility forms, case, combining marks and what cannot
 * be seen make no difference.  Of a name are found: all of it, whatever punctuation stands between its characters; the
 * surname with a title, a role or an office of any kind behind it, 姓王, 老王; the given name alone if it has two
 * characters and is no ordinary word; forms with characters masked by the writer (王*明, 王某明, 王××); the parts of a
 * name that blanks or dots part.  Alphabetic names are found as whole words.  A field that names nobody (匿名) hides
 * nothing.
 *
 * Of a phone are found: its digits in their order, in any form that has a numeric value, in Chinese figures plain,
 * formal or as spoken (幺两拐洞勾), whatever signs but letters stand between them, with or without country and area
 * code, and forms with the middle or the end masked.  Whoever's it is, every mobile number, every landline number with
 * its area code, with its extension, and every number of an identity card is hidden too.  Dates, case numbers, sums and
 * number plates stay.
 *
 * What cannot be caught: pinyin, homophones, misspellings, traditional characters for simplified ones and the other way
 * round, nicknames, a surname alone, a given name of one character alone or that is an ordinary word, what the caller
 * is to somebody (his wife), digits spelled with letters, numbers of other people without area code, addresses and what
 * else gives a person away. */
void redact(struct buf *out, struct span text, const struct callers *callers);

#endif
