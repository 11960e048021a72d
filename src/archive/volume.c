#include "volume.h"

#include "index.h"

#include "../ledger/survey.h"
#include "../program/draft.h"
#include "../base/bytes.h"
#include "../table/csvtable.h"
#include "../base/decimal.h"
#include "../base/progress.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

const char *
volume_name(char name[VOLUME_NAME_SIZE], int month, enum series series, unsigned k)
{
	static const char *const names[SERIES] = {[SERIES_CASES] = "",
		[SERIES_MAYOR] = "-mayor",
		[SERIES_VICE] = "-vice",
		[SERIES_SECRETARY] = "-secretary",
		[SERIES_LEADERS] = "-leaders",
		[SERIES_OLD] = "L"};
	char more[12] = "";

	if (k > 1)
		snprintf(more, sizeof more, "-%u", k);
	snprintf(name, VOLUME_NAME_SIZE, "%04d-%02d%s%s", month / 12, month % 12 + 1, names[series], more);
	return name;
}

static bool
volume_there(const struct archive *a, const char *name)
{
	struct stat st;

	return a->into >= 0 && fstatat(a->into, name, &st, 0) == 0;
}

/* Returns the path of the volume's own file, to be freed. */
static char *
file_in(const struct archive *a, const char *volume, const char *file)
{
	struct buf path = {0};

	buf_printf(&path, "%s/%s/%s%c", a->path, volume, file, '\0');
	return path.p;
}

/* --- an existing volume ------------------------------------------------------------------------- */

struct copied {
	uint32_t entries;
	uint64_t digest;
};

/* Reads how many entries of each filing the volume's ledger has, with their hash. */
static struct copied *
read_copied(const struct archive *a, const char *volume)
{
	struct copied *copied = ecalloc(a->filings.n + 1, sizeof *copied);
	char *path = file_in(a, volume, VOLUME_LEDGER);
	struct source source;
	struct case_id id;
	struct line_walk walk;
	struct span line;

	if (!source_open(&source, path, &case_columns))
		exit(EXIT_USAGE);
	line_walk_start(&walk, source.text);
	while (line_walk_next(&walk, &line)) {
		size_t place =
			case_id_parse(survey_case(line), &id) ? filings_find(&a->filings, a->fold, id) : SIZE_MAX;

		if (place != SIZE_MAX)
			digest_line(&copied[place].entries, &copied[place].digest, line);
	}
	source_close(&source);
	free(path);
	return copied;
}

static size_t
remember_volume(struct archive *a, const char *name)
{
	VEC_ROOM(a->volume, a->volumes, a->volumes_cap);
	memcpy(a->volume[a->volumes], name, strlen(name) + 1);
	return ++a->volumes;
}

static struct table *
read_index(const char *path)
{
	static const char *const needed[] = {"number", "case", NULL};
	const struct csv_form form = {.delimiter = '\t', .quotes = false, .blanks = true};
	size_t n;
	char *text = read_whole(path, &n);
	struct table *index = table_parse(path, (struct span){text, n}, &form, needed);

	free(text);
	return index;
}

static void
adopt(struct archive *a, const char *volume)
{
	char *path = file_in(a, volume, VOLUME_INDEX);
	struct table *index = read_index(path);
	struct copied *copied = read_copied(a, volume);
	const size_t known = remember_volume(a, volume);
	struct case_id id;
	int64_t number;

	for (size_t row = 0; row < index->rows; row++) {
		if (!case_id_parse(table_cell(index, row, "case"), &id) ||
			!whole_parse(table_cell(index, row, "number"), 1, UINT32_MAX, &number))
			continue;
		size_t place = filings_find(&a->filings, a->fold, id);
		struct filing *one = place == SIZE_MAX ? NULL : &a->filings.at[place];
		if (!one || one->volume || one->entries != copied[place].entries || one->digest != copied[place].digest)
			continue;
		one->volume = known;
		one->number = (unsigned)number;
	}
	free(copied);
	table_free(index);
	free(path);
}

/* --- a new volume ------------------------------------------------------------------------------------- */

static void
put_line(struct buf *b, struct span line)
{
	buf_span(b, line);
	buf_char(b, '\n');
}

/* Copies the lines of the volume's cases, each under its original header. */
static void
copy_entries(const struct archive *a, size_t volume, struct buf *b)
{
	struct span line, header, last = {"", 0};
	struct case_id id;
	struct line_walk walk;
	struct layout layout;

	for (size_t i = 0; i < a->ledgers->n; i++) {
		line_walk_start(&walk, a->ledgers->source[i].text);
		header = case_columns.header;
		while (line_walk_next(&walk, &line)) {
			progress_did(line.n + 1);
			if (line.n > 0 && line.p[0] == 'a' && line_is_header(line, &case_columns, &layout)) {
				header = line;
				continue;
			}
			size_t place = case_id_parse(survey_case(line), &id) ? filings_find(&a->filings, a->fold, id)
									     : SIZE_MAX;
			if (place == SIZE_MAX || a->filings.at[place].volume != volume)
				continue;
			if (!span_eq(header, last))
				put_line(b, header);
			last = header;
			put_line(b, line);
		}
	}
	if (b->n == 0)
		put_line(b, case_columns.header);
}

