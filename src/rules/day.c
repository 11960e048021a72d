#include "day.h"

#include "../base/digits.h"
#include "../base/say.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* UTC+8. */
#define ZONE_SECONDS (8 * 60 * 60)

#define LAST_STAMP_DAY 49672 /* 2105-12-31 */

/* Returns the number that the digits at p form, or -1 if one of them is not a digit. */
static int
digits(const char *p, int n)
{
	int number = 0, i;

	for (i = 0; i < n; i++) {
		unsigned digit = (unsigned char)p[i] - (unsigned)'0';

		if (digit > 9)
			return -1;
		number = number * 10 + (int)digit;
	}
	return number;
}

static bool
leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int
month_days(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	return month == 2 && leap(year) ? 29 : days[month - 1];
}

/* Years start in March in this computation, so that the leap day is the last day of a year; the calendar repeats
 * every 400 years of 146097 days. */
day_t
day_make(int year, int month, int mday)
{
	int y = month <= 2 ? year - 1 : year;
	int era = (y >= 0 ? y : y - 399) / 400;
	int of_era = y - era * 400;
	int of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + mday - 1;

	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

void
day_split(day_t day, int *year, int *month, int *mday)
{
	int z = day + 719468;
	int era = (z >= 0 ? z : z - 146096) / 146097;
	int of_era = z - era * 146097;
	int y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	int of_year = of_era - (365 * y + y / 4 - y / 100);
	int m = (5 * of_year + 2) / 153;

	*mday = of_year - (153 * m + 2) / 5 + 1;
	*month = m < 10 ? m + 3 : m - 9;
	*year = y + era * 400 + (*month <= 2);
}

/* Parses a day of eight digits. */
static bool
make_day(uint64_t text, day_t *day)
{
	uint32_t ymd;

	if (!parse8(text, &ymd))
		return false;
	int y = (int)(ymd / 10000), m = (int)(ymd / 100 % 100), d = (int)(ymd % 100);
	if (y < 1 || m < 1 || m > 12 || d < 1 || d > month_days(y, m))
		return false;
	*day = day_make(y, m, d);
	return true;
}

static inline bool
cached_day(struct day_cache *c, uint64_t text, day_t *day)
{
	if (!c)
		return make_day(text, day);
	/* The index is made from the day of the month and whether the month is odd. */
	const size_t place = (text >> 56 & 0xf) | (text >> 48 & 3) << 4 | (text >> 40 & 1) << 6;
	if (c->text[place] != text || text == 0) {
		if (!make_day(text, &c->day[place]))
			return false;
		c->text[place] = text;
	}
	*day = c->day[place];
	return true;
}

bool
day_read_plain(struct day_cache *c, const char *p, day_t *day)
{
	return cached_day(c, load8(p), day);
}

bool
day_read(struct day_cache *c, const char *p, day_t *day)
{
	uint64_t w = load8(p), last = (unsigned char)p[8] | (uint64_t)(unsigned char)p[9] << 8;

	return p[4] == '-' && p[7] == '-' &&
	       cached_day(c, (w & 0xffffffff) | (w >> 40 & 0xffff) << 32 | last << 48, day);
}

bool
day_parse(struct span s, day_t *day)
{
	return s.n == DAY_SIZE - 1 && day_read(NULL, s.p, day);
}

bool
stamp_day_read(struct day_cache *c, const char *p, day_t *day)
{
	if (!day_read(c, p, day) || *day < 0 || *day > LAST_STAMP_DAY || p[10] != 'T')
		return false;
	if (c) {
		c->last_text = load8(p);
		c->last_rest = load8(p + 3);
		c->last_day = *day;
	}
	return true;
}

bool
stamp_parse(struct span s, stamp *at)
{
	return s.n == STAMP_SIZE - 1 && stamp_read(NULL, s.p, at);
}

bool
asof_parse(struct span s, stamp *at)
{
	day_t day;

	if (stamp_parse(s, at))
		return true;
	if (!day_parse(s, &day) || day < 0 || day > LAST_STAMP_DAY)
		return false;
	*at = day_end(day);
	return true;
}

/* Writes two digits; returns their end. */
static inline char *
put_pair(char *out, unsigned number)
{
	static const char pairs[] =
		"00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748"
		"49505152535455565758596061626364656667686970717273747576777879808182838485868788899091929394959697"
		"9899";

	memcpy(out, pairs + 2 * number, 2);
	return out + 2;
}

const char *
day_print(char out[DAY_SIZE], day_t day)
{
	int year, month, mday;
	char *p = out;

	day_split(day, &year, &month, &mday);
	p = put_pair(p, (unsigned)year / 100 % 100);
	p = put_pair(p, (unsigned)year % 100);
	*p++ = '-';
	p = put_pair(p, (unsigned)month);
	*p++ = '-';
	p = put_pair(p, (unsigned)mday);
	*p = '\0';
	return out;
}

/* Writes the time of day with its T; returns its end. */
static inline char *
put_time(char *p, stamp at)
{
	const unsigned second = at % DAY_SECONDS;

	*p++ = 'T';
	p = put_pair(p, second / 3600);
	*p++ = ':';
	p = put_pair(p, second / 60 % 60);
	*p++ = ':';
	return put_pair(p, second % 60);
}

const char *
stamp_print(char out[STAMP_SIZE], stamp at)
{
	char *p = out + DAY_SIZE - 1;

	day_print(out, stamp_day(at));
	*put_time(p, at) = '\0';
	return out;
}

/* A cache of printed days, since a table repeats few days often. */
struct printed_day {
	day_t day;
	char text[DAY_SIZE - 1];
	bool there;
};

static const char *
day_text(day_t day)
{
	static _Thread_local struct printed_day printed[256];
	struct printed_day *p = &printed[(uint32_t)day % 256];
	char text[DAY_SIZE];

	if (!p->there || p->day != day) {
		memcpy(p->text, day_print(text, day), sizeof p->text);
		p->day = day;
		p->there = true;
	}
	return p->text;
}

char *
day_write(char *p, day_t day)
{
	memcpy(p, day_text(day), DAY_SIZE - 1);
	return p + DAY_SIZE - 1;
}

char *
stamp_write(char *p, stamp at)
{
	return put_time(day_write(p, stamp_day(at)), at);
}

void
day_put(struct buf *b, day_t day)
{
	day_write(buf_room(b, DAY_SIZE), day);
	b->n += DAY_SIZE - 1;
}

void
stamp_put(struct buf *b, stamp at)
{
	stamp_write(buf_room(b, STAMP_SIZE), at);
	b->n += STAMP_SIZE - 1;
}

int
day_weekday(day_t day)
{
	/* 1970-01-01 was a Thursday. */
	return ((day + 3) % 7 + 7) % 7 + 1;
}

int
day_month(day_t day)
{
	int year, month, mday;

	day_split(day, &year, &month, &mday);
	return year * 12 + month - 1;
}

struct period
year_period(int year)
{
	return (struct period){day_make(year, 1, 1), day_make(year, 12, 31)};
}

static day_t
month_first(int month)
{
	return day_make(month / 12, month % 12 + 1, 1);
}

struct period
month_period(int month)
{
	return (struct period){month_first(month), month_first(month + 1) - 1};
}

bool
month_parse(struct span s, int *month)
{
	int y, m;

	if (s.n != 7 || s.p[4] != '-')
		return false;
	y = digits(s.p, 4);
	m = digits(s.p + 5, 2);
	if (y < 1 || m < 1 || m > 12)
		return false;
	*month = y * 12 + m - 1;
	return true;
}

void
day_week(day_t day, int *year, int *week)
{
	day_t thursday = day - day_weekday(day) + 4;
	int month, mday;

	/* A week belongs to the year of its Thursday. */
	day_split(thursday, year, &month, &mday);
	*week = (thursday - day_make(*year, 1, 1)) / 7 + 1;
}

static day_t
week_monday(int year, int week)
{
	/* 4 January is always in the first week. */
	day_t fourth = day_make(year, 1, 4);

	return fourth - day_weekday(fourth) + 1 + (week - 1) * 7;
}

struct period
week_period(int year, int week)
{
	day_t monday = week_monday(year, week);

	return (struct period){monday, monday + 6};
}

int
year_weeks(int year)
{
	return (week_monday(year + 1, 1) - week_monday(year, 1)) / 7;
}

bool
week_parse(struct span s, int *year, int *week)
{
	int y, w;

	if (s.n != 8 || s.p[4] != '-' || s.p[5] != 'W')
		return false;
	y = digits(s.p, 4);
	w = digits(s.p + 6, 2);
	if (y < 1 || w < 1 || w > year_weeks(y))
		return false;
	*year = y;
	*week = w;
	return true;
}

stamp
clock_now(void)
{
	const char *pinned = getenv("CASE_NOW");
	stamp now;

	if (pinned == NULL)
		return (stamp)(time(NULL) + ZONE_SECONDS);
	if (!stamp_parse(span_of(pinned), &now))
		die(EXIT_USAGE, _("CASE_NOW must be a time, such as 2020-11-16T09:30:00"));
	return now;
}
