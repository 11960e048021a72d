#include "flags.h"

const char *const flag_names[KNOWN_FLAGS] = {"anonymous", "assist", "backdated", "chief", "enterprise", "fixed", "lead",
	"provisional", "satisfied", "secret", "signed", "solved", "unreached", "unsatisfied", "unsolved", "urgent"};

static enum flag
flag_named(struct span word)
{
	unsigned i = 0;

	while (i < KNOWN_FLAGS && (flag_names[i][0] != word.p[0] || !span_is(word, flag_names[i])))
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
