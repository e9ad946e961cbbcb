/* The chart `multiples` of a scored plan. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/view_multiples.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/draw/multiples_text.h"
#include "okr/draw/words.h"
#include "okr/report/course.h"
#include "okr/report/teams.h"

#define DAYS_BACK 14
#define MOST_EDGES 128 /* first and last days of rows that are scored as well */

/* The curves of all multiples, one after another. */
struct points {
	struct okr_axes_point *line, *pace;
};

/* The open objectives with days of their own, and the days of all of them. */
static struct okr_window
find_rows(struct okr_view *view, struct okr_multiples_view *out,
	  struct okr_rows *rows)
{
	const struct okr_plan *plan = &view->q->scored.plan;
	struct okr_window all = { INT32_MAX, INT32_MIN };
	struct okr_rows open = { 0 };

	okr_view_find_open(view, OKR_OBJECTIVE, &open);
	for (size_t i = 0; i < open.n; i++) {
		struct okr_window w = plan->node[open.row[i]].window;

		if (!okr_window_known(w)) {
			out->undated++;
			continue;
		}
		okr_rows_add(rows, open.row[i]);
		all.start = w.start < all.start ? w.start : all.start;
		all.due = w.due > all.due ? w.due : all.due;
	}
	okr_rows_release(&open);
	return all;
}

/*
 * Every week, the day that is compared with, and where they are few the first
 * and last days of the rows, so that curves begin and end on them.
 */
static int32_t *
choose_days(const struct okr_plan *plan, const struct okr_rows *rows,
	    struct okr_window all, int32_t as_of, size_t *n)
{
	int32_t *week = okr_course_weeks(all, as_of, n);
	int32_t *edge = okr_mem_new(2 * rows->n, sizeof(*edge));
	int32_t *day = okr_mem_new(*n + MOST_EDGES + 2, sizeof(*day));
	size_t nedge = 0;

	memcpy(day, week, *n * sizeof(*day));
	for (size_t i = 0; i < rows->n; i++) {
		edge[nedge++] = plan->node[rows->row[i]].window.start - 1;
		edge[nedge++] = plan->node[rows->row[i]].window.due;
	}
	nedge = okr_course_sort_days(edge, nedge);
	if (nedge <= MOST_EDGES) {
		memcpy(day + *n, edge, nedge * sizeof(*day));
		*n += nedge;
	}
	day[(*n)++] = as_of - DAYS_BACK;
	day[(*n)++] = as_of;
	*n = okr_course_sort_days(day, *n);
	free(week);
	free(edge);
	return day;
}

/* The i-th row's part of the course, behind the points before it. */
static void
take_course(struct okr_multiple *m, const struct okr_course *course, size_t i,
	    int32_t as_of)
{
	for (size_t k = 0; k < course->nday; k++) {
		const struct okr_course_point *p = okr_course_at(course, i, k);
		int32_t day = course->day[k];

		if (day == as_of - DAYS_BACK && day >= m->window.start)
			m->before = okr_words_shown(p->score) -
				    okr_words_shown(p->expected);
		if (day < m->window.start - 1 || day > m->window.due)
			continue;
		if (okr_num_known(p->expected))
			m->pace[m->npace++] = (struct okr_axes_point){
				day, p->expected
			};
		if (okr_num_known(p->score) && day <= as_of)
			m->line[m->nline++] = (struct okr_axes_point){
				day, p->score
			};
	}
}

static struct okr_multiple
make_multiple(struct okr_view *view, uint32_t row, uint32_t team)
{
	struct okr_plan *plan = &view->q->scored.plan;
	struct okr_result r = okr_score_result(&view->q->score, row);

	return (struct okr_multiple){
		.id = okr_plan_id(plan, row),
		.title = okr_view_title(view, row),
		.team = okr_view_clean(view, team ? okr_plan_cell(plan, team,
								  OKR_TEAM)
						  : OKR_SPAN("")),
		.score = r.score,
		.expected = r.expected,
		.before = OKR_NUM_NONE,
		.health = r.health,
		.window = plan->node[row].window,
	};
}

static void
follow(struct okr_view *view, struct okr_multiples_view *out,
       struct points *points, const struct okr_rows *rows,
       struct okr_window all)
{
	struct okr_plan *plan = &view->q->scored.plan;
	int32_t as_of = view->q->scored.as_of;
	uint32_t *team = okr_team_rows(plan);
	struct okr_course course;
	size_t n;
	int32_t *day = choose_days(plan, rows, all, as_of, &n);

	okr_course_follow(&course, view->q, rows, day, n);
	points->line = okr_mem_new(rows->n * course.nday,
				   sizeof(*points->line));
	points->pace = okr_mem_new(rows->n * course.nday,
				   sizeof(*points->pace));
	for (size_t i = 0; i < rows->n; i++) {
		uint32_t row = rows->row[i];

		out->multiple[i] = make_multiple(view, row, team[row]);
		out->multiple[i].line = points->line + i * course.nday;
		out->multiple[i].pace = points->pace + i * course.nday;
		take_course(&out->multiple[i], &course, i, as_of);
	}
	okr_course_release(&course);
	free(team);
	free(day);
}

static void
view_multiples(struct okr_view *view, struct okr_multiples_view *out,
	       struct points *points)
{
	struct okr_rows rows = { 0 };
	struct okr_window all, only;

	*out = (struct okr_multiples_view){ .days_back = DAYS_BACK,
					    .setting = okr_view_setting(view) };
	*points = (struct points){ 0 };
	all = find_rows(view, out, &rows);
	out->n = rows.n;
	out->cycles = okr_view_cycles(view, &rows, &only);
	out->multiple = okr_mem_new(rows.n, sizeof(*out->multiple));
	if (rows.n > 0)
		follow(view, out, points, &rows, all);
	okr_multiples_sort(out);
	okr_rows_release(&rows);
}

static void
release(struct okr_multiples_view *multiples, struct points *points)
{
	free(multiples->multiple);
	free(points->line);
	free(points->pace);
}

static bool
draw_multiples(struct okr_pages *pages, struct okr_view *view)
{
	struct okr_multiples_view multiples;
	struct points points;

	view_multiples(view, &multiples, &points);
	okr_multiples_draw(pages, &multiples);
	release(&multiples, &points);
	return multiples.n > 0;
}

static bool
print_multiples(struct okr_screen *screen, struct okr_view *view)
{
	struct okr_multiples_view multiples;
	struct points points;

	view_multiples(view, &multiples, &points);
	okr_multiples_print(screen, &multiples);
	release(&multiples, &points);
	return multiples.n > 0;
}

static void
say_multiples(struct okr_buf *out, struct okr_view *view)
{
	struct okr_multiples_view multiples;
	struct points points;

	view_multiples(view, &multiples, &points);
	okr_multiples_say(out, &multiples);
	release(&multiples, &points);
}

const struct okr_chart okr_chart_multiples = {
	.name = "multiples",
	.question = "which objective leaves its pace?",
	.any_page = true,
	.takes = OKR_TAKES_TOP,
	.draw = draw_multiples,
	.print = print_multiples,
	.say = say_multiples,
};
