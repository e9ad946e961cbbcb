/* The line of a row: its score, what was expected, its health. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/explain.h"

#include "okr/okr/explain_days.h"
#include "okr/okr/explain_mean.h"
#include "okr/okr/explain_measure.h"
#include "okr/okr/health.h"
#include "okr/okr/tree.h"

void
okr_explain_equals(const struct okr_explained *e, double x)
{
	okr_buf_text(e->out, " = ");
	okr_num_fixed(e->out, x, e->decimals);
}

void
okr_explain_says(const struct okr_explained *e, double x)
{
	okr_buf_text(e->out, ": ");
	okr_num_fixed(e->out, x, e->decimals);
}

void
okr_explain_label(const struct okr_explained *e, enum okr_figure figure,
		  const char *label)
{
	okr_buf_text(e->out, figure == OKR_FIG_SCORE ? label : "expected ");
}

void
okr_explain_figure(const struct okr_explained *e, enum okr_figure figure)
{
	const struct okr_result *r = e->result;

	okr_explain_equals(e, figure == OKR_FIG_SCORE ? r->score : r->expected);
}

static void
explain_own(const struct okr_explained *e, enum okr_figure figure)
{
	if (figure == OKR_FIG_SCORE)
		okr_explain_measure(e);
	else
		okr_explain_plan(e);
}

/* How each way of D3 is told, and what is said where it gives no score. */
static const struct way {
	void (*tell)(const struct okr_explained *e, enum okr_figure figure);
	const char *no_score;
} ways[] = {
	[OKR_BY_NOTHING] = { explain_own,
			     "nothing below that counts so no score" },
	[OKR_BY_MEASURE] = { explain_own, NULL },
	[OKR_BY_MEAN] = { okr_explain_mean, "no data below so no score" },
	[OKR_BY_DAYS] = { okr_explain_days, "no data below so no score" },
	[OKR_ON_DAY] = { okr_explain_day,
			 "nothing open below with data so no score" },
};

static bool
rolls_up(const struct okr_explained *e)
{
	return e->node->branch && e->branch->way >= OKR_BY_MEAN;
}

static void
explain_score(const struct okr_explained *e, const struct way *way)
{
	bool silent = !okr_num_known(e->result->score) && way->no_score;

	if (e->node->branch && silent)
		okr_buf_text(e->out, way->no_score);
	else if (okr_is_statement(e->node->kind) && !e->node->branch)
		okr_buf_text(e->out, "nothing below so no score");
	else
		way->tell(e, OKR_FIG_SCORE);
	if (rolls_up(e))
		okr_explain_left_out(e);
	else if (e->node->child && e->branch->way == OKR_BY_MEASURE)
		okr_buf_text(e->out, "; what is below it does not count");
}

static void
explain_expected(const struct okr_explained *e, const struct way *way)
{
	okr_buf_text(e->out, "; ");
	if (!okr_num_known(e->result->expected))
		okr_buf_text(e->out, "nothing expected");
	else if (okr_health_band(e->score, e->row))
		okr_explain_band(e);
	else
		way->tell(e, OKR_FIG_EXPECTED);
}

void
okr_explain_row(const struct okr_score *s, uint32_t row,
		const struct okr_result *result, int decimals,
		struct okr_buf *out)
{
	struct okr_node copy;
	const struct okr_node *node = okr_baseline_node(s->plan, s->readings,
							row, &s->clock, &copy);
	struct okr_explained e = { .score = s,
				   .node = node,
				   .branch = &s->branch[node->branch],
				   .result = result,
				   .row = row,
				   .decimals = decimals,
				   .out = out };
	const struct way *way = &ways[e.branch->way];

	explain_score(&e, way);
	explain_expected(&e, way);
	okr_buf_text(out, "; ");
	okr_health_explain(s, row, result, out);
}
