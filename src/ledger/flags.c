#include "flags.h"

const struct span flag_names[KNOWN_FLAGS] = {{"anonymous", 9}, {"assist", 6}, {"backdated", 9}, {"chief", 5},
	{"enterprise", 10}, {"fixed", 5}, {"lead", 4}, {"onsite", 6}, {"platform", 8}, {"progress", 8},
	{"provisional", 11}, {"satisfied", 9}, {"secret", 6}, {"signed", 6}, {"solved", 6}, {"unreached", 9},
	{"unsatisfied", 11}, {"unsolved", 8}, {"urgent", 6}};

static enum flag
flag_named(struct span word)
{
	unsigned i = 0;

	while (i < KNOWN_FLAGS && !span_eq(flag_names[i], word))
		i++;
	return (enum flag)i;
}

uint32_t
flags_read(struct span list)
{
	const char *p = list.p, *end = list.p + list.n;
	uint32_t bits = 0;

	/* Lists have one or two words, so a simple loop is faster than a search (span_word() makes score-unit 1.05
	 * times as long). */
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
