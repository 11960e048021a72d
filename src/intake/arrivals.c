#include "arrivals.h"

#include "../ledger/survey.h"
#include "../base/say.h"
#include "fields.h"

#include <stdlib.h>

/* --- preparing --------------------------------------------------------------------------- */

static void
put_answer(struct buf *b, const struct draft *d, struct span answer, stamp now)
{
	struct draft reply = draft_of(ACT_ANSWER, d->id, d->at, now);

	reply.field[COL_BY] = d->field[COL_BY];
	reply.field[COL_TEXT] = answer;
	draft_put_act(b, &reply);
}

struct span
arrival_text(const struct arrivals *a, const struct arrival *one)
{
	return (struct span){a->store.p + one->text, one->size - 1};
}

struct span
arrival_field(const struct arrivals *a, const struct arrival *one, enum case_column c)
{
	return line_column(arrival_text(a, one), c - COL_ACT);
}

/* Returns whether an arrival equals another draft with its external number. */
static bool
says_the_same(const struct arrivals *a, const struct arrival *one, const struct draft *d)
{
	return one->at == d->at && span_eq(arrival_field(a, one, COL_TEXT), d->field[COL_TEXT]);
}

enum arrival_taken
arrivals_add(struct arrivals *a, const struct draft *d, struct span answer, struct span ref, struct arrival_row row,
	size_t *number)
{
	struct arrival one = {.at = d->at,
		.text = a->store.n,
		.row = row,
		.lacks_caller = intake_lacks_caller(d),
		.lacks = intake_lacks_text(d)};

	if (ref.n > 0) {
		const uint32_t before = names_add(&a->refs, ref, (uint32_t)a->n)->number;

		*number = before;
		if (before < a->n && !a->at[before].twice && says_the_same(a, &a->at[before], d)) {
			a->again++;
			return ARRIVAL_AGAIN;
		}
		if (before < a->n) {
			a->at[before].twice = true;
			return ARRIVAL_TWICE;
		}
	}
	draft_put_act(&a->store, d);
	one.size = (uint32_t)(a->store.n - one.text);
	if (answer.n > 0) {
		put_answer(&a->store, d, answer, a->now);
		one.answer = (uint32_t)(a->store.n - one.text - one.size);
	}
	VEC_ROOM(a->at, a->n, a->cap);
	*number = a->n;
	a->at[a->n++] = one;
	return ARRIVAL_TAKEN;
}

