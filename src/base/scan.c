#include "scan.h"

#include "buf.h"
#include "utf8.h"

#include <stdlib.h>

#if defined(__x86_64__) && defined(__GNUC__)
#define SCAN_AVX2 1
#include <immintrin.h>
#endif

#define SCAN_WIDTH 64 /* bytes for each word of bits */

/* What was found among SCAN_WIDTH bytes, one bit for each. */
struct found {
	uint64_t controls, feeds;
};

/* Where the next places are stored; there is room for one for each byte. */
struct putting {
	uint32_t *at;
	size_t feeds;
	bool odd;
};

static struct putting
start(struct places *places, size_t bytes)
{
	const size_t room = bytes + SCAN_WIDTH;

	if (places->cap < room) {
		free(places->at);
		places->at = erealloc(NULL, room, sizeof *places->at);
		places->cap = room;
	}
	return (struct putting){places->at, 0, false};
}

static void
finish(struct places *places, const struct putting *p)
{
	places->n = (size_t)(p->at - places->at);
	places->feeds = p->feeds;
	places->odd = p->odd;
}

static inline void
put_places(struct putting *p, uint32_t base, uint64_t bits)
{
	for (; bits; bits &= bits - 1)
		*p->at++ = base + (uint32_t)__builtin_ctzll(bits);
}

void
places_free(struct places *places)
{
	free(places->at);
	*places = (struct places){0};
}

/* Sets `odd` if there are control characters other than TAB and LF. */
static struct found
look_at(const char *p, size_t n, bool *odd)
{
	struct found f = {0, 0};

	for (size_t i = 0; i < n; i++) {
		const unsigned char c = (unsigned char)p[i];
		const bool control = c < 0x20 || c == 0x7f;

		f.controls |= (uint64_t)control << i;
		f.feeds |= (uint64_t)(c == '\n') << i;
		*odd |= control && c != '\t' && c != '\n';
	}
	return f;
}

bool
scan_controls_portably(struct span s, struct places *places)
{
	struct putting p = start(places, s.n);

	for (size_t at = 0; at < s.n; at += SCAN_WIDTH) {
		struct found f = look_at(s.p + at, s.n - at < SCAN_WIDTH ? s.n - at : SCAN_WIDTH, &p.odd);

		p.feeds += (size_t)__builtin_popcountll(f.feeds);
		put_places(&p, (uint32_t)at, f.controls);
	}
	finish(places, &p);
	return utf8_valid(s) == s.n;
}

#ifdef SCAN_AVX2

/* Without these instructions score-unit takes 3.3 times as long, case-list 2.5 times.
 *
 * UTF-8 is validated by the algorithm of Keiser and Lemire, "Validating UTF-8 in less than one instruction per byte"
 * (2021): three tables of 16 entries, indexed by nibbles of each byte and the one before it; the bits that the three
 * entries share are the errors of the pair. */
enum {
	TOO_SHORT = 1 << 0,
	TOO_LONG = 1 << 1,
	OVERLONG_3 = 1 << 2,
	TOO_LARGE = 1 << 3,
	SURROGATE = 1 << 4,
	OVERLONG_2 = 1 << 5,
	TOO_LARGE_1000 = 1 << 6,
	OVERLONG_4 = 1 << 6,
	TWO_CONTINUED = 1 << 7,
	CARRY = TOO_SHORT | TOO_LONG | TWO_CONTINUED,
	LARGE = CARRY | TOO_LARGE | TOO_LARGE_1000,
	CONTINUED = TOO_LONG | OVERLONG_2 | TWO_CONTINUED,
};

#define TWICE(...) _mm256_setr_epi8(__VA_ARGS__, __VA_ARGS__)
#define WRONG(x)   ((char)(x))

struct judged {
	__m256i error, last, incomplete; /* state of the UTF-8 validation */
	__m256i odd;                     /* control characters other than TAB and LF */
};

__attribute__((target("avx2"))) static inline __m256i
nibble_table(__m256i table, __m256i bytes)
{
	return _mm256_shuffle_epi8(table, _mm256_and_si256(bytes, _mm256_set1_epi8(0x0f)));
}

