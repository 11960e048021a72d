#include "recording.h"

#include "draft.h"

#include <stdlib.h>

#define STARTS_MOST 100                 /* how often a ledger may be replaced during one run */
#define PIECE_SIZE  ((size_t)512 << 10) /* of lines that are written before all are decided on */

struct recording_options recording_options = {.wait = {false, 10}};

const struct option_rule recording_ledger_rule[] = {
	{"ledger", 'l', OPTION_TEXT, &recording_options.ledger, N_("FILE"),
		N_("append to this ledger (default: act as a filter)"), NULL},
	OPTIONS_END,
};

const struct option_rule recording_write_rules[] = {
	{"dry-run", 'n', OPTION_FLAG, &recording_options.dry_run, NULL,
		N_("record nothing; print what would be recorded"), NULL},
	{"quiet", 'q', OPTION_FLAG, &recording_options.quiet, NULL, N_("with --ledger: do not print what was appended"),
		NULL},
	{"wait", 0, OPTION_WHOLE, &recording_options.wait, N_("SECONDS"),
		N_("how long to wait for the lock (default: 10)"), NULL},
	OPTIONS_END,
};

const struct option_rule recording_index_rule[] = {
	{"no-index", 0, OPTION_FLAG, &recording_options.no_index, NULL,
		N_("do not use or update the ledger's index (LEDGER.index)"), NULL},
	OPTIONS_END,
};

const struct option_rule recording_rules[] = {
	{"text-file", 0, OPTION_TEXT, &recording_options.text_file, N_("FILE"), N_("read the text from this file"),
		NULL},
	{"take", 0, OPTION_TEXT, &recording_options.take, N_("NAME[=COLUMN],..."),
		N_("take these options from columns of the table on standard input (-)"), NULL},
	{"keep-going", 0, OPTION_FLAG, &recording_options.keep_going, NULL,
		N_("record the others when some are refused"), NULL},
	{"once", 0, OPTION_FLAG, &recording_options.once, NULL, N_("skip what was already done on this day"), NULL},
	OPTIONS_SHARED(recording_write_rules),
	{"with", 0, OPTION_TEXTS, &recording_options.with, N_("FILE"),
		N_("an older ledger in which cases are looked up; never written"), NULL},
	OPTIONS_END,
};

void
recording_check(int tables, bool text)
{
	const struct recording_options *o = &recording_options;
	bool texts = o->text_file && strcmp(o->text_file, "-") == 0;

	if (tables > 0 && !o->ledger)
		die_usage(_("- requires --ledger: without it, standard input is the ledger"));
	if (tables + texts + !o->ledger > 1)
		die_usage(_("standard input can be read only once"));
	if (o->text_file && text)
		die_usage(_("--text and --text-file cannot be combined"));
}

/* --- the ledgers ------------------------------------------------------------------------------------ */

/* Returns whether standard output gets a new ledger; lines are written as they are added. */
static bool
begins_on_output(const struct recording *recording)
{
	return !recording_options.ledger && recording->recorder->missing == MISSING_BEGUN;
}

static void
put_header(const struct recording *recording)
{
	buf_span(recording->out, recording->recorder->columns->header);
	buf_char(recording->out, '\n');
}

static void
open_older(struct recording *recording)
{
	const struct texts *with = &recording_options.with;

	for (size_t i = 0; i < with->n; i++)
		if (!source_open(&recording->ledgers.source[i], with->text[i], recording->recorder->columns))
			exit(EXIT_USAGE);
}

/* Makes the ledger in memory as it would be created. */
static bool
open_unmade(struct source *s, const char *ledger, const struct columns *columns)
{
	struct buf header = {0};

	buf_span(&header, columns->header);
	buf_char(&header, '\n');
	bool well = source_open_bytes(s, ledger, buf_as_span(&header), columns);
	buf_free(&header);
	return well;
}

/* Opens the ledger that is appended to, and locks it unless nothing is written. */
static void
open_own(struct recording *recording)
{
	const struct recording_options *o = &recording_options;
	const struct recorder *r = recording->recorder;
	struct source *s = recording->source;
	bool well = true;

	if (o->ledger && !o->dry_run && r->missing == MISSING_BEGUN)
		append_create(o->ledger, r->columns);
	recording->missing = o->ledger && r->missing != MISSING_FAILS && !append_finds(o->ledger);
	if (recording->missing) {
		well = open_unmade(s, o->ledger, r->columns);
	} else if (o->ledger && !o->dry_run) {
		append_open(&recording->appender, o->ledger, r->columns, o->wait.value, !o->no_index);
		*s = recording->appender.source;
	} else {
		well = source_open(s, o->ledger ? o->ledger : "-", r->columns);
	}
	if (!well)
		exit(EXIT_USAGE);
}

