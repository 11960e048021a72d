/* Emerging, growing and widespread topics in the weekly paper (R3.6.3). */
#include "weekly_part.h"

#include "../base/decimal.h"

enum { FOUND_SHOWN = 3 };

static void
add_emerging(struct weekly_writing *writing, uint32_t topic)
{
	const struct weekly *w = writing->weekly;
	const uint32_t count = w->counting.section[BY_TOPIC].row[topic].count[NOW], most = weekly_spread(w, topic);
	struct buf bound = {0}, where = {0};

	/* Two decimals are enough. */
	hundredths_put(&bound, (int64_t)(w->trend[topic].bound * 100 + 0.5));
	if (most < w->spreads && w->spread[most].topic == topic) {
		add_key(&where, w->district.row[w->spread[most].district].key);
		buf_printf(writing->common.words, D_(" (%1$u, expected at most %2$.*3$s; most in %4$.*5$s, %6$u)"),
			count, bound.p, (int)bound.n, where.p, (int)where.n, w->spread[most].count);
	} else {
		buf_printf(
			writing->common.words, D_(" (%1$u, expected at most %2$.*3$s)"), count, bound.p, (int)bound.n);
	}
	buf_free(&bound);
	buf_free(&where);
}

static void
add_rising(struct weekly_writing *writing, uint32_t topic)
{
	const uint32_t *count = writing->common.counting->section[BY_TOPIC].row[topic].count;
	struct buf counts = {0};

	for (int back = RISING_WEEKS; back >= 0; back--)
		buf_printf(&counts, back > 0 ? "%u→" : "%u", count[periods_back(back)]);
	buf_printf(writing->common.words, D_(" (%.*s)"), (int)counts.n, counts.p);
	buf_free(&counts);
}

static void
add_widespread(struct weekly_writing *writing, uint32_t topic)
{
	buf_printf(writing->common.words, D_(" (%u, in %u of %u districts)"),
		writing->common.counting->section[BY_TOPIC].row[topic].count[NOW],
		writing->weekly->trend[topic].districts, writing->weekly->district.rows);
}

static bool
is_emerging(const struct trend *t)
{
	return t->emerging;
}

static bool
is_rising(const struct trend *t)
{
	return t->rising;
}

static bool
is_widespread(const struct trend *t)
{
	return t->widespread;
}

/* Returns whether a topic has this trend and names a subject. */
static bool
is_told(const struct weekly_writing *writing, uint32_t topic, bool (*is)(const struct trend *))
{
	return is(&writing->weekly->trend[topic]) &&
	       !topic_is_other(writing->common.counting->section[BY_TOPIC].row[topic].key);
}

/* Writes the topics with a trend; `weeks`: how many earlier weeks must be known to determine it. */
static void
put_found(struct weekly_writing *writing, const char *name, int weeks, bool (*is)(const struct trend *),
	void (*add)(struct weekly_writing *, uint32_t))
{
	const struct tally *topics = &writing->common.counting->section[BY_TOPIC];
	const bool known = weekly_reaches(writing->weekly, weeks);
	uint32_t all = 0, n = 0;

	buf_str(writing->common.words, name);
	for (uint32_t i = 0; i < topics->rows && known; i++)
		all += is_told(writing, i, is);
	for (uint32_t i = 0; i < topics->rows && all > 0; i++) {
		if (!is_told(writing, i, is))
			continue;
		if (add_next(writing->common.words, n++, all, FOUND_SHOWN, N_(" and %u other topics"))) {
			add_key(writing->common.words, topics->row[i].key);
			add(writing, i);
		}
	}
	if (!known)
		buf_str(writing->common.words, D_("not known: the records do not go back far enough"));
	else if (all == 0)
		buf_str(writing->common.words, D_("none found"));
	buf_str(writing->common.words, D_(". "));
	prose_paragraph(&writing->common.prose);
}

void
write_trends(struct weekly_writing *writing)
{
	const struct trend_rule *rule = &writing->weekly->rule;

	prose_heading(&writing->common.prose, D_("Emerging, rising and widespread problems"));
	put_found(writing, D_("(1) Emerging: "), rule->gap + EARS_BASELINE, is_emerging, add_emerging);
	put_found(writing, D_("(2) Rising: "), RISING_WEEKS, is_rising, add_rising);
	put_found(writing, D_("(3) Widespread: "), NOW, is_widespread, add_widespread);
	buf_printf(writing->common.words,
		writing->common.counting->periods.week
			? D_("(Emerging: %1$d cases or more, and above the bound that EARS %2$s gives for the seven "
			     "weeks before; rising: up three weeks running, by half or more in all; widespread: %1$d "
			     "cases or more, in half or more of the districts that had any case.)")
			: D_("(Emerging: %1$d cases or more, and above the bound that EARS %2$s gives for the seven "
			     "periods before; rising: up three periods running, by half or more in all; widespread: "
			     "%1$d cases or more, in half or more of the districts that had any case.)"),
		rule->least, rule->gap == EARS_C2_GAP ? "C2" : "C1");
	prose_paragraph(&writing->common.prose);
}
