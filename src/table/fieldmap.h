/* What the columns of another program's table mean: case-new's --map, and the verbs' --take. */
#ifndef TABLE_FIELDMAP_H
#define TABLE_FIELDMAP_H

#include "../base/buf.h"
#include "../base/span.h"

#include <stdint.h>

/* The place of a source that is a constant. */
#define MAP_CONSTANT SIZE_MAX

struct map_value {
	struct span from, to;
};

/* Where a field, or a part of it, comes from. */
struct map_source {
	size_t place;            /* of the column in the file, or MAP_CONSTANT */
	struct span column;      /* its name, or the constant */
	struct map_value *value; /* what its values become */
	size_t values, value_cap;
	const struct span *other; /* what those not listed become; NULL: what they are */
};

struct map_field {
	struct map_source *source; /* none: the field is not in the export */
	size_t sources, cap;
};

struct map {
	struct map_field *field; /* in the order of their names */
	size_t fields;
	size_t longest; /* no constant or value has more bytes */
	char *store;
};

/* What a map may say something of. */
struct map_fields {
	const char *option;      /* that has the map, for messages: "--map" */
	const char *const *name; /* the fields */
	size_t n;
	const char *unknown; /* what is wrong with another name (translated) */
	bool bare;           /* FIELD alone is the column of that name */
};

/* Reads the map of a file that has these columns.  It is a list of
 *	FIELD=COLUMN              a column by its name
 *	FIELD=COLUMN+COLUMN       several, joined (the empty left out)
 *	FIELD=COLUMN{FROM:TO,…}   values; what is not listed stays, or becomes the TO of '*'
 *	FIELD:=WORD               the same for all
 * separated by ','; a '\' escapes the next character, `\n` is a line break in a column's name, blanks around words do
 * not count.  Dies with 2 on anything else: an unknown field or one that stands twice, a column that the file lacks or
 * has twice.  Then the file's columns are listed, unless most of those that the map names are not there: the first
 * line may be a case.  What is wrong in a map that was not typed is not quoted: the file may be no map.
 */
struct map *map_load(const struct map_fields *fields, const char *map, bool typed, const char *file,
	const struct span *column, size_t columns);
void map_free(struct map *m);

/* What a cell (or the constant) becomes by the source's list of values. */
struct span map_value_of(const struct map_source *s, struct span cell);

#endif
