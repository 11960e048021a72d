#include "../base/testing.h"

#include "../table/foreign.h"
#include "export.h"

static const char usual_map[] = "ref=号,at=时间,phone=电话,kind=类型{投诉:complaint},text=内容,channel:=phone";

/* The rows read, one per line; bad rows as "LINE!COLUMN". */
struct seen {
	struct export *export;
	struct buf rows, rejects;
};

static void
put_flags(struct buf *b, uint32_t flags)
{
	const size_t before = b->n;

	for (unsigned i = 0; i < KNOWN_FLAGS; i++)
		if (flags & FLAG_BIT(i)) {
			buf_str(b, b->n > before ? "," : "");
			buf_span(b, flag_names[i]);
		}
}

static bool
see(void *ctx, const struct export_row *row)
{
	struct seen *s = ctx;
	size_t i;

	buf_printf(&s->rows, "%d", (int)row->line);
	if (row->bad != NULL) {
		buf_printf(&s->rows, "!%.*s", (int)row->bad_column.n, row->bad_column.p);
		foreign_reject(export_table(s->export), &s->rejects, row->line, row->source, row->bad_column, row->bad);
	} else {
		for (i = INTAKE_CHANNEL; i < INTAKE_FIELDS; i++) {
			buf_char(&s->rows, '|');
			if (i == INTAKE_FLAGS)
				put_flags(&s->rows, row->flags);
			else
				buf_span(&s->rows, row->field[i]);
		}
	}
	buf_char(&s->rows, '\n');
	return true;
}

/* Reads bytes as an export. */
static struct seen
read_bytes(const char *p, size_t n, const char *encoding, const char *map)
{
	const char *name = test_file((struct span){p, n});
	struct seen s = {0};
	struct export_options o = {.file = name, .map = map, .encoding = encoding, .delimiter = ','};

	assert_true(stamp_parse(SPAN("2020-12-01T00:00:00"), &o.now));
	s.export = export_open(&o);
	unlink(name);
	assert_int_equal(export_each(s.export, see, &s), 0);
	buf_char(&s.rows, '\0');
	return s;
}

static void
done(struct seen *s)
{
	export_free(s->export);
	buf_free(&s->rows);
	buf_free(&s->rejects);
}

#define HEAD "号,时间,电话,类型,内容\r\n"

static void
reads_as(const char *rows, const char *map, const char *want)
{
	struct buf b = {NULL, 0, 0};
	struct seen s;

	buf_str(&b, HEAD);
	buf_str(&b, rows);
	s = read_bytes(b.p, b.n, NULL, map);
	assert_string_equal(s.rows.p, want);
	done(&s);
	buf_free(&b);
}

static void
cells(void **state)
{
	(void)state;
	reads_as("A1,2020-11-05 08:30,\t１３８ ０００\u3000,投诉,\"a,\"\"b\"\"\r\nc\\d\te "
		 "\u3000\"\r\n,,,,\r\nA2,2020-11-05,1,,x",
		usual_map,
		"2|phone|complaint||||138 000||A1|a,\"b\"\\r\\nc\\\\d\\te||\n"
		"5|phone|||||1||A2|x||\n");
	reads_as("A1,2020-11-05,,\u3000投诉,甲\r\nA2,2020-11-05,,,乙\r\n",
		"text=类型+内容+号,flags=电话{:secret}+类型{*:anonymous}",
		"2|||||||anonymous,secret||投诉 甲 A1||\n"
		"3|||||||anonymous,secret||乙 A2||\n");
}

static void
bad_rows(void **state)
{
	(void)state;
	reads_as("A1,2020-11-31,,,x\r\n,2020-11-05,,,x\r\nA3,,,,x\r\nA4,2020-12-02,,,x\r\nA5,2020-11-05,,骂人,x\r\n"
		 "A6,2020-11-05,,x\r\nA7,2020-11-05,,,x,y\r\nA8,2020-11-05,,,x,\r\nA9,2020-11-05,,,a\x01z\r\n"
		 "A10,2020-11-05,,,\xff\r\nA11,2020-11-05,,,x\r\n",
		usual_map,
		"2!时间\n3!号\n4!时间\n5!时间\n6!类型\n7!\n8!\n9|phone|||||||A8|x||\n10!内容\n11!内容\n12|phone|||||||"
		"A11|x||\n");
	reads_as("A1,2020-11-05,乱写,,x\r\n", "channel=类型", "2!类型\n");
	reads_as("A1,2020-11-05,乱写,,x\r\n", "flags=电话", "2!电话\n");
}

