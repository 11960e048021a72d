#include "entry.h"

#include "../base/digits.h"
#include "../base/say.h"
#include "../base/spelt.h"

static inline bool
read_id(struct day_cache *days, struct span s, struct case_id *id)
{
	uint64_t number = 0;

	if (s.n < 14 || s.n > 19 || s.p[8] != '-' || !day_read_plain(days, s.p, &id->day))
		return false;
	/* Nearly all numbers have five digits; the bytes before them become zeros. */
	if (s.n == 14)
		return parse8((load8(s.p + 6) & ~UINT64_C(0xffffff)) | UINT64_C(0x303030), &id->number) &&
		       id->number > 0;
	for (size_t i = 9; i < s.n; i++) {
		unsigned d = (unsigned char)s.p[i] - '0';

		if (d > 9)
			return false;
		number = number * 10 + d;
	}
	if (number > UINT32_MAX || s.p[9] == '0')
		return false;
	id->number = (uint32_t)number;
	return true;
}

bool
case_id_parse(struct span s, struct case_id *id)
{
	return read_id(NULL, s, id);
}

char *
case_id_write(char *p, struct case_id id)
{
	char day[DAY_SIZE], digits[10];
	size_t n = sizeof digits;

	day_write(day, id.day);
	memcpy(p, day, 4);
	memcpy(p + 4, day + 5, 2);
	memcpy(p + 6, day + 8, 2);
	p[8] = '-';
	for (uint32_t left = id.number; left > 0 || n > sizeof digits - 5; left /= 10)
		digits[--n] = (char)('0' + left % 10);
	memcpy(p + 9, digits + n, sizeof digits - n);
	return p + 9 + sizeof digits - n;
}

const char *
case_id_print(char out[CASE_ID_SIZE], struct case_id id)
{
	*case_id_write(out, id) = '\0';
	return out;
}

struct case_id
entry_earlier(const struct entry *e)
{
	struct case_id id;

	return case_id_parse(entry_field(e, COL_REF), &id) ? id : (struct case_id){0};
}

day_t
entry_reply_day(const struct entry *e)
{
	const bool late = (e->flags & FLAG_BIT(FLAG_BACKDATED)) && entry_field(e, COL_REF).n == 0;

	return stamp_day(late ? e->recorded : e->at);
}

const struct span how_names[HOW_WORDS] = {[HOW_CALLER] = {"caller", 6},
	[HOW_LEADER] = {"leader", 6},
	[HOW_MEDIA] = {"media", 5},
	[HOW_SOLVED] = {"solved", 6},
	[HOW_PLANNED] = {"planned", 7},
	[HOW_EXPLAINED] = {"explained", 9},
	[HOW_DECLINED] = {"declined", 8},
	[HOW_EXPRESS] = {"express", 7},
	[HOW_CALENDAR] = {"calendar", 8},
	[HOW_POOR] = {"poor", 4},
	[HOW_PERFUNCTORY] = {"perfunctory", 11},
	[HOW_SHIRK] = {"shirk", 5},
	[HOW_UNSOLVED] = {"unsolved", 8},
	[HOW_PROVINCE] = {"province", 8},
	[HOW_PARTY] = {"party", 5},
	[HOW_MAYOR] = {"mayor", 5},
	[HOW_VICE] = {"vice", 4},
	[HOW_SECRETARY] = {"secretary", 9},
	[HOW_DUTY] = {"duty", 4}};

static const struct spelt spelt[SPELT_PLACES] = {
	SPELT(HOW_CALLER, 'a', 'l', 6),
	SPELT(HOW_LEADER, 'e', 'a', 6),
	SPELT(HOW_MEDIA, 'e', 'd', 5),
	SPELT(HOW_SOLVED, 'o', 'l', 6),
	SPELT(HOW_PLANNED, 'l', 'a', 7),
	SPELT(HOW_EXPLAINED, 'x', 'p', 9),
	SPELT(HOW_DECLINED, 'e', 'c', 8),
	SPELT(HOW_EXPRESS, 'x', 'p', 7),
	SPELT(HOW_CALENDAR, 'a', 'l', 8),
	SPELT(HOW_POOR, 'o', 'o', 4),
	SPELT(HOW_PERFUNCTORY, 'e', 'r', 11),
	SPELT(HOW_SHIRK, 'h', 'i', 5),
	SPELT(HOW_UNSOLVED, 'n', 's', 8),
	SPELT(HOW_PROVINCE, 'r', 'o', 8),
	SPELT(HOW_PARTY, 'a', 'r', 5),
	SPELT(HOW_MAYOR, 'a', 'y', 5),
	SPELT(HOW_VICE, 'i', 'c', 4),
	SPELT(HOW_SECRETARY, 'e', 'c', 9),
	SPELT(HOW_DUTY, 'u', 't', 4),
};

