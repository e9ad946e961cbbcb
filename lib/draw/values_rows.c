/* Drawing the dots. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/values_rows.h"

#include <math.h>

#include "okr/draw/lines.h"

/* From left to right; NAME_RIGHT on the standard page. */
#define NAME_RIGHT 400.0
#define NAME_ASIDE 20.0
#define MAX_COLUMN 170.0
#define TOTAL_ROOM 360.0 /* right of the dots */
#define BAR_LEFT 30.0    /* from the last column */
#define BAR_ROOM 230.0
#define NUMBER_ASIDE 13.0
#define LEAST_BAR 3.0

/* From the top down. */
#define HEAD_Y 198.0 /* of the last line of names */
#define ROWS_TOP 224.0
#define LINE 29.0

#define ROWS_A_PAGE 12
#define MIN_PITCH 62.0
#define MAX_PITCH 120.0

#define DOT_SHARE 0.4 /* radius of the largest, of a cell */
#define LARGEST_DOT 38.0
#define RING 4.5
#define BAR_SHARE 0.4 /* of a row's height */

static const struct okr_face head_face = { 18, false };
static const struct okr_face name_face = { 21, false };
static const struct okr_face gap_face = { 21, true };
static const struct okr_face dot_face = { 20, true };
static const struct okr_face total_face = { 22, true };
static const struct okr_face small_face = { 17, false };

/* A page while it is drawn. */
struct sheet {
	struct okr_scene *s;
	const struct okr_values_view *view;
	double name_right;
	double column; /* width */
	struct okr_stack stack;
	size_t most; /* objectives of the largest dot, and of the longest bar */
	size_t most_open;
};

static double
column_left(const struct sheet *sheet, size_t column)
{
	return sheet->name_right + NAME_ASIDE + (double)column * sheet->column;
}

static double
column_x(const struct sheet *sheet, size_t column)
{
	return column_left(sheet, column) + sheet->column / 2;
}

static double
bar_left(const struct sheet *sheet)
{
	return column_left(sheet, sheet->view->ncolumn) + BAR_LEFT;
}

static void
draw_column_name(const struct sheet *sheet, size_t column)
{
	struct okr_type type = okr_scene_type(sheet->s, head_face, OKR_MUTED,
					      OKR_CENTRE);
	struct okr_point at = { column_x(sheet, column), HEAD_Y };
	struct okr_span rest = sheet->view->column[column], first;
	double room = sheet->column - 8;

	first = okr_font_line(&sheet->s->style->font, rest, head_face, room,
			      &rest);
	if (rest.n > 0) {
		okr_scene_text(sheet->s, at, type,
			       okr_lines_cut_start(sheet->s, rest, head_face,
						   room));
		at.y -= LINE;
	}
	okr_scene_text(sheet->s, at, type,
		       okr_lines_cut(sheet->s, first, head_face,
				     sheet->column));
}

static void
draw_head(const struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->view->ncolumn; i++)
		draw_column_name(sheet, i);
	okr_scene_text(sheet->s, (struct okr_point){ bar_left(sheet), HEAD_Y },
		       okr_scene_type(sheet->s, head_face, OKR_MUTED, OKR_LEFT),
		       OKR_SPAN("Objectives"));
}

static void
draw_name(const struct sheet *sheet, const struct okr_value_row *row, double y)
{
	bool gap = row->open == 0;
	struct okr_type type = okr_scene_type(sheet->s,
					      gap ? gap_face : name_face,
					      gap ? OKR_CRIMSON : OKR_INK,
					      OKR_RIGHT);
	struct okr_lines lines = { .max = 2 };

	okr_lines_wrap(&lines, sheet->s, row->title, type.face,
		       sheet->name_right - OKR_PAGE_LEFT);
	okr_lines_draw(sheet->s, &lines,
		       (struct okr_point){ sheet->name_right, y }, type, LINE);
}

static void
draw_ring(struct okr_scene *s, struct okr_point at)
{
	okr_scene_disc(s, at, RING, okr_scene_colour(s, OKR_MUTED));
	okr_scene_disc(s, at, RING - 1.5, okr_scene_colour(s, OKR_PAPER));
}

/* The number stands in its dot, or right of one that is too small. */
static void
draw_dot(const struct sheet *sheet, struct okr_point at, size_t count)
{
	const struct okr_look *look =
	    &sheet->s->style->palette.health[OKR_ON_TRACK];
	double largest = fmin(fmin(sheet->column, sheet->stack.pitch) *
				  DOT_SHARE,
			      LARGEST_DOT);
	double radius = largest * sqrt((double)count / (double)sheet->most);
	struct okr_type type = { dot_face, look->on, OKR_CENTRE };
	struct okr_buf text = { 0 };
	double width;

	okr_buf_printf(&text, "%zu", count);
	width = okr_font_width(&sheet->s->style->font, okr_buf_view(&text),
			       dot_face);
	okr_scene_disc(sheet->s, at, radius, look->fill);
	if (hypot(width / 2, dot_face.size / 2) > radius) {
		type = okr_scene_type(sheet->s, dot_face, OKR_INK, OKR_LEFT);
		at.x += radius + 4;
	}
	okr_scene_text(sheet->s, at, type,
		       okr_lines_cut(sheet->s, okr_buf_view(&text), dot_face,
				     sheet->column / 2));
	okr_buf_release(&text);
}

