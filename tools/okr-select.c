/*
 * okr-select: the rows that somebody is interested in, with what they need to
 * stay a plan.  The numbers in them stand as they were computed.
 */
/* SPDX-License-Identifier: ISC */
#include <stdlib.h>

#include "okr/base/diag.h"
#include "okr/base/mem.h"
#include "okr/base/opts.h"
#include "okr/base/outfile.h"
#include "okr/csv/overlay.h"
#include "okr/okr/scored.h"
#include "okr/okr/score.h"
#include "okr/report/select.h"

struct args {
	struct okr_common common;
	struct okr_selection asked;
};

static const struct okr_opt options[] = {
	OKR_OPT_LIST(struct args, 0, "under", asked.under, "ID",
		     "the row ID and all below it or supporting that"),
	OKR_OPT_LIST(struct args, 0, "team", asked.team, "NAME",
		     "rows of the team, or under one of its rows"),
	OKR_OPT_LIST(struct args, 0, "cycle", asked.cycle, "CYCLE",
		     "rows whose days lie in the cycle"),
	OKR_OPT_LIST(struct args, 0, "kind", asked.kind, "KIND",
		     "objective, key_result, mission, ..."),
	OKR_OPT_LIST(struct args, 0, "health", asked.health, "HEALTH",
		     "on_track, at_risk, off_track, missed, ..."),
	OKR_OPTS_COMMON(struct args),
};

static const struct okr_program program = {
	.name = "okr-select",
	.operands = "[OPTION]... [FILE]",
	.summary = "Keep the rows of an OKR CSV that meet all options, with "
		   "what they rest on.",
	.options = options,
	.footer = "An option given again adds to what it allows.",
};

/* A word that no row can have is a slip of the pen. */
static void
check_words(const struct okr_texts *asked, const char *option,
	    const struct okr_span *words, int n)
{
	for (size_t i = 0; i < asked->n; i++) {
		struct okr_span word = okr_span_of(asked->text[i]);

		if (okr_word_find(words, n, word) <= 0)
			okr_die_usage(program.operands,
				      "--%s: no such word: "
				      "'%s'",
				      option, okr_shown(word));
	}
}

static void
write_kept(struct okr_plan *plan, const bool *keep, const char *path)
{
	struct okr_overlay overlay;
	struct okr_out out;

	okr_out_open(&out, path);
	okr_overlay_begin(&overlay, &plan->table, NULL, 0, &out.buf);
	for (uint32_t row = 1; row <= plan->n; row++) {
		if (keep[row])
			okr_overlay_row(&overlay, row, &out.buf);
		okr_out_pace(&out);
	}
	okr_out_close(&out);
	okr_overlay_release(&overlay);
}

int
main(int argc, char **argv)
{
	struct args args = { 0 };
	int first = okr_opts_parse(&program, argc, argv, &args);
	struct okr_scored scored;
	bool *keep;

	if (argc - first > 1)
		okr_die_usage(program.operands, "one file at a time");
	check_words(&args.asked.kind, "kind", okr_kind_word, OKR_NKINDS);
	check_words(&args.asked.health, "health", okr_health_word,
		    OKR_NHEALTHS);

	if (!okr_scored_read(&scored, argv[first], OKR_DAY_NONE))
		return okr_diag_end();
	if (args.asked.health.n > 0 && !okr_scored_need(&scored))
		return okr_diag_end();
	keep = okr_mem_new((size_t)scored.plan.n + 1, sizeof(*keep));
	if (okr_select(&scored.plan, &args.asked, keep))
		write_kept(&scored.plan, keep, args.common.output);
	return okr_diag_end();
}
