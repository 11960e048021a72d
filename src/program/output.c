#include "output.h"

#include "../base/progress.h"
#include "../base/say.h"

#include <errno.h>
#include <unistd.h>

#define OUT_LARGE ((size_t)256 << 10)

static bool recorded;

void
program_recorded(void)
{
	recorded = true;
}

struct buf *
program_output(void)
{
	static struct buf output;

	return &output;
}

void
out_flush(struct buf *out)
{
	const struct span all = buf_as_span(out);

	out->n = 0;
	if (all.n > 0)
		progress_give_way();
	if (!write_all(STDOUT_FILENO, all))
		die(recorded ? EXIT_UNSAID : EXIT_USAGE,
			recorded ? _("recorded, but standard output failed: %s") : _("standard output failed: %s"),
			strerror(errno));
}

void
out_flush_if_large(struct buf *out)
{
	if (out->n >= OUT_LARGE)
		out_flush(out);
}

int
program_end(int status)
{
	out_flush(program_output());
	progress_clear();
	if (close(STDOUT_FILENO) != 0 && errno != EBADF)
		die(recorded ? EXIT_UNSAID : EXIT_USAGE, _("standard output failed: %s"), strerror(errno));
	return status;
}
