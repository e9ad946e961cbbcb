/*
 * Thousands of tables that are made up here, written in every dialect, must
 * come out as their cells; with one fault each, they must be refused where
 * the fault was put.  What is right is known by construction: nothing here
 * reads CSV, and the clean CSV is written by a writer of its own.
 */
/* SPDX-License-Identifier: ISC */
#include "okr/import/raw.h"

#include <iconv.h>

#include "okr/base/infile.h"
#include "unit.h"

#define NTABLES 2400
#define MAX_COLUMNS 6
#define MAX_ROWS 30

/* Numbers that are the same everywhere. */
static uint32_t seed;

static uint32_t
below(uint32_t n)
{
	seed = seed * 1664525 + 1013904223;
	return (seed >> 8) % n;
}

static bool
one_in(uint32_t n)
{
	return below(n) == 0;
}

/* Letters of each set, as UTF-8. */
static const struct set {
	const char *charset; /* what the file is in */
	const char *asked;   /* NULL: --encoding is not given */
	const char *mark;    /* byte order mark, as UTF-8 */
	const char *letters[4];
} sets[] = {
	{ "UTF-8", NULL, "", { "\xC3\xA9", "\xE6\x97\xA5", "Z", "9" } },
	{ "UTF-8", NULL, "", { "a", "b", "c", "d" } },
	{ "UTF-8",
	  NULL,
	  "\xEF\xBB\xBF",
	  { "\xF0\x9F\x9A\x80", "\xC2\xA0", "x", "-" } },
	{ "UTF-16LE",
	  NULL,
	  "\xEF\xBB\xBF",
	  { "\xC3\xA9", "a", "\xE6\x97\xA5", "\xF0\x9F\x9A\x80" } },
	{ "UTF-16BE", NULL, "\xEF\xBB\xBF", { "\xC5\x81", "a", "1", "2" } },
	{ "UTF-16LE",
	  "UTF-16LE",
	  "",
	  { "\xC5\x81", "\xE6\x97\xA5", "1", "2" } },
	{ "UTF-32BE", "UTF-32BE", "", { "\xC5\x81", "a", "1", "2" } },
	{ "CP1252", "CP1252", "", { "\xC3\xA9", "\xE2\x82\xAC", "a", "b" } },
	{ "MACINTOSH", "MACINTOSH", "", { "\xC3\xA9", "\xC3\x9F", "a", "b" } },
	{ "ISO-8859-15",
	  "ISO-8859-15",
	  "",
	  { "\xE2\x82\xAC", "\xC3\xBC", "a", "b" } },
	/* the second byte of these is a backslash, a bar and the like */
	{ "CP932",
	  "CP932",
	  "",
	  { "\xE3\x82\xBD", "\xE8\xA1\xA8", "\xE3\x83\x9D", "a" } },
	{ "GB18030",
	  "GB18030",
	  "",
	  { "\xE6\xBB\xA1", "\xE2\x82\xAC", "\xC3\xA4", "a" } },
};

static const char delimiters[] = { ',', ',', ',', ';', '\t', '|', '^', ' ' };
static const char *const line_ends[] = { "\n", "\r\n", "\r", "\r\r\n" };

struct cell {
	struct okr_buf text;
	bool quoted;
};

/* How a table is written, and what of it is known. */
struct table {
	const struct set *set;
	char delimiter;
	bool mixed; /* line ends */
	const char *eol;
	size_t nrow;
	size_t ncell[MAX_ROWS];
	struct cell cell[MAX_ROWS][MAX_COLUMNS];
	struct okr_buf source; /* as UTF-8 */
	struct okr_buf want;
};

static void
release(struct table *t)
{
	for (size_t i = 0; i < MAX_ROWS; i++)
		for (size_t k = 0; k < MAX_COLUMNS; k++)
			okr_buf_release(&t->cell[i][k].text);
	okr_buf_release(&t->source);
	okr_buf_release(&t->want);
}

static void
append_piece(const struct table *t, struct okr_buf *text)
{
	char delimiter[2] = { t->delimiter, '\0' };
	const char *odd[] = { "\"", ",",  ";",  "\n",      "\r\n",
			      " ",  "\t", "\"", delimiter, t->eol };

	if (one_in(3))
		okr_buf_text(text, odd[below(COUNT(odd))]);
	else
		okr_buf_text(text, t->set->letters[below(4)]);
}

