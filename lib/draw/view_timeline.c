/* The chart `timeline` of a scored plan. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/view_timeline.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/draw/chart_timeline.h"
#include "okr/draw/timeline_text.h"
#include "okr/report/teams.h"

#define ENOUGH_DAYS 200 /* of a range; shorter cycles bring more of them */
#define DAYS_OF_YEAR 366

static bool
is_dated(struct okr_window w)
{
	return okr_window_known(w) && w.start <= w.due;
}

static bool
is_within(struct okr_window w, struct okr_window range)
{
	return w.start <= range.due && w.due >= range.start;
}

/* The cycle before the current one, it, and the one after, and more. */
static bool
range_of_cycles(const struct okr_view *view, struct okr_window *range)
{
	const struct okr_reviews *r = &view->q->reviews;
	size_t now = 0, first, last;

	if (r->n == 0)
		return false;
	while (now + 1 < r->n && r->review[now].state == OKR_CYCLE_CLOSED)
		now++;
	first = now > 0 ? now - 1 : 0;
	last = now + 1 < r->n ? now + 1 : now;
	*range = (struct okr_window){ r->review[first].window.start,
				      r->review[last].window.due };
	while (okr_window_days(*range) < ENOUGH_DAYS &&
	       (first > 0 || last + 1 < r->n)) {
		first -= first > 0;
		last += last + 1 < r->n;
		range->start = r->review[first].window.start;
		range->due = r->review[last].window.due;
	}
	return true;
}

/* Of a plan without cycles: its days, at most a year back and ahead. */
static struct okr_window
range_of_rows(const struct okr_view *view, const struct okr_rows *rows)
{
	int32_t as_of = view->q->scored.as_of;
	struct okr_window range = { as_of, as_of };

	for (size_t i = 0; i < rows->n; i++) {
		struct okr_window w =
		    view->q->scored.plan.node[rows->row[i]].window;

		if (!is_dated(w))
			continue;
		if (w.start < range.start)
			range.start = w.start;
		if (w.due > range.due)
			range.due = w.due;
	}
	if (range.start < as_of - DAYS_OF_YEAR)
		range.start = as_of - DAYS_OF_YEAR;
	if (range.due > as_of + DAYS_OF_YEAR)
		range.due = as_of + DAYS_OF_YEAR;
	return range;
}

static void
add_name(struct okr_view *view, struct okr_timeline_view *out,
	 struct okr_span name, struct okr_window days)
{
	if (!is_within(days, out->range))
		return;
	out->cycle[out->ncycle++] = (struct okr_named_days){
		okr_view_clean(view, name), days
	};
}

/* The cycles in the range, else the years. */
static void
name_days(struct okr_view *view, struct okr_timeline_view *out)
{
	const struct okr_reviews *r = &view->q->reviews;
	int first, last, month, day;

	okr_day_split(out->range.start, &first, &month, &day);
	okr_day_split(out->range.due, &last, &month, &day);
	out->cycle = okr_mem_new(r->n > 0 ? r->n : (size_t)(last - first + 1),
				 sizeof(*out->cycle));
	for (size_t i = 0; i < r->n; i++)
		add_name(view, out, r->review[i].name, r->review[i].window);
	for (int year = first; year <= last && r->n == 0; year++) {
		struct okr_buf name = { 0 };

		okr_buf_printf(&name, "%d", year);
		add_name(view, out, okr_buf_view(&name),
			 (struct okr_window){ okr_day_of(year, 1, 1),
					      okr_day_of(year, 12, 31) });
		okr_buf_release(&name);
	}
}

/* Rows with days in the range; what has none is listed, or counted. */
static void
choose_rows(struct okr_view *view, struct okr_timeline_view *out,
	    const struct okr_rows *all, struct okr_rows *drawn)
{
	const struct okr_node *node = view->q->scored.plan.node;

	out->undated = okr_mem_new(all->n, sizeof(*out->undated));
	for (size_t i = 0; i < all->n; i++) {
		struct okr_window w = node[all->row[i]].window;

		if (!is_dated(w))
			out->undated[out->nundated++] =
			    okr_view_title(view, all->row[i]);
		else if (is_within(w, out->range))
			okr_rows_add(drawn, all->row[i]);
		else
			out->outside++;
	}
}

