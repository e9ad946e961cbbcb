/* The chart `burnup` of a scored plan. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/view_burnup.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/draw/burnup_text.h"
#include "okr/draw/words.h"
#include "okr/okr/tree.h"
#include "okr/report/course.h"

#define MOST_DAYS 120 /* with a reading: more a line cannot show */

static const char *const noun_of[OKR_NKINDS] = {
	[OKR_PURPOSE] = "Purpose",       [OKR_MISSION] = "Mission",
	[OKR_VISION] = "Vision",         [OKR_VALUE] = "Value",
	[OKR_PILLAR] = "Pillar",         [OKR_OBJECTIVE] = "Objective",
	[OKR_KEY_RESULT] = "Key result",
};

static int64_t
gap_of(const struct okr_result *r)
{
	return okr_num_units(r->expected, OKR_SCORE_DECIMALS) -
	       okr_num_units(r->score, OKR_SCORE_DECIMALS);
}

/* What is chosen from: how much there is, and the best so far. */
struct choice {
	uint32_t row;
	size_t n;
	int known; /* of the best: its gap, and its forecast */
	int64_t gap;
	int64_t widest; /* gap of all, 0 where none is behind */
};

/* One that has a forecast is before one that has none, or no score even. */
static void
consider(struct choice *c, uint32_t row, const struct okr_result *r)
{
	bool judged = okr_num_known(r->score) && okr_num_known(r->expected);
	int known = judged + okr_num_known(r->forecast.middle);
	int64_t gap = judged ? gap_of(r) : 0;

	c->n++;
	if (gap > c->widest)
		c->widest = gap;
	if (c->row &&
	    (c->known > known || (c->known == known && c->gap >= gap)))
		return;
	c->row = row;
	c->known = known;
	c->gap = gap;
}

/* The open row of the kind that is furthest behind its pace. */
static struct choice
choose(struct okr_view *view, enum okr_kind kind)
{
	struct choice c = { 0 };
	struct okr_rows rows = { 0 };

	okr_view_find_open(view, kind, &rows);
	for (size_t i = 0; i < rows.n; i++) {
		struct okr_result r = okr_score_result(&view->q->score,
						       rows.row[i]);

		if (r.health != OKR_DROPPED)
			consider(&c, rows.row[i], &r);
	}
	okr_rows_release(&rows);
	return c;
}

/* Without an open one the last of the plan. */
static uint32_t
last_of(const struct okr_plan *plan, enum okr_kind kind)
{
	for (uint32_t row = plan->n; row > 0; row--)
		if (plan->node[row].kind == kind)
			return row;
	return 0;
}

static uint32_t
find_row(struct okr_view *view, struct okr_burnup_view *out)
{
	const struct okr_plan *plan = &view->q->scored.plan;
	enum okr_kind kind = last_of(plan, OKR_OBJECTIVE) ? OKR_OBJECTIVE
							  : OKR_KEY_RESULT;
	struct choice c;

	out->many = kind == OKR_OBJECTIVE ? "open objectives"
					  : "open key results";
	if (view->q->about)
		return view->q->about;
	c = choose(view, kind);
	out->of = c.n;
	out->furthest = c.gap > 0 && c.gap == c.widest;
	return c.row ? c.row : last_of(plan, kind);
}

/* The days of its own, else those of what it is made of by days. */
static struct okr_window
window_of(const struct okr_view *view, uint32_t row)
{
	const struct okr_score *score = &view->q->score;
	const struct okr_node *node = &score->plan->node[row];
	const struct okr_branch *branch = &score->branch[node->branch];

	if (node->branch && branch->way == OKR_BY_DAYS)
		return branch->window;
	if (okr_is_statement(node->kind) && !node->own_due)
		return (struct okr_window){ OKR_DAY_NONE, OKR_DAY_NONE };
	return node->window;
}