enum how_word
how_read(struct span how)
{
	const int word = spelt_number(spelt, how_names, how);

	return word >= 0 ? (enum how_word)word : HOW_OTHER;
}

struct span
entry_field(const struct entry *e, enum case_column c)
{
	return line_column(e->text, c);
}

/* Reads the day on which an extension was requested. */
static const char *
read_asked(struct entry *e, struct span ref, const char **column)
{
	const day_t day = stamp_day(e->at);

	e->asked = day;
	*column = case_columns.name[COL_REF];
	if (ref.n > 0 && !day_parse(ref, &e->asked))
		return _("is not the day YYYY-MM-DD on which the unit asked for it");
	return e->asked > day ? _("says that the unit asked on a later day than the entry's") : NULL;
}

const char *
entry_parse_ahead(
	struct entry *e, const struct line *l, struct day_cache *days, const struct roster *roster, const char **column)
{
	const struct span at = line_field(l, COL_AT), id = line_field(l, COL_CASE), act = line_field(l, COL_ACT);
	const struct span unit = line_field(l, COL_UNIT), due = line_field(l, COL_DUE), how = line_field(l, COL_HOW);
	const struct span kind = line_field(l, COL_KIND), flags = line_field(l, COL_FLAGS);
	const struct span recorded = line_recorded(l, COL_RECORDED);

	e->text = (struct span){l->p, l->n};
	e->line = l->p;
	e->columns = (uint8_t)l->columns;
	if (at.n != STAMP_SIZE - 1 || !stamp_read(days, at.p, &e->at)) {
		*column = case_columns.name[COL_AT];
		return _("is not a time YYYY-MM-DDThh:mm:ss");
	}
	e->recorded = e->at;
	if (recorded.n > 0 && (recorded.n != STAMP_SIZE - 1 || !stamp_read(days, recorded.p, &e->recorded))) {
		*column = case_columns.name[COL_RECORDED];
		return _("is not a time YYYY-MM-DDThh:mm:ss");
	}
	if (!read_id(days, id, &e->id)) {
		*column = case_columns.name[COL_CASE];
		return _("is not a case number YYYYMMDD-NNNNN");
	}
	e->act = act_named(act);
	if (e->act == ACTS) {
		*column = case_columns.name[COL_ACT];
		return _("is not an act; see case-ledger(5)");
	}
	e->due = DAY_NONE;
	if (due.n > 0 && (due.n != DAY_SIZE - 1 || !day_read(days, due.p, &e->due))) {
		*column = case_columns.name[COL_DUE];
		return _("is not a day YYYY-MM-DD");
	}
	e->flags = flags_read(flags);
	e->how = (uint8_t)how_read(how);
	e->report = span_is(kind, "report");
	e->names_units = unit.n > 0;
	e->unit = UNIT_NONE;
	if (unit.n > 0 && e->act != ACT_CLOSE && (e->unit = roster_by_name(roster, unit)) == UNIT_NONE)
		e->unit = UNIT_STRANGE;
	const unsigned missing =
		acts[e->act].requires & ((unit.n == 0) * TAKES(COL_UNIT) | (due.n == 0) * TAKES(COL_DUE));
	if (missing & TAKES(COL_UNIT)) {
		*column = case_columns.name[COL_UNIT];
		return _("is empty, but this act needs a unit");
	}
	if (missing & TAKES(COL_DUE)) {
		*column = case_columns.name[COL_DUE];
		return _("is empty, but this act needs a due day");
	}
	e->asked = 0;
	if (e->act == ACT_AMEND)
		e->names_caller = line_field(l, COL_NAME).n > 0 || line_field(l, COL_PHONE).n > 0;
	return e->act == ACT_EXTEND ? read_asked(e, line_field(l, COL_REF), column) : NULL;
}

bool
line_names_case(struct span line, struct case_id *id)
{
	if (case_id_parse(line_column(line, COL_CASE), id))
		return true;
	for (const char *p = line.p, *end = line.p + line.n, *next; p < end; p = next) {
		for (next = p; next < end && ((*next >= '0' && *next <= '9') || *next == '-'); next++)
			continue;
		if (case_id_parse((struct span){p, (size_t)(next - p)}, id))
			return true;
		next += next == p;
	}
	return false;
}

void
entry_settle(struct entry *e, struct roster *roster)
{
	if (e->unit == UNIT_STRANGE)
		e->unit = roster_intern(roster, entry_field(e, COL_UNIT));
}

const char *
entry_parse(struct entry *e, const struct line *l, struct roster *roster, const char **column)
{
	const char *wrong = entry_parse_ahead(e, l, NULL, roster, column);

	if (!wrong)
		entry_settle(e, roster);
	return wrong;
}

const char *
entry_read(struct entry *e, const char *p, struct roster *roster, const char **column)
{
	struct line line;

	line_split(&line, line_at(p), CASE_COLUMNS);
	return entry_parse(e, &line, roster, column);
}
