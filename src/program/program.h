/* The start of every program: the command line and everything before it. */
#ifndef PROGRAM_PROGRAM_H
#define PROGRAM_PROGRAM_H

#include "environment.h"
#include "option_rules.h"
#include "output.h"

/* Sets up signals, the locale and the translations, opens missing standard descriptors, and parses the command line:
 * stores the options, prints --help and --version, and returns the index of the first operand in argv (operands are
 * moved after the options; "--" ends the options).  Exits with 2 on a usage error. */
int program_start(const struct program *p, int argc, char **argv);

#endif