__attribute__((target("avx2"))) static inline void
utf8_block(struct judged *u, __m256i in)
{
	const __m256i first_high = TWICE(TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG,
		WRONG(TWO_CONTINUED), WRONG(TWO_CONTINUED), WRONG(TWO_CONTINUED), WRONG(TWO_CONTINUED),
		TOO_SHORT | OVERLONG_2, TOO_SHORT, TOO_SHORT | OVERLONG_3 | SURROGATE,
		TOO_SHORT | TOO_LARGE | TOO_LARGE_1000 | OVERLONG_4);
	const __m256i first_low = TWICE(WRONG(CARRY | OVERLONG_3 | OVERLONG_2 | OVERLONG_4), WRONG(CARRY | OVERLONG_2),
		WRONG(CARRY), WRONG(CARRY), WRONG(CARRY | TOO_LARGE), WRONG(LARGE), WRONG(LARGE), WRONG(LARGE),
		WRONG(LARGE), WRONG(LARGE), WRONG(LARGE), WRONG(LARGE), WRONG(LARGE), WRONG(LARGE | SURROGATE),
		WRONG(LARGE), WRONG(LARGE));
	const __m256i second_high = TWICE(TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT,
		TOO_SHORT, WRONG(CONTINUED | OVERLONG_3 | TOO_LARGE_1000 | OVERLONG_4),
		WRONG(CONTINUED | OVERLONG_3 | TOO_LARGE), WRONG(CONTINUED | SURROGATE | TOO_LARGE),
		WRONG(CONTINUED | SURROGATE | TOO_LARGE), TOO_SHORT, TOO_SHORT, TOO_SHORT, TOO_SHORT);
	const __m256i joint = _mm256_permute2x128_si256(u->last, in, 0x21);
	const __m256i before1 = _mm256_alignr_epi8(in, joint, 15);
	const __m256i before2 = _mm256_alignr_epi8(in, joint, 14);
	const __m256i before3 = _mm256_alignr_epi8(in, joint, 13);
	const __m256i pair = _mm256_and_si256(_mm256_and_si256(nibble_table(first_high, _mm256_srli_epi16(before1, 4)),
						      nibble_table(first_low, before1)),
		nibble_table(second_high, _mm256_srli_epi16(in, 4)));
	const __m256i third = _mm256_subs_epu8(before2, _mm256_set1_epi8(0xe0 - 0x80));
	const __m256i fourth = _mm256_subs_epu8(before3, _mm256_set1_epi8(0xf0 - 0x80));
	const __m256i must = _mm256_and_si256(_mm256_or_si256(third, fourth), _mm256_set1_epi8(WRONG(0x80)));
	const __m256i most = _mm256_setr_epi8(-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
		-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, WRONG(0xf0 - 1), WRONG(0xe0 - 1), WRONG(0xc0 - 1));

	u->error = _mm256_or_si256(u->error, _mm256_xor_si256(must, pair));
	u->incomplete = _mm256_subs_epu8(in, most);
	u->last = in;
}

