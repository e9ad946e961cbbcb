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
	if (!m->any || x < m->least)
		m->least = x;
	m->any = true;
}

double
okr_mean_value(const struct okr_mean *m, bool least)
{
	if (!m->any)
		return OKR_NUM_NONE;
	if (least)
		return m->least;
	return okr_sum_value(&m->sum) / okr_sum_value(&m->weight);
}

void
okr_means_add(struct okr_means *means, const struct okr_score *s,
	      const struct okr_end *end)
{
	bool data = okr_num_known(end->score);
	bool zero = !data && s->modes.missing != OKR_MISSING_SKIP;

	for (int i = 0; i < s->nfigures; i++)
		okr_mean_add(&means->of[i], end->weight,
			     zero && okr_figure_is_earned(i) ? 0
							     : end->figure[i]);
	means->data |= data;
	if (!means->open || end->due > means->last_due)
		means->last_due = end->due;
	means->open = true;
}

struct okr_piece
okr_means_piece(const struct okr_means *means, const struct okr_score *s,
		int32_t start)
{
	bool least = s->modes.rollup == OKR_ROLLUP_MIN;
	struct okr_piece piece = {
		.start = start,
		.last_due = means->last_due,
		.open = means->open,
		.data = means->data,
		.weight = okr_sum_value(&means->of[OKR_FIG_SCORE].weight),
	};

	for (int i = 0; i < s->nfigures; i++) {
		const struct okr_mean *m = &means->of[i];

		/* Where everything open is skipped the day earns nothing. */
		piece.figure[i] =
		    okr_figure_is_earned(i) && !m->any
			? 0
			: okr_mean_value(m, least && !okr_figure_is_share(i));
	}
	return piece;
}
