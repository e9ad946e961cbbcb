/* Years in place of cycles. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/vision_years.h"

#include <stdlib.h>

#include "okr/base/buf.h"
#include "okr/base/mem.h"

static enum okr_cycle_state
state_of(struct okr_window w, int32_t day)
{
	return day > w.due     ? OKR_CYCLE_CLOSED
	       : day < w.start ? OKR_CYCLE_COMING
			       : OKR_CYCLE_CURRENT;
}

static struct okr_span
name_year(int year, struct okr_arena *text)
{
	struct okr_buf name = { 0 };
	struct okr_span kept;

	okr_buf_printf(&name, "%04d", year);
	kept = okr_arena_copy(text, okr_buf_view(&name));
	okr_buf_release(&name);
	return kept;
}

/* The part of the year that cycles are in. */
static struct okr_window
cut_year(int year, struct okr_window all)
{
	struct okr_window w = { okr_day_of(year, 1, 1),
				okr_day_of(year, 12, 31) };

	if (w.start < all.start)
		w.start = all.start;
	if (w.due > all.due)
		w.due = all.due;
	return w;
}

static struct okr_vision_cycle
make_year(const struct okr_vision *v, const struct okr_score *score,
	  const struct okr_days *days, struct okr_window w)
{
	struct okr_integral sum;

	okr_days_integrate(days, w, &sum);
	return (struct okr_vision_cycle){
		.window = w,
		.state = state_of(w, v->day),
		.objectives = (uint32_t)okr_work_open(score->plan, &v->counted,
						      w),
		.score = sum.score,
		.expected = sum.expected,
	};
}

const struct okr_vision *
okr_vision_years(struct okr_vision_years *years, const struct okr_vision *v,
		 const struct okr_score *score, struct okr_arena *text)
{
	struct okr_window all;
	struct okr_days own;
	const struct okr_days *days;
	int first, last, month, day;

	*years = (struct okr_vision_years){ .v = *v };
	if (v->ncycle <= OKR_VISION_MOST_CYCLES)
		return v;
	all = (struct okr_window){ v->cycle[0].window.start,
				   v->cycle[v->ncycle - 1].window.due };
	okr_day_split(all.start, &first, &month, &day);
	okr_day_split(all.due, &last, &month, &day);
	years->v.ncycle = (size_t)(last - first) + 1;
	years->cycle = okr_mem_new(years->v.ncycle, sizeof(*years->cycle));
	years->v.cycle = years->cycle;
	days = okr_vision_days(v, score, &own);
	for (int year = first; year <= last; year++) {
		struct okr_vision_cycle *c = &years->cycle[year - first];

		*c = make_year(v, score, days, cut_year(year, all));
		c->name = name_year(year, text);
	}
	okr_days_release(&own);
	return &years->v;
}

void
okr_vision_years_release(struct okr_vision_years *years)
{
	free(years->cycle);
	*years = (struct okr_vision_years){ 0 };
}
