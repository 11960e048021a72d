#include "mail.h"

#include "../base/say.h"
#include "../base/utf8.h"

/* It cannot occur as a line of base64. */
#define BOUNDARY "=_caseledger"
#define INNER    BOUNDARY "_body"

/* The bytes for a line of base64 (76 characters), and for an encoded word, which with the name of its header field
 * must stay below 78 characters (RFC 2047 allows at most 75 for a word). */
#define LINE_BYTES 57
#define WORD_BYTES 36

static void
put_base64(struct buf *out, struct span s)
{
	static const char digit[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	for (size_t i = 0; i < s.n; i += 3) {
		const size_t left = s.n - i;
		const unsigned bits = (unsigned)(unsigned char)s.p[i] << 16 |
				      (left > 1 ? (unsigned)(unsigned char)s.p[i + 1] << 8 : 0) |
				      (left > 2 ? (unsigned)(unsigned char)s.p[i + 2] : 0);

		buf_char(out, digit[bits >> 18]);
		buf_char(out, digit[bits >> 12 & 63]);
		buf_char(out, left > 1 ? digit[bits >> 6 & 63] : '=');
		buf_char(out, left > 2 ? digit[bits & 63] : '=');
	}
}

static void
put_base64_lines(struct buf *out, struct span s)
{
	while (s.n > 0) {
		const size_t n = s.n < LINE_BYTES ? s.n : LINE_BYTES;

		put_base64(out, (struct span){s.p, n});
		buf_char(out, '\n');
		s = (struct span){s.p + n, s.n - n};
	}
}

/* Appends encoded words (RFC 2047), split between characters. */
static void
put_encoded(struct buf *out, struct span s)
{
	for (const char *between = ""; s.n > 0; between = "\n ") {
		struct span rest = s, character;

		while (rest.n > 0) {
			character = rest;
			utf8_take(&character);
			if ((size_t)(character.p - s.p) > WORD_BYTES)
				break;
			rest = character;
		}
		buf_printf(out, "%s=?UTF-8?B?", between);
		put_base64(out, (struct span){s.p, (size_t)(rest.p - s.p)});
		buf_str(out, "?=");
		s = rest;
	}
}

void
header_check(const char *option, const char *value)
{
	const struct span text = span_of(value);

	if (utf8_valid(text) < text.n || span_has_control(text))
		die_usage(_("%s: contains control characters or is not UTF-8"), option);
}

void
mail_take_from(struct mail *mail, const char *from)
{
	header_check("--from", from);
	if (from && !sender_of(span_of(from), &mail->from_name, &mail->from))
		die_usage(_("%s: contains no mail address"), "--from");
}

static void
put_sender(struct buf *out, const struct mail *mail)
{
	if (mail->from.n == 0)
		return;
	buf_str(out, "From: ");
	put_encoded(out, mail->from_name);
	buf_str(out, mail->from_name.n > 0 ? "\n <" : "");
	buf_span(out, mail->from);
	buf_str(out, mail->from_name.n > 0 ? ">\n" : "\n");
}

static void
put_receivers(struct buf *out, const struct addresses *to)
{
	buf_str(out, "To: ");
	for (size_t i = 0; i < to->n; i++) {
		buf_str(out, i > 0 ? ",\n " : "");
		buf_span(out, to->address[i]);
	}
	buf_char(out, '\n');
}

static void
put_date(struct buf *out, stamp at)
{
	static const char weekdays[7][4] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
	static const char months[12][4] = {
		"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
	const day_t day = stamp_day(at);
	const unsigned second = at % DAY_SECONDS;
	int year, month, mday;

	day_split(day, &year, &month, &mday);
	buf_printf(out, "Date: %s, %02d %s %d %02u:%02u:%02u +0800\n", weekdays[day_weekday(day) - 1], mday,
		months[month - 1], year, second / 3600, second / 60 % 60, second % 60);
}

/* Text in mails has CRLF, also in base64. */
static void
put_text(struct buf *out, struct span text)
{
	struct buf lines = {0};

	for (size_t i = 0; i < text.n; i++) {
		if (text.p[i] == '\n' && (i == 0 || text.p[i - 1] != '\r'))
			buf_char(&lines, '\r');
		buf_char(&lines, text.p[i]);
	}
	if (text.n > 0 && text.p[text.n - 1] != '\n')
		buf_str(&lines, "\r\n");
	put_base64_lines(out, buf_as_span(&lines));
	buf_free(&lines);
}

static void
put_part(struct buf *out, const char *type)
{
	/* A long type gets a line of its own. */
	buf_printf(out, "--" BOUNDARY "\nContent-Type:%s %s%s\nContent-Transfer-Encoding: base64\n",
		strlen(type) > 60 ? "\n" : "", type, strncmp(type, "text/", 5) == 0 ? "; charset=UTF-8" : "");
}

/* Appends the text and the page; a mail reader shows the last one that it supports. */
static void
put_alternatives(struct buf *out, const struct mail *mail)
{
	buf_str(out, "--" BOUNDARY "\nContent-Type: multipart/alternative; boundary=\"" INNER "\"\n\n");
	buf_str(out, "--" INNER "\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: base64\n\n");
	put_text(out, mail->text);
	buf_str(out, "--" INNER "\nContent-Type: text/html; charset=UTF-8\nContent-Transfer-Encoding: base64\n\n");
	put_text(out, mail->page);
	buf_str(out, "--" INNER "--\n");
}

void
mail_put(struct buf *out, const struct mail *mail)
{
	put_sender(out, mail);
	put_receivers(out, mail->to);
	buf_str(out, "Subject: ");
	put_encoded(out, mail->subject);
	buf_char(out, '\n');
	put_date(out, mail->at);
	buf_str(out, "Auto-Submitted: auto-generated\nMIME-Version: 1.0\n"
		     "Content-Type: multipart/mixed; boundary=\"" BOUNDARY "\"\n\n");
	if (mail->page.p) {
		put_alternatives(out, mail);
		return;
	}
	put_part(out, "text/plain");
	buf_char(out, '\n');
	put_text(out, mail->text);
}

static const char *
type_of(struct span name)
{
	static const struct {
		struct span end;
		const char *type;
	} types[] = {{SPAN(".html"), "text/html"}, {SPAN(".csv"), "text/csv"}, {SPAN(".pdf"), "application/pdf"},
		{SPAN(".docx"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
		{SPAN(".xlsx"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}};

	for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
		const struct span end = types[i].end;

		if (name.n > end.n && span_eq((struct span){name.p + name.n - end.n, end.n}, end))
			return types[i].type;
	}
	return "text/plain";
}

/* Appends a file name: quoted if that is possible, otherwise by RFC 2231. */
static void
put_file_name(struct buf *out, struct span name)
{
	bool plain = true;

	for (size_t i = 0; i < name.n; i++)
		plain = plain && name.p[i] >= ' ' && name.p[i] <= '~' && name.p[i] != '"' && name.p[i] != '\\';
	if (plain) {
		buf_str(out, "filename=\"");
		buf_span(out, name);
		buf_str(out, "\"\n");
		return;
	}
	buf_str(out, "filename*=UTF-8''");
	for (size_t i = 0; i < name.n; i++)
		buf_printf(out, "%%%02X", (unsigned)(unsigned char)name.p[i]);
	buf_char(out, '\n');
}

void
mail_put_attachment(struct buf *out, struct span name, struct span content)
{
	put_part(out, type_of(name));
	buf_str(out, "Content-Disposition: attachment; ");
	put_file_name(out, name);
	buf_char(out, '\n');
	put_base64_lines(out, content);
}

void
mail_put_end(struct buf *out)
{
	buf_str(out, "--" BOUNDARY "--\n");
}

/* --- reading ----------------------------------------------------------------------------------- */

bool
mail_is_complete(struct span mail)
{
	static const char start[] = "; boundary=\"" BOUNDARY "\"\n", end[] = "\n--" BOUNDARY "--\n";
	const size_t n = sizeof end - 1;

	return !memmem(mail.p, mail.n, start, sizeof start - 1) ||
	       (mail.n >= n && memcmp(mail.p + mail.n - n, end, n) == 0);
}

void
mail_make_plain(char *text, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		i += utf8_valid((struct span){text + i, n - i});
		if (i < n)
			text[i] = '?';
	}
	for (size_t i = 0; i < n; i++)
		if ((unsigned char)text[i] < ' ' || text[i] == 0x7f)
			text[i] = '?';
}

/* Takes the next line of a header, without CR and LF; returns false at the end of the header. */
static bool
header_line(struct span *rest, struct span *line)
{
	if (!rest->p || !span_word(rest, '\n', line))
		return false;
	if (line->n > 0 && line->p[line->n - 1] == '\r')
		line->n--;
	return line->n > 0;
}

void
mail_put_recipients(struct buf *out, struct span mail)
{
	const size_t start = out->n;
	bool inside = false;
	struct span line;

	while (header_line(&mail, &line)) {
		const bool goes_on = *line.p == ' ' || *line.p == '\t';

		if (!goes_on && inside)
			break;
		inside = inside || (line.n >= 3 && strncasecmp(line.p, "To:", 3) == 0);
		if (!inside)
			continue;
		const size_t name = goes_on ? 0 : 3;
		const size_t blank = line.n > name && (line.p[name] == ' ' || line.p[name] == '\t');
		buf_add(out, line.p + name + blank, line.n - name - blank);
	}
	if (out->n > start)
		mail_make_plain(out->p + start, out->n - start);
}
