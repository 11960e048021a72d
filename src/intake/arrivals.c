#include "arrivals.h"

#include "../ledger/survey.h"
#include "../base/say.h"

#include <stdlib.h>

/* --- by channel and foreign number --------------------------------------------------- */

/* The number of the arrival of this channel and foreign number; NAME_NONE: there is none. */
static uint32_t
find_matter(const struct arrivals *a, struct span channel, struct span ref)
{
	uint32_t i = names_find(&a->refs, ref);

	if (i == NAME_NONE)
		return NAME_NONE;
	const uint32_t from = names_find(&a->channels, channel);
	while (i != NAME_NONE && a->at[i].channel != from)
		i = a->at[i].same_ref;
	return i;
}

/* That of the arrival that comes next, which has none yet. */
static void
add_matter(struct arrivals *a, struct arrival *one, struct span channel, struct span ref)
{
	struct names_entry *latest = names_add(&a->refs, ref, NAME_NONE);

	one->channel = names_add(&a->channels, channel, (uint32_t)a->channels.used)->number;
	one->same_ref = latest->number;
	latest->number = (uint32_t)a->n;
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
		if (find_matter(a, channel, ref) != NAME_NONE) {
			a->again++;
			return false;
		}
		add_matter(a, &one, channel, ref);
	}
	draft_put_act(&a->store, d);
	one.size = (uint32_t)(a->store.n - one.text);
	if (answer.n > 0) {
		put_answer(&a->store, d, answer, a->now);
		one.answer = (uint32_t)(a->store.n - one.text - one.size);
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

/* The number of the arrival whose channel and foreign number a `new` has; NAME_NONE: of none. */
static uint32_t
same_matter(const struct arrivals *a, struct span line)
{
	if (a->refs.used == 0)
		return NAME_NONE;
	const struct span ref = line_column(line, COL_REF);
	return ref.n > 0 ? find_matter(a, line_column(line, COL_HOW), ref) : NAME_NONE;
}

static bool
matters(const void *ctx, struct span line)
{
	const struct arrivals *a = ctx;
	struct case_id id;

	return (case_id_parse(survey_case(line), &id) && find_day(a, id.day)) || same_matter(a, line) != NAME_NONE;
}

static void
learn(void *ctx, struct span line)
{
	struct arrivals *a = ctx;
	const uint32_t known = same_matter(a, line);
	struct case_id id;

	if (known != NAME_NONE)
		a->at[known].known = true;
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
	names_free(&a->refs);
	names_free(&a->channels);
	free(a->day);
	buf_free(&a->store);
}
