#include "signals.h"

#include "bytes.h"

#include <signal.h>

void
signals_start(void)
{
	sigset_t none;

	/* An alarm may have been set before exec; this also discards a pending one. */
	signal(SIGALRM, SIG_IGN);
	/* Beyond a file size limit, write(2) must fail instead of killing the program. */
	signal(SIGXFSZ, SIG_IGN);
	/* When the reader of a pipe exits, the program ends silently. */
	signal(SIGPIPE, SIG_DFL);
	/* If it is ignored, the exit status of child processes is lost. */
	signal(SIGCHLD, SIG_DFL);
	bytes_watch();
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
}
