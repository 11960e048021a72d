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

struct words_file {
	char path[PATH_MAX];
	struct bytes file;
	struct catalogue words;
};

/* The catalogue in use, kept until the program ends; if path is "", papers are in English. */
static struct words_file chinese;

static _Noreturn void
die_without_translation(const char *wrong)
{
	die_at(EXIT_USAGE, chinese.path, 0, NULL,
		_("%s; Chinese papers need this file: reinstall caseledger with its translations, or use --lang=en"),
		wrong);
}

/* Read, not mapped, so that a replacement of the file does not affect a paper being written. */
static bool
read_file(struct words_file *w)
{
	const int fd = file_open(w->path, O_RDONLY, 0);
	const bool well = fd >= 0 && bytes_read(&w->file, fd, w->path);
	const int why = errno;

	if (fd >= 0)
		file_close(fd);
	errno = why;
	return well;
}

/* Returns NULL, or a translated error message. */
static const char *
read_chinese(struct words_file *w)
{
	const int n = snprintf(w->path, sizeof w->path, "%s/zh_CN/LC_MESSAGES/caseledger.mo", tables_locale());

	if (n < 0 || (size_t)n >= sizeof w->path)
		return strerror(ENAMETOOLONG);
	if (!read_file(w))
		return strerror(errno);
	return catalogue_take(&w->words, (struct span){w->file.p, w->file.n});
}

void
language_start(const char *lang)
{
	bytes_free(&chinese.file);
	*chinese.path = '\0';
	const char *wrong = strcmp(lang, "zh") == 0 ? read_chinese(&chinese) : NULL;
	if (wrong)
		die_without_translation(wrong);
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
			_("has no translation of '%s': it belongs to another version; reinstall caseledger, or use "
			  "--lang=en"),
			text);
	return words;
}

const char *
language_chinese(const char *text)
{
	static struct words_file typed;
	static bool well, tried;

	if (language_is_chinese())
		return catalogue_find(&chinese.words, text);
	if (!tried)
		well = !read_chinese(&typed);
	tried = true;
	return well ? catalogue_find(&typed.words, text) : NULL;
}
