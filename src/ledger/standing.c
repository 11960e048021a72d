/* How a case stands: what a fold says of it, for those who show it. */
#include "fold.h"

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

bool
case_all_replied(const struct fold *f, const struct kase *k)
{
	for (uint32_t t = k->tasks; t != NO_TASK; t = f->task[t].next)
		if (!(f->task[t].bits & TASK_REPLIED))
			return false;
	return k->tasks != NO_TASK;
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

struct span
case_value(const struct fold *f, const struct kase *k, enum case_column c)
{
	struct line line;

	if (c != COL_HOW && c != COL_REF)
		for (uint32_t a = k->amended; a; a = f->amendment[a - 1].before) {
			line_split(&line, line_at(f->amendment[a - 1].line), (unsigned)c + 1);
			struct span value = line_field(&line, c);
			if (c == COL_FLAGS ? states_flags(flags_read(value)) : value.n > 0)
				return value;
		}
	line_split(&line, line_at(k->first), (unsigned)c + 1);
	return line_field(&line, c);
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

enum earlier
case_earlier(const struct fold *f, uint32_t kase, struct span ref)
{
	struct case_id id;
	const uint32_t earlier = case_id_parse(ref, &id) ? fold_find_begun(f, id) : NO_CASE;

	if (earlier == NO_CASE)
		return EARLIER_MISSING;
	return case_opened(&f->kase[earlier]) > case_opened(&f->kase[kase]) ? EARLIER_YOUNGER : EARLIER_GOOD;
}
