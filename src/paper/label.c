#include "label.h"

#include "language.h"

#include <stdio.h>

struct label {
	const char *word, *label;
};

static struct span
find_label(const struct label *l, struct span word)
{
	for (; l->word; l++)
		if (span_is(word, l->word))
			return span_of(D_(l->label));
	return word;
}

struct span
channel_label(struct span channel)
{
	static const struct label labels[] = {
		{"phone", N_("the mayor's telephone")},
		{"mailbox", N_("the mayor's mailbox")},
		{"web", N_("messages on the internet")},
		{"media", N_("the news media")},
		{"enterprise", N_("complaints of enterprises")},
		{"leader", N_("passed down by leaders")},
		{"other", N_("other")},
		{NULL, NULL},
	};

	return find_label(labels, channel);
}

struct span
kind_label(struct span kind)
{
	static const struct label labels[] = {
		{"consult", N_("question")},
		{"request", N_("request")},
		{"complaint", N_("complaint")},
		{"suggest", N_("suggestion")},
		{"criticize", N_("criticism")},
		{"report", N_("tip")},
		{"praise", N_("praise")},
		{"other", N_("other")},
		{NULL, NULL},
	};

	return find_label(labels, kind);
}

struct span
rank_label(struct span rank)
{
	static const struct label labels[] = {
		{"province", N_("a leader of the province")},
		{"party", N_("the Party secretary")},
		{"mayor", N_("the mayor")},
		{"vice", N_("a vice-mayor")},
		{"secretary", N_("the secretary-general")},
		{"duty", N_("the leader on duty")},
		{NULL, NULL},
	};

	return find_label(labels, rank);
}

struct span
state_label(enum case_state s)
{
	static const char *const labels[STATES] = {
		[STATE_NEW] = N_("accepted, not yet passed on"),
		[STATE_REFERRED] = N_("submitted to a leader"),
		[STATE_INSTRUCTED] = N_("instructed, not yet passed on"),
		[STATE_ASSIGNED] = N_("being worked on"),
		[STATE_REPLIED] = N_("replied to, under review"),
		[STATE_CLOSED] = N_("closed, the caller not yet told"),
		[STATE_TOLD] = N_("closed, the caller told"),
		[STATE_FILED] = N_("closed and filed"),
		[STATE_VOID] = N_("void"),
	};

	return span_of(D_(labels[s]));
}

/* What a word of an entry's `how` says about the act. */
static const struct how {
	enum act act;
	const char *word, *label;
} hows[] = {
	{ACT_REFER, "duty", N_("to the leader on duty")},
	{ACT_REFER, "secretary", N_("to the secretary-general")},
	{ACT_REFER, "vice", N_("to a vice-mayor")},
	{ACT_REFER, "mayor", N_("to the mayor")},
	{ACT_REFER, "office", N_("to the government office")},
	{ACT_REFER, "inspect", N_("to the inspection bureau")},
	{ACT_ASSIGN, "platform", N_("through the platform")},
	{ACT_ASSIGN, "phone", N_("by telephone")},
	{ACT_ASSIGN, "written", N_("in writing")},
	{ACT_ASSIGN, "leader", N_("a leader's item")},
	{ACT_ASSIGN, "express", N_("the mayor's express line")},
	{ACT_URGE, "phone", N_("by telephone")},
	{ACT_URGE, "letter", N_("by letter")},
	{ACT_URGE, "platform", N_("through the platform")},
	{ACT_SUPERVISE, "phone", N_("by telephone")},
	{ACT_SUPERVISE, "site", N_("on site")},
	{ACT_SUPERVISE, "meeting", N_("in a meeting")},
	{ACT_EXTEND, "calendar", N_("the calendar was changed")},
	{ACT_RETURN, "poor", N_("the answer is poor")},
	{ACT_RETURN, "perfunctory", N_("the answer is perfunctory")},
	{ACT_RETURN, "shirk", N_("the unit shirks")},
	{ACT_RETURN, "unsolved", N_("the matter is unsolved")},
	{ACT_CLOSE, "solved", N_("solved")},
	{ACT_CLOSE, "planned", N_("planned, to be carried out later")},
	{ACT_CLOSE, "explained", N_("explained")},
	{ACT_CLOSE, "declined", N_("declined")},
	{ACT_TELL, "caller", N_("the caller")},
	{ACT_TELL, "leader", N_("the leader")},
	{ACT_TELL, "media", N_("the public, through the news media")},
};

struct span
how_label(enum act act, struct span word)
{
	if (act == ACT_NEW)
		return channel_label(word);
	if (act == ACT_INSTRUCT)
		return rank_label(word);
	for (size_t i = 0; i < sizeof hows / sizeof *hows; i++)
		if (hows[i].act == act && span_is(word, hows[i].word))
			return span_of(D_(hows[i].label));
	return word;
}

/* A number as a word; more than there are words for as it is. */
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
