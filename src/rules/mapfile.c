#include "mapfile.h"

#include "../base/buf.h"
#include "../base/bytes.h"
#include "../base/say.h"
#include "../base/utf8.h"
#include "tables.h"

#include <stdlib.h>
#include <unistd.h>

/* Returns whether the line end between two characters separates like a comma: not if one of them joins or separates
 * itself. */
static bool
parts(const struct buf *before, struct span behind)
{
	const struct span left = span_trim(buf_as_span(before));

	return left.n > 0 && behind.n > 0 && !strchr(",{+:=", left.p[left.n - 1]) && !strchr(",}+{", behind.p[0]);
}

static char *
join_lines(struct span text)
{
	struct buf map = {0};
	struct span line;

	while (span_word(&text, '\n', &line)) {
		line = span_trim(line);
		if (line.n == 0 || line.p[0] == '#')
			continue;
		if (parts(&map, line))
			buf_char(&map, ',');
		buf_char(&map, ' ');
		buf_span(&map, line);
	}
	const struct span all = span_trim(buf_as_span(&map));
	char *joined = span_dup(all.n > 0 && all.p[all.n - 1] == ',' ? (struct span){all.p, all.n - 1} : all);
	buf_free(&map);
	return joined;
}

char *
map_said(const char *typed)
{
	const char *file = typed + 1;
	size_t n;

	if (*typed != '@')
		return span_dup(span_of(typed));
	if (!strchr(file, '/') && access(file, F_OK) != 0 && access(tables_path(file, NULL), F_OK) == 0)
		file = tables_path(file, NULL);
	char *text = read_whole(file, &n);
	if (utf8_valid((struct span){text, n}) != n)
		die_at(EXIT_USAGE, file, 0, NULL,
			_("is not UTF-8; the map must be UTF-8, whatever the export's encoding"));
	char *map = join_lines(span_trim((struct span){text, n}));
	free(text);
	return map;
}
