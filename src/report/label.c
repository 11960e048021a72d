#include "label.h"

#include "../program/program.h"

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
