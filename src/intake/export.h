/* A platform's export: what each row says about a case, and which rows are bad (R2.1: calls, mailbox and internet
 * messages are all imported here). */
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
	const char *map;         /* the value of --map, see map.h */
	bool map_read;           /* the map was read from a file */
	const char *encoding;    /* the value of --encoding; NULL for UTF-8, or for what a byte order mark says */
	const char *time_format; /* the value of --time-format, for strptime(3); NULL for the usual forms, see
				  * timeform.h */
	char delimiter;          /* the value of --delimiter */
	stamp now;               /* the present time; a row with a later time is bad */
	bool history;            /* also read the fields of the history */
};

#define STAMP_NONE UINT32_MAX

/* The times of a row's history; STAMP_NONE or DAY_NONE if not stated. */
struct history_times {
	stamp assigned, replied, closed, told;
	day_t due, promised;
};

/* A row of the export.  All spans are valid until the callback returns. */
struct export_row {
	uint64_t line; /* the number of its first line in the file */
	stamp at;      /* the time when the case was accepted, if has_at */
	bool has_at;   /* whether `at` is mapped */

	/* The fields as for the ledger: trimmed, with TAB, LF, CR and backslash escaped, and with values translated
	 * by the map; empty if not mapped.  Channel and kind are words of the ledger; full-width digits of a phone
	 * number are converted to ASCII. field[INTAKE_AT] and field[INTAKE_FLAGS] are unchanged. */
	struct span field[EXPORT_FIELDS];
	uint32_t flags; /* the FLAG_BIT()s of field[INTAKE_FLAGS] */
	struct history_times times;

	const char *bad;        /* NULL, or the reason why the row is bad, translated and without the caller's data */
	struct span bad_column; /* the name of the column concerned; empty for the whole row */
	struct span bad_value;  /* the wrong value, a time or a word; empty if it may not be quoted */
	struct span source; /* the row in UTF-8, as whole lines, valid until the export is freed: for export_reject() */
};

struct export;

/* Reads the whole file.  Exits with 2 if it cannot be read or the encoding is unknown. */
struct export *export_open(const struct export_options *o);
void export_free(struct export *x);

/* Passes every row except the header and blank ones to `each`, until that returns false.  Returns 0, or -1 after
 * reporting that the file is not a table (a quote is never closed).  Exits with 2 if the map does not fit the
 * header. */
int export_each(struct export *x, bool (*each)(void *ctx, const struct export_row *row), void *ctx);

/* Returns the table of the export, for its bad rows (badrows.h). */
struct foreign *export_table(struct export *x);

/* Returns whether the map defines a field; valid after the header is read. */
bool export_maps(const struct export *x, enum intake_field f);
/* Returns whether the field is a constant. */
bool export_is_given(const struct export *x, enum intake_field f);
/* Returns the column or columns that a field comes from, for messages; valid until the next call. */
struct span export_column(struct export *x, enum intake_field f);

#endif
