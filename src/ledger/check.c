#include "check.h"
#include "secrecy.h"

#include "../base/hash.h"
#include "../base/say.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

const char *const finding_names[FINDING_SORTS] = {"damage", "refused", "breach", "due", "backdated", "remark"};

/* --- findings ---------------------------------------------------------------------- */

static uint32_t
source_of(const struct check *c, const char *where)
{
	uint32_t i = 0;

	while (where < c->source[i].text.p || where > c->source[i].text.p + c->source[i].text.n)
		i++;
	return i;
}

static void
find(struct check *c, const char *where, enum finding_sort sort, int column, const char *clause, const char *wrong)
{
	VEC_ROOM(c->finding, c->findings, c->findings_cap);
	c->finding[c->findings++] =
		(struct finding){where, wrong, clause, source_of(c, where), (int8_t)column, (uint8_t)sort};
}

/* Composes the sentence of one finding. */
static const char *made_up(struct check *c, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
static const char *
made_up(struct check *c, const char *fmt, ...)
{
	char *text;
	va_list ap;

	va_start(ap, fmt);
	if (vasprintf(&text, fmt, ap) < 0)
		die(EXIT_USAGE, _("out of memory"));
	va_end(ap);
	VEC_ROOM(c->made, c->mades, c->mades_cap);
	return c->made[c->mades++] = text;
}

static void
hear_damage(void *ctx, struct source *s, const char *where, const char *column, const char *wrong)
{
	(void)s;
	find(ctx, where, FINDING_DAMAGE, column ? column_named(&case_columns, span_of(column)) : -1, "",
		made_up(ctx, "%s", wrong));
}

static int
by_place(const void *a, const void *b)
{
	const struct finding *x = a, *y = b;

	if (x->source != y->source)
		return x->source < y->source ? -1 : 1;
	if (x->where != y->where)
		return x->where < y->where ? -1 : 1;
	if (x->column != y->column)
		return x->column < y->column ? -1 : 1;
	return (int)x->sort - (int)y->sort;
}

/* --- what an entry shows alone ------------------------------------------------------- */

/* The entry being checked, by either thread; the results are appended to `found`, for take_found(). */
struct looked {
	const struct check *check;
	const struct entry *entry;
	const struct line *line;
	struct buf *found;
};

/* A result for an entry: a finding, or a note that it must be checked again at the end. */
struct shown {
	const char *where; /* its line */
	const char *wrong, *clause;
	int8_t column;
	uint8_t sort;  /* enum finding_sort; FINDING_SORTS if there is no finding */
	uint8_t when;  /* enum at_end */
	uint64_t hash; /* for AT_END_FOREIGN: a hash of channel and number */
};
enum at_end { NOT_AT_END, AT_END_FOREIGN, AT_END_NAMELESS };

static void
show(const struct looked *x, enum finding_sort sort, int column, const char *clause, const char *wrong)
{
	const struct shown shown = {x->entry->line, wrong, clause, (int8_t)column, (uint8_t)sort, NOT_AT_END, 0};

	buf_add(x->found, &shown, sizeof shown);
}

static void
show_at_end(const struct looked *x, enum at_end when, uint64_t hash)
{
	const struct shown shown = {
		.where = x->entry->line, .sort = FINDING_SORTS, .when = (uint8_t)when, .hash = hash};

	buf_add(x->found, &shown, sizeof shown);
}

static void
breach(const struct looked *x, enum case_column column, const char *clause, const char *wrong)
{
	show(x, FINDING_BREACH, (int)column, clause, wrong);
}

static void
take_found(void *ctx, struct span found)
{
	struct check *c = ctx;
	const struct shown *x = (const void *)found.p, *end = (const void *)(found.p + found.n);

	for (; x < end; x++) {
		if (x->when == AT_END_FOREIGN) {
			VEC_ROOM(c->foreign, c->foreigns, c->foreigns_cap);
			c->foreign[c->foreigns++] = (struct foreign){x->where, x->hash, false};
		} else if (x->when == AT_END_NAMELESS) {
			VEC_ROOM(c->nameless, c->namelesses, c->namelesses_cap);
			c->nameless[c->namelesses++] = x->where;
		} else {
			find(c, x->where, (enum finding_sort)x->sort, x->column, x->clause, x->wrong);
		}
	}
}

/* Returns the TAKES() bits of the filled columns after `act`. */
static unsigned
filled_columns(const struct looked *x)
{
	unsigned filled = 0;

	for (unsigned i = COL_UNIT; i < x->entry->columns; i++)
		filled |= (unsigned)(line_field(x->line, i).n > 0) << i;
	return filled;
}

/* `otherwise` is the sentence that lists `words`. */
static void
check_word(const struct looked *x, enum case_column column, const char *words, const char *otherwise)
{
	if (!word_in(words, line_field(x->line, column)))
		breach(x, column, acts[x->entry->act].clause, otherwise);
}

/* Any entry except a `new` may be backdated or come from the platform. */
static const char entry_words[] = "backdated platform";

static bool
may_be_flagged(enum act act, struct span word)
{
	return word_in(acts[act].flags, word) || (act != ACT_NEW && word_in(entry_words, word));
}

static bool
all_known(enum act act, struct span flags)
{
	struct span word;

	while (span_word(&flags, ',', &word))
		if (!may_be_flagged(act, word))
			return false;
	return true;
}

static bool
all_in_order(struct span flags)
{
	struct span word, last = {0};

	for (; span_word(&flags, ',', &word); last = word)
		if (last.p && span_cmp(last, word) >= 0)
			return false;
	return true;
}

static void
check_flags(const struct looked *x)
{
	const struct entry *e = x->entry;
	const struct act_rule *rule = &acts[e->act];
	struct span flags = line_field(x->line, COL_FLAGS);

	if (!all_known(e->act, flags))
		breach(x, COL_FLAGS, rule->clause, x->check->flags_wrong[e->act]);
	if (!all_in_order(flags))
		breach(x, COL_FLAGS, "", _("words are not in byte order, or a word is repeated"));
	if (e->act == ACT_ASSIGN && span_has_word(flags, SPAN("lead")) && span_has_word(flags, SPAN("assist")))
		breach(x, COL_FLAGS, rule->clause, _("a unit cannot both lead and assist"));
	if (span_has_word(flags, SPAN("backdated")))
		show(x, FINDING_BACKDATED, COL_FLAGS, "M4.3.1", _("was recorded on a later day than it happened"));
}

static void
check_unit(const struct looked *x, struct span name)
{
	/* An alias may have been the unit's name at that time. */
	if (roster_typed(x->check->roster, name) == UNIT_NONE)
		breach(x, COL_UNIT, "R4.1", _("is not a unit of the roster (units.tsv)"));
}

static void
check_units(const struct looked *x)
{
	struct span rest = line_field(x->line, COL_UNIT), name;

	if (x->entry->act == ACT_CLOSE)
		while (span_word(&rest, ',', &name))
			check_unit(x, name);
	else if (x->entry->unit >= x->check->roster->listed)
		check_unit(x, rest);
}

/* Returns the column of a byte of a line, or CASE_COLUMNS if it is after our columns. */
static int
column_at(struct span line, const char *at)
{
	int column = 0;

	for (const char *p = line.p; column < CASE_COLUMNS && (p = memchr(p, '\t', (size_t)(at - p))); p++)
		column++;
	return column;
}

/* Only the escapes \t \n \r \\ are valid. */
static void
check_escapes(const struct looked *x)
{
	const struct entry *e = x->entry;
	const char *p = e->text.p, *end = p + e->text.n;

	while ((p = memchr(p, '\\', (size_t)(end - p)))) {
		if (p + 1 == end || !strchr("tnr\\", p[1])) {
			int column = column_at(e->text, p);

			show(x, FINDING_BREACH, column < e->columns ? column : -1, "",
				_("has a backslash before a character other than t, n, r and backslash (write \\\\)"));
			return;
		}
		p += 2;
	}
}

static void
check_time(const struct looked *x)
{
	const struct entry *e = x->entry;

	if (e->act == ACT_NEW && stamp_day(e->at) != e->id.day)
		breach(x, COL_CASE, acts[ACT_NEW].clause, _("does not have the day on which the case was accepted"));
	if (e->at > x->check->clock)
		breach(x, COL_AT, "M4.3.1", _("is later than now"));
}

#define ALWAYS (TAKES(COL_BY) | TAKES(COL_FLAGS) | TAKES(COL_TEXT) | TAKES(COL_REF) | TAKES(COL_RECORDED))

static void
check_fields(const struct looked *x)
{
	const struct entry *e = x->entry;
	const struct act_rule *rule = &acts[e->act];
	unsigned filled = filled_columns(x), taken = filled & rule->takes;

	for (unsigned odd = filled & ~(rule->takes | ALWAYS); odd; odd &= odd - 1)
		breach(x, (enum case_column)__builtin_ctz(odd), rule->clause,
			_("is filled in, but this act does not take it"));
	if (taken & TAKES(COL_HOW))
		check_word(x, COL_HOW, rule->how, x->check->how_wrong[e->act]);
	if (taken & TAKES(COL_KIND))
		check_word(x, COL_KIND, kind_words, x->check->kind_wrong);
	if (taken & TAKES(COL_UNIT))
		check_units(x);
	if (filled & TAKES(COL_FLAGS))
		check_flags(x);
	if (e->act == ACT_NEW && (taken & TAKES(COL_REF)))
		show_at_end(x, AT_END_FOREIGN,
			hash_bytes(hash_bytes(HASH_START, line_field(x->line, COL_HOW)), line_field(x->line, COL_REF)));
}

/* --- remarks for the office ---------------------------------------------------------------------- */

#define CLOCKS_DIFFER 300 /* the largest accepted difference of two machines' clocks, in seconds */

/* Acts that happen at the moment they are recorded.  Those from the platform are not checked. */
static bool
needs_words(const struct entry *e)
{
	const uint32_t acts_with_words = ACT_BIT(ACT_SUPERVISE) | ACT_BIT(ACT_RETURN) | ACT_BIT(ACT_VOID) |
					 (e->how == HOW_CALENDAR ? 0 : ACT_BIT(ACT_EXTEND));

	return (acts_with_words & ACT_BIT(e->act)) && !(e->flags & FLAG_BIT(FLAG_PLATFORM));
}

static void
remark_entry(const struct looked *x)
{
	const struct entry *e = x->entry;

	if (needs_words(e) && line_field(x->line, COL_TEXT).n == 0)
		show(x, FINDING_REMARK, COL_TEXT, acts[e->act].clause,
			_("is empty: what was done, or why, is not stated"));
	if ((uint64_t)e->recorded + CLOCKS_DIFFER < e->at)
		show(x, FINDING_REMARK, COL_RECORDED, "M4.3.1", _("is earlier than the time when it happened"));
	if (e->act == ACT_NEW && span_is(line_field(x->line, COL_HOW), "phone") &&
		line_field(x->line, COL_NAME).n == 0 && line_field(x->line, COL_PHONE).n == 0)
		show_at_end(x, AT_END_NAMELESS, 0);
}

/* --- what the fold shows -------------------------------------------------------------------------- */

static void
see_refused(void *ctx, const struct fold *f, const struct entry *e, enum condition why)
{
	(void)f;
	find(ctx, e->line, FINDING_REFUSED, -1, condition_clause(why, e->act),
		made_up(ctx, _("is not allowed here and has no effect: %s"), condition_text(why)));
}

/* An amendment replaces earlier values, but a case stays secret (R3.1.5). */
static bool
drops_secret(const struct kase *k, const struct entry *e)
{
	return (k->bits & CASE_SECRET) && states_flags(e->flags) && !(e->flags & FLAG_BIT(FLAG_SECRET));
}

static void
see_amendment(void *ctx, const struct effect *x)
{
	if (drops_secret(&x->fold->kase[x->kase], x->entry))
		find(ctx, x->entry->line, FINDING_BREACH, COL_FLAGS, "R3.1.5",
			_("omits 'secret', which cannot be taken back"));
}

/* The express line is for cases with a leader's instruction (R3.2.3). */
static void
see_assignment(void *ctx, const struct effect *x)
{
	if (x->entry->how == HOW_EXPRESS && !(x->fold->kase[x->kase].bits & CASE_LED))
		find(ctx, x->entry->line, FINDING_REMARK, COL_HOW, "R3.2.3",
			_("is the express line, but no leader instructed the case"));
}

static void
see_repeat(void *ctx, const struct effect *x)
{
	struct check *c = ctx;

	VEC_ROOM(c->repeat, c->repeats, c->repeats_cap);
	c->repeat[c->repeats++] = (struct checked_repeat){x->entry->line, x->kase, entry_earlier(x->entry)};
}

static void
look(void *ctx, struct buf *found, const struct entry *e, const struct line *l)
{
	const struct check *c = ctx;
	const struct looked x = {c, e, l, found};

	if (e->at > c->until || e->recorded > c->recorded_by)
		return;
	check_time(&x);
	check_fields(&x);
	check_escapes(&x);
	remark_entry(&x);
}

/* Composes the sentences about unknown words in advance, since the threads must not change the check. */
static void
make_up(struct check *c)
{
	for (int act = 0; act < ACTS; act++) {
		c->how_wrong[act] = made_up(c, _("is not one of: %s"), acts[act].how ? acts[act].how : "");
		c->flags_wrong[act] = made_up(c, _("contains a word that is not one of: %s%s"),
			act == ACT_NEW ? "" : "backdated platform ", acts[act].flags);
	}
	c->kind_wrong = made_up(c, _("is not one of: %s"), kind_words);
}

void
check_start(struct check *c, struct source *source, size_t sources, struct fold *f, stamp clock, stamp until,
	stamp recorded_by)
{
	*c = (struct check){.source = source,
		.sources = sources,
		.roster = f->roster,
		.clock = clock,
		.until = until,
		.recorded_by = recorded_by,
		.look = {.look = look, .take = take_found, .ctx = c}};
	make_up(c);
	for (size_t i = 0; i < sources; i++) {
		source[i].hear = hear_damage;
		source[i].hear_ctx = c;
	}
	f->watch = (struct fold_watch){
		.effect = {[ACT_ASSIGN] = see_assignment, [ACT_AMEND] = see_amendment, [ACT_REPEAT] = see_repeat},
		.refused = see_refused,
		.ctx = c};
}

void
check_stop(struct check *c)
{
	for (size_t i = 0; i < c->mades; i++)
		free(c->made[i]);
	free(c->made);
	free(c->finding);
	free(c->repeat);
	free(c->foreign);
	free(c->nameless);
}

/* --- what needs the whole ledger -------------------------------------------------------------- */

static uint32_t
case_in(const struct fold *f, const struct line *l)
{
	struct case_id id;

	return case_id_parse(line_field(l, COL_CASE), &id) ? fold_find(f, id) : NO_CASE;
}

static void
check_repeats(struct check *c, const struct fold *f)
{
	for (size_t i = 0; i < c->repeats; i++) {
		const struct checked_repeat *r = &c->repeat[i];
		const enum earlier earlier = case_earlier(f, r->kase, r->earlier);

		if (earlier == EARLIER_MISSING)
			find(c, r->line, FINDING_BREACH, COL_REF, "M4.3.2",
				_("names a case that is in none of the ledgers"));
		else if (earlier == EARLIER_YOUNGER)
			find(c, r->line, FINDING_BREACH, COL_REF, "M4.3.2", _("names a later case"));
	}
}

/* Marks entries that share their hash with another one; only these lines are read again. */
static void
find_twins(struct foreign *foreign, size_t n)
{
	size_t slots = 2;

	while (slots < 2 * n)
		slots *= 2;
	uint32_t *slot = ecalloc(slots, sizeof *slot); /* index + 1; 0 if free */
	for (size_t i = 0; i < n; i++) {
		size_t at = (foreign[i].hash ^ foreign[i].hash >> 32) & (slots - 1);

		while (slot[at] && foreign[slot[at] - 1].hash != foreign[i].hash)
			at = (at + 1) & (slots - 1);
		if (slot[at])
			foreign[i].has_twin = foreign[slot[at] - 1].has_twin = true;
		else
			slot[at] = (uint32_t)i + 1;
	}
	free(slot);
}

/* Two cases with the same external number were imported twice. */
static void
check_foreign(struct check *c, const struct fold *f)
{
	struct names seen = {0};
	struct buf key = {0};

	find_twins(c->foreign, c->foreigns);
	for (size_t i = 0; i < c->foreigns; i++) {
		struct line l, other;

		if (!c->foreign[i].has_twin)
			continue;
		line_split(&l, line_at(c->foreign[i].line), COL_REF + 1);
		uint32_t kase = case_in(f, &l);
		/* A second `new` is damage; voiding the case was the remedy. */
		if (f->kase[kase].first != l.p || (f->kase[kase].bits & CASE_VOID))
			continue;
		key.n = 0;
		buf_span(&key, line_field(&l, COL_HOW));
		buf_char(&key, '\t');
		buf_span(&key, line_field(&l, COL_REF));
		const uint32_t first = names_add(&seen, buf_as_span(&key), (uint32_t)i)->number;
		if (first == i)
			continue;
		line_split(&other, line_at(c->foreign[first].line), COL_CASE + 1);
		const struct span twin = line_field(&other, COL_CASE);
		find(c, l.p, FINDING_BREACH, COL_REF, "R2.1",
			made_up(c, _("has the channel and the external number of case %.*s"), (int)twin.n, twin.p));
	}
	names_free(&seen);
	buf_free(&key);
}

static void
check_tips(struct check *c, const struct fold *f)
{
	for (uint32_t i = 0; i < f->kases; i++) {
		const struct kase *k = &f->kase[i];

		if (!(k->bits & CASE_HIDDEN) || !case_exists(k) || (k->bits & CASE_VOID) ||
			!needs_caller(case_value(f, k, COL_KIND), k->bits & CASE_ANONYMOUS))
			continue;
		for (enum case_column column = COL_NAME; column <= COL_PHONE; column++)
			if (case_value(f, k, column).n == 0)
				find(c, k->first, FINDING_BREACH, (int)column, "R3.1.5",
					_("is empty, but a report needs name and phone, or the flag 'anonymous'"));
	}
}

/* A caller gives name and phone (R3.1.1) or declines to; later amendments are taken into account. */
static void
remark_nameless(struct check *c, const struct fold *f)
{
	for (size_t i = 0; i < c->namelesses; i++) {
		struct line l;

		line_split(&l, line_at(c->nameless[i]), COL_CASE + 1);
		const uint32_t kase = case_in(f, &l);
		if (kase == NO_CASE || f->kase[kase].first != l.p)
			continue;
		const struct kase *k = &f->kase[kase];
		if (!(k->bits & (CASE_VOID | CASE_ANONYMOUS)) && case_value(f, k, COL_NAME).n == 0 &&
			case_value(f, k, COL_PHONE).n == 0)
			find(c, l.p, FINDING_REMARK, COL_NAME, "R3.1.1",
				_("is empty, and so is phone: the caller cannot be called back (or flag the case "
				  "anonymous)"));
	}
}

void
check_due(struct check *c, const struct task *t, day_t known)
{
	char stated[DAY_SIZE], better[DAY_SIZE];

	find(c, t->line, FINDING_DUE, COL_DUE, "M4.3.1",
		made_up(c,
			_("is %s, but should be %s by the calendar known now (case-extend --recompute corrects later "
			  "ones)"),
			day_print(stated, t->due), day_print(better, known)));
}

static void
check_tails(struct check *c)
{
	for (size_t i = 0; i < c->sources; i++)
		if (c->source[i].incomplete.n > 0)
			find(c, c->source[i].incomplete.p, FINDING_DAMAGE, -1, "",
				_("is incomplete (no line end) and is ignored (--repair moves it away)"));
}

void
check_settle(struct check *c, const struct fold *f)
{
	check_repeats(c, f);
	check_foreign(c, f);
	check_tips(c, f);
	remark_nameless(c, f);
	check_tails(c);
}

void
check_sort(struct check *c)
{
	if (c->findings > 0)
		qsort(c->finding, c->findings, sizeof *c->finding, by_place);
}
