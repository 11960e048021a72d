#include "flags.h"

#include "../base/spelt.h"

const struct span flag_names[KNOWN_FLAGS] = {{"anonymous", 9}, {"assist", 6}, {"backdated", 9}, {"chief", 5},
	{"enterprise", 10}, {"fixed", 5}, {"lead", 4}, {"onsite", 6}, {"platform", 8}, {"progress", 8},
	{"provisional", 11}, {"satisfied", 9}, {"secret", 6}, {"signed", 6}, {"solved", 6}, {"unreached", 9},
	{"unsatisfied", 11}, {"unsolved", 8}, {"urgent", 6}};

static const struct spelt spelt[SPELT_PLACES] = {
	SPELT(FLAG_ANONYMOUS, 'n', 'o', 9),
	SPELT(FLAG_ASSIST, 's', 's', 6),
	SPELT(FLAG_BACKDATED, 'a', 'c', 9),
	SPELT(FLAG_CHIEF, 'h', 'i', 5),
	SPELT(FLAG_ENTERPRISE, 'n', 't', 10),
	SPELT(FLAG_FIXED, 'i', 'x', 5),
	SPELT(FLAG_LEAD, 'e', 'a', 4),
	SPELT(FLAG_ONSITE, 'n', 's', 6),
	SPELT(FLAG_PLATFORM, 'l', 'a', 8),
	SPELT(FLAG_PROGRESS, 'r', 'o', 8),
	SPELT(FLAG_PROVISIONAL, 'r', 'o', 11),
	SPELT(FLAG_SATISFIED, 'a', 't', 9),
	SPELT(FLAG_SECRET, 'e', 'c', 6),
	SPELT(FLAG_SIGNED, 'i', 'g', 6),
	SPELT(FLAG_SOLVED, 'o', 'l', 6),
	SPELT(FLAG_UNREACHED, 'n', 'r', 9),
	SPELT(FLAG_UNSATISFIED, 'n', 's', 11),
	SPELT(FLAG_UNSOLVED, 'n', 's', 8),
	SPELT(FLAG_URGENT, 'r', 'g', 6),
};

static enum flag
flag_named(struct span word)
{
	const int flag = spelt_number(spelt, flag_names, word);

	return flag >= 0 ? (enum flag)flag : KNOWN_FLAGS;
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
