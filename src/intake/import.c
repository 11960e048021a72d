#include "import.h"

#include "../program/recording.h"
#include "../table/foreign.h"
#include "rejects.h"

#include <stdlib.h>

/* Between cells. */
static char delimiter = ',';

static struct {
	const char *map, *delimiter, *encoding, *time_format, *rejects;
	struct texts files;
} options;

const struct option_rule import_rules[] = {
	{"import", 0, OPTION_TEXTS, &options.files, N_("FILE"),
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
	OPTIONS_END,
};

const char *
import_file(void)
{
	return options.files.n > 0 ? options.files.text[options.files.n - 1] : NULL;
}

/* Bad rows must not take the place of what is kept, or of rows that would be nowhere else. */
static void
check_rejects(const char *file)
{
	const struct recording_options *o = &recording_options;

	if (o->ledger && same_file(options.rejects, o->ledger))
		die_usage(_("--rejects: '%s' is the ledger; name another file"), options.rejects);
	for (size_t i = 0; i < o->with.n; i++)
		if (same_file(options.rejects, o->with.text[i]))
			die_usage(_("--rejects: '%s' is a ledger; name another file"), options.rejects);
	if ((!o->ledger || o->dry_run) && same_file(options.rejects, file))
		die_usage(_("--rejects: '%s' is the file that is imported; without --ledger, or with --dry-run, name "
			    "another"),
			options.rejects);
}

void
import_check(void)
{
	const char *file = import_file();

	if (options.files.n > 1)
		die_usage(_("--import: one file at a time"));
	if (file && !options.map)
		die_usage(_("--import needs --map: what the export's columns are"));
	if (!file && (options.map || options.rejects || options.delimiter || options.encoding || options.time_format))
		die_usage(_("--map, --delimiter, --encoding, --time-format and --rejects go with --import"));
	if (options.delimiter && !delimiter_parse(options.delimiter, &delimiter))
		die_usage(_("--delimiter: '%s' is not one character that can part cells"), options.delimiter);
	if (options.rejects)
		check_rejects(file);
}

static void
reject(struct import *i, const struct export_row *row, const char *reason)
{
	i->bad++;
	if (options.rejects) {
		if (i->rejects.n == 0)
			export_reject_header(i->export, &i->rejects);
		export_reject(i->export, &i->rejects, row, row->bad ? NULL : reason);
		return;
	}
	char *column = row->bad_column.n > 0 ? span_dup(row->bad_column) : NULL;
	say_wrong(i->file, row->line, column, row->bad ? row->bad_value : SPAN(""), reason);
	free(column);
}

static bool
take_row(void *ctx, const struct export_row *row)
{
	struct import *i = ctx;

	i->rows++;
	const char *wrong = row->bad ? row->bad : i->take(i->ctx, row);
	if (wrong)
		reject(i, row, wrong);
	return true;
}

static void
write_rejects(struct import *i)
{
	if (i->rejects.n == 0)
		export_reject_header(i->export, &i->rejects);
	rejects_write(options.rejects, same_file(options.rejects, import_file()), buf_as_span(&i->rejects));
}

void
import_read(struct import *i, stamp now, const char *(*take)(void *ctx, const struct export_row *row), void *ctx)
{
	const char *file = import_file();
	struct export_options o = {.file = file,
		.map = options.map,
		.encoding = options.encoding,
		.time_format = options.time_format,
		.delimiter = delimiter,
		.now = now};

	*i = (struct import){.export = export_open(&o), .take = take, .ctx = ctx};
	i->file = strcmp(file, "-") == 0 ? _("standard input") : file;
	if (export_each(i->export, take_row, i) != 0)
		exit(EXIT_USAGE);
	if (options.rejects)
		write_rejects(i);
	export_free(i->export);
	buf_free(&i->rejects);
}

bool
import_refused(const struct import *i)
{
	return i->bad > 0 && !options.rejects;
}
