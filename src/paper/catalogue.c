/* The file begins with a header of seven 32-bit numbers: the magic number, which shows the byte order; the revision,
 * with its major part in the upper half; the number of strings; the offset of the table of originals, and that of
 * the translations; the size and the offset of a hash table, which is not needed, since the originals are sorted by
 * strcmp().  A table has two numbers for each string: its length without the final NUL, and its offset.  An original
 * is a message, or a message, NUL and its plural; its translation then consists of all plural forms, separated by
 * NUL.  The translation of the empty message is the header of the .po file, which names the encoding. */
#include "catalogue.h"

#include "../base/say.h"

#include <byteswap.h>
#include <string.h>

#define MAGIC         UINT32_C(0x950412de)
#define MAJOR_MOST    1
#define HEADER_SIZE   28
#define TABLE_ROW     8
#define AT_REVISION   4
#define AT_COUNT      8
#define AT_ORIGINALS  12
#define AT_TRANSLATED 16

static uint32_t
number_at(const struct catalogue *c, uint64_t offset)
{
	uint32_t number;

	memcpy(&number, c->file.p + offset, sizeof number);
	return c->swapped ? bswap_32(number) : number;
}

static bool
is_within(const struct catalogue *c, uint64_t offset, uint64_t size)
{
	return offset <= c->file.n && size <= c->file.n - offset;
}

/* Returns a string after checking it. */
static const char *
string_at(const struct catalogue *c, uint32_t table, uint32_t i)
{
	return c->file.p + number_at(c, table + (uint64_t)TABLE_ROW * i + 4);
}

static bool
is_string(const struct catalogue *c, uint32_t table, uint32_t i)
{
	const uint64_t row = table + (uint64_t)TABLE_ROW * i;
	const uint64_t size = number_at(c, row), offset = number_at(c, row + 4);

	return is_within(c, offset, size + 1) && c->file.p[offset + size] == '\0';
}

static bool
is_whole(const struct catalogue *c)
{
	const uint64_t size = (uint64_t)TABLE_ROW * c->n;

	if (!is_within(c, c->originals, size) || !is_within(c, c->translations, size))
		return false;
	for (uint32_t i = 0; i < c->n; i++) {
		if (!is_string(c, c->originals, i) || !is_string(c, c->translations, i))
			return false;
		if (i > 0 && strcmp(string_at(c, c->originals, i - 1), string_at(c, c->originals, i)) >= 0)
			return false;
	}
	return true;
}

static bool
read_magic(struct catalogue *c)
{
	c->swapped = false;
	if (c->file.n < sizeof(uint32_t))
		return false;
	c->swapped = number_at(c, 0) != MAGIC;
	return number_at(c, 0) == MAGIC;
}

const char *
catalogue_take(struct catalogue *c, struct span file)
{
	*c = (struct catalogue){.file = file};
	if (!read_magic(c))
		return _("is not a catalogue of translations (GNU MO)");
	if (file.n < HEADER_SIZE)
		return _("is damaged or incomplete");
	if (number_at(c, AT_REVISION) >> 16 > MAJOR_MOST)
		return _("is a catalogue of an unknown format");
	c->n = number_at(c, AT_COUNT);
	c->originals = number_at(c, AT_ORIGINALS);
	c->translations = number_at(c, AT_TRANSLATED);
	if (!is_whole(c))
		return _("is damaged or incomplete");
	const char *header = catalogue_find(c, "");
	if (!header || !strcasestr(header, "charset=UTF-8"))
		return _("is a catalogue that is not in UTF-8");
	return NULL;
}

const char *
catalogue_find(const struct catalogue *c, const char *message)
{
	uint32_t low = 0, high = c->n;

	while (low < high) {
		const uint32_t middle = low + (high - low) / 2;
		const int order = strcmp(message, string_at(c, c->originals, middle));

		if (order == 0)
			return string_at(c, c->translations, middle);
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}
