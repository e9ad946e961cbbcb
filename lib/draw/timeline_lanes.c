/* Drawing lanes. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/timeline_lanes.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/draw/lines.h"
#include "okr/draw/mark.h"
#include "okr/draw/timeline_box.h"

#define NAME_RIGHT 238.0
#define NAME_ASIDE 24.0
#define RIGHT_ASIDE 23.0

/* From the top down. */
#define LANES_TOP (OKR_TIMELINE_TOP + 26)
#define LANE_GAP 20.0 /* between lanes, with a line in it */
#define LEGEND 44.0   /* below the lanes */
#define LEGEND_BELOW 10.0
#define UNDATED 30.0 /* one line above the legend */
#define MIN_PITCH 50.0
#define MAX_PITCH 80.0
#define BOX_GAP 8.0
#define MOST_LINES 11
#define NAME_LINE 25.0

static const struct okr_face name_face = { 19, true };
static const struct okr_face undated_face = { 17, false };

/* Lines of a lane on a page. */
struct part {
	size_t lane;
	size_t from, lines;
};

/* A page while it is drawn. */
struct sheet {
	struct okr_timeline_axis axis;
	const struct okr_timeline_view *view;
	const struct part *part;
	size_t n;
	double pitch, bottom;
};

static double
part_height(const struct sheet *sheet, const struct part *part)
{
	return (double)part->lines * sheet->pitch + LANE_GAP;
}

static void
draw_name(const struct sheet *sheet, const struct part *part, double top)
{
	struct okr_scene *s = sheet->axis.s;
	struct okr_type type = okr_scene_type(s, name_face, OKR_INK, OKR_RIGHT);
	double right = sheet->axis.left - NAME_ASIDE;
	double y = top + (double)part->lines * sheet->pitch / 2;
	struct okr_lines lines = { .max = part->lines * 2 };

	if (lines.max > 3)
		lines.max = 3;
	if (sheet->pitch * (double)part->lines < 2 * NAME_LINE)
		lines.max = 1;
	okr_lines_wrap(&lines, s, okr_swimlane_name(sheet->view, part->lane),
		       name_face, right - OKR_PAGE_LEFT);
	okr_lines_draw(s, &lines, (struct okr_point){ right, y }, type,
		       NAME_LINE);
}

static void
draw_rule(const struct sheet *sheet, double y)
{
	struct okr_point rule[] = { { OKR_PAGE_LEFT, y },
				    { sheet->axis.right, y } };

	okr_scene_line(sheet->axis.s, rule, 2,
		       (struct okr_stroke){
			   okr_scene_colour(sheet->axis.s, OKR_GRID), 2, 0,
			   0 });
}

typedef void draw_box(const struct okr_timeline_axis *axis,
		      const struct okr_timed_box *b);

/* Where the next box of the same line begins, for each row of a lane. */
static double *
find_free(const struct sheet *sheet, const struct okr_swimlane *lane)
{
	double *next = okr_mem_new(lane->lines, sizeof(*next));
	double *free_to = okr_mem_new(lane->n, sizeof(*free_to));

	for (size_t i = 0; i < lane->lines; i++)
		next[i] = sheet->axis.right;
	for (size_t i = lane->n; i-- > 0;) {
		const struct okr_timed *row =
		    &sheet->view->row[lane->first + i];

		free_to[i] = next[row->line];
		next[row->line] = okr_timeline_x(&sheet->axis, row->days.start);
	}
	free(next);
	return free_to;
}

static void
draw_boxes(const struct sheet *sheet, const struct part *part, double top,
	   draw_box *draw)
{
	const struct okr_swimlane *lane = &sheet->view->lane[part->lane];
	double *free_to = find_free(sheet, lane);

	for (size_t i = 0; i < lane->n; i++) {
		struct okr_timed_box b = {
			.row = &sheet->view->row[lane->first + i],
			.free = free_to[i]
		};
		double y = top + ((double)b.row->line - (double)part->from) *
				     sheet->pitch;

		if (b.row->line < part->from ||
		    b.row->line >= part->from + part->lines)
			continue;
		b.box = (struct okr_box){
			okr_timeline_x(&sheet->axis, b.row->days.start) + 2, y,
			okr_timeline_x(&sheet->axis, b.row->days.due + 1.0) - 2,
			y + sheet->pitch - BOX_GAP
		};
		b.box.right = fmax(b.box.right, b.box.left + 1);
		draw(&sheet->axis, &b);
	}
	free(free_to);
}

static void
draw_all(const struct sheet *sheet, draw_box *draw)
{
	double top = LANES_TOP;

	for (size_t i = 0; i < sheet->n; i++) {
		draw_boxes(sheet, &sheet->part[i], top, draw);
		top += part_height(sheet, &sheet->part[i]);
	}
}

