/* The steps that record what a platform's row says about a case and the ledger lacks (case-sync(1)). */
#ifndef INTAKE_STEPS_H
#define INTAKE_STEPS_H

#include "../base/blocks.h"
#include "../ledger/fold.h"
#include "../program/recording.h"
#include "history.h"

/* --- what the steps need of a case's earlier entries: a few numbers for each case and unit ---------------------- */

struct case_past {
	bool told; /* the caller was told, at this time, and judged so */
	stamp told_at;
	uint32_t told_flags;
	bool by_hand;   /* people worked on it after the platform's last entry */
	uint32_t units; /* the number of its last unit_past, plus 1; 0 if none */
};

/* What a unit has done in a case. */
struct unit_past {
	unsigned unit;
	uint32_t before; /* the case's unit_past before it, as in case_past.units */
	bool replied;    /* it replied, last at this time and with this text */
	stamp at;
	struct span text;
	stamp recalled; /* when its task was last recalled; STAMP_NONE if never */
};

/* Those of all cases of a fold, by the fold's numbers.  Starts zeroed, except for the roster and the day. */
struct pasts {
	struct roster *roster;
	day_t today; /* the day on which names of units are resolved */
	struct case_past *kase;
	uint32_t room;
	struct unit_past *unit;
	uint32_t units, units_cap;
};

/* Notes all entries that take effect in a fold that was just started.  The caller ends the watch before
 * fold_append(). */
void pasts_watch(struct pasts *p, struct fold *f);
void pasts_clear(struct pasts *p);
void pasts_free(struct pasts *p);

/* --- the steps ------------------------------------------------------------------------------------------------- */

/* What was done and what was not. */
struct sync_counts {
	size_t act[ACTS];
	size_t raised;                    /* times moved to that of the case's last entry */
	size_t earlier_due;               /* due days that are earlier than the ledger's */
	size_t not_allowed;               /* entries that the ledger's rules do not allow */
	size_t closed_otherwise;          /* cases that the platform closed differently, or with other units */
	size_t voided, answered, by_hand; /* cases not changed */
};
void sync_counts_add(struct sync_counts *to, const struct sync_counts *c);

/* What the steps work with.  The members after `pasts` start zeroed. */
struct steps {
	const struct histories *histories;
	struct span by; /* the author of the entries */
	bool force;     /* include cases that people also worked on here */
	stamp now;
	struct recording *recording; /* takes the entries; if NULL, they go to `lines`, each with `tail` */
	struct span tail;
	struct fold *fold; /* settled; the entries are appended to it */
	struct changes
		*changes; /* takes what is said differently and not recorded, by its column of the map; or NULL */
	struct pasts pasts;
	struct blocks lines;
	struct span *piece; /* the parts of `lines`, in order */
	size_t pieces, pieces_cap;
	size_t apart; /* the number of pieces that are complete */
	struct sync_counts counts;
	uint32_t flags; /* the flags of all recorded entries */
};

/* Reserves room for a line of up to `size` bytes; and, if the line is to be kept, takes its end and returns the line as
 * it will be in the ledger, without LF. */
char *steps_room(struct steps *s, size_t size);
struct span steps_used(struct steps *s, char *p, const char *end);

/* Begins a new piece; returns the number of pieces before it. */
size_t steps_part(struct steps *s);

/* Runs the steps for a case of the fold. */
void steps_take(struct steps *s, uint32_t kase, const struct history_row *row);
/* Forgets lines, counts and pasts, before other cases come in another fold. */
void steps_clear(struct steps *s);
void steps_free(struct steps *s);

#endif
