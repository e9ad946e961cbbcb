/*
 * okr-score: what each row has reached by a day, what it should have reached,
 * and the health that follows.  The definitions are in okr-score(1); this
 * file is the command line and the printed columns.
 */
/* SPDX-License-Identifier: ISC */
#include "okr/base/diag.h"
#include "okr/base/opts.h"
#include "okr/base/outfile.h"
#include "okr/csv/overlay.h"
#include "okr/okr/faults.h"
#include "okr/okr/plan.h"
#include "okr/okr/score.h"

#define MAX_DECIMALS 17

struct args {
	struct okr_common common;
	struct okr_modes modes;
	int32_t as_of;
	int digits;
};

static const struct okr_opt options[] = {
	OKR_OPT_DAY(struct args, 0, "as-of", as_of, "DATE",
		    "score as known on DATE (SOURCE_DATE_EPOCH, else today)"),
	OKR_OPT_WORD(struct args, 0, "rollup", modes.rollup, okr_rollup_words,
		     "own|both|min", "what a parent's score is made of"),
	OKR_OPT_WORD(struct args, 0, "missing", modes.missing,
		     okr_missing_words, "zero|skip|error",
		     "what a row without data counts for"),
	OKR_OPT_WORD(struct args, 0, "limits", modes.limits, okr_limits_words,
		     "latest|held", "a limit by its last reading, or by days"),
	OKR_OPT_WORD(struct args, 0, "dropped", modes.dropped,
		     okr_dropped_words, "count|skip",
		     "whether dropped rows keep their weight"),
	OKR_OPT_NUMBER(struct args, 0, "grace", modes.grace, OKR_MAX_GRACE,
		       "DAYS", "days after the due date that still count (14)"),
	OKR_OPT_NUMBER(struct args, 0, "digits", digits, MAX_DECIMALS, "N",
		       "decimals of scores (4) and factors (6); 17: exact"),
	OKR_OPTS_COMMON(struct args),
};

static const struct okr_program program = {
	.name = "okr-score",
	.operands = "[OPTION]... [FILE]",
	.summary = "Add to each row of an OKR CSV what it has reached, what "
		   "was expected, and its health.",
	.options = options,
};

/* What a row's cells are made from. */
struct row {
	const struct okr_score *score;
	uint32_t row;
	struct okr_result result;
	int digits;
	struct okr_span as_of, modes; /* the same in every row */
};

static int
decimals(const struct row *row, int usual)
{
	return row->digits > usual ? row->digits : usual;
}

static void
print_score(const struct row *row, struct okr_buf *cell, double x)
{
	okr_num_fixed(cell, x, decimals(row, OKR_SCORE_DECIMALS));
}

static void
print_reading(const struct row *row, struct okr_buf *cell)
{
	okr_num_shortest(cell, row->result.reading.value);
}

static void
print_reading_date(const struct row *row, struct okr_buf *cell)
{
	if (okr_num_known(row->result.reading.value))
		okr_day_format(cell, row->result.reading.date);
}

static void
print_progress(const struct row *row, struct okr_buf *cell)
{
	print_score(row, cell, row->result.progress);
}

static void
print_own_score(const struct row *row, struct okr_buf *cell)
{
	print_score(row, cell, row->result.score);
}

static void
print_expected(const struct row *row, struct okr_buf *cell)
{
	print_score(row, cell, row->result.expected);
}

static void
print_empty(const struct row *row, struct okr_buf *cell)
{
	print_score(row, cell, row->result.empty);
}

static void
print_health(const struct row *row, struct okr_buf *cell)
{
	okr_buf_span(cell, okr_health_word[row->result.health]);
}

static void
print_grade(const struct row *row, struct okr_buf *cell)
{
	if (row->result.grade >= 0)
		okr_num_fixed(cell, row->result.grade / 10.0, 1);
}

static void
print_known(const struct row *row, struct okr_buf *cell)
{
	print_score(row, cell, row->result.known);
}

static void
print_factor(const struct row *row, struct okr_buf *cell)
{
	okr_num_fixed(cell, okr_score_factor(row->score, row->row),
		      decimals(row, OKR_SHARE_DECIMALS));
}

/* The computed columns, in the order in which they are appended. */
static const struct column {
	const char *name;
	void (*print)(const struct row *, struct okr_buf *);
} columns[] = {
	{ "reading", print_reading },   { "reading_date", print_reading_date },
	{ "progress", print_progress }, { "score", print_own_score },
	{ "expected", print_expected }, { "empty", print_empty },
	{ "health", print_health },     { "grade", print_grade },
	{ "known", print_known },       { "factor", print_factor },
};

#define NCOLUMNS (sizeof(columns) / sizeof(*columns))

static void
write_row(struct okr_overlay *overlay, struct row *row, struct okr_out *out)
{
	const struct okr_score *s = row->score;
	bool counted = okr_is_counted(s->plan->node[row->row].kind);

	if (counted)
		row->result = okr_score_result(s, row->row);
	for (size_t i = 0; i < NCOLUMNS; i++) {
		struct okr_buf *cell = okr_overlay_bare(overlay);

		if (counted)
			columns[i].print(row, cell);
	}
	okr_buf_span(okr_overlay_bare(overlay), row->as_of);
	okr_buf_span(okr_overlay_bare(overlay), row->modes);
	okr_overlay_row(overlay, row->row, &out->buf);
}

static void
write_plan(const struct okr_score *score, const struct args *args)
{
	const char *names[NCOLUMNS + 2];
	struct okr_overlay overlay;
	struct okr_out out;
	struct okr_buf day = { 0 }, modes = { 0 };
	struct row row = { .score = score, .digits = args->digits };

	for (size_t i = 0; i < NCOLUMNS; i++)
		names[i] = columns[i].name;
	names[NCOLUMNS] = okr_column_name[OKR_AS_OF];
	names[NCOLUMNS + 1] = okr_column_name[OKR_MODES];
	okr_modes_format(&modes, &args->modes);
	row.modes = okr_buf_view(&modes);
	okr_day_format(&day, args->as_of);
	row.as_of = okr_buf_view(&day);

	okr_out_open(&out, args->common.output);
	okr_overlay_begin(&overlay, &score->plan->table, names, NCOLUMNS + 2,
			  &out.buf);
	for (row.row = 1; row.row <= score->plan->n; row.row++) {
		write_row(&overlay, &row, &out);
		okr_out_pace(&out);
	}
	okr_out_close(&out);
	okr_overlay_release(&overlay);
	okr_buf_release(&day);
	okr_buf_release(&modes);
}

int
main(int argc, char **argv)
{
	struct args args = { .modes = okr_modes_default,
			     .as_of = OKR_DAY_NONE };
	int first = okr_opts_parse(&program, argc, argv, &args);
	struct okr_plan plan;
	struct okr_readings readings;
	struct okr_score score;

	if (argc - first > 1)
		okr_die_usage(program.operands, "one file at a time");
	if (args.as_of == OKR_DAY_NONE)
		args.as_of = okr_day_today();

	if (!okr_plan_read(&plan, argv[first]))
		return okr_diag_end();
	okr_plan_forget_ids(&plan);
	okr_readings_gather(&readings, &plan);

	okr_score_init(&score, &plan, &readings, &args.modes, args.as_of);
	okr_score_run(&score, args.as_of);
	okr_faults_report(&score);
	if (okr_diag_failed())
		return okr_diag_end();

	write_plan(&score, &args);
	return okr_diag_end();
}
