/* Formats a mail for sendmail (RFC 5322, RFC 2045): a header, a text and attachments.  The output is ASCII, in lines
 * of at most 78 characters, except for long addresses and file names. */
#ifndef MAIL_MAIL_H
#define MAIL_MAIL_H

#include "../base/buf.h"
#include "../rules/day.h"
#include "address.h"

struct mail {
	struct span from_name, from; /* if empty, sendmail adds the sender */
	const struct addresses *to;
	struct span subject; /* UTF-8 without control characters */
	stamp at;            /* in UTC+8 */
	struct span text;    /* UTF-8 with LF line ends; sent with CRLF */
	struct span page;    /* the same text as an HTML page, which mail readers prefer; p is NULL if there is none */
};

/* Exits with EXIT_USAGE if the value of an option cannot be in a header field: if it contains control characters or is
 * not UTF-8.  The value may be NULL. */
void header_check(const char *option, const char *value);
/* Sets the sender to the value of --from, which may be NULL.  Exits with EXIT_USAGE if it contains no address, or
 * cannot be in a header field. */
void mail_take_from(struct mail *mail, const char *from);

/* Appends the header and the text.  Attachments follow, then mail_put_end(). */
void mail_put(struct buf *out, const struct mail *mail);
/* Appends a file.  Its name is without directories; its type is determined by the name's ending, otherwise plain
 * text. */
void mail_put_attachment(struct buf *out, struct span name, struct span content);
void mail_put_end(struct buf *out);

/* Returns whether a mail that mail_put() began has its end.  Any other mail is taken to be complete. */
bool mail_is_complete(struct span mail);
/* Appends the recipients: the value of a mail's header field To on one line, with the characters that
 * mail_make_plain() replaces.  Appends nothing if there is no such field. */
void mail_put_recipients(struct buf *out, struct span mail);
/* Replaces control characters and bytes that are not UTF-8 by question marks. */
void mail_make_plain(char *text, size_t n);

#endif
