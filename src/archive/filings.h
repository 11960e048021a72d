/* Which cases are ready to be filed (R3.7.1), which of them are leaders' items (R3.7.2), and which are left out since
 * something is still open about them. */
#ifndef ARCHIVE_FILINGS_H
#define ARCHIVE_FILINGS_H

#include "../ledger/counts.h"
#include "../program/ledgers.h"

/* The series of volumes: leaders' items go by the highest rank that instructed. */
enum series {
	SERIES_CASES, /* no leaders' items */
	SERIES_MAYOR, /* R3.7.2, separately */
	SERIES_VICE,
	SERIES_SECRETARY,
	SERIES_LEADERS,          /* of any other rank, or given by a leader (R2.3) */
	SERIES_NEW,              /* in all these, new volumes are made */
	SERIES_OLD = SERIES_NEW, /* leaders' items as former versions filed them, for all ranks */
	SERIES
};

struct filing {
	struct case_id id;
	uint32_t kase; /* in the fold */
	enum series series;
	const char *led;  /* a leader's first instruction; NULL: none */
	stamp instructed; /* when */
	stamp order;      /* of a leaders' item: the time of that, else of its opening */
	uint32_t entries; /* of the case, and what tells them from others */
	uint64_t digest;
	size_t volume; /* where it goes, as number + 1; 0: not yet settled */
	unsigned number;
};

/* Why a case is left out. */
enum { LEFT_PROMISED = 1 << 0, LEFT_UNHAPPY = 1 << 1, LEFT_LEADER_UNTOLD = 1 << 2 };
struct left_out {
	struct case_id id;
	unsigned why; /* LEFT_ bits */
};

/* In order: by series; what are no leaders' items by case number, those by the time of instruction. */
struct filings {
	struct counts counts; /* first: the fold's watchers are handed both */
	bool anyway;          /* nothing is left out */
	struct left_out *left;
	size_t lefts, lefts_cap;
	struct filing *at;
	size_t n, cap;
	uint32_t *of_case; /* place of a case in the fold, as number + 1 */
	const char **led;  /* the first instruction of each case in the fold */
	uint32_t led_cap;
};

/* Lets the fold see to the instructions: before the first entry. */
void filings_watch(struct filings *l, struct fold *f, bool anyway);
/* Cases closed and told at the end of a day and still so, not filed, and to be filed at `now`.  f is folded and settled
 * as of now. */
void filings_choose(struct filings *l, struct ledgers *ledgers, const struct fold *f, day_t until, stamp now);
void filings_free(struct filings *l);

/* The place of a case in l->at; SIZE_MAX: it is not to be filed. */
size_t filings_find(const struct filings *l, const struct fold *f, struct case_id id);

/* Adds a line to what is known of a case's entries. */
void digest_line(uint32_t *entries, uint64_t *digest, struct span line);

#endif
