/* The yearly evaluation: what the figures of a period are worth in points (M4),
 * and how the units rank. */
#ifndef SCORE_EVALUATION_H
#define SCORE_EVALUATION_H

#include "../ledger/marks.h"
#include "figures.h"
#include "fund.h"

/* The parts of the total, in the order they are shown. */
enum part {
	PART_ONTIME,
	PART_QUALITY,
	PART_BASE,
	PART_SYSTEM,
	PART_LEADER,
	PART_CHIEF,
	PART_MEDIA,
	PART_VOLUME,
	PART_POOR,
	PART_URGED,
	PART_DELAY,
	PART_LEAK,
	PART_BULLETIN,
	PART_FUND,
	PARTS
};
extern const char *const part_names[PARTS];
extern const char *const part_clauses[PARTS];

/* A unit's evaluation; points in hundredths. */
struct score {
	unsigned unit;
	enum unit_group group;
	bool takes_part;    /* M5.2: it was assigned something */
	struct on_time due; /* with the published months */
	int64_t handled, faulty;
	int64_t part[PARTS];
	int64_t count[PARTS]; /* how many of what moved the part */
	int64_t total;
	int rank; /* in its group; 0: takes no part */
	struct span grade;
	uint32_t missing; /* items without an assessment, as bits: base.1 first, then system.1 on */
};

/* An item's assessments: the newest mark of each stage. */
struct item_marks {
	const struct mark *self, *panel, *final;
};

struct evaluation {
	struct score *score; /* as shown: by group, rank, roster order; those that take no part behind the others of
				their group */
	size_t n;
	int bases, systems;
	struct item_marks *items;      /* [roster's units][bases + systems] */
	const struct mark **published; /* [names][months], as written: the rate mark that holds, or NULL */
	unsigned *unit_of;             /* [names]: the unit that each resolves to on the period's last day */
	unsigned names;
	struct fund fund;
	const struct marks *marks;
	int64_t step[PARTS]; /* hundredths for one of what moves the part, where it is so simple */
};

/* The evaluation of the roster's units that names resolve to on the period's last day, what stands under several names
 * of one added up (the figures too: figures_resolve()); full_marks: a missing item counts full. */
void evaluation_make(struct evaluation *v, struct figures *g, const struct marks *m, struct roster *r,
	const struct rulebook *rules, bool full_marks);
void evaluation_free(struct evaluation *v);
/* The unit to which what a mark says goes; UNIT_NONE: it states none. */
static inline unsigned
evaluation_marked(const struct evaluation *v, const struct mark *m)
{
	return m->unit == UNIT_NONE ? UNIT_NONE : v->unit_of[m->unit];
}
/* A unit's score, or NULL: it is never scored. */
const struct score *evaluation_of(const struct evaluation *v, unsigned unit);

/* "base.1" … "system.4". */
void item_put(struct buf *b, const struct evaluation *v, int item);
/* The part a mark's act moves, PARTS for none. */
enum part mark_part(enum mark_act act);

#endif
