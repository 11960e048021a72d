/* The words of the column `flags`. */
#ifndef LEDGER_FLAGS_H
#define LEDGER_FLAGS_H

#include "../base/span.h"

#include <stdint.h>

/* In byte order. */
enum flag {
	FLAG_ANONYMOUS,
	FLAG_ASSIST,
	FLAG_BACKDATED,
	FLAG_CHIEF,
	FLAG_ENTERPRISE,
	FLAG_FIXED,
	FLAG_LEAD,
	FLAG_ONSITE,
	FLAG_PLATFORM,
	FLAG_PROGRESS,
	FLAG_PROVISIONAL,
	FLAG_SATISFIED,
	FLAG_SECRET,
	FLAG_SIGNED,
	FLAG_SOLVED,
	FLAG_UNREACHED,
	FLAG_UNSATISFIED,
	FLAG_UNSOLVED,
	FLAG_URGENT,
	KNOWN_FLAGS
};
extern const struct span flag_names[KNOWN_FLAGS];

/* Bytes that a list of them all does not fill. */
#define FLAGS_SIZE 192

#define FLAG_BIT(flag) (UINT32_C(1) << (flag))

/* The FLAG_BIT()s of a comma-separated list; any other word gives FLAG_BIT(KNOWN_FLAGS). */
uint32_t flags_read(struct span list);

/* Those that belong to an entry and never to its case. */
#define ENTRY_FLAGS (FLAG_BIT(FLAG_BACKDATED) | FLAG_BIT(FLAG_PLATFORM))

/* Whether an entry's flags say anything of its case. */
static inline bool
states_flags(uint32_t flags)
{
	return (flags & ~ENTRY_FLAGS) != 0;
}

#endif
