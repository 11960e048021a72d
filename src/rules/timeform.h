/* Days and times as the platforms write them: the usual ISO and Chinese forms. */
#ifndef RULES_TIMEFORM_H
#define RULES_TIMEFORM_H

#include "day.h"

/* Parses a day with an optional time; without one, the start of the day.  Accepted forms, padded or not, in
 * full-width characters or not:
 *   2020-11-05 08:30:20   2020/11/5 8:30   2020.11.5   2020-11-05T08:30:20.000
 *   2020年11月5日 8时30分20秒   2020年11月5日8点   2020-11-5 下午3:05   2020/11/5 3:05 PM
 *   2020-11-5 晚上8:30   2020年11月5日 星期四 中午1点   05-11月-20 08.30.20.123 上午
 *   20201105   20201105083020   20201105 0830
 *   44140.354398 (a spreadsheet's days since 1899-12-30, of the years 2000 to 2099)
 * A time may be followed by Z, +08:00, +0800, +08 and the like, and is then converted to UTC+8.  Fractions of a
 * second are dropped.  Returns false for anything else, and for a day or time that does not exist. */
bool time_read(struct span s, stamp *at);

/* Parses a time by a format of strptime(3).  Full-width digits and punctuation are treated as ASCII.  A missing time
 * is the start of the day; a missing year is 1900, which is refused. */
bool time_read_as(struct span s, const char *format, stamp *at);

#endif
