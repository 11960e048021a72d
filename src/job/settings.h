/* The settings of the scheduled jobs (caseledger-job(8)): a file with a line NAME = VALUE for each. */
#ifndef JOB_SETTINGS_H
#define JOB_SETTINGS_H

#include "../base/buf.h"

/* In the order in which they are printed. */
enum setting {
	SETTING_LEDGER,
	SETTING_OLDER, /* has several values */
	SETTING_MARKS,
	SETTING_TABLES,
	SETTING_OUT,
	SETTING_ARCHIVE,
	SETTING_CALLS,
	SETTING_QUEUE_LOG,
	SETTING_CALLS_MAP,
	SETTING_CALLS_DELIMITER,
	SETTING_CALLS_ENCODING,
	SETTING_EXPORT,
	SETTING_EXPORT_MAP,
	SETTING_EXPORT_ENCODING,
	SETTING_EXPORT_DELIMITER,
	SETTING_EXPORT_SOURCE,
	SETTING_EXPORT_AMEND,
	SETTING_BY,
	SETTING_OFFICE,
	SETTING_LEADERS,
	SETTING_FROM,
	SETTING_SENDMAIL,
	SETTING_SENDMAIL_WAIT,
	SETTING_WITHIN,
	SETTING_URGE_HOW,
	SETTINGS
};

struct settings {
	const char *value[SETTINGS]; /* "" if not set and without a default; no value has control characters */
	const char **older;          /* the values of SETTING_OLDER, [olders] */
	size_t olders, older_cap;
	const char *file;
	char *text;       /* the storage of the values */
	struct buf wrong; /* what is wrong (translated), with the file and, where it has one, the line; ends with NUL */
};

/* Reads a file, whose name must stay valid, and checks its values, except for mail addresses.  Of a setting given
 * twice the last value counts.  Returns false and sets s->wrong if the file cannot be read or a value is wrong; then
 * only settings_free() may follow. */
bool settings_read(struct settings *s, const char *file);
/* Checks the mail addresses.  Returns false and sets s->wrong if a setting contains none. */
bool settings_can_mail(struct settings *s);
void settings_free(struct settings *s);

/* Appends each setting as a line NAME TAB VALUE, SETTING_OLDER once for each value. */
void settings_put(struct buf *out, const struct settings *s);
const char *setting_name(enum setting which);

#endif
