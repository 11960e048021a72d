#include "rows.h"

#include "../base/buf.h"
#include "../base/escape.h"
#include "../table/cells.h"
#include "../table/rejects.h"
#include "options.h"
#include "recording.h"
#include "rule_tables.h"

#include <stdio.h>
#include <stdlib.h>

static struct {
	const char *delimiter, *encoding, *rejects, *key, *source;
} options;

const struct option_rule rows_rules[] = {
	{"delimiter", 0, OPTION_TEXT, &options.delimiter, N_("CHAR"), N_("the delimiter of the table (default: TAB)"),
		NULL},
	{"encoding", 0, OPTION_TEXT, &options.encoding, N_("ENCODING"),
		N_("the encoding of the table: GB18030, UTF-8, ... (default: UTF-8)"), NULL},
	{"rejects", 0, OPTION_TEXT, &options.rejects, N_("FILE"),
		N_("write bad rows of the table to this file, with line and reason (default: one bad row "
		   "refuses all)"),
		NULL},
	OPTIONS_END,
};

const struct option_rule rows_case_rules[] = {
	{"key", 0, OPTION_WORD, &options.key, N_("KEY"),
		N_("what the column case of the table has: case (case numbers, default) or ref (external "
		   "numbers)"),
		"case ref"},
	{"source", 0, OPTION_TEXT, &options.source, N_("PLATFORM"),
		N_("with --key=ref: the platform, whose numbers are recorded as PLATFORM:NUMBER"), NULL},
	OPTIONS_END,
};

static bool
keyed_by_ref(void)
{
	return options.key && strcmp(options.key, "ref") == 0;
}

void
rows_check(bool table)
{
	const bool given = options.delimiter || options.encoding || options.rejects || options.key || options.source;
	char delimiter;

	if (given && !table)
		die_usage(_("--delimiter, --encoding, --rejects, --key and --source require -, a table on standard "
			    "input"));
	if (options.delimiter && !delimiter_parse(options.delimiter, &delimiter))
		die_usage(_("--delimiter: '%s' is not a single character that can separate cells"), options.delimiter);
	if (options.source && !keyed_by_ref())
		die_usage(_("--source requires --key=ref"));
	if (options.rejects && recording_options.ledger && same_file(options.rejects, recording_options.ledger))
		die_usage(_("--%s: '%s' is the ledger; name another file"), "rejects", options.rejects);
	for (size_t i = 0; options.rejects && i < recording_options.with.n; i++)
		if (same_file(options.rejects, recording_options.with.text[i]))
			die_usage(_("--%s: '%s' is a ledger; name another file"), "rejects", options.rejects);
}

/* --- reading ---------------------------------------------------------------------------------------------- */

static void
add_bad(struct rows *r, size_t row, struct span column, struct span value, const char *reason)
{
	if (r->is_bad[row - 1])
		return;
	r->is_bad[row - 1] = true;
	bad_rows_add(&r->bad, r->line[row - 1], r->source[row - 1], column, value, reason);
}

static void
take_header(void *ctx, const struct span *column, size_t columns)
{
	struct rows *r = ctx;

	r->columns = columns;
	r->head = ecalloc(columns, sizeof *r->head);
	for (size_t i = 0; i < columns; i++)
		r->head[i] = blocks_keep(&r->store, column[i]);
}

static bool
take_row(void *ctx, const struct foreign_row *row)
{
	struct rows *r = ctx;

	if (r->n == r->cap) {
		r->cap = r->cap ? 2 * r->cap : 64;
		r->line = erealloc(r->line, r->cap, sizeof *r->line);
		r->source = erealloc(r->source, r->cap, sizeof *r->source);
		r->is_bad = erealloc(r->is_bad, r->cap, sizeof *r->is_bad);
		r->cell = erealloc(r->cell, r->cap * r->columns, sizeof *r->cell);
	}
	r->line[r->n] = row->line;
	r->source[r->n] = row->source;
	r->is_bad[r->n] = false;
	for (size_t i = 0; i < r->columns; i++)
		r->cell[r->n * r->columns + i] =
			row->wrong || i >= row->cells ? SPAN("") : blocks_keep(&r->store, row->cell[i]);
	r->n++;
	if (row->wrong)
		add_bad(r, r->n, row->column, SPAN(""), row->wrong);
	return true;
}

