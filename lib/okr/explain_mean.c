/* Means written out, over key results or of one day. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/explain_mean.h"

#include "okr/okr/rollup.h"
#include "okr/okr/sweep.h"
#include "okr/okr/addends.h"

/* Which means are to be told. */
struct told {
	const struct okr_explained *e;
	enum okr_figure figure;
};

static bool
by_mean(const struct okr_explained *e)
{
	return e->branch->way == OKR_BY_MEAN;
}

/* The piece below a statement that is open on a day, or NULL. */
static const struct okr_piece *
open_below(const struct okr_score *s, uint32_t row, int32_t day)
{
	const struct okr_branch *branch = &s->branch[s->plan->node[row].branch];
	const struct okr_piece *p = okr_days_at(&branch->days, day);

	return p->open ? p : NULL;
}

/* A row that counts is among those that the mean of a day is over. */
static bool
is_open(const struct okr_explained *e, uint32_t row, int32_t day)
{
	const struct okr_node *node = &e->score->plan->node[row];
	struct okr_window w;

	if (by_mean(e))
		return node->kind == OKR_KEY_RESULT;
	if (okr_is_statement(node->kind))
		return open_below(e->score, row, day) != NULL;
	w = okr_sweep_open(e->score, row);
	return day >= w.start && day <= w.due;
}

/* What a row is worth on a day, NaN without data. */
static double
worth(const struct told *t, uint32_t row, int32_t day)
{
	const struct okr_score *s = t->e->score;
	const struct okr_piece *p;

	if (!okr_is_statement(s->plan->node[row].kind))
		return okr_score_end(s, row).figure[t->figure];
	p = open_below(s, row, day);
	return p->data || !okr_figure_is_earned(t->figure)
		   ? p->figure[t->figure]
		   : OKR_NUM_NONE;
}

/* A row as a term of a day's mean; false where it is none. */
static bool
take_term(const struct told *t, uint32_t row, int32_t day,
	  struct okr_addend *term)
{
	const struct okr_score *s = t->e->score;

	if (!okr_rollup_counts(s, row) || !is_open(t->e, row, day))
		return false;
	*term = (struct okr_addend){ .weight = s->plan->node[row].weight,
				     .value = worth(t, row, day),
				     .name = okr_plan_id(s->plan, row) };
	if (okr_num_known(term->value))
		return true;
	term->value = 0;
	term->no_data = true;
	return okr_figure_is_earned(t->figure) &&
	       s->modes.missing != OKR_MISSING_SKIP;
}

static void
gather(const struct told *t, int32_t day, struct okr_addends *terms)
{
	const struct okr_node *node = t->e->score->plan->node;
	struct okr_addend term;

	*terms = (struct okr_addends){ 0 };
	for (uint32_t c = t->e->node->child; c; c = node[c].next)
		if (take_term(t, c, day, &term))
			okr_addends_add(terms, &term);
}

size_t
okr_explain_count(const struct okr_explained *e, enum okr_figure figure,
		  int32_t day, size_t most)
{
	const struct told t = { e, figure };
	const struct okr_node *node = e->score->plan->node;
	struct okr_addend term;
	size_t n = 0;

	for (uint32_t c = e->node->child; c && n <= most; c = node[c].next)
		n += take_term(&t, c, day, &term);
	return n;
}

void
okr_explain_terms(const struct okr_explained *e, enum okr_figure figure,
		  int32_t day)
{
	const struct told t = { e, figure };
	bool least = e->score->modes.rollup == OKR_ROLLUP_MIN;
	struct okr_addends terms;

	gather(&t, day, &terms);
	if (terms.n > 0)
		okr_addends_format(e->out, &terms, least, e->decimals);
	else
		okr_buf_text(e->out, "0 [no data]");
}

void
okr_explain_mean(const struct okr_explained *e, enum okr_figure figure)
{
	okr_explain_label(e, figure, "key results ");
	okr_explain_terms(e, figure, e->score->clock.day);
	okr_explain_figure(e, figure);
}

void
okr_explain_day(const struct okr_explained *e, enum okr_figure figure)
{
	int32_t now = e->score->clock.day;
	int32_t day = okr_rollup_day(&e->branch->days, now);

	okr_explain_label(e, figure, day == now ? "on " : "last open on ");
	if (figure == OKR_FIG_SCORE) {
		okr_day_format(e->out, day);
		okr_buf_char(e->out, ' ');
	}
	okr_explain_terms(e, figure, day);
	okr_explain_figure(e, figure);
}

/* Why a row below is in no term. */
enum left_out {
	COUNTED,
	NO_WEIGHT,
	LEFT_DROPPED,
	NOTHING_BELOW,
	BESIDE,
	NOT_OPEN,
	NO_DATA,
	NREASONS
};

static const char *const reasons[NREASONS] = {
	[NO_WEIGHT] = "without weight",
	[LEFT_DROPPED] = "dropped",
	[NOTHING_BELOW] = "with nothing below",
	[BESIDE] = "beside the key results",
	[NOT_OPEN] = "not open then",
	[NO_DATA] = "without data",
};

/* Open on some day that the roll-up is over. */
static bool
is_ever_open(const struct okr_explained *e, uint32_t row)
{
	struct okr_window w = e->branch->window, open;

	if (e->branch->way == OKR_ON_DAY)
		return is_open(e, row,
			       okr_rollup_day(&e->branch->days,
					      e->score->clock.day));
	if (okr_is_statement(e->score->plan->node[row].kind))
		return true;
	open = okr_sweep_open(e->score, row);
	return open.due >= w.start && open.start <= w.due;
}

static enum left_out
reason_of(const struct okr_explained *e, uint32_t row)
{
	const struct okr_score *s = e->score;
	const struct okr_node *node = &s->plan->node[row];
	bool statement = okr_is_statement(node->kind);

	if (!(node->weight > 0))
		return NO_WEIGHT;
	if (okr_score_skips(s, row))
		return LEFT_DROPPED;
	if (!okr_rollup_counts(s, row))
		return NOTHING_BELOW;
	if (by_mean(e) ? node->kind != OKR_KEY_RESULT : !is_ever_open(e, row))
		return by_mean(e) ? BESIDE : NOT_OPEN;
	if (!statement && s->modes.missing == OKR_MISSING_SKIP &&
	    !okr_num_known(okr_score_end(s, row).score))
		return NO_DATA;
	return COUNTED;
}

void
okr_explain_left_out(const struct okr_explained *e)
{
	const struct okr_node *node = e->score->plan->node;
	const char *before = "; not counted: ";
	size_t n[NREASONS] = { 0 };

	for (uint32_t c = e->node->child; c; c = node[c].next)
		n[reason_of(e, c)]++;
	for (size_t i = COUNTED + 1; i < NREASONS; i++) {
		if (n[i] == 0)
			continue;
		okr_buf_printf(e->out, "%s%zu %s", before, n[i], reasons[i]);
		before = " and ";
	}
}
