#include "memory.h"

#include "say.h"

#include <malloc.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#define HUGE_FROM ((size_t)8 << 20) /* smaller allocations would waste too much of a huge page */

void
die_memory(void)
{
	die(EXIT_USAGE, _("out of memory"));
}

/* Asks for huge pages, of which fewer must be mapped: without them score-unit takes 1.17 times as long.  The request
 * is for the whole allocation, which is then still moved as one. */
static void
ask_for_huge_pages(void *p)
{
	const uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE), from = (uintptr_t)p / page * page;

	madvise((void *)from, (uintptr_t)p + malloc_usable_size(p) - from, MADV_HUGEPAGE);
}

void *
erealloc(void *p, size_t n, size_t size)
{
	void *new = reallocarray(p, n ? n : 1, size ? size : 1);

	if (new == NULL)
		die_memory();
	if (size > 0 && n >= HUGE_FROM / size)
		ask_for_huge_pages(new);
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