/* Every k-th day and the last, where there are too many. */
static size_t
thin_out(int32_t *day, size_t n)
{
	size_t step = n / MOST_DAYS + 1, kept = 0;

	for (size_t i = 0; i < n; i++)
		if (i % step == 0 || i + 1 == n)
			day[kept++] = day[i];
	return kept;
}

static void
add_score(struct okr_burnup_view *out, int32_t day, double score, bool read)
{
	out->line[out->nline] = (struct okr_axes_point){ day, score };
	out->read[out->nline++] = read;
}

static int
compare_days(const void *x, const void *y)
{
	const int32_t *a = x, *b = y;

	return *a < *b ? -1 : *a > *b;
}

static bool
has_day(const int32_t *day, size_t n, int32_t wanted)
{
	return n > 0 &&
	       bsearch(&wanted, day, n, sizeof(*day), compare_days) != NULL;
}

/* The line takes the days with a reading and what only history knows. */
static void
take_course(struct okr_burnup_view *out, const struct okr_course *course,
	    const int32_t *read, size_t nread)
{
	for (size_t i = 0; i < course->nday; i++) {
		const struct okr_course_point *p = okr_course_at(course, 0, i);
		int32_t day = course->day[i];

		if (okr_num_known(p->expected))
			out->pace[out->npace++] = (struct okr_axes_point){
				day, p->expected
			};
		if (okr_num_known(p->score) &&
		    (course->recalled[i] || has_day(read, nread, day)))
			add_score(out, day, p->score, true);
	}
}

/* What has moved without a reading has moved by today. */
static void
add_today(struct okr_burnup_view *out)
{
	int32_t today = out->setting.as_of;
	int32_t day = today < out->window.due ? today : out->window.due;

	if (!okr_num_known(out->score) || today < out->window.start)
		return;
	if (out->nline == 0 ||
	    okr_words_shown(out->line[out->nline - 1].share) !=
		okr_words_shown(out->score))
		add_score(out, day, out->score, false);
}

/* A way from start to target begins at 0 on the day before its first. */
static bool
begins_at_nothing(const struct okr_node *node)
{
	return okr_is_way(node->metric) && okr_tree_measured(node) &&
	       !okr_is_statement(node->kind);
}

/* Both lists in one, ascending; caller frees. */
static int32_t *
join_days(const int32_t *a, size_t na, const int32_t *b, size_t nb, size_t *n)
{
	int32_t *all = okr_mem_new(na + nb, sizeof(*all));

	memcpy(all, a, na * sizeof(*all));
	memcpy(all + na, b, nb * sizeof(*all));
	*n = okr_course_sort_days(all, na + nb);
	return all;
}

static void
follow(struct okr_view *view, uint32_t row, struct okr_burnup_view *out)
{
	struct okr_rows rows = { 0 };
	struct okr_course course;
	size_t nread, nweek, n;
	int32_t *read = okr_course_readings(view->q, row, out->window, &nread);
	int32_t *week = okr_course_weeks(out->window, out->setting.as_of,
					 &nweek);
	int32_t *day;

	out->nread = nread;
	nread = thin_out(read, nread);
	day = join_days(read, nread, week, nweek, &n);
	okr_rows_add(&rows, row);
	okr_course_follow(&course, view->q, &rows, day, n);
	out->pace = okr_mem_new(course.nday, sizeof(*out->pace));
	out->line = okr_mem_new(course.nday + 2, sizeof(*out->line));
	out->read = okr_mem_new(course.nday + 2, sizeof(*out->read));
	if (begins_at_nothing(&view->q->scored.plan.node[row]) &&
	    out->setting.as_of >= out->window.start)
		add_score(out, out->window.start - 1, 0, false);
	take_course(out, &course, read, nread);
	add_today(out);
	if (out->npace > 0)
		out->plan = out->pace[out->npace - 1].share;
	okr_course_release(&course);
	okr_rows_release(&rows);
	free(read);
	free(week);
	free(day);
}

