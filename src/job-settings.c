/* job-settings: prints the settings of the scheduled jobs, checked and complete, or tells whether the jobs can do
 * their work (caseledger-job(8)). */
#include "job/check.h"
#include "job/settings.h"
#include "program/program.h"

static bool check;

static const struct option_rule rules[] = {
	{"check", 'c', OPTION_FLAG, &check, NULL,
		N_("tell whether the jobs can do their work with these settings: a line for each check"), NULL},
	OPTIONS_END,
};

static const struct program program = {"job-settings", N_("[OPTION]... [FILE]"),
	N_("Prints the settings of caseledger-job in FILE (default: /etc/caseledger/settings) as lines of NAME, TAB "
	   "and VALUE, with the defaults."),
	rules};

int
main(int argc, char **argv)
{
	struct buf *out = program_output();
	const int first = program_start(&program, argc, argv);
	const char *file = first < argc ? argv[first] : "/etc/caseledger/settings";
	struct settings settings;

	if (argc - first > 1)
		die_usage(_("give only one file of settings"));
	if (check)
		return program_end(check_jobs(out, file, stamp_day(program_now())) ? EXIT_DONE : EXIT_REFUSED);
	if (!settings_read(&settings, file) || !settings_can_mail(&settings))
		die(EXIT_USAGE, "%s", settings.wrong.p);
	settings_put(out, &settings);
	settings_free(&settings);
	return program_end(EXIT_DONE);
}
