#include "import.h"

#include "../ledger/survey.h"
#include "../table/foreign.h"
#include "../table/rejects.h"
#include "../rules/mapfile.h"

#include <stdio.h>
#include <stdlib.h>

/* For the export's cells. */
static char delimiter = ',';

static struct {
	const char *map, *delimiter, *encoding, *time_format, *rejects, *source, *changes;
	struct texts files;
	bool amend;
} options;

const struct option_rule import_rules[] = {
	{"import", 0, OPTION_TEXTS, &options.files, N_("FILE"),
		N_("import many cases from a platform's export (- for standard input)"), NULL},
	{"map", 0, OPTION_TEXT, &options.map, N_("MAP"),
		N_("the columns of the export: at=COLUMN,kind=COLUMN{VALUE:kind},channel:=web; @FILE reads "
		   "them from a file"),
		NULL},
	{"delimiter", 0, OPTION_TEXT, &options.delimiter, N_("CHAR"), N_("the delimiter of the export (default: ,)"),
		NULL},
	{"encoding", 0, OPTION_TEXT, &options.encoding, N_("ENCODING"),
		N_("the encoding of the export: GB18030, UTF-8, ... (default: UTF-8)"), NULL},
	{"time-format", 0, OPTION_TEXT, &options.time_format, N_("FORMAT"),
		N_("the time format of the export, as in strptime(3) (default: the usual forms)"), NULL},
	{"rejects", 0, OPTION_TEXT, &options.rejects, N_("FILE"),
		N_("write bad rows to this file, with line and reason (default: one bad row refuses all)"), NULL},
	{"source", 0, OPTION_TEXT, &options.source, N_("PLATFORM"),
		N_("the platform of the export; its numbers become PLATFORM:NUMBER"), NULL},
	{"changes", 0, OPTION_TEXT, &options.changes, N_("FILE"),
		N_("write to this file what the platform has changed in known cases"), NULL},
	{"amend", 0, OPTION_FLAG, &options.amend, NULL, N_("also record what the platform has changed"), NULL},
	OPTIONS_END,
};

const char *
import_file(void)
{
	return options.files.n > 0 ? options.files.text[options.files.n - 1] : NULL;
}

/* Files to be written must not replace a ledger, or rows that are stored nowhere else. */
void
import_check_apart(const char *option, const char *file)
{
	const struct recording_options *o = &recording_options;
	const bool stays = strcmp(option, "rejects") == 0 && o->ledger && !o->dry_run;

	if (o->ledger && same_file(file, o->ledger))
		die_usage(_("--%s: '%s' is the ledger; name another file"), option, file);
	for (size_t i = 0; i < o->with.n; i++)
		if (same_file(file, o->with.text[i]))
			die_usage(_("--%s: '%s' is a ledger; name another file"), option, file);
	if (!stays && same_file(file, import_file()))
		die_usage(_("--%s: '%s' is the imported file; only --rejects may name it, with --ledger and without "
			    "--dry-run"),
			option, file);
}

static void
check_apart(void)
{
	if (options.rejects)
		import_check_apart("rejects", options.rejects);
	if (options.changes)
		import_check_apart("changes", options.changes);
	if (options.rejects && options.changes && same_file(options.rejects, options.changes))
		die_usage(_("--changes: '%s' is also the file of --rejects; name another file"), options.changes);
}

/* Sets the source: NAME and ':' before external numbers. */
static void
check_source(void)
{
	const struct span name = span_of(options.source);
	struct buf field = {0};
	const bool fits = name.n > 0 && span_trim(name).n == name.n && !memchr(name.p, ':', name.n) &&
			  !field_from(&field, name) && field.n == name.n;

	buf_free(&field);
	if (!fits)
		die_usage(_("--source: '%s' is not a name: it must be a word without ':'"), options.source);
}

void
import_check(void)
{
	const char *file = import_file();
	const bool others = options.map || options.rejects || options.delimiter || options.encoding ||
			    options.time_format || options.source || options.changes || options.amend;

	if (options.files.n > 1)
		die_usage(_("--import: give only one file"));
	if (file && !options.map)
		die_usage(_("--import requires --map: the columns of the export"));
	if (!file && others)
		die_usage(_("--map, --delimiter, --encoding, --time-format, --rejects, --source, --changes and --amend "
			    "require --import"));
	if (options.delimiter && !delimiter_parse(options.delimiter, &delimiter))
		die_usage(_("--delimiter: '%s' is not a single character that can separate cells"), options.delimiter);
	if (options.source)
		check_source();
	if (file)
		check_apart();
}