__attribute__((target("avx2"))) static inline uint64_t
bits_of(__m256i low, __m256i high)
{
	return (uint32_t)_mm256_movemask_epi8(low) | (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32;
}

__attribute__((target("avx2"))) static inline __m256i
is_control(__m256i in)
{
	return _mm256_or_si256(_mm256_cmpeq_epi8(_mm256_min_epu8(in, _mm256_set1_epi8(0x1f)), in),
		_mm256_cmpeq_epi8(in, _mm256_set1_epi8(0x7f)));
}

__attribute__((target("avx2"))) static inline struct found
scan_block(struct judged *u, const char *p)
{
	const __m256i low = _mm256_loadu_si256((const __m256i *)(const void *)p);
	const __m256i high = _mm256_loadu_si256((const __m256i *)(const void *)(p + 32));
	const __m256i feed = _mm256_set1_epi8('\n'), tab = _mm256_set1_epi8('\t');
	const __m256i feed_low = _mm256_cmpeq_epi8(low, feed), feed_high = _mm256_cmpeq_epi8(high, feed);
	const __m256i control_low = is_control(low), control_high = is_control(high);
	const __m256i good_low = _mm256_or_si256(feed_low, _mm256_cmpeq_epi8(low, tab));
	const __m256i good_high = _mm256_or_si256(feed_high, _mm256_cmpeq_epi8(high, tab));

	utf8_block(u, low);
	utf8_block(u, high);
	u->odd = _mm256_or_si256(u->odd, _mm256_or_si256(_mm256_andnot_si256(good_low, control_low),
						 _mm256_andnot_si256(good_high, control_high)));
	return (struct found){bits_of(control_low, control_high), bits_of(feed_low, feed_high)};
}

/* As put_places(), with which score-unit takes 1.05 times as long.  With these instructions an empty word needs no
 * test, so eight places are always stored; few words have more. */
__attribute__((target("avx2,popcnt,bmi"))) static inline void
put_places_avx2(struct putting *p, uint32_t base, uint64_t bits)
{
	const unsigned n = (unsigned)_mm_popcnt_u64(bits);
	unsigned done = 0;

	do {
		for (unsigned i = 0; i < 8; i++) {
			p->at[done + i] = base + (uint32_t)_tzcnt_u64(bits);
			bits = _blsr_u64(bits);
		}
		done += 8;
	} while (done < n);
	p->at += n;
}

__attribute__((target("avx2,popcnt,bmi"))) static bool
scan_avx2(struct span s, struct places *places)
{
	const __m256i none = _mm256_setzero_si256();
	struct judged u = {none, none, none, none};
	struct putting p = start(places, s.n);
	size_t whole = s.n / SCAN_WIDTH, rest = s.n % SCAN_WIDTH;

	for (size_t i = 0; i < whole; i++) {
		struct found f = scan_block(&u, s.p + i * SCAN_WIDTH);

		p.feeds += (size_t)__builtin_popcountll(f.feeds);
		put_places_avx2(&p, (uint32_t)(i * SCAN_WIDTH), f.controls);
	}
	if (rest > 0) {
		/* Blanks fill up the last block, so that no byte of the next page is read. */
		char tail[SCAN_WIDTH];

		memset(tail, ' ', sizeof tail);
		memcpy(tail, s.p + whole * SCAN_WIDTH, rest);
		struct found f = scan_block(&u, tail);
		p.feeds += (size_t)__builtin_popcountll(f.feeds);
		put_places_avx2(&p, (uint32_t)(whole * SCAN_WIDTH), f.controls);
	}
	p.odd = !_mm256_testz_si256(u.odd, u.odd);
	finish(places, &p);
	u.error = _mm256_or_si256(u.error, u.incomplete);
	return _mm256_testz_si256(u.error, u.error);
}

#endif

/* Returns where a byte occurs among 64, one bit for each. */
static inline uint64_t
bits_where(const char *p, char c)
{
	uint64_t bits = 0;

#ifdef __SSE2__
	for (int i = 0; i < 4; i++) {
		__m128i in = _mm_loadu_si128((const __m128i *)(const void *)(p + 16 * i));

		bits |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(in, _mm_set1_epi8(c))) << (16 * i);
	}
#else
	for (unsigned i = 0; i < SCAN_WIDTH; i++)
		bits |= (uint64_t)(p[i] == c) << i;
#endif
	return bits;
}

/* Returns where a byte occurs among the next 64, or the fewer that are left. */
static inline uint64_t
bits_ahead(const char *p, const char *end, char c)
{
	char tail[SCAN_WIDTH] = {0};

	if (end - p >= SCAN_WIDTH)
		return bits_where(p, c);
	memcpy(tail, p, (size_t)(end - p));
	return bits_where(tail, c);
}

