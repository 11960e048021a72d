/* What a program takes from its environment. */
#ifndef PROGRAM_ENVIRONMENT_H
#define PROGRAM_ENVIRONMENT_H

#include "../rules/day.h"

/* Who makes entries where --by does not say: CASE_BY, else the login name. */
const char *program_author(void);

/* The clock, read once. */
stamp program_now(void);
/* Whether CASE_NOW sets it: then all programs that are called have the same. */
bool clock_is_pinned(void);

#endif
