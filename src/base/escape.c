#include "escape.h"

/* What the letter behind a backslash stands for; NUL where it is no escape. */
static char
meaning(char letter)
{
	switch (letter) {
	case 't':
		return '\t';
	case 'n':
		return '\n';
	case 'r':
		return '\r';
	case '\\':
		return '\\';
	default:
		return '\0';
	}
}

void
unescape_put(struct buf *b, struct span field)
{
	const char *p = field.p, *end = field.p + field.n, *slash;
	char c;

	while (p < end && (slash = memchr(p, '\\', (size_t)(end - p))) != NULL) {
		buf_add(b, p, (size_t)(slash - p));
		c = slash + 1 < end ? meaning(slash[1]) : '\0';
		buf_char(b, c ? c : '\\');
		p = slash + (c ? 2 : 1);
	}
	buf_add(b, p, (size_t)(end - p));
}
