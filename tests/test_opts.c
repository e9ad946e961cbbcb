/* The command line as one table. */
/* SPDX-License-Identifier: ISC */
#include "okr/base/opts.h"

#include "okr/base/day.h"
#include "okr/base/version.h"
#include "unit.h"

struct args {
	struct okr_common common;
	bool check;
	const char *map;
	struct okr_texts prefix;
	int digits;
	int32_t as_of;
	int rollup;
	int history;
};

static const char *const rollup_words[] = { "own", "both", "min", NULL };

static const char *const history_words[] = { "none", "cycle", "week", NULL };

static const struct okr_opt options[] = {
	OKR_OPT_FLAG(struct args, 'c', "check", check, "only check"),
	OKR_OPT_TEXT(struct args, 0, "map", map, "FILE", "read names"),
	OKR_OPT_LIST(struct args, 'p', "prefix", prefix, "FILE=TEXT",
		     "an option whose name fills its column"),
	OKR_OPT_NUMBER(struct args, 'd', "digits", digits, 17, "N", "digits"),
	OKR_OPT_DAY(struct args, 0, "as-of", as_of, "DATE", "the day"),
	OKR_OPT_WORD(struct args, 0, "rollup", rollup, rollup_words, "HOW",
		     "what counts"),
	OKR_OPT_CHOICE(struct args, "history", history, history_words, "WHEN",
		       "also the past"),
	OKR_OPTS_COMMON(struct args),
};

static const struct okr_program program = {
	.name = "okr-test",
	.operands = "[option]... [FILE]",
	.summary = "Tests the options.",
	.options = options,
	.footer = "More to say.",
};

/* A command line of at most nine words. */
struct line {
	const char *word[10];
};

/* What the parser makes of it, as text on stdout. */
static void
print_args(void *ctx)
{
	const struct line *line = ctx;
	struct args a = { .as_of = OKR_DAY_NONE, .digits = 4 };
	static char words[11][32] = { "/usr/bin/anything" };
	char *argv[12] = { words[0] };
	struct okr_buf day = { 0 };
	int argc = 1, first;

	for (; line->word[argc - 1] != NULL; argc++)
		argv[argc] = strcpy(words[argc], line->word[argc - 1]);
	first = okr_opts_parse(&program, argc, argv, &a);
	okr_day_format(&day, a.as_of);
	printf("%s%s%sd%d r%d %.*s", a.check ? "c " : "",
	       a.common.quiet ? "q " : "", a.common.strict ? "s " : "",
	       a.digits, a.rollup, (int)day.n, day.n ? day.s : "");
	if (a.history)
		printf(" h%d", a.history);
	if (a.map)
		printf(" map=%s", a.map);
	if (a.common.output)
		printf(" o=%s", a.common.output);
	for (size_t i = 0; i < a.prefix.n; i++)
		printf(" p%zu=%s", i, a.prefix.text[i]);
	for (; first < argc; first++)
		printf(" <%s>", argv[first]);
	free(a.prefix.text);
	okr_buf_release(&day);
}

static void
parses_each_kind(void **state)
{
	static const struct {
		struct line line;
		const char *out;
	} rows[] = {
		{ { { NULL } }, "d4 r0 " },
		{ { { "-c", "-q" } }, "c q d4 r0 " },
		{ { { "-cq", "a.csv" } }, "c q d4 r0  <a.csv>" },
		{ { { "--check", "--quiet", "--strict" } }, "c q s d4 r0 " },
		{ { { "--map", "m", "--output=x" } }, "d4 r0  map=m o=x" },
		{ { { "-ox", "-" } }, "d4 r0  o=x <->" },
		{ { { "-o", "x", "--", "-c" } }, "d4 r0  o=x <-c>" },
		{ { { "a", "-c", "b" } }, "c d4 r0  <a> <b>" },
		{ { { "-pa=1", "--prefix=b", "-p", "" } },
		  "d4 r0  p0=a=1 p1=b p2=" },
		{ { { "--digits=0" } }, "d0 r0 " },
		{ { { "-d", "17" } }, "d17 r0 " },
		{ { { "--as-of", "2026-11-20" } }, "d4 r0 2026-11-20" },
		{ { { "--rollup", "min" } }, "d4 r2 " },
		{ { { "--rollup=own", "--rollup=both" } }, "d4 r1 " },
		{ { { "--history", "week" } }, "d4 r0  h1 <week>" },
		{ { { "--history=week" } }, "d4 r0  h2" },
		{ { { "--history", "--history=none" } }, "d4 r0 " },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct line line = rows[i].line;
		struct forked got = run_forked(print_args, &line);

		check_span(rows[i].out, okr_span_of(got.err), "");
		check_span(rows[i].out, okr_span_of(got.out), rows[i].out);
		assert_int_equal(got.status, 0);
	}
}

