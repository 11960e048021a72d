/* Tables that programs print: tab-separated, with a header.
 *
 * A column is one row of a table in the code: its name, the function that prints its cells, its needs, and its help.
 * The header, the values of --columns, their completion and their help are derived from it.  The type of a printed
 * row is agreed on by its columns. */
#ifndef TABLE_COLUMN_RULES_H
#define TABLE_COLUMN_RULES_H

#include "../base/buf.h"

#include <stdbool.h>

struct column_rule {
	const char *name;
	/* Appends the cell of a row. */
	void (*put)(struct buf *out, const void *row, int which);
	int which;        /* passed to put, which may print several columns */
	unsigned needs;   /* bits defined by the table; the column is printed if all of them are requested */
	const char *help; /* N_(): a description */
};
#define COLUMNS_END                                                                                                    \
	{                                                                                                              \
		.name = NULL                                                                                           \
	}

/* Functions that print members of the row; `which` is offsetof() of the member. */
void put_text_member(struct buf *out, const void *row, int which);       /* const char *; NULL is empty */
void put_span_member(struct buf *out, const void *row, int which);       /* struct span */
void put_whole_member(struct buf *out, const void *row, int which);      /* int64_t */
void put_hundredths_member(struct buf *out, const void *row, int which); /* int64_t */

/* Returns the column with this name, or NULL. */
const struct column_rule *column_rule_named(const struct column_rule *rules, struct span name);

/* The columns of a printed table, in order. */
#define COLUMN_LIST_MOST 64
struct column_list {
	const struct column_rule *column[COLUMN_LIST_MOST];
	size_t n;
};

/* Adds all columns whose needs are requested, in the order of the rules. */
void columns_add(struct column_list *list, const struct column_rule *rules, unsigned asked_for);
/* As columns_add(), for two tables; columns of `also` (may be NULL) come first, and replace those with the same
 * name. */
void columns_add_of(
	struct column_list *list, const struct column_rule *rules, const struct column_rule *also, unsigned asked_for);
/* Adds the columns with these names, which are separated by blanks and must exist. */
void columns_add_named(struct column_list *list, const struct column_rule *rules, const char *names);
/* As columns_add_named(), for two tables; columns of `also` (may be NULL) replace those with the same name. */
void columns_add_named_of(
	struct column_list *list, const struct column_rule *rules, const struct column_rule *also, const char *names);
/* Keeps only the columns with these names, separated by commas, in that order; a name may be repeated.  Exits with
 * 2, as for a wrong value of --columns, if a name is not in the list. */
void columns_keep(struct column_list *list, const char *names);

/* Returns the column with this name, or NULL. */
const struct column_rule *column_list_find(const struct column_list *list, struct span name);
/* Appends the names of a list, separated by blanks, without duplicates. */
void column_list_names(struct buf *out, const struct column_list *list);
/* Reports that an option's value is not a column of the list, and exits with 2. */
_Noreturn void die_column(const char *option, struct span name, const struct column_list *list);

/* Appends the header line of a table with these columns. */
void columns_put_header(struct buf *out, const struct column_list *list);
/* Starts a table of all columns without needs: sets the list and appends the header. */
void columns_start(struct buf *out, struct column_list *list, const struct column_rule *rules);
void columns_put_row(struct buf *out, const struct column_list *list, const void *row);

#endif
