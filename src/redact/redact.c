#include "redact.h"

#include "redact_part.h"

#include <stdlib.h>

/* --- the callers ------------------------------------------------------------------------------ */

struct callers *
callers_new(void)
{
	signs_start();
	words_start();
	return ecalloc(1, sizeof(struct callers));
}

void
callers_name(struct callers *callers, struct span field)
{
	names_learn(&callers->names, field);
}

void
callers_phone(struct callers *callers, struct span field)
{
	numbers_learn(&callers->numbers, field);
}

void
callers_free(struct callers *callers)
{
	if (!callers)
		return;
	names_forget(&callers->names);
	numbers_forget(&callers->numbers);
	free(callers);
}

void
redact(struct buf *out, struct span text, const struct callers *callers)
{
	struct glyphs g = glyphs_of(text);

	hide_names(&g, &callers->names);
	hide_numbers(&g, &callers->numbers);
	for (size_t i = 0, next; i < g.places; i = next) {
		for (next = i + 1; next < g.places && g.place[next].hidden == g.place[i].hidden; next++)
			;
		if (g.place[i].hidden)
			buf_str(out, "***");
		else
			buf_add(out, text.p + g.place[i].from, g.place[next].from - g.place[i].from);
	}
	glyphs_free(&g);
}
