/* Maps the columns of another program's table to our fields: --map of case-new, --take of the verbs. */
#ifndef TABLE_FIELDMAP_H
#define TABLE_FIELDMAP_H

#include "../base/buf.h"
#include "../base/span.h"

#include <stdint.h>

/* The place of a constant source. */
#define MAP_CONSTANT SIZE_MAX

struct map_value {
	struct span from, to;
};

/* Where a field, or a part of it, comes from. */
struct map_source {
	size_t place;            /* of the column in the file, or MAP_CONSTANT */
	struct span column;      /* the column's name, or the constant */
	struct map_value *value; /* the values that are replaced */
	size_t values, value_cap;
	const struct span *other; /* the replacement for values not listed; NULL to keep them */
};

struct map_field {
	struct map_source *source; /* NULL if the field is not in the export */
	size_t sources, cap;
};

struct map {
	struct map_field *field; /* sorted by name */
	size_t fields;
	size_t longest; /* the length of the longest constant or value */
	char *store;
};

/* The fields that a map may define. */
struct map_fields {
	const char *option;      /* the option that has the map, for messages: "--map" */
	const char *const *name; /* the names of the fields */
	size_t n;
	const char *unknown; /* the message for another name (translated) */
	bool bare;           /* a FIELD alone means the column with that name */
};

/* Reads the map of a file with these columns.  It is a list of
 *	FIELD=COLUMN              a column by its name
 *	FIELD=COLUMN+COLUMN       several columns joined, without empty cells
 *	FIELD=COLUMN{FROM:TO,…}   replaced values; others are kept, or become the TO of '*'
 *	FIELD:=WORD               a constant
 * separated by ','.  A '\' escapes the next character, `\n` is a line break in a column's name, and blanks around
 * words are ignored.  Exits with 2 on any error: an unknown or repeated field, or a column that the file lacks or
 * has twice.  The message lists the file's columns, unless most columns of the map are missing, since the first line
 * may then be a case.  A map that was not typed is not quoted, since the file may be no map. */
struct map *map_load(const struct map_fields *fields, const char *map, bool typed, const char *file,
	const struct span *column, size_t columns);
/* Returns whether a file with these columns has all of the map; exits with 2 only if the map itself is wrong. */
bool map_fits(const struct map_fields *fields, const char *map, bool typed, const struct span *column, size_t columns);
void map_free(struct map *m);

/* Returns what joins the columns of a field: topics and areas have levels, flags are a list.  Units are separated by
 * a tab, which is in no cell (there it is escaped), so that an unknown name is not joined to another. */
char map_joint(const char *field);

/* Returns the replacement for a cell (or constant) by the source's list of values. */
struct span map_value_of(const struct map_source *s, struct span cell);

#endif
