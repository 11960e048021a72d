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

/* Appends the number of the issue in its year, which is at most the total number, and the total number. */
static void
put_number(struct prose *p)
{
	const int total = paper_total(p->head->entry, p->head->period);
	const int number = total > 0 && total < p->head->number ? total : p->head->number;

	buf_printf(&p->words, D_("%d, No. %d"), p->head->year, number);
	if (total > 0)
		buf_printf(&p->words, D_(" (total No. %d)"), total);
	prose_put(p, p->paper.form->centred);
}

void
prose_open(struct prose *p, struct buf *out, const char *form, const struct prose_head *head)
{
	char time[STAMP_SIZE];

	*p = (struct prose){.head = head};
	const struct span name = head->entry && head->entry->name.n > 0 ? head->entry->name : span_of(head->title);

	paper_open(&p->paper, out, form, &(struct paper_about){name, head->office, head->asof, true});
	const struct paper_form *f = p->paper.form;
	if (head->number > 0)
		put_number(p);
	add_day(&p->words, stamp_day(head->asof));
	f->ends(&p->paper, head->office, buf_as_span(&p->words));
	p->words.n = 0;
	f->rule(&p->paper);
	buf_str(&p->words, D_("Period: "));
	add_day(&p->words, head->period.from);
	buf_str(&p->words, D_(" to "));
	add_day(&p->words, head->period.to);
	buf_str(&p->words, D_("; as of "));
	add_day(&p->words, stamp_day(head->asof));
	buf_printf(&p->words, D_(" at %.5s"), stamp_print(time, head->asof) + DAY_SIZE);
	prose_put(p, f->line);
}

/* Takes the next paragraph from a text, up to a blank line, and joins its lines. */
static void
add_next_paragraph(struct buf *b, struct span *rest)
{
	while (rest->n > 0) {
		const char *lf = memchr(rest->p, '\n', rest->n);
		const struct span line = span_trim((struct span){rest->p, lf ? (size_t)(lf - rest->p) : rest->n});

		*rest = lf ? (struct span){lf + 1, rest->n - (size_t)(lf + 1 - rest->p)} : (struct span){"", 0};
		if (line.n == 0 && b->n > 0)
			return;
		/* Lines are joined by a blank between ASCII words, and directly between Chinese characters. */
		if (b->n > 0 && line.n > 0 && !((unsigned char)b->p[b->n - 1] & 0x80) &&
			!((unsigned char)*line.p & 0x80))
			buf_char(b, ' ');
		buf_span(b, line);
	}
}

void
prose_advice(struct prose *p, struct advice advice)
{
	if (!advice.text.p && !p->paper.form->edited)
		return;
	prose_heading(p, D_("Proposals"));
	if (!advice.text.p)
		prose_paragraph(p);
	while (advice.text.n > 0) {
		add_next_paragraph(&p->words, &advice.text);
		if (p->words.n > 0)
			prose_paragraph(p);
	}
}

/* Appends one kind of recipients. */
static void
imprint_line(struct paper_imprint *imprint, struct buf *words, const char *kind, struct span who)
{
	if (who.n == 0)
		return;
	buf_str(words, kind);
	paper_words(words, who, SIZE_MAX);
	imprint->line[imprint->lines++] = buf_as_span(words);
}

static void
put_imprint(struct prose *p)
{
	static const struct paper_entry nothing = {.copies = 0};
	const struct paper_entry *e = p->head->entry ? p->head->entry : &nothing;
	struct paper_imprint imprint = {.office = p->head->office};
	struct buf line[3] = {{0}, {0}, {0}}, day = {0}, date = {0}, copies = {0};

	imprint_line(&imprint, &line[0], D_("To: "), e->report);
	imprint_line(&imprint, &line[1], D_("Copies to: "), e->send);
	imprint_line(&imprint, &line[2], D_("Issued to: "), e->issue);
	add_day(&date, stamp_day(p->head->asof));
	buf_printf(&day, D_("printed on %.*s"), (int)date.n, date.p);
	if (e->copies > 0)
		buf_printf(&copies, D_("Copies printed: %d"), e->copies);
	imprint.day = buf_as_span(&day);
	imprint.copies = buf_as_span(&copies);
	p->paper.form->imprint(&p->paper, &imprint);
	for (size_t i = 0; i < sizeof line / sizeof *line; i++)
		buf_free(&line[i]);
	buf_free(&day);
	buf_free(&date);
	buf_free(&copies);
}

void
prose_open_plain(struct prose *p, struct buf *out)
{
	*p = (struct prose){.paper = {.form = &paper_text, .out = out, .indented = language_is_chinese()}};
}

void
prose_sign(struct prose *p)
{
	put_str(p, p->paper.form->line, D_("Signed: ________    Reviewed: ________    Written: ________"));
	p->is_signed = true;
}

void
prose_close(struct prose *p)
{
	if (!p->is_signed)
		prose_sign(p);
	put_imprint(p);
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