static int
column_named_so(const struct rows *r, const char *name)
{
	int found = -1;

	for (size_t i = 0; i < r->columns; i++) {
		if (!span_is(r->head[i], name))
			continue;
		if (found >= 0)
			die_at(EXIT_USAGE, r->file, 1, name, _("the column appears twice"));
		found = (int)i;
	}
	return found;
}

void
rows_read(struct rows *r)
{
	struct foreign_form form = {.file = "-",
		.encoding = options.encoding,
		.csv = {.delimiter = '\t', .quotes = true, .blanks = true},
		.own = !options.delimiter};
	const struct foreign_taker taker = {NULL, take_header, take_row, r};

	if (options.delimiter)
		delimiter_parse(options.delimiter, &form.csv.delimiter);
	r->given = true;
	r->file = r->bad.file = _("standard input");
	r->bad.said = !options.rejects;
	r->own = form.own;
	r->table = foreign_open(&form);
	if (foreign_each(r->table, &taker) != 0)
		exit(EXIT_USAGE);
	r->unit = column_named_so(r, "unit");
}

static struct span
cell_of(const struct rows *r, size_t row, int column)
{
	return r->cell[(row - 1) * r->columns + (size_t)column];
}

/* Reads the case number or external number of a row. */
static void
read_case(struct rows *r, size_t row)
{
	struct span cell = cell_words(cell_of(r, row, r->id_column));
	struct buf b = {0};

	if (!keyed_by_ref()) {
		if (!case_id_parse(cell, &r->id[row - 1]))
			add_bad(r, row, SPAN("case"), cell, _("is not a case number YYYYMMDD-NNNNN"));
		return;
	}
	if (cell.n == 0)
		add_bad(r, row, SPAN("case"), cell, _("is empty"));
	else if (!cell_number(&cell))
		add_bad(r, row, SPAN("case"), SPAN(""),
			_("it is a number that a spreadsheet has shortened; export it again as text"));
	if (options.source)
		buf_printf(&b, "%s:", options.source);
	if (r->own)
		buf_span(&b, cell);
	else
		escape_put(&b, cell);
	r->ref[row - 1] = blocks_keep(&r->store, buf_as_span(&b));
	buf_free(&b);
}

void
rows_cases(struct rows *r)
{
	rows_read(r);
	r->id_column = column_named_so(r, "case");
	if (r->id_column < 0)
		die_at(EXIT_USAGE, r->file, 1, "case", _("the table has no such column"));
	r->id = ecalloc(r->n + 1, sizeof *r->id);
	r->ref = keyed_by_ref() ? ecalloc(r->n + 1, sizeof *r->ref) : NULL;
	for (size_t row = 1; row <= r->n; row++)
		if (rows_good(r, row))
			read_case(r, row);
}

/* --- options from columns -------------------------------------------------------------------------------------- */

static bool
is_value(const struct rows *r, const struct option_rule *rule)
{
	return rule && (uintptr_t)rule->to - (uintptr_t)r->values < r->size;
}

/* Collects the options that a column can set. */
static size_t
gather_values(const struct rows *r, const struct option_rule *rule, const struct option_rule *found[], size_t n)
{
	for (; rule->name; rule++) {
		if (rule->type == OPTION_GROUP)
			n = gather_values(r, rule->to, found, n);
		else if (is_value(r, rule) && n < OPTIONS_MOST)
			found[n++] = rule;
	}
	return n;
}

