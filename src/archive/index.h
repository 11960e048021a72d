/* The index of a volume (目录), as a table for programs and as a paper to be signed. */
#ifndef ARCHIVE_INDEX_H
#define ARCHIVE_INDEX_H

#include "archive.h"

#define VOLUME_LEDGER   "cases.tsv"
#define VOLUME_INDEX    "index.tsv"
#define VOLUME_CONTENTS "index.txt"
#define VOLUME_SUMS     "SHA256SUMS"

/* Appends the table.  Columns: number case opened closed told instructed leader kind topic area unit entries text
 * file about class.  One row for each case, then (`additions`) one row for each addition that was in no volume
 * before.  It does not name callers, and hides the texts of secret cases. */
void index_table(const struct archive *a, size_t volume, bool additions, struct buf *b);
void index_paper(const struct archive *a, const char *name, size_t volume, bool additions, struct buf *b);

#endif
