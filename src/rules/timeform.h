/* Days and times as platforms write them: the usual ISO and Chinese forms. */
#ifndef RULES_TIMEFORM_H
#define RULES_TIMEFORM_H

#include "day.h"

/* Reads a day with or without a time (without: its start).  Understood are, padded or not, in full-width signs or not:
 *   2020-11-05 08:30:20   2020/11/5 8:30   2020.11.5   2020-11-05T08:30:20.000
 *   2020年11月5日 8时30分20秒   2020年11月5日8点   2020-11-5 下午3:05   2020/11/5 3:05 PM
 *   2020-11-5 晚上8:30   2020年11月5日 星期四 中午1点   05-11月-20 08.30.20.123 上午
 *   20201105   20201105083020   20201105 0830
 *   44140.354398 (a spreadsheet's days since 1899-12-30, of the years 2000 to 2099)
 * A time may be followed by Z or +08:00, +0800, +08 and the like: it is then taken to the hotline's civil time
 * (UTC+8).  Parts of a second are dropped.  False for anything else, and for a day or time that does not exist. */
bool time_read(struct span s, stamp *at);

/* Reads a time by strptime(3)'s `format`.  Full-width digits and signs are as good as ASCII's; what the format leaves
 * out is the start of the day (or 1900, which is refused). */
bool time_read_as(struct span s, const char *format, stamp *at);

#endif
