#include "recording.h"

#include <stdlib.h>
#include <unistd.h>

struct recording_options recording_options = {.wait = {false, 10}};

const struct option_rule recording_ledger_rule[] = {
	{"ledger", 'l', OPTION_TEXT, &recording_options.ledger, N_("FILE"), N_("append to this ledger (be a filter)"),
		NULL},
	OPTIONS_END,
};

const struct option_rule recording_rules[] = {
	{"text-file", 0, OPTION_TEXT, &recording_options.text_file, N_("FILE"), N_("the text from a file"), NULL},
	{"take", 0, OPTION_TEXT, &recording_options.take, N_("NAME[=COLUMN],..."),
		N_("these options from columns of the table on standard input (-)"), NULL},
	{"keep-going", 0, OPTION_FLAG, &recording_options.keep_going, NULL, N_("record the rest when some are refused"),
		NULL},
	{"once", 0, OPTION_FLAG, &recording_options.once, NULL, N_("not where it was done on this day already"), NULL},
	{"dry-run", 'n', OPTION_FLAG, &recording_options.dry_run, NULL, N_("record nothing, show what would be"), NULL},
	{"quiet", 'q', OPTION_FLAG, &recording_options.quiet, NULL, N_("with --ledger: do not show what was appended"),
		NULL},
	{"wait", 0, OPTION_WHOLE, &recording_options.wait, N_("SECONDS"), N_("how long to wait for the lock (10)"),
		NULL},
	{"with", 0, OPTION_TEXTS, &recording_options.with, N_("FILE"),
		N_("an older ledger to look things up in; never written"), NULL},
	OPTIONS_END,
};

void
recording_check(int tables, bool text)
{
	const struct recording_options *o = &recording_options;
	bool texts = o->text_file && strcmp(o->text_file, "-") == 0;

	if (tables > 0 && !o->ledger)
		die_usage(_("- needs --ledger: standard input is either the ledger or the table"));
	if (tables + texts + !o->ledger > 1)
		die_usage(_("standard input can be read once only"));
	if (o->text_file && text)
		die_usage(_("either --text or --text-file"));
}

/* The ledger that is to be appended to; where it is not there, one without entries. */
static bool
open_as_found(struct source *s, const char *ledger, const struct columns *columns, bool missing)
{
	struct buf header = {0};

	if (!missing)
		return source_open(s, ledger ? ledger : "-", columns);
	buf_span(&header, columns->header);
	buf_char(&header, '\n');
	bool well = source_open_bytes(s, ledger, buf_as_span(&header), columns);
	buf_free(&header);
	return well;
}

void
recording_open(struct recording *w, const struct columns *columns, bool makes)
{
	const struct recording_options *o = &recording_options;
	size_t with = o->with.n;

	*w = (struct recording){.columns = columns};
	w->ledgers = (struct ledgers){.source = ecalloc(with + 1, sizeof *w->ledgers.source), .n = with + 1};
	for (size_t i = 0; i < with; i++)
		if (!source_open(&w->ledgers.source[i], o->with.text[i], columns))
			exit(EXIT_USAGE);
	w->missing = makes && o->ledger && access(o->ledger, F_OK) != 0;
	if (o->ledger && !o->dry_run && !w->missing) {
		append_open(&w->appender, o->ledger, columns, o->wait.value);
		w->ledgers.source[with] = w->appender.source;
	} else if (!open_as_found(&w->ledgers.source[with], o->ledger, columns, w->missing)) {
		exit(EXIT_USAGE);
	}
	/* Others may have written while we waited for the lock: the time is that of now. */
	w->now = clock_now();
}

void
recording_add(struct recording *w, char *line, size_t n)
{
	VEC_ROOM(w->made, w->mades, w->mades_cap);
	w->made[w->mades++] = (struct made){line, n, false};
}

static void
drop_made(struct recording *w)
{
	while (w->mades > 0)
		free(w->made[--w->mades].line);
}

void
recording_settle(struct recording *w)
{
	if (w->refused == 0 || recording_options.keep_going)
		return;
	say(_("nothing was recorded (--keep-going records the rest)"));
	drop_made(w);
}

/* Appends what was decided on; false: start over, for the ledger was replaced or has just been made. */
static bool
append_made(struct recording *w)
{
	struct buf lines = {0};
	bool well = true;

	for (size_t i = 0; i < w->mades; i++)
		buf_add(&lines, w->made[i].line, w->made[i].n);
	if (lines.n > 0 && w->missing) {
		append_create(recording_options.ledger, w->columns);
		/* Nothing is named by a header alone. */
		source_close(&w->ledgers.source[w->ledgers.n - 1]);
		well = false;
	} else if (lines.n > 0) {
		well = append_lines(&w->appender, buf_as_span(&lines));
		if (well)
			program_recorded();
	} else if (!w->missing) {
		append_close(&w->appender);
	}
	buf_free(&lines);
	return well;
}

/* A filter: the ledger as it came, the new lines behind it. */
static void
pass_on(const struct recording *w)
{
	struct span rest = w->ledgers.source[w->ledgers.n - 1].text;

	while (rest.n > 0) {
		size_t n = rest.n < (1u << 20) ? rest.n : 1u << 20;

		buf_add(&out, rest.p, n);
		rest = (struct span){rest.p + n, rest.n - n};
		out_breathe();
	}
	for (size_t i = 0; i < w->mades; i++) {
		buf_add(&out, w->made[i].line, w->made[i].n);
		out_breathe();
	}
}

bool
recording_end(struct recording *w, void (*show)(const struct made *made))
{
	const struct recording_options *o = &recording_options;

	if (o->ledger && !o->dry_run && !append_made(w))
		return false;
	if (!o->ledger && !o->dry_run) {
		pass_on(w);
	} else if (!o->quiet) {
		buf_span(&out, w->columns->header);
		PUT("\n");
		for (size_t i = 0; i < w->mades; i++) {
			show(&w->made[i]);
			out_breathe();
		}
	}
	return true;
}

void
recording_close(struct recording *w)
{
	for (size_t i = 0; i < w->ledgers.n; i++)
		source_close(&w->ledgers.source[i]);
}

void
recording_free(struct recording *w)
{
	free(w->ledgers.source);
	drop_made(w);
	free(w->made);
}
