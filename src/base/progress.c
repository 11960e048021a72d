#include "progress.h"

#include "say.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define FIRST_AFTER 1.0 /* seconds */
#define EVERY       0.2
#define LOOK        ((size_t)64 << 10) /* bytes between two readings of the clock */
#define FRESH       0.2                /* the weight of the newest rate against earlier ones */

static struct {
	bool wanted, shown, gave_way;
	size_t expected, done, looked;
	double next;       /* the time of the next update */
	double then, rate; /* when the rate was measured, and the rate in bytes per second; 0 if not yet known */
	size_t done_then;
} work;

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

void
progress_start(void)
{
	const char *terminal = getenv("TERM");

	work.wanted = isatty(STDERR_FILENO) && terminal && *terminal && strcmp(terminal, "dumb") != 0;
	if (!work.wanted)
		return;
	work.next = now() + FIRST_AFTER;
	say_before = progress_clear;
}

void
progress_expect(size_t bytes)
{
	if (work.wanted && work.expected == 0)
		work.then = now();
	work.expected += bytes;
}

/* The recent rate, since passes differ. */
static void
take_rate(double at)
{
	double fresh = (double)(work.done - work.done_then) / (at - work.then + 1e-9);

	work.rate = work.rate > 0 ? work.rate + FRESH * (fresh - work.rate) : fresh;
	work.then = at;
	work.done_then = work.done;
}

static void
show(void)
{
	char words[128], text[160];
	double left = (double)(work.expected - work.done) / (work.rate + 1);
	unsigned seconds = left < 359999 ? (unsigned)left + 1 : 359999;

	/* In the background, writing would stop the program or disturb the foreground program. */
	if (tcgetpgrp(STDERR_FILENO) != getpgrp())
		return;
	snprintf(words, sizeof words, _("%u %%, %.1f MB/s, %u:%02u left"),
		(unsigned)((double)work.done * 100 / (double)work.expected), work.rate / 1e6, seconds / 60,
		seconds % 60);
	int n = snprintf(text, sizeof text, "\r%s: %s\033[K", say_program, words);
	if (n > 0 && (size_t)n < sizeof text && write(STDERR_FILENO, text, (size_t)n) == n)
		work.shown = true;
}

static void
look(void)
{
	double at = now();

	work.looked = work.done;
	if (at < work.next)
		return;
	work.next = at + EVERY;
	take_rate(at);
	show();
}

void
progress_did(size_t bytes)
{
	work.done += bytes;
	if (!work.wanted)
		return;
	if (work.done >= work.expected)
		progress_clear();
	else if (work.done - work.looked >= LOOK)
		look();
}

void
progress_did_share(size_t bytes, size_t these, size_t all)
{
	progress_did((size_t)((double)bytes * (double)these / (double)all));
}

void
progress_clear(void)
{
	static const char nothing[] = "\r\033[K";

	if (work.shown && write(STDERR_FILENO, nothing, sizeof nothing - 1) > 0)
		work.shown = false;
}

/* Returns whether standard output goes to a place where nobody reads it live. */
static bool
goes_to_file(void)
{
	struct stat st;

	return fstat(STDOUT_FILENO, &st) == 0 && !S_ISFIFO(st.st_mode) && !S_ISSOCK(st.st_mode) &&
	       !isatty(STDOUT_FILENO);
}

void
progress_give_way(void)
{
	if (!work.wanted || work.gave_way)
		return;
	work.gave_way = true;
	if (goes_to_file())
		return;
	progress_clear();
	work.wanted = false;
}
