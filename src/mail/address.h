/* Finds mail addresses in any text: a setting, a cell of a table. */
#ifndef MAIL_ADDRESS_H
#define MAIL_ADDRESS_H

#include "../base/span.h"

#include <stddef.h>

/* Starts zeroed. */
struct addresses {
	struct span *address; /* spans of the texts, without duplicates */
	size_t n, cap;
};

/* Adds the addresses in a text, with any separators and names beside them; the text must stay valid.  Returns how
 * many it contains, including known ones. */
size_t addresses_add(struct addresses *a, struct span text);
void addresses_free(struct addresses *a);

/* Parses a sender: the address and its name, as in 办公室 <office@example.org>; the name is empty if there is none.
 * Returns false if the text contains no address. */
bool sender_of(struct span text, struct span *name, struct span *address);

#endif