static bool
has_any(struct okr_span text, const char *bytes)
{
	for (size_t i = 0; i < text.n; i++)
		if (strchr(bytes, text.s[i]))
			return true;
	return false;
}

static void
make_cell(const struct table *t, struct cell *cell, bool in_header)
{
	char must[] = { '"', '\n', '\r', t->delimiter, '\0' };
	uint32_t n = below(one_in(8) ? 60 : 6);
	struct okr_span text;

	cell->text.n = 0;
	if (in_header) /* nothing here that could be a delimiter */
		okr_buf_printf(&cell->text, "h%u", below(1000));
	else
		while (n-- > 0)
			append_piece(t, &cell->text);
	text = okr_buf_view(&cell->text);
	cell->quoted = has_any(text, must) || one_in(4);
}

/* RFC 4180, and what we add: blanks at an edge, and the lone empty cell. */
static void
want_cell(struct okr_buf *out, struct okr_span text, bool alone)
{
	bool quoted = has_any(text, ",\"\r\n") || (alone && text.n == 0);

	if (text.n > 0)
		quoted = quoted || strchr(" \t", text.s[0]) ||
			 strchr(" \t", text.s[text.n - 1]);
	if (quoted)
		okr_buf_char(out, '"');
	for (size_t i = 0; i < text.n; i++) {
		if (text.s[i] == '"')
			okr_buf_char(out, '"');
		okr_buf_char(out, text.s[i]);
	}
	if (quoted)
		okr_buf_char(out, '"');
}

static void
put_source(struct okr_buf *out, const struct cell *cell, bool alone)
{
	struct okr_span text = okr_buf_view(&cell->text);

	if (!cell->quoted && !(alone && text.n == 0)) {
		okr_buf_span(out, text);
		return;
	}
	okr_buf_char(out, '"');
	for (size_t i = 0; i < text.n; i++) {
		if (text.s[i] == '"')
			okr_buf_char(out, '"');
		okr_buf_char(out, text.s[i]);
	}
	okr_buf_char(out, '"');
}

static void
end_line(struct table *t)
{
	if (t->mixed && one_in(3))
		okr_buf_text(&t->source, one_in(2) ? "\n" : "\r\n");
	else
		okr_buf_text(&t->source, t->eol);
}

static void
make_row(struct table *t, size_t i)
{
	size_t n = t->ncell[i] = 1 + below(MAX_COLUMNS);

	for (size_t k = 0; k < n; k++) {
		struct cell *cell = &t->cell[i][k];

		make_cell(t, cell, i == 0);
		if (k > 0) {
			okr_buf_char(&t->source, t->delimiter);
			okr_buf_char(&t->want, ',');
		}
		put_source(&t->source, cell, n == 1);
		want_cell(&t->want, okr_buf_view(&cell->text), n == 1);
	}
	okr_buf_char(&t->want, '\n');
}

static void
make_table(struct table *t, uint32_t number)
{
	seed = number;
	t->set = &sets[below(COUNT(sets))];
	t->delimiter = delimiters[below(COUNT(delimiters))];
	t->eol = line_ends[below(COUNT(line_ends))];
	t->mixed = strcmp(t->eol, "\r") != 0 && one_in(3);
	t->nrow = 1 + below(MAX_ROWS);
	t->source.n = t->want.n = 0;
	for (size_t i = 0; i < t->nrow; i++) {
		make_row(t, i);
		if (i + 1 < t->nrow || one_in(2))
			end_line(t);
		if (one_in(10))
			end_line(t); /* a blank line */
	}
}

/* The line on which the source ends: a lone CR is one only without LF. */
static uint32_t
last_line(const struct table *t)
{
	char line_end = has_any(okr_buf_view(&t->source), "\n") ? '\n' : '\r';
	uint32_t line = 1;

	for (size_t i = 0; i < t->source.n; i++)
		line += t->source.s[i] == line_end;
	return line;
}

/* Write the source as the file that is in the table's set. */
static void
write_file(const struct table *t)
{
	struct okr_buf all = { 0 }, bytes = { 0 };
	iconv_t cd = iconv_open(t->set->charset, "UTF-8");
	char *in, *to;
	size_t left, room;

	okr_buf_text(&all, t->set->mark);
	okr_buf_span(&all, okr_buf_view(&t->source));
	room = 4 * all.n + 16;
	okr_buf_reserve(&bytes, room);
	in = all.s;
	left = all.n;
	to = bytes.s;
	assert_int_equal(iconv(cd, &in, &left, &to, &room), 0);
	bytes.n = (size_t)(to - bytes.s);
	put_bytes("t.csv", okr_buf_view(&bytes));
	iconv_close(cd);
	okr_buf_release(&all);
	okr_buf_release(&bytes);
}

