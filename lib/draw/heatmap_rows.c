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
#define MIN_PITCH 54.0
#define MAX_PITCH 100.0
#define LINE 28.0
#define ROWS_A_PAGE 14

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
	double pitch;
	double cell;  /* width, with its gap */
	size_t first; /* cycle that there is room for */
};

static struct okr_cell_place
place_of(const struct sheet *sheet, size_t cycle, double top)
{
	double left = sheet->name_right + CELLS_ASIDE +
		      (double)(cycle - sheet->first) * sheet->cell;

	return (struct okr_cell_place){
		.box = { left, top, left + sheet->cell - OKR_CELL_GAP,
			 top + sheet->pitch - OKR_CELL_GAP },
		.current = okr_cycles_is_current(&sheet->view->cycles, cycle),
	};
}

static void
draw_head(const struct sheet *sheet)
{
	struct okr_type type = okr_scene_type(sheet->s, head_face, OKR_MUTED,
					      OKR_RIGHT);

	okr_scene_text(sheet->s,
		       (struct okr_point){ sheet->name_right, HEAD_Y }, type,
		       okr_span_of(sheet->view->head));
	for (size_t i = sheet->first; i < sheet->view->cycles.n; i++) {
		struct okr_cell_place place = place_of(sheet, i, ROWS_TOP);

		okr_cycle_cell_draw_head(sheet->s, sheet->view->cycles.name[i],
					 &place, HEAD_Y);
	}
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
	struct okr_lines lines = { .max = sheet->pitch > 2 * LINE ? 2 : 1 };

	okr_lines_wrap(&lines, sheet->s, name, name_face,
		       sheet->name_right - OKR_PAGE_LEFT);
	okr_lines_draw(sheet->s, &lines,
		       (struct okr_point){ sheet->name_right, y }, type, LINE);
}

static void
draw_row(const struct sheet *sheet, const struct okr_heatmap_row *row,
	 double top)
{
	double y = top + (sheet->pitch - OKR_CELL_GAP) / 2;

	draw_name(sheet, row->name, y);
	for (size_t i = sheet->first; i < sheet->view->cycles.n; i++) {
		struct okr_cell_place place = place_of(sheet, i, top);

		okr_cycle_cell_draw(sheet->s, &row->cell[i], &place);
	}
}

static void
lay_out_cells(struct sheet *sheet, const struct okr_page *page)
{
	double room = page->right - okr_page_x(page, NAME_RIGHT) - CELLS_ASIDE;
	size_t n = sheet->view->cycles.n;
	size_t most = (size_t)(room / OKR_CELL_LEAST);

	sheet->name_right = okr_page_x(page, NAME_RIGHT);
	sheet->first = n > most ? n - most : 0;
	sheet->cell = fmin(MAX_CELL, room / (double)(n - sheet->first));
}

/* Lay out the rows, too; returns how many go on a page. */
static size_t
lay_out(struct sheet *sheet, const struct okr_page *page, size_t shown)
{
	size_t most = okr_page_rows(ROWS_TOP, page->bottom, MIN_PITCH);

	lay_out_cells(sheet, page);
	if (most > ROWS_A_PAGE)
		most = ROWS_A_PAGE;
	if (most > shown)
		most = shown;
	sheet->pitch = fmin(MAX_PITCH,
			    (page->bottom - ROWS_TOP) / (double)most);
	return most;
}

void
okr_heatmap_draw_rows(struct okr_pages *pages,
		      const struct okr_heatmap_view *view,
		      const struct okr_heading *heading)
{
	struct sheet sheet = { .view = view };
	size_t shown = okr_setting_shown(&view->setting, view->n);
	size_t most = lay_out(&sheet, &pages->style->page, shown);

	shown = okr_pages_take(pages, shown, most);
	for (size_t i = 0; i < shown; i++) {
		if (i % most == 0) {
			sheet.s = okr_pages_add(pages, heading);
			draw_key(sheet.s);
			draw_head(&sheet);
		}
		draw_row(&sheet, &view->row[i],
			 ROWS_TOP + (double)(i % most) * sheet.pitch);
	}
}
