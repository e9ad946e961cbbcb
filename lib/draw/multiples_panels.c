/* Drawing multiples. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/multiples_panels.h"

#include "okr/draw/lines.h"
#include "okr/draw/mark.h"
#include "okr/draw/words.h"

#define TOP 156.0
#define GAP_X 44.0
#define GAP_Y 22.0
#define AXIS_LEFT 32.0 /* its 0 and 1 */
#define MIN_WIDTH 380.0
#define MOST_ACROSS 4
#define MOST_DOWN 3

/* From a panel's top down. */
#define HEAD_Y 18.0
#define TITLE_Y 46.0
#define NUMBERS_Y 76.0
#define FRAME_TOP 106.0
#define DAYS 36.0 /* above its bottom */

#define MARK_SIZE 18.0
#define DOT_RADIUS 6.0
#define LINE_WIDTH 4.0
#define NUMBER_ROOM 72.0 /* from the score to the gap */

static const struct okr_face head_face = { 20, true };
static const struct okr_face title_face = { 16, false };
static const struct okr_face number_face = { 19, true };
static const struct okr_face gap_face = { 19, false };
static const struct okr_face axis_face = { 15, false };

/* How many panels go on a page. */
struct grid {
	size_t across, down;
};

/* As square as it may be: two by two, four by two, four by three. */
static struct grid
choose_grid(const struct okr_page *page, size_t n)
{
	size_t most = okr_page_rows(0, okr_page_room(page), MIN_WIDTH);
	size_t high = okr_page_rows(TOP, page->bottom, 260);
	size_t wanted = n == 1 ? 1 : n <= 4 ? 2 : MOST_ACROSS;
	struct grid g = { 1, 1 };

	while (g.across < wanted && g.across < most)
		g.across++;
	while (g.down < MOST_DOWN && g.down < high && g.across * g.down < n)
		g.down++;
	return g;
}

static struct okr_box
panel_of(const struct okr_page *page, struct grid g, size_t i)
{
	double width = (okr_page_room(page) - (double)(g.across - 1) * GAP_X) /
		       (double)g.across;
	double height = (page->bottom - TOP - (double)(g.down - 1) * GAP_Y) /
			(double)g.down;
	size_t column = i % g.across, row = i / g.across;
	double left = page->left + (double)column * (width + GAP_X);
	double top = TOP + (double)row * (height + GAP_Y);

	return (struct okr_box){ left, top, left + width, top + height };
}

static void
draw_words(struct okr_scene *s, struct okr_box panel,
	   const struct okr_multiple *m)
{
	double x = panel.left + AXIS_LEFT;
	double room = panel.right - x;
	struct okr_span head = m->team.n > 0 ? m->team : m->title;

	okr_mark_draw(s,
		      (struct okr_point){ panel.right - MARK_SIZE / 2,
					  panel.top + HEAD_Y },
		      MARK_SIZE, m->health);
	okr_scene_text(s, (struct okr_point){ x, panel.top + HEAD_Y },
		       okr_scene_type(s, head_face, OKR_INK, OKR_LEFT),
		       okr_lines_cut(s, head, head_face, room - 2 * MARK_SIZE));
	if (m->team.n > 0)
		okr_scene_text(s, (struct okr_point){ x, panel.top + TITLE_Y },
			       okr_scene_type(s, title_face, OKR_MUTED,
					      OKR_LEFT),
			       okr_lines_cut(s, m->title, title_face, room));
}

/* "0.24  -0.38 to pace" */
static void
draw_numbers(struct okr_scene *s, struct okr_box panel,
	     const struct okr_multiple *m)
{
	struct okr_point at = { panel.left + AXIS_LEFT, panel.top + NUMBERS_Y };
	double gap = okr_multiple_gap(m);
	struct okr_buf text = { 0 };

	okr_words_number(&text, m->score, OKR_SHOWN_DECIMALS);
	okr_scene_text(s, at, okr_scene_type(s, number_face, OKR_INK, OKR_LEFT),
		       okr_buf_view(&text));
	text.n = 0;
	at.x += NUMBER_ROOM;
	if (okr_num_known(gap)) {
		okr_words_signed(&text, gap, OKR_SHOWN_DECIMALS);
		okr_buf_text(&text, " vs pace");
	} else {
		okr_buf_span(&text, s->style->palette.health[m->health].word);
	}
	okr_scene_text(s, at, okr_scene_type(s, gap_face, OKR_INK, OKR_LEFT),
		       okr_buf_view(&text));
	okr_buf_release(&text);
}

static void
draw_curves(struct okr_scene *s, const struct okr_axes *axes,
	    const struct okr_multiple *m)
{
	const struct okr_look *look = &s->style->palette.health[m->health];
	struct okr_stroke line = { .colour = look->fill, .width = LINE_WIDTH };
	struct okr_stroke pace = { okr_scene_colour(s, OKR_MUTED), 2, 6, 4 };

	okr_axes_draw_grid(s, axes, 1);
	okr_axes_draw_area(s, axes, m->line, m->nline, look->tint);
	okr_axes_draw_line(s, axes, m->pace, m->npace, pace);
	okr_axes_draw_line(s, axes, m->line, m->nline, line);
	if (m->nline > 0) {
		const struct okr_axes_point *last = &m->line[m->nline - 1];

		okr_scene_disc(s,
			       (struct okr_point){
				   okr_axes_x(axes, last->day),
				   okr_axes_y(axes, last->share) },
			       DOT_RADIUS, look->fill);
	}
	okr_axes_draw_base(s, axes);
	okr_axes_draw_days(s, axes);
}

static void
draw_panel(struct okr_scene *s, struct okr_box panel,
	   const struct okr_multiple *m)
{
	double in = AXIS_LEFT;
	struct okr_axes axes = {
		.frame = { panel.left + in, panel.top + FRAME_TOP,
			   panel.right - in, panel.bottom - DAYS },
		.window = m->window,
		.face = axis_face,
	};

	draw_words(s, panel, m);
	draw_numbers(s, panel, m);
	draw_curves(s, &axes, m);
}

void
okr_multiples_draw_panels(struct okr_pages *pages,
			  const struct okr_multiples_view *view,
			  const struct okr_heading *heading)
{
	const struct okr_page *page = &pages->style->page;
	size_t shown = okr_setting_shown(&view->setting, view->n);
	struct grid grid = choose_grid(page, shown);
	size_t most = grid.across * grid.down;
	struct okr_scene *s = NULL;

	for (size_t i = 0; i < shown; i++) {
		if (i % most == 0 && okr_pages_are_full(pages)) {
			pages->left_out += shown - i;
			break;
		}
		if (i % most == 0)
			s = okr_pages_add(pages, heading);
		draw_panel(s, panel_of(page, grid, i % most),
			   &view->multiple[i]);
	}
}
