/* Tables that programs print: TAB-separated, with a header.
 *
 * A column is one row of a table in the code: its name, what prints its cells, what must be asked for to see it, and
 * what it says.  The header line, the names that --columns takes, their completion and their help follow from that.  A
 * row of the printed table may be anything that its columns agree on. */
#ifndef TABLE_COLUMN_RULES_H
#define TABLE_COLUMN_RULES_H

#include "../base/buf.h"

#include <stdbool.h>

struct column_rule {
	const char *name;
	/* Appends the cell of a row. */
	void (*put)(struct buf *out, const void *row, int which);
	int which;        /* handed to put, which may print several columns */
	unsigned needs;   /* bits, whose meaning is the table's: the column is there if all of them are asked for */
	const char *help; /* N_(): what it says */
};
#define COLUMNS_END                                                                                                    \
	{                                                                                                              \
		.name = NULL                                                                                           \
	}

/* What prints cells that are members of the row; which is the member's place, offsetof(). */
void put_text_member(struct buf *out, const void *row, int which);       /* const char *; NULL: empty */
void put_span_member(struct buf *out, const void *row, int which);       /* struct span */
void put_whole_member(struct buf *out, const void *row, int which);      /* int64_t */
void put_hundredths_member(struct buf *out, const void *row, int which); /* int64_t */

/* The column of that name; NULL: there is none. */
const struct column_rule *column_rule_named(const struct column_rule *rules, struct span name);

/* The columns of a table as it is printed, in order. */
#define COLUMN_LIST_MOST 64
struct column_list {
	const struct column_rule *column[COLUMN_LIST_MOST];
	size_t n;
};

/* Adds all columns that need nothing more than is asked for, in the order of the rules. */
void columns_add(struct column_list *list, const struct column_rule *rules, unsigned asked_for);
/* The same of two tables; columns of `also`, NULL for none, stand first, and for those of the same name. */
void columns_add_of(
	struct column_list *list, const struct column_rule *rules, const struct column_rule *also, unsigned asked_for);
/* Adds those of these names, which are separated by blanks and stand in the rules. */
void columns_add_named(struct column_list *list, const struct column_rule *rules, const char *names);
/* The same of two tables; columns of `also`, NULL for none, stand for those of the same name. */
void columns_add_named_of(
	struct column_list *list, const struct column_rule *rules, const struct column_rule *also, const char *names);
/* Keeps those of these names, which are separated by commas, in their order; each may come again.  Ends the program
 * with 2, as a wrong value of --columns, when a name is none of the list's. */
void columns_keep(struct column_list *list, const char *names);

/* That of the name; NULL: there is none. */
const struct column_rule *column_list_find(const struct column_list *list, struct span name);
/* Appends the names of a list, separated by blanks, each once. */
void column_list_names(struct buf *out, const struct column_list *list);
/* Says that an option's value is none of them, and ends the program with 2. */
_Noreturn void die_column(const char *option, struct span name, const struct column_list *list);

void columns_put_header(struct buf *out, const struct column_list *list);
/* Starts a table of all columns that need nothing: their list, and the header. */
void columns_start(struct buf *out, struct column_list *list, const struct column_rule *rules);
void columns_put_row(struct buf *out, const struct column_list *list, const void *row);

#endif
