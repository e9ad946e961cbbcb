/* Days of the timeline. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/timeline_axis.h"

#include "okr/draw/lines.h"
#include "okr/draw/words.h"

#define CYCLE_Y 157.0
#define MONTH_Y 187.0
#define LABEL_Y 219.0  /* of today */
#define MIN_MONTH 60.0 /* pixels of what has a name */
#define MIN_CYCLE 60.0
#define ASIDE 8.0
#define MONTHS_OF_YEAR 12

static const struct okr_face cycle_face = { 19, false };
static const struct okr_face current_face = { 19, true };
static const struct okr_face month_face = { 19, false };

double
okr_timeline_x(const struct okr_timeline_axis *axis, double day)
{
	struct okr_window range = axis->view->range;
	double share = (day - range.start) / okr_window_days(range);

	return axis->left +
	       fmin(fmax(share, 0), 1) * (axis->right - axis->left);
}

double
okr_timeline_today_x(const struct okr_timeline_axis *axis)
{
	return okr_timeline_x(axis, axis->view->setting.as_of + 1.0);
}

static void
draw_cycle(const struct okr_timeline_axis *axis,
	   const struct okr_named_days *cycle)
{
	int32_t today = axis->view->setting.as_of;
	bool current = cycle->days.start <= today && today <= cycle->days.due;
	struct okr_type type =
	    okr_scene_type(axis->s, current ? current_face : cycle_face,
			   current ? OKR_INK : OKR_MUTED, OKR_LEFT);
	double left = okr_timeline_x(axis, cycle->days.start);
	double room = okr_timeline_x(axis, cycle->days.due + 1.0) - left -
		      ASIDE;

	if (room < MIN_CYCLE)
		return;
	okr_scene_text(axis->s, (struct okr_point){ left + 3, CYCLE_Y }, type,
		       okr_lines_cut(axis->s, cycle->name, type.face, room));
}

/* Months to a name: as few as have the room for it. */
static int
choose_step(const struct okr_timeline_axis *axis)
{
	static const int step[] = { 1, 3, 6, 12 };
	double month = (axis->right - axis->left) * 365.25 / MONTHS_OF_YEAR /
		       okr_window_days(axis->view->range);
	size_t i = 0;

	while (i < 3 && month * step[i] < MIN_MONTH)
		i++;
	return step[i];
}

/* The first day of a month that is counted from January of year 0. */
static int32_t
month_day(int month)
{
	return okr_day_of(month / MONTHS_OF_YEAR, month % MONTHS_OF_YEAR + 1,
			  1);
}

/* "Jul", or the year where a name stands for all of it. */
static void
draw_month(const struct okr_timeline_axis *axis, int month, int step)
{
	double left = okr_timeline_x(axis, month_day(month));
	double right = okr_timeline_x(axis, month_day(month + step));
	struct okr_type type = okr_scene_type(axis->s, month_face, OKR_MUTED,
					      OKR_CENTRE);
	struct okr_buf name = { 0 };

	okr_words_month(&name, month_day(month));
	if (right - left > MIN_MONTH * 2 / 3)
		okr_scene_text(axis->s,
			       (struct okr_point){ (left + right) / 2,
						   MONTH_Y },
			       type,
			       step == MONTHS_OF_YEAR
				   ? (struct okr_span){ name.s + 4, name.n - 4 }
				   : (struct okr_span){ name.s, 3 });
	okr_buf_release(&name);
}

void
okr_timeline_draw_axis(const struct okr_timeline_axis *axis, double bottom)
{
	struct okr_window range = axis->view->range;
	struct okr_stroke stroke = { okr_scene_colour(axis->s, OKR_GRID), 2, 0,
				     0 };
	int year, month, day, step = choose_step(axis);

	for (size_t i = 0; i < axis->view->ncycle; i++)
		draw_cycle(axis, &axis->view->cycle[i]);
	okr_day_split(range.start, &year, &month, &day);
	month = (year * MONTHS_OF_YEAR + month - 1) / step * step;
	for (; month_day(month) <= range.due + 1; month += step) {
		double x = okr_timeline_x(axis, month_day(month));
		struct okr_point line[] = { { x, OKR_TIMELINE_TOP },
					    { x, bottom } };

		okr_scene_line(axis->s, line, 2, stroke);
		if (month_day(month) <= range.due)
			draw_month(axis, month, step);
	}
}

void
okr_timeline_draw_today(const struct okr_timeline_axis *axis, double bottom)
{
	double x = okr_timeline_today_x(axis);
	struct okr_point line[] = { { x, OKR_TIMELINE_TOP }, { x, bottom } };
	struct okr_type type = okr_scene_type(axis->s, month_face, OKR_INK,
					      OKR_LEFT);
	struct okr_point at = { x + ASIDE, LABEL_Y };
	struct okr_buf label = { 0 };

	if (!okr_timeline_shows_today(axis->view))
		return;
	okr_buf_text(&label, "Today, ");
	okr_words_day_of_year(&label, axis->view->setting.as_of);
	if (okr_scene_measure(axis->s, at, type, okr_buf_view(&label)).right >
	    axis->right) {
		type.anchor = OKR_RIGHT;
		at.x = x - ASIDE;
	}
	okr_scene_line(axis->s, line, 2,
		       (struct okr_stroke){ type.colour, 2.5, 3, 3 });
	okr_scene_text(axis->s, at, type, okr_buf_view(&label));
	okr_buf_release(&label);
}
