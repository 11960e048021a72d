#include "language.h"

#include "../base/bytes.h"
#include "../base/files.h"
#include "../base/say.h"
#include "../rules/tables.h"
#include "catalogue.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <unistd.h>

/* The catalogue in use, until the program ends; path "": papers are in English. */
static struct {
	char path[PATH_MAX];
	struct bytes file;
	struct catalogue words;
} chinese;

static _Noreturn void
die_without_words(const char *wrong)
{
	die_at(EXIT_USAGE, chinese.path, 0, NULL,
		_("%s; Chinese papers need this file: reinstall caseledger with its translations, or use --lang=en"),
		wrong);
}

/* Read, not mapped: a catalogue that is replaced while a paper is written does not matter to it. */
static bool
read_file(void)
{
	const int fd = file_open(chinese.path, O_RDONLY, 0);
	const bool well = fd >= 0 && bytes_read(&chinese.file, fd, chinese.path);
	const int why = errno;

	if (fd >= 0)
		file_close(fd);
	errno = why;
	return well;
}

static void
read_chinese(void)
{
	const int n =
		snprintf(chinese.path, sizeof chinese.path, "%s/zh_CN/LC_MESSAGES/caseledger.mo", tables_locale());

	if (n < 0 || (size_t)n >= sizeof chinese.path)
		die_without_words(strerror(ENAMETOOLONG));
	if (!read_file())
		die_without_words(strerror(errno));
	const char *wrong = catalogue_take(&chinese.words, (struct span){chinese.file.p, chinese.file.n});
	if (wrong)
		die_without_words(wrong);
}

void
language_start(const char *lang)
{
	bytes_free(&chinese.file);
	*chinese.path = '\0';
	if (strcmp(lang, "zh") == 0)
		read_chinese();
}

bool
language_is_chinese(void)
{
	return *chinese.path;
}

const char *
language_tag(void)
{
	return language_is_chinese() ? "zh-CN" : "en";
}

const char *
language_text(const char *text)
{
	if (!language_is_chinese())
		return text;
	const char *words = catalogue_find(&chinese.words, text);
	if (!words)
		die_at(EXIT_USAGE, chinese.path, 0, NULL,
			_("has no translation of '%s', so it belongs to another version: reinstall caseledger, or use "
			  "--lang=en"),
			text);
	return words;
}
