/* case-remind: lists which units must be reminded or urged by letter, and what the office must supervise after two
 * urges without result (R3.3, M4.4.6). mail-units writes the letters. */
#include "listing/case_columns.h"
#include "listing/reminding.h"
#include "program/query.h"

#include <stdlib.h>

static struct {
	struct whole within;
	const char *by, *text, *sent;
	bool supervise;
} options = {.text = "电子邮件通知联络人"};

static const struct option_rule rules[] = {
	{"within", 0, OPTION_WHOLE, &options.within, N_("N"),
		N_("tasks due within N working days (default: 2), or overdue"), NULL},
	{"by", 0, OPTION_TEXT, &options.by, N_("WHO"),
		N_("who urges by letter (default: $CASE_BY, else the login name)"), NULL},
	{"text", 0, OPTION_TEXT, &options.text, N_("TEXT"), N_("text of the urges recorded for letters"), NULL},
	{"sent", 0, OPTION_TEXT, &options.sent, N_("FILE"),
		N_("table of the letters sent; its second column has due-DAY-UNIT (default: none)"), NULL},
	{"supervise", 0, OPTION_FLAG, &options.supervise, NULL,
		N_("list what the office is to supervise instead, without tasks just urged for the second time"), NULL},
	OPTIONS_SHARED(query_rules),
	OPTIONS_END,
};

static const struct program program = {"case-remind", N_("[OPTION]... [LEDGER]..."),
	N_("Lists the tasks of which units are to be reminded by letter, and marks those that the "
	   "letter urges."),
	rules};

/* --- the table -------------------------------------------------------------------------- */

static bool
is_near(const struct owing *w, const struct owed *o, const void *ctx)
{
	(void)w, (void)ctx;
	return o->left <= (options.within.given ? options.within.value : 2);
}

static size_t
put_table(struct buf *out, struct reminding *r)
{
	struct column_list columns = {.n = 0};
	struct reminder_row row = {.reminding = r};
	size_t n;
	struct owed *owed = owed_find(&r->owing, false, options.supervise ? reminding_supervises : is_near, r, &n);

	if (!options.supervise)
		columns_add(&columns, reminder_rules, 0);
	columns_add_named_of(&columns, case_rules, due_rules, DUE_LAYOUT);
	columns_put_header(out, &columns);
	owed_row_start(&row.owed, &r->owing, options.supervise);
	for (size_t i = 0; i < n; i++) {
		owed_row_set(&row.owed, &owed[i]);
		columns_put_row(out, &columns, &row);
		out_flush_if_large(out);
	}
	free(owed);
	return n;
}

int
main(int argc, char **argv)
{
	struct named named = query_start(&program, argc, argv);
	struct reminding reminding;

	reminding_start(&reminding, options.by ? options.by : program_author(), options.text, options.sent);
	reminding_read(&reminding, named.name, named.n);
	const size_t n = put_table(program_output(), &reminding);
	reminding_stop(&reminding);
	return program_end(n > 0 ? EXIT_DONE : EXIT_REFUSED);
}
