/* The charts of the weekly paper. */
#include "weekly_part.h"

#include "../paper/chart.h"

#include <stdio.h>

/* A chart being prepared. */
struct drawing {
	struct chart chart;
	struct buf title, about;
};

static void
drawing_start(struct weekly_writing *writing, struct drawing *g, const char *title)
{
	*g = (struct drawing){.chart = {.number = ++writing->charts}};
	buf_printf(&g->title, D_("Chart %u: %s"), writing->charts, title);
	buf_char(&g->title, '\0');
}

/* Completes the description; returns the chart to be drawn. */
static const struct chart *
drawing_ready(struct drawing *g)
{
	buf_char(&g->about, '\0');
	g->chart.title = g->title.p;
	g->chart.description = g->about.p;
	return &g->chart;
}

static void
drawing_stop(struct drawing *g)
{
	buf_free(&g->title);
	buf_free(&g->about);
}

/* Appends a number to the description, after its name. */
static void
tell(struct drawing *g, struct span label, uint32_t count)
{
	buf_str(&g->about, g->about.n > 0 ? D_(", ") : "");
	add_key(&g->about, label);
	buf_printf(&g->about, " %u", count);
}

static struct span
label_of(struct span key)
{
	return key.n > 0 ? key : span_of(D_("not stated"));
}

static void
draw_accepted(struct weekly_writing *writing)
{
	const struct counting *c = writing->common.counting;
	struct chart_item item[PERIODS_BACK];
	char label[PERIODS_BACK][8];
	struct drawing g;
	size_t n = 0;

	drawing_start(
		writing, &g, c->periods.week ? D_("accepted, by the week's first day") : D_("accepted, by period"));
	for (int back = PERIODS_BACK - 1; back >= 0; back--) {
		const enum compared p = periods_back(back);
		int year, month, day;

		if (back > 0 && !weekly_reaches(writing->weekly, back))
			continue;
		day_split(c->periods.of[p].from, &year, &month, &day);
		snprintf(label[n], sizeof *label, "%d.%d", month, day);
		item[n] = (struct chart_item){span_of(label[n]), c->total[ACCEPTED][p], -1, .weak = p != NOW};
		tell(&g, item[n].label, c->total[ACCEPTED][p]);
		n++;
	}
	if (weekly_knows(writing->weekly, YEAR_AGO)) {
		item[n - 1].mark = c->total[ACCEPTED][YEAR_AGO];
		g.chart.value_name = writing->count;
		g.chart.mark_name = writing->year_ago;
		tell(&g, span_of(writing->year_ago), c->total[ACCEPTED][YEAR_AGO]);
	}
	chart_columns(&writing->common.prose.paper, drawing_ready(&g), item, n);
	drawing_stop(&g);
}

/* Appends rows, with the value of the week before as a mark. */
static void
draw_rows(struct weekly_writing *writing, const char *title, const struct tally *t, bool topics)
{
	struct chart_item item[TOPICS_SHOWN];
	const bool before = weekly_knows(writing->weekly, BEFORE);
	struct drawing g;
	uint32_t n = 0;

	drawing_start(writing, &g, title);
	for (uint32_t row; n < TOPICS_SHOWN && (row = topics ? tally_told(t, n) : n) < t->rows; n++) {
		const struct tally_row *r = &t->row[row];

		item[n] = (struct chart_item){.label = label_of(r->key),
			.value = r->count[NOW],
			.mark = before ? (int64_t)r->count[BEFORE] : -1};
		tell(&g, r->key, r->count[NOW]);
		if (before)
			buf_printf(&g.about, D_(" (%s: %u)"), writing->before, r->count[BEFORE]);
	}
	if (before) {
		g.chart.value_name = writing->count;
		g.chart.mark_name = writing->count_before;
	}
	chart_bars(&writing->common.prose.paper, drawing_ready(&g), item, n);
	drawing_stop(&g);
}

void
draw_weeks(struct weekly_writing *writing)
{
	charts_open(&writing->common.prose.paper);
	draw_accepted(writing);
	draw_rows(writing, D_("accepted, by county and district"), &writing->weekly->district, false);
	charts_close(&writing->common.prose.paper);
}

/* Returns the index of a topic among the n rows drawn, or n. */
static uint32_t
drawn_row(const uint32_t *topic, uint32_t n, uint32_t row)
{
	uint32_t i = 0;

	while (i < n && topic[i] != row)
		i++;
	return i;
}

static void
draw_spread(struct weekly_writing *writing)
{
	const struct weekly *w = writing->weekly;
	const struct tally *topics = &w->counting.section[BY_TOPIC], *districts = &w->district;
	const uint32_t columns = districts->rows < CHART_HEAT_COLUMNS ? districts->rows : CHART_HEAT_COLUMNS;
	struct span row[TOPICS_SHOWN], column[CHART_HEAT_COLUMNS];
	int64_t value[TOPICS_SHOWN * CHART_HEAT_COLUMNS] = {0};
	uint32_t topic[TOPICS_SHOWN], rows = 0;
	struct drawing g;

	drawing_start(writing, &g, D_("where the hot topics are"));
	for (uint32_t j = 0; j < columns; j++)
		column[j] = districts->row[j].key;
	for (; rows < TOPICS_SHOWN && (topic[rows] = tally_told(topics, rows)) < topics->rows; rows++)
		row[rows] = label_of(topics->row[topic[rows]].key);
	for (uint32_t s = 0; s < w->spreads; s++) {
		const struct spread *at = &w->spread[s];
		const uint32_t i = drawn_row(topic, rows, at->topic);

		if (at->district >= columns || i == rows)
			continue;
		value[i * columns + at->district] = at->count;
		buf_printf(&g.about, "%s", g.about.n > 0 ? D_(", ") : "");
		add_key(&g.about, row[i]);
		buf_char(&g.about, ' ');
		add_key(&g.about, column[at->district]);
		buf_printf(&g.about, " %u", at->count);
	}
	chart_heat(&writing->common.prose.paper, drawing_ready(&g), row, rows, column, columns, value);
	drawing_stop(&g);
}

void
draw_topics(struct weekly_writing *writing)
{
	charts_open(&writing->common.prose.paper);
	draw_rows(writing, D_("hot topics"), &writing->common.counting->section[BY_TOPIC], true);
	if (writing->weekly->district.rows > 0)
		draw_spread(writing);
	charts_close(&writing->common.prose.paper);
}