bool
import_amends(void)
{
	return options.amend;
}

/* --- bad rows ------------------------------------------------------------------------------------------ */

static void
add_bad(struct import *i, struct arrival_row row, struct span column, struct span value, const char *reason)
{
	bad_rows_add(&i->bad_rows, row.line, row.source, column, value, reason);
	i->bad = i->bad_rows.n;
}

void
import_bad(struct import *i, struct arrival_row row, struct span column, const char *reason)
{
	add_bad(i, row, column, SPAN(""), reason);
}

void
import_forget(struct import *i)
{
	bad_rows_drop(&i->bad_rows, i->read);
	i->bad = i->bad_rows.n;
	changes_forget(&i->changes);
	rejects_forget();
}

static void
write_rejects(struct import *i)
{
	struct buf text = {0};

	bad_rows_put(&i->bad_rows, export_table(i->export), &text);
	rejects_write(options.rejects, same_file(options.rejects, import_file()), buf_as_span(&text));
	buf_free(&text);
}

static void
write_changes(const struct import *i)
{
	struct buf text = {0};

	buf_str(&text, changes_header);
	buf_span(&text, buf_as_span(&i->changes.table));
	rejects_write(options.changes, false, buf_as_span(&text));
	buf_free(&text);
}

void
import_settle(struct import *i)
{
	if (options.rejects)
		write_rejects(i);
	if (options.changes && !import_refused(i))
		write_changes(i);
}

bool
import_refused(const struct import *i)
{
	return i->bad > 0 && !options.rejects;
}

/* --- reading ------------------------------------------------------------------------------------------- */

static bool
take_row(void *ctx, const struct export_row *from)
{
	struct import *i = ctx;
	struct export_row row = *from;

	i->rows++;
	const char *wrong = row.bad ? row.bad : i->take(i->ctx, &row);
	if (wrong)
		add_bad(i, (struct arrival_row){row.line, row.source}, row.bad_column,
			row.bad ? row.bad_value : SPAN(""), wrong);
	return true;
}

static const char *
said_twice(const struct import *i)
{
	return i->history
		       ? _("another row of the file has the same number, but another time, text or history; a "
			   "spreadsheet may have rounded the numbers")
		       : _("another row of the file has the same number, but another time or text; a spreadsheet may "
			   "have rounded the numbers");
}

/* If two rows differ, the first one is bad too. */
static void
reject_twice(struct import *i)
{
	for (size_t k = 0; k < i->arrivals->n; k++)
		if (i->arrivals->at[k].twice)
			import_bad(i, i->arrivals->at[k].row, export_column(i->export, INTAKE_REF), said_twice(i));
}

void
import_read(
	struct import *i, stamp now, bool history, const char *(*take)(void *ctx, struct export_row *row), void *ctx)
{
	const char *file = import_file();
	char *map = map_said(options.map);
	struct export_options o = {.file = file,
		.map = map,
		.map_read = *options.map == '@',
		.encoding = options.encoding,
		.time_format = options.time_format,
		.delimiter = delimiter,
		.now = now,
		.history = history};

	*i = (struct import){.export = export_open(&o),
		.arrivals = i->arrivals,
		.history = history,
		.quiet = i->quiet,
		.take = take,
		.ctx = ctx};
	i->file = i->bad_rows.file = strcmp(file, "-") == 0 ? _("standard input") : file;
	i->bad_rows.said = !options.rejects && !i->quiet;
	i->changes.amend = options.amend;
	if (options.source) {
		buf_str(&i->ref, options.source);
		buf_char(&i->ref, ':');
		i->arrivals->source = span_of(span_dup(buf_as_span(&i->ref)));
	}
	if (export_each(i->export, take_row, i) != 0)
		exit(EXIT_USAGE);
	i->arrivals->timed = export_maps(i->export, INTAKE_AT);
	reject_twice(i);
	i->read = i->bad_rows.n;
	free(map);
}

/* --- arrivals ------------------------------------------------------------------------------------------ */

/* Spreadsheets keep fifteen digits of a number; the following ones become zeros. */
static bool
may_be_rounded(struct span ref)
{
	if (ref.n < 16 || span_digits(ref, 0) != ref.n)
		return false;
	for (size_t i = 15; i < ref.n; i++)
		if (ref.p[i] != '0')
			return false;
	return true;
}

