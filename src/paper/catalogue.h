/* Translations in the MO format of GNU gettext (its manual, "The Format of GNU MO Files"), as msgfmt makes them, in
 * either byte order.  All offsets are checked; the words themselves are trusted, as gettext() trusts them.  Strings
 * that depend on the system (<PRId64>), which the format keeps in other tables, are not found. */
#ifndef PAPER_CATALOGUE_H
#define PAPER_CATALOGUE_H

#include "../base/span.h"

#include <stdbool.h>
#include <stdint.h>

struct catalogue {
	struct span file;
	bool swapped; /* its numbers are in the other byte order */
	uint32_t n;
	uint32_t originals, translations; /* where their tables are in the file */
};

/* Takes the bytes of a file, which must live on, as a catalogue.  Returns NULL, or what is wrong with it (translated).
 */
const char *catalogue_take(struct catalogue *c, struct span file);

/* The translation of a message, in the file; of one with plurals, its first form.  NULL: there is none. */
const char *catalogue_find(const struct catalogue *c, const char *message);

#endif