static void
draw_legend(const struct sheet *sheet)
{
	struct okr_scene *s = sheet->axis.s;
	double y = s->style->page.bottom - LEGEND_BELOW;
	bool used[OKR_NHEALTHS] = { false };

	for (size_t i = 0; i < sheet->view->n; i++)
		used[sheet->view->row[i].health] = true;
	okr_mark_legend(s, (struct okr_point){ OKR_PAGE_LEFT, y }, used);
}

static void
draw_undated(const struct sheet *sheet)
{
	struct okr_scene *s = sheet->axis.s;
	struct okr_point at = { OKR_PAGE_LEFT, s->style->page.bottom -
						   LEGEND_BELOW - UNDATED };
	struct okr_buf text = { 0 };

	okr_timeline_say_undated(&text, sheet->view);
	okr_scene_text(s, at,
		       okr_scene_type(s, undated_face, OKR_INK, OKR_LEFT),
		       okr_lines_cut(s, okr_buf_view(&text), undated_face,
				     okr_page_room(&s->style->page)));
	okr_buf_release(&text);
}

static void
draw_page(struct sheet *sheet)
{
	double top = LANES_TOP, bottom = LANES_TOP - LANE_GAP / 2;

	for (size_t i = 0; i < sheet->n; i++)
		bottom += part_height(sheet, &sheet->part[i]);
	okr_timeline_draw_axis(&sheet->axis, bottom);
	for (size_t i = 0; i < sheet->n; i++) {
		draw_name(sheet, &sheet->part[i], top);
		top += part_height(sheet, &sheet->part[i]);
		if (i + 1 < sheet->n)
			draw_rule(sheet, top - (LANE_GAP + BOX_GAP) / 2);
	}
	draw_all(sheet, okr_timed_box_paint);
	okr_timeline_draw_today(&sheet->axis, bottom);
	draw_all(sheet, okr_timed_box_write);
	draw_legend(sheet);
}

/* Pixels of a line where so many lines in so many lanes are on a page. */
static double
pitch_of(const struct sheet *sheet, size_t lines, size_t lanes)
{
	double room = sheet->bottom - LANES_TOP - (double)lanes * LANE_GAP;

	return room / (double)lines;
}

/* The lanes as parts, none with more lines than a page holds. */
static struct part *
cut_lanes(const struct sheet *sheet, size_t *n)
{
	const struct okr_timeline_view *view = sheet->view;
	struct part *part = NULL;
	size_t most = 1, cap = 0;

	while (most < MOST_LINES && pitch_of(sheet, most + 1, 1) >= MIN_PITCH)
		most++;
	*n = 0;
	for (size_t i = 0; i < view->nlane; i++)
		for (size_t from = 0; from < view->lane[i].lines;
		     from += most) {
			size_t left = view->lane[i].lines - from;

			part = okr_mem_grow(part, &cap, *n + 1, sizeof(*part));
			part[(*n)++] = (struct part){ i, from,
						      left < most ? left
								  : most };
		}
	return part;
}

/* How many parts from there on go on one page. */
static size_t
fill_page(struct sheet *sheet, const struct part *part, size_t n)
{
	size_t lines = part[0].lines, i = 1;

	while (i < n && lines + part[i].lines <= MOST_LINES &&
	       pitch_of(sheet, lines + part[i].lines, i + 1) >= MIN_PITCH)
		lines += part[i++].lines;
	sheet->pitch = fmin(MAX_PITCH, pitch_of(sheet, lines, i));
	sheet->part = part;
	sheet->n = i;
	return i;
}

/* Rows of the parts that no page is left for. */
static size_t
count_rows(const struct okr_timeline_view *view, const struct part *part,
	   size_t n)
{
	size_t rows = 0;

	for (size_t i = 0; i < n; i++) {
		const struct okr_swimlane *lane = &view->lane[part[i].lane];

		for (size_t k = 0; k < lane->n; k++) {
			size_t line = view->row[lane->first + k].line;

			rows += line >= part[i].from &&
				line < part[i].from + part[i].lines;
		}
	}
	return rows;
}

void
okr_timeline_draw_lanes(struct okr_pages *pages,
			const struct okr_timeline_view *view,
			const struct okr_heading *heading)
{
	const struct okr_page *page = &pages->style->page;
	struct sheet sheet = { .view = view,
			       .bottom = page->bottom - LEGEND -
					 (view->nundated ? UNDATED : 0) };
	struct part *part;
	size_t n;

	sheet.axis.view = view;
	sheet.axis.left = okr_swimlane_name(view, 0).n > 0
			      ? NAME_RIGHT + NAME_ASIDE
			      : page->left;
	sheet.axis.right = page->right - RIGHT_ASIDE;
	part = cut_lanes(&sheet, &n);
	for (size_t i = 0; i < n; i += sheet.n) {
		if (okr_pages_are_full(pages)) {
			pages->left_out += count_rows(view, part + i, n - i);
			break;
		}
		fill_page(&sheet, part + i, n - i);
		sheet.axis.s = okr_pages_add(pages, heading);
		draw_page(&sheet);
		if (i + sheet.n == n)
			draw_undated(&sheet);
	}
	free(part);
}
