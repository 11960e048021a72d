/* The tables that --help=TABLE prints for shells and other programs. */
#ifndef PROGRAM_COMPLETION_H
#define PROGRAM_COMPLETION_H

#include "options.h"

/* The states of cases for operands that are cases; set it before program_start(). */
extern const char *program_operand_words;

/* The names of the tables, separated by blanks. */
#define COMPLETION_TABLES "options units complete"

/* Appends one table of COMPLETION_TABLES.
 *
 * options: `option letter argument takes words help`, one row for each option, and one without a name for the
 * operands, if the program has any. takes: nothing, value, values (may be repeated) or maybe (an optional value in
 * the same word). argument: the untranslated name of the value, as in the manual: FILE, UNIT[,...]. words: its
 * possible values separated by blanks, empty if there is no list; for operands that are cases, the states. help is
 * translated.
 *
 * units: the names, then the aliases of the roster in force, under the header `unit`; an earlier --units is
 * respected.
 *
 * complete: the completions of the last of the n `words`; the words before it are the command line so far.  The
 * first line is `KIND start`: KIND is words, or file or directory if names of those are also completions, and
 * `start` is the unchanged beginning of the last word (`--how=`, or `a,` in a list).  The other lines are `word
 * help`, with words that may follow `start`; a word that ends in '=' is not complete yet.  Errors in the command
 * line so far are ignored.
 *
 * All lines are tab-separated. */
void completion_put(
	struct buf *out, const char *table, const struct program *p, const struct options *o, char **words, int n);

#endif
