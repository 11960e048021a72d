/* A map on the command line, or in a file. */
#ifndef INTAKE_MAPFILE_H
#define INTAKE_MAPFILE_H

/* What --map says: itself, or of @FILE the file's text as a map, to be freed.  In a file, lines that begin with # are
 * comments, and the end of a line parts as a comma does; a FILE without a folder that is not there is looked for among
 * the shipped tables.  Dies with 2 when the file cannot be read or is not UTF-8. */
char *map_said(const char *typed);

#endif
