/* A table as a workbook with one sheet (ECMA-376, SpreadsheetML; .xlsx), for people with only a spreadsheet: bold
 * headings that stay visible, wide enough columns, a filter. */
#ifndef PAPER_WORKBOOK_H
#define PAPER_WORKBOOK_H

#include "../base/buf.h"
#include "../table/tsv.h"

/* Appends the file.  Columns of numbers become numbers, everything else text, so that no cell is evaluated as a
 * formula and no long number is rounded.  Exits with EXIT_USAGE if the table has more rows or columns than a sheet. */
void workbook_put(struct buf *out, const struct tsv *table);

#endif
