#include "words.h"

#include "../base/buf.h"
#include "../ledger/acts.h"
#include "../ledger/marks.h"
#include "language.h"

/* Papers use the label; tables, whose cells are short, use the short label if there is one. */
static const struct word {
	enum words of;
	const char *word, *label, *brief;
} words[] = {
	{OF_CHANNEL, "phone", N_("the mayor's telephone"), NULL},
	{OF_CHANNEL, "mailbox", N_("the mayor's mailbox"), NULL},
	{OF_CHANNEL, "web", N_("messages on the internet"), NULL},
	{OF_CHANNEL, "media", N_("the news media"), NULL},
	{OF_CHANNEL, "enterprise", N_("complaints of enterprises"), NULL},
	{OF_CHANNEL, "leader", N_("given by leaders"), NULL},
	{OF_CHANNEL, "other", N_("other"), NULL},
	{OF_KIND, "consult", N_("question"), NULL},
	{OF_KIND, "request", N_("request"), NULL},
	{OF_KIND, "complaint", N_("complaint"), NULL},
	{OF_KIND, "suggest", N_("suggestion"), NULL},
	{OF_KIND, "criticize", N_("criticism"), NULL},
	{OF_KIND, "report", N_("tip"), NULL},
	{OF_KIND, "praise", N_("praise"), NULL},
	{OF_KIND, "other", N_("other"), NULL},
	{OF_RANK, "province", N_("a leader of the province"), NULL},
	{OF_RANK, "party", N_("the Party secretary"), NULL},
	{OF_RANK, "mayor", N_("the mayor"), NULL},
	{OF_RANK, "vice", N_("a vice-mayor"), NULL},
	{OF_RANK, "secretary", N_("the secretary-general"), NULL},
	{OF_RANK, "duty", N_("the leader on duty"), NULL},
	{OF_STATE, "new", N_("accepted, not yet passed on"), N_("state: new")},
	{OF_STATE, "referred", N_("submitted to a leader"), N_("state: referred")},
	{OF_STATE, "instructed", N_("instructed, not yet passed on"), N_("state: instructed")},
	{OF_STATE, "assigned", N_("in progress"), N_("state: assigned")},
	{OF_STATE, "replied", N_("replied to, under review"), N_("state: replied")},
	{OF_STATE, "closed", N_("closed, the caller not yet told"), N_("state: closed")},
	{OF_STATE, "told", N_("closed, the caller told"), N_("state: told")},
	{OF_STATE, "filed", N_("closed and filed"), N_("state: filed")},
	{OF_STATE, "void", N_("void"), NULL},
	{OF_FLAG, "anonymous", N_("anonymous"), NULL},
	{OF_FLAG, "assist", N_("assists"), NULL},
	{OF_FLAG, "backdated", N_("recorded later"), NULL},
	{OF_FLAG, "chief", N_("the unit's head took part"), NULL},
	{OF_FLAG, "enterprise", N_("of an enterprise"), NULL},
	{OF_FLAG, "fixed", N_("due day set by hand"), NULL},
	{OF_FLAG, "lead", N_("leads"), NULL},
	{OF_FLAG, "provisional", N_("due day provisional"), NULL},
	{OF_FLAG, "satisfied", N_("satisfied"), NULL},
	{OF_FLAG, "secret", N_("secret"), NULL},
	{OF_FLAG, "signed", N_("report signed by the unit's leader"), N_("flag: signed")},
	{OF_FLAG, "solved", N_("says it is solved"), NULL},
	{OF_FLAG, "unreached", N_("not reached"), NULL},
	{OF_FLAG, "unsatisfied", N_("not satisfied"), NULL},
	{OF_FLAG, "unsolved", N_("says it is not solved"), NULL},
	{OF_FLAG, "urgent", N_("urgent"), NULL},
	{OF_FLAG, "platform", N_("flag: platform"), NULL},
	{OF_FLAG, "onsite", N_("flag: onsite"), NULL},
	{OF_FLAG, "progress", N_("flag: progress"), NULL},
	{OF_REFER, "duty", N_("to the leader on duty"), NULL},
	{OF_REFER, "secretary", N_("to the secretary-general"), NULL},
	{OF_REFER, "vice", N_("to a vice-mayor"), NULL},
	{OF_REFER, "mayor", N_("to the mayor"), NULL},
	{OF_REFER, "office", N_("to the government office"), NULL},
	{OF_REFER, "inspect", N_("to the inspection bureau"), NULL},
	{OF_LIMIT, "platform", N_("through the platform"), NULL},
	{OF_LIMIT, "phone", N_("by telephone"), NULL},
	{OF_LIMIT, "written", N_("in writing"), NULL},
	{OF_LIMIT, "leader", N_("a leader's instruction"), NULL},
	{OF_LIMIT, "express", N_("the mayor's express line"), NULL},
	{OF_LIMIT, "urgent", N_("urgent"), NULL},
	{OF_URGE, "phone", N_("by telephone"), NULL},
	{OF_URGE, "letter", N_("by letter"), NULL},
	{OF_URGE, "platform", N_("through the platform"), NULL},
	{OF_SUPERVISE, "phone", N_("by telephone"), NULL},
	{OF_SUPERVISE, "site", N_("on site"), NULL},
	{OF_SUPERVISE, "meeting", N_("in a meeting"), NULL},
	{OF_EXTEND, "calendar", N_("the calendar was changed"), NULL},
	{OF_RETURN, "poor", N_("the answer is poor"), NULL},
	{OF_RETURN, "perfunctory", N_("the answer is perfunctory"), NULL},
	{OF_RETURN, "shirk", N_("the unit shirks"), NULL},
	{OF_RETURN, "unsolved", N_("the problem is unsolved"), N_("outcome: unsolved")},
	{OF_OUTCOME, "solved", N_("solved"), NULL},
	{OF_OUTCOME, "planned", N_("planned, to be carried out later"), N_("outcome: planned")},
	{OF_OUTCOME, "explained", N_("explained"), NULL},
	{OF_OUTCOME, "declined", N_("declined"), NULL},
	{OF_OUTCOME, "answered", N_("answered on the spot"), NULL},
	{OF_TELL, "caller", N_("the caller"), NULL},
	{OF_TELL, "leader", N_("the leader"), NULL},
	{OF_TELL, "media", N_("the public, through the news media"), N_("the news media")},
	{OF_MARK, "self", N_("stage: self"), NULL},
	{OF_MARK, "panel", N_("stage: panel"), NULL},
	{OF_MARK, "final", N_("stage: final"), NULL},
	{OF_MARK, "main", N_("mark: main"), NULL},
	{OF_MARK, "vice", N_("mark: vice"), NULL},
	{OF_MARK, "inspect", N_("mark: inspect"), NULL},
	{OF_MARK, "guide", N_("mark: guide"), NULL},
	{OF_MARK, "train", N_("mark: train"), NULL},
	{OF_MARK, "self-review", N_("mark: self-review"), NULL},
	{OF_MARK, "funds", N_("mark: funds"), NULL},
	{OF_MARK, "analysis", N_("mark: analysis"), NULL},
	{OF_CLASS, "county", N_("counties and districts"), NULL},
	{OF_CLASS, "department", N_("departments"), NULL},
	{OF_CLASS, "vertical", N_("vertical units"), NULL},
	{OF_CLASS, "secondary", N_("secondary units"), NULL},
	{OF_CLASS, "company", N_("companies"), NULL},
	{OF_CLASS, "other", N_("other"), NULL},
	{OF_INTIME, "yes", N_("in time: yes"), NULL},
	{OF_INTIME, "no", N_("in time: no"), NULL},
	{OF_INTIME, "pending", N_("in time: pending"), NULL},
	{OF_STATUS, "overdue", N_("status: overdue"), NULL},
	{OF_STATUS, "today", N_("status: today"), NULL},
	{OF_STATUS, "soon", N_("status: soon"), NULL},
	{OF_STATUS, "later", N_("status: later"), NULL},
	{OF_WHY, "leader", N_("a leader's instruction"), NULL},
	{OF_WHY, "urged", N_("why: urged"), NULL},
	{OF_WHY, "extended", N_("why: extended"), NULL},
	{OF_FATE, "effect", N_("fate: effect"), NULL},
	{OF_FATE, "undone", N_("fate: undone"), NULL},
	{OF_FATE, "refused", N_("fate: refused"), NULL},
	{OF_YES, "yes", N_("yes"), NULL},
	{OF_YES, "no", N_("no"), NULL},
	{OF_DATE, "opened", N_("column: opened"), NULL},
	{OF_DATE, "closed", N_("column: closed"), NULL},
	{OF_DATE, "due", N_("column: due"), NULL},
	{OF_DATE, "assigned", N_("column: assigned"), NULL},
	{OF_WEEKDAY, "1", N_("Monday"), NULL},
	{OF_WEEKDAY, "2", N_("Tuesday"), NULL},
	{OF_WEEKDAY, "3", N_("Wednesday"), NULL},
	{OF_WEEKDAY, "4", N_("Thursday"), NULL},
	{OF_WEEKDAY, "5", N_("Friday"), NULL},
	{OF_WEEKDAY, "6", N_("Saturday"), NULL},
	{OF_WEEKDAY, "7", N_("Sunday"), NULL},
	{OF_COLUMN, "accepted", N_("column: accepted"), NULL},
	{OF_COLUMN, "act", N_("column: act"), NULL},
	{OF_COLUMN, "answered", N_("column: answered"), NULL},
	{OF_COLUMN, "area", N_("column: area"), NULL},
	{OF_COLUMN, "area:1", N_("column: area:1"), NULL},
	{OF_COLUMN, "assigned", N_("column: assigned"), NULL},
	{OF_COLUMN, "at", N_("column: at"), NULL},
	{OF_COLUMN, "award", N_("column: award"), NULL},
	{OF_COLUMN, "base", N_("column: base"), NULL},
	{OF_COLUMN, "bulletin", N_("column: bulletin"), NULL},
	{OF_COLUMN, "by", N_("column: by"), NULL},
	{OF_COLUMN, "calls", N_("column: calls"), NULL},
	{OF_COLUMN, "case", N_("column: case"), NULL},
	{OF_COLUMN, "cases", N_("column: cases"), NULL},
	{OF_COLUMN, "changes", N_("column: changes"), NULL},
	{OF_COLUMN, "channel", N_("column: channel"), NULL},
	{OF_COLUMN, "chief", N_("column: chief"), NULL},
	{OF_COLUMN, "class", N_("column: class"), NULL},
	{OF_COLUMN, "clause", N_("column: clause"), NULL},
	{OF_COLUMN, "closed", N_("column: closed"), NULL},
	{OF_COLUMN, "column", N_("column: column"), NULL},
	{OF_COLUMN, "confirmed", N_("column: confirmed"), NULL},
	{OF_COLUMN, "count", N_("column: count"), NULL},
	{OF_COLUMN, "counted", N_("column: counted"), NULL},
	{OF_COLUMN, "criticized", N_("column: criticized"), NULL},
	{OF_COLUMN, "day", N_("column: day"), NULL},
	{OF_COLUMN, "days", N_("column: days"), NULL},
	{OF_COLUMN, "delay", N_("column: delay"), NULL},
	{OF_COLUMN, "due", N_("column: due"), NULL},
	{OF_COLUMN, "duty", N_("column: duty"), NULL},
	{OF_COLUMN, "earlier", N_("column: earlier"), NULL},
	{OF_COLUMN, "evidence", N_("column: evidence"), NULL},
	{OF_COLUMN, "extensions", N_("column: extensions"), NULL},
	{OF_COLUMN, "fate", N_("column: fate"), NULL},
	{OF_COLUMN, "faulty", N_("column: faulty"), NULL},
	{OF_COLUMN, "file", N_("column: file"), NULL},
	{OF_COLUMN, "final", N_("column: final"), NULL},
	{OF_COLUMN, "finding", N_("column: finding"), NULL},
	{OF_COLUMN, "flags", N_("column: flags"), NULL},
	{OF_COLUMN, "fund", N_("column: fund"), NULL},
	{OF_COLUMN, "grade", N_("column: grade"), NULL},
	{OF_COLUMN, "handled", N_("column: handled"), NULL},
	{OF_COLUMN, "hour", N_("column: hour"), NULL},
	{OF_COLUMN, "how", N_("column: how"), NULL},
	{OF_COLUMN, "idle", N_("column: idle"), NULL},
	{OF_COLUMN, "intime", N_("column: intime"), NULL},
	{OF_COLUMN, "item", N_("column: item"), NULL},
	{OF_COLUMN, "key", N_("column: key"), NULL},
	{OF_COLUMN, "kind", N_("column: kind"), NULL},
	{OF_COLUMN, "leader", N_("column: leader"), NULL},
	{OF_COLUMN, "leak", N_("column: leak"), NULL},
	{OF_COLUMN, "left", N_("column: left"), NULL},
	{OF_COLUMN, "liaison", N_("column: liaison"), NULL},
	{OF_COLUMN, "likeness", N_("column: likeness"), NULL},
	{OF_COLUMN, "limit", N_("column: limit"), NULL},
	{OF_COLUMN, "line", N_("column: line"), NULL},
	{OF_COLUMN, "mark", N_("column: mark"), NULL},
	{OF_COLUMN, "media", N_("column: media"), NULL},
	{OF_COLUMN, "missing", N_("column: missing"), NULL},
	{OF_COLUMN, "month", N_("column: month"), NULL},
	{OF_COLUMN, "name", N_("column: name"), NULL},
	{OF_COLUMN, "net", N_("column: net"), NULL},
	{OF_COLUMN, "new", N_("column: new"), NULL},
	{OF_COLUMN, "note", N_("column: note"), NULL},
	{OF_COLUMN, "old", N_("column: old"), NULL},
	{OF_COLUMN, "ontime", N_("column: ontime"), NULL},
	{OF_COLUMN, "opened", N_("column: opened"), NULL},
	{OF_COLUMN, "outcome", N_("column: outcome"), NULL},
	{OF_COLUMN, "panel", N_("column: panel"), NULL},
	{OF_COLUMN, "part", N_("column: part"), NULL},
	{OF_COLUMN, "paused", N_("column: paused"), NULL},
	{OF_COLUMN, "payee", N_("column: payee"), NULL},
	{OF_COLUMN, "penalties", N_("column: penalties"), NULL},
	{OF_COLUMN, "phone", N_("column: phone"), NULL},
	{OF_COLUMN, "points", N_("column: points"), NULL},
	{OF_COLUMN, "poor", N_("column: poor"), NULL},
	{OF_COLUMN, "praised", N_("column: praised"), NULL},
	{OF_COLUMN, "previous", N_("column: previous"), NULL},
	{OF_COLUMN, "quality", N_("column: quality"), NULL},
	{OF_COLUMN, "rank", N_("column: rank"), NULL},
	{OF_COLUMN, "rate", N_("column: rate"), NULL},
	{OF_COLUMN, "reached", N_("column: reached"), NULL},
	{OF_COLUMN, "recorded", N_("column: recorded"), NULL},
	{OF_COLUMN, "ref", N_("column: ref"), NULL},
	{OF_COLUMN, "refused", N_("column: refused"), NULL},
	{OF_COLUMN, "repeats", N_("column: repeats"), NULL},
	{OF_COLUMN, "replied", N_("column: replied"), NULL},
	{OF_COLUMN, "returned", N_("column: returned"), NULL},
	{OF_COLUMN, "returns", N_("column: returns"), NULL},
	{OF_COLUMN, "rewards", N_("column: rewards"), NULL},
	{OF_COLUMN, "role", N_("column: role"), NULL},
	{OF_COLUMN, "satisfied", N_("column: satisfied"), NULL},
	{OF_COLUMN, "seat", N_("column: seat"), NULL},
	{OF_COLUMN, "section", N_("column: section"), NULL},
	{OF_COLUMN, "self", N_("column: self"), NULL},
	{OF_COLUMN, "share", N_("column: share"), NULL},
	{OF_COLUMN, "solved", N_("column: solved"), NULL},
	{OF_COLUMN, "state", N_("column: state"), NULL},
	{OF_COLUMN, "status", N_("column: status"), NULL},
	{OF_COLUMN, "supervised", N_("column: supervised"), NULL},
	{OF_COLUMN, "system", N_("column: system"), NULL},
	{OF_COLUMN, "talk", N_("column: talk"), NULL},
	{OF_COLUMN, "tasks", N_("column: tasks"), NULL},
	{OF_COLUMN, "text", N_("column: text"), NULL},
	{OF_COLUMN, "told", N_("column: told"), NULL},
	{OF_COLUMN, "topic", N_("column: topic"), NULL},
	{OF_COLUMN, "topic:1", N_("column: topic:1"), NULL},
	{OF_COLUMN, "total", N_("column: total"), NULL},
	{OF_COLUMN, "unconfirmed", N_("column: unconfirmed"), NULL},
	{OF_COLUMN, "unit", N_("column: unit"), NULL},
	{OF_COLUMN, "urged", N_("column: urged"), NULL},
	{OF_COLUMN, "urges", N_("column: urges"), NULL},
	{OF_COLUMN, "value", N_("column: value"), NULL},
	{OF_COLUMN, "volume", N_("column: volume"), NULL},
	{OF_COLUMN, "week", N_("column: week"), NULL},
	{OF_COLUMN, "weekday", N_("column: weekday"), NULL},
	{OF_COLUMN, "what", N_("column: what"), NULL},
	{OF_COLUMN, "why", N_("column: why"), NULL},
	{OF_COLUMN, "year", N_("column: year"), NULL},
	{OF_COLUMN, "yearago", N_("column: yearago"), NULL},
	{OF_COLUMN, "yuan", N_("column: yuan"), NULL},
};

