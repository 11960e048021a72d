#include "query_options.h"

#include "../base/typed.h"
#include "environment.h"
#include "options.h"
#include "when.h"

struct query_options query_options;

const struct option_rule query_rules[] = {
	{"ledger", 'l', OPTION_TEXTS, &query_options.ledgers, N_("FILE"),
		N_("the ledger (default: standard input); several are read as one, in this order"), NULL},
	{"as-of", 0, OPTION_TIME, &query_options.as_of, N_("TIME"),
		N_("as things stood at this time (YYYY-MM-DDThh:mm:ss; a day alone means its end)"), NULL},
	{"recorded-by", 0, OPTION_TIME, &query_options.recorded_by, N_("TIME"),
		N_("as the ledger stood at this time: only entries recorded by then (same forms)"), NULL},
	{"skip-bad", 0, OPTION_FLAG, &query_options.skip_bad, NULL, N_("skip damaged lines and report their number"),
		NULL},
	OPTIONS_SHARED(table_rules),
	OPTIONS_END,
};

void
query_words(const char *option, const char *list, const char *words)
{
	struct span rest = span_of(list), word;

	while (list && span_word(&rest, ',', &word))
		if (!word_in(words, word))
			die_usage(_("%s: '%.*s' is not one of: %s%s"), option, (int)typed_of(word).n, typed_of(word).p,
				words, words_hint(typed_of(word), words));
}

/* Parses a time, or a day, which means its end; returns `otherwise` if none is given. */
static stamp
time_asked(const char *option, const char *value, stamp otherwise)
{
	stamp at;

	if (!value)
		return otherwise;
	if (!when_time(span_of(value), &at))
		die_usage(_("--%s: '%s' is neither a time YYYY-MM-DDThh:mm:ss nor a day: YYYY-MM-DD, today, yesterday, "
			    "monday, or a month YYYY-MM"),
			option, value);
	return at;
}

stamp
query_asof(void)
{
	return time_asked("as-of", query_options.as_of, program_now());
}

stamp
query_recorded_by(void)
{
	return time_asked("recorded-by", query_options.recorded_by, UINT32_MAX);
}