static void
nul_is_one_bad_row(void **state)
{
	static const char text[] = HEAD "A1,2020-11-05,,,a\0b\r\nA2,2020-11-05,,,x\r\n";
	static const char raw[] = "A1,2020-11-05,,,a\0b\r\n";
	struct seen s = read_bytes(text, sizeof text - 1, NULL, usual_map);

	(void)state;
	assert_string_equal(s.rows.p, "2!内容\n3|phone|||||||A2|x||\n");
	assert_memory_equal(s.rejects.p + s.rejects.n - (sizeof raw - 1), raw, sizeof raw - 1);
	done(&s);
}

/* In GB18030, 号 is BA C5, 时间 CAB1 BCE4, 内容 C4DA C8DD. */
static void
gb18030(void **state)
{
	static const char text[] = "\xba\xc5,\xca\xb1\xbc\xe4,\xc4\xda\xc8\xdd\r\n"
				   "A1,2020-11-05,\xc4\xda\r\n"
				   "A2,2020-11-05,\"\xc4\xda\r\n\xc8\"\r\n"
				   "A3,2020-11-05,\x81\x30\x81\x30\xc8\xdd";
	static const char raw[] = "A2,2020-11-05,\"\xc4\xda\r\n\xc8\"\r\n";
	struct seen s = read_bytes(text, sizeof text - 1, "GB18030", "ref=号,at=时间,text=内容");
	struct buf header = {NULL, 0, 0};

	(void)state;
	assert_string_equal(s.rows.p, "2||||||||A1|内||\n3!内容\n5||||||||A3|\xc2\x80"
				      "容||\n");
	assert_true(s.rejects.n > sizeof raw);
	assert_memory_equal(s.rejects.p, "3,\"\xc4\xda\xc8\xdd: ", 9);
	assert_memory_equal(s.rejects.p + s.rejects.n - (sizeof raw - 1), raw, sizeof raw - 1);
	foreign_reject_header(export_table(s.export), &header);
	assert_int_equal(header.n, 12 + 14);
	assert_memory_equal(header.p, "line,reason,\xba\xc5,\xca\xb1\xbc\xe4,\xc4\xda\xc8\xdd\r\n", header.n);
	buf_free(&header);
	done(&s);
}

#define LE(c) c "\0"

static void
utf16(void **state)
{
	static const char text[] = "\xff\xfe" LE("r") LE(",") LE("t") LE("\n") LE("1") LE(",") "\x00\xd8" LE("\n")
		LE("2") LE(",") "\x2d\x4e" LE("\n") LE("3");
	static const char header[] = "\xff\xfe" LE("l") LE("i") LE("n") LE("e") LE(",") LE("r") LE("e") LE("a") LE("s")
		LE("o") LE("n") LE(",") LE("r") LE(",") LE("t") LE("\n");
	struct seen s = read_bytes(text, sizeof text - 1, NULL, "ref=r,text=t");
	struct buf b = {NULL, 0, 0};

	(void)state;
	assert_string_equal(s.rows.p, "2!t\n3||||||||2|中||\n4!\n");
	foreign_reject_header(export_table(s.export), &b);
	assert_int_equal(b.n, sizeof header - 1);
	assert_memory_equal(b.p, header, b.n);
	/* The last row gets the line end it lacks. */
	assert_memory_equal(s.rejects.p + s.rejects.n - 4, LE("3") LE("\n"), 4);
	buf_free(&b);
	done(&s);
}

/* A rejects file with corrected rows can be imported like the first export. */
static void
rejects_again(void **state)
{
	struct seen s = read_bytes("\xef\xbb\xbf" HEAD "A1,2020-11-31,,,\"x\ny\"", strlen("\xef\xbb\xbf" HEAD) + 21,
			    NULL, usual_map),
		    t;
	struct buf file = {NULL, 0, 0};
	char *day;

	(void)state;
	assert_string_equal(s.rows.p, "2!时间\n");
	foreign_reject_header(export_table(s.export), &file);
	buf_span(&file, buf_as_span(&s.rejects));
	day = memmem(file.p, file.n, "11-31", 5);
	assert_non_null(day);
	memcpy(day, "11-30", 5);
	t = read_bytes(file.p, file.n, NULL, usual_map);
	assert_string_equal(t.rows.p, "2|phone|||||||A1|x\\ny||\n");
	buf_free(&file);
	done(&s);
	done(&t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cells),
		cmocka_unit_test(bad_rows),
		cmocka_unit_test(nul_is_one_bad_row),
		cmocka_unit_test(gb18030),
		cmocka_unit_test(utf16),
		cmocka_unit_test(rejects_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
