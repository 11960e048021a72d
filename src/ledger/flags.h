/* The words of the `flags` column. */
#ifndef LEDGER_FLAGS_H
#define LEDGER_FLAGS_H

#include "../base/span.h"

#include <stdint.h>

/* Sorted by bytes. */
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

/* The bytes needed for a list of all flags. */
#define FLAGS_SIZE 192

#define FLAG_BIT(flag) (UINT32_C(1) << (flag))

/* Returns the FLAG_BIT()s of a comma-separated list, with FLAG_BIT(KNOWN_FLAGS) for any unknown word. */
uint32_t flags_read(struct span list);

/* Flags of an entry that are never flags of its case. */
#define ENTRY_FLAGS (FLAG_BIT(FLAG_BACKDATED) | FLAG_BIT(FLAG_PLATFORM))

/* Returns whether an entry's flags concern its case. */
static inline bool
states_flags(uint32_t flags)
{
	return (flags & ~ENTRY_FLAGS) != 0;
}

#endif
