/* A mail as sendmail takes it (RFC 5322, RFC 2045): a header, a text, files beside it.  All of it is ASCII, in lines of
 * at most 78 characters but for long addresses and names of files. */
#ifndef MAIL_MAIL_H
#define MAIL_MAIL_H

#include "../base/buf.h"
#include "../rules/day.h"
#include "address.h"

struct mail {
	struct span from_name, from; /* empty: sendmail knows */
	const struct addresses *to;
	struct span subject; /* UTF-8 without control characters */
	stamp at;            /* the hotline's time, UTC+8 */
	struct span text;    /* UTF-8, lines ended by LF; sent with CRLF */
	struct span page;    /* the same as a page of html, which mail readers show instead; p NULL: there is none */
};

/* Appends the header and the text; then come the attachments, then the end. */
void mail_put(struct buf *out, const struct mail *mail);
/* A file, by its name without folders: what it is by what its name ends in, else plain text. */
void mail_put_attachment(struct buf *out, struct span name, struct span content);
void mail_put_end(struct buf *out);

#endif
