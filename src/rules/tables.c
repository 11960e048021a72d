#include "tables.h"

#include "../base/buf.h"
#include "../base/say.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Sets path (PATH_MAX bytes) to "DIR/BELOW" for a program DIR/NAME.  Returns false if nothing exists there. */
static bool
beside_program(const char *below, char *path)
{
	ssize_t n = readlink("/proc/self/exe", path, PATH_MAX - 1);
	size_t room;
	char *slash;
	struct stat st;

	if (n < 0)
		return false;
	path[n] = '\0';
	slash = strrchr(path, '/');
	if (slash == NULL)
		return false;
	room = (size_t)(path + PATH_MAX - slash) - 1;
	if (strlen(below) >= room)
		return false;
	strcpy(slash + 1, below);
	return stat(path, &st) == 0;
}

static bool
shipped(const char *folder, const char *name, char path[PATH_MAX])
{
	struct buf below = {NULL, 0, 0};
	bool there;

	buf_printf(&below, "%s/%s", folder, name);
	buf_char(&below, '\0');
	there = beside_program(below.p, path);
	buf_free(&below);
	return there;
}

static void
join(char path[PATH_MAX], const char *folder, const char *name)
{
	size_t n = strlen(folder);

	if (n + 1 + strlen(name) >= PATH_MAX)
		die(EXIT_USAGE, _("CASE_TABLES is too long"));
	memcpy(path, folder, n);
	path[n] = '/';
	strcpy(path + n + 1, name);
}

const char *
tables_path(const char *name, const char *option)
{
	static struct {
		const char *name;
		char path[PATH_MAX];
	} known[6];
	const char *folder = getenv("CASE_TABLES");
	size_t i = 0;

	if (option != NULL)
		return option;
	while (i < 5 && known[i].name != NULL && strcmp(known[i].name, name) != 0)
		i++;
	known[i].name = name;
	if (folder != NULL && *folder != '\0')
		join(known[i].path, folder, name);
	else if (!shipped("../src/tables", name, known[i].path) && !shipped("../share/caseledger", name, known[i].path))
		join(known[i].path, PKGDATADIR, name);
	return known[i].path;
}

const char *
tables_locale(void)
{
	static char path[PATH_MAX];
	const char *folder = getenv("CASE_LOCALE");

	if (folder != NULL && *folder != '\0')
		return folder;
	if (beside_program("../src/build/locale", path) || beside_program("../share/caseledger/locale", path))
		return path;
	return LOCALEDIR;
}
