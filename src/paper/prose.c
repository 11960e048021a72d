#include "prose.h"

#include "../base/decimal.h"
#include "label.h"
#include "language.h"

static void
put_str(struct prose *p, void (*part)(struct paper *, struct span), const char *words)
{
	buf_str(&p->words, words);
	prose_put(p, part);
}

void
prose_open(struct prose *p, struct buf *out, const char *form, const struct prose_head *head)
{
	char time[STAMP_SIZE];

	*p = (struct prose){0};
	paper_open(&p->paper, out, form, &(struct paper_about){span_of(head->title), head->office, head->asof, true});
	const struct paper_form *f = p->paper.form;
	if (head->number)
		put_str(p, f->centred, head->number);
	add_day(&p->words, stamp_day(head->asof));
	f->ends(&p->paper, head->office, buf_as_span(&p->words));
	p->words.n = 0;
	f->rule(&p->paper);
	put_str(p, f->line, D_("To: the leaders of the city, for reading"));
	buf_str(&p->words, D_("Period: "));
	add_day(&p->words, head->period.from);
	buf_str(&p->words, D_(" to "));
	add_day(&p->words, head->period.to);
	buf_str(&p->words, D_("; as known on "));
	add_day(&p->words, stamp_day(head->asof));
	buf_printf(&p->words, D_(" at %.5s"), stamp_print(time, head->asof) + DAY_SIZE);
	prose_put(p, f->line);
}

void
prose_open_plain(struct prose *p, struct buf *out)
{
	*p = (struct prose){.paper = {.form = &paper_text, .out = out, .indented = language_is_chinese()}};
}

void
prose_close(struct prose *p)
{
	p->paper.form->rule(&p->paper);
	put_str(p, p->paper.form->line, D_("Signed: ________    Reviewed: ________    Written: ________"));
	p->paper.form->close(&p->paper);
	buf_free(&p->words);
}

void
prose_put(struct prose *p, void (*part)(struct paper *, struct span))
{
	part(&p->paper, buf_as_span(&p->words));
	p->words.n = 0;
}

void
prose_paragraph(struct prose *p)
{
	prose_put(p, p->paper.form->paragraph);
}

void
add_heading(struct buf *b, unsigned number, const char *words)
{
	struct span rest = span_of(D_("I II III IV V VI VII VIII IX X XI XII XIII XIV XV")), numeral = {"", 0};

	for (unsigned i = 0; i < number && span_word(&rest, ' ', &numeral); i++)
		continue;
	buf_printf(b, D_("%.*s. %s"), (int)numeral.n, numeral.p, words);
}

void
prose_heading(struct prose *p, const char *words)
{
	add_heading(&p->words, ++p->headings, words);
	prose_put(p, p->paper.form->heading);
}

void
prose_none(struct prose *p)
{
	buf_str(&p->words, D_("None."));
	prose_paragraph(p);
}

void
prose_table(struct prose *p, struct grid *g)
{
	p->paper.form->table(&p->paper, g);
	grid_stop(g);
}

void
add_stated(struct buf *b, struct span words, size_t most)
{
	if (words.n > 0)
		paper_words(b, words, most);
	else
		buf_str(b, D_("not stated"));
}

void
add_share(struct buf *b, int64_t part, int64_t whole)
{
	if (whole > 0) {
		hundredths_put(b, per_cent(part, whole));
		buf_char(b, '%');
	} else {
		buf_char(b, '-');
	}
}

void
add_target(struct buf *b, int64_t hundredths)
{
	if (hundredths % 100 == 0)
		buf_printf(b, "%lld", (long long)(hundredths / 100));
	else
		hundredths_put(b, hundredths);
	buf_char(b, '%');
}

void
add_duration(struct buf *b, uint64_t seconds)
{
	buf_printf(b, "%llu:%02u:%02u", (unsigned long long)(seconds / 3600), (unsigned)(seconds / 60 % 60),
		(unsigned)(seconds % 60));
}
