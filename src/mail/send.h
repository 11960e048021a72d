/* Gives a mail to sendmail(8), with a time limit. */
#ifndef MAIL_SEND_H
#define MAIL_SEND_H

#include "../base/span.h"

#define SENDMAIL      "/usr/sbin/sendmail" /* the default program, and how many seconds it may take */
#define SENDMAIL_WAIT 120

#define SEND_WHY 512 /* bytes of a reason, with NUL; a longer one is cut */

struct sender {
	const char *program; /* looked up in PATH if there is no slash in it */
	int seconds;         /* how long to wait for it, at least 0 */
	int grace;           /* how many seconds later it is killed, if SIGTERM does not end it */
};

enum sending {
	SENDING_TAKEN,      /* the program exited with 0: the mail is sent, or in its queue */
	SENDING_FAILED,     /* it could not be run, exited with another status, or was killed by someone else */
	SENDING_UNANSWERED, /* it did not end in time, and was killed, unless it exited with 0 on SIGTERM */
};

/* Runs `PROGRAM -t -oi` with the mail on its standard input, in a process group of its own, with no other descriptor
 * of this process, and waits for it.  What it leaves running is not waited for.  If it does not end in time, the group
 * gets SIGTERM, then SIGKILL.  A script without a #! line is run by sh(1), as by a shell.  A program that does not read
 * the whole mail has not failed by that; its status decides.
 *
 * For a result other than SENDING_TAKEN, `why` is the reason (translated, well-formed UTF-8 without control
 * characters): the first line that the program printed to standard error, if any.
 *
 * SIGHUP, SIGINT, SIGTERM and SIGCHLD are blocked and stay blocked, so that the caller can record what was sent.
 * Allocates no memory after the program was started.  Not for programs with several threads. */
enum sending send_mail(const struct sender *sender, struct span mail, char why[SEND_WHY]);

#endif