static void
open_all(struct recording *recording, const struct recorder *recorder, void *ctx, struct buf *out)
{
	const size_t with = recording_options.with.n;

	*recording = (struct recording){.recorder = recorder, .ctx = ctx, .out = out};
	recording->ledgers.source = ecalloc(with + 1, sizeof *recording->ledgers.source);
	recording->ledgers.n = with;
	open_older(recording);
	if (begins_on_output(recording)) {
		put_header(recording);
	} else {
		recording->source = &recording->ledgers.source[recording->ledgers.n++];
		open_own(recording);
	}
	for (size_t i = 0; i < recording->ledgers.n; i++)
		recording->ledgers.source[i].unindexed = recording_options.no_index;
	/* Others may have written while we waited for the lock, so the time is read again. */
	recording->now = clock_now();
}

/* Creates the ledger, after lines were decided on while it did not exist.  Returns false if another program has
 * recorded in it in the meantime. (If everything were always decided again, a first case-sync would take 1.3 times as
 * long.) */
static bool
open_made(struct recording *recording)
{
	const struct recording_options *o = &recording_options;
	const struct columns *columns = recording->recorder->columns;
	struct appender *a = &recording->appender;

	append_create(o->ledger, columns);
	append_open(a, o->ledger, columns, o->wait.value, !o->no_index);
	if (a->source.text.n == columns->header.n + 1 && a->source.incomplete.n == 0)
		return true;
	append_close(a);
	return false;
}

static void
end_made(struct recording *recording, bool well)
{
	source_close(&recording->appender.source);
	if (!well)
		source_close(recording->source);
}

/* --- the lines ---------------------------------------------------------------------------------------- */

void
recording_under(struct recording *recording, struct span header)
{
	recording->header = header;
	recording->tail.n = 0;
	append_put_tail(&recording->tail, recording->recorder->columns, header, recording->now);
}

static void
find_header(struct recording *recording)
{
	const struct columns *columns = recording->recorder->columns;

	recording_under(recording, recording->source ? append_header(recording->source, columns) : columns->header);
}

/* A ledger of the first format continues under a new header with all of our columns. */
static void
upgrade(struct recording *recording)
{
	struct buf header = {0};

	append_put_upgrade(&header, recording->recorder->columns, recording->header);
	blocks_keep(&recording->lines, buf_as_span(&header));
	recording->upgraded = true;
	buf_free(&header);
}

struct span
recording_tail(struct recording *recording)
{
	if (recording->header.n == 0)
		find_header(recording);
	return buf_as_span(&recording->tail);
}

char *
recording_room(struct recording *recording, size_t size)
{
	const size_t all = size + recording_tail(recording).n;

	if (!recording->upgraded)
		upgrade(recording);
	if (!begins_on_output(recording))
		return recording->room = blocks_room(&recording->lines, all);
	out_flush_if_large(recording->out);
	return recording->room = buf_room(recording->out, all);
}

/* Keeps `size` bytes of the room. */
static void
use(struct recording *recording, size_t size)
{
	if (begins_on_output(recording))
		recording->out->n += size;
	else
		blocks_used(&recording->lines, size);
}

struct span
recording_used(struct recording *recording, const char *end)
{
	const struct span tail = buf_as_span(&recording->tail);
	char *p = recording->room;
	const size_t n = (size_t)(end - p);

	memcpy(p + n, tail.p, tail.n);
	use(recording, n + tail.n);
	return (struct span){p, n + tail.n - 1};
}

void
recording_in_pieces(struct recording *recording)
{
	const struct recording_options *o = &recording_options;

	recording->in_pieces = o->ledger && o->quiet && !o->dry_run;
}

/* Begins to append.  If the ledger was replaced or created in between, that has no effect until all lines are decided
 * on. */
static void
begin_pieces(struct recording *recording)
{
	const bool open = !recording->missing || open_made(recording);

	recording->begun = open && append_begin(&recording->appender);
	if (recording->begun)
		return;
	recording->in_pieces = false;
	recording->over = true;
	recording->source->index = NULL;
}

/* Writes and drops the lines so far. */
static void
write_piece(struct recording *recording)
{
	struct span piece[BLOCKS_MOST];

	if (!recording->begun)
		begin_pieces(recording);
	if (!recording->begun)
		return;
	append_more(&recording->appender, piece, blocks_pieces(&recording->lines, piece));
	blocks_clear(&recording->lines);
	recording->waiting = 0;
}

