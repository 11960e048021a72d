#include "timeform.h"

#include "../base/utf8.h"

#include <ctype.h>
#include <time.h>

#define LONGEST    128 /* of a time in ASCII; no accepted form comes near it */
#define YEAR_FIRST 1970
#define YEAR_LAST  2105

/* A time while it is parsed: the day, the second of the day, and the time zone in seconds east of UTC. */
struct moment {
	int year, month, mday;
	int seconds;
	int zone;
};

#define HOTLINE_ZONE (8 * 3600)

/* The Chinese characters between the numbers, and the ASCII ones they are replaced by.  A month that is followed by
 * the year is marked differently. */
static const struct {
	const char *word, *sign;
} signs[] = {
	{"年", "-"},
	{"月-", "M"},
	{"月", "-"},
	{"日", " "},
	{"号", " "},
	{"时", "h"},
	{"点", "h"},
	{"分", "m"},
	{"秒", "s"},
	{"上午", "AM"},
	{"凌晨", "AM"},
	{"清晨", "AM"},
	{"早晨", "AM"},
	{"早上", "AM"},
	{"中午", "NOON"},
	{"下午", "PM"},
	{"傍晚", "PM"},
	{"晚上", "EVE"},
	{"\u00a0", " "},
};

static bool
take_word(struct span *s, const char *word)
{
	const size_t n = strlen(word);

	if (s->n < n || memcmp(s->p, word, n) != 0)
		return false;
	s->p += n;
	s->n -= n;
	return true;
}

/* Skips 星期四 or 周四, which adds nothing to the day. */
static bool
take_weekday(struct span *s)
{
	static const char *const days[] = {"一", "二", "三", "四", "五", "六", "日", "天"};
	struct span rest = *s;

	if (!take_word(&rest, "星期") && !take_word(&rest, "周"))
		return false;
	for (size_t i = 0; i < sizeof days / sizeof *days; i++)
		if (take_word(&rest, days[i])) {
			*s = rest;
			return true;
		}
	return false;
}

static const char *
take_sign(struct span *s)
{
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (take_word(s, signs[i].word))
			return signs[i].sign;
	return take_weekday(s) ? " " : NULL;
}

/* Makes a NUL-terminated copy in ASCII, with Chinese characters also replaced if `chinese`; returns false if it is
 * too long for a time. */
static bool
to_ascii(struct span s, bool chinese, char out[LONGEST])
{
	const char *sign;
	size_t n = 0;

	while (s.n > 0) {
		if (n + sizeof "NOON" >= LONGEST)
			return false;
		sign = chinese && (unsigned char)*s.p >= 0x80 ? take_sign(&s) : NULL;
		if (sign != NULL) {
			memcpy(out + n, sign, strlen(sign));
			n += strlen(sign);
		} else {
			n += utf8_put(out + n, utf8_halfwidth(utf8_take(&s)));
		}
	}
	out[n] = '\0';
	return true;
}

static void
skip_blanks(const char **p)
{
	*p += strspn(*p, " \t\r\n");
}

static bool
take_char(const char **p, const char *set)
{
	if (**p == '\0' || strchr(set, **p) == NULL)
		return false;
	++*p;
	return true;
}

static size_t
digits(const char *p)
{
	return strspn(p, "0123456789");
}

/* Reads a number of `least` to `most` digits; further digits are not read. */
static bool
take_number(const char **p, size_t least, size_t most, int *value)
{
	size_t n = digits(*p), i;

	if (n < least)
		return false;
	*value = 0;
	for (i = 0; i < n && i < most; i++)
		*value = *value * 10 + (*(*p)++ - '0');
	return true;
}

/* 05-11月-20, as Oracle databases write it; a short year means the nearest one. */
static bool
take_short_date(const char **p, struct moment *m)
{
	if (!take_number(p, 1, 2, &m->mday) || !take_char(p, "-") || !take_number(p, 1, 2, &m->month) ||
		!take_char(p, "M"))
		return false;
	const size_t n = digits(*p);
	if ((n != 2 && n != 4) || !take_number(p, n, n, &m->year))
		return false;
	if (n == 2)
		m->year += m->year < 50 ? 2000 : 1900;
	return true;
}

