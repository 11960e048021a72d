#include "label.h"

#include "language.h"
#include "words.h"

#include <stdio.h>

struct span
channel_label(struct span channel)
{
	return word_label(OF_CHANNEL, channel);
}

struct span
kind_label(struct span kind)
{
	return word_label(OF_KIND, kind);
}

struct span
rank_label(struct span rank)
{
	return word_label(OF_RANK, rank);
}

struct span
state_label(enum case_state s)
{
	return word_label(OF_STATE, span_of(state_names[s]));
}

struct span
how_label(enum act act, struct span word)
{
	return word_label(how_words(span_of(acts[act].name)), word);
}

/* Writes a number in words, or in digits if there is no word for it. */
static void
add_numeral(struct buf *b, unsigned number)
{
	struct span rest = span_of(D_("1 2 3 4 5 6 7 8 9 10 11 12 13")), word = {"", 0};

	for (unsigned i = 0; i < number; i++)
		if (!span_word(&rest, ' ', &word)) {
			buf_printf(b, "%u", number);
			return;
		}
	buf_span(b, word);
}

void
add_clause(struct buf *b, const char *clause)
{
	unsigned part[3] = {0};
	struct buf number[2] = {{0}, {0}};
	const int parts = sscanf(clause + 1, "%u.%u.%u", &part[0], &part[1], &part[2]);

	add_numeral(&number[0], part[0]);
	buf_char(&number[0], '\0');
	buf_printf(b, *clause == 'R' ? D_("work rules %s") : D_("evaluation measures %s"), number[0].p);
	if (parts > 1) {
		add_numeral(&number[1], part[1]);
		buf_char(&number[1], '\0');
		buf_printf(b, D_(".%s"), number[1].p);
	}
	if (parts > 2)
		buf_printf(b, D_(".%u"), part[2]);
	buf_free(&number[0]);
	buf_free(&number[1]);
}

void
add_day(struct buf *b, day_t day)
{
	int year, month, mday;

	day_split(day, &year, &month, &mday);
	buf_printf(b, D_("%04d-%02d-%02d"), year, month, mday);
}
