/* Likely repeats: a case about the same problem as an earlier one (M4.3.2). */
#ifndef ALIKE_REPEATS_H
#define ALIKE_REPEATS_H

#include "../rules/day.h"
#include "../redact/phone.h"

#include <stdbool.h>

/* The constants of the method, as stated in case-similar(1). */
#define REPEAT_PLACE    0.3   /* the least similarity of places, together with any other common word */
#define REPEAT_ALONE    0.8   /* the least similarity of words if neither names a place */
#define REPEAT_EVIDENCE 12.0  /* and the least weight of the common pairs then */
#define REPEAT_LIKELY   0.5   /* with this similarity or more, four of five are right in real messages */
#define REPEAT_SAMPLE   30000 /* about how many texts the weights are computed from */
#define REPEAT_PHONES   2

/* The text of a case. */
struct told {
	struct span topic, area, text; /* as they may be shown, without what is secret */
	struct phone phone[REPEAT_PHONES];
	unsigned phones; /* 0 for secret cases, so that the caller cannot be found through a similar case */
	day_t day;
	bool asked; /* search for earlier cases */
};

/* Two cases that are likely about one problem. */
struct repeated {
	uint32_t later, earlier;
	double likeness;
	bool one_caller;
	bool related; /* the topics have the same first level; otherwise the caller may have reported something else */
};

struct repeats {
	struct repeated *pair; /* sorted by the later case, then by likelihood, descending, then by age, the younger
				* first */
	size_t n, cap;
};

/* Finds, for the cases with `asked` among n cases in the order of time, the earlier cases of the `window` days
 * before that have the same caller, or the same topic and area and similar words.  The time needed grows with n, and
 * with the number of candidates. `work` bytes were announced for it (progress.h).  Free the result with
 * repeats_free(). */
void repeats_find(struct repeats *found, const struct told *told, uint32_t n, int window, size_t work);
void repeats_free(struct repeats *found);

#endif
