/* Bonds: what is known of a name before two reports are compared.
 *
 * Some names stand for one problem: nearly all who write an estate's name in these weeks write of its late handing
 * over.  Others, of a town, a hospital or a street, stand for many.  The bond of a pair of characters estimates how
 * likely it is that two reports that contain it are about one problem: from how likely that is for these reports on
 * average by all other signs, how many they are, and how sudden the pair is.  So a report that only names the estate is
 * joined to the others. */
#ifndef ALIKE_BONDS_H
#define ALIKE_BONDS_H

#include "meet.h"

/* Computes o->bond from the signs of the reports that met; those that did not meet are counted with ODDS_LEAST.  Call
 * it once. */
void find_bonds(struct outlines *o, const struct met *met, size_t n);

#endif