static void
take(struct rows *r, const struct program *p, const char *list)
{
	const struct option_rule *rule[OPTIONS_MOST];
	const char *name[OPTIONS_MOST];
	char unknown[128];
	const size_t n = gather_values(r, p->options, rule, 0);
	const struct map_fields fields = {.option = "--take", .name = name, .n = n, .unknown = unknown, .bare = true};

	for (size_t i = 0; i < n; i++)
		name[i] = rule[i]->name;
	snprintf(unknown, sizeof unknown, _("is not an option of %s that a column can give"), p->name);
	if (!r->given)
		die_usage(_("--take requires -, a table on standard input"));
	r->map = map_load(&fields, list, true, r->file, r->head, r->columns);
	for (size_t i = 0; i < n; i++) {
		if (r->map->field[i].sources == 0)
			continue;
		if (r->takens == sizeof r->taken / sizeof *r->taken)
			die_usage(_("--take: too many options"));
		r->taken[r->takens++] = (struct taken){rule[i], &r->map->field[i]};
	}
}

void
rows_take(struct rows *r, const struct program *p, const char *list, void *values, size_t size)
{
	const struct option_rule *unit = option_named(p->options, SPAN("unit"));
	const struct option_rule *at = option_named(p->options, SPAN("at"));

	r->program = p;
	r->values = values;
	r->size = size;
	r->typed = ecalloc(1, size);
	if (is_value(r, unit))
		r->unit_value = unit->to;
	if (is_value(r, at))
		r->at_value = at->to;
	if (list)
		take(r, p, list);
	r->before = r->bad.n;
}

static const char *
set_flag(bool *flag, struct span cell, const char *name)
{
	*flag = span_is(cell, "yes") || span_is(cell, "1") || span_is(cell, name);
	return *flag || span_is(cell, "no") || span_is(cell, "0") || span_is(cell, "-") ? NULL
											: _("is neither yes nor no");
}

/* Returns the value of an option in a row: its source columns joined. */
static char *
said_in(const struct rows *r, size_t row, const struct taken *t)
{
	const struct map_field *f = t->from;
	const char joint = map_joint(t->rule->name);
	struct buf b = {0};

	for (size_t i = 0; i < f->sources; i++) {
		const struct map_source *s = &f->source[i];
		struct span value = s->column;

		if (s->place != MAP_CONSTANT)
			value = cell_of(r, row, (int)s->place);
		if (s->place != MAP_CONSTANT && (!r->own || s->values > 0))
			value = cell_words(value);
		value = map_value_of(s, value);
		if (value.n == 0)
			continue;
		if (b.n > 0)
			buf_char(&b, joint);
		if (r->own && s->place != MAP_CONSTANT)
			unescape_put(&b, value);
		else
			buf_span(&b, value);
	}
	buf_char(&b, '\0');
	return b.p;
}

/* Returns how a column sets an option in a row, under this name or another of the same value (case-extend --asked,
 * --ref): of several, the last that is filled.  NULL if none does. */
static const struct taken *
taken_for(const struct rows *r, size_t row, struct span option)
{
	const struct option_rule *rule = option_named(r->program->options, option);
	const struct taken *found = NULL;

	for (size_t i = 0; rule && i < r->takens; i++) {
		const struct taken *t = &r->taken[i];

		if (t->rule->to != rule->to || t->from->source->place == MAP_CONSTANT)
			continue;
		char *said = said_in(r, row, t);
		if (!found || *said != '\0')
			found = t;
		free(said);
	}
	return found;
}

/* Returns the name of its column, or of several that are joined. */
static struct span
columns_of(struct rows *r, const struct map_field *f)
{
	struct buf names = {0};

	for (size_t i = 0; i < f->sources; i++)
		if (f->source[i].place != MAP_CONSTANT) {
			buf_str(&names, names.n > 0 ? "+" : "");
			buf_span(&names, f->source[i].column);
		}
	const struct span all = blocks_keep(&r->store, buf_as_span(&names));
	buf_free(&names);
	return all;
}

