/* Bonds: what is known of a name before two reports are compared.
 *
 * Some names stand for one problem: nearly all who write an estate's name in these weeks write of its late handing
 * over.  Others, of a town, a hospital or a street, stand for many.  The bond of a pair of characters that makes no
 * word is by how much, on average, the odds between the reports that contain it exceed ODDS_LEAST.
 * So a report that only names the estate is joined to the others. */
#ifndef ALIKE_BONDS_H
#define ALIKE_BONDS_H

#include "meet.h"

#define BOND_REPORTS 3 /* a pair of characters has a bond if at least so many reports contain it */

/* Computes o->bond from the odds of the reports that met; those that did not meet are counted with ODDS_LEAST.
 * Call it once. */
void find_bonds(struct outlines *o, struct met *met, size_t n);

#endif