/* A row of no work says so, and how much there was or will be. */
static void
draw_gap(const struct sheet *sheet, const struct okr_value_row *row, double y)
{
	struct okr_type type = okr_scene_type(sheet->s, total_face, OKR_CRIMSON,
					      OKR_LEFT);
	struct okr_box gap = okr_scene_text(sheet->s,
					    (struct okr_point){ bar_left(sheet),
								y },
					    type, OKR_SPAN("0  gap"));

	if (row->ever > 0)
		okr_scene_printf(
		    sheet->s, (struct okr_point){ gap.right + NUMBER_ASIDE, y },
		    okr_scene_type(sheet->s, small_face, OKR_MUTED, OKR_LEFT),
		    "%zu in other cycles", row->ever);
}

static void
draw_total(const struct sheet *sheet, const struct okr_value_row *row, double y)
{
	double left = bar_left(sheet),
	       half = sheet->stack.pitch * BAR_SHARE / 2;
	double width = fmax(BAR_ROOM * (double)row->open /
				(double)sheet->most_open,
			    LEAST_BAR);

	okr_scene_box(sheet->s,
		      (struct okr_box){ left, y - half, left + width,
					y + half },
		      okr_scene_colour(sheet->s, OKR_NAVY));
	okr_scene_printf(sheet->s,
			 (struct okr_point){ left + width + NUMBER_ASIDE, y },
			 okr_scene_type(sheet->s, total_face, OKR_INK,
					OKR_LEFT),
			 "%zu", row->open);
}

static void
draw_row(const struct sheet *sheet, const struct okr_value_row *row, double y)
{
	struct okr_point rule[] = { { column_left(sheet, 0), y },
				    { column_left(sheet, sheet->view->ncolumn),
				      y } };

	draw_name(sheet, row, y);
	okr_scene_line(sheet->s, rule, 2,
		       (struct okr_stroke){
			   okr_scene_colour(sheet->s, OKR_GRID), 2, 0, 0 });
	for (size_t i = 0; i < sheet->view->ncolumn; i++) {
		struct okr_point at = { column_x(sheet, i), y };

		if (row->count[i] > 0)
			draw_dot(sheet, at, row->count[i]);
		else
			draw_ring(sheet->s, at);
	}
	if (row->open > 0)
		draw_total(sheet, row, y);
	else
		draw_gap(sheet, row, y);
}

static void
find_most(struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->view->n; i++) {
		const struct okr_value_row *row = &sheet->view->row[i];

		if (row->open > sheet->most_open)
			sheet->most_open = row->open;
		for (size_t k = 0; k < sheet->view->ncolumn; k++)
			if (row->count[k] > sheet->most)
				sheet->most = row->count[k];
	}
}

static void
lay_out(struct sheet *sheet, const struct okr_page *page, size_t shown)
{
	struct okr_stack_rule rule = { MIN_PITCH, MAX_PITCH,
				       shown < ROWS_A_PAGE ? shown
							   : ROWS_A_PAGE };
	size_t columns = sheet->view->ncolumn;
	double room;

	find_most(sheet);
	sheet->name_right = okr_page_x(page, NAME_RIGHT);
	room = page->right - TOTAL_ROOM - sheet->name_right - NAME_ASIDE;
	sheet->column = fmin(MAX_COLUMN,
			     room / (double)(columns > 0 ? columns : 1));
	sheet->stack = okr_stack_fit(ROWS_TOP, page->bottom, &rule);
}

void
okr_values_draw_rows(struct okr_pages *pages,
		     const struct okr_values_view *view,
		     const struct okr_heading *heading)
{
	struct sheet sheet = { .view = view };
	size_t shown = okr_setting_shown(&view->setting, view->n);

	lay_out(&sheet, &pages->style->page, shown);
	shown = okr_pages_take(pages, shown, sheet.stack.a_page);
	for (size_t i = 0; i < shown; i++) {
		if (i % sheet.stack.a_page == 0) {
			sheet.s = okr_pages_add(pages, heading);
			draw_head(&sheet);
		}
		draw_row(&sheet, &view->row[i],
			 okr_stack_y(&sheet.stack, i) + sheet.stack.pitch / 2);
	}
}