#define USAGE "usage: okr-test [option]... [FILE]\n"

static void
refuses_with_a_line_and_the_usage(void **state)
{
	static const struct {
		struct line line;
		const char *err;
	} rows[] = {
		{ { { "--digits=18" } },
		  "okr-test: --digits: not a number from 0 to 17: '18'\n" },
		{ { { "--digits=-1" } },
		  "okr-test: --digits: not a number from 0 to 17: '-1'\n" },
		{ { { "--digits=1.5" } },
		  "okr-test: --digits: not a number from 0 to 17: '1.5'\n" },
		{ { { "-d", "" } },
		  "okr-test: --digits: not a number from 0 to 17: ''\n" },
		{ { { "--as-of=2026-02-29" } },
		  "okr-test: --as-of: not a date like 2026-03-31: "
		  "'2026-02-29'\n" },
		{ { { "--as-of=today" } },
		  "okr-test: --as-of: not a date like 2026-03-31: 'today'\n" },
		{ { { "--rollup=mean" } },
		  "okr-test: --rollup: 'mean' is not one of: own, both, min\n" },
		{ { { "--rollup", "\x1B[2J" } },
		  "okr-test: --rollup: '\xEF\xBF\xBD[2J' is not one of: "
		  "own, both, min\n" },
		{ { { "--history=" } },
		  "okr-test: --history: '' is not one of: "
		  "none, cycle, week\n" },
	};
	char want[512];

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct line line = rows[i].line;

		snprintf(want, sizeof(want), "%s" USAGE, rows[i].err);
		check_forked(rows[i].line.word[0], print_args, &line, 2, want);
	}
}

/* getopt words these; they must name the program and end with the usage. */
static void
refuses_what_is_not_in_the_table(void **state)
{
	static const struct line rows[] = {
		{ { "--nosuch" } }, { { "-x" } },          { { "--map" } },
		{ { "-o" } },       { { "--check=yes" } },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct line line = rows[i];
		struct forked got = run_forked(print_args, &line);

		check_true(rows[i].word[0],
			   strncmp(got.err, "okr-test: ", 10) == 0);
		check_true(rows[i].word[0], strstr(got.err, USAGE) != NULL);
		assert_int_equal(got.status, 2);
		check_span("stdout", okr_span_of(got.out), "");
	}
}

static void
help_is_the_table(void **state)
{
	struct line line = { { "--help" } };
	struct forked got = run_forked(print_args, &line);

	(void)state;
	assert_int_equal(got.status, 0);
	check_span("stderr", okr_span_of(got.err), "");
	check_span(
	    "help", okr_span_of(got.out),
	    "usage: okr-test [option]... [FILE]\n"
	    "Tests the options.\n"
	    "\n"
	    "  -c, --check             only check\n"
	    "      --map=FILE          read names\n"
	    "  -p, --prefix=FILE=TEXT  an option whose name fills its column\n"
	    "  -d, --digits=N          digits\n"
	    "      --as-of=DATE        the day\n"
	    "      --rollup=HOW        what counts\n"
	    "      --history[=WHEN]    also the past\n"
	    "  -o, --output=FILE       write FILE, whole or not at all, "
	    "instead of stdout\n"
	    "      --strict            treat warnings as errors\n"
	    "  -q, --quiet             print no notes\n"
	    "  -h, --help              print this text\n"
	    "  -V, --version           print the version\n"
	    "\n"
	    "More to say.\n"
	    "\n"
	    "Exit status: 0 done, 1 the data is wrong, 2 trouble "
	    "(usage, input and output).\n"
	    "Manual: man okr-test\n");
}

static void
says_its_version(void **state)
{
	struct line line = { { "-V" } };
	struct forked got = run_forked(print_args, &line);

	(void)state;
	assert_int_equal(got.status, 0);
	check_span("version", okr_span_of(got.out),
		   "okr-test " OKR_VERSION "\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parses_each_kind),
		cmocka_unit_test(refuses_with_a_line_and_the_usage),
		cmocka_unit_test(refuses_what_is_not_in_the_table),
		cmocka_unit_test(help_is_the_table),
		cmocka_unit_test(says_its_version),
	};

	return cmocka_run_group_tests_name("opts", tests, NULL, NULL);
}
