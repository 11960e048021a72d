#include "described.h"

#include "../base/bytes.h"
#include "../program/options.h"
#include "../program/recording.h"

struct described described;

const struct option_rule described_rules[] = {
	{"channel", 0, OPTION_WORD, &described.field[INTAKE_CHANNEL], N_("CHANNEL"),
		N_("phone, mailbox, web, media, enterprise, leader or other"), CHANNEL_WORDS},
	{"kind", 0, OPTION_WORD, &described.field[INTAKE_KIND], N_("KIND"),
		N_("consult, request, complaint, suggest, criticize, report, praise or other"), KIND_WORDS},
	{"topic", 0, OPTION_TEXT, &described.field[INTAKE_TOPIC], N_("TOPIC"), N_("topic; levels are separated by /"),
		NULL},
	{"area", 0, OPTION_TEXT, &described.field[INTAKE_AREA], N_("AREA"),
		N_("county or district; finer levels after /"), NULL},
	{"name", 0, OPTION_TEXT, &described.field[INTAKE_NAME], N_("NAME"),
		N_("the caller's name (on the command line others can see it; - reads it from standard input)"), NULL},
	{"phone", 0, OPTION_TEXT, &described.field[INTAKE_PHONE], N_("NUMBER"), N_("the caller's phone"), NULL},
	{"text", 0, OPTION_TEXT, &described.field[INTAKE_TEXT], N_("TEXT"), N_("what the caller said"), NULL},
	{"text-file", 0, OPTION_TEXT, &recording_options.text_file, N_("FILE"), N_("read the text from this file"),
		NULL},
	{"answer", 0, OPTION_TEXT, &described.field[INTAKE_ANSWER], N_("TEXT"),
		N_("the answer given on the spot; it closes the case"), NULL},
	{"ref", 0, OPTION_TEXT, &described.field[INTAKE_REF], N_("REF"),
		N_("the external number, such as the platform's"), NULL},
	{"secret", 0, OPTION_FLAG, &described.flag[FLAG_SECRET], NULL,
		N_("keep the caller secret (a report always is)"), NULL},
	{"urgent", 0, OPTION_FLAG, &described.flag[FLAG_URGENT], NULL, N_("major or urgent (R3.1.6)"), NULL},
	{"enterprise", 0, OPTION_FLAG, &described.flag[FLAG_ENTERPRISE], NULL, N_("a company's complaint (R2.2)"),
		NULL},
	{"anonymous", 0, OPTION_FLAG, &described.flag[FLAG_ANONYMOUS], NULL, N_("the caller gave no name"), NULL},
	{"at", 0, OPTION_TEXT, &described.field[INTAKE_AT], N_("TIME"),
		N_("when the caller called or wrote, not later than now (default: now)"), NULL},
	{"by", 0, OPTION_TEXT, &described.field[INTAKE_BY], N_("WHO"),
		N_("the seat that recorded it (default: $CASE_BY, else the login name)"), NULL},
	OPTIONS_END,
};

void
described_check(bool lines, bool imports)
{
	const char *text_file = recording_options.text_file;

	if (text_file && described.field[INTAKE_TEXT])
		die_usage(_("--text and --text-file cannot be combined"));
	if (text_file && lines && strcmp(text_file, "-") == 0)
		die_usage(_("standard input can be read only once"));
	if (text_file && imports)
		die_usage(_("--text cannot be combined with --import; put it into the map (text:=WORD)"));
	for (int i = 0; imports && i < INTAKE_FIELDS; i++)
		if (described.field[i] && i != INTAKE_BY)
			die_usage(_("--%s cannot be combined with --import; put it into the map (%s:=WORD)"),
				intake_field_name[i], intake_field_name[i]);
}

/* Returns the option for a field of the case, as opposed to one about the ledger. */
static const struct option_rule *
rule_named(struct span name)
{
	const struct option_rule *r = option_named(described_rules, name);

	return r && (uintptr_t)r->to - (uintptr_t)&described < sizeof described ? r : NULL;
}

