/* Ordinary Chinese words of two characters: what may look like part of a name, and is none. */
#ifndef REDACT_ORDINARY_H
#define REDACT_ORDINARY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <uchar.h>

#define ORDINARY_SIZE 2 /* characters in a word */

/* One word behind the other, in order (ordinary_pairs.c). */
extern const char32_t ordinary_pairs[], ordinary_frequent[];
extern const size_t ordinary_count, ordinary_frequents;

/* Whether the two characters are an ordinary word. */
bool is_ordinary(uint32_t first, uint32_t second);
/* Whether they are one so frequent that it means nobody whose given name it is. */
bool is_frequent(uint32_t first, uint32_t second);

#endif
