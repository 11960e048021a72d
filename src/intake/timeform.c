#include "timeform.h"

#include "../words/utf8.h"

#include <ctype.h>
#include <time.h>

#define LONGEST    128 /* of a time in ASCII; nothing sensible comes near */
#define YEAR_FIRST 1970
#define YEAR_LAST  2105

/* A time as it is read: the day, the seconds of it, and the zone in seconds east of UTC. */
struct moment {
	int year, month, mday;
	int seconds;
	int zone;
};

#define HOTLINE_ZONE (8 * 3600)

/* The signs that Chinese puts between the numbers, as what the reading below looks for. */
static const struct {
	const char *word, *sign;
} signs[] = {
	{"年", "-"},
	{"月", "-"},
	{"日", " "},
	{"号", " "},
	{"时", "h"},
	{"点", "h"},
	{"分", "m"},
	{"秒", "s"},
	{"上午", "AM"},
	{"下午", "PM"},
	{"\u00a0", " "},
};

static const char *
take_sign(struct span *s)
{
	size_t i, n;

	for (i = 0; i < sizeof signs / sizeof *signs; i++) {
		n = strlen(signs[i].word);
		if (s->n >= n && memcmp(s->p, signs[i].word, n) == 0) {
			s->p += n;
			s->n -= n;
			return signs[i].sign;
		}
	}
	return NULL;
}

/* A NUL-terminated copy with full-width signs as ASCII, and the Chinese ones too where `chinese`; false if it is too
 * long to be a time. */
static bool
to_ascii(struct span s, bool chinese, char out[LONGEST])
{
	const char *sign;
	size_t n = 0;

	while (s.n > 0) {
		if (n + 4 >= LONGEST)
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

/* Takes a number of `least` to `most` digits; more of them are not taken. */
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

/* 2020-11-5, or eight digits on end. */
static bool
take_date(const char **p, struct moment *m)
{
	const char *sep;

	if (!take_number(p, 4, 4, &m->year))
		return false;
	if (isdigit((unsigned char)**p))
		return take_number(p, 4, 2, &m->month) && take_number(p, 2, 2, &m->mday);
	sep = *p;
	return take_char(p, "-/.") && take_number(p, 1, 2, &m->month) && take_char(p, (char[]){*sep, '\0'}) &&
	       take_number(p, 1, 2, &m->mday) && !isdigit((unsigned char)**p);
}

/* AM 1 or PM 2, 0 if neither stands here. */
static int
take_half(const char **p)
{
	int half = 0;

	skip_blanks(p);
	if (strncasecmp(*p, "AM", 2) == 0)
		half = 1;
	else if (strncasecmp(*p, "PM", 2) == 0)
		half = 2;
	if (half != 0)
		*p += 2;
	skip_blanks(p);
	return half;
}

/* 8:30, 8:30:20.5, 8h, 8h30m, 0830, 083020. */
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
	if (!take_char(p, ":") || !take_number(p, 1, 2, minute))
		return false;
	if (!take_char(p, ":"))
		return true;
	if (!take_number(p, 1, 2, second))
		return false;
	if (take_char(p, ".,"))
		*p += digits(*p);
	return true;
}

/* Z, +08:00, +0800, +8, -08:00 behind seconds: without them that is a span of time. */
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
	int half = take_half(p), hour, minute, second;

	if (!take_clock(p, &hour, &minute, &second))
		return false;
	const bool whole = second >= 0;
	if (!whole)
		second = 0;
	if (half == 0)
		half = take_half(p);
	if (half == 1 && hour > 12)
		return false;
	if (half == 1 && hour == 12)
		hour = 0;
	else if (half == 2 && hour < 12)
		hour += 12;
	m->seconds = hour * 3600 + minute * 60 + second;
	return hour < 24 && minute < 60 && second < 60 && take_zone(p, whole, &m->zone);
}

/* The moment on the hotline's clock; false if there is no such day. */
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

bool
time_read(struct span s, stamp *at)
{
	struct moment m = {.zone = HOTLINE_ZONE};
	char text[LONGEST];
	const char *p = text;

	/* Most platforms write YYYY-MM-DD hh:mm:ss, millions of times. */
	if (s.n == STAMP_SIZE - 1 && s.p[10] == ' ') {
		memcpy(text, s.p, s.n);
		text[10] = 'T';
		if (stamp_parse((struct span){text, s.n}, at))
			return true;
	}
	if (!to_ascii(span_trim(s), true, text) || !take_date(&p, &m))
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
