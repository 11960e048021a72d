#include "survey.h"

#include "../words/buf.h"

#include <pthread.h>
#include <stdlib.h>

#define SPLIT_SIZE ((size_t)8 << 20) /* below this a second thread is not worth its start */

/* Where the second and third field begin where nothing is out of the ordinary. */
enum { CASE_PLACE = 20, ACT_PLACE = 35 };

struct part {
	struct span text;
	const struct survey *what;
	struct span *line;
	size_t lines, cap;
	unsigned fields; /* as the last header in it says; 0: there is none */
};

static struct span
next_field(struct span line, size_t from)
{
	const char *tab = memchr(line.p + from, '\t', line.n - from);

	return (struct span){line.p + from, tab ? (size_t)(tab - line.p) - from : line.n - from};
}

struct span
survey_case(struct span line)
{
	const char *tab = memchr(line.p, '\t', line.n);

	return tab ? next_field(line, (size_t)(tab + 1 - line.p)) : (struct span){line.p, 0};
}

static inline bool
is_ordinary(struct span line)
{
	return line.n > ACT_PLACE + 3 && line.p[CASE_PLACE - 1] == '\t' && line.p[ACT_PLACE - 1] == '\t';
}

struct span
survey_act(struct span line)
{
	if (is_ordinary(line))
		return next_field(line, ACT_PLACE);
	struct span before = survey_case(line);
	size_t from = (size_t)(before.p - line.p) + before.n + 1;
	return from <= line.n ? next_field(line, from) : (struct span){line.p, 0};
}

/* Which the acts looked for have: few others have both. */
struct letters {
	bool first[256], fourth[256];
};

static void
add_letters(struct letters *l, const char *act)
{
	l->first[(unsigned char)act[0]] = true;
	/* A TAB ends the name of three. */
	l->fourth[act[3] ? (unsigned char)act[3] : '\t'] = true;
}

static bool
is_looked_for(const struct survey *what, const struct letters *l, struct span line)
{
	if (what->act_bits == SURVEY_ALL)
		return true;
	if (is_ordinary(line) &&
		!(l->first[(unsigned char)line.p[ACT_PLACE]] && l->fourth[(unsigned char)line.p[ACT_PLACE + 3]]))
		return false;
	enum act act = act_named(survey_act(line));
	return act != ACTS && (what->act_bits & ACT_BIT(act));
}

static void *
look_over(void *arg)
{
	struct part *part = arg;
	const struct survey *what = part->what;
	struct span line;
	struct hops hops;
	struct letters letters = {{false}, {false}};

	for (int a = 0; a < ACTS; a++)
		if (what->act_bits & ACT_BIT(a))
			add_letters(&letters, acts[a].name);
	hops_start(&hops, part->text);
	while (hops_next(&hops, &line)) {
		if (line.n > 0 && line.p[0] == case_columns.header.p[0])
			line_is_header(line, &case_columns, &part->fields);
		if (!is_looked_for(what, &letters, line) || (what->matters && !what->matters(what->ctx, line)))
			continue;
		VEC_ROOM(part->line, part->lines, part->cap);
		part->line[part->lines++] = line;
	}
	return NULL;
}

unsigned
survey(const struct source *s, const struct survey *what)
{
	const char *end = s->text.p + s->text.n, *middle = end;
	pthread_t thread;
	bool split = false;

	if (s->text.n >= SPLIT_SIZE)
		middle = (const char *)memchr(s->text.p + s->text.n / 2, '\n', s->text.n - s->text.n / 2) + 1;
	struct part part[2] = {{.text = {s->text.p, (size_t)(middle - s->text.p)}, .what = what},
		{.text = {middle, (size_t)(end - middle)}, .what = what}};
	if (middle < end)
		split = pthread_create(&thread, NULL, look_over, &part[1]) == 0;
	look_over(&part[0]);
	if (split)
		pthread_join(thread, NULL);
	else
		look_over(&part[1]);
	for (int i = 0; i < 2; i++) {
		for (size_t k = 0; k < part[i].lines; k++)
			what->found(what->ctx, part[i].line[k]);
		free(part[i].line);
	}
	return part[1].fields ? part[1].fields : part[0].fields;
}