#define ROWS (sizeof words / sizeof *words)

/* The titles of the acts are in the tables of acts. */
static const char *
act_title(struct span word)
{
	for (int act = 0; act < ACTS; act++)
		if (span_is(word, acts[act].name))
			return acts[act].title;
	for (int act = 0; act < MARK_ACTS; act++)
		if (span_is(word, mark_rules[act].name))
			return mark_rules[act].title;
	return NULL;
}

static const struct word *
find(enum words of, struct span word)
{
	for (size_t i = 0; i < ROWS; i++)
		if (words[i].of == of && span_is(word, words[i].word))
			return &words[i];
	return NULL;
}

struct span
word_label(enum words of, struct span word)
{
	const struct word *found = find(of, word);
	const char *title = of == OF_ACT ? act_title(word) : found ? found->label : NULL;

	return title ? span_of(D_(title)) : word;
}

struct span
word_brief(enum words of, struct span word)
{
	const struct word *found = find(of, word);

	return found && found->brief ? span_of(D_(found->brief)) : word_label(of, word);
}

/* --- typed words --------------------------------------------------------------------------- */

static bool
is_called(const char *label, struct span typed)
{
	const char *chinese = label ? language_chinese(label) : NULL;

	return chinese && span_is(typed, chinese);
}

/* Finds a column's name, or any other word. */
static const char *
row_of_chinese(bool column, const char *among, struct span typed)
{
	for (size_t i = 0; i < ROWS; i++)
		if ((words[i].of == OF_COLUMN) == column && word_in(among, span_of(words[i].word)) &&
			(is_called(words[i].brief, typed) || is_called(words[i].label, typed)))
			return words[i].word;
	return NULL;
}

