/* Where the tables and translations are: as given by the option, otherwise in the directory CASE_TABLES, otherwise
 * those shipped, in the build tree or as installed. */
#ifndef RULES_TABLES_H
#define RULES_TABLES_H

/* Returns the path of "units.tsv", "calendar.tsv", "rules.tsv", "routes.tsv" or "papers.tsv"; `option` is the
 * command line's value or NULL.  The result is static, one for each name. */
const char *tables_path(const char *name, const char *option);

/* Returns the directory of the translations (…/locale). */
const char *tables_locale(void);

#endif
