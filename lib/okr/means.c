/* Weighted means, or the least of them. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/means.h"

void
okr_mean_add(struct okr_mean *m, double weight, double x)
{
	if (!okr_num_known(x))
		return;
	okr_sum_add(&m->weight, weight);
	okr_sum_add(&m->sum, weight * x);
	m->least = m->n > 0 && m->least < x ? m->least : x;
	m->n++;
}

static void
take_out(struct okr_mean *m, double weight, double x)
{
	if (!okr_num_known(x))
		return;
	okr_sum_add(&m->weight, -weight);
	okr_sum_add(&m->sum, -weight * x);
	if (--m->n == 0)
		*m = (struct okr_mean){ 0 };
}

double
okr_mean_value(const struct okr_mean *m, bool least)
{
	if (m->n == 0)
		return OKR_NUM_NONE;
	if (least)
		return m->least;
	return okr_sum_value(&m->sum) / okr_sum_value(&m->weight);
}

double
okr_means_figure(const struct okr_score *s, const struct okr_end *end,
		 unsigned figure)
{
	if (okr_figure_is_earned(figure) && !okr_num_known(end->score) &&
	    s->modes.missing != OKR_MISSING_SKIP)
		return 0;
	return end->figure[figure];
}

void
okr_means_add(struct okr_means *means, const struct okr_score *s,
	      const struct okr_end *end)
{
	for (unsigned i = 0; i < s->nfigures; i++)
		okr_mean_add(&means->of[i], end->weight,
			     okr_means_figure(s, end, i));
	means->open++;
	means->data += okr_num_known(end->score);
}

void
okr_means_remove(struct okr_means *means, const struct okr_score *s,
		 const struct okr_end *end)
{
	for (unsigned i = 0; i < s->nfigures; i++)
		take_out(&means->of[i], end->weight,
			 okr_means_figure(s, end, i));
	means->open--;
	means->data -= okr_num_known(end->score);
}

struct okr_piece
okr_means_piece(const struct okr_means *means, const struct okr_score *s,
		int32_t start)
{
	bool least = s->modes.rollup == OKR_ROLLUP_MIN;
	struct okr_piece piece = {
		.start = start,
		.open = means->open > 0,
		.data = means->data > 0,
		.weight = okr_sum_value(&means->of[OKR_FIG_SCORE].weight),
	};

	for (unsigned i = 0; i < s->nfigures; i++) {
		const struct okr_mean *m = &means->of[i];

		/* Where everything open is skipped the day earns nothing. */
		piece.figure[i] =
		    okr_figure_is_earned(i) && m->n == 0
			? 0
			: okr_mean_value(m, least && !okr_figure_is_share(i));
	}
	return piece;
}
