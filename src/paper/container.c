#include "container.h"

#include "../base/say.h"

#include <minizip/zip.h>
#include <stdio.h>
#include <string.h>

static void
check(bool well)
{
	if (!well)
		die(EXIT_USAGE, _("the document cannot be packed"));
}

/* --- the library's output file is a buffer --------------------------------------------- */

static voidpf ZCALLBACK
open_buffer(voidpf opaque, const void *name, int mode)
{
	(void)name, (void)mode;
	return opaque;
}

/* The library never reads what it wrote. */
static uLong ZCALLBACK
read_buffer(voidpf opaque, voidpf stream, void *into, uLong n)
{
	(void)opaque, (void)stream, (void)into, (void)n;
	return 0;
}

static uLong ZCALLBACK
write_buffer(voidpf opaque, voidpf stream, const void *from, uLong n)
{
	struct container *c = stream;
	const size_t end = c->start + c->at + n;

	(void)opaque;
	if (end > c->out->n) {
		buf_room(c->out, end - c->out->n);
		c->out->n = end;
	}
	memcpy(c->out->p + c->start + c->at, from, n);
	c->at += n;
	return n;
}

static ZPOS64_T ZCALLBACK
tell_buffer(voidpf opaque, voidpf stream)
{
	(void)opaque;
	return ((struct container *)stream)->at;
}

static long ZCALLBACK
seek_buffer(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin)
{
	struct container *c = stream;
	const size_t length = c->out->n - c->start;
	const size_t from = origin == ZLIB_FILEFUNC_SEEK_SET ? 0 : origin == ZLIB_FILEFUNC_SEEK_CUR ? c->at : length;

	(void)opaque;
	if (offset > length - from)
		return -1;
	c->at = from + offset;
	return 0;
}

static int ZCALLBACK
close_buffer(voidpf opaque, voidpf stream)
{
	(void)opaque, (void)stream;
	return 0;
}

/* --- interface ------------------------------------------------------------------------------ */

void
container_open(struct container *c, struct buf *out)
{
	zlib_filefunc64_def functions = {
		open_buffer, read_buffer, write_buffer, tell_buffer, seek_buffer, close_buffer, close_buffer, c};

	*c = (struct container){.out = out, .start = out->n};
	c->zip = zipOpen2_64("", APPEND_STATUS_CREATE, NULL, &functions);
	check(c->zip != NULL);
}

void
container_add(struct container *c, const char *name, struct span content)
{
	/* The earliest date of the format, since the time of packing is irrelevant. */
	const zip_fileinfo info = {.tmz_date = {.tm_mday = 1, .tm_year = 1980}};

	check(zipOpenNewFileInZip(c->zip, name, &info, NULL, 0, NULL, 0, NULL, Z_DEFLATED, Z_DEFAULT_COMPRESSION) ==
		ZIP_OK);
	check(content.n <= UINT32_MAX && zipWriteInFileInZip(c->zip, content.p, (unsigned)content.n) == ZIP_OK);
	check(zipCloseFileInZip(c->zip) == ZIP_OK);
}

void
container_close(struct container *c)
{
	check(zipClose(c->zip, NULL) == ZIP_OK);
}
