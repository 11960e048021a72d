#include "flags.h"

#include "../base/digits.h"

const struct span flag_names[KNOWN_FLAGS] = {{"anonymous", 9}, {"assist", 6}, {"backdated", 9}, {"chief", 5},
	{"enterprise", 10}, {"fixed", 5}, {"lead", 4}, {"onsite", 6}, {"platform", 8}, {"progress", 8},
	{"provisional", 11}, {"satisfied", 9}, {"secret", 6}, {"signed", 6}, {"solved", 6}, {"unreached", 9},
	{"unsatisfied", 11}, {"unsolved", 8}, {"urgent", 6}};

static enum flag
flag_named(struct span word)
{
	unsigned i = 0;

	while (i < KNOWN_FLAGS && (flag_names[i].p[0] != word.p[0] || !span_eq(flag_names[i], word)))
		i++;
	return (enum flag)i;
}

uint32_t
flags_read(struct span list)
{
	const char *p = list.p, *end = list.p + list.n;
	uint32_t bits = 0;

	/* Lists are a word or two long: no search is worth its start. */
	while (p < end) {
		const char *word = p;

		while (p < end && *p != ',')
			p++;
		if (p > word)
			bits |= FLAG_BIT(flag_named((struct span){word, (size_t)(p - word)}));
		p++;
	}
	return bits;
}

/* No byte of a list is NUL, so that its words tell its length too.  Few lists are longer than two; the
 * usual ones have places of their own. */
uint32_t
flags_read_again(struct flags_cache *c, struct span list)
{
	const char *end = list.p + list.n;

	if (list.n > 16)
		return flags_read(list);
	const size_t more = list.n > 8 ? list.n - 8 : 0;
	const uint64_t first = load_last(end - 8, more), second = load_last(end, list.n - more);
	const size_t place = (3 * first + second) * UINT64_C(0xd6e8feb86659fd93) >> 58;

	if (((c->list[place].text[0] ^ first) | (c->list[place].text[1] ^ second)) != 0) {
		c->list[place].text[0] = first;
		c->list[place].text[1] = second;
		c->list[place].bits = flags_read(list);
	}
	return c->list[place].bits;
}
