/* Finds mail addresses in any text: a setting, a cell of a table; and those of units. */
#ifndef MAIL_ADDRESS_H
#define MAIL_ADDRESS_H

#include "../rules/roster.h"

#include <stddef.h>

/* Starts zeroed. */
struct addresses {
	struct span *address; /* spans of the texts, without duplicates */
	size_t n, cap;
};

/* Adds the addresses in a text, with any separators and names beside them; the text must stay valid.  Returns how
 * many it contains, including known ones. */
size_t addresses_add(struct addresses *a, struct span text);
/* Adds the addresses in the roster's column `liaison` for the unit that a name or alias means on a day.  Returns false
 * if there are none. */
bool addresses_add_liaison(struct addresses *a, const struct roster *roster, struct span name, day_t day);
void addresses_free(struct addresses *a);

/* Parses a sender: the address and its name, as in 办公室 <office@example.org>; the name is empty if there is none.
 * Returns false if the text contains no address. */
bool sender_of(struct span text, struct span *name, struct span *address);

#endif
