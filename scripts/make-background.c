/* make-background FILE... : writes src/alike/background_pairs.c: how many texts of the labelled sets FILE... (as in
 * testdata/alike) contain each pair of symbols that occurs in at least SETS_LEAST of them.  A pair in fewer sets may be
 * the name of something that one author made up; and of each pair the texts of the set that has most are not counted,
 * since they may be about one problem. */
#include "../src/alike/background.h"
#include "../src/alike/terms.h"
#include "../src/base/buf.h"
#include "../src/base/names.h"
#include "../src/base/say.h"
#include "../src/base/utf8.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define SETS_LEAST 3
#define A_LINE     20 /* so many pairs */
#define FIELDS     4  /* before the title or the text: the problem, topic, area and phone */

struct known {
	uint64_t key;
	uint32_t texts, sets;         /* in all */
	uint32_t of_set, most;        /* texts of the last set, and of the set that has most */
	uint32_t last_text, last_set; /* numbered from 1 */
};

struct table {
	struct names keys;
	struct known *pair;
	uint32_t n, cap, texts, sets;
	uint64_t pairs; /* of each text, in all */
};

static void
count_pair(struct table *t, uint64_t key)
{
	const uint32_t number = names_add(&t->keys, (struct span){(const char *)&key, sizeof key}, t->n)->number;

	if (number == t->n) {
		VEC_ROOM(t->pair, t->n, t->cap);
		t->pair[t->n++] = (struct known){.key = key};
	}
	struct known *k = &t->pair[number];
	if (k->last_text == t->texts)
		return;
	if (k->last_set != t->sets) {
		k->sets++;
		k->of_set = 0;
	}
	k->texts++;
	k->of_set++;
	k->most = k->of_set > k->most ? k->of_set : k->most;
	k->last_text = t->texts;
	k->last_set = t->sets;
	t->pairs++;
}

static void
count_text(struct table *t, struct span text)
{
	struct symbols s = {.n = 0};

	t->texts++;
	symbols_add(&s, text);
	for (size_t i = 0; i + 1 < s.n; i++) {
		const uint32_t pair[] = {background_symbol(s.symbol[i]), background_symbol(s.symbol[i + 1])};

		if (s.symbol[i] != SYMBOL_GAP && s.symbol[i + 1] != SYMBOL_GAP)
			count_pair(t, key_pair(pair));
	}
	symbols_free(&s);
}

/* The first line that is no comment names the fields. */
static void
count_set(struct table *t, const char *name)
{
	FILE *in = fopen(name, "r");
	char *line = NULL;
	size_t room = 0;
	ssize_t n;
	bool head = true;

	if (!in)
		die(EXIT_USAGE, "%s: %s", name, strerror(errno));
	t->sets++;
	while ((n = getline(&line, &room, in)) > 0) {
		struct span rest = {line, (size_t)n}, field;

		if (*line == '#')
			continue;
		for (int i = 0; i < FIELDS && !head; i++)
			if (!span_word(&rest, '|', &field) || !rest.p)
				die(EXIT_USAGE, "%s: a line has fewer than %d fields: %s", name, FIELDS + 1, line);
		if (!head)
			count_text(t, rest);
		head = false;
	}
	if (ferror(in))
		die(EXIT_USAGE, "%s: %s", name, strerror(errno));
	free(line);
	fclose(in);
}

static int
by_key(const void *a, const void *b)
{
	const uint64_t x = ((const struct known *)a)->key, y = ((const struct known *)b)->key;

	return (x > y) - (x < y);
}

static void
put_symbol(uint32_t c)
{
	char out[4];

	fwrite(out, 1, utf8_put(out, c), stdout);
}

static void
write_pairs(struct table *t)
{
	uint32_t n = 0;

	qsort(t->pair, t->n, sizeof *t->pair, by_key);
	for (uint32_t i = 0; i < t->n; i++) {
		const struct known *k = &t->pair[i];

		if (k->sets < SETS_LEAST)
			continue;
		fputs(n % A_LINE > 0 ? "" : n > 0 ? "\"\n\tU\"" : "\tU\"", stdout);
		put_symbol((uint32_t)(k->key >> 32));
		put_symbol((uint32_t)k->key);
		put_symbol('A' + (uint32_t)lrint(2 * log2(k->texts - k->most)));
		n++;
	}
	puts("\";");
}

int
main(int argc, char **argv)
{
	static struct table t;

	say_program = "make-background";
	if (argc < 2)
		die_usage("usage: make-background FILE...");
	for (int i = 1; i < argc; i++)
		count_set(&t, argv[i]);
	puts("/* Written by scripts/make-background from labelled sets of testdata/alike (see background.h).  These "
	     "are:");
	for (int i = 1; i < argc; i++)
		printf(" * %s\n", strrchr(argv[i], '/') ? strrchr(argv[i], '/') + 1 : argv[i]);
	puts(" */\n#include \"background.h\"\n\nconst char32_t background_pairs[] =");
	write_pairs(&t);
	printf("const size_t background_count = sizeof background_pairs / sizeof *background_pairs / "
	       "BACKGROUND_FIELDS;\n"
	       "const double background_texts = %u, background_size = %.1f;\n",
		t.texts, (double)t.pairs / t.texts);
	if (fflush(stdout) || ferror(stdout))
		die(EXIT_USAGE, "standard output: %s", strerror(errno));
	return EXIT_DONE;
}
