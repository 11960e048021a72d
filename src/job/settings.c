#include "settings.h"

#include "../base/bytes.h"
#include "../base/files.h"
#include "../base/nearest.h"
#include "../base/say.h"
#include "../base/utf8.h"
#include "../mail/address.h"
#include "../mail/send.h"

#include <fcntl.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

/* --- the rules of each setting -------------------------------------------------------------- */

static bool
is_yes_or_no(struct span value)
{
	return word_in("yes no", value);
}

static bool
is_way_to_urge(struct span value)
{
	return word_in("phone letter platform", value);
}

/* Returns whether it has 1 to `most` digits and no leading zero. */
static bool
is_number(struct span value, size_t most)
{
	return value.n >= 1 && value.n <= most && span_digits(value, 0) == value.n &&
	       (value.n == 1 || value.p[0] != '0');
}

static bool
is_days(struct span value)
{
	return is_number(value, 2);
}

static bool
is_seconds(struct span value)
{
	return is_number(value, 4) && !span_is(value, "0");
}

static bool
has_address(struct span value)
{
	struct addresses found = {0};
	const size_t n = addresses_add(&found, value);

	addresses_free(&found);
	return n > 0;
}

static bool
has_sender(struct span value)
{
	struct span name, address;

	return utf8_valid(value) == value.n && sender_of(value, &name, &address);
}

#define TEXT_OF(number)  TEXT_OF_(number)
#define TEXT_OF_(number) #number

enum need { OPTIONAL, REQUIRED, REQUIRED_FOR_EXPORT };

static const struct setting_rule {
	const char *name, *otherwise; /* the default; NULL for "" */
	enum need need;
	bool at_once; /* every value is checked, also one that a later line replaces */
	bool (*is_valid)(struct span value);
	const char *wrong;                   /* N_(): the message, with the name as its %s */
	bool (*can_mail)(struct span value); /* returns whether a value that is not empty contains an address */
} rules[SETTINGS] = {
	[SETTING_LEDGER] = {.name = "ledger", .need = REQUIRED},
	[SETTING_OLDER] = {.name = "older"},
	[SETTING_MARKS] = {.name = "marks"},
	[SETTING_TABLES] = {.name = "tables"},
	[SETTING_OUT] = {.name = "out", .need = REQUIRED},
	[SETTING_ARCHIVE] = {.name = "archive"},
	[SETTING_CALLS] = {.name = "calls"},
	[SETTING_QUEUE_LOG] = {.name = "queue-log"},
	[SETTING_CALLS_MAP] = {.name = "calls-map"},
	[SETTING_CALLS_DELIMITER] = {.name = "calls-delimiter"},
	[SETTING_CALLS_ENCODING] = {.name = "calls-encoding"},
	[SETTING_EXPORT] = {.name = "export"},
	[SETTING_EXPORT_MAP] = {.name = "export-map", .need = REQUIRED_FOR_EXPORT},
	[SETTING_EXPORT_ENCODING] = {.name = "export-encoding"},
	[SETTING_EXPORT_DELIMITER] = {.name = "export-delimiter"},
	[SETTING_EXPORT_SOURCE] = {.name = "export-source"},
	[SETTING_EXPORT_AMEND] = {.name = "export-amend",
		.otherwise = "no",
		.is_valid = is_yes_or_no,
		.wrong = N_("'%s' is not yes or no")},
	[SETTING_BY] = {.name = "by", .otherwise = "市长专线电话办公室"},
	[SETTING_OFFICE] = {.name = "office", .need = REQUIRED, .can_mail = has_address},
	[SETTING_LEADERS] = {.name = "leaders", .can_mail = has_address},
	[SETTING_FROM] = {.name = "from", .can_mail = has_sender},
	[SETTING_SENDMAIL] = {.name = "sendmail", .otherwise = SENDMAIL},
	[SETTING_SENDMAIL_WAIT] = {.name = "sendmail-wait",
		.otherwise = TEXT_OF(SENDMAIL_WAIT),
		.is_valid = is_seconds,
		.wrong = N_("'%s' is not a number of seconds")},
	[SETTING_WITHIN] = {.name = "within",
		.otherwise = "2",
		.is_valid = is_days,
		.wrong = N_("'%s' is not a number of working days")},
	[SETTING_URGE_HOW] = {.name = "urge-how",
		.otherwise = "platform",
		.at_once = true,
		.is_valid = is_way_to_urge,
		.wrong = N_("'%s' is not phone, letter or platform")},
};

const char *
setting_name(enum setting which)
{
	return rules[which].name;
}

/* --- reading --------------------------------------------------------------------------------- */

