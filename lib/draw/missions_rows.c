/* Drawing missions. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/missions_rows.h"

#include "okr/draw/lines.h"
#include "okr/draw/words.h"

/* From left to right, on the standard page. */
#define TITLE_RIGHT 625.0
#define CELLS_LEFT 640.0
#define CELLS_RIGHT 1430.0
#define MAX_CELL 132.0
#define SERVES_GAP 36.0

/* From the top down. */
#define HEAD_Y 183.0
#define ROWS_TOP 216.0
#define MIN_PITCH 117.0
#define MAX_PITCH 124.0
#define ROW_GAP 14.0 /* between rows, with a line in it */
#define LINE 31.0

#define SERVES_LINES 3
#define ADRIFT_TEXT 28.0 /* right of its square */

static const struct okr_face head_face = { 18, false };
static const struct okr_face team_face = { 24, true };
static const struct okr_face title_face = { 21, false };
static const struct okr_face lone_face = { 21, true }; /* without a team */

/* A page while it is drawn. */
struct sheet {
	struct okr_scene *s;
	const struct okr_missions_view *view;
	struct okr_cell_columns cells;
	struct okr_stack stack;
};

static double
x_of(const struct sheet *sheet, double x)
{
	return okr_page_x(&sheet->s->style->page, x);
}

static double
page_right(const struct sheet *sheet)
{
	return sheet->s->style->page.right;
}

static struct okr_type
type_of(const struct sheet *sheet, struct okr_face face, enum okr_colour colour,
	enum okr_anchor anchor)
{
	return (struct okr_type){ face, okr_scene_colour(sheet->s, colour),
				  anchor };
}

static double
serves_left(const struct sheet *sheet)
{
	return okr_cell_columns_right(&sheet->cells) + SERVES_GAP;
}

static void
draw_head(const struct sheet *sheet)
{
	struct okr_type type = type_of(sheet, head_face, OKR_MUTED, OKR_LEFT);

	okr_scene_text(sheet->s, (struct okr_point){ OKR_PAGE_LEFT, HEAD_Y },
		       type, OKR_SPAN("Team and mission"));
	okr_cell_columns_draw_head(sheet->s, &sheet->cells, HEAD_Y);
	okr_scene_text(sheet->s,
		       (struct okr_point){ serves_left(sheet), HEAD_Y }, type,
		       OKR_SPAN("Serves"));
}

/* The team in bold over two lines of its mission; without one, three lines. */
static void
draw_name(const struct sheet *sheet, const struct okr_mission *m, double top)
{
	bool idle = okr_mission_is_idle(sheet->view, m);
	struct okr_type bold = type_of(sheet, team_face,
				       idle ? OKR_CRIMSON : OKR_INK, OKR_LEFT);
	struct okr_type plain = type_of(sheet, title_face, OKR_INK, OKR_LEFT);
	struct okr_lines lines = { .max = m->team.n > 0 ? 2 : 3 };
	struct okr_point at = { OKR_PAGE_LEFT, top };
	double room = x_of(sheet, TITLE_RIGHT) - OKR_PAGE_LEFT;

	okr_lines_wrap(&lines, sheet->s, m->title,
		       m->team.n > 0 ? title_face : lone_face, room);
	at.y += (sheet->stack.pitch - ROW_GAP) / 2 -
		LINE * ((double)(lines.n + (m->team.n > 0)) - 1) / 2;
	if (m->team.n > 0) {
		okr_scene_text(sheet->s, at, bold,
			       okr_lines_cut(sheet->s, m->team, team_face,
					     room));
		at.y += LINE;
	} else {
		plain.colour = bold.colour;
		plain.face = lone_face;
	}
	for (size_t i = 0; i < lines.n; i++) {
		okr_scene_text(sheet->s, at, plain, lines.line[i]);
		at.y += LINE;
	}
}