static void
add_row(struct okr_view *view, struct okr_timeline_view *out, uint32_t row,
	size_t lane)
{
	const struct okr_plan *plan = &view->q->scored.plan;
	struct okr_result r = okr_score_result(&view->q->score, row);

	out->row[out->n++] = (struct okr_timed){
		.id = okr_plan_id(plan, row),
		.title = okr_view_title(view, row),
		.days = plan->node[row].window,
		.score = r.score,
		.health = r.health,
		.lane = lane,
	};
}

/* A lane for each team as they come, and one for the rows of none. */
static void
fill_lanes(struct okr_view *view, struct okr_timeline_view *out,
	   const struct okr_rows *drawn)
{
	struct okr_plan *plan = &view->q->scored.plan;
	bool *done = okr_mem_new((size_t)plan->n + 1, sizeof(*done));
	struct okr_teams teams;

	okr_teams_find(&teams, plan, drawn);
	out->row = okr_mem_new(drawn->n, sizeof(*out->row));
	out->lane = okr_mem_new(teams.n + 1, sizeof(*out->lane));
	out->nlane = teams.n;
	for (size_t i = 0; i < teams.n; i++) {
		const struct okr_team *team = &teams.team[i];

		out->lane[i].name = okr_view_clean(view, team->name);
		for (size_t k = 0; k < team->work.n; k++) {
			add_row(view, out, team->work.row[k], i);
			done[team->work.row[k]] = true;
		}
	}
	for (size_t i = 0; i < drawn->n; i++)
		if (!done[drawn->row[i]])
			add_row(view, out, drawn->row[i], teams.n);
	out->nlane += out->n > 0 && out->row[out->n - 1].lane == teams.n;
	okr_teams_release(&teams);
	free(done);
}

static void
view_timeline(struct okr_view *view, struct okr_timeline_view *out)
{
	bool objectives = okr_view_has(view, OKR_OBJECTIVE);
	struct okr_rows all = { 0 }, drawn = { 0 };

	*out = (struct okr_timeline_view){
		.one = objectives ? "objective" : "key result",
		.many = objectives ? "objectives" : "key results",
		.setting = okr_view_setting(view),
	};
	okr_work_of_kind(&view->q->scored.plan,
			 objectives ? OKR_OBJECTIVE : OKR_KEY_RESULT, &all);
	if (!range_of_cycles(view, &out->range))
		out->range = range_of_rows(view, &all);
	name_days(view, out);
	choose_rows(view, out, &all, &drawn);
	fill_lanes(view, out, &drawn);
	okr_timeline_pack(out);
	okr_rows_release(&drawn);
	okr_rows_release(&all);
}

static void
release(struct okr_timeline_view *timeline)
{
	free(timeline->row);
	free(timeline->lane);
	free(timeline->cycle);
	free(timeline->undated);
}

static bool
draw_timeline(struct okr_pages *pages, struct okr_view *view)
{
	struct okr_timeline_view timeline;

	view_timeline(view, &timeline);
	okr_timeline_draw(pages, &timeline);
	release(&timeline);
	return timeline.n > 0;
}

static bool
print_timeline(struct okr_screen *screen, struct okr_view *view)
{
	struct okr_timeline_view timeline;

	view_timeline(view, &timeline);
	okr_timeline_print(screen, &timeline);
	release(&timeline);
	return timeline.n > 0;
}

static void
say_timeline(struct okr_buf *out, struct okr_view *view)
{
	struct okr_timeline_view timeline;

	view_timeline(view, &timeline);
	okr_timeline_say(out, &timeline);
	release(&timeline);
}

const struct okr_chart okr_chart_timeline = {
	.name = "timeline",
	.question = "what runs when?",
	.any_page = true,
	.draw = draw_timeline,
	.print = print_timeline,
	.say = say_timeline,
};
