/* What a program reads from its environment. */
#ifndef PROGRAM_ENVIRONMENT_H
#define PROGRAM_ENVIRONMENT_H

#include "../rules/day.h"

/* Returns the default author of entries: CASE_BY, otherwise the login name. */
const char *program_author(void);

/* Returns the present time, which is read once. */
stamp program_now(void);
/* Returns whether CASE_NOW sets the time, which is then the same in all programs that are called. */
bool clock_is_pinned(void);

#endif
