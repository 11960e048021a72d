/* A map from the command line or from a file. */
#ifndef RULES_MAPFILE_H
#define RULES_MAPFILE_H

/* Returns the map of --map, to be freed: the typed text, or for @FILE the file's text.  In a file, lines that begin
 * with # are comments, and line ends separate like commas; a FILE without directory that does not exist is searched
 * for among the shipped tables.  Exits with 2 if the file cannot be read or is not UTF-8. */
char *map_said(const char *typed);

#endif