/* Returns the external number as in the ledger; valid until the next row. */
static struct span
named_ref(struct import *i, struct span ref)
{
	if (i->arrivals->source.n == 0 || ref.n == 0)
		return ref;
	i->ref.n = i->arrivals->source.n;
	buf_span(&i->ref, ref);
	return buf_as_span(&i->ref);
}

/* Returns the column of a field that is empty; empty if it has none. */
static struct span
column_lacking(const struct import *i, enum intake_field f)
{
	return export_maps(i->export, f) && !export_is_given(i->export, f) ? export_column(i->export, f) : SPAN("");
}

const char *
import_arrive(struct import *i, struct export_row *row, struct span by, struct span answer, enum arrival_taken *taken,
	size_t *number)
{
	const stamp now = i->arrivals->now;
	const struct span ref = row->field[INTAKE_REF];
	struct draft d = intake_draft(row->field, row->has_at ? row->at : now, now);

	d.flags |= row->flags;
	d.field[COL_REF] = named_ref(i, ref);
	if (d.field[COL_BY].n == 0)
		d.field[COL_BY] = by;
	const char *wrong = intake_wrong(&d);
	if (wrong) {
		row->bad_column = column_lacking(i, d.field[COL_NAME].n == 0 ? INTAKE_NAME : INTAKE_PHONE);
		return wrong;
	}
	if (may_be_rounded(ref) && i->rounded++ == 0)
		i->rounded_line = row->line;
	*taken = arrivals_add(i->arrivals, &d, answer, ref, (struct arrival_row){row->line, row->source}, number);
	if (*taken != ARRIVAL_TWICE)
		return NULL;
	row->bad_column = export_column(i->export, INTAKE_REF);
	return said_twice(i);
}

const char *
import_twice(struct import *i, struct export_row *row, size_t number)
{
	arrivals_differ(i->arrivals, number);
	row->bad_column = export_column(i->export, INTAKE_REF);
	return said_twice(i);
}

void
import_judge(struct import *i)
{
	const struct arrivals *a = i->arrivals;
	char reason[256];

	for (size_t k = 0; k < a->n; k++) {
		const struct arrival *one = &a->at[k];

		if (one->lacks && !one->known && !one->twice && one->row.line > 0)
			import_bad(i, one->row, column_lacking(i, INTAKE_TEXT), one->lacks);
		if (!one->known || !one->other_time || one->twice || one->row.line == 0)
			continue;
		const struct span id = survey_case(line_at(one->known));
		snprintf(reason, sizeof reason,
			_("case %.*s has the same number, but another opening time; if the row is from another "
			  "platform, name that with --source"),
			(int)id.n, id.p);
		import_bad(i, one->row, export_column(i->export, INTAKE_REF), reason);
	}
}

/* --- the final report ---------------------------------------------------------------------------------- */

void
import_say_counts(const struct import *i, bool refused)
{
	const struct changes *c = &i->changes;
	const struct arrivals *a = i->arrivals;

	say(_("%s: rows %llu, recorded %llu, known already %llu, changed %llu, bad %llu"), i->file,
		(unsigned long long)i->rows, (unsigned long long)(refused ? 0 : arrivals_unknown(a)),
		(unsigned long long)arrivals_known(a), (unsigned long long)c->changed, (unsigned long long)i->bad);
	if (refused)
		return;
	if (c->changed > 0 && c->amend)
		say(_("changes: cases amended %zu, not allowed %zu, fields amended by hand and kept %zu"), c->amended,
			c->refused, c->by_hand);
	if (i->rounded > 0)
		say_at(i->file, i->rounded_line, NULL,
			ngettext("%lu external number of 16 digits or more ends in zeros: a spreadsheet may have "
				 "rounded "
				 "it; export it as text",
				"%lu external numbers of 16 digits or more end in zeros: a spreadsheet may have "
				"rounded "
				"them; export them as text",
				i->rounded),
			(unsigned long)i->rounded);
	const unsigned long lacking = arrivals_lacking(a);
	if (lacking > 0)
		say(ngettext("%lu new case by phone or mailbox has no name or no phone and is not anonymous (R3.1.1)",
			    "%lu new cases by phone or mailbox have no name or no phone and are not anonymous (R3.1.1)",
			    lacking),
			lacking);
}

void
import_end(struct import *i)
{
	bad_rows_free(&i->bad_rows);
	export_free(i->export);
	buf_free(&i->ref);
	changes_forget(&i->changes);
	free((char *)(uintptr_t)(i->arrivals->source.n > 0 ? i->arrivals->source.p : NULL));
	i->arrivals->source = SPAN("");
}
