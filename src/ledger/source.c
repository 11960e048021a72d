#include "source.h"

#include "../base/buf.h"
#include "../base/files.h"
#include "../base/say.h"
#include "../base/utf8.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define BLOCK_SIZE   (64u << 10)        /* bytes scanned at once, to stay in the second-level cache */
#define LONGEST_COPY ((size_t)16 << 20) /* longer lines are not copied */

/* The first line must be our header. */
static bool
begins_well(struct source *s, const struct columns *columns)
{
	struct span all = {s->bytes.p, s->bytes.n};
	struct layout layout;

	if (all.n == 0) {
		say_at(s->name, 0, NULL, _("is empty; a %s starts with its header"), _(columns->what));
		return false;
	}
	if (all.n >= 3 && memcmp(all.p, "\xef\xbb\xbf", 3) == 0) {
		say_at(s->name, 1, "at", _("starts with a byte order mark; remove it (sed '1s/^\\xef\\xbb\\xbf//')"));
		return false;
	}
	const char *lf = memchr(all.p, '\n', all.n);
	size_t n = lf ? (size_t)(lf - all.p) : all.n;
	if (lf && n > 0 && lf[-1] == '\r' && line_is_header((struct span){all.p, n - 1}, columns, &layout)) {
		say_at(s->name, 1, columns->name[layout.columns - 1],
			_("ends in CR LF; lines must end in LF (tr -d '\\r')"));
		return false;
	}
	if (!lf || !line_is_header((struct span){all.p, n}, columns, &layout)) {
		say_at(s->name, 1, "at", _("is not a %s: the first line must be its column names"), _(columns->what));
		return false;
	}
	return true;
}

/* Splits what was read into whole lines and an incomplete last line. */
static bool
begin(struct source *s, const struct columns *columns)
{
	if (!begins_well(s, columns)) {
		source_close(s);
		return false;
	}
	const char *p = s->bytes.p;
	const char *lf = memrchr(p, '\n', s->bytes.n);

	/* The header's LF is missing. */
	if (!lf) {
		bytes_check();
		source_close(s);
		return false;
	}
	s->text = (struct span){p, (size_t)(lf + 1 - p)};
	s->incomplete = (struct span){lf + 1, s->bytes.n - s->text.n};
	s->counted = p;
	s->lines = 0;
	bytes_keep(&s->bytes, s->text.n);
	return true;
}

static bool
take_in(struct source *s, int fd, const struct columns *columns)
{
	file_is_read(fd, s->name);
	if (!bytes_take(&s->bytes, fd, s->name)) {
		if (errno == EISDIR)
			say_at(s->name, 0, NULL, _("is a directory; name a file"));
		else
			say_at(s->name, 0, NULL, _("cannot be read: %s"), strerror(errno));
		return false;
	}
	/* The status includes every change made before the read. */
	if (fstat(fd, &s->file) != 0)
		s->path = NULL;
	return begin(s, columns);
}

bool
source_open_fd(struct source *s, const char *name, int fd, const struct columns *columns)
{
	*s = (struct source){.name = strcmp(name, "-") == 0 ? _("standard input") : name, .path = name};
	return take_in(s, fd, columns);
}

bool
source_open_bytes(struct source *s, const char *name, struct span bytes, const struct columns *columns)
{
	*s = (struct source){.name = name, .bytes = {.p = emalloc(bytes.n ? bytes.n : 1), .n = bytes.n}};
	memcpy(s->bytes.p, bytes.p, bytes.n);
	return begin(s, columns);
}

bool
source_open(struct source *s, const char *name, const struct columns *columns)
{
	bool standard = strcmp(name, "-") == 0;
	int fd = standard ? STDIN_FILENO : file_open(name, O_RDONLY, 0);

	*s = (struct source){.name = standard ? _("standard input") : name, .path = standard ? NULL : name};
	if (fd < 0) {
		say_at(s->name, 0, NULL, _("cannot be opened: %s"), strerror(errno));
		return false;
	}
	bool well = take_in(s, fd, columns);
	if (!standard)
		file_close(fd);
	if (well && s->incomplete.n > 0)
		say_at(s->name, source_line(s, s->incomplete.p), NULL,
			_("the last line is incomplete (no line end) and is ignored"));
	return well;
}

