#include "changes.h"

#include "../base/escape.h"
#include "../ledger/gather.h"
#include "../ledger/secrecy.h"
#include "../ledger/survey.h"
#include "../program/rule_tables.h"

#include <stdlib.h>

const char changes_header[] = "case\tref\tcolumn\told\tnew\n";

/* The columns that an amendment can change. */
static const enum case_column columns[] = {COL_KIND, COL_TOPIC, COL_AREA, COL_NAME, COL_PHONE, COL_FLAGS, COL_TEXT};
#define COLUMNS (sizeof columns / sizeof *columns)

/* --- earlier values ---------------------------------------------------------------------------- */

/* Returns whether a field is filled; of flags, only those of the case count. */
static bool
states(enum case_column c, struct span field)
{
	return c == COL_FLAGS ? states_flags(flags_read(field)) : field.n > 0;
}

/* Returns what the platform last said in a column; *by_hand is set if people have amended it since. */
static struct span
said_before(const struct fold *f, const struct kase *k, enum case_column c, bool *by_hand)
{
	*by_hand = false;
	for (uint32_t i = k->amended; i > 0; i = f->amendment[i - 1].before) {
		const struct span line = line_at(f->amendment[i - 1].line), field = line_column(line, c);

		if (!states(c, field))
			continue;
		if (flags_read(line_column(line, COL_FLAGS)) & FLAG_BIT(FLAG_PLATFORM))
			return field;
		*by_hand = true;
	}
	return line_column(line_at(k->first), c);
}

/* The order of flags does not matter, and a secret case stays secret (R3.1.5). */
static bool
is_same(enum case_column c, struct span old, struct span new)
{
	if (c != COL_FLAGS)
		return span_eq(old, new);
	const uint32_t before = flags_read(old) & ~ENTRY_FLAGS, now = flags_read(new) & ~ENTRY_FLAGS;
	return before == (now | (before & FLAG_BIT(FLAG_SECRET)));
}

/* --- the table and the amendment ------------------------------------------------------------------ */

/* Returns whether the case is secret, or becomes secret by the new values (R3.1.5). */
static bool
is_secret(const struct fold *f, uint32_t kase, const struct arrivals *a, const struct arrival *one)
{
	return case_is_hidden(f, kase) || span_is(arrival_field(a, one, COL_KIND), "report") ||
	       flags_read(arrival_field(a, one, COL_FLAGS)) & FLAG_BIT(FLAG_SECRET);
}

static void
put_value(
	struct changes *c, struct secrecy *secrecy, uint32_t kase, bool secret, enum case_column column, struct span s)
{
	buf_char(&c->table, '\t');
	if (!secret)
		buf_span(&c->table, s);
	else if (column != COL_NAME && column != COL_PHONE && column != COL_TEXT)
		secrecy_add(secrecy, &c->table, kase, column, s);
	else if (s.n > 0)
		buf_str(&c->table, "***");
}

/* Appends a row's case, its number, and the name of the column. */
static void
begin_row(struct changes *c, struct secrecy *secrecy, uint32_t kase, bool secret, const char *column)
{
	const struct kase *k = &secrecy->fold->kase[kase];
	char id[CASE_ID_SIZE];

	buf_str(&c->table, case_id_print(id, k->id));
	put_value(c, secrecy, kase, secret, COL_REF, case_value(secrecy->fold, k, COL_REF));
	buf_char(&c->table, '\t');
	buf_str(&c->table, column);
}

static void
put_row(struct changes *c, const struct fold *f, uint32_t kase, bool secret, enum case_column column, struct span old,
	struct span new)
{
	struct secrecy secrecy;

	secrecy_start(&secrecy, f);
	begin_row(c, &secrecy, kase, secret, case_columns.name[column]);
	put_value(c, &secrecy, kase, secret, column, old);
	put_value(c, &secrecy, kase, secret, column, new);
	buf_char(&c->table, '\n');
	secrecy_stop(&secrecy);
}

void
changes_differ(
	struct changes *c, const struct fold *f, uint32_t kase, const char *column, struct span old, struct span new)
{
	struct secrecy secrecy;

	secrecy_start(&secrecy, f);
	begin_row(c, &secrecy, kase, case_is_hidden(f, kase), column);
	buf_char(&c->table, '\t');
	buf_span(&c->table, old);
	buf_char(&c->table, '\t');
	buf_span(&c->table, new);
	buf_char(&c->table, '\n');
	secrecy_stop(&secrecy);
}

static void
record(struct changes *c, struct fold *f, struct draft *d, struct recording *recording)
{
	static struct buf b;
	struct entry e;
	const char *column;

	b.n = 0;
	draft_put(&b, d);
	if (entry_read(&e, b.p, f->roster, &column) || fold_unmet(f, &e) != CONDITIONS) {
		c->refused++;
		return;
	}
	e.recorded = recording->now;
	entry_move(&e, recording_add(recording, (struct span){b.p, b.n - 1}));
	fold_append(f, &e);
	c->amended++;
}