/* 2020-11-5, or eight consecutive digits. */
static bool
take_date(const char **p, struct moment *m)
{
	const char *sep;

	if (digits(*p) <= 2)
		return take_short_date(p, m);
	if (!take_number(p, 4, 4, &m->year))
		return false;
	if (isdigit((unsigned char)**p))
		return take_number(p, 4, 2, &m->month) && take_number(p, 2, 2, &m->mday);
	sep = *p;
	return take_char(p, "-/.") && take_number(p, 1, 2, &m->month) && take_char(p, (char[]){*sep, '\0'}) &&
	       take_number(p, 1, 2, &m->mday) && !isdigit((unsigned char)**p);
}

/* The part of the day of an hour up to twelve. */
enum part { PART_NONE, PART_AM, PART_NOON, PART_PM, PART_EVENING };

static enum part
take_part(const char **p)
{
	static const char *const words[] = {
		[PART_AM] = "AM", [PART_NOON] = "NOON", [PART_PM] = "PM", [PART_EVENING] = "EVE"};
	enum part part = PART_NONE;

	skip_blanks(p);
	for (int i = PART_AM; i <= PART_EVENING && part == PART_NONE; i++)
		if (strncasecmp(*p, words[i], strlen(words[i])) == 0) {
			*p += strlen(words[i]);
			part = (enum part)i;
		}
	skip_blanks(p);
	return part;
}

/* Returns the hour of the day, or 24 if it is invalid or ambiguous: 晚上12点 may belong to this day or the next. */
static int
hour_of(enum part part, int hour)
{
	switch (part) {
	case PART_AM:
		return hour > 12 ? 24 : hour % 12;
	case PART_NOON:
		return hour == 1 || hour == 2 ? hour + 12 : hour >= 10 && hour <= 14 ? hour : 24;
	case PART_PM:
		return hour < 12 ? hour + 12 : hour;
	case PART_EVENING:
		return hour >= 5 && hour < 12 ? hour + 12 : hour >= 17 ? hour : 24;
	default:
		return hour;
	}
}

/* 8:30, 8:30:20.5, 08.30.20.5, 8h, 8h30m, 0830, 083020. */
static bool
take_clock(const char **p, int *hour, int *minute, int *second)
{
	size_t n = digits(*p);

	*minute = 0;
	*second = -1;
	if (n == 4 || n == 6)
		return take_number(p, 2, 2, hour) && take_number(p, 2, 2, minute) &&
		       (n == 4 || take_number(p, 2, 2, second));
	if (n > 2 || !take_number(p, 1, 2, hour))
		return false;
	if (take_char(p, "h")) {
		if (take_number(p, 1, 2, minute))
			take_char(p, "m");
		if (take_number(p, 1, 2, second))
			take_char(p, "s");
		return true;
	}
	/* With '.', 8.5 must not be read as half past eight. */
	const bool colon = **p == ':';
	const char *sep = colon ? ":" : ".";
	if (!take_char(p, sep) || !take_number(p, colon ? 1 : 2, 2, minute))
		return false;
	if (!take_char(p, sep))
		return true;
	if (!take_number(p, colon ? 1 : 2, 2, second))
		return false;
	if (take_char(p, ".,"))
		*p += digits(*p);
	return true;
}

/* Z, +08:00, +0800, +8, -08:00 after seconds; without seconds it would be a duration. */
static bool
take_zone(const char **p, bool seconds, int *zone)
{
	int sign, hours, minutes = 0;

	skip_blanks(p);
	if (take_char(p, "Zz")) {
		*zone = 0;
		return true;
	}
	sign = **p == '-' ? -1 : 1;
	if (!take_char(p, seconds ? "+-" : "+"))
		return true;
	if (!take_number(p, 1, 2, &hours))
		return false;
	if (take_char(p, ":") || isdigit((unsigned char)**p)) {
		if (!take_number(p, 2, 2, &minutes))
			return false;
	}
	*zone = sign * (hours * 3600 + minutes * 60);
	return hours <= 14 && minutes < 60;
}