void
source_close(struct source *s)
{
	bytes_free(&s->bytes);
}

uint64_t
source_line(struct source *s, const char *where)
{
	if (where < s->counted) {
		s->counted = s->text.p;
		s->lines = 0;
	}
	struct buf copy = {0};
	while (s->counted < where) {
		const size_t left = (size_t)(where - s->counted), n = left < BLOCK_SIZE ? left : BLOCK_SIZE;
		const struct span text = source_reread(s, (struct span){s->counted, n}, &copy);

		for (const char *p = text.p; (p = memchr(p, '\n', (size_t)(text.p + n - p))); p++)
			s->lines++;
		s->counted += n;
	}
	buf_free(&copy);
	return s->lines + 1;
}

void
source_say(struct source *s, const char *where, const char *column, const char *fmt, ...)
{
	char text[1024];
	va_list ap;

	/* A file that was replaced is not damaged. */
	bytes_check();
	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	if (s->hear)
		s->hear(s->hear_ctx, s, where, column, text);
	else
		say_at(s->name, source_line(s, where), column, "%s", text);
}

void
source_say_wrong(struct source *s, const char *where, const char *column, struct span value, const char *wrong)
{
	if (is_quotable(value))
		source_say(s, where, column, _("'%.*s' %s"), (int)value.n, value.p, wrong);
	else
		source_say(s, where, column, "%s", wrong);
}

void
line_split(struct line *l, struct span line, unsigned columns)
{
	unsigned n = scan_fields(line, l->own, columns);

	l->p = line.p;
	l->end = NULL;
	l->n = (uint32_t)line.n;
	l->columns = columns;
	/* A damaged line may have too few fields: the rest are empty. */
	for (; n < columns; n++)
		l->own[n] = l->own[n - 1] + 1;
}

struct span
line_column(struct span line, unsigned i)
{
	const char *before = i > 0 ? scan_tab(line, i) : NULL;

	if (i > 0 && !before)
		return (struct span){line.p, 0};
	const char *from = before ? before + 1 : line.p;
	const size_t left = (size_t)(line.p + line.n - from);
	const char *tab = memchr(from, '\t', left);
	return (struct span){from, tab ? (size_t)(tab - from) : left};
}

static struct span
bytes_off(struct span *lines, size_t n)
{
	const struct span off = {lines->p, n};

	lines->p += n;
	lines->n -= n;
	return off;
}

struct span
lines_off(struct span *lines, size_t size)
{
	const char *lf = lines->n > size ? memchr(lines->p + size - 1, '\n', lines->n - size + 1) : NULL;

	return bytes_off(lines, lf ? (size_t)(lf + 1 - lines->p) : lines->n);
}

static bool
is_reread(const struct source *s)
{
	return s->bytes.mapping && !s->in_place;
}

struct span
source_lines_off(const struct source *s, struct span *lines, size_t size)
{
	char end[2048];
	const char *lf = NULL;

	if (is_reread(s) && lines->n > size && size >= sizeof end &&
		bytes_reread(lines->p + size - sizeof end, end, sizeof end) == sizeof end)
		lf = memrchr(end, '\n', sizeof end);
	return lf ? bytes_off(lines, size - (size_t)(end + sizeof end - (lf + 1))) : lines_off(lines, size);
}

struct span
source_reread(const struct source *s, struct span lines, struct buf *copy)
{
	if (!is_reread(s) || lines.n > LONGEST_COPY)
		return lines;
	copy->n = 0;
	char *to = buf_room(copy, lines.n + 1);

	if (bytes_reread(lines.p, to, lines.n) < lines.n)
		return lines;
	to[lines.n] = '\n';
	return (struct span){to, lines.n};
}

struct span
line_at(const char *p)
{
	return (struct span){p, (size_t)((const char *)rawmemchr(p, '\n') - p)};
}