static bool
set_taken(struct rows *r, size_t row, const struct taken *t)
{
	char *said = r->text[r->texts++] = said_in(r, row, t);
	const char *wrong;

	if (*said == '\0' && t->rule->to != (void *)r->at_value)
		return true;
	if (*said == '\0')
		wrong = _("is empty");
	else if (t->rule->type == OPTION_FLAG)
		wrong = set_flag(t->rule->to, span_of(said), t->rule->name);
	else
		wrong = option_take(t->rule, said);
	if (wrong)
		rows_wrong(r, row, t->rule->name, wrong);
	return !wrong;
}

bool
rows_good(const struct rows *r, size_t row)
{
	return row == 0 || !r->is_bad[row - 1];
}

bool
rows_set(struct rows *r, size_t row)
{
	memcpy(r->typed, r->values, r->size);
	if (row == 0)
		return true;
	for (size_t i = 0; i < r->takens; i++)
		if (!set_taken(r, row, &r->taken[i]))
			return false;
	if (r->unit_value && !*r->unit_value)
		*r->unit_value = rows_unit(r, row);
	return true;
}

const char *
rows_unit(struct rows *r, size_t row)
{
	struct span cell = r->unit < 0 ? SPAN("") : span_trim(cell_of(r, row, r->unit));

	return cell.n == 0 ? NULL : (r->text[r->texts++] = span_dup(cell));
}

void
rows_unset(struct rows *r)
{
	if (r->values)
		memcpy(r->values, r->typed, r->size);
	while (r->texts > 0)
		free(r->text[--r->texts]);
}

/* --- bad rows ------------------------------------------------------------------------------------------------ */

void
rows_wrong(struct rows *r, size_t row, const char *option, const char *wrong)
{
	const struct taken *t = row > 0 && option ? taken_for(r, row, span_of(option)) : NULL;

	if (t) {
		char *said = said_in(r, row, t);

		add_bad(r, row, columns_of(r, t->from), span_of(said), wrong);
		free(said);
	} else if (row > 0) {
		add_bad(r, row, span_of(option ? option : "case"), SPAN(""), wrong);
	} else if (option) {
		die_usage("--%s: %s", option, wrong);
	} else {
		die_usage("%s", wrong);
	}
}

struct span
rows_column(struct rows *r, size_t row, const char *options)
{
	struct span rest = span_of(options), option;

	while (options && span_word(&rest, ' ', &option)) {
		const struct taken *t = taken_for(r, row, option);

		if (t)
			return columns_of(r, t->from);
	}
	return SPAN("");
}

void
rows_refuse(struct rows *r, size_t row, const char *options, const char *why)
{
	if (row > 0)
		add_bad(r, row, rows_column(r, row, options), SPAN(""), why);
	else
		die_usage("%s", why);
}

void
rows_wrong_unit(struct rows *r, size_t row, struct span name)
{
	if (row == 0)
		die_usage("%s", unit_unknown(name));
	const struct span column = rows_column(r, row, "unit");
	add_bad(r, row, column.n > 0 ? column : SPAN("unit"), SPAN(""), unit_unknown_cell(name));
}

size_t
rows_settle(struct rows *r)
{
	struct buf text = {0};

	if (!options.rejects || !r->given)
		return r->bad.n;
	bad_rows_put(&r->bad, r->table, &text);
	rejects_write(options.rejects, false, buf_as_span(&text));
	buf_free(&text);
	return 0;
}

void
rows_forget(struct rows *r)
{
	for (size_t i = r->before; i < r->bad.n; i++)
		for (size_t row = 0; row < r->n; row++)
			if (r->line[row] == r->bad.at[i].line)
				r->is_bad[row] = false;
	bad_rows_drop(&r->bad, r->before);
	rejects_forget();
}

void
rows_free(struct rows *r)
{
	free(r->typed);
	free(r->id);
	free(r->ref);
	free(r->line);
	free(r->source);
	free(r->is_bad);
	free(r->cell);
	free(r->head);
	bad_rows_free(&r->bad);
	map_free(r->map);
	blocks_free(&r->store);
	foreign_free(r->table);
}
