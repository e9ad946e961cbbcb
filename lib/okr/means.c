/* Weighted means, or the least of them. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/means.h"

static void
add(struct okr_mean *m, double weight, double x)
{
	if (!okr_num_known(x))
		return;
	okr_sum_add(&m->weight, weight);
	okr_sum_add(&m->sum, weight * x);
	if (!m->any || x < m->least)
		m->least = x;
	m->any = true;
}

static double
value(const struct okr_mean *m, int rollup)
{
	if (!m->any)
		return OKR_NUM_NONE;
	if (rollup == OKR_ROLLUP_MIN)
		return m->least;
	return okr_sum_value(&m->sum) / okr_sum_value(&m->weight);
}

void
okr_means_add(struct okr_means *means, const struct okr_end *end, double known,
	      const struct okr_modes *modes)
{
	double score = end->score;

	if (!okr_num_known(score) && modes->missing != OKR_MISSING_SKIP)
		score = 0;
	add(&means->score, end->weight, score);
	add(&means->expected, end->weight, end->expected);
	add(&means->plain, end->weight, end->plain);
	add(&means->known, end->weight, known);
	means->data |= okr_num_known(end->score);
	if (!means->open || end->due > means->last_due)
		means->last_due = end->due;
	means->open = true;
}

struct okr_piece
okr_means_piece(const struct okr_means *means, int32_t start,
		const struct okr_modes *modes)
{
	struct okr_piece piece = {
		.start = start,
		.last_due = means->last_due,
		.open = means->open,
		.data = means->data,
		.weight = okr_sum_value(&means->score.weight),
		.score = value(&means->score, modes->rollup),
		.expected = value(&means->expected, modes->rollup),
		.plain = value(&means->plain, modes->rollup),
		.known = value(&means->known, OKR_ROLLUP_OWN),
	};

	/* Where everything open is skipped the day earns nothing. */
	if (!means->score.any)
		piece.score = 0;
	return piece;
}
