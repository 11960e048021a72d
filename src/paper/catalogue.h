/* Reads translations in the MO format of GNU gettext (its manual, "The Format of GNU MO Files"), in either byte
 * order.  All offsets are checked; the texts are trusted, as by gettext().  System-dependent strings (<PRId64>),
 * which are in other tables of the format, are not found. */
#ifndef PAPER_CATALOGUE_H
#define PAPER_CATALOGUE_H

#include "../base/span.h"

#include <stdbool.h>
#include <stdint.h>

struct catalogue {
	struct span file;
	bool swapped; /* the file has the other byte order */
	uint32_t n;
	uint32_t originals, translations; /* the offsets of their tables in the file */
};

/* Opens the bytes of a file, which must stay valid, as a catalogue.  Returns NULL, or a translated error message. */
const char *catalogue_take(struct catalogue *c, struct span file);

/* Returns the translation of a message, in the file (of a message with plurals, the first form), or NULL. */
const char *catalogue_find(const struct catalogue *c, const char *message);

#endif
