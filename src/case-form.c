/* case-form: prints the office's forms, filled in from the ledger (R3.1.6, R3.2, R3.3). */
#include "program/document.h"
#include "program/operands.h"
#include "forms/form.h"

#include <stdlib.h>

static struct {
	const char *form;
} options;

static const struct option_rule rules[] = {
	{"form", 0, OPTION_WORD, &options.form, N_("FORM"),
		N_("slip (for instructions), assign, express, supervise, special (special report), matter "
		   "(report on one case), refuse (refusal by a unit) or answer (to the caller)"),
		FORMS},
	OPTIONS_SHARED(document_rules),
	OPTIONS_SHARED(query_rules),
	OPTIONS_END,
};

static const struct program program = {"case-form", N_("--form FORM [-l LEDGER] [OPTION]... CASE..."),
	N_("Fills in the office's papers from the ledger, one sheet per case, to be printed, signed "
	   "and sealed.\nCASE - reads cases and units from the columns 'case' and 'unit' of a table "
	   "on standard input."),
	rules};

static bool
put_sheet(struct buf *out, struct filling *f, const struct operands *operands, uint32_t kase)
{
	struct texts units = {0};

	operands_units(operands, f->fold->kase[kase].id, &units);
	const bool well = form_case(f, kase, units.text, units.n);
	free(units.text);
	out_flush_if_large(out);
	return well;
}

int
main(int argc, char **argv)
{
	struct buf *out = program_output();
	int first = program_start(&program, argc, argv);
	struct operands operands;
	struct ledgers ledgers;
	struct fold fold;
	struct secrecy secrecy;
	struct filling filling = {.fold = &fold, .secrecy = &secrecy, .out = out};
	size_t next = 0, refused = 0;

	if (!options.form)
		die_usage(_("--form is required: one of %s"), FORMS);
	operands_read(&operands, argv + first, argc - first);
	document_start();
	filling.calendar = the_calendar();
	filling.office = document_office();
	filling.today = stamp_day(query_asof());
	fold_start(&fold, the_roster(), query_asof());
	operands_fold(&operands, &ledgers, &fold);
	secrecy_start(&secrecy, &fold);

	form_open(&filling, options.form, document_options.format);
	for (uint32_t kase; (kase = operands_next(&operands, &fold, &next, &refused)) != NO_CASE;)
		refused += !put_sheet(out, &filling, &operands, kase);
	form_close(&filling);
	operands_free(&operands);
	secrecy_stop(&secrecy);
	fold_stop(&fold);
	ledgers_close(&ledgers);
	return program_end(refused == 0 ? EXIT_DONE : EXIT_REFUSED);
}
