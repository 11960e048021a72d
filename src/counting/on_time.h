/* The number of tasks that were due, and of those in time (M4.3.1; case-ledger(5)). */
#ifndef COUNTING_ON_TIME_H
#define COUNTING_ON_TIME_H

#include "../ledger/fold.h"

struct on_time {
	int64_t counted, in_time;
};

/* Rates of fewer tasks depend on chance and are not ranked. */
#define FEW_COUNTED 20

/* Adds a task that was due.  It is counted if it has a reply or is past its due day. */
static inline void
on_time_take(struct on_time *o, enum in_time t)
{
	o->counted += t != IN_TIME_PENDING;
	o->in_time += t == IN_TIME_YES;
}

/* Removes it again. */
static inline void
on_time_drop(struct on_time *o, enum in_time t)
{
	o->counted -= t != IN_TIME_PENDING;
	o->in_time -= t == IN_TIME_YES;
}

static inline void
on_time_add(struct on_time *sum, struct on_time more)
{
	sum->counted += more.counted;
	sum->in_time += more.in_time;
}

static inline bool
on_time_is_few(struct on_time o)
{
	return o.counted < FEW_COUNTED;
}

/* Compares two rates exactly: x/y < z/w if x*w < z*y.  Returns a negative value if the first is lower, a positive
 * one if the second is. */
static inline int
on_time_compare(struct on_time a, struct on_time b)
{
	const int64_t x = a.in_time * b.counted, y = b.in_time * a.counted;

	return (x > y) - (x < y);
}

/* Returns whether the rate is below a target in hundredths of a percent. */
static inline bool
on_time_is_below(struct on_time o, int64_t target)
{
	return o.in_time * 10000 < target * o.counted;
}

#endif
