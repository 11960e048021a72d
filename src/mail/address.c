#include "address.h"

#include "../base/memory.h"

#include <stdlib.h>

static bool
is_alnum(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/* The characters before the @ that occur in practice, of those allowed by RFC 5321: no quotes, and nothing special
 * in a shell or a header field. */
static bool
is_local(char c)
{
	return is_alnum(c) || (c != '\0' && strchr("._%+'-", c));
}

static bool
is_domain(char c)
{
	return is_alnum(c) || c == '.' || c == '-';
}

/* Returns the address around the @ at this place, not before `from`; empty if there is none. */
static struct span
address_around(struct span text, size_t from, size_t at)
{
	size_t start = at, end = at + 1;

	while (start > from && is_local(text.p[start - 1]))
		start--;
	while (start < at && !is_alnum(text.p[start]) && text.p[start] != '_')
		start++;
	while (end < text.n && is_domain(text.p[end]))
		end++;
	while (end > at + 1 && !is_alnum(text.p[end - 1]))
		end--;
	if (start == at || end < at + 3 || !is_alnum(text.p[at + 1]))
		return SPAN("");
	return (struct span){text.p + start, end - start};
}

/* Finds the next address of a text; the place is moved after it. */
static bool
next_address(struct span text, size_t *from, struct span *address)
{
	for (size_t at = *from; at < text.n; at++) {
		if (text.p[at] != '@')
			continue;
		*address = address_around(text, *from, at);
		*from = at + 1;
		if (address->n > 0) {
			*from = (size_t)(address->p + address->n - text.p);
			return true;
		}
	}
	return false;
}

static bool
is_known(const struct addresses *a, struct span address)
{
	for (size_t i = 0; i < a->n; i++)
		if (span_eq(a->address[i], address))
			return true;
	return false;
}

size_t
addresses_add(struct addresses *a, struct span text)
{
	struct span address;
	size_t from = 0, found = 0;

	for (; next_address(text, &from, &address); found++) {
		if (is_known(a, address))
			continue;
		VEC_ROOM(a->address, a->n, a->cap);
		a->address[a->n++] = address;
	}
	return found;
}

bool
addresses_add_liaison(struct addresses *a, const struct roster *roster, struct span name, day_t day)
{
	unsigned unit = roster_typed(roster, span_trim(name));

	if (unit == UNIT_NONE)
		return false;
	unit = roster_resolve(roster, unit, day);
	return unit < roster->listed && addresses_add(a, roster_cell(roster, unit, "liaison")) > 0;
}

void
addresses_free(struct addresses *a)
{
	free(a->address);
	*a = (struct addresses){0};
}

bool
sender_of(struct span text, struct span *name, struct span *address)
{
	size_t bracket = text.n, from = 0;

	while (bracket > 0 && text.p[bracket - 1] != '<')
		bracket--;
	/* A name may contain an address: the sender is the one in <>. */
	*name = span_trim((struct span){text.p, bracket > 0 ? bracket - 1 : 0});
	if (name->n >= 2 && name->p[0] == '"' && name->p[name->n - 1] == '"')
		*name = (struct span){name->p + 1, name->n - 2};
	return next_address((struct span){text.p + bracket, text.n - bracket}, &from, address);
}
