/* case-new: the office takes a matter down (R3.1): one, or a platform's export of many (R2.1). */
#include "intake/arrivals.h"
#include "intake/export.h"
#include "intake/rejects.h"
#include "ledger/acts.h"
#include "ledger/append.h"
#include "program/draft.h"
#include "program/program.h"
#include "base/bytes.h"

#include <stdlib.h>
#include <unistd.h>

static struct {
	const char *ledger, *import, *map, *delimiter, *encoding, *time_format, *rejects;
	const char *text_file;
	/* what a case is, by its field; flags apart */
	const char *field[INTAKE_FIELDS];
	bool secret, urgent, enterprise, anonymous, quiet, dry_run;
	struct whole first, wait;
	struct texts with, imports;
} options = {.first = {false, 1}, .wait = {false, 10}};

static const struct option_rule rules[] = {
	{"ledger", 'l', OPTION_TEXT, &options.ledger, N_("FILE"),
		N_("append to this ledger, which is made if missing (start a new one)"), NULL},
	{"channel", 0, OPTION_WORD, &options.field[INTAKE_CHANNEL], N_("CHANNEL"),
		N_("phone, mailbox, web, media, enterprise, leader or other"), CHANNEL_WORDS},
	{"kind", 0, OPTION_WORD, &options.field[INTAKE_KIND], N_("KIND"),
		N_("consult, request, complaint, suggest, criticize, report, praise or other"), KIND_WORDS},
	{"topic", 0, OPTION_TEXT, &options.field[INTAKE_TOPIC], N_("TOPIC"), N_("what it is about; / parts levels"),
		NULL},
	{"area", 0, OPTION_TEXT, &options.field[INTAKE_AREA], N_("AREA"), N_("county or district, or finer behind /"),
		NULL},
	{"name", 0, OPTION_TEXT, &options.field[INTAKE_NAME], N_("NAME"),
		N_("of the caller (on a command line others can read it: see CASE -)"), NULL},
	{"phone", 0, OPTION_TEXT, &options.field[INTAKE_PHONE], N_("NUMBER"), N_("of the caller"), NULL},
	{"text", 0, OPTION_TEXT, &options.field[INTAKE_TEXT], N_("TEXT"), N_("what was said"), NULL},
	{"text-file", 0, OPTION_TEXT, &options.text_file, N_("FILE"), N_("the text from a file"), NULL},
	{"answer", 0, OPTION_TEXT, &options.field[INTAKE_ANSWER], N_("TEXT"),
		N_("the answer given on the spot: closes the case"), NULL},
	{"ref", 0, OPTION_TEXT, &options.field[INTAKE_REF], N_("REF"), N_("the matter's number elsewhere"), NULL},
	{"secret", 0, OPTION_FLAG, &options.secret, NULL, N_("the caller is to be kept secret (a report always is)"),
		NULL},
	{"urgent", 0, OPTION_FLAG, &options.urgent, NULL, N_("grave or urgent (R3.1.6)"), NULL},
	{"enterprise", 0, OPTION_FLAG, &options.enterprise, NULL, N_("a company's complaint (R2.2)"), NULL},
	{"anonymous", 0, OPTION_FLAG, &options.anonymous, NULL, N_("the caller gives no name"), NULL},
	{"at", 0, OPTION_TEXT, &options.field[INTAKE_AT], N_("TIME"), N_("when it came in, not after the clock (now)"),
		NULL},
	{"by", 0, OPTION_TEXT, &options.field[INTAKE_BY], N_("WHO"),
		N_("the seat that took it ($CASE_BY, else the login name)"), NULL},
	{"import", 0, OPTION_TEXTS, &options.imports, N_("FILE"),
		N_("many cases, from a platform's export (-: standard input)"), NULL},
	{"map", 0, OPTION_TEXT, &options.map, N_("MAP"),
		N_("what the export's columns are: at=COLUMN,kind=COLUMN{VALUE:kind},channel:=web"), NULL},
	{"delimiter", 0, OPTION_TEXT, &options.delimiter, N_("CHAR"), N_("between the export's cells (,)"), NULL},
	{"encoding", 0, OPTION_TEXT, &options.encoding, N_("ENCODING"),
		N_("of the export: GB18030, UTF-8, ... (UTF-8)"), NULL},
	{"time-format", 0, OPTION_TEXT, &options.time_format, N_("FORMAT"),
		N_("of the export's times, strptime(3)'s (the usual forms)"), NULL},
	{"rejects", 0, OPTION_TEXT, &options.rejects, N_("FILE"),
		N_("where bad rows go, with line and reason (one bad row refuses all)"), NULL},
	{"first", 0, OPTION_WHOLE, &options.first, N_("N"), N_("the first running number of a new ledger's day (1)"),
		NULL},
	{"dry-run", 'n', OPTION_FLAG, &options.dry_run, NULL, N_("record nothing, show what would be"), NULL},
	{"quiet", 'q', OPTION_FLAG, &options.quiet, NULL, N_("with --ledger: do not show what was appended"), NULL},
	{"wait", 0, OPTION_WHOLE, &options.wait, N_("SECONDS"), N_("how long to wait for the lock (10)"), NULL},
	{"with", 0, OPTION_TEXTS, &options.with, N_("FILE"), N_("an older ledger to look numbers up in; never written"),
		NULL},
	OPTIONS_END,
};

