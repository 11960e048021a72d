#include "unit_mail.h"

#include "../paper/language.h"
#include "../paper/table_words.h"
#include "../table/tableout.h"

#include <stdlib.h>

/* A name for messages, though these tables were checked when the table of all units was read. */
static struct tsv *
take_table(struct buf *text)
{
	struct tsv *t = tsv_take("-", text->p, text->n);

	*text = (struct buf){0};
	return t;
}

static void
put_letter(struct buf *out, struct letter *letter, struct mail *mail)
{
	struct buf text = {0}, page = {0}, subject = {0};

	letter_put(&text, letter);
	letter_put_page(&page, letter);
	letter_put_subject(&subject, letter);
	mail->text = buf_as_span(&text);
	mail->page = buf_as_span(&page);
	mail->subject = buf_as_span(&subject);
	mail_put(out, mail);
	buf_free(&text);
	buf_free(&page);
	buf_free(&subject);
}

static void
put_spreadsheet(struct buf *out, struct tsv *table, day_t day)
{
	struct buf name = {0}, content = {0};

	if (language_is_chinese())
		table = table_in_chinese(table);
	buf_str(&name, "due-");
	day_put(&name, day);
	buf_str(&name, ".csv");
	table_put(&content, table, table_form_named("csv"), NULL);
	mail_put_attachment(out, buf_as_span(&name), buf_as_span(&content));
	buf_free(&name);
	buf_free(&content);
	tsv_free(table);
}

void
unit_mail_put(struct buf *out, struct unit_tasks *of, struct letter letter, struct mail mail)
{
	char *unit = span_dup(of->unit);
	struct tsv *list[UNIT_LISTS];

	letter.unit = unit;
	for (size_t i = 0; i < UNIT_LISTS; i++)
		letter.list[i] = list[i] = take_table(&of->list[i]);
	put_letter(out, &letter, &mail);
	put_spreadsheet(out, take_table(&of->tasks), letter.day);
	mail_put_end(out);
	for (size_t i = 0; i < UNIT_LISTS; i++)
		tsv_free(list[i]);
	free(unit);
}
