#include "survey.h"

#include "../words/buf.h"

#include <pthread.h>
#include <stdlib.h>

#define SPLIT_SIZE ((size_t)8 << 20) /* below this a second thread is not worth its start */

/* Where the second and third field begin where nothing is out of the ordinary. */
enum { CASE_PLACE = 20, ACT_PLACE = 35 };

struct part {
	const char *at, *end;
	uint32_t act_bits;
	struct span *line;
	size_t lines, cap;
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
	return line.n > ACT_PLACE && line.p[CASE_PLACE - 1] == '\t' && line.p[ACT_PLACE - 1] == '\t';
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

static void *
look_over(void *arg)
{
	struct part *part = arg;
	struct span line;
	bool first[256] = {false}; /* the letters the acts begin with */

	for (int a = 0; a < ACTS; a++)
		if (part->act_bits & ACT_BIT(a))
			first[(unsigned char)acts[a].name[0]] = true;
	while (line_hop(&part->at, part->end, &line)) {
		if (is_ordinary(line) && !first[(unsigned char)line.p[ACT_PLACE]])
			continue;
		enum act act = act_named(survey_act(line));

		if (act == ACTS || !(part->act_bits & ACT_BIT(act)))
			continue;
		VEC_ROOM(part->line, part->lines, part->cap);
		part->line[part->lines++] = line;
	}
	return NULL;
}

void
survey(const struct source *s, uint32_t act_bits, void (*found)(void *ctx, struct span line), void *ctx)
{
	const char *end = s->text.p + s->text.n, *middle = end;
	pthread_t thread;
	bool split = false;

	if (s->text.n >= SPLIT_SIZE)
		middle = (const char *)memchr(s->text.p + s->text.n / 2, '\n', s->text.n - s->text.n / 2) + 1;
	struct part part[2] = {{.at = s->text.p, .end = middle, .act_bits = act_bits}, {.at = middle, .end = end, .act_bits = act_bits}};
	if (middle < end)
		split = pthread_create(&thread, NULL, look_over, &part[1]) == 0;
	look_over(&part[0]);
	if (split)
		pthread_join(thread, NULL);
	else
		look_over(&part[1]);
	for (int i = 0; i < 2; i++) {
		for (size_t k = 0; k < part[i].lines; k++)
			found(ctx, part[i].line[k]);
		free(part[i].line);
	}
}
