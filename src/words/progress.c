#include "progress.h"

#include "say.h"

#include <stdbool.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#define FIRST_AFTER 1.0 /* seconds */
#define EVERY       0.2

static bool shown;

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

void
progress_clear(void)
{
	if (shown && write(STDERR_FILENO, "\r\033[K", 4) == 4)
		shown = false;
}

void
progress(size_t done, size_t of)
{
	static int terminal = -1;
	static double next;
	char text[128];

	if (terminal < 0) {
		terminal = isatty(STDERR_FILENO);
		next = now() + FIRST_AFTER;
	}
	if (!terminal)
		return;
	if (done >= of) {
		progress_clear();
		return;
	}
	if (now() < next)
		return;
	next = now() + EVERY;
	int n = snprintf(text, sizeof text, "\r%s: %zu %%", say_program, done * 100 / of);
	if (n > 0 && (size_t)n < sizeof text && write(STDERR_FILENO, text, (size_t)n) == n)
		shown = true;
}
