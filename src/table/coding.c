#include "coding.h"

#include "../base/progress.h"
#include "../base/say.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>

#define NOT_UTF8 '\xff'
#define PIECE    ((size_t)1 << 20) /* bytes decoded between two updates of the progress */

struct coded_text {
	const char *encoding;
	struct bytes bytes; /* the file's content */
	struct span mark;   /* its byte order mark */
	struct span raw;    /* and the rest */
	struct span text;   /* raw as UTF-8: raw itself, or in the store */
	struct buf store;
	bool same;          /* the encoding is UTF-8: text and raw have the same offsets */
	size_t unit;        /* the number of bytes of an ASCII character */
	size_t low;         /* the index of its low byte in a unit */
	struct span behind; /* the text and the raw bytes after the last piece asked for */
	struct span raw_behind;
	iconv_t back;
};

static iconv_t
open_or_die(const char *to, const char *from, const char *encoding)
{
	iconv_t cd = iconv_open(to, from);

	if (cd == (iconv_t)-1)
		die_usage(_("unknown encoding '%s'; see 'iconv --list'"), encoding);
	return cd;
}

/* For encodings whose byte order depends on a mark, returns the name with the byte order. */
static const char *
choose_encoding(const char *encoding, struct span all)
{
	bool little = span_begins(all, SPAN("\xff\xfe")), big = span_begins(all, SPAN("\xfe\xff"));

	if (encoding == NULL)
		return big ? "UTF-16BE" : little ? "UTF-16LE" : "UTF-8";
	if (strcasecmp(encoding, "UTF-16") == 0 || strcasecmp(encoding, "UTF16") == 0)
		return big ? "UTF-16BE" : "UTF-16LE";
	return strcasecmp(encoding, "UTF8") == 0 ? "UTF-8" : encoding;
}

/* Finds the smallest width of a character from the encoding of a line end. */
static void
measure_unit(struct coded_text *t)
{
	struct buf lf = {NULL, 0, 0};

	coded_text_put(t, &lf, SPAN("\n"));
	t->unit = lf.n;
	t->low = lf.n > 1 && lf.p[0] == '\0' ? lf.n - 1 : 0;
	if (lf.n == 0 || lf.p[t->low] != '\n')
		die_usage(_("tables in the encoding '%s' cannot be read"), t->encoding);
	buf_free(&lf);
}

static void
skip_mark(struct coded_text *t, size_t n)
{
	t->mark = (struct span){t->bytes.p, n};
	t->raw.p += n;
	t->raw.n -= n;
}

/* Decodes all of raw into the store. */
static void
convert(struct coded_text *t)
{
	iconv_t cd = open_or_die("UTF-8", t->encoding, t->encoding);
	char *in = (char *)t->raw.p, *out;
	size_t left = t->raw.n, piece, rest, room, skip;

	progress_expect(left);
	while (left > 0) {
		out = buf_room(&t->store, left + left / 2 + 16);
		room = t->store.cap - t->store.n;
		piece = rest = left < PIECE ? left : PIECE;
		bool well = iconv(cd, &in, &rest, &out, &room) != (size_t)-1 || errno == E2BIG;
		bool cut = !well && errno == EINVAL && piece < left; /* an incomplete character at the end of the
								      * piece */
		t->store.n = (size_t)(out - t->store.p);
		left -= piece - rest;
		progress_did(piece - rest);
		if (well || cut)
			continue;
		buf_char(&t->store, NOT_UTF8);
		skip = left < t->unit ? left : t->unit;
		in += skip;
		left -= skip;
		iconv(cd, NULL, NULL, NULL, NULL);
	}
	iconv_close(cd);
}

static void
replace_nul(struct coded_text *t)
{
	char *p = t->store.p, *end = p + t->store.n;

	while ((p = memchr(p, '\0', (size_t)(end - p))) != NULL)
		*p++ = '\1';
}

