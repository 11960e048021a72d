/* Checks the values of a verb's options against what its act allows. */
#ifndef PROGRAM_VALUES_H
#define PROGRAM_VALUES_H

#include "draft.h"
#include "option_rules.h"

/* The values of options (or, with --take, of a table's columns) for an entry.  A verb's own options point here;
 * `how` and `kind` are checked against the act's words. */
struct verb_values {
	const char *at, *by, *unit, *how, *due, *kind, *topic, *area, *name, *phone, *ref, *text;
	bool flag[KNOWN_FLAGS];
	struct whole days; /* case-extend --days */
};
extern struct verb_values verb_values;

/* The entry to be made. */
struct values_form {
	enum act act;
	const struct option_rule *options; /* the options that set the values */
	const char *needs;                 /* the required options, separated by blanks; NULL if none */
	bool several_units;                /* `unit` may name several */
	bool ref_is_day, ref_is_case;      /* `ref` is a day, or a case number */
};

/* Parses the value of --at or --due in any form that platforms write (timeform.h). */
bool time_given(const char *typed, stamp *at);
bool day_given(const char *typed, day_t *day);

/* Returns what is wrong with verb_values (translated) and the option concerned, or NULL if they can make an entry.
 * `quoted` is set to the wrong value if it is a time, a day or a code word, otherwise to NULL. */
const char *values_wrong(const struct values_form *form, const char **option, const char **quoted);
/* Copies valid values into a draft; its fields point into `store`. */
void values_fill(struct draft *d, struct buf *store);

#endif
