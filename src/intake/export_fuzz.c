/* Fuzzes exports: the first byte chooses encoding and delimiter, the rest follows a header.  Good rows must be valid
 * for a ledger; bad rows go to a rejects file, which must contain the same bad rows when it is read with the same
 * options. */
#include "../base/utf8.h"
#include "../table/foreign.h"
#include "export.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char usual_map[] =
	"ref=no,at=when,channel=how{p:phone,*:web},kind=kind{c:complaint,r:report,:other},name=name,"
	"phone=tel,flags=a{y:secret,*:}+b,text=no+text,answer=answer,topic=kind,area:=x";
static const char header[] = "no,when,how,kind,name,tel,a,b,text,answer\n";

struct seen {
	struct export *export;
	size_t good, bad;
	struct buf rejects;
};

static void
expect(bool holds)
{
	if (!holds)
		abort();
}

static bool
see(void *ctx, const struct export_row *row)
{
	struct seen *s = ctx;

	if (row->bad) {
		if (s->rejects.n == 0)
			foreign_reject_header(export_table(s->export), &s->rejects);
		foreign_reject(export_table(s->export), &s->rejects, row->line, row->source, row->bad_column, row->bad);
		s->bad++;
		return true;
	}
	for (int f = 0; f < INTAKE_FIELDS; f++) {
		if (f == INTAKE_AT)
			continue;
		expect(utf8_valid(row->field[f]) == row->field[f].n);
		for (size_t i = 0; i < row->field[f].n; i++)
			expect((unsigned char)row->field[f].p[i] >= 0x20 && row->field[f].p[i] != 0x7f);
	}
	s->good++;
	return true;
}

/* Reads bytes as a file; returns false if they are not a table. */
static bool
read_bytes(struct seen *s, struct span bytes, const char *encoding, char delimiter)
{
	struct export_options o = {.map = usual_map, .encoding = encoding, .delimiter = delimiter};
	char name[32];
	int fd = memfd_create("export", 0);

	*s = (struct seen){0};
	expect(fd >= 0 && write(fd, bytes.p, bytes.n) == (ssize_t)bytes.n &&
		stamp_parse(SPAN("2020-12-01T00:00:00"), &o.now));
	snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
	o.file = name;
	s->export = export_open(&o);
	close(fd);
	bool well = export_each(s->export, see, s) == 0;
	export_free(s->export);
	return well;
}

/* The header in the file's encoding: GB18030 and UTF-8 contain ASCII unchanged, UTF-16LE with a NUL after each byte. */
static void
put_header(struct buf *b, char delimiter, bool wide)
{
	for (const char *p = header; *p; p++) {
		buf_char(b, *p == ',' ? delimiter : *p);
		if (wide)
			buf_char(b, '\0');
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const encodings[] = {NULL, "GB18030", "UTF-16LE", "UTF-8"};
	static const char delimiters[] = ",\t;|";
	struct seen first, again;
	struct buf file = {0};

	if (size < 1)
		return 0;
	const char *encoding = encodings[data[0] & 3];
	const char delimiter = delimiters[data[0] >> 2 & 3];
	put_header(&file, delimiter, (data[0] & 3) == 2);
	buf_add(&file, data + 1, size - 1);
	if (read_bytes(&first, buf_as_span(&file), encoding, delimiter) && first.bad > 0) {
		expect(read_bytes(&again, buf_as_span(&first.rejects), encoding, delimiter));
		expect(again.good == 0 && again.bad == first.bad);
		buf_free(&again.rejects);
	}
	buf_free(&first.rejects);
	buf_free(&file);
	return 0;
}