const char *
column_of_chinese(const char *among, struct span typed)
{
	return row_of_chinese(true, among, typed);
}

const char *
word_of_chinese(const char *among, struct span typed)
{
	const char *word = row_of_chinese(false, among, typed);

	if (word)
		return word;
	for (int act = 0; act < ACTS; act++)
		if (word_in(among, span_of(acts[act].name)) && is_called(acts[act].title, typed))
			return acts[act].name;
	for (int act = 0; act < MARK_ACTS; act++)
		if (word_in(among, span_of(mark_rules[act].name)) && is_called(mark_rules[act].title, typed))
			return mark_rules[act].name;
	return NULL;
}

void
words_in_chinese(const char *among, void (*each)(void *ctx, struct span label), void *ctx)
{
	for (size_t i = 0; i < ROWS; i++) {
		const char *label = words[i].brief ? words[i].brief : words[i].label, *chinese;

		if (words[i].of != OF_COLUMN && word_in(among, span_of(words[i].word)) &&
			(chinese = language_chinese(label)))
			each(ctx, span_of(chinese));
	}
	for (int act = 0; act < ACTS; act++) {
		const char *chinese =
			word_in(among, span_of(acts[act].name)) ? language_chinese(acts[act].title) : NULL;

		if (chinese)
			each(ctx, span_of(chinese));
	}
}

