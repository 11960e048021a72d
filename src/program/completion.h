/* What a shell, or a person, can ask a program with --help=TABLE. */
#ifndef PROGRAM_COMPLETION_H
#define PROGRAM_COMPLETION_H

#include "options.h"

/* What there is to be said of operands that are cases: their states; to be set before program_start. */
extern const char *program_operand_words;

/* The tables there are, separated by blanks. */
#define COMPLETION_TABLES "options units complete"

/* Appends the table of that name, one of COMPLETION_TABLES.
 *
 * options: `option letter argument takes words help`, a row an option, and one without a name for the operands, if the
 * program has any.  takes: nothing, value, values (it may be repeated) or maybe (a value in the same word, or
 * none).  argument: what the value is, untranslated as the manual has it: FILE, UNIT[,...]; words: which it may be,
 * separated by blanks, empty if any; for operands that are cases: in which states.  help follows the locale.
 *
 * units: the names, then the aliases of the roster in force, under the header `unit`; --units given before is heeded.
 *
 * complete: what the last of the n `words` can become; those before it are the command line so far.  Its first line is
 * `KIND start`: KIND is words, or file or directory where names of those come too, and `start` what the last word
 * begins with that stays as it is
 * (`--how=`, or `a,` of a list).  There follow lines `word help`, each word what may come after `start`; one
 * that ends in '=' is not complete itself.  What is wrong with the command line so far is passed over.  All lines are
 * tab-separated. */
void completion_put(
	struct buf *out, const char *table, const struct program *p, const struct options *o, char **words, int n);

#endif