static const struct program program = {"case-new",
	N_("[-l LEDGER] [OPTION]...\n[-l LEDGER] [OPTION]... -\n[-l LEDGER] --import FILE --map MAP [OPTION]..."),
	N_("Takes down a case and gives it its number; or many, from a platform's export."), rules};

static struct arrivals arrivals;

/* --- one case ------------------------------------------------------------------------ */

static const struct option_rule *
rule_named(struct span name)
{
	for (const struct option_rule *r = rules; r->name; r++)
		if (span_is(name, r->name))
			return r;
	return NULL;
}

/* What says something about the case, and not about where it goes. */
static bool
is_of_case(const struct option_rule *r)
{
	const char *to = r->to, *first = (const char *)options.field,
		   *last = (const char *)(options.field + INTAKE_FIELDS);

	return (to >= first && to < last) || r->type == OPTION_FLAG;
}

static void
take_line(struct span line, uint64_t number)
{
	const char *colon = memchr(line.p, ':', line.n), *wrong;
	const char *file = _("standard input");

	if (!colon)
		die_at(EXIT_USAGE, file, number, NULL, _("is not 'field: value'"));
	const struct option_rule *r = rule_named(span_trim((struct span){line.p, (size_t)(colon - line.p)}));
	if (!r || !is_of_case(r) || r->to == &options.quiet || r->to == &options.dry_run)
		die_at(EXIT_USAGE, file, number, NULL,
			_("does not start with a field of a case: channel, kind, topic, area, name, phone, "
			  "text, answer, ref, at, by, secret, urgent, enterprise, anonymous"));
	struct span value = span_trim((struct span){colon + 1, line.n - (size_t)(colon + 1 - line.p)});
	bool no = value.n == 0 || span_is(value, "no") || span_is(value, "0") || span_is(value, "否");
	if (r->type == OPTION_FLAG && no)
		return;
	/* Behind it stands a blank, the line's end or the text's: its value may end there. */
	((char *)(uintptr_t)value.p)[value.n] = '\0';
	if (value.n > 0 && (wrong = option_take(r, value.p)))
		die_at(EXIT_USAGE, file, number, r->name, "%s", wrong);
}

/* `field: value` lines: nothing of it is to be seen in ps(1).  The options point into the text that is returned. */
static char *
read_fields(void)
{
	size_t n;
	char *text = read_whole("-", &n);
	struct span rest = {text, n}, line;

	if (memchr(text, '\0', n))
		die_at(EXIT_USAGE, _("standard input"), 0, NULL, _("has a NUL byte in it"));
	for (uint64_t number = 1; span_word(&rest, '\n', &line); number++)
		if (span_trim(line).n > 0)
			take_line(line, number);
	return text;
}

static void
add_flag(struct buf *flags, bool given, const char *word)
{
	if (!given)
		return;
	if (flags->n > 0)
		buf_char(flags, ',');
	buf_str(flags, word);
}

