/* A table as a workbook of one sheet (ECMA-376, SpreadsheetML; .xlsx), for those who have nothing but a spreadsheet:
 * bold headings that stay in sight, columns wide enough, a filter. */
#ifndef PAPER_WORKBOOK_H
#define PAPER_WORKBOOK_H

#include "../base/buf.h"
#include "../table/tsv.h"

/* Appends the file.  Columns of numbers become numbers, everything else text, so that no cell runs as a formula and no
 * long number is rounded.  Ends the program with EXIT_USAGE when the table has more rows or columns than a sheet. */
void workbook_put(struct buf *out, const struct tsv *table);

#endif
