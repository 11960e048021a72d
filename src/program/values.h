/* What the options of a verb say, held against what an entry may say. */
#ifndef PROGRAM_VALUES_H
#define PROGRAM_VALUES_H

#include "draft.h"
#include "option_rules.h"

/* What options (or, with --take, columns of a table) say about an entry.  A verb's own
 * options point here; `how` and `kind` are held against the act's words. */
struct verb_values {
	const char *at, *by, *unit, *how, *due, *kind, *topic, *area, *name, *phone, *ref, *text;
	bool flag[KNOWN_FLAGS];
	struct whole days; /* case-extend --days */
};
extern struct verb_values verb_values;

/* What they are to make. */
struct values_form {
	enum act act;
	const struct option_rule *options; /* that lead to them */
	const char *needs;                 /* those that must be given, separated by blanks; NULL: none */
	bool several_units;                /* `unit` may name several */
};

/* The time, or the day, that --at or --due says, in any form that platforms write (timeform.h). */
bool time_given(const char *typed, stamp *at);
bool day_given(const char *typed, day_t *day);

/* What is wrong with verb_values (translated), and the option it is about; NULL: they can make an entry. */
const char *values_wrong(const struct values_form *form, const char **option);
/* Puts the values, which nothing is wrong with, into a draft; its fields will lie in `store`. */
void values_fill(struct draft *d, struct buf *store);

#endif
