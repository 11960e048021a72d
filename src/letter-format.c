/* letter-format: turns tables of tasks and cases into a letter to a unit or to the office itself (R3.3). */
#include "forms/letter.h"
#include "paper/language.h"
#include "program/program.h"

static struct {
	const char *unit, *by, *lang, *format, *list[LETTER_LISTS];
	day_t day;
	struct whole within, uncovered;
	bool subject;
} options = {.lang = "zh", .format = "text", .day = DAY_NONE, .within = {.value = 2}};

static const struct option_rule rules[] = {
	{"unit", 'u', OPTION_TEXT, &options.unit, N_("UNIT"), N_("the unit to write to (default: the office itself)"),
		NULL},
	{"urge", 0, OPTION_TEXT, &options.list[LETTER_URGE], N_("FILE"),
		N_("to a unit: the table of overdue tasks, which the letter urges"), NULL},
	{"overdue", 0, OPTION_TEXT, &options.list[LETTER_OVERDUE], N_("FILE"),
		N_("to a unit: the table of overdue tasks not urged because the year's holidays are unknown"), NULL},
	{"supervise", 0, OPTION_TEXT, &options.list[LETTER_SUPERVISE], N_("FILE"),
		N_("the table of overdue tasks that are to be supervised, or were"), NULL},
	{"due", 0, OPTION_TEXT, &options.list[LETTER_DUE], N_("FILE"), N_("to a unit: the table of tasks due soon"),
		NULL},
	{"refused", 0, OPTION_TEXT, &options.list[LETTER_REFUSED], N_("FILE"),
		N_("to the office: the table of tasks that units refused"), NULL},
	{"promised", 0, OPTION_TEXT, &options.list[LETTER_PROMISED], N_("FILE"),
		N_("to the office: the table of promises not carried out"), NULL},
	{"unhappy", 0, OPTION_TEXT, &options.list[LETTER_UNHAPPY], N_("FILE"),
		N_("to the office: the table of closed cases whose callers are not satisfied"), NULL},
	{"call", 0, OPTION_TEXT, &options.list[LETTER_CALL], N_("FILE"),
		N_("to the office: the table of tasks that were not reported to units by mail"), NULL},
	{"uncovered", 0, OPTION_WHOLE, &options.uncovered, N_("YEAR"),
		N_("to the office: the year whose holidays the calendar does not contain yet"), NULL},
	{"within", 0, OPTION_WHOLE, &options.within, N_("N"),
		N_("to a unit: the tasks of --due are due within N working days (default: 2)"), NULL},
	{"subject", 's', OPTION_FLAG, &options.subject, NULL, N_("print the subject of the letter instead"), NULL},
	{"by", 0, OPTION_TEXT, &options.by, N_("WHO"), N_("who signs it (default: $CASE_BY, else the login name)"),
		NULL},
	{"day", 0, OPTION_DAY, &options.day, N_("DAY"), N_("the day of the letter (default: today)"), NULL},
	{"format", 0, OPTION_WORD, &options.format, N_("text|html"),
		N_("text (plain text, default), or html (a page for mail readers)"), "text html"},
	{"lang", 0, OPTION_WORD, &options.lang, N_("zh|en"),
		N_("language of the paper: zh (Chinese, default) or en (English)"), "zh en"},
	OPTIONS_END,
};

static const struct program program = {"letter-format", N_("--unit UNIT [OPTION]...\n[OPTION]..."),
	N_("Writes a letter from tables that case-due and case-list print."), rules};

/* Some lists are for units, others for the office, one for both. */
static void
check_lists(void)
{
	for (enum letter_list i = 0; i < LETTER_LISTS; i++)
		if (options.list[i] && i != LETTER_SUPERVISE && (i <= LETTER_DUE) != (options.unit != NULL))
			die_usage(i <= LETTER_DUE
					  ? _("--urge, --overdue and --due require --unit: they are for a letter to a "
					      "unit")
					  : _("--refused, --promised, --unhappy and --call cannot be combined with "
					      "--unit: they are for "
					      "the office"));
	if (options.uncovered.given && options.unit)
		die_usage(_("--uncovered cannot be combined with --unit: it is for the office"));
	if (options.uncovered.given && (options.uncovered.value < 1970 || options.uncovered.value > 2105))
		die_usage(_("--uncovered: '%d' is not a year of 1970 to 2105"), options.uncovered.value);
}

int
main(int argc, char **argv)
{
	struct buf *out = program_output();
	struct tsv *table[LETTER_LISTS] = {NULL};
	struct letter letter;

	if (program_start(&program, argc, argv) < argc)
		die_usage(_("extra operand: name the tables by options"));
	check_lists();
	language_start(options.lang);
	letter = (struct letter){.unit = options.unit,
		.signer = options.by ? options.by : program_author(),
		.day = options.day != DAY_NONE ? options.day : stamp_day(program_now()),
		.within = options.within.value,
		.uncovered = options.uncovered.value};
	for (enum letter_list i = 0; i < LETTER_LISTS; i++)
		if (options.list[i])
			letter.list[i] = table[i] = tsv_load((char *[]){(char *)(uintptr_t)options.list[i]}, 1);
	if (options.subject) {
		letter_put_subject(out, &letter);
		buf_char(out, '\n');
	} else if (strcmp(options.format, "html") == 0) {
		letter_put_page(out, &letter);
	} else {
		letter_put(out, &letter);
	}
	for (enum letter_list i = 0; i < LETTER_LISTS; i++)
		if (table[i])
			tsv_free(table[i]);
	return program_end(EXIT_DONE);
}
