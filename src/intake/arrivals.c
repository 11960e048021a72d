#include "arrivals.h"

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
static struct arrival_key *
find_key(const struct arrivals *a, uint32_t hash, struct span channel, struct span ref)
{
	struct arrival_key *k = &a->index[hash & (a->index_size - 1)];

	while (k->arrival && (k->hash != hash || !has_key(a, &a->at[k->arrival - 1], channel, ref)))
		k = &a->index[(size_t)(k - a->index + 1) & (a->index_size - 1)];
	return k;
}

static void
grow_index(struct arrivals *a)
{
	if (a->keyed * 2 < a->index_size)
		return;
	struct arrival_key *old = a->index;
	const size_t size = a->index_size;
	a->index_size = size ? size * 4 : 1024;
	a->index = ecalloc(a->index_size, sizeof *a->index);
	for (size_t i = 0; i < size; i++) {
		size_t place = old[i].hash & (a->index_size - 1);

		if (!old[i].arrival)
			continue;
		while (a->index[place].arrival)
			place = (place + 1) & (a->index_size - 1);
		a->index[place] = old[i];
	}
	free(old);
}

/* --- making ready ---------------------------------------------------------------------- */

static void
put_answer(struct buf *b, const struct draft *d, struct span answer, stamp now)
{
	struct draft reply = draft_of(ACT_ANSWER, d->id, d->at, now);

	reply.field[COL_BY] = d->field[COL_BY];
	reply.field[COL_TEXT] = answer;
	draft_put_act(b, &reply);
}

bool
arrivals_add(struct arrivals *a, const struct draft *d, struct span answer)
{
	struct span channel = d->field[COL_HOW], ref = d->field[COL_REF];
	struct arrival one = {.at = d->at, .text = a->store.n};

	if (ref.n > 0) {
		grow_index(a);
		const uint32_t hash = hash_key(channel, ref);
		struct arrival_key *place = find_key(a, hash, channel, ref);
		if (place->arrival) {
			a->again++;
			return false;
		}
		*place = (struct arrival_key){hash, (uint32_t)a->n + 1};
		a->keyed++;
	}
	draft_put_act(&a->store, d);
	one.size = (uint32_t)(a->store.n - one.text);
	if (answer.n > 0) {
		put_answer(&a->store, d, answer, a->now);
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

/* Forgets what was learnt from ledgers; numbers start at `first`. */
static void
forget(struct arrivals *a, uint32_t first)
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
	const uint32_t found = find_key(a, hash_key(channel, ref), channel, ref)->arrival;
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

/* Learns from the ledgers which numbers and foreign numbers they have. */
static void
look(struct arrivals *a, struct recording *recording)
{
	const struct survey known = {.act = ACT_NEW, .matters = matters, .found = learn, .ctx = a};

	for (size_t i = 0; i < recording->ledgers.n; i++) {
		const struct source *s = &recording->ledgers.source[i];
		const struct span header = survey_lines(s, &known);

		if (s == recording->source)
			recording_under(recording, header);
	}
}

/* An entry with its time and number. */
static void
record_numbered(struct recording *recording, struct buf *line, const char *at, const char *id, struct span text)
{
	line->n = 0;
	buf_str(line, at);
	buf_char(line, '\t');
	buf_str(line, id);
	buf_char(line, '\t');
	buf_add(line, text.p, text.n - 1);
	recording_add(recording, buf_as_span(line));
}

static void
record(struct arrivals *a, const struct arrival *one, struct recording *recording, struct buf *line)
{
	const char *text = a->store.p + one->text;
	struct day_number *d = find_day(a, stamp_day(one->at));
	char at[STAMP_SIZE], id[CASE_ID_SIZE];

	if (d->last == UINT32_MAX)
		die(EXIT_USAGE, _("the cases of that day have no further numbers"));
	case_id_print(id, (struct case_id){d->day, ++d->last});
	stamp_print(at, one->at);
	record_numbered(recording, line, at, id, (struct span){text, one->size});
	if (one->answer > 0)
		record_numbered(recording, line, at, id, (struct span){text + one->size, one->answer});
}

void
arrivals_record(struct arrivals *a, struct recording *recording, uint32_t first)
{
	struct buf line = {0};

	forget(a, first);
	look(a, recording);
	for (size_t i = 0; i < a->n; i++)
		if (!a->at[i].known)
			record(a, &a->at[i], recording, &line);
	buf_free(&line);
}

size_t
arrivals_known(const struct arrivals *a)
{
	size_t known = a->again;

	for (size_t i = 0; i < a->n; i++)
		known += a->at[i].known;
	return known;
}

size_t
arrivals_recorded(const struct arrivals *a)
{
	return a->n + a->again - arrivals_known(a);
}

void
arrivals_free(struct arrivals *a)
{
	free(a->at);
	free(a->index);
	free(a->day);
	buf_free(&a->store);
}