/* R3.1.5: a tip needs a name, and is kept secret. */
static const char *
lacks_name(const struct span field[INTAKE_FIELDS], bool anonymous)
{
	if (!span_is(field[INTAKE_KIND], "report") || anonymous ||
		(field[INTAKE_NAME].n > 0 && field[INTAKE_PHONE].n > 0))
		return NULL;
	return _("a report needs the caller's name and phone, or to be anonymous (R3.1.5)");
}

/* Takes the one case the options describe; false: refused. */
static bool
take_one(stamp now)
{
	struct buf store[INTAKE_FIELDS] = {{0}}, flags = {0};
	struct span field[INTAKE_FIELDS];
	stamp at = now;
	const char *wrong;

	if (options.field[INTAKE_AT] && !stamp_parse(span_of(options.field[INTAKE_AT]), &at))
		die_usage(_("--at: '%s' is not a time YYYY-MM-DDThh:mm:ss"), options.field[INTAKE_AT]);
	if (!options.field[INTAKE_BY])
		options.field[INTAKE_BY] = program_author();
	for (int i = 0; i < INTAKE_FIELDS; i++) {
		if ((wrong = field_from(&store[i], span_of(options.field[i]))))
			die_usage("--%s: %s", intake_field_name[i], wrong);
		field[i] = buf_as_span(&store[i]);
	}
	bool report = span_is(field[INTAKE_KIND], "report");
	add_flag(&flags, options.anonymous, "anonymous");
	add_flag(&flags, options.enterprise, "enterprise");
	add_flag(&flags, options.secret || report, "secret");
	add_flag(&flags, options.urgent, "urgent");
	field[INTAKE_FLAGS] = buf_as_span(&flags);
	if (at > now)
		wrong = _("its time is after the clock (M4.3.1)");
	else
		wrong = lacks_name(field, options.anonymous);
	if (wrong)
		say("%s", wrong);
	else
		arrivals_add(&arrivals, at, field, stamp_day(at) < stamp_day(now));
	for (int i = 0; i < INTAKE_FIELDS; i++)
		buf_free(&store[i]);
	buf_free(&flags);
	return !wrong;
}

/* --- many ------------------------------------------------------------------------------- */

static struct intake {
	struct export *export;
	const char *file;
	stamp now;
	struct buf rejects;
	struct span by;
	uint64_t rows, bad, again;
} intake;

static void
reject(const struct export_row *row, const char *reason)
{
	intake.bad++;
	if (options.rejects) {
		if (intake.rejects.n == 0)
			export_reject_header(intake.export, &intake.rejects);
		export_reject(intake.export, &intake.rejects, row, row->bad ? NULL : reason);
		return;
	}
	char *column = row->bad_column.n > 0 ? span_dup(row->bad_column) : NULL;
	say_wrong(intake.file, row->line, column, row->bad ? row->bad_value : SPAN(""), reason);
	free(column);
}

static bool
take_row(void *ctx, const struct export_row *row)
{
	struct span field[INTAKE_FIELDS];
	struct buf flags = {0};

	(void)ctx;
	intake.rows++;
	memcpy(field, row->field, sizeof field);
	bool anonymous = span_has_word(field[INTAKE_FLAGS], SPAN("anonymous"));
	const char *wrong = row->bad ? row->bad : lacks_name(field, anonymous);
	if (wrong) {
		reject(row, wrong);
		return true;
	}
	if (span_is(field[INTAKE_KIND], "report") && !span_has_word(field[INTAKE_FLAGS], SPAN("secret"))) {
		bool urgent = span_has_word(field[INTAKE_FLAGS], SPAN("urgent"));

		add_flag(&flags, anonymous, "anonymous");
		add_flag(&flags, span_has_word(field[INTAKE_FLAGS], SPAN("enterprise")), "enterprise");
		add_flag(&flags, true, "secret");
		add_flag(&flags, urgent, "urgent");
		field[INTAKE_FLAGS] = buf_as_span(&flags);
	}
	if (field[INTAKE_BY].n == 0)
		field[INTAKE_BY] = intake.by;
	stamp at = row->has_at ? row->at : intake.now;
	if (!arrivals_add(&arrivals, at, field, stamp_day(at) < stamp_day(intake.now)))
		intake.again++;
	buf_free(&flags);
	return true;
}

