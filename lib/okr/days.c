/* Pieces of days: lookup and integrals. */
/* SPDX-License-Identifier: ISC */
#include "okr/okr/days.h"

#include <stdlib.h>

#include "okr/base/num.h"

const struct okr_piece *
okr_days_at(const struct okr_days *days, int32_t day)
{
	size_t low = 0, high = days->n;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (days->piece[middle].start <= day)
			low = middle;
		else
			high = middle;
	}
	return &days->piece[low];
}

/* Days from start to the day before next that lie in the window. */
static int64_t
overlap(int32_t start, int32_t next, struct okr_window w)
{
	int32_t from = start > w.start ? start : w.start;
	int32_t to = next <= w.due ? next - 1 : w.due;

	return to >= from ? (int64_t)to - from + 1 : 0;
}

int32_t
okr_days_of(const struct okr_days *days, const struct okr_piece *piece,
	    struct okr_window w)
{
	bool last = piece + 1 == days->piece + days->n;

	return (int32_t)overlap(piece->start, last ? INT32_MAX : piece[1].start,
				w);
}

static size_t
first_piece(const struct okr_days *days, struct okr_window w)
{
	return (size_t)(okr_days_at(days, w.start) - days->piece);
}

/* Days times value, of the days on which there is a value. */
struct gathered {
	struct okr_sum sum;
	bool any;
};

static void
gather(struct gathered *g, double days, double value)
{
	if (!okr_num_known(value))
		return;
	okr_sum_add(&g->sum, days * value);
	g->any = true;
}

/* The days of a figure that was gathered, and whether any had data. */
static double
mean_over(const struct gathered *g, unsigned figure, double days, bool data)
{
	if (!g->any || (okr_figure_is_earned(figure) && !data))
		return OKR_NUM_NONE;
	return okr_sum_value(&g->sum) / days;
}

void
okr_days_integrate(const struct okr_days *days, struct okr_window w,
		   struct okr_integral *out)
{
	struct gathered all[OKR_NFIGURES] = { 0 };
	double n = okr_window_days(w), open = 0;
	bool data = false;

	for (size_t i = first_piece(days, w);
	     i < days->n && days->piece[i].start <= w.due; i++) {
		const struct okr_piece *p = &days->piece[i];
		double d = okr_days_of(days, p, w);

		if (!p->open || d == 0)
			continue;
		open += d;
		data |= p->data;
		for (unsigned k = 0; k < OKR_NFIGURES; k++)
			gather(&all[k], d, p->figure[k]);
	}
	*out = (struct okr_integral){ .open_days = (int32_t)open };
	for (unsigned k = 0; k < OKR_NFIGURES; k++)
		out->figure[k] = mean_over(&all[k], k,
					   okr_figure_is_share(k) ? open : n,
					   data);
}

int32_t
okr_days_empty(const struct okr_days *days, struct okr_window w, int32_t until)
{
	int32_t empty = 0;

	if (until < w.due)
		w.due = until;
	if (w.due < w.start)
		return 0;
	for (size_t i = first_piece(days, w);
	     i < days->n && days->piece[i].start <= w.due; i++)
		if (!days->piece[i].open)
			empty += okr_days_of(days, &days->piece[i], w);
	return empty;
}

void
okr_days_release(struct okr_days *days)
{
	free(days->piece);
	*days = (struct okr_days){ 0 };
}
