#include "signals.h"

#include "bytes.h"

#include <signal.h>

void
signals_start(void)
{
	sigset_t none;

	/* An alarm that was set for another program; pending ones go with it. */
	signal(SIGALRM, SIG_IGN);
	/* Beyond a limit of size, write(2) is to fail and not to kill. */
	signal(SIGXFSZ, SIG_IGN);
	/* A reader that has gone ends a program quietly. */
	signal(SIGPIPE, SIG_DFL);
	/* Ignored, it takes away the status of the programs that are run. */
	signal(SIGCHLD, SIG_DFL);
	bytes_watch();
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
}