/* Takes the rows of the export; false: refused for bad rows. */
static bool
take_export(stamp now)
{
	struct buf by = {0};
	struct export_options o = {.file = options.import,
		.map = options.map,
		.encoding = options.encoding,
		.time_format = options.time_format,
		.delimiter = ',',
		.now = now};

	if (options.delimiter)
		o.delimiter = strcmp(options.delimiter, "\\t") == 0 ? '\t' : options.delimiter[0];
	if (field_from(&by, span_of(options.field[INTAKE_BY] ? options.field[INTAKE_BY] : program_author())))
		die_usage(_("--by: is not UTF-8"));
	intake = (struct intake){.export = export_open(&o), .now = now, .by = buf_as_span(&by)};
	intake.file = strcmp(options.import, "-") == 0 ? _("standard input") : options.import;
	if (export_each(intake.export, take_row, NULL) != 0)
		exit(EXIT_USAGE);
	if (options.rejects) {
		if (intake.rejects.n == 0)
			export_reject_header(intake.export, &intake.rejects);
		rejects_write(
			options.rejects, same_file(options.rejects, options.import), buf_as_span(&intake.rejects));
	}
	export_free(intake.export);
	buf_free(&intake.rejects);
	buf_free(&by);
	return intake.bad == 0 || options.rejects;
}

static void
say_counts(bool taken)
{
	uint64_t known = arrivals_known(&arrivals), recorded = taken ? arrivals.n - known : 0;

	say(_("%s: rows %llu, recorded %llu, known already %llu, bad %llu"), intake.file,
		(unsigned long long)intake.rows, (unsigned long long)recorded,
		(unsigned long long)(known + intake.again), (unsigned long long)intake.bad);
}

/* --- recording ------------------------------------------------------------------------------ */

static void
put_header(void)
{
	buf_span(&out, case_columns.header);
	buf_char(&out, '\n');
}

/* What was appended. */
static void
show(struct span lines)
{
	struct span line;
	struct line l;
	struct hops hops;
	struct layout layout;
	struct case_id id = {0, 0}, hidden = {0, 0};

	put_header();
	hops_start(&hops, lines);
	while (hops_next(&hops, &line)) {
		if (line_is_header(line, &case_columns, &layout))
			continue;
		line_split(&l, line, CASE_COLUMNS);
		case_id_parse(line_field(&l, COL_CASE), &id);
		if (span_has_word(line_field(&l, COL_FLAGS), SPAN("secret")))
			hidden = id;
		if (case_id_eq(hidden, id))
			entry_put_hidden(&out, &l);
		else
			buf_add(&out, line.p, line.n + 1);
		out_breathe();
	}
}

static void
look_into(const char *file)
{
	struct source s;

	if (!source_open(&s, file, &case_columns))
		exit(EXIT_USAGE);
	arrivals_look(&arrivals, &s);
	source_close(&s);
}

static void
learn(const struct source *ledger)
{
	arrivals.recorded = clock_now();
	arrivals_forget(&arrivals, options.ledger ? 1 : (uint32_t)options.first.value);
	for (size_t i = 0; i < options.with.n; i++)
		look_into(options.with.text[i]);
	if (ledger)
		arrivals_look(&arrivals, ledger);
}

static void
number(const struct source *ledger, struct buf *lines)
{
	learn(ledger);
	lines->n = 0;
	arrivals_number(&arrivals, lines, NULL);
}

/* A new ledger, on standard output. */
static void
begin_ledger(void)
{
	learn(NULL);
	put_header();
	arrivals_number(&arrivals, &out, out_breathe);
}

static void
record(struct buf *lines)
{
	struct appender a;
	bool recorded = false;

	while (!recorded) {
		append_create(options.ledger, &case_columns);
		append_open(&a, options.ledger, &case_columns, options.wait.value);
		number(&a.source, lines);
		const struct span all = buf_as_span(lines);
		recorded = lines->n == 0 || append_lines(&a, &all, 1);
		if (lines->n == 0)
			append_close(&a);
		source_close(&a.source);
	}
	if (lines->n > 0)
		program_recorded();
}

