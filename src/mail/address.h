/* Mail addresses, found in any text: a setting, a cell of a table. */
#ifndef MAIL_ADDRESS_H
#define MAIL_ADDRESS_H

#include "../base/span.h"

#include <stddef.h>

/* Starts as zeros. */
struct addresses {
	struct span *address; /* spans of the texts they were found in, each once */
	size_t n, cap;
};

/* Adds the addresses in a text, whatever separates them and whatever names stand beside them; the text must live on.
 * Returns how many are in it, known ones counted. */
size_t addresses_add(struct addresses *a, struct span text);
void addresses_free(struct addresses *a);

/* Who sends: the address and its name, as in 办公室 <office@example.org>; an empty name where there is none.  False: no
 * address is in the text. */
bool sender_of(struct span text, struct span *name, struct span *address);

#endif