struct span
line_alone(const char *p, struct line_room *room)
{
	if (room->p != p) {
		const char *lf = memchr(room->text, '\n', bytes_reread(p, room->text, sizeof room->text));

		room->p = lf ? p : NULL;
		room->n = lf ? (size_t)(lf - room->text) : 0;
	}
	return room->p ? (struct span){room->text, room->n} : line_at(p);
}

/* Returns whether a line begins with these names, the last one being a complete field. */
static bool
begins_with_names(struct span line, struct span names)
{
	return line.n >= names.n && memcmp(line.p, names.p, names.n) == 0 &&
	       (line.n == names.n || line.p[names.n] == '\t');
}

bool
line_is_header(struct span line, const struct columns *columns, struct layout *layout)
{
	if (!begins_with_names(line, columns->first))
		return false;
	layout->columns = columns->count - !begins_with_names(line, columns->header);
	layout->fields = 1;
	for (const char *p = line.p, *end = p + line.n; (p = memchr(p, '\t', (size_t)(end - p))); p++)
		layout->fields++;
	return true;
}

/* Returns the column of byte `at` of a line. */
static const char *
column_of(const struct columns *columns, struct layout layout, struct span text, size_t at)
{
	unsigned i = 0;

	for (size_t k = 0; k < at; k++)
		i += text.p[k] == '\t';
	return i < layout.columns ? columns->name[i] : _("an extra column");
}

bool
line_check(struct source *s, const struct columns *columns, struct span text, struct layout layout, struct line *l)
{
	unsigned found = 1;

	l->p = text.p;
	l->n = (uint32_t)text.n;
	l->end = NULL;
	l->columns = layout.columns;
	for (size_t i = 0; i < text.n; i++) {
		unsigned char c = (unsigned char)text.p[i];

		if (c == '\t') {
			if (found <= columns->count)
				l->own[found - 1] = (uint32_t)i;
			found++;
		} else if (c == '\r' && i + 1 == text.n) {
			source_say(s, text.p, column_of(columns, layout, text, i),
				_("ends in CR LF; lines must end in LF (tr -d '\\r')"));
			return false;
		} else if (c < 0x20 || c == 0x7f) {
			source_say(s, text.p, column_of(columns, layout, text, i),
				_("contains a control character (0x%02x); remove it"), c);
			return false;
		}
	}
	size_t valid = utf8_valid(text);
	if (valid < text.n) {
		source_say(s, text.p, column_of(columns, layout, text, valid),
			_("byte 0x%02x is not UTF-8; correct the text (iconv -c)"), (unsigned char)text.p[valid]);
		return false;
	}
	if (found + 1 == layout.fields && layout.columns == columns->count) {
		source_say(s, text.p, columns->name[columns->count - 1],
			_("has %u fields instead of %u, like entries from before this column was added; put a header "
			  "without the column before the line, or add an empty field"),
			found, layout.fields);
		return false;
	}
	if (found != layout.fields) {
		source_say(s, text.p, NULL, _("has %u fields instead of %u; correct or remove the line"), found,
			layout.fields);
		return false;
	}
	if (found <= columns->count)
		l->own[found - 1] = l->n;
	return true;
}

void
lines_part(struct lines *lines, struct span part, struct layout layout)
{
	lines->layout = layout;
	lines->at = part.p;
	lines->end = part.p + part.n;
	lines->block = lines->block_end = lines->at;
	lines->odd = false;
}

void
lines_start(struct lines *lines, struct source *s, const struct columns *columns)
{
	*lines = (struct lines){.source = s, .columns = columns};
	lines_part(lines, s->text, layout_of(columns));
}

void
lines_stop(struct lines *lines)
{
	places_free(&lines->places);
}

/* Returns whether all lines of a block have this number of fields, so that line ends need not be searched (3 % of
 * score-unit's time, or a little more): the count of control characters is right, and there is an LF where each line
 * would end, so there can be none elsewhere. */
static bool
is_even(const struct places *places, const char *block, size_t fields)
{
	if (places->n != places->feeds * fields)
		return false;
	for (size_t last = fields - 1; last < places->n; last += fields)
		if (block[places->at[last]] != '\n')
			return false;
	return true;
}

