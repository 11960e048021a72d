#include "output.h"

#include "../base/bytes.h"
#include "../base/files.h"
#include "../base/progress.h"
#include "../base/say.h"

#include <errno.h>
#include <unistd.h>

#define OUT_LARGE ((size_t)256 << 10)

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
		die(EXIT_USAGE, _("standard output failed: %s"), strerror(errno));
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
	bytes_check();
	out_flush(program_output());
	progress_clear();
	if (!file_close(STDOUT_FILENO) && errno != EBADF)
		die(EXIT_USAGE, _("standard output failed: %s"), strerror(errno));
	return status;
}