/* Returns whether the row equals the case's `new`, and the case was not amended, which is nearly always so.  Without
 * this test a second case-sync takes 1.12 times as long. */
static bool
is_as_recorded(const struct kase *k, const struct arrivals *a, const struct arrival *one)
{
	const struct span line = line_at(k->first), text = arrival_text(a, one);
	const char *act = scan_tab(line, COL_ACT);
	const size_t left = act ? (size_t)(line.p + line.n - act - 1) : 0;

	return k->amended == 0 && left >= text.n && memcmp(act + 1, text.p, text.n) == 0 &&
	       (left == text.n || act[1 + text.n] == '\t');
}

void
changes_see(struct changes *c, struct fold *f, uint32_t kase, const struct arrivals *a, const struct arrival *one,
	struct recording *recording)
{
	const struct kase *k = &f->kase[kase];

	if (is_as_recorded(k, a, one))
		return;
	struct draft d =
		draft_of(ACT_AMEND, k->id, recording->now > k->last ? recording->now : k->last, recording->now);
	const bool secret = is_secret(f, kase, a, one);
	bool changed = false, amends = false, by_hand;

	d.flags = FLAG_BIT(FLAG_PLATFORM);
	d.field[COL_BY] = c->by;
	for (size_t i = 0; i < COLUMNS; i++) {
		const enum case_column column = columns[i];
		const struct span new = arrival_field(a, one, column), old = said_before(f, k, column, &by_hand);

		if (!states(column, new) || is_same(column, old, new))
			continue;
		changed = true;
		put_row(c, f, kase, secret, column, old, new);
		c->by_hand += by_hand;
		if (by_hand)
			continue;
		amends = true;
		if (column == COL_FLAGS)
			d.flags |= flags_read(new) & ~ENTRY_FLAGS;
		else
			d.field[column] = new;
	}
	c->changed += changed;
	if (amends && c->amend)
		record(c, f, &d, recording);
}

/* --- all arrivals ------------------------------------------------------------------------------------ */

static bool
differs_from_new(const struct arrivals *a, const struct arrival *one)
{
	const struct span line = line_at(one->known);

	for (size_t i = 0; i < COLUMNS; i++) {
		const struct span new = arrival_field(a, one, columns[i]);

		if (states(columns[i], new) && !is_same(columns[i], line_column(line, columns[i]), new))
			return true;
	}
	return false;
}

/* Known cases that may have changed: their `new` differs, or they were amended. */
struct looking {
	struct case_set known, wanted;
};

static bool
is_of_known(const void *ctx, struct span line)
{
	const struct looking *l = ctx;
	struct case_id id;

	return case_id_parse(survey_case(line), &id) && case_set_has(&l->known, id);
}

static void
want(void *ctx, struct span line)
{
	struct looking *l = ctx;
	struct case_id id;

	if (case_id_parse(survey_case(line), &id))
		case_set_add(&l->wanted, id);
}

static size_t
find_wanted(struct looking *l, const struct arrivals *a, struct recording *recording)
{
	const struct survey amended = {.act = ACT_AMEND, .matters = is_of_known, .found = want, .ctx = l};
	size_t known = 0, wanted = 0;

	for (size_t i = 0; i < a->n; i++) {
		if (!arrival_is_known(&a->at[i]))
			continue;
		known++;
		case_set_add(&l->known, a->at[i].id);
		if (differs_from_new(a, &a->at[i]))
			case_set_add(&l->wanted, a->at[i].id);
	}
	for (size_t i = 0; known > 0 && i < recording->ledgers.n; i++)
		survey_lines(&recording->ledgers.source[i], &amended);
	for (size_t i = 0; i < a->n; i++)
		wanted += arrival_is_known(&a->at[i]) && case_set_has(&l->wanted, a->at[i].id);
	return wanted;
}

static void
see_wanted(struct changes *c, const struct looking *l, const struct arrivals *a, struct recording *recording)
{
	struct ledgers *ledgers = &recording->ledgers;
	struct fold f;
	struct span header;

	fold_start(&f, the_roster(), UINT32_MAX);
	f.keep_all = true;
	for (size_t i = 0; i < ledgers->n; i++)
		ledgers->damage += gather(&ledgers->source[i], &l->wanted, &f, &header);
	if (ledgers->damage > 0)
		exit(EXIT_USAGE);
	fold_settle(&f);
	for (size_t i = 0; i < a->n; i++) {
		if (!arrival_is_known(&a->at[i]))
			continue;
		const uint32_t kase = fold_find_begun(&f, a->at[i].id);
		if (kase != NO_CASE)
			changes_see(c, &f, kase, a, &a->at[i], recording);
	}
	fold_stop(&f);
}

void
changes_look(struct changes *c, const struct arrivals *a, struct recording *recording)
{
	struct looking l = {0};

	if (find_wanted(&l, a, recording) > 0)
		see_wanted(c, &l, a, recording);
	case_set_free(&l.known);
	case_set_free(&l.wanted);
}

void
changes_forget(struct changes *c)
{
	const struct changes fresh = {.amend = c->amend, .by = c->by};

	buf_free(&c->table);
	*c = fresh;
}
