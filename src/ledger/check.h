/* Finds every breach of case-ledger(5) in a case ledger: lines that cannot be read, entries that are not allowed at
 * their place, and other departures from the format.
 *
 * What one entry shows is checked as the entry passes.  What needs the whole ledger (an earlier case, a calendar
 * published later) is checked at the end.  Memory use grows with the cases and the findings, not with the ledger. */
#ifndef LEDGER_CHECK_H
#define LEDGER_CHECK_H

#include "flow.h"
#include "fold.h"

enum finding_sort {
	FINDING_DAMAGE,    /* unreadable; queries print no figures */
	FINDING_REFUSED,   /* not allowed at its place, so it has no effect */
	FINDING_BREACH,    /* has effect, but breaks a rule */
	FINDING_DUE,       /* a due day that the calendar known now would set differently (M4.3.1) */
	FINDING_BACKDATED, /* recorded on a later day than it happened: allowed, but listed (M4.3.1) */
	FINDING_REMARK,    /* allowed, but worth a look */
	FINDING_SORTS
};
extern const char *const finding_names[FINDING_SORTS];

struct finding {
	const char *where;  /* the place in its line */
	const char *wrong;  /* a translated sentence, which never contains a caller's name, phone or words */
	const char *clause; /* the clause of the regulation; "" if only the ledger's format is broken */
	uint32_t source;    /* the index of its source, from 0 */
	int8_t column;      /* enum case_column, or -1 for no particular column */
	uint8_t sort;       /* enum finding_sort */
};

/* A `new` with an external number. */
struct foreign {
	const char *line;
	uint64_t hash; /* of its channel and number */
	bool has_twin; /* another has this hash */
};

struct check {
	struct flow_look look; /* inspects every entry of the sources: for gather_all() */
	const struct source *source;
	size_t sources;
	const struct roster *roster;
	stamp clock; /* the present time; no entry may be later */
	stamp until; /* entries that happened or were recorded later are not checked */
	stamp recorded_by;
	struct finding *finding;
	size_t findings, findings_cap;
	char **made; /* the sentences that were composed for findings */
	size_t mades, mades_cap;
	const char *how_wrong[ACTS], *flags_wrong[ACTS], *kind_wrong; /* some of them */
	/* Entries that are checked at the end: `repeat`s with effect, `new`s by phone without a caller, and `new`s with
	 * an external number. */
	struct checked_repeat {
		const char *line;
		uint32_t kase;
		struct case_id earlier;
	} * repeat;
	const char **nameless;
	size_t repeats, repeats_cap, namelesses, namelesses_cap;
	struct foreign *foreign;
	size_t foreigns, foreigns_cap;
};

/* Starts checking these open sources while they are folded into f with `look`.  Takes over the sources' damage reports
 * and watches the fold.  Damage is reported whatever its time. */
void check_start(struct check *c, struct source *source, size_t sources, struct fold *f, stamp clock, stamp until,
	stamp recorded_by);
void check_stop(struct check *c);

/* Makes the checks that need the whole ledger, after fold_settle(). */
void check_settle(struct check *c, const struct fold *f);
/* Adds a finding for a live task whose due day differs by the calendar known now. */
void check_due(struct check *c, const struct task *t, day_t known);
/* Sorts the findings by source and line. */
void check_sort(struct check *c);

#endif
