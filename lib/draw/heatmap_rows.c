/* Drawing the heatmap. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/heatmap_rows.h"

#include "okr/draw/lines.h"

/* From left to right; NAME_RIGHT on the standard page. */
#define NAME_RIGHT 424.0
#define CELLS_ASIDE 16.0
#define MAX_CELL 230.0

/* From the top down. */
#define HEAD_Y 187.0
#define ROWS_TOP 216.0
#define LINE 28.0

#define ROWS_A_PAGE 14
#define MIN_PITCH 54.0
#define MAX_PITCH 100.0

/* The key to the colours, at the right of the subtitle. */
#define KEY_WIDTH 300.0
#define KEY_TOP 104.0
#define KEY_HEIGHT 20.0
#define KEY_BELOW 13.0
#define KEY_STEPS 60
#define KEY_MARGIN 24.0

static const struct okr_face head_face = { 18, false };
static const struct okr_face name_face = { 21, false };
static const struct okr_face key_face = { 16, false };

/* A page while it is drawn. */
struct sheet {
	struct okr_scene *s;
	const struct okr_heatmap_view *view;
	double name_right;
	struct okr_cell_columns cells;
	struct okr_stack stack;
};

static void
draw_head(const struct sheet *sheet)
{
	struct okr_type type = okr_scene_type(sheet->s, head_face, OKR_MUTED,
					      OKR_RIGHT);

	okr_scene_text(sheet->s,
		       (struct okr_point){ sheet->name_right, HEAD_Y }, type,
		       okr_span_of(sheet->view->head));
	okr_cell_columns_draw_head(sheet->s, &sheet->cells, HEAD_Y);
}

static void
draw_key_number(struct okr_scene *s, double left, double share)
{
	struct okr_type type = okr_scene_type(s, key_face, OKR_MUTED,
					      OKR_CENTRE);

	okr_scene_printf(s,
			 (struct okr_point){ left + share * KEY_WIDTH,
					     KEY_TOP + KEY_HEIGHT + KEY_BELOW },
			 type, "%g", share);
}

/* Where the subtitle leaves room for it; the cells have numbers anyway. */
static void
draw_key(struct okr_scene *s)
{
	static const double mark[] = { 0, .3, .7, 1 };
	double left = s->style->page.right - KEY_WIDTH - KEY_MARGIN / 2;
	struct okr_box room = { left - KEY_MARGIN, KEY_TOP,
				left + KEY_WIDTH + KEY_MARGIN / 2,
				KEY_TOP + KEY_HEIGHT + 2 * KEY_BELOW };

	if (!okr_scene_is_free(s, room))
		return;
	/* Each up to the end, so that no seam is left between two. */
	for (int i = 0; i < KEY_STEPS; i++)
		okr_scene_box(s,
			      (struct okr_box){
				  left + i * KEY_WIDTH / KEY_STEPS, KEY_TOP,
				  left + KEY_WIDTH, KEY_TOP + KEY_HEIGHT },
			      okr_palette_scale(&s->style->palette,
						(i + .5) / KEY_STEPS));
	for (size_t i = 0; i < sizeof(mark) / sizeof(*mark); i++)
		draw_key_number(s, left, mark[i]);
}

static void
draw_name(const struct sheet *sheet, struct okr_span name, double y)
{
	struct okr_type type = okr_scene_type(sheet->s, name_face, OKR_INK,
					      OKR_RIGHT);
	struct okr_lines lines = { .max = sheet->stack.pitch > 2 * LINE ? 2
									: 1 };

	okr_lines_wrap(&lines, sheet->s, name, name_face,
		       sheet->name_right - OKR_PAGE_LEFT);
	okr_lines_draw(sheet->s, &lines,
		       (struct okr_point){ sheet->name_right, y }, type, LINE);
}

static void
draw_row(const struct sheet *sheet, const struct okr_heatmap_row *row,
	 double top)
{
	double bottom = top + sheet->stack.pitch - OKR_CELL_GAP;

	draw_name(sheet, row->name, (top + bottom) / 2);
	okr_cell_columns_draw(sheet->s, &sheet->cells, row->cell, top, bottom);
}

static void
lay_out(struct sheet *sheet, const struct okr_page *page, size_t shown)
{
	struct okr_stack_rule rule = { MIN_PITCH, MAX_PITCH,
				       shown < ROWS_A_PAGE ? shown
							   : ROWS_A_PAGE };

	sheet->name_right = okr_page_x(page, NAME_RIGHT);
	sheet->cells = okr_cell_columns_fit(&sheet->view->cycles,
					    sheet->name_right + CELLS_ASIDE,
					    page->right, MAX_CELL);
	sheet->stack = okr_stack_fit(ROWS_TOP, page->bottom, &rule);
}

void
okr_heatmap_draw_rows(struct okr_pages *pages,
		      const struct okr_heatmap_view *view,
		      const struct okr_heading *heading)
{
	struct sheet sheet = { .view = view };
	size_t shown = okr_setting_shown(&view->setting, view->n);

	lay_out(&sheet, &pages->style->page, shown);
	shown = okr_pages_take(pages, shown, sheet.stack.a_page);
	for (size_t i = 0; i < shown; i++) {
		if (i % sheet.stack.a_page == 0) {
			sheet.s = okr_pages_add(pages, heading);
			draw_key(sheet.s);
			draw_head(&sheet);
		}
		draw_row(&sheet, &view->row[i], okr_stack_y(&sheet.stack, i));
	}
}
