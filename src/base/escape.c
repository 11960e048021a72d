#include "escape.h"

/* Returns the character for the letter after a backslash, or NUL if it is not an escape. */
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

/* Returns the letter that escapes a character, or NUL if it needs none. */
static char
letter_of(char c)
{
	switch (c) {
	case '\t':
		return 't';
	case '\n':
		return 'n';
	case '\r':
		return 'r';
	case '\\':
		return '\\';
	default:
		return '\0';
	}
}

void
escape_put(struct buf *b, struct span text)
{
	size_t done = 0;

	for (size_t i = 0; i < text.n; i++) {
		const char letter = letter_of(text.p[i]);

		if (!letter)
			continue;
		buf_add(b, text.p + done, i - done);
		buf_char(b, '\\');
		buf_char(b, letter);
		done = i + 1;
	}
	buf_add(b, text.p + done, text.n - done);
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