static bool
take_time(const char **p, struct moment *m)
{
	enum part part = take_part(p);
	int hour, minute, second;

	if (!take_clock(p, &hour, &minute, &second))
		return false;
	const bool whole = second >= 0;
	if (!whole)
		second = 0;
	if (part == PART_NONE)
		part = take_part(p);
	hour = hour_of(part, hour);
	m->seconds = hour * 3600 + minute * 60 + second;
	return hour < 24 && minute < 60 && second < 60 && take_zone(p, whole, &m->zone);
}

/* Returns the time in UTC+8; false if there is no such day. */
static bool
moment_stamp(const struct moment *m, stamp *at)
{
	int year, month, mday;
	int64_t seconds;
	day_t day;

	if (m->year < YEAR_FIRST || m->year > YEAR_LAST || m->month < 1 || m->month > 12 || m->mday < 1 || m->mday > 31)
		return false;
	day = day_make(m->year, m->month, m->mday);
	day_split(day, &year, &month, &mday);
	if (month != m->month)
		return false;
	seconds = (int64_t)day * DAY_SECONDS + m->seconds - m->zone + HOTLINE_ZONE;
	if (seconds < 0 || seconds > day_end(day_make(YEAR_LAST, 12, 31)))
		return false;
	*at = (stamp)seconds;
	return true;
}

#define SERIAL_FIRST 36526 /* 2000-01-01 */
#define SERIAL_LAST  73050 /* 2099-12-31 */
#define SERIAL_EPOCH 25569 /* 1970-01-01 */

/* 44140.354398, a time that a spreadsheet exported as its internal number: days and the fraction of a day. */
static bool
serial_stamp(const char *p, stamp *at)
{
	uint64_t part = 0, whole = 1;
	int days;

	if (digits(p) != 5 || !take_number(&p, 5, 5, &days) || days < SERIAL_FIRST || days > SERIAL_LAST)
		return false;
	if (take_char(&p, ".") && digits(p) == 0)
		return false;
	for (; digits(p) > 0; p++)
		if (whole < UINT64_C(1000000000000)) {
			part = part * 10 + (uint64_t)(*p - '0');
			whole *= 10;
		}
	if (*p != '\0')
		return false;
	*at = day_start(days - SERIAL_EPOCH) + (stamp)((part * DAY_SECONDS + whole / 2) / whole);
	return true;
}

/* Reads YYYY-MM-DD hh:mm:ss or YYYY-MM-DD, which most platforms write: they are parsed millions of times. */
static bool
read_usual(struct span s, stamp *at)
{
	static _Thread_local struct day_cache days;
	char text[STAMP_SIZE];
	day_t day;

	if (s.n == STAMP_SIZE - 1 && s.p[10] == ' ') {
		memcpy(text, s.p, STAMP_SIZE - 1);
		text[10] = 'T';
		return stamp_read(&days, text, at);
	}
	if (s.n != DAY_SIZE - 1 || !day_read(&days, s.p, &day) || day < 0 || day > day_make(YEAR_LAST, 12, 31))
		return false;
	*at = day_start(day);
	return true;
}

bool
time_read(struct span s, stamp *at)
{
	struct moment m = {.zone = HOTLINE_ZONE};
	char text[LONGEST];
	const char *p = text;

	if (read_usual(s, at))
		return true;
	if (!to_ascii(span_trim(s), true, text))
		return false;
	if (serial_stamp(text, at))
		return true;
	if (!take_date(&p, &m))
		return false;
	skip_blanks(&p);
	if (*p != '\0') {
		take_char(&p, "Tt");
		if (!take_time(&p, &m))
			return false;
	}
	skip_blanks(&p);
	return *p == '\0' && moment_stamp(&m, at);
}

bool
time_read_as(struct span s, const char *format, stamp *at)
{
	struct tm tm = {.tm_mday = 1, .tm_gmtoff = HOTLINE_ZONE};
	char text[LONGEST], form[LONGEST];
	struct moment m;
	const char *p;

	if (!to_ascii(span_trim(s), false, text) || !to_ascii(span_of(format), false, form))
		return false;
	p = strptime(text, form, &tm);
	if (p == NULL || p[strspn(p, " ")] != '\0')
		return false;
	m = (struct moment){tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday,
		tm.tm_hour * 3600 + tm.tm_min * 60 + tm.tm_sec, (int)tm.tm_gmtoff};
	return tm.tm_sec < 60 && moment_stamp(&m, at);
}
