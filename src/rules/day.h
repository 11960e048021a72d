/* Days and times of the hotline: civil time of UTC+8 without a suffix, whatever
 * the machine's zone.  Years 1970 to 2105 for times; any year from 0001 to 9999
 * for days. */
#ifndef RULES_DAY_H
#define RULES_DAY_H

#include "../base/buf.h"
#include "../base/span.h"

#include <stdbool.h>
#include <stdint.h>

typedef int32_t day_t;  /* days since 1970-01-01 */
typedef uint32_t stamp; /* seconds since 1970-01-01T00:00:00 */

#define DAY_NONE    INT32_MIN
#define DAY_SECONDS 86400u
#define DAY_SIZE    11 /* "YYYY-MM-DD" and NUL */
#define STAMP_SIZE  20 /* "YYYY-MM-DDThh:mm:ss" and NUL */

/* Reads exactly YYYY-MM-DD, a day that exists. */
bool day_parse(struct span s, day_t *day);
/* Reads exactly YYYY-MM-DDThh:mm:ss. */
bool stamp_parse(struct span s, stamp *at);

/* Days read before (reading each anew score-unit takes 1.2 times as long): a ledger repeats few of them millions of
 * times, and its times mostly the one before.  Starts as zeros. */
struct day_cache {
	uint64_t text[128];
	day_t day[128];
	/* Of the last time that was read: YYYY-MM-, DDT (0: none is kept), and the day. */
	uint64_t last_text;
	uint32_t last_rest;
	day_t last_day;
};

/* Reads the eight characters YYYYMMDD, or the ten YYYY-MM-DD, at p; the cache may be NULL. */
bool day_read_plain(struct day_cache *c, const char *p, day_t *day);
bool day_read(struct day_cache *c, const char *p, day_t *day);
/* Reads the nineteen characters of a time. */
bool stamp_read(struct day_cache *c, const char *p, stamp *at);
/* Reads a time, or a day alone, which means its end (an as-of time). */
bool asof_parse(struct span s, stamp *at);

const char *day_print(char out[DAY_SIZE], day_t day);
const char *stamp_print(char out[STAMP_SIZE], stamp at);
/* Appends it; fast for days and times whose days come again, as in tables. */
void day_put(struct buf *b, day_t day);
void stamp_put(struct buf *b, stamp at);

static inline day_t
stamp_day(stamp at)
{
	return (day_t)(at / DAY_SECONDS);
}

static inline stamp
day_start(day_t day)
{
	return (stamp)day * DAY_SECONDS;
}

static inline stamp
day_end(day_t day)
{
	return (stamp)day * DAY_SECONDS + (DAY_SECONDS - 1);
}

/* A span of days, its first and its last in it; the last before the first: no day is in it. */
struct period {
	day_t from, to;
};
#define PERIOD_NONE ((struct period){1, 0})
/* What has both its ends open. */
#define PERIOD_EVER ((struct period){DAY_NONE, INT32_MAX})

static inline bool
period_has(struct period p, day_t day)
{
	return p.from <= day && day <= p.to;
}

static inline bool
period_any(struct period p)
{
	return p.from <= p.to;
}

/* Whether it has a first day, and a last one: an end that is open is none. */
static inline bool
period_begins(struct period p)
{
	return p.from != DAY_NONE;
}

static inline bool
period_ends(struct period p)
{
	return p.to != INT32_MAX;
}

/* Of one with both ends. */
static inline day_t
period_days(struct period p)
{
	return p.to - p.from + 1;
}

static inline bool
period_eq(struct period a, struct period b)
{
	return a.from == b.from && a.to == b.to;
}

/* Makes it reach as far as the day. */
static inline void
period_cover(struct period *p, day_t day)
{
	if (!period_any(*p))
		*p = (struct period){day, day};
	p->from = day < p->from ? day : p->from;
	p->to = day > p->to ? day : p->to;
}

/* Monday 1 to Sunday 7. */
int day_weekday(day_t day);
void day_split(day_t day, int *year, int *month, int *mday);
day_t day_make(int year, int month, int mday);
struct period year_period(int year);
/* Months since year 0: year * 12 + month - 1; and its days. */
int day_month(day_t day);
struct period month_period(int month);
/* Reads YYYY-MM. */
bool month_parse(struct span s, int *month);

/* ISO 8601 weeks: the year and number of the week of a day; the days of a
 * week; how many weeks a year has (52 or 53).  Reads "2020-W47". */
void day_week(day_t day, int *year, int *week);
struct period week_period(int year, int week);
int year_weeks(int year);
bool week_parse(struct span s, int *year, int *week);

/* Now: CASE_NOW if set (a time; dies with 2 when it is not one), else the
 * machine's clock as UTC+8. */
stamp clock_now(void);

#endif