static void
make_volume(struct archive *a, const char *name, size_t volume, bool additions)
{
	static const char *const files[] = {VOLUME_LEDGER, VOLUME_INDEX, VOLUME_CONTENTS};
	struct buf b = {0}, sums = {0};

	if (!a->folder.begun)
		folder_begin(&a->folder, a->into, a->path);
	copy_entries(a, volume, &b);
	folder_write(&a->folder, VOLUME_LEDGER, buf_as_span(&b));
	b.n = 0;
	index_table(a, volume, additions, &b);
	folder_write(&a->folder, VOLUME_INDEX, buf_as_span(&b));
	b.n = 0;
	index_paper(a, name, volume, additions, &b);
	folder_write(&a->folder, VOLUME_CONTENTS, buf_as_span(&b));
	folder_sum(&a->folder, files, sizeof files / sizeof *files, &sums);
	if (additions)
		buf_span(&sums, buf_as_span(&a->sums));
	folder_write(&a->folder, VOLUME_SUMS, buf_as_span(&sums));
	folder_publish(&a->folder, name);
	buf_free(&b);
	buf_free(&sums);
}

void
archive_take(struct archive *a, const struct texts *files, const struct beside *about, const struct beside *classes)
{
	struct buf field = {0};
	struct case_id id;

	a->addition = ecalloc(files->n + 1, sizeof *a->addition);
	for (size_t i = 0; i < files->n; i++) {
		const char *file = files->text[i], *slash = strrchr(file, '/');
		struct buf name = {0};

		buf_printf(&name, "%s%s%c", FOLDER_ADDED, slash ? slash + 1 : file, '\0');
		const char *wrong = field_from(&field, span_of(name.p));
		if (wrong)
			die_usage("--add: %s", wrong);
		for (size_t before = 0; before < i; before++)
			if (strcmp(a->addition[before].name, name.p) == 0)
				die_usage(_("--add: two files are named '%s'; rename one"),
					name.p + strlen(FOLDER_ADDED));
		struct addition one = {file, name.p, false, beside(about, i), beside(classes, i)};
		if (one.about && !case_id_parse(span_of(one.about), &id))
			die_usage(_("--about: '%s' is not a case number YYYYMMDD-NNNNN"), one.about);
		a->addition[a->additions++] = one;
	}
	buf_free(&field);
}

void
archive_check_about(struct archive *a)
{
	struct case_id id;

	for (size_t i = 0; i < a->additions; i++) {
		const char *about = a->addition[i].about;

		if (!about || (case_id_parse(span_of(about), &id) && fold_find_begun(a->fold, id) != NO_CASE))
			continue;
		folder_drop(&a->folder);
		die(EXIT_USAGE, _("--about: case %s is in none of the ledgers; nothing was recorded"), about);
	}
}

static bool
is_placed(const struct archive *a, const struct addition *one)
{
	char name[VOLUME_NAME_SIZE];

	for (unsigned k = 1; volume_there(a, volume_name(name, a->month, SERIES_CASES, k)); k++)
		if (folder_has(a->into, name, one->name, one->file))
			return true;
	return false;
}

void
archive_add(struct archive *a, bool make)
{
	const char **copy = ecalloc(a->additions + 1, sizeof *copy);
	size_t copies = 0;

	for (size_t i = 0; i < a->additions; i++) {
		struct addition *one = &a->addition[i];

		one->placed = is_placed(a, one);
		if (one->placed || !make)
			continue;
		if (!a->folder.begun)
			folder_begin(&a->folder, a->into, a->path);
		folder_copy(&a->folder, one->file, one->name);
		copy[copies++] = one->name;
	}
	if (copies > 0)
		folder_sum(&a->folder, copy, copies, &a->sums);
	free(copy);
}

/* Takes the existing volumes of a series as they are; `name` gets the name of the next one. */
static void
adopt_series(struct archive *a, enum series series, char name[VOLUME_NAME_SIZE])
{
	for (unsigned k = 1; volume_there(a, volume_name(name, a->month, series, k)); k++)
		adopt(a, name);
}

/* Uses the existing volumes, and a new one for the filings in none of them. */
static void
settle(struct archive *a, enum series series, bool make)
{
	const bool additions = series == SERIES_CASES;
	char name[VOLUME_NAME_SIZE];
	bool more = false;
	unsigned number = 0;

	adopt_series(a, series, name);
	for (size_t i = 0; additions && i < a->additions; i++)
		more |= !a->addition[i].placed;
	const size_t volume = a->volumes + 1;
	for (size_t i = 0; i < a->filings.n; i++) {
		struct filing *one = &a->filings.at[i];

		if (one->volume || one->series != series)
			continue;
		one->volume = volume;
		one->number = ++number;
		more = true;
	}
	if (!more)
		return;
	remember_volume(a, name);
	if (make)
		make_volume(a, name, volume, additions);
	for (size_t i = 0; additions && i < a->additions; i++)
		a->addition[i].placed = true;
}

void
archive_settle(struct archive *a, bool make)
{
	char name[VOLUME_NAME_SIZE];

	a->volumes = 0;
	adopt_series(a, SERIES_OLD, name);
	for (enum series series = SERIES_CASES; series < SERIES_NEW; series++)
		settle(a, series, make);
}

void
archive_free(struct archive *a)
{
	folder_drop(&a->folder);
	if (a->into >= 0)
		close(a->into);
	while (a->additions > 0)
		free(a->addition[--a->additions].name);
	free(a->addition);
	free(a->volume);
	buf_free(&a->sums);
}