/* --- the cells of tables ------------------------------------------------------------------------ */

/* Which column contains which words.  Columns with counts (closed, told, ...) contain numbers, which have no label. */
static const struct {
	const char *column;
	enum words of;
} cells[] = {{"act", OF_ACT}, {"channel", OF_CHANNEL}, {"kind", OF_KIND}, {"state", OF_STATE}, {"flags", OF_FLAG},
	{"role", OF_FLAG}, {"limit", OF_LIMIT}, {"outcome", OF_OUTCOME}, {"class", OF_CLASS}, {"intime", OF_INTIME},
	{"status", OF_STATUS}, {"why", OF_WHY}, {"fate", OF_FATE}, {"reached", OF_YES}, {"satisfied", OF_YES},
	{"solved", OF_YES}, {"weekday", OF_WEEKDAY}};

enum words
how_words(struct span act)
{
	static const struct {
		const char *act;
		enum words of;
	} hows[] = {{"new", OF_CHANNEL}, {"refer", OF_REFER}, {"instruct", OF_RANK}, {"assign", OF_LIMIT},
		{"urge", OF_URGE}, {"supervise", OF_SUPERVISE}, {"extend", OF_EXTEND}, {"return", OF_RETURN},
		{"close", OF_OUTCOME}, {"tell", OF_TELL}};

	for (size_t i = 0; i < sizeof hows / sizeof *hows; i++)
		if (span_is(act, hows[i].act))
			return hows[i].of;
	return OF_MARK;
}

static enum words
cells_of(struct span column, struct span act)
{
	if (span_is(column, "how"))
		return how_words(act);
	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
		if (span_is(column, cells[i].column))
			return cells[i].of;
	return WORDS;
}

struct span
cell_brief(bool first, struct span column, struct span act, struct span cell, struct buf *list)
{
	const enum words of = cells_of(column, act);
	struct span rest = cell, word;

	if (first && span_is(cell, "total"))
		return span_of(D_("total: all rows"));
	if (of == WORDS || cell.n == 0)
		return cell;
	if (!memchr(cell.p, ',', cell.n))
		return word_brief(of, cell);
	list->n = 0;
	while (span_word(&rest, ',', &word)) {
		if (list->n > 0)
			buf_str(list, "、");
		buf_span(list, word_brief(of, word));
	}
	return buf_as_span(list);
}