static void
take_line(struct span line, uint64_t number)
{
	const char *colon = memchr(line.p, ':', line.n), *wrong;
	const char *file = _("standard input");

	if (!colon)
		die_at(EXIT_USAGE, file, number, NULL, _("is not of the form 'field: value'"));
	const struct option_rule *r = rule_named(span_trim((struct span){line.p, (size_t)(colon - line.p)}));
	if (!r)
		die_at(EXIT_USAGE, file, number, NULL,
			_("does not start with a field of a case: channel, kind, topic, area, name, phone, text, "
			  "answer, ref, at, by, secret, urgent, enterprise or anonymous"));
	struct span value = span_trim((struct span){colon + 1, line.n - (size_t)(colon + 1 - line.p)});
	bool no = value.n == 0 || span_is(value, "no") || span_is(value, "0") || span_is(value, "否");
	if (r->type == OPTION_FLAG && no)
		return;
	/* A blank, a line end or the end of the text follows, so the NUL overwrites nothing that is needed. */
	((char *)(uintptr_t)value.p)[value.n] = '\0';
	if (value.n > 0 && (wrong = option_take(r, value.p)))
		die_at(EXIT_USAGE, file, number, r->name, "%s", wrong);
}

char *
described_read(void)
{
	size_t n;
	char *text = read_whole("-", &n);
	struct span rest = {text, n}, line;

	if (memchr(text, '\0', n))
		die_at(EXIT_USAGE, _("standard input"), 0, NULL, _("contains a NUL byte"));
	for (uint64_t number = 1; span_word(&rest, '\n', &line); number++)
		if (span_trim(line).n > 0)
			take_line(line, number);
	return text;
}

/* Drafts the entry.  Its fields and the answer are stored in `store`. */
static struct draft
draft_from(struct buf store[INTAKE_FIELDS], stamp now, struct span *answer)
{
	struct span field[INTAKE_FIELDS];
	const char *wrong;
	stamp at = now;

	if (described.field[INTAKE_AT] && !stamp_parse(span_of(described.field[INTAKE_AT]), &at))
		die_wrong(EXIT_USAGE, NULL, 0, "--at", span_of(described.field[INTAKE_AT]),
			_("is not a time YYYY-MM-DDThh:mm:ss"));
	for (int i = 0; i < INTAKE_FIELDS; i++) {
		if (i != INTAKE_BY && (wrong = field_from(&store[i], span_of(described.field[i]))))
			die_usage("--%s: %s", intake_field_name[i], wrong);
		field[i] = buf_as_span(&store[i]);
	}
	field[INTAKE_BY] = author_from(&store[INTAKE_BY], described.field[INTAKE_BY]);
	*answer = field[INTAKE_ANSWER];
	struct draft d = intake_draft(field, at, now);
	for (int i = 0; i < KNOWN_FLAGS; i++)
		if (described.flag[i])
			draft_flag(&d, (enum flag)i);
	return d;
}

bool
described_take(struct arrivals *a)
{
	struct buf store[INTAKE_FIELDS] = {{0}};
	struct span answer;
	const struct draft d = draft_from(store, a->now, &answer);
	const char *wrong = d.at > a->now ? _("the time is later than now (M4.3.1)") : intake_wrong(&d);
	wrong = wrong ? wrong : intake_lacks_text(&d);
	size_t number;

	if (wrong)
		say("%s", wrong);
	else
		arrivals_add(a, &d, answer, d.field[COL_REF], (struct arrival_row){0}, &number);
	if (!wrong && intake_lacks_caller(&d))
		say(_("the case has no name or no phone and is not anonymous (R3.1.1)"));
	for (int i = 0; i < INTAKE_FIELDS; i++)
		buf_free(&store[i]);
	return !wrong;
}
