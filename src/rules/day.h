/* Days and times of the hotline: UTC+8 without a suffix, whatever the machine's time zone.  Times are within the
 * years 1970 to 2105, days within 0001 to 9999. */
#ifndef RULES_DAY_H
#define RULES_DAY_H

#include "../base/buf.h"
#include "../base/digits.h"
#include "../base/span.h"

#include <stdbool.h>
#include <stdint.h>

typedef int32_t day_t;  /* days since 1970-01-01 */
typedef uint32_t stamp; /* seconds since 1970-01-01T00:00:00 */

#define DAY_NONE    INT32_MIN
#define DAY_SECONDS 86400u
#define DAY_SIZE    11 /* the size of "YYYY-MM-DD" and NUL */
#define STAMP_SIZE  20 /* the size of "YYYY-MM-DDThh:mm:ss" and NUL */

/* Parses YYYY-MM-DD; the day must exist. */
bool day_parse(struct span s, day_t *day);
/* Parses YYYY-MM-DDThh:mm:ss. */
bool stamp_parse(struct span s, stamp *at);

/* A cache of parsed days, without which score-unit takes 1.2 times as long: a ledger repeats few days millions of
 * times, and a time is mostly of the same day as the one before.  Starts zeroed. */
struct day_cache {
	uint64_t text[128];
	day_t day[128];
	/* The last time that was parsed: YYYY-MM-, Y-MM-DDT (both 0 if empty), and the day. */
	uint64_t last_text, last_rest;
	day_t last_day;
};

/* Parses eight characters YYYYMMDD, or ten YYYY-MM-DD, at p; the cache may be NULL. */
bool day_read_plain(struct day_cache *c, const char *p, day_t *day);
bool day_read(struct day_cache *c, const char *p, day_t *day);
/* Parses the day of a time, and its T. */
bool stamp_day_read(struct day_cache *c, const char *p, day_t *day);
/* Parses a time of nineteen characters; the cache may be NULL. */
static inline bool stamp_read(struct day_cache *c, const char *p, stamp *at);
/* Parses an as-of time: a time, or a day, which means the end of the day. */
bool asof_parse(struct span s, stamp *at);

/* Write YYYY-MM-DD, or YYYY-MM-DDThh:mm:ss, with NUL into out, and return it. */
const char *day_print(char out[DAY_SIZE], day_t day);
const char *stamp_print(char out[STAMP_SIZE], stamp at);
/* Appends a day; fast if the same days are printed often, as in tables. */
void day_put(struct buf *b, day_t day);
void stamp_put(struct buf *b, stamp at);
/* As day_print(), without NUL, to a place with enough room.  Returns the end. */
char *day_write(char *p, day_t day);
char *stamp_write(char *p, stamp at);

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

/* A period from its first to its last day, both included; empty if the last is before the first. */
struct period {
	day_t from, to;
};
#define PERIOD_NONE ((struct period){1, 0})
/* A period with both ends open. */
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

/* Returns whether it has a first and a last day, that is, no open end. */
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

/* The number of days; both ends must be set. */
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

/* Extends it to include the day. */
static inline void
period_cover(struct period *p, day_t day)
{
	if (!period_any(*p))
		*p = (struct period){day, day};
	p->from = day < p->from ? day : p->from;
	p->to = day > p->to ? day : p->to;
}

/* Parses hh:mm:ss: the digits less '0' must be 0 to 9, the colons less ':' must be 0; then neighbours are combined
 * to pairs. */
static inline bool
clock_read(uint64_t w, uint32_t *second)
{
	w ^= UINT64_C(0x30303a30303a3030);
	if ((w | (w + UINT64_C(0x76767f76767f7676))) & UINT64_C(0x8080808080808080))
		return false;
	w = w * 10 + (w >> 8);
	const uint32_t hours = w & 0xff, minutes = w >> 24 & 0xff, seconds = w >> 48 & 0xff;
	*second = hours * 3600 + minutes * 60 + seconds;
	return hours < 24 && minutes < 60 && seconds < 60;
}

static inline bool
stamp_read(struct day_cache *c, const char *p, stamp *at)
{
	uint32_t second;
	day_t day;

	if (c && load8(p) == c->last_text && load8(p + 3) == c->last_rest)
		day = c->last_day;
	else if (!stamp_day_read(c, p, &day))
		return false;
	if (!clock_read(load8(p + 11), &second))
		return false;
	*at = day_start(day) + second;
	return true;
}

/* Returns 1 for Monday to 7 for Sunday. */
int day_weekday(day_t day);
void day_split(day_t day, int *year, int *month, int *mday);
day_t day_make(int year, int month, int mday);
struct period year_period(int year);
/* Months are numbered year * 12 + month - 1. */
int day_month(day_t day);
struct period month_period(int month);
/* Parses YYYY-MM. */
bool month_parse(struct span s, int *month);

/* ISO 8601 weeks: the year and week of a day, the days of a week, the number of weeks of a year (52 or 53), and
 * parsing "2020-W47". */
void day_week(day_t day, int *year, int *week);
struct period week_period(int year, int week);
int year_weeks(int year);
bool week_parse(struct span s, int *year, int *week);

/* Returns the present time: CASE_NOW if it is set (exits with 2 if it is not a time), otherwise the machine's clock
 * in UTC+8. */
stamp clock_now(void);

#endif
