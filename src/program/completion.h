/* What a shell asks a program to complete its command line: --help=options and --help=units. */
#ifndef PROGRAM_COMPLETION_H
#define PROGRAM_COMPLETION_H

#include "program.h"

/* The tables there are, parted by blanks. */
#define COMPLETION_TABLES "options units"

/* Puts the table of that name, one of COMPLETION_TABLES, to standard output.
 *
 * options: `option letter argument takes words help`, a row an option, and one without a name for the operands, if the
 * program has any.  takes: nothing, value, values (it may stand several times) or maybe (a value in the same word, or
 * none).  argument: what the value is, untranslated as the manual has it: FILE, UNIT[,...]; words: which it may be,
 * parted by blanks, empty if any; for operands that are cases: in which states.  help follows the locale.
 *
 * units: the names, then the aliases of the roster in force, under the header `unit`; --units given before is heeded.
 */
void completion_put(const char *table, const struct program *p, const struct option_rule *const *rule, size_t rules);

#endif