/* Byte by byte, case-list takes 1.15 times as long. */
unsigned
scan_fields(struct span line, uint32_t *end, unsigned columns)
{
	const char *stop = line.p + line.n;
	unsigned n = 0;

	for (const char *p = line.p; p < stop && n < columns; p += SCAN_WIDTH)
		for (uint64_t bits = bits_ahead(p, stop, '\t'); bits && n < columns; bits &= bits - 1)
			end[n++] = (uint32_t)(p - line.p) + (uint32_t)__builtin_ctzll(bits);
	if (n < columns)
		end[n++] = (uint32_t)line.n;
	return n;
}

unsigned
scan_line_ends(const char *p, const char *end, uint64_t word[LINE_WALK_WORDS])
{
	unsigned n = 0;

	for (; n < LINE_WALK_WORDS && p < end; p += SCAN_WIDTH)
		word[n++] = bits_ahead(p, end, '\n');
	return n;
}

/* Returns the TABs among the first 64 bytes that are followed by one of these beginnings. */
static inline uint64_t
openings(const char *p, const struct opening way[OPENINGS])
{
	uint64_t bits = 0;

	for (unsigned i = 0; i < OPENINGS; i++)
		bits |= bits_where(p + 1, way[i].first) & bits_where(p + way[i].place, way[i].other);
	return bits & bits_where(p, '\t');
}

#ifdef SCAN_AVX2
__attribute__((target("avx2"))) static inline __m256i
is_at(const char *p, char c)
{
	return _mm256_cmpeq_epi8(_mm256_loadu_si256((const __m256i *)(const void *)p), _mm256_set1_epi8(c));
}

__attribute__((target("avx2"))) static inline __m256i
is_opening(const char *p, const struct opening way[OPENINGS])
{
	__m256i found = _mm256_setzero_si256();

	for (unsigned i = 0; i < OPENINGS; i++)
		found = _mm256_or_si256(
			found, _mm256_and_si256(is_at(p + 1, way[i].first), is_at(p + way[i].place, way[i].other)));
	return _mm256_and_si256(found, is_at(p, '\t'));
}

/* Skips text without any, 64 bytes at a time: with 16 at a time score-unit takes 1.1 times as long. */
__attribute__((target("avx2"))) static const char *
pass_avx2(const char *p, const char *end, const struct opening way[OPENINGS])
{
	for (; end - p >= SCAN_WIDTH + 4; p += SCAN_WIDTH) {
		__m256i found = _mm256_or_si256(is_opening(p, way), is_opening(p + 32, way));

		if (!_mm256_testz_si256(found, found))
			break;
	}
	return p;
}
#endif

const char *
scan_opening(struct span text, const struct opening way[OPENINGS])
{
	const char *p = text.p, *end = text.p + text.n;
	char tail[SCAN_WIDTH + 4];
	uint64_t bits = 0;

#ifdef SCAN_AVX2
	if (__builtin_cpu_supports("avx2"))
		p = pass_avx2(p, end, way);
#endif
	for (; end - p >= SCAN_WIDTH + 4; p += SCAN_WIDTH)
		if ((bits = openings(p, way)))
			return p + (unsigned)__builtin_ctzll(bits);
	while (p < end) {
		const size_t left = (size_t)(end - p);

		memset(tail, 0, sizeof tail);
		memcpy(tail, p, left < sizeof tail ? left : sizeof tail);
		if ((bits = openings(tail, way)))
			return p + (unsigned)__builtin_ctzll(bits);
		p += left < SCAN_WIDTH ? left : SCAN_WIDTH;
	}
	return NULL;
}

/* With memchr() for each TAB the first case-new --ref after a foreign change takes 1.3 times as long. */
const char *
scan_tab(struct span line, unsigned n)
{
	const char *end = line.p + line.n;

	for (const char *p = line.p; p < end; p += SCAN_WIDTH)
		for (uint64_t bits = bits_ahead(p, end, '\t'); bits; bits &= bits - 1)
			if (--n == 0)
				return p + (unsigned)__builtin_ctzll(bits);
	return NULL;
}

bool
scan_controls(struct span s, struct places *places)
{
#ifdef SCAN_AVX2
	if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("bmi"))
		return scan_avx2(s, places);
#endif
	return scan_controls_portably(s, places);
}