/* Sets the message; line 0 is omitted.  Returns false. */
static bool __attribute__((format(printf, 3, 4))) wrong_at(struct settings *s, uint64_t line, const char *fmt, ...)
{
	va_list ap;
	char *what;

	va_start(ap, fmt);
	if (vasprintf(&what, fmt, ap) < 0)
		die_memory();
	va_end(ap);
	s->wrong.n = 0;
	buf_str(&s->wrong, s->file);
	if (line > 0)
		buf_printf(&s->wrong, ":%" PRIu64, line);
	buf_printf(&s->wrong, ": %s", what);
	buf_char(&s->wrong, '\0');
	free(what);
	return false;
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static struct span
without_blanks(struct span s)
{
	while (s.n > 0 && is_blank(s.p[0]))
		s = (struct span){s.p + 1, s.n - 1};
	while (s.n > 0 && is_blank(s.p[s.n - 1]))
		s.n--;
	return s;
}

/* Parses NAME = VALUE, without blanks around it. */
static bool
take_pair(struct span line, struct span *name, struct span *value)
{
	size_t n = 0;

	while (n < line.n && ((line.p[n] >= 'a' && line.p[n] <= 'z') || line.p[n] == '-'))
		n++;
	*name = (struct span){line.p, n};
	while (n < line.n && is_blank(line.p[n]))
		n++;
	if (name->n == 0 || n == line.n || line.p[n] != '=')
		return false;
	*value = without_blanks((struct span){line.p + n + 1, line.n - n - 1});
	return true;
}

static bool
unknown(struct settings *s, uint64_t line, struct span name)
{
	struct nearest near = {.typed = name};

	for (enum setting i = 0; i < SETTINGS; i++)
		nearest_offer(&near, span_of(rules[i].name));
	return wrong_at(s, line, _("unknown setting '%.*s'%s"), (int)name.n, name.p, nearest_hint(&near));
}

static bool
take_value(struct settings *s, uint64_t line, struct span name, struct span value)
{
	enum setting which = 0;

	while (which < SETTINGS && !span_is(name, rules[which].name))
		which++;
	if (which == SETTINGS)
		return unknown(s, line, name);
	const struct setting_rule *r = &rules[which];
	if (span_has_control(value))
		return wrong_at(s, line, _("'%s' contains control characters"), r->name);
	if (r->at_once && !r->is_valid(value))
		return wrong_at(s, line, _(r->wrong), r->name);
	/* After the value there is a blank, a line end or the NUL after the text. */
	s->text[value.p + value.n - s->text] = '\0';
	if (which == SETTING_OLDER) {
		VEC_ROOM(s->older, s->olders, s->older_cap);
		s->older[s->olders++] = value.p;
	} else {
		s->value[which] = value.p;
	}
	return true;
}

static bool
take_lines(struct settings *s, size_t n)
{
	struct span rest = {s->text, n}, line, name, value;

	for (uint64_t number = 1; span_word(&rest, '\n', &line); number++) {
		if (line.n > 0 && line.p[line.n - 1] == '\r')
			line.n--;
		line = without_blanks(line);
		if (line.n == 0 || line.p[0] == '#')
			continue;
		if (!take_pair(line, &name, &value))
			return wrong_at(s, number, _("is not NAME = VALUE"));
		if (!take_value(s, number, name, value))
			return false;
	}
	return true;
}

static bool
check_values(struct settings *s)
{
	for (enum setting i = 0; i < SETTINGS; i++) {
		const struct setting_rule *r = &rules[i];
		const bool needed =
			r->need == REQUIRED || (r->need == REQUIRED_FOR_EXPORT && *s->value[SETTING_EXPORT] != '\0');

		if (needed && *s->value[i] == '\0')
			return wrong_at(s, 0, _("'%s' is not set"), r->name);
		if (r->is_valid && !r->is_valid(span_of(s->value[i])))
			return wrong_at(s, 0, _(r->wrong), r->name);
	}
	return true;
}

/* Reads a regular file: anything else, such as a fifo, could keep a job waiting. */
static char *
read_text(const char *file, size_t *n)
{
	struct stat st;
	struct bytes text = {0};
	const int fd = stat(file, &st) == 0 && S_ISREG(st.st_mode) ? file_open(file, O_RDONLY, 0) : -1;

	if (fd < 0)
		return NULL;
	if (!bytes_read(&text, fd, file))
		text = (struct bytes){0};
	file_close(fd);
	*n = text.n;
	return text.p;
}

bool
settings_read(struct settings *s, const char *file)
{
	size_t n = 0;

	*s = (struct settings){.file = file};
	for (enum setting i = 0; i < SETTINGS; i++)
		s->value[i] = rules[i].otherwise ? rules[i].otherwise : "";
	s->text = read_text(file, &n);
	if (!s->text)
		return wrong_at(s, 0, _("cannot be read"));
	return take_lines(s, n) && check_values(s);
}

bool
settings_can_mail(struct settings *s)
{
	for (enum setting i = 0; i < SETTINGS; i++)
		if (rules[i].can_mail && *s->value[i] != '\0' && !rules[i].can_mail(span_of(s->value[i])))
			return wrong_at(s, 0, _("no mail address in '%s'"), rules[i].name);
	return true;
}

void
settings_free(struct settings *s)
{
	free(s->older);
	free(s->text);
	buf_free(&s->wrong);
	*s = (struct settings){.file = NULL};
}

/* --- printing -------------------------------------------------------------------------------- */

static void
put_setting(struct buf *out, enum setting which, const char *value)
{
	buf_printf(out, "%s\t%s\n", rules[which].name, value);
}

void
settings_put(struct buf *out, const struct settings *s)
{
	for (enum setting i = 0; i < SETTINGS; i++) {
		if (i != SETTING_OLDER)
			put_setting(out, i, s->value[i]);
		for (size_t k = 0; i == SETTING_OLDER && k < s->olders; k++)
			put_setting(out, i, s->older[k]);
	}
}