/* Decodes the raw bytes. */
static void
decode(struct coded_text *t)
{
	if (t->same && span_begins(t->raw, SPAN("\xef\xbb\xbf")))
		skip_mark(t, 3);
	t->text = t->raw;
	if (t->same && (t->raw.n == 0 || memchr(t->raw.p, '\0', t->raw.n) == NULL))
		return;
	if (t->same)
		buf_span(&t->store, t->raw);
	else
		convert(t);
	if (t->store.n > 0)
		replace_nul(t);
	t->text = buf_as_span(&t->store);
	if (!t->same && span_begins(t->text, SPAN("\ufeff"))) {
		struct buf mark = {NULL, 0, 0};

		coded_text_put(t, &mark, SPAN("\ufeff"));
		skip_mark(t, mark.n);
		buf_free(&mark);
		t->text.p += 3;
		t->text.n -= 3;
	}
}

struct coded_text *
coded_text_take(const char *encoding, struct bytes bytes)
{
	struct coded_text *t = ecalloc(1, sizeof *t);

	t->bytes = bytes;
	t->raw = (struct span){bytes.p, bytes.n};
	t->encoding = choose_encoding(encoding, t->raw);
	t->same = strcasecmp(t->encoding, "UTF-8") == 0;
	t->back = open_or_die(t->encoding, "UTF-8", t->encoding);
	measure_unit(t);
	decode(t);
	t->behind = t->text;
	t->raw_behind = t->raw;
	return t;
}

void
coded_text_free(struct coded_text *t)
{
	if (t == NULL)
		return;
	iconv_close(t->back);
	buf_free(&t->store);
	bytes_free(&t->bytes);
	free(t);
}

struct span
coded_text_all(const struct coded_text *t)
{
	return t->text;
}

struct span
coded_text_mark(const struct coded_text *t)
{
	return t->mark;
}

const char *
coded_text_encoding(const struct coded_text *t)
{
	return t->encoding;
}

static size_t
count_line_ends(struct span s)
{
	size_t n = 0, i;

	for (i = 0; i < s.n; i++)
		n += s.p[i] == '\n' || s.p[i] == '\r';
	return n;
}

static bool
raw_line_end(const struct coded_text *t, const char *unit)
{
	size_t i;

	for (i = 0; i < t->unit; i++) {
		if (i == t->low ? unit[i] != '\n' && unit[i] != '\r' : unit[i] != '\0')
			return false;
	}
	return true;
}

/* Removes the bytes of raw_behind up to this number of line ends (or all), and returns them. */
static struct span
take_raw(struct coded_text *t, size_t line_ends)
{
	struct span taken = {t->raw_behind.p, 0};

	while (line_ends > 0 && taken.n + t->unit <= t->raw_behind.n) {
		line_ends -= raw_line_end(t, taken.p + taken.n);
		taken.n += t->unit;
	}
	/* The last line has no line end. */
	if (line_ends > 0)
		taken.n = t->raw_behind.n;
	t->raw_behind.p += taken.n;
	t->raw_behind.n -= taken.n;
	return taken;
}

struct span
coded_text_source(struct coded_text *t, struct span lines)
{
	size_t ends;

	if (t->same)
		return (struct span){t->raw.p + (lines.p - t->text.p), lines.n};
	if (lines.p < t->behind.p) {
		t->behind = t->text;
		t->raw_behind = t->raw;
	}
	take_raw(t, count_line_ends((struct span){t->behind.p, (size_t)(lines.p - t->behind.p)}));
	ends = count_line_ends(lines);
	t->behind.n -= (size_t)(lines.p + lines.n - t->behind.p);
	t->behind.p = lines.p + lines.n;
	/* A line without a line end is the last. */
	if (lines.n > 0 && lines.p[lines.n - 1] != '\n' && lines.p[lines.n - 1] != '\r')
		ends++;
	return take_raw(t, ends);
}

void
coded_text_put(struct coded_text *t, struct buf *out, struct span utf8)
{
	char *in = (char *)utf8.p, *to;
	size_t left = utf8.n, room;

	while (left > 0) {
		to = buf_room(out, left * 4 + 16);
		room = out->cap - out->n;
		if (iconv(t->back, &in, &left, &to, &room) == (size_t)-1 && errno != E2BIG) {
			/* The encoding lacks this character: skip it. */
			do {
				in++;
				left--;
			} while (left > 0 && ((unsigned char)*in & 0xc0) == 0x80);
			out->n = (size_t)(to - out->p);
			coded_text_put(t, out, SPAN("?"));
			continue;
		}
		out->n = (size_t)(to - out->p);
	}
}
