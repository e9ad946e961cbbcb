/* The chart `vision` of a scored plan. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/view_vision.h"

#include "okr/draw/chart_vision.h"
#include "okr/draw/vision_say.h"
#include "okr/draw/vision_text.h"
#include "okr/draw/vision_years.h"

static const struct okr_span no_vision = { "The plan has no vision", 22 };

/* "14 to 25 %"; nothing for a vision that has no measure from and to. */
static struct okr_span
say_measure(struct okr_view *view, uint32_t row)
{
	struct okr_plan *plan = &view->q->scored.plan;
	const struct okr_node *node = &plan->node[row];
	struct okr_buf text = { 0 };
	struct okr_span kept;

	if (node->metric == OKR_NO_METRIC)
		return (struct okr_span){ 0 };
	if (okr_num_known(node->start)) {
		okr_num_shortest(&text, node->start);
		okr_buf_text(&text, " to ");
	}
	okr_num_shortest(&text, node->target);
	okr_buf_char(&text, ' ');
	okr_buf_span(&text, okr_plan_cell(plan, row, OKR_UNIT));
	kept = okr_view_clean(view, okr_buf_view(&text));
	okr_buf_release(&text);
	return kept;
}

/* The latest due date of the vision's work that is open on the day. */
static int32_t
find_open_until(const struct okr_plan *plan, const struct okr_vision *v)
{
	int32_t latest = v->day;

	for (size_t i = 0; i < v->counted.n; i++) {
		uint32_t row = v->counted.row[i];
		int32_t due = plan->node[row].window.due;

		if (okr_alignment_is_open(plan, row, v->day) && due > latest)
			latest = due;
	}
	return latest;
}

/* A vision while it is shown. */
struct shown {
	struct okr_vision v;
	struct okr_vision_years years;
	struct okr_vision_view view;
};

static void
show_vision(struct okr_view *view, uint32_t row, struct shown *shown)
{
	struct okr_plan *plan = &view->q->scored.plan;
	struct okr_vision *v = &shown->v;

	okr_vision_compute(v, &view->q->score, row, true);
	for (size_t i = 0; i < v->npart; i++)
		v->part[i].label = okr_view_clean(view, v->part[i].label);
	for (size_t i = 0; i < v->ncycle; i++)
		v->cycle[i].name = okr_view_clean(view, v->cycle[i].name);
	shown->view = (struct okr_vision_view){
		.v = v,
		.by_cycle = okr_vision_years(&shown->years, v, &view->q->score,
					     &view->text),
		.open_until = find_open_until(plan, v),
		.statement = okr_view_clean(view, okr_plan_cell(plan, row,
								OKR_TITLE)),
		.measure = say_measure(view, row),
		.setting = okr_view_setting(view),
	};
}

static void
release_shown(struct shown *shown)
{
	okr_vision_years_release(&shown->years);
	okr_vision_release(&shown->v);
}

/* One page, or one part of the screen, for each vision. */
static bool
draw_visions(struct okr_pages *pages, struct okr_view *view)
{
	struct okr_rows rows;
	size_t n;

	okr_view_find_visions(view, &rows);
	for (size_t i = 0; i < rows.n; i++) {
		struct shown shown;

		if (okr_pages_are_full(pages)) {
			pages->left_out += rows.n - i;
			break;
		}
		show_vision(view, rows.row[i], &shown);
		okr_vision_draw(pages, &shown.view);
		release_shown(&shown);
	}
	n = rows.n;
	okr_rows_release(&rows);
	if (n == 0)
		okr_pages_add_empty(pages,
				    &(struct okr_heading){ .title = no_vision },
				    OKR_NO_ROWS);
	return n > 0;
}

static bool
print_visions(struct okr_screen *screen, struct okr_view *view)
{
	struct okr_rows rows;
	size_t n;

	okr_view_find_visions(view, &rows);
	for (size_t i = 0; i < rows.n; i++) {
		struct shown shown;

		if (i > 0)
			okr_screen_line_end(screen);
		show_vision(view, rows.row[i], &shown);
		okr_vision_print(screen, &shown.view);
		release_shown(&shown);
	}
	n = rows.n;
	okr_rows_release(&rows);
	if (n == 0)
		okr_screen_wrap(screen, okr_tone_bold, no_vision);
	return n > 0;
}

/* A paragraph each, with an empty line between. */
static void
say_visions(struct okr_buf *out, struct okr_view *view)
{
	struct okr_rows rows;

	okr_view_find_visions(view, &rows);
	for (size_t i = 0; i < rows.n; i++) {
		struct shown shown;

		okr_buf_text(out, i > 0 ? "\n" : "");
		show_vision(view, rows.row[i], &shown);
		okr_vision_say(out, &shown.view);
		release_shown(&shown);
	}
	if (rows.n == 0) {
		okr_buf_span(out, no_vision);
		okr_buf_char(out, '\n');
	}
	okr_rows_release(&rows);
}

const struct okr_chart okr_chart_vision = {
	.name = "vision",
	.question =
	    "is each cycle bringing us closer to the vision, and will we arrive?",
	.any_page = true,
	.one_density = true,
	.draw = draw_visions,
	.print = print_visions,
	.say = say_visions,
};
