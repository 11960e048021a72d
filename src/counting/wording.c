#include "wording.h"

#include "../paper/language.h"

void
writing_start(struct writing *w, struct counting *counting)
{
	*w = (struct writing){.counting = counting,
		.fold = counting->fold,
		.today = stamp_day(counting->fold->asof),
		.words = &w->prose.words};
}

void
add_count(struct buf *b, uint32_t count)
{
	buf_printf(b, D_(" (%u)"), count);
}

bool
add_next(struct buf *b, uint32_t n, uint32_t all, uint32_t most)
{
	if (n == most && n < all)
		buf_printf(b, D_(" and %u others"), all - most);
	if (n >= most || n >= all)
		return false;
	if (n > 0)
		buf_str(b, D_(", "));
	return true;
}

void
add_case_id(struct buf *b, const struct fold *f, uint32_t kase)
{
	char id[CASE_ID_SIZE];

	buf_printf(b, D_("[%s] "), case_id_print(id, f->kase[kase].id));
}

void
add_case_words(struct buf *b, struct secrecy *s, uint32_t kase, enum case_column column, struct span words, size_t most)
{
	struct buf shown = {0};

	secrecy_add(s, &shown, kase, column, words);
	paper_words(b, buf_as_span(&shown), most);
	buf_free(&shown);
}

void
add_growth(struct buf *b, uint32_t now, uint32_t then)
{
	if (then == 0) {
		buf_str(b, now > 0 ? D_("new") : "-");
		return;
	}
	if (now > then)
		buf_char(b, '+');
	add_share(b, (int64_t)now - then, then);
}

void
prose_rest(struct prose *p, const struct tally *t, uint32_t most)
{
	if (t->rows <= most)
		return;
	buf_printf(&p->words, D_("Not shown: %u others, together %u."), t->rows - most, tally_rest(t, most));
	prose_paragraph(p);
}
