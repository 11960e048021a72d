/* Where the tables and translations are: the option, else the folder CASE_TABLES, else those
 * shipped, found from the build tree and after install alike. */
#ifndef RULES_TABLES_H
#define RULES_TABLES_H

/* The path of "units.tsv", "calendar.tsv", "rules.tsv", "routes.tsv" or "papers.tsv";
 * `option` is what the command line gave, or NULL.  Static storage, one per name. */
const char *tables_path(const char *name, const char *option);

/* The folder of the translations (…/locale). */
const char *tables_locale(void);

#endif
