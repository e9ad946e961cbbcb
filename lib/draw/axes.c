/* Axes of days and shares. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/axes.h"

#include <math.h>
#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/draw/words.h"

#define NUMBER_ASIDE 15.0
#define DAYS_BELOW 1.35 /* lines of text from the base to the days */
#define DAY_GAP 18.0    /* between two days */
#define YEARS_FROM 400  /* days of a window whose days are named by months */

double
okr_axes_x(const struct okr_axes *a, int32_t day)
{
	double share = (double)okr_window_elapsed(a->window, day) /
		       okr_window_days(a->window);

	return a->frame.left + share * (a->frame.right - a->frame.left);
}

double
okr_axes_y(const struct okr_axes *a, double share)
{
	return a->frame.bottom -
	       fmin(fmax(share, 0), 1) * (a->frame.bottom - a->frame.top);
}

void
okr_axes_draw_grid(struct okr_scene *s, const struct okr_axes *a, int steps)
{
	struct okr_type type = okr_scene_type(s, a->face, OKR_MUTED, OKR_RIGHT);
	struct okr_stroke grid = { okr_scene_colour(s, OKR_GRID), 2, 0, 0 };

	for (int i = 0; i <= steps; i++) {
		double y = okr_axes_y(a, (double)i / steps);
		struct okr_point line[] = { { a->frame.left, y },
					    { a->frame.right, y } };
		struct okr_point at = { a->frame.left - NUMBER_ASIDE, y };

		okr_scene_line(s, line, 2, grid);
		if (steps == 1)
			okr_scene_printf(s, at, type, "%d", i);
		else
			okr_scene_printf(s, at, type, "%d.%d", i / steps,
					 i * 10 / steps % 10);
	}
}

void
okr_axes_draw_base(struct okr_scene *s, const struct okr_axes *a)
{
	struct okr_point base[] = { { a->frame.left, a->frame.bottom },
				    { a->frame.right, a->frame.bottom } };

	okr_scene_line(s, base, 2,
		       (struct okr_stroke){ okr_scene_colour(s, OKR_MUTED), 2.5,
					    0, 0 });
}

void
okr_axes_draw_today(struct okr_scene *s, const struct okr_axes *a, int32_t day)
{
	double x = okr_axes_x(a, day);
	struct okr_point line[] = { { x, a->frame.top },
				    { x, a->frame.bottom } };

	okr_scene_line(s, line, 2,
		       (struct okr_stroke){ okr_scene_colour(s, OKR_INK), 2, 2,
					    2 });
}

/* Months from one named day to the next; 0: days. */
struct grain {
	int days; /* at least, to the next */
	int months;
};

static const struct grain grains[] = {
	{ 1, 0 },    { 7, 0 },     { 14, 0 },     { 28, 1 },       { 90, 3 },
	{ 365, 12 }, { 1826, 60 }, { 3652, 120 }, { 36524, 1200 },
};

#define NGRAINS (sizeof(grains) / sizeof(*grains))
#define HALF_MONTHS 2 /* its place: the 1st and the 15th */

static int32_t
next_day(size_t grain, int32_t day)
{
	const struct grain *g = &grains[grain];
	int year, month, mday, ordinal;

	if (grain < HALF_MONTHS)
		return day + g->days;
	okr_day_split(day, &year, &month, &mday);
	if (grain == HALF_MONTHS && mday < 15)
		return okr_day_of(year, month, 15);
	ordinal = year * 12 + month - 1;
	ordinal += grain == HALF_MONTHS ? 1 : g->months - ordinal % g->months;
	return okr_day_of(ordinal / 12, ordinal % 12 + 1, 1);
}

static void
say_day(struct okr_buf *out, const struct okr_axes *a, int32_t day)
{
	if (okr_window_days(a->window) > YEARS_FROM)
		okr_words_month(out, day);
	else
		okr_words_day_of_year(out, day);
}

static double
day_width(const struct okr_scene *s, const struct okr_axes *a)
{
	struct okr_buf text = { 0 };
	double width;

	say_day(&text, a, okr_day_of(2024, 11, 30));
	width = okr_font_width(&s->style->font, okr_buf_view(&text), a->face);
	okr_buf_release(&text);
	return width;
}

static void
name_day(struct okr_scene *s, const struct okr_axes *a, double x, int32_t day)
{
	struct okr_type type = okr_scene_type(s, a->face, OKR_MUTED,
					      OKR_CENTRE);
	double below = a->face.size * OKR_PIXELS_PER_POINT * DAYS_BELOW;
	struct okr_buf text = { 0 };

	say_day(&text, a, day);
	okr_scene_text(s, (struct okr_point){ x, a->frame.bottom + below },
		       type, okr_buf_view(&text));
	okr_buf_release(&text);
}

/* The finest grain whose days have room side by side. */
static size_t
choose_grain(const struct okr_axes *a, double room)
{
	double width = a->frame.right - a->frame.left;
	double pixels = width / okr_window_days(a->window);
	size_t grain = 0;

	while (grain < NGRAINS && grains[grain].days * pixels < room)
		grain++;
	return grain;
}

void
okr_axes_draw_days(struct okr_scene *s, const struct okr_axes *a)
{
	double room = day_width(s, a) + DAY_GAP;
	size_t grain = choose_grain(a, room);
	double used = a->frame.left;
	int32_t day = a->window.start;

	name_day(s, a, a->frame.left, a->window.start);
	if (a->frame.right - a->frame.left < room)
		return;
	name_day(s, a, a->frame.right, a->window.due);
	if (grain == NGRAINS)
		return;
	while ((day = next_day(grain, day)) < a->window.due) {
		double x = okr_axes_x(a, day);

		if (x - used < room || a->frame.right - x < room)
			continue;
		name_day(s, a, x, day);
		used = x;
	}
}

/* The known points in places; how many. */
static size_t
trace(const struct okr_axes *a, const struct okr_axes_point *p, size_t n,
      struct okr_point *out)
{
	size_t known = 0;

	for (size_t i = 0; i < n; i++)
		if (okr_num_known(p[i].share))
			out[known++] = (struct okr_point){
				okr_axes_x(a, p[i].day),
				okr_axes_y(a, p[i].share)
			};
	return known;
}

void
okr_axes_draw_line(struct okr_scene *s, const struct okr_axes *a,
		   const struct okr_axes_point *p, size_t n,
		   struct okr_stroke stroke)
{
	struct okr_point *places = okr_mem_new(n, sizeof(*places));

	okr_scene_line(s, places, trace(a, p, n, places), stroke);
	free(places);
}

void
okr_axes_draw_area(struct okr_scene *s, const struct okr_axes *a,
		   const struct okr_axes_point *p, size_t n, uint32_t colour)
{
	struct okr_point *places = okr_mem_new(n + 2, sizeof(*places));
	size_t known = trace(a, p, n, places);

	if (known > 1) {
		places[known] = (struct okr_point){ places[known - 1].x,
						    a->frame.bottom };
		places[known + 1] = (struct okr_point){ places[0].x,
							a->frame.bottom };
		okr_scene_polygon(s, places, known + 2, colour);
	}
	free(places);
}
