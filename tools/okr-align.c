/*
 * okr-align: where each row leads.  Path, share, contribution and drag are
 * made from what okr-score printed; alignment from the links alone.
 */
/* SPDX-License-Identifier: ISC */
#include "okr/base/diag.h"
#include "okr/base/opts.h"
#include "okr/base/outfile.h"
#include "okr/csv/overlay.h"
#include "okr/okr/scored.h"
#include "okr/report/alignment.h"
#include "okr/report/path.h"
#include "okr/report/share.h"

#define MAX_DECIMALS 17

struct args {
	struct okr_common common;
	int32_t as_of;
	int digits;
	bool check;
	bool why;
};

static const struct okr_opt options[] = {
	OKR_OPT_FLAG(struct args, 0, "check", check,
		     "report rows that are not aligned, print no rows"),
	OKR_OPT_FLAG(struct args, 0, "why", why,
		     "add the titles above each row, the nearest first"),
	OKR_OPT_DAY(struct args, 0, "as-of", as_of, "DATE",
		    "the day to judge rows that were not scored"),
	OKR_OPT_NUMBER(struct args, 0, "digits", digits, MAX_DECIMALS, "N",
		       "decimals of shares (6); 17: exact"),
	OKR_OPTS_COMMON(struct args),
};

static const struct okr_program program = {
	.name = "okr-align",
	.operands = "[OPTION]... [FILE]",
	.summary = "Add to each row of a scored OKR CSV where it leads and "
		   "what it contributes there.",
	.options = options,
};

static const char *const columns[] = { "anchor",    "path",         "depth",
				       "share",     "contribution", "drag",
				       "alignment", "serves" };

#define NCOLUMNS (sizeof(columns) / sizeof(*columns))

/* All that is known of the rows. */
struct aligned {
	struct okr_scored scored;
	struct okr_alignments alignments;
	struct okr_paths paths;
	struct okr_share *share;
	int decimals;
	size_t ncolumn; /* the last column is for --why alone */
};

static void
print_cells(struct aligned *a, uint32_t row, struct okr_overlay *overlay)
{
	struct okr_plan *plan = &a->scored.plan;
	const struct okr_share *share = &a->share[row];
	const double numbers[] = { share->share, share->contribution,
				   share->drag };

	if (share->anchor)
		okr_buf_span(okr_overlay_cell(overlay),
			     okr_plan_id(plan, share->anchor));
	else
		okr_overlay_cell(overlay);
	okr_paths_format(okr_overlay_cell(overlay), &a->paths, row);
	okr_num_fixed(okr_overlay_bare(overlay), a->paths.depth[row], 0);
	for (size_t i = 0; i < 3; i++)
		okr_num_fixed(okr_overlay_bare(overlay), numbers[i],
			      a->decimals);
	okr_alignment_format(okr_overlay_bare(overlay), a->alignments.of[row]);
	if (a->ncolumn == NCOLUMNS)
		okr_path_titles(okr_overlay_cell(overlay), plan, row);
}

static void
write_plan(struct aligned *a, const char *path)
{
	struct okr_plan *plan = &a->scored.plan;
	struct okr_overlay overlay;
	struct okr_out out;

	okr_out_open(&out, path);
	okr_overlay_begin(&overlay, &plan->table, columns, a->ncolumn,
			  &out.buf);
	for (uint32_t row = 1; row <= plan->n; row++) {
		if (okr_is_counted(plan->node[row].kind))
			print_cells(a, row, &overlay);
		else
			for (size_t i = 0; i < a->ncolumn; i++)
				okr_overlay_cell(&overlay);
		okr_overlay_row(&overlay, row, &out.buf);
		okr_out_pace(&out);
	}
	okr_out_close(&out);
	okr_overlay_release(&overlay);
}

/* One message for each row to mend: a key result is mended with its parent. */
static void
report_unaligned(struct aligned *a)
{
	struct okr_plan *plan = &a->scored.plan;

	for (uint32_t row = 1; row <= plan->n; row++) {
		unsigned set = a->alignments.of[row];

		if (okr_alignment_inherits(plan, row))
			set = okr_alignment_dangles(&a->alignments, plan, row)
				  ? OKR_DANGLING
				  : OKR_ALIGNED;
		if (set != OKR_ALIGNED)
			okr_alignment_explain(plan, row, set);
	}
}

/* An organisation exists for one reason. */
static void
report_purposes(struct aligned *a)
{
	struct okr_plan *plan = &a->scored.plan;
	uint32_t first = 0;

	for (uint32_t row = 1; row <= plan->n; row++) {
		if (plan->node[row].kind != OKR_PURPOSE)
			continue;
		if (first)
			okr_error(okr_plan_place(plan, row, OKR_KIND),
				  "purpose '%s' beside purpose '%s'",
				  okr_shown(okr_plan_id(plan, row)),
				  okr_shown(okr_plan_id(plan, first)));
		else
			first = row;
	}
}

int
main(int argc, char **argv)
{
	struct args args = { .as_of = OKR_DAY_NONE,
			     .digits = OKR_SHARE_DECIMALS };
	int first = okr_opts_parse(&program, argc, argv, &args);
	struct aligned a = { .decimals = args.digits,
			     .ncolumn = args.why ? NCOLUMNS : NCOLUMNS - 1 };

	if (argc - first > 1)
		okr_die_usage(program.operands, "one file at a time");
	if (a.decimals < OKR_SHARE_DECIMALS)
		a.decimals = OKR_SHARE_DECIMALS;

	if (!okr_scored_read(&a.scored, argv[first], args.as_of))
		return okr_diag_end();
	okr_alignment_judge(&a.alignments, &a.scored.plan, a.scored.as_of);
	if (args.check) {
		report_unaligned(&a);
		report_purposes(&a);
		return okr_diag_end();
	}

	if (!okr_scored_need(&a.scored) || okr_diag_failed())
		return okr_diag_end();
	okr_plan_forget_ids(&a.scored.plan);
	okr_paths_init(&a.paths, &a.scored.plan);
	a.share = okr_share_compute(&a.scored);
	write_plan(&a, args.common.output);
	return okr_diag_end();
}
