/* What a program takes from its environment. */
#ifndef PROGRAM_ENVIRONMENT_H
#define PROGRAM_ENVIRONMENT_H

#include "../rules/day.h"

/* Who makes entries where --by does not say: CASE_BY, else the login name. */
const char *program_author(void);

/* The clock, read once. */
stamp program_now(void);

#endif