struct span
recording_add(struct recording *recording, struct span line)
{
	char *p = recording_room(recording, line.n);

	memcpy(p, line.p, line.n);
	return recording_used(recording, p + line.n);
}

void
recording_add_lines(struct recording *recording, struct span lines)
{
	memcpy(recording_room(recording, lines.n), lines.p, lines.n);
	use(recording, lines.n);
	recording->waiting += lines.n;
	if (recording->in_pieces && recording->waiting >= PIECE_SIZE)
		write_piece(recording);
}

/* --- recording ---------------------------------------------------------------------------------------- */

/* After a refusal nothing is recorded, unless --keep-going is given. */
static void
settle(struct recording *recording)
{
	if (recording->refused == 0 || recording_options.keep_going)
		return;
	say(_("nothing was recorded (--keep-going records the rest)"));
	blocks_free(&recording->lines);
}

/* Appends the lines that are not written yet.  Returns false to start over, because the ledger was replaced or created
 * in between. */
static bool
append_rest(struct recording *recording)
{
	struct span piece[BLOCKS_MOST];
	const size_t pieces = blocks_pieces(&recording->lines, piece);
	struct appender *a = &recording->appender;
	const bool any = recording->lines.n > 0 || recording->begun || recording->over;
	bool well = !recording->over;

	if (recording->begun && well) {
		append_more(a, piece, pieces);
		well = append_end(a);
	} else if (any && well) {
		well = (!recording->missing || open_made(recording)) && append_lines(a, piece, pieces);
	} else if (!any && !recording->missing) {
		append_close(a);
	}
	if (any && recording->missing)
		end_made(recording, well);
	if (recording->source)
		recording->source->index = NULL;
	return well;
}

static void
pass(struct buf *out, struct span text)
{
	while (text.n > 0) {
		const size_t n = text.n < (1u << 20) ? text.n : 1u << 20;

		buf_add(out, text.p, n);
		text = (struct span){text.p + n, text.n - n};
		out_flush_if_large(out);
	}
}

/* As a filter: prints the unchanged ledger, then the new lines. */
static void
pass_on(const struct recording *recording)
{
	struct span piece[BLOCKS_MOST];
	const size_t pieces = blocks_pieces(&recording->lines, piece);

	pass(recording->out, recording->source->text);
	for (size_t i = 0; i < pieces; i++)
		pass(recording->out, piece[i]);
}

void
recording_run(struct recording *recording, const struct recorder *recorder, void *ctx, struct buf *out)
{
	const struct recording_options *o = &recording_options;

	for (int times = 1;; times++) {
		open_all(recording, recorder, ctx, out);
		recorder->decide(recording, ctx);
		settle(recording);
		if (!o->ledger || o->dry_run || append_rest(recording))
			break;
		if (times == STARTS_MOST)
			die_at(EXIT_AGAIN, o->ledger, 0, NULL,
				_("was replaced again and again; nothing was recorded, try again"));
		if (recorder->forget)
			recorder->forget(ctx);
		recording_end(recording);
	}
	if (!o->ledger && !o->dry_run && recording->source)
		pass_on(recording);
}

/* --- afterwards ------------------------------------------------------------------------------------------- */

/* Prints our columns of a line as it may be shown (R3.1.5). */
static void
put_shown(const struct recording *recording, struct span text)
{
	const struct recorder *r = recording->recorder;
	struct buf *out = recording->out;
	struct line line;

	line_split(&line, text, r->columns->count);
	if (r->show) {
		r->show(recording->ctx, out, &line);
	} else {
		buf_add(out, text.p, line_end(&line, r->columns->count - 1));
		buf_char(out, '\n');
	}
	out_flush_if_large(out);
}

void
recording_show(const struct recording *recording)
{
	const struct recording_options *o = &recording_options;
	struct span piece[BLOCKS_MOST], line;
	const size_t pieces = blocks_pieces(&recording->lines, piece);
	struct layout layout;
	struct line_walk walk;

	if (!recording->source || o->quiet || (!o->ledger && !o->dry_run))
		return;
	put_header(recording);
	for (size_t i = 0; i < pieces; i++) {
		line_walk_start(&walk, piece[i]);
		while (line_walk_next(&walk, &line))
			if (!line_is_header(line, recording->recorder->columns, &layout))
				put_shown(recording, line);
	}
}

void
recording_end(struct recording *recording)
{
	ledgers_close(&recording->ledgers);
	blocks_free(&recording->lines);
	buf_free(&recording->tail);
}
