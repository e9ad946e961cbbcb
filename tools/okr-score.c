/*
 * okr-score: what each row has reached by a day, what it should have reached,
 * and the health that follows.  The definitions are in okr-score(1); this
 * file is the command line.
 */
/* SPDX-License-Identifier: ISC */
#include "okr/base/diag.h"
#include "okr/base/opts.h"
#include "okr/base/outfile.h"
#include "okr/csv/overlay.h"
#include "okr/okr/faults.h"
#include "okr/okr/history.h"
#include "okr/okr/plan.h"
#include "okr/okr/results.h"
#include "okr/okr/score.h"

struct args {
	struct okr_common common;
	struct okr_modes modes;
	int32_t as_of;
	int history; /* enum okr_history */
	int digits;
	bool explain;
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
	OKR_OPT_WORD(struct args, 0, "rules", modes.rules, okr_rules_words,
		     "ours|viva|engagedly|servicenow",
		     "whose rules say what health is"),
	OKR_OPT_FLAG(struct args, 0, "explain", explain,
		     "add a column with the arithmetic of each row"),
	OKR_OPT_CHOICE(struct args, "history", history, okr_history_words,
		       "cycle|week",
		       "add the scores of the past, as score rows"),
	OKR_OPT_WORD(struct args, 0, "pace", modes.pace, okr_pace_words,
		     "linear|late|early",
		     "how a plan goes through its days, without a curve"),
	OKR_OPT_NUMBER(struct args, 0, "digits", digits, OKR_EXACT_DECIMALS,
		       "N",
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

/* The rows on their way out. */
struct output {
	struct okr_score *score;
	const struct args *args;
	struct okr_results results;
	struct okr_overlay overlay;
	struct okr_out out;
	const char *name[OKR_HISTORY_COLUMNS + OKR_NRESULTS];
	size_t nhistory; /* the first of them are for score rows */
};

static void
begin_output(struct output *o)
{
	struct okr_table *table = &o->score->plan->table;
	size_t n = 0;

	if (o->args->history)
		n = o->nhistory = okr_history_columns(table, o->name);
	okr_results_init(&o->results, o->score, o->args->digits);
	if (o->args->explain)
		okr_results_explain(&o->results);
	for (size_t i = 0; i < o->results.n; i++)
		o->name[n++] = okr_results_names[i];
	okr_out_open(&o->out, o->args->common.output);
	okr_overlay_begin(&o->overlay, table, o->name, n, &o->out.buf);
}

static void
write_row(struct output *o, uint32_t row)
{
	if (o->nhistory)
		okr_history_cells(o->score->plan, o->nhistory, row,
				  &o->overlay.line);
	okr_results_row(&o->results, row, &o->overlay.line);
	okr_overlay_row(&o->overlay, row, &o->out.buf);
	okr_out_pace(&o->out);
}

static void
write_plan(struct okr_score *score, const struct args *args)
{
	const struct okr_plan *plan = score->plan;
	struct output o = { .score = score, .args = args };

	begin_output(&o);
	for (uint32_t row = 1; row <= plan->n; row++)
		if (!args->history || plan->node[row].kind != OKR_SCORE_ROW)
			write_row(&o, row);
	if (args->history)
		okr_history_write(score, (enum okr_history)args->history,
				  &o.results, &o.overlay, &o.out);
	okr_out_close(&o.out);
	okr_overlay_release(&o.overlay);
	okr_results_release(&o.results);
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

	/* What an earlier run explained must not outlive its numbers. */
	args.explain |= plan.schema.at[OKR_EXPLAIN] >= 0;
	okr_score_init(&score, &plan, &readings, &args.modes, args.as_of);
	okr_score_foresee(&score, true);
	if (args.explain)
		okr_score_keep_days(&score, OKR_KEEP_DAYS);
	okr_score_run(&score, args.as_of);
	okr_faults_report(&score);
	if (okr_diag_failed())
		return okr_diag_end();

	write_plan(&score, &args);
	return okr_diag_end();
}
