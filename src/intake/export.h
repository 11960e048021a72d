/* The export of a platform: what each row says of a case, and which rows are bad
 * (R2.1: calls, mailbox and internet messages all come in here). */
#ifndef INTAKE_EXPORT_H
#define INTAKE_EXPORT_H

#include "../rules/day.h"
#include "../base/buf.h"
#include "../table/fieldmap.h"
#include "fields.h"

#include <stdbool.h>
#include <stdint.h>

struct export_options {
	const char *file;        /* its name; "-" is standard input */
	const char *map;         /* --map, see map.h */
	bool map_read;           /* it was read from a file, and not typed */
	const char *encoding;    /* --encoding; NULL: UTF-8, or what a byte order mark says */
	const char *time_format; /* --time-format, strptime(3)'s; NULL: the usual forms, see timeform.h */
	char delimiter;          /* --delimiter */
	stamp now;               /* the clock: what happened later is bad */
	bool history;            /* the fields of the history are read too; else they are passed over */
};

#define STAMP_NONE UINT32_MAX

/* When what happened, as a row says; STAMP_NONE, DAY_NONE: not stated. */
struct history_times {
	stamp assigned, replied, closed, told;
	day_t due, promised;
};

/* A row of the export.  All spans live until the callback returns. */
struct export_row {
	uint64_t line; /* of its first line in the file */
	stamp at;      /* when it was accepted; holds if has_at */
	bool has_at;   /* false: `at` is not mapped */

	/* As they go into the ledger: outer blanks off, TAB, LF, CR and backslash as escapes, words translated by the
	 * map. Empty where not mapped.  The channel and kind are words of the ledger; a phone's full-width digits are
	 * ASCII.  field[INTAKE_AT] and field[INTAKE_FLAGS] are as written. */
	struct span field[EXPORT_FIELDS];
	uint32_t flags; /* those of field[INTAKE_FLAGS], FLAG_BIT()s */
	struct history_times times;

	const char *bad;        /* NULL, or why the row is bad: a sentence (translated) without the caller's data */
	struct span bad_column; /* the name of the column it is about; empty: the row */
	struct span bad_value;  /* what stands there and is wrong: a time or a word; empty: not told */
	struct span source; /* the row in UTF-8, whole lines, until the export is freed: for export_reject() */
};

struct export;

/* Reads the file whole.  Dies with 2 when that cannot be done, or the encoding is not known. */
struct export *export_open(const struct export_options *o);
void export_free(struct export *x);

/* Hands out every row but the header and the blank ones, until `each` returns false.  Returns 0, or -1 after saying
 * why the file cannot be read as a table (a quote never closed).  Dies with 2 when the map does not fit the header. */
int export_each(struct export *x, bool (*each)(void *ctx, const struct export_row *row), void *ctx);

/* The table behind it, for its bad rows (badrows.h). */
struct foreign *export_table(struct export *x);

/* Whether the map says where a field comes from; once the header is read. */
bool export_maps(const struct export *x, enum intake_field f);
/* Whether it is a constant, the same for all rows. */
bool export_is_given(const struct export *x, enum intake_field f);
/* The column, or the columns, that a field comes from, for messages; until it is asked again. */
struct span export_column(struct export *x, enum intake_field f);

#endif
