#include "arrivals.h"

#include "../ledger/append.h"
#include "../ledger/entry.h"
#include "../ledger/survey.h"
#include "../base/say.h"

#include <stdlib.h>

/* --- the channel and foreign number as a key --------------------------------------- */

static uint32_t
hash_key(struct span channel, struct span ref)
{
	uint64_t h = channel.n * UINT64_C(0x9e3779b97f4a7c15), w = 0;

	memcpy(&w, channel.p, channel.n < sizeof w ? channel.n : sizeof w);
	for (h ^= w; ref.n >= sizeof w; ref.p += sizeof w, ref.n -= sizeof w) {
		memcpy(&w, ref.p, sizeof w);
		h = (h ^ w) * UINT64_C(0x9fb21c651e98df25);
		h ^= h >> 32;
	}
	w = 0;
	memcpy(&w, ref.p, ref.n);
	h = (h ^ w) * UINT64_C(0x9fb21c651e98df25);
	return (uint32_t)(h >> 32);
}

static bool
has_key(const struct arrivals *a, const struct arrival *one, struct span channel, struct span ref)
{
	const char *p = a->store.p + one->key;

	return one->key_size == channel.n + 1 + ref.n && memcmp(p, channel.p, channel.n) == 0 && p[channel.n] == '\t' &&
	       memcmp(p + channel.n + 1, ref.p, ref.n) == 0;
}

/* The place of the key, or where it would go. */
static uint32_t *
find_key(const struct arrivals *a, uint32_t hash, struct span channel, struct span ref)
{
	size_t i = hash & (a->index_size - 1);

	while (a->index[i] &&
		(a->at[a->index[i] - 1].hash != hash || !has_key(a, &a->at[a->index[i] - 1], channel, ref)))
		i = (i + 1) & (a->index_size - 1);
	return &a->index[i];
}

static void
grow_index(struct arrivals *a)
{
	if (a->keyed * 2 < a->index_size)
		return;
	free(a->index);
	a->index_size = a->index_size ? a->index_size * 4 : 1024;
	a->index = ecalloc(a->index_size, sizeof *a->index);
	for (size_t i = 0; i < a->n; i++) {
		size_t place = a->at[i].hash & (a->index_size - 1);

		if (a->at[i].key_size == 0)
			continue;
		while (a->index[place])
			place = (place + 1) & (a->index_size - 1);
		a->index[place] = (uint32_t)i + 1;
	}
}

/* --- making ready ---------------------------------------------------------------------- */

static void
put_entry(struct buf *b, const struct span field[INTAKE_FIELDS])
{
	static const enum intake_field order[] = {INTAKE_BY, INTAKE_CHANNEL, INTAKE_KIND, INTAKE_TOPIC, INTAKE_AREA,
		INTAKE_NAME, INTAKE_PHONE, INTAKE_FLAGS, INTAKE_REF, INTAKE_TEXT};

	buf_str(b, "new\t\t"); /* no unit, no due day */
	for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
		buf_char(b, '\t');
		buf_span(b, field[order[i]]);
	}
	buf_char(b, '\n');
}

static void
put_answer(struct buf *b, const struct span field[INTAKE_FIELDS], bool backdated)
{
	buf_str(b, "answer\t\t\t");
	buf_span(b, field[INTAKE_BY]);
	buf_str(b, "\t\t\t\t\t\t");
	buf_str(b, backdated ? "\tbackdated\t\t" : "\t\t\t");
	buf_span(b, field[INTAKE_ANSWER]);
	buf_char(b, '\n');
}

bool
arrivals_add(struct arrivals *a, stamp at, const struct span field[INTAKE_FIELDS], bool backdated)
{
	struct span channel = field[INTAKE_CHANNEL], ref = field[INTAKE_REF];
	struct arrival one = {.at = at, .text = a->store.n};

	if (ref.n > 0) {
		grow_index(a);
		one.hash = hash_key(channel, ref);
		uint32_t *place = find_key(a, one.hash, channel, ref);
		if (*place)
			return false;
		*place = (uint32_t)a->n + 1;
		a->keyed++;
	}
	put_entry(&a->store, field);
	one.size = (uint32_t)(a->store.n - one.text);
	if (field[INTAKE_ANSWER].n > 0) {
		put_answer(&a->store, field, backdated);
		one.answer = (uint32_t)(a->store.n - one.text - one.size);
	}
	if (ref.n > 0) {
		one.key = a->store.n;
		buf_span(&a->store, channel);
		buf_char(&a->store, '\t');
		buf_span(&a->store, ref);
		one.key_size = (uint32_t)(a->store.n - one.key);
	}
	VEC_ROOM(a->at, a->n, a->cap);
	a->at[a->n++] = one;
	return true;
}