static void
draw_adrift(const struct sheet *sheet, struct okr_point at, double room)
{
	struct okr_type type = type_of(sheet, title_face, OKR_CRIMSON,
				       OKR_LEFT);
	struct okr_box square = { at.x, at.y - 7, at.x + 14, at.y + 7 };

	struct okr_lines lines = { .max = 2 };

	type.face.bold = true;
	okr_scene_box(sheet->s, square, type.colour);
	at.x += ADRIFT_TEXT;
	okr_lines_wrap(&lines, sheet->s, OKR_SPAN("no vision above it"),
		       type.face, room - ADRIFT_TEXT);
	okr_lines_draw(sheet->s, &lines, at, type, LINE);
}

/* What it is under in ink, then what that is under, muted. */
static void
draw_serves(const struct sheet *sheet, const struct okr_mission *m, double top)
{
	struct okr_type ink = type_of(sheet, title_face, OKR_INK, OKR_LEFT);
	struct okr_type muted = type_of(sheet, title_face, OKR_MUTED, OKR_LEFT);
	struct okr_lines near = { .max = 2 }, far = { 0 };
	struct okr_point at = { serves_left(sheet),
				top + (sheet->stack.pitch - ROW_GAP) / 2 };
	double room = page_right(sheet) - at.x;
	struct okr_buf above = { 0 };

	if (!m->has_vision) {
		draw_adrift(sheet, at, room);
		return;
	}
	okr_lines_wrap(&near, sheet->s, m->serves, title_face, room);
	okr_buf_text(&above, "> ");
	okr_buf_span(&above, m->above);
	far.max = SERVES_LINES - near.n;
	if (m->above.n > 0)
		okr_lines_wrap(&far, sheet->s, okr_buf_view(&above), title_face,
			       room);
	at.y -= LINE * ((double)(near.n + far.n) - 1) / 2;
	for (size_t i = 0; i < near.n; i++) {
		okr_scene_text(sheet->s, at, ink, near.line[i]);
		at.y += LINE;
	}
	for (size_t i = 0; i < far.n; i++) {
		okr_scene_text(sheet->s, at, muted, far.line[i]);
		at.y += LINE;
	}
	okr_buf_release(&above);
}

static void
draw_row(const struct sheet *sheet, const struct okr_mission *m, double top)
{
	double below = top + sheet->stack.pitch - ROW_GAP / 2;
	struct okr_point rule[] = { { OKR_PAGE_LEFT, below },
				    { page_right(sheet), below } };

	draw_name(sheet, m, top);
	okr_cell_columns_draw(sheet->s, &sheet->cells, m->cell, top,
			      top + sheet->stack.pitch - ROW_GAP);
	draw_serves(sheet, m, top);
	okr_scene_line(sheet->s, rule, 2,
		       (struct okr_stroke){
			   okr_scene_colour(sheet->s, OKR_GRID), 1.5, 0, 0 });
}

static void
lay_out(struct sheet *sheet, const struct okr_page *page)
{
	static const struct okr_stack_rule rule = { MIN_PITCH, MAX_PITCH,
						    SIZE_MAX };

	sheet->cells = okr_cell_columns_fit(&sheet->view->cycles,
					    okr_page_x(page, CELLS_LEFT),
					    okr_page_x(page, CELLS_RIGHT),
					    MAX_CELL);
	sheet->cells.of_mission = true;
	sheet->stack = okr_stack_fit(ROWS_TOP, page->bottom, &rule);
}

void
okr_missions_draw_rows(struct okr_pages *pages,
		       const struct okr_missions_view *view,
		       const struct okr_heading *heading)
{
	struct sheet sheet = { .view = view };
	size_t shown;

	lay_out(&sheet, &pages->style->page);
	shown = okr_pages_take(pages, view->n, sheet.stack.a_page);
	for (size_t i = 0; i < shown; i++) {
		if (i % sheet.stack.a_page == 0) {
			sheet.s = okr_pages_add(pages, heading);
			draw_head(&sheet);
		}
		draw_row(&sheet, &view->mission[i],
			 okr_stack_y(&sheet.stack, i));
	}
}
