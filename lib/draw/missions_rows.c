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
#define MIN_CELL 74.0 /* a score and its gap; else the oldest cycles go */
#define SERVES_GAP 36.0
#define CELL_GAP 6.0
#define NARROW 80.0 /* below, a cell says "none" on one line */

/* From the top down. */
#define HEAD_Y 183.0
#define ROWS_TOP 216.0
#define MIN_PITCH 117.0
#define MAX_PITCH 124.0
#define ROW_GAP 14.0 /* between rows, with a line in it */
#define LINE 31.0

#define SERVES_LINES 3
#define ADRIFT_TEXT 28.0 /* right of its square */
#define FRAME 3.0
#define WORD_MARGIN 10.0 /* of paper around words on a hatch */

static const struct okr_face head_face = { 18, false };
static const struct okr_face current_face = { 20, true };
static const struct okr_face team_face = { 24, true };
static const struct okr_face title_face = { 21, false };
static const struct okr_face lone_face = { 21, true }; /* without a team */
static const struct okr_face number_face = { 22, false };
static const struct okr_face current_number_face = { 22, true };
static const struct okr_face word_face = { 18, false };
static const struct okr_face current_word_face = { 19, true };

/* A page while it is drawn. */
struct sheet {
	struct okr_scene *s;
	const struct okr_missions_view *view;
	double pitch;
	double cell;  /* width, with its gap */
	size_t first; /* cycle that there is room for */
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

static bool
is_current(const struct sheet *sheet, size_t cycle)
{
	return sheet->view->has_current && cycle + 1 == sheet->view->ncycle;
}

static struct okr_box
cell_box(const struct sheet *sheet, size_t cycle, double top)
{
	double left = x_of(sheet, CELLS_LEFT) +
		      (double)(cycle - sheet->first) * sheet->cell;

	return (struct okr_box){ left, top, left + sheet->cell - CELL_GAP,
				 top + sheet->pitch - ROW_GAP };
}

static struct okr_point
middle_of(struct okr_box box)
{
	return (struct okr_point){ (box.left + box.right) / 2,
				   (box.top + box.bottom) / 2 };
}

static double
serves_left(const struct sheet *sheet)
{
	return x_of(sheet, CELLS_LEFT) +
	       (double)(sheet->view->ncycle - sheet->first) * sheet->cell +
	       SERVES_GAP;
}

static void
draw_cycle_name(const struct sheet *sheet, size_t cycle)
{
	bool current = is_current(sheet, cycle);
	struct okr_box box = cell_box(sheet, cycle, ROWS_TOP);
	struct okr_type type = type_of(sheet,
				       current ? current_face : head_face,
				       current ? OKR_INK : OKR_MUTED,
				       OKR_CENTRE);
	struct okr_point rule[] = { { box.left, HEAD_Y + 17 },
				    { box.right, HEAD_Y + 17 } };
	struct okr_buf name = { 0 };

	okr_buf_span(&name, sheet->view->cycle[cycle]);
	okr_buf_text(&name, current ? "*" : "");
	okr_scene_text(sheet->s, (struct okr_point){ middle_of(box).x, HEAD_Y },
		       type,
		       okr_lines_cut(sheet->s, okr_buf_view(&name), type.face,
				     box.right - box.left));
	if (current)
		okr_scene_line(sheet->s, rule, 2,
			       (struct okr_stroke){ type.colour, 2, 0, 0 });
	okr_buf_release(&name);
}

static void
draw_head(const struct sheet *sheet)
{
	struct okr_type type = type_of(sheet, head_face, OKR_MUTED, OKR_LEFT);

	okr_scene_text(sheet->s, (struct okr_point){ OKR_PAGE_LEFT, HEAD_Y },
		       type, OKR_SPAN("Team and mission"));
	for (size_t i = sheet->first; i < sheet->view->ncycle; i++)
		draw_cycle_name(sheet, i);
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
	at.y += (sheet->pitch - ROW_GAP) / 2 -
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

/* Words on the hatch, on paper of their own to be read. */
static void
draw_words(const struct sheet *sheet, struct okr_box box, bool current)
{
	struct okr_type type = type_of(sheet,
				       current ? current_word_face : word_face,
				       current ? OKR_CRIMSON : OKR_MUTED,
				       OKR_CENTRE);
	bool narrow = sheet->cell < NARROW;
	const struct okr_span word[] = { OKR_SPAN("not"), OKR_SPAN("served") };
	struct okr_point at = middle_of(box);
	double room = okr_font_width(&sheet->s->style->font,
				     narrow ? OKR_SPAN("none") : word[1],
				     type.face);
	double half = narrow ? LINE / 2 : LINE;

	okr_scene_box(sheet->s,
		      (struct okr_box){
			  at.x - room / 2 - WORD_MARGIN, at.y - half,
			  at.x + room / 2 + WORD_MARGIN, at.y + half },
		      okr_scene_colour(sheet->s, OKR_PAPER));
	if (narrow) {
		okr_scene_text(sheet->s, at, type, OKR_SPAN("none"));
		return;
	}
	at.y -= LINE / 2 - 2;
	okr_scene_text(sheet->s, at, type, word[0]);
	at.y += LINE - 4;
	okr_scene_text(sheet->s, at, type, word[1]);
}

static void
draw_idle(const struct sheet *sheet, struct okr_box box, bool current)
{
	okr_scene_hatch(sheet->s, box, okr_scene_colour(sheet->s, OKR_HATCH));
	okr_scene_frame(sheet->s, box, 1,
			okr_scene_colour(sheet->s, OKR_HATCH));
	draw_words(sheet, box, current);
}

static void
draw_score(const struct sheet *sheet, struct okr_box box, double score,
	   bool current)
{
	const struct okr_palette *palette = &sheet->s->style->palette;
	bool known = okr_num_known(score);
	uint32_t fill = known ? okr_palette_scale(palette, score)
			      : palette->colour[OKR_PAPER];
	struct okr_type type = { current ? current_number_face : number_face,
				 okr_palette_on(palette, fill), OKR_CENTRE };
	struct okr_buf text = { 0 };

	if (known)
		okr_words_number(&text, score, OKR_SHOWN_DECIMALS);
	else
		okr_buf_text(&text, "no data");
	if (!known)
		type = type_of(sheet, word_face, OKR_MUTED, OKR_CENTRE);
	okr_scene_box(sheet->s, box, fill);
	if (current)
		okr_scene_frame(sheet->s, box, FRAME,
				okr_scene_colour(sheet->s, OKR_INK));
	else if (!known)
		okr_scene_frame(sheet->s, box, 1,
				okr_scene_colour(sheet->s, OKR_HATCH));
	okr_scene_text(sheet->s, middle_of(box), type,
		       okr_lines_cut(sheet->s, okr_buf_view(&text), type.face,
				     box.right - box.left));
	okr_buf_release(&text);
}

static void
draw_cell(const struct sheet *sheet, const struct okr_mission_cell *cell,
	  struct okr_box box, bool current)
{
	switch (cell->state) {
	case OKR_MISSION_NOT_YET:
		if (!current) {
			okr_scene_text(sheet->s, middle_of(box),
				       type_of(sheet, number_face, OKR_MUTED,
					       OKR_CENTRE),
				       OKR_SPAN(OKR_DASH));
			break;
		}
		draw_idle(sheet, box, current);
		break;
	case OKR_MISSION_IDLE:
		draw_idle(sheet, box, current);
		break;
	case OKR_MISSION_SERVED:
		draw_score(sheet, box, cell->score, current);
		break;
	}
}

static void
draw_adrift(const struct sheet *sheet, struct okr_point at, double room)
{
	struct okr_type type = type_of(sheet, title_face, OKR_CRIMSON,
				       OKR_LEFT);
	struct okr_box square = { at.x, at.y - 7, at.x + 14, at.y + 7 };

	type.face.bold = true;
	okr_scene_box(sheet->s, square, type.colour);
	at.x += ADRIFT_TEXT;
	okr_scene_text(sheet->s, at, type,
		       okr_lines_cut(sheet->s, OKR_SPAN("no vision above it"),
				     type.face, room - ADRIFT_TEXT));
}

/* What it is under in ink, then what that is under, muted. */
static void
draw_serves(const struct sheet *sheet, const struct okr_mission *m, double top)
{
	struct okr_type ink = type_of(sheet, title_face, OKR_INK, OKR_LEFT);
	struct okr_type muted = type_of(sheet, title_face, OKR_MUTED, OKR_LEFT);
	struct okr_lines near = { .max = 2 }, far = { 0 };
	struct okr_point at = { serves_left(sheet),
				top + (sheet->pitch - ROW_GAP) / 2 };
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
	double below = top + sheet->pitch - ROW_GAP / 2;
	struct okr_point rule[] = { { OKR_PAGE_LEFT, below },
				    { page_right(sheet), below } };

	draw_name(sheet, m, top);
	for (size_t i = sheet->first; i < sheet->view->ncycle; i++)
		draw_cell(sheet, &m->cell[i], cell_box(sheet, i, top),
			  is_current(sheet, i));
	draw_serves(sheet, m, top);
	okr_scene_line(sheet->s, rule, 2,
		       (struct okr_stroke){
			   okr_scene_colour(sheet->s, OKR_GRID), 1.5, 0, 0 });
}

static void
lay_out_cells(struct sheet *sheet, const struct okr_page *page)
{
	double room = okr_page_x(page, CELLS_RIGHT) -
		      okr_page_x(page, CELLS_LEFT);
	size_t n = sheet->view->ncycle, most = (size_t)(room / MIN_CELL);

	sheet->first = n > most ? n - most : 0;
	n -= sheet->first;
	sheet->cell = fmin(MAX_CELL, room / (double)(n ? n : 1));
}

void
okr_missions_draw_rows(struct okr_pages *pages,
		       const struct okr_missions_view *view,
		       const struct okr_heading *heading)
{
	const struct okr_page *page = &pages->style->page;
	size_t most = okr_page_rows(ROWS_TOP, page->bottom, MIN_PITCH);
	struct sheet sheet = { .view = view };
	size_t shown = view->n;

	if (shown > most * OKR_MAX_PAGES) {
		pages->left_out += shown - most * OKR_MAX_PAGES;
		shown = most * OKR_MAX_PAGES;
	}
	lay_out_cells(&sheet, page);
	sheet.pitch = fmin(MAX_PITCH, (page->bottom - ROWS_TOP) / (double)most);
	for (size_t i = 0; i < shown; i++) {
		if (i % most == 0) {
			sheet.s = okr_pages_add(pages, heading);
			draw_head(&sheet);
		}
		draw_row(&sheet, &view->mission[i],
			 ROWS_TOP + (double)(i % most) * sheet.pitch);
	}
}