static struct okr_lexicon lexicon;

/* Through standard output, because a file would be flushed to the disk. */
static void
copy(const struct okr_ask *ask)
{
	int out = dup(STDOUT_FILENO);
	FILE *f = fopen("out.csv", "w");

	fflush(stdout);
	assert_true(dup2(fileno(f), STDOUT_FILENO) >= 0);
	fclose(f);
	okr_raw_copy(ask, &lexicon, NULL);
	dup2(out, STDOUT_FILENO);
	close(out);
}

static void
check_out(uint32_t number, const char *what, struct okr_span want)
{
	struct okr_buf got = { 0 };

	okr_infile_read(&got, "out.csv");
	if (!okr_span_eq(okr_buf_view(&got), want))
		fail_msg("table %u, %s: got '%.*s', want '%.*s'", number, what,
			 (int)got.n, got.s, (int)want.n, want.s);
	okr_buf_release(&got);
}

static void
copies_what_is_well_formed(void **state)
{
	struct okr_ask clean = { .path = "clean.csv" };
	struct table t = { 0 };

	(void)state;
	okr_diag_quiet(true);
	for (uint32_t number = 0; number < NTABLES; number++) {
		struct okr_ask ask = { .path = "t.csv" };

		make_table(&t, number);
		write_file(&t);
		ask.charset = t.set->asked;
		ask.delimiter = t.delimiter == ',' ? '\0' : t.delimiter;
		copy(&ask);
		check_out(number, "once", okr_buf_view(&t.want));
		put_bytes("clean.csv", okr_buf_view(&t.want));
		copy(&clean);
		check_out(number, "twice", okr_buf_view(&t.want));
	}
	assert_int_equal(okr_diag_errors(), 0);
	okr_diag_quiet(false);
	release(&t);
}

/* One fault, the last thing in the source that the reader looks at. */
static void
append_fault(struct table *t, char message[128])
{
	static const char *const faults[] = {
		"x\"y",    /* inside an unquoted cell */
		"\"x\"y",  /* behind a closing quote */
		"\"x\"'",  /* another one */
		"\"xy",    /* never closed */
		"\"x\"\"", /* the quote is doubled, and it goes on */
	};
	static const char *const reasons[] = {
		"a quote inside an unquoted cell; quote the whole cell and "
		"double it",
		"text after the closing quote; a quote inside a cell must be "
		"doubled",
		"text after the closing quote; a quote inside a cell must be "
		"doubled",
		"the quote opened here never closes",
		"the quote opened here never closes",
	};
	uint32_t fault = below(COUNT(faults)), line = last_line(t);
	size_t before = below(MAX_COLUMNS);

	for (size_t i = 0; i < before; i++) {
		okr_buf_text(&t->source, "ok");
		okr_buf_char(&t->source, t->delimiter);
	}
	okr_buf_text(&t->source, faults[fault]);
	snprintf(message, 128, "t.csv:%u: column %zu: %s", line, before + 1,
		 reasons[fault]);
}

static void
copy_forked(void *ask)
{
	okr_raw_copy(ask, &lexicon, NULL);
}

static void
refuses_faults(void **state)
{
	struct table t = { 0 };

	(void)state;
	for (uint32_t number = 0; number < NTABLES / 6; number++) {
		struct okr_ask ask = { .path = "t.csv" };
		char message[128], err[192];
		struct forked got;

		make_table(&t, number);
		end_line(&t);
		append_fault(&t, message);
		write_file(&t);
		ask.charset = t.set->asked;
		ask.delimiter = t.delimiter;
		got = run_forked(copy_forked, &ask);
		snprintf(err, sizeof(err), "test: %s\n", message);
		if (strcmp(got.err, err) != 0)
			fail_msg("table %u: got '%s', want '%s'", number,
				 got.err, err);
		assert_int_equal(got.status, 1);
		assert_string_equal(got.out, "");
	}
	release(&t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(copies_what_is_well_formed),
		cmocka_unit_test(refuses_faults),
	};
	int failed;

	okr_lexicon_init(&lexicon);
	failed = cmocka_run_group_tests_name("raw", tests, enter_folder,
					     leave_folder);
	okr_lexicon_release(&lexicon);
	return failed;
}