/* What would be recorded now. */
static void
rehearse(struct buf *lines)
{
	struct source s;

	if (access(options.ledger, F_OK) != 0) {
		number(NULL, lines);
		return;
	}
	if (!source_open(&s, options.ledger, &case_columns))
		exit(EXIT_USAGE);
	number(&s, lines);
	source_close(&s);
}

/* Bad rows must not take the place of what is kept, or of rows that would be nowhere else. */
static void
check_rejects(void)
{
	if (options.ledger && same_file(options.rejects, options.ledger))
		die_usage(_("--rejects: '%s' is the ledger; name another file"), options.rejects);
	for (size_t i = 0; i < options.with.n; i++)
		if (same_file(options.rejects, options.with.text[i]))
			die_usage(_("--rejects: '%s' is a ledger; name another file"), options.rejects);
	if ((!options.ledger || options.dry_run) && same_file(options.rejects, options.import))
		die_usage(_("--rejects: '%s' is the file that is imported; without --ledger, or with --dry-run, name "
			    "another"),
			options.rejects);
}

static void
check_usage(int operands, bool fields)
{
	if (options.imports.n > 1)
		die_usage(_("--import: one file at a time"));
	if (operands > (fields ? 1 : 0))
		die_usage(_(
			"a case is described by options, or by CASE - on standard input; there are no other operands"));
	if (options.import && (fields || !options.map))
		die_usage(options.map ? _("either --import or -")
				      : _("--import needs --map: what the export's columns are"));
	if (!options.import &&
		(options.map || options.rejects || options.delimiter || options.encoding || options.time_format))
		die_usage(_("--map, --delimiter, --encoding, --time-format and --rejects go with --import"));
	if (options.delimiter && strcmp(options.delimiter, "\\t") != 0 &&
		(strlen(options.delimiter) != 1 || strchr("\"\r\n", options.delimiter[0])))
		die_usage(_("--delimiter: '%s' is not one character that can part cells"), options.delimiter);
	if (options.first.given && (options.ledger || options.first.value < 1))
		die_usage(_("--first: numbers from 1, and only without --ledger, which knows its own"));
	if (options.text_file && options.field[INTAKE_TEXT])
		die_usage(_("either --text or --text-file"));
	if (options.text_file && fields && strcmp(options.text_file, "-") == 0)
		die_usage(_("standard input can be read once only"));
	if (options.text_file && options.import)
		die_usage(_("--import: --text is said by the map (text:=WORD)"));
	for (int i = 0; options.import && i < INTAKE_FIELDS; i++)
		if (options.field[i] && i != INTAKE_BY)
			die_usage(_("--import: --%s is said by the map (%s:=WORD)"), intake_field_name[i],
				intake_field_name[i]);
}

int
main(int argc, char **argv)
{
	int first = program_start(&program, argc, argv), operands = argc - first;
	bool fields = operands > 0 && strcmp(argv[first], "-") == 0;
	stamp now = program_now();
	struct buf lines = {0};
	char *fields_text = NULL, *text = NULL;

	if (options.imports.n > 0)
		options.import = options.imports.text[options.imports.n - 1];
	check_usage(operands, fields);
	if (options.rejects)
		check_rejects();
	if (fields)
		fields_text = read_fields();
	if (options.text_file)
		options.field[INTAKE_TEXT] = text = text_from(options.text_file);
	bool taken = options.import ? take_export(now) : take_one(now);
	if (taken && options.ledger && !options.dry_run)
		record(&lines);
	else if (taken && options.ledger)
		rehearse(&lines);
	else if (taken)
		begin_ledger();
	else if (!options.ledger)
		put_header();
	rejects_place();
	if (options.import)
		say_counts(taken);
	if (!taken)
		say(_("nothing was recorded"));
	if (taken && options.ledger && !options.quiet)
		show(buf_as_span(&lines));
	buf_free(&lines);
	free(text);
	free(fields_text);
	arrivals_free(&arrivals);
	return program_end(taken ? EXIT_DONE : EXIT_REFUSED);
}