/* Scans the next block, which ends at the end of a line.  Returns false if it is too long, and to be read without
 * `quiet`. */
static bool
scan_ahead(struct lines *lines)
{
	size_t left = (size_t)(lines->end - lines->at), n = left;

	if (left > BLOCK_SIZE) {
		const char *lf = memrchr(lines->at, '\n', BLOCK_SIZE);

		if (!lf)
			lf = memchr(lines->at + BLOCK_SIZE, '\n', left - BLOCK_SIZE);
		n = lf ? (size_t)(lf + 1 - lines->at) : left;
	}
	if (n > UINT32_MAX) {
		lines->odd = lines->quiet;
		if (lines->odd)
			return false;
		bytes_check();
		die_at(EXIT_USAGE, lines->source->name, source_line(lines->source, lines->at), NULL,
			_("is longer than 4 GiB"));
	}
	lines->block_utf8 = scan_controls((struct span){lines->at, n}, &lines->places);
	lines->block = lines->at;
	lines->block_end = lines->at + n;
	lines->place = 0;
	lines->plain =
		lines->block_utf8 && !lines->places.odd && is_even(&lines->places, lines->block, lines->layout.fields);
	return true;
}

/* If the rest of a block cannot be split this way, the block is treated as not scanned. */
static bool
block_is_gone(struct lines *lines)
{
	bytes_check();
	lines->at = lines->end;
	lines->odd = lines->quiet;
	lines->damage += !lines->quiet;
	return false;
}

/* Takes the next line, which ends at the control character with index `last`. */
static inline void
take_line(struct lines *lines, struct line *l, size_t last)
{
	l->p = lines->at;
	l->base = lines->block;
	l->end = lines->places.at + lines->place;
	l->n = lines->places.at[last] - (uint32_t)(lines->at - lines->block);
	l->columns = lines->layout.columns;
	lines->place = last + 1;
	lines->at += l->n + 1;
}

/* Returns true if the line has the right number of fields and no control characters except TAB and LF. */
static bool
take_any_line(struct lines *lines, struct line *l)
{
	const size_t first = lines->place;
	size_t last = first;

	while (last < lines->places.n && lines->block[lines->places.at[last]] != '\n')
		last++;
	if (last == lines->places.n)
		return false;
	take_line(lines, l, last);
	return last + 1 - first == lines->layout.fields && !lines->places.odd;
}

static inline bool
may_be_header(const struct lines *lines)
{
	return *lines->at == *lines->columns->header.p;
}

/* Reads a line of a block with something unusual in it, or the first line of the next block. */
static __attribute__((noinline)) bool
next_slowly(struct lines *lines, struct line *l)
{
	while (lines->at < lines->end && !lines->odd) {
		if (lines->at == lines->block_end && !scan_ahead(lines))
			break;
		const char *from = lines->at;
		bool may = may_be_header(lines), good = take_any_line(lines, l);
		if (lines->at == from)
			return block_is_gone(lines);
		struct span text = {l->p, l->n};
		struct layout layout;

		if (may && line_is_header(text, lines->columns, &layout)) {
			const bool same = layout_eq(layout, lines->layout);

			lines->odd = lines->quiet && !same;
			lines->plain = lines->plain && same;
			lines->layout = layout;
			if (lines->headed)
				lines->headed(lines->headed_ctx, text);
			continue;
		}
		if (good && lines->block_utf8)
			return true;
		lines->odd = lines->quiet;
		if (lines->quiet)
			break;
		if (line_check(lines->source, lines->columns, text, lines->layout, l))
			return true;
		lines->damage++;
		if (lines->doubted)
			lines->doubted(lines->doubted_ctx, text);
	}
	return false;
}

bool
lines_next(struct lines *lines, struct line *l)
{
	if (lines->at == lines->block_end || !lines->plain || may_be_header(lines))
		return next_slowly(lines, l);
	take_line(lines, l, lines->place + lines->layout.fields - 1);
	return true;
}
