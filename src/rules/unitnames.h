/* Unit names as other systems write them: loosely, and several in a cell.
 *
 * A name matches a unit's name or alias loosely if both are equal without blanks and with full-width characters
 * converted to ASCII: 市水利局（本级） matches 市水利局(本级). */
#ifndef RULES_UNITNAMES_H
#define RULES_UNITNAMES_H

#include "roster.h"

/* Starts zeroed. */
struct unit_names {
	const struct roster *roster;
	struct names loose; /* units by the roster's names and aliases, without blanks and converted to ASCII */
};

/* Collects the names and aliases of a roster, which must outlive n. */
void unit_names_load(struct unit_names *n, const struct roster *r);
void unit_names_free(struct unit_names *n);

/* Returns the listed unit that a name matches, or UNIT_NONE if there is none or more than one. */
unsigned unit_named_loosely(const struct unit_names *n, struct span typed);

/* Takes the next name from a list, without surrounding blanks (it may be empty); returns false at the end. */
bool unit_word(struct span *rest, struct span *name);

/* Parses a cell as one unit name, or as several separated by , ; / (of either width), 、, tabs or line ends; also by
 * 和 与 及 + & or blanks if all parts are known names.  A name may have brackets around it, and the word 主办 or 牵头,
 * 协办 or 配合 with a colon before it or in brackets at one end; the unit marked as the lead comes first.  Returns how
 * many different units the cell names, in order, with the first `most` of them in unit[].  Each unknown name is passed
 * to the function. */
size_t units_of_cell(const struct unit_names *n, struct span cell, unsigned unit[], size_t most,
	void (*unknown)(void *ctx, struct span name), void *ctx);

#endif
