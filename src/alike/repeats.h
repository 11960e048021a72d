/* Likely repeats: a case that brings up again what an earlier one was about (M4.3.2). */
#ifndef ALIKE_REPEATS_H
#define ALIKE_REPEATS_H

#include "../rules/day.h"
#include "../redact/phone.h"

#include <stdbool.h>

/* The constants of the method; case-similar(1) states them. */
#define REPEAT_PLACE    0.3   /* how like the places must be, at least, and any other word in common; */
#define REPEAT_ALONE    0.8   /* how like the words where neither names a place, ... */
#define REPEAT_EVIDENCE 12.0  /* ... and what the shared pairs must weigh then */
#define REPEAT_LIKELY   0.5   /* from this likeness on four in five are right, of real messages */
#define REPEAT_SAMPLE   30000 /* of more texts about so many are counted for the weights */
#define REPEAT_PHONES   2

/* A case as it was told. */
struct told {
	struct span topic, area, text; /* as they may be shown: what is secret in them hidden */
	struct phone phone[REPEAT_PHONES];
	unsigned phones; /* 0 for secret cases: who called is not to be found out by what is alike */
	day_t day;
	bool asked; /* earlier ones are sought for it */
};

/* A pair that is likely one matter. */
struct repeated {
	uint32_t later, earlier;
	double likeness;
	bool one_caller;
	bool related; /* the topics have the same first level; a caller may bring up something else */
};

struct repeats {
	struct repeated *pair; /* by the later, the likeliest first, of equals the younger */
	size_t n, cap;
};

/* Finds for those asked, among n cases in the order of time, the earlier ones of the `window` days before that are of
 * the same caller, or of the same topic and area and alike in words.  Time grows with n,
 * and with what the cases asked about have in common.  So many bytes of `work` were announced for it (progress.h). Free
 * them with repeats_free(). */
void repeats_find(struct repeats *found, const struct told *told, uint32_t n, int window, size_t work);
void repeats_free(struct repeats *found);

#endif
