/* Which cases are ready for filing (R3.7.1), which of them are leaders' items (R3.7.2), and which are not filed
 * because something is still open. */
#ifndef ARCHIVE_FILINGS_H
#define ARCHIVE_FILINGS_H

#include "../ledger/counts.h"
#include "../program/ledgers.h"

/* The series of volumes; leaders' items belong to the highest rank that instructed. */
enum series {
	SERIES_CASES, /* cases that are not leaders' items */
	SERIES_MAYOR, /* leaders' items of the mayor, in separate volumes (R3.7.2) */
	SERIES_VICE,
	SERIES_SECRETARY,
	SERIES_LEADERS,          /* leaders' items of any other rank, or given by a leader (R2.3) */
	SERIES_NEW,              /* new volumes are made in the series before this one */
	SERIES_OLD = SERIES_NEW, /* leaders' items of all ranks, as former versions filed them */
	SERIES
};

struct filing {
	struct case_id id;
	uint32_t kase; /* its index in the fold */
	enum series series;
	const char *led;  /* the line of a leader's first instruction; NULL if none */
	stamp instructed; /* its time */
	stamp order;      /* for a leaders' item that time, or, without an instruction, that of the case's opening */
	uint32_t entries; /* how many entries the case has, and a hash of them */
	uint64_t digest;
	size_t volume; /* the index of its volume + 1; 0 if not decided yet */
	unsigned number;
};

/* Why a case is not filed. */
enum { LEFT_PROMISED = 1 << 0, LEFT_UNHAPPY = 1 << 1, LEFT_LEADER_UNTOLD = 1 << 2 };
struct left_out {
	struct case_id id;
	unsigned why; /* LEFT_ bits */
};

/* Sorted by series; leaders' items by the time of instruction, others by case number. */
struct filings {
	struct counts counts; /* must be first: the fold's watcher is used for both */
	bool anyway;          /* file all cases, whatever is still open */
	struct left_out *left;
	size_t lefts, lefts_cap;
	struct filing *at;
	size_t n, cap;
	uint32_t *of_case; /* a case's index in `at` + 1, by its index in the fold */
	const char **led;  /* the first instruction of each case in the fold */
	uint32_t led_cap;
};

/* Makes the fold note the instructions.  Call it before the first entry. */
void filings_watch(struct filings *l, struct fold *f, bool anyway);
/* Chooses the cases that were closed and told at the end of a day, still are, and are not filed, for filing at
 * `now`. f must be folded and settled as of now. */
void filings_choose(struct filings *l, struct ledgers *ledgers, const struct fold *f, day_t until, stamp now);
void filings_free(struct filings *l);

/* Returns the index of a case in l->at, or SIZE_MAX if it is not to be filed. */
size_t filings_find(const struct filings *l, const struct fold *f, struct case_id id);

/* Adds a line to the count and hash of a case's entries. */
void digest_line(uint32_t *entries, uint64_t *digest, struct span line);

#endif