/* --- numbers ----------------------------------------------------------------------------- */

static int
by_day(const void *a, const void *b)
{
	const struct day_number *x = a, *y = b;

	return (x->day > y->day) - (x->day < y->day);
}

static struct day_number *
find_day(const struct arrivals *a, day_t day)
{
	const struct day_number wanted = {.day = day};

	return bsearch(&wanted, a->day, a->days, sizeof wanted, by_day);
}

void
arrivals_forget(struct arrivals *a, uint32_t first)
{
	size_t days = 0, rows = 0;

	a->day = erealloc(a->day, a->n, sizeof *a->day);
	for (size_t i = 0; i < a->n; i++) {
		a->at[i].known = false;
		/* Rows come day by day: most repeat the last one's. */
		if (rows == 0 || a->day[rows - 1].day != stamp_day(a->at[i].at))
			a->day[rows++] = (struct day_number){stamp_day(a->at[i].at), first - 1};
	}
	if (rows > 0)
		qsort(a->day, rows, sizeof *a->day, by_day);
	for (size_t i = 0; i < rows; i++)
		if (days == 0 || a->day[days - 1].day != a->day[i].day)
			a->day[days++] = a->day[i];
	a->days = days;
	a->header = case_columns.header;
}

/* The arrival whose channel and foreign number a `new` has; NULL: none. */
static struct arrival *
same_matter(const struct arrivals *a, struct span line)
{
	if (a->keyed == 0)
		return NULL;
	struct span ref = line_column(line, COL_REF);
	if (ref.n == 0)
		return NULL;
	struct span channel = line_column(line, COL_HOW);
	uint32_t found = *find_key(a, hash_key(channel, ref), channel, ref);
	return found ? &a->at[found - 1] : NULL;
}

static bool
matters(const void *ctx, struct span line)
{
	const struct arrivals *a = ctx;
	struct case_id id;

	return (case_id_parse(survey_case(line), &id) && find_day(a, id.day)) || same_matter(a, line);
}

static void
learn(void *ctx, struct span line)
{
	struct arrivals *a = ctx;
	struct arrival *known = same_matter(a, line);
	struct case_id id;

	if (known)
		known->known = true;
	if (case_id_parse(survey_case(line), &id)) {
		struct day_number *d = find_day(a, id.day);

		if (d && id.number > d->last)
			d->last = id.number;
	}
}

void
arrivals_look(struct arrivals *a, const struct source *s)
{
	const struct survey known = {.act = ACT_NEW, .matters = matters, .found = learn, .ctx = a};

	a->header = survey_lines(s, &known);
}

/* An entry with its time and number, and what ends a line there. */
static void
put_numbered(struct buf *lines, const char *at, const char *id, struct span text, struct span tail)
{
	buf_str(lines, at);
	buf_char(lines, '\t');
	buf_str(lines, id);
	buf_char(lines, '\t');
	text.n--;
	buf_span(lines, text);
	buf_span(lines, tail);
}

void
arrivals_number(struct arrivals *a, struct buf *lines, void (*breathe)(void))
{
	char at[STAMP_SIZE], id[CASE_ID_SIZE];
	struct buf tail = {0};

	if (arrivals_known(a) < a->n)
		append_put_upgrade(lines, &case_columns, a->header);
	append_put_tail(&tail, &case_columns, a->header, a->recorded);
	for (size_t i = 0; i < a->n; i++) {
		const struct arrival *one = &a->at[i];
		const char *text = a->store.p + one->text;

		if (one->known)
			continue;
		struct day_number *d = find_day(a, stamp_day(one->at));
		if (d->last == UINT32_MAX)
			die(EXIT_USAGE, _("the cases of that day have no further numbers"));
		case_id_print(id, (struct case_id){d->day, ++d->last});
		stamp_print(at, one->at);
		put_numbered(lines, at, id, (struct span){text, one->size}, buf_as_span(&tail));
		if (one->answer > 0)
			put_numbered(lines, at, id, (struct span){text + one->size, one->answer}, buf_as_span(&tail));
		if (breathe)
			breathe();
	}
	buf_free(&tail);
}

size_t
arrivals_known(const struct arrivals *a)
{
	size_t known = 0;

	for (size_t i = 0; i < a->n; i++)
		known += a->at[i].known;
	return known;
}

void
arrivals_free(struct arrivals *a)
{
	free(a->at);
	free(a->index);
	free(a->day);
	buf_free(&a->store);
}
