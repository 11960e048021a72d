/* The unit ledger: what happened to a unit and not in a case (case-ledger(5)). */
#ifndef LEDGER_MARKS_H
#define LEDGER_MARKS_H

#include "../rules/day.h"
#include "../rules/roster.h"
#include "source.h"

enum mark_act {
	MARK_ASSESS,
	MARK_RATE,
	MARK_MEDIA,
	MARK_DELAY,
	MARK_LEAK,
	MARK_BULLETIN,
	MARK_PRAISE,
	MARK_CRITICIZE,
	MARK_CONFIRM,
	MARK_GRADE,
	MARK_CANCEL,
	MARK_SUBMIT,
	MARK_ACTS
};
extern const char *const mark_act_names[MARK_ACTS];

struct mark_id {
	day_t day;
	uint32_t number;
};

struct mark {
	struct line line;
	stamp at;
	struct mark_id id;
	enum mark_act act;
	unsigned unit;  /* in the roster, UNIT_NONE: empty */
	bool cancelled; /* by the as-of time */
	bool confirmed; /* by the supervision bureau (M10), and that not cancelled */
};

static inline struct span
mark_field(const struct mark *m, enum mark_column c)
{
	return line_field(&m->line, c);
}

/* The marks up to a time, in file order; the lines live as long as the source. */
struct marks {
	struct mark *mark;
	size_t n, cap;
	uint64_t damage;
};

/* Reads an opened unit ledger: says what is damaged (a bad time, mark number, act or value) and counts it. Marks
 * cancelled by `asof` are flagged so. */
void marks_read(struct marks *m, struct source *s, struct roster *roster, stamp asof);
/* When all are read: settles what is cancelled and what is confirmed. */
void marks_settle(struct marks *m);
void marks_free(struct marks *m);

/* M + YYYYMMDD-NNN, more digits when needed. */
bool mark_id_parse(struct span s, struct mark_id *id);

/* What an `assess` is for: "2020/base.1"; item: 0 to 3 base, 4 to 7 system and so on, as many as rules say. */
bool mark_item_parse(struct span ref, int *year, bool *system, int *item);
/* The published figures of a month: "INTIME/COUNTED". */
bool mark_rate_parse(struct span value, int64_t *in_time, int64_t *counted);

#endif
