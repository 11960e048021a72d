/* What a volume holds (目录): as a table for programs, and as a paper to be read and signed. */
#ifndef ARCHIVE_INDEX_H
#define ARCHIVE_INDEX_H

#include "archive.h"

#define VOLUME_LEDGER   "cases.tsv"
#define VOLUME_INDEX    "index.tsv"
#define VOLUME_CONTENTS "index.txt"
#define VOLUME_SUMS     "SHA256SUMS"

/* Columns number case opened closed told instructed leader kind topic area unit entries text file about class; a row a
 * case, then (`additions`) a row an addition that no volume had before.  No caller is named in it, secret cases' texts
 * are masked.
 */
void index_table(const struct archive *a, size_t volume, bool additions, struct buf *b);
void index_paper(const struct archive *a, const char *name, size_t volume, bool additions, struct buf *b);

#endif