void
arrivals_differ(struct arrivals *a, size_t number)
{
	a->again--;
	a->at[number].twice = true;
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
arrivals_begin(struct arrivals *a, uint32_t first)
{
	size_t days = 0, rows = 0;

	a->day = erealloc(a->day, a->n, sizeof *a->day);
	for (size_t i = 0; i < a->n; i++) {
		a->at[i].known = NULL;
		a->at[i].other_time = false;
		/* Rows are sorted by day, so most are of the same day as the last. */
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

/* --- known external numbers --------------------------------------------------------------------- */

/* Returns the arrival with the external number of a `new`, or NAME_NONE. *bare is set if the ledger has the number
 * without the source. */
static uint32_t
same_ref(const struct arrivals *a, struct span ref, bool *bare)
{
	const bool whole = span_begins(ref, a->source);

	*bare = !whole;
	if (whole)
		ref = (struct span){ref.p + a->source.n, ref.n - a->source.n};
	return ref.n > 0 ? names_find(&a->refs, ref) : NAME_NONE;
}

void
arrivals_number(struct arrivals *a, struct case_id id)
{
	struct day_number *d = find_day(a, id.day);

	if (d && id.number > d->last)
		d->last = id.number;
}

void
arrivals_new(struct arrivals *a, struct span line, struct span ref)
{
	bool bare;
	const uint32_t number = a->refs.used > 0 ? same_ref(a, ref, &bare) : NAME_NONE;
	stamp at;

	if (number == NAME_NONE || !stamp_parse(line_column(line, COL_AT), &at))
		return;
	struct arrival *one = &a->at[number];
	const bool same_time = !a->timed || at == one->at;
	if (!same_time && (bare || one->known))
		return;
	if (one->known && !one->other_time)
		return;
	one->known = line.p;
	if (!case_id_parse(survey_case(line), &one->id))
		one->id = (struct case_id){0};
	one->other_time = !same_time;
}

static bool
matters(const void *ctx, struct span line)
{
	const struct arrivals *a = ctx;
	struct case_id id;
	bool bare;

	return (case_id_parse(survey_case(line), &id) && find_day(a, id.day)) ||
	       (a->refs.used > 0 && same_ref(a, line_column(line, COL_REF), &bare) != NAME_NONE);
}

static void
learn(void *ctx, struct span line)
{
	struct arrivals *a = ctx;
	struct case_id id;

	arrivals_new(a, line, line_column(line, COL_REF));
	if (case_id_parse(survey_case(line), &id))
		arrivals_number(a, id);
}

/* The keys of their days and of their external numbers, with and without the source. */
static void
want(const struct arrivals *a, struct index_keys *keys)
{
	struct buf whole = {0};

	keys->kinds = INDEX_NEWS | (a->refs.used > 0 ? INDEX_REFS : 0);
	for (size_t i = 0; i < a->days && keys->n <= INDEX_KEYS_MOST; i++)
		index_want(keys, index_day(a->day[i].day));
	for (size_t i = 0; i < a->refs.slots && keys->n <= INDEX_KEYS_MOST; i++) {
		if (!a->refs.slot[i].name.p)
			continue;
		whole.n = 0;
		buf_span(&whole, a->source);
		buf_span(&whole, a->refs.slot[i].name);
		index_want(keys, index_ref(buf_as_span(&whole)));
		if (a->source.n > 0)
			index_want(keys, index_ref(a->refs.slot[i].name));
	}
	buf_free(&whole);
}

void
arrivals_look(struct arrivals *a, struct recording *recording)
{
	struct survey known = {.act = ACT_NEW, .matters = matters, .found = learn, .ctx = a};

	want(a, &known.keys);
	for (size_t i = 0; i < recording->ledgers.n; i++) {
		const struct source *s = &recording->ledgers.source[i];
		const struct span header = survey_lines(s, &known);

		if (s == recording->source)
			recording_under(recording, header);
	}
	free(known.keys.key);
}

/* --- recording ------------------------------------------------------------------------------------ */

struct case_id
arrivals_next(struct arrivals *a, const struct arrival *one)
{
	struct day_number *d = find_day(a, stamp_day(one->at));

	if (d->last == UINT32_MAX)
		die(EXIT_USAGE, _("no case numbers are left for that day"));
	return (struct case_id){d->day, ++d->last};
}

#define NUMBER_ROOM (STAMP_SIZE + CASE_ID_SIZE)

/* Writes an entry with its time and case number. */
static char *
write_numbered(char *p, stamp at, struct case_id id, const char *text, uint32_t size)
{
	p = stamp_write(p, at);
	*p++ = '\t';
	p = case_id_write(p, id);
	*p++ = '\t';
	memcpy(p, text, size - 1);
	return p + size - 1;
}

size_t
arrival_room(const struct arrival *one)
{
	return NUMBER_ROOM + one->size;
}

char *
arrival_write(char *p, const struct arrivals *a, const struct arrival *one, struct case_id id)
{
	return write_numbered(p, one->at, id, a->store.p + one->text, one->size);
}

static void
record_one(struct arrivals *a, const struct arrival *one, struct recording *recording)
{
	const struct case_id id = arrivals_next(a, one);
	const char *answer = a->store.p + one->text + one->size;
	char *p = recording_room(recording, arrival_room(one));

	recording_used(recording, arrival_write(p, a, one, id));
	if (one->answer == 0)
		return;
	p = recording_room(recording, NUMBER_ROOM + one->answer);
	recording_used(recording, write_numbered(p, one->at, id, answer, one->answer));
}

void
arrivals_record(struct arrivals *a, struct recording *recording)
{
	for (size_t i = 0; i < a->n; i++)
		if (arrival_is_new(&a->at[i]))
			record_one(a, &a->at[i], recording);
}

size_t
arrivals_known(const struct arrivals *a)
{
	size_t known = a->again;

	for (size_t i = 0; i < a->n; i++)
		known += arrival_is_known(&a->at[i]);
	return known;
}

size_t
arrivals_unknown(const struct arrivals *a)
{
	size_t unknown = 0;

	for (size_t i = 0; i < a->n; i++)
		unknown += arrival_is_new(&a->at[i]);
	return unknown;
}

size_t
arrivals_lacking(const struct arrivals *a)
{
	size_t lacking = 0;

	for (size_t i = 0; i < a->n; i++)
		lacking += a->at[i].lacks_caller && arrival_is_new(&a->at[i]);
	return lacking;
}

void
arrivals_free(struct arrivals *a)
{
	free(a->at);
	names_free(&a->refs);
	free(a->day);
	buf_free(&a->store);
}
