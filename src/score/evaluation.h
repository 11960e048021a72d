/* The yearly evaluation: the points for the figures of a period (M4), and the ranks of the units. */
#ifndef SCORE_EVALUATION_H
#define SCORE_EVALUATION_H

#include "../ledger/marks.h"
#include "figures.h"
#include "fund.h"

/* The parts of the total, in the order they are printed. */
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

/* A unit's evaluation; points are in hundredths. */
struct score {
	unsigned unit;
	enum unit_group group;
	bool takes_part;    /* a case was assigned to it (M5.2) */
	struct on_time due; /* including the published months */
	int64_t handled, faulty;
	int64_t part[PARTS];
	int64_t count[PARTS]; /* how many cases, marks and so on count for each part */
	int64_t total;
	int rank; /* in its group; 0 if it does not take part */
	struct span grade;
	uint32_t missing; /* a bit for each item without an assessment: base.1 first, then system.1 and so on */
};

/* An item's assessments: the newest mark of each stage. */
struct item_marks {
	const struct mark *self, *panel, *final;
};

struct evaluation {
	struct score *score; /* in printing order: by group, rank and roster order; units that do not take part come
			      * last in their group */
	size_t n;
	int bases, systems;
	struct item_marks *items;      /* [units of the roster][bases + systems] */
	const struct mark **published; /* [names][months], by name as written: the published rate, or NULL */
	unsigned *unit_of;             /* [names]: the unit that each resolves to on the period's last day */
	unsigned names;
	struct fund fund;
	const struct marks *marks;
	int64_t step[PARTS]; /* hundredths of a point for each count of a part, for parts that are computed so */
};

/* Evaluates the units of the roster that names resolve to on the period's last day, adding up several names of one
 * unit (in the figures too: figures_resolve()).  With full_marks, items without an assessment count in full. */
void evaluation_make(struct evaluation *v, struct figures *g, const struct marks *m, struct roster *r,
	const struct rulebook *rules, bool full_marks);
void evaluation_free(struct evaluation *v);
/* Returns the unit that a mark counts for; UNIT_NONE if the mark has none. */
static inline unsigned
evaluation_marked(const struct evaluation *v, const struct mark *m)
{
	return m->unit == UNIT_NONE ? UNIT_NONE : v->unit_of[m->unit];
}
/* Returns a unit's score, or NULL if it is never scored. */
const struct score *evaluation_of(const struct evaluation *v, unsigned unit);

/* Appends "base.1" … "system.4". */
void item_put(struct buf *b, const struct evaluation *v, int item);
/* Returns the part that a mark's act counts for, or PARTS. */
enum part mark_part(enum mark_act act);

#endif
