/* Fuzzes redact(): a name, a phone and a text, one line each.  Valid text must stay valid. */
#include "redact.h"
#include "../base/utf8.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct span rest = {(const char *)data, size}, name = SPAN(""), phone = SPAN("");
	struct buf out = {0};

	if (size == 0 || !span_word(&rest, '\n', &name) || !span_word(&rest, '\n', &phone) || rest.p == NULL)
		return 0;
	struct callers *callers = callers_new();
	callers_name(callers, name);
	callers_phone(callers, phone);
	redact(&out, rest, callers);
	callers_free(callers);
	if (utf8_valid(rest) == rest.n && utf8_valid(buf_as_span(&out)) != out.n)
		abort();
	buf_free(&out);
	return 0;
}