/* "from 38 to 45 %", else how it is measured; nothing of a roll-up. */
static struct okr_span
say_way(struct okr_view *view, uint32_t row)
{
	struct okr_plan *plan = &view->q->scored.plan;
	const struct okr_node *node = &plan->node[row];
	struct okr_buf text = { 0 };
	struct okr_span kept;

	if (!okr_tree_measured(node) || okr_is_statement(node->kind))
		return (struct okr_span){ 0 };
	if (okr_is_way(node->metric)) {
		okr_buf_text(&text, "from ");
		okr_num_shortest(&text, okr_measure_start(node));
		okr_buf_text(&text, " to ");
		okr_num_shortest(&text, node->target);
		okr_buf_char(&text, ' ');
		okr_buf_span(&text, okr_plan_cell(plan, row, OKR_UNIT));
	} else {
		okr_words_of(&text, okr_metric_word[node->metric]);
	}
	kept = okr_view_clean(view, okr_buf_view(&text));
	okr_buf_release(&text);
	return kept;
}

/* "Objective O-1" */
static struct okr_span
say_what(struct okr_view *view, uint32_t row)
{
	const struct okr_plan *plan = &view->q->scored.plan;
	struct okr_buf text = { 0 };
	struct okr_span kept;

	okr_buf_text(&text, noun_of[plan->node[row].kind]);
	okr_buf_char(&text, ' ');
	okr_buf_span(&text, okr_plan_id(plan, row));
	kept = okr_view_clean(view, okr_buf_view(&text));
	okr_buf_release(&text);
	return kept;
}

static void
take_row(struct okr_view *view, uint32_t row, struct okr_burnup_view *out)
{
	struct okr_plan *plan = &view->q->scored.plan;
	struct okr_result r = okr_score_result(&view->q->score, row);

	out->title = okr_view_title(view, row);
	out->what = say_what(view, row);
	out->way = say_way(view, row);
	out->team = okr_view_clean(view, okr_plan_cell(plan, row, OKR_TEAM));
	out->cycle = okr_view_clean(
	    view, plan->calendar.cycle[plan->node[row].cycle].name);
	out->window = window_of(view, row);
	out->score = r.score;
	out->expected = r.expected;
	out->forecast = r.forecast;
	out->health = r.health;
}

static void
view_burnup(struct okr_view *view, struct okr_burnup_view *out)
{
	struct okr_score *score = &view->q->score;
	uint32_t row;

	*out = (struct okr_burnup_view){ .plan = OKR_NUM_NONE,
					 .setting = okr_view_setting(view) };
	okr_score_foresee(score, true);
	okr_score_run(score, out->setting.as_of);
	row = find_row(view, out);
	out->none = row == 0;
	if (row)
		take_row(view, row, out);
	okr_score_foresee(score, false);
	okr_score_run(score, out->setting.as_of);
	if (row && okr_burnup_reason(out).n == 0)
		follow(view, row, out);
}

static void
release(struct okr_burnup_view *burnup)
{
	free(burnup->pace);
	free(burnup->line);
	free(burnup->read);
}

static bool
draw_burnup(struct okr_pages *pages, struct okr_view *view)
{
	struct okr_burnup_view burnup;

	view_burnup(view, &burnup);
	okr_burnup_draw(pages, &burnup);
	release(&burnup);
	return !burnup.none;
}

static bool
print_burnup(struct okr_screen *screen, struct okr_view *view)
{
	struct okr_burnup_view burnup;

	view_burnup(view, &burnup);
	okr_burnup_print(screen, &burnup);
	release(&burnup);
	return !burnup.none;
}

static void
say_burnup(struct okr_buf *out, struct okr_view *view)
{
	struct okr_burnup_view burnup;

	view_burnup(view, &burnup);
	okr_burnup_say(out, &burnup);
	release(&burnup);
}

const struct okr_chart okr_chart_burnup = {
	.name = "burnup",
	.question = "will it land?",
	.any_page = true,
	.takes = OKR_TAKES_ID,
	.draw = draw_burnup,
	.print = print_burnup,
	.say = say_burnup,
};
