#include "environment.h"

#include "../base/say.h"

#include <errno.h>
#include <pwd.h>
#include <stdlib.h>
#include <unistd.h>

const char *
program_author(void)
{
	const char *by = getenv("CASE_BY");

	if (by && *by)
		return by;
	errno = 0;
	const struct passwd *me = getpwuid(geteuid());
	if (!me && (errno == ENOMEM || errno == EIO || errno == EINTR || errno == EMFILE || errno == ENFILE))
		die(EXIT_AGAIN,
			_("the login name cannot be looked up: %s; nothing was recorded, try again or use --by"),
			strerror(errno));
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

bool
clock_is_pinned(void)
{
	return getenv("CASE_NOW") != NULL;
}
