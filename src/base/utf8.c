#include "utf8.h"

#include "digits.h"

#include <endian.h>
#include <locale.h>
#include <pthread.h>
#include <wchar.h>

static bool
continues(char c)
{
	return ((unsigned char)c & 0xc0) == 0x80;
}

/* Returns the length of the well-formed character at p, with n bytes left, or 0 (table 3-7 of the Unicode standard). */
static size_t
character(const char *p, size_t n)
{
	const unsigned char *u = (const unsigned char *)p;

	if (u[0] < 0x80)
		return 1;
	if (u[0] < 0xc2 || u[0] > 0xf4)
		return 0;
	if (u[0] < 0xe0)
		return n >= 2 && continues(p[1]) ? 2 : 0;
	if (n < 3 || !continues(p[1]) || !continues(p[2]))
		return 0;
	if (u[0] < 0xf0) {
		if ((u[0] == 0xe0 && u[1] < 0xa0) || (u[0] == 0xed && u[1] > 0x9f))
			return 0;
		return 3;
	}
	if (n < 4 || !continues(p[3]) || (u[0] == 0xf0 && u[1] < 0x90) || (u[0] == 0xf4 && u[1] > 0x8f))
		return 0;
	return 4;
}

/* Returns the length of the run of ASCII at p, a multiple of eight. */
static size_t
ascii_run(const char *p, size_t n)
{
	size_t i = 0;

	while (n - i >= 8 && (load8(p + i) & UINT64_C(0x8080808080808080)) == 0)
		i += 8;
	return i;
}

/* As ascii_run(), for three-byte characters that begin with E1 to EC, nearly all of a Chinese text; their second
 * byte needs no check except that it is a continuation byte. */
static size_t
han_run(const char *p, size_t n)
{
	size_t i = 0;
	uint32_t w;

	while (n - i >= sizeof w) {
		memcpy(&w, p + i, sizeof w);
		w = htole32(w);
		if ((w & 0xc0c0f0u) != 0x8080e0u || (w & 0xffu) - 0xe1u > 0xecu - 0xe1u)
			break;
		i += 3;
	}
	return i;
}

size_t
utf8_valid(struct span s)
{
	size_t i = 0, step;

	while (i < s.n) {
		step = (unsigned char)s.p[i] < 0x80 ? ascii_run(s.p + i, s.n - i) : han_run(s.p + i, s.n - i);
		if (step == 0)
			step = character(s.p + i, s.n - i);
		if (step == 0)
			break;
		i += step;
	}
	return i;
}

uint32_t
utf8_take_any(struct span *s)
{
	const unsigned char *u = (const unsigned char *)s->p;
	size_t n = u[0] < 0x80 ? 1 : u[0] < 0xe0 ? 2 : u[0] < 0xf0 ? 3 : 4;
	uint32_t c = n == 1 ? u[0] : u[0] & (0x7fu >> n);
	size_t i;

	if (n > s->n)
		n = s->n;
	for (i = 1; i < n; i++)
		c = c << 6 | (u[i] & 0x3fu);
	s->p += n;
	s->n -= n;
	return c;
}

size_t
utf8_put(char *out, uint32_t c)
{
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		out[0] = (char)(0xc0 | c >> 6);
		out[1] = (char)(0x80 | (c & 0x3f));
		return 2;
	}
	if (c < 0x10000) {
		out[0] = (char)(0xe0 | c >> 12);
		out[1] = (char)(0x80 | (c >> 6 & 0x3f));
		out[2] = (char)(0x80 | (c & 0x3f));
		return 3;
	}
	out[0] = (char)(0xf0 | c >> 18);
	out[1] = (char)(0x80 | (c >> 12 & 0x3f));
	out[2] = (char)(0x80 | (c >> 6 & 0x3f));
	out[3] = (char)(0x80 | (c & 0x3f));
	return 4;
}

static locale_t unicode;

static void
make_unicode(void)
{
	/* The UTF-8 locale that glibc always has. */
	unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
}

/* wcwidth() in a UTF-8 locale, whatever the program's locale is: in the C locale, which cron uses, no non-ASCII
 * character is printable. */
static int
width_in_unicode(uint32_t c)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;
	locale_t old;
	int width;

	pthread_once(&once, make_unicode);
	if (unicode == (locale_t)0)
		return 1;
	old = uselocale(unicode);
	width = wcwidth((wchar_t)c);
	uselocale(old);
	return width < 0 ? 1 : width;
}

int
utf8_columns_of(uint32_t c)
{
	if (c >= 0x80 && utf8_acts(c))
		return UTF8_SIGN;
	if (c < 0x300)
		return c == 0xad ? width_in_unicode(c) : 1;
	/* Ideographs and full-width forms are the most frequent. */
	if ((c >= 0x4e00 && c <= 0x9fff) || (c >= 0xff01 && c <= 0xff60))
		return 2;
	return width_in_unicode(c);
}

size_t
utf8_columns(struct span s)
{
	size_t columns = 0, run;

	while (s.n > 0) {
		run = (unsigned char)*s.p < 0x80 ? ascii_run(s.p, s.n) : 0;
		if (run > 0) {
			columns += run;
			s.p += run;
			s.n -= run;
		} else {
			columns += (size_t)utf8_columns_of(utf8_take(&s));
		}
	}
	return columns;
}

uint32_t
utf8_halfwidth(uint32_t c)
{
	if (c == 0x3000)
		return ' ';
	if (c >= 0xff01 && c <= 0xff5e)
		return c - 0xff01 + '!';
	return c;
}
