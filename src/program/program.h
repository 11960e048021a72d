/* How every program begins, understands its command line, and ends. */
#ifndef PROGRAM_PROGRAM_H
#define PROGRAM_PROGRAM_H

#include "environment.h"
#include "option_rules.h"
#include "output.h"

/* Sets signals right and the locale, binds the translations, guards the standard descriptors, and reads the
 * command line: fills in the options, does --help and --version, and returns the place of
 * the first operand in argv (operands are moved behind options; "--" ends them).
 * Bad usage ends the program with status 2. */
int program_start(const struct program *p, int argc, char **argv);

#endif
