#include "memory.h"

#include "say.h"

#include <stdlib.h>

void
die_memory(void)
{
	die(EXIT_USAGE, _("out of memory"));
}

void *
erealloc(void *p, size_t n, size_t size)
{
	void *new = reallocarray(p, n ? n : 1, size ? size : 1);

	if (new == NULL)
		die_memory();
	return new;
}

void *
emalloc(size_t n)
{
	return erealloc(NULL, n, 1);
}

void *
ecalloc(size_t n, size_t size)
{
	void *new = calloc(n ? n : 1, size ? size : 1);

	if (new == NULL)
		die_memory();
	return new;
}

void *
grow_zeroed(void *v, uint32_t last, uint32_t *room, size_t size)
{
	const uint32_t more = last + last / 2 + 64;

	v = erealloc(v, more, size);
	memset((char *)v + (size_t)*room * size, 0, (size_t)(more - *room) * size);
	*room = more;
	return v;
}

char *
span_dup(struct span s)
{
	char *copy = emalloc(s.n + 1);

	if (s.n > 0)
		memcpy(copy, s.p, s.n);
	copy[s.n] = '\0';
	return copy;
}
