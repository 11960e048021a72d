/* Units as other systems write them: loosely, and several in a cell.
 *
 * A name is loosely that of a unit whose name or alias it is when blanks are left out and signs of either width are
 * alike: 市水利局（本级） is 市水利局(本级). */
#ifndef RULES_UNITNAMES_H
#define RULES_UNITNAMES_H

#include "roster.h"

/* Starts as zeros. */
struct unit_names {
	const struct roster *roster;
	struct names loose; /* the roster's names and aliases, without blanks and in ASCII's signs: their units */
};

void unit_names_load(struct unit_names *n, const struct roster *r);
void unit_names_free(struct unit_names *n);

/* The listed unit of a name; UNIT_NONE: none, or two could be meant. */
unsigned unit_named_loosely(const struct unit_names *n, struct span typed);

/* Takes the next name off a list, without the blanks around it (which may be all there is); false when it is used up. */
bool unit_word(struct span *rest, struct span *name);

/* The units of a cell, each once, in order: a whole name, or several separated by , ; / (of either width), 、 or line
 * ends.  Returns how many, of which the first `most` are in unit[].  Each name that is unknown is handed out. */
size_t units_of_cell(const struct unit_names *n, struct span cell, unsigned unit[], size_t most,
	void (*unknown)(void *ctx, struct span name), void *ctx);

#endif
