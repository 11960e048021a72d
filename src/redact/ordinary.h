/* Ordinary Chinese words of two characters, which may look like part of a name. */
#ifndef REDACT_ORDINARY_H
#define REDACT_ORDINARY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <uchar.h>

#define ORDINARY_SIZE 2 /* characters in a word */

/* The words one after the other, sorted (ordinary_pairs.c). */
extern const char32_t ordinary_pairs[], ordinary_frequent[];
extern const size_t ordinary_count, ordinary_frequents;

/* Returns whether the two characters are an ordinary word. */
bool is_ordinary(uint32_t first, uint32_t second);
/* Returns whether they are a word so frequent that alone it never means a person with that given name. */
bool is_frequent(uint32_t first, uint32_t second);

#endif
