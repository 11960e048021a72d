#include "environment.h"

#include <pwd.h>
#include <stdlib.h>
#include <unistd.h>

const char *
program_author(void)
{
	const char *by = getenv("CASE_BY");

	if (by && *by)
		return by;
	const struct passwd *me = getpwuid(geteuid());
	return me ? me->pw_name : "";
}

stamp
program_now(void)
{
	static stamp now;

	if (!now)
		now = clock_now();
	return now;
}
