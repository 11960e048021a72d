/* The state of a case, for programs that print it. */
#include "standing.h"

#include "../base/say.h"

#include <stdlib.h>

uint32_t
case_led_by(struct span rank)
{
	struct span rest = span_of(acts[ACT_INSTRUCT].how), word;

	for (uint32_t bit = CASE_LED_BY; span_word(&rest, ' ', &word); bit <<= 1)
		if (span_eq(word, rank))
			return bit;
	return 0;
}

struct span
case_outcome(const struct kase *k)
{
	const uint32_t how = k->bits / CASE_OUTCOME;

	if (k->bits & CASE_ANSWERED)
		return SPAN("answered");
	return how != HOW_OTHER ? how_names[how] : line_column(line_at(k->closing), COL_HOW);
}

bool
case_all_replied(const struct fold *f, const struct kase *k)
{
	for (uint32_t t = k->tasks; t != NO_TASK; t = f->task[t].next)
		if (!(f->task[t].bits & TASK_REPLIED))
			return false;
	return k->tasks != NO_TASK;
}

bool
case_is_promised(const struct fold *f, const struct kase *k)
{
	uint32_t t = k->tasks;

	while (t != NO_TASK && !task_is_promised(k, &f->task[t]))
		t = f->task[t].next;
	return t != NO_TASK;
}

day_t
case_promised_for(const struct kase *k)
{
	day_t due;

	return day_parse(line_column(line_at(k->closing), COL_DUE), &due) ? due : stamp_day(k->closed);
}

bool
case_has_lead(const struct fold *f, const struct kase *k)
{
	for (uint32_t t = k->tasks; t != NO_TASK; t = f->task[t].next)
		if (f->task[t].bits & TASK_LEAD)
			return true;
	return false;
}

bool
case_gets_lead(const struct fold *f, const struct kase *k, const struct entry *e)
{
	if (e->flags & (FLAG_BIT(FLAG_LEAD) | FLAG_BIT(FLAG_ASSIST)))
		return e->flags & FLAG_BIT(FLAG_LEAD);
	return !case_has_lead(f, k);
}

/* Finds the next live task from t on whose name resolves to the same unit as the given name. */
static uint32_t
next_resolving(const struct fold *f, uint32_t t, struct span name, day_t day)
{
	const unsigned unit = roster_resolve(f->roster, roster_typed(f->roster, name), day);

	while (unit != UNIT_NONE && t != NO_TASK && roster_resolve(f->roster, f->task[t].unit, day) != unit)
		t = f->task[t].next;
	return unit == UNIT_NONE ? NO_TASK : t;
}

unsigned
case_tasks_named(const struct fold *f, const struct kase *k, struct span name, day_t day, uint32_t *task)
{
	unsigned n = 0;

	for (*task = k->tasks; *task != NO_TASK; *task = f->task[*task].next)
		if (span_eq(f->roster->unit[f->task[*task].unit].name, name))
			return 1;
	*task = next_resolving(f, k->tasks, name, day);
	for (uint32_t t = *task; t != NO_TASK; t = next_resolving(f, f->task[t].next, name, day))
		n++;
	return n;
}

char *
case_several_named(const struct fold *f, const struct kase *k, struct span name, day_t day)
{
	struct buf b = {0};
	uint32_t t = next_resolving(f, k->tasks, name, day);

	buf_str(&b, _("the unit has several tasks in this case; name one exactly: "));
	while (t != NO_TASK) {
		buf_span(&b, f->roster->unit[f->task[t].unit].name);
		t = next_resolving(f, f->task[t].next, name, day);
		if (t != NO_TASK)
			buf_char(&b, ',');
	}
	buf_char(&b, '\0');
	return b.p;
}

const char *const state_names[STATES] = {
	"new", "referred", "instructed", "assigned", "replied", "closed", "told", "filed", "void"};
const char *const state_words = STATE_WORDS;

enum case_state
case_state(const struct fold *f, const struct kase *k)
{
	if (k->bits & CASE_VOID)
		return STATE_VOID;
	if (k->bits & CASE_FILED)
		return STATE_FILED;
	if (k->bits & CASE_CLOSED)
		return k->bits & (CASE_TOLD | CASE_ANONYMOUS) ? STATE_TOLD : STATE_CLOSED;
	if (k->tasks != NO_TASK)
		return case_all_replied(f, k) ? STATE_REPLIED : STATE_ASSIGNED;
	if (k->bits & CASE_INSTRUCTED)
		return STATE_INSTRUCTED;
	return k->bits & CASE_REFERRED ? STATE_REFERRED : STATE_NEW;
}

uint32_t
case_lead(const struct fold *f, const struct kase *k)
{
	for (uint32_t t = k->tasks; t != NO_TASK; t = f->task[t].next)
		if (f->task[t].bits & TASK_LEAD)
			return t;
	return k->tasks;
}

/* Returns whether an amendment states a value of this column. */
static bool
states(enum case_column c, struct span value)
{
	return c == COL_FLAGS ? states_flags(flags_read(value)) : value.n > 0;
}

bool
case_amended(const struct fold *f, const struct kase *k, enum case_column c, struct line_room *room, struct span *value)
{
	if (c == COL_HOW || c == COL_REF)
		return false;
	for (uint32_t a = k->amended; a; a = f->amendment[a - 1].before) {
		const char *line = f->amendment[a - 1].line;

		*value = line_column(room ? line_alone(line, room) : line_at(line), c);
		if (states(c, *value))
			return true;
	}
	return false;
}

struct span
case_value(const struct fold *f, const struct kase *k, enum case_column c)
{
	struct span value;

	return case_amended(f, k, c, NULL, &value) ? value : line_column(line_at(k->first), c);
}

static int
by_bytes(const void *a, const void *b)
{
	return span_cmp(*(const struct span *)a, *(const struct span *)b);
}

void
case_flags(const struct fold *f, const struct kase *k, struct buf *out)
{
	flags_put(out, k, case_value(f, k, COL_FLAGS));
}

void
flags_put(struct buf *out, const struct kase *k, struct span stated)
{
	struct span rest = stated, word[32];
	size_t words = 0;

	if (k->bits & CASE_SECRET)
		word[words++] = SPAN("secret");
	while (words < 32 && span_word(&rest, ',', &word[words]))
		if (word[words].n > 0 && !span_is(word[words], "backdated") && !span_is(word[words], "platform") &&
			!span_is(word[words], "secret"))
			words++;
	if (words > 1)
		qsort(word, words, sizeof *word, by_bytes);
	for (size_t i = 0; i < words; i++) {
		if (i > 0)
			buf_char(out, ',');
		buf_span(out, word[i]);
	}
}

stamp
case_opened(const struct kase *k)
{
	stamp at = 0;

	stamp_parse((struct span){k->first, STAMP_SIZE - 1}, &at);
	return at;
}
