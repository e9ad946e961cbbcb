/* Drawing what was before and what is now. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/change_rows.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/draw/bullet.h"
#include "okr/draw/lines.h"
#include "okr/draw/words.h"

/* From left to right. */
#define TITLE_RIGHT 586.0 /* on the standard page */
#define PLOT_ASIDE 24.0
#define COLUMNS 472.0 /* right of the plot */

/* Columns from the page's right. */
#define SCORE_X 372.0
#define GAIN_X 262.0
#define MARK_X 200.0

/* From the top down. */
#define HEAD_Y 176.0
#define ROWS_TOP 196.0
#define AXIS 50.0 /* below the rows */
#define AXIS_BELOW 26.0
#define MIN_PITCH 62.0
#define MAX_PITCH 74.0
#define LINE 27.0
#define MOST_ROWS 10

#define RADIUS 9.0
#define RIM 2.5 /* of ink of a hollow mark, of paper around a solid one */
#define PATH_WIDTH 8.0
#define PALE 0.5 /* of blue in the path upwards */
#define WORD_ASIDE 24.0
#define WORD_MARGIN 6.0 /* of paper around a word on the grid */
#define LEGEND_PATH 58.0

static const struct okr_face head_face = { 18, false };
static const struct okr_face title_face = { 20, false };
static const struct okr_face score_face = { 21, true };
static const struct okr_face gain_face = { 21, false };
static const struct okr_face word_face = { 20, false };

/* A page while it is drawn. */
struct sheet {
	struct okr_scene *s;
	const struct okr_change_view *view;
	struct okr_stack stack;
	double title_right, left, right; /* of the plot */
};

static struct okr_type
type_of(const struct sheet *sheet, struct okr_face face, enum okr_colour colour,
	enum okr_anchor anchor)
{
	return okr_scene_type(sheet->s, face, colour, anchor);
}

static double
x_of(const struct sheet *sheet, double score)
{
	return sheet->left +
	       fmin(fmax(score, 0), 1) * (sheet->right - sheet->left);
}

/* A place in the columns right of the plot. */
static struct okr_point
column(const struct sheet *sheet, double x, double y)
{
	return (struct okr_point){ sheet->s->style->page.right - x, y };
}

static uint32_t
blue(const struct sheet *sheet)
{
	return sheet->s->style->palette.health[OKR_ON_TRACK].fill;
}

static void
draw_hollow(const struct sheet *sheet, struct okr_point at, uint32_t colour)
{
	okr_scene_disc(sheet->s, at, RADIUS, colour);
	okr_scene_disc(sheet->s, at, RADIUS - RIM,
		       okr_scene_colour(sheet->s, OKR_PAPER));
}

static void
draw_solid(const struct sheet *sheet, struct okr_point at, uint32_t colour)
{
	okr_scene_disc(sheet->s, at, RADIUS + RIM,
		       okr_scene_colour(sheet->s, OKR_PAPER));
	okr_scene_disc(sheet->s, at, RADIUS, colour);
}

/* "o 2026-Q1 --- o 2026-Q3" over the plot. */
static void
draw_legend(const struct sheet *sheet)
{
	struct okr_type then = type_of(sheet, head_face, OKR_MUTED, OKR_LEFT);
	struct okr_type now = type_of(sheet, head_face, OKR_INK, OKR_LEFT);
	const struct okr_font *font = &sheet->s->style->font;
	double room = (sheet->right - sheet->left) / 2 - 3 * WORD_ASIDE;
	struct okr_span before = okr_lines_cut(sheet->s,
					       okr_change_before(sheet->view),
					       head_face, room);
	struct okr_span cycle = okr_lines_cut(sheet->s,
					      okr_change_cycle(sheet->view),
					      head_face, room);
	double path = okr_font_width(font, before, head_face) + WORD_ASIDE;
	double width = path + LEGEND_PATH + 2 * WORD_ASIDE +
		       okr_font_width(font, cycle, head_face);
	struct okr_point at = { (sheet->left + sheet->right - width) / 2,
				HEAD_Y };

	draw_hollow(sheet, at, then.colour);
	at.x += WORD_ASIDE;
	okr_scene_text(sheet->s, at, then, before);
	at.x += path - WORD_ASIDE + 8;
	okr_scene_box(sheet->s,
		      (struct okr_box){ at.x, at.y - 2, at.x + LEGEND_PATH,
					at.y + 2 },
		      okr_palette_blend(okr_scene_colour(sheet->s, OKR_PAPER),
					blue(sheet), PALE));
	at.x += LEGEND_PATH + WORD_ASIDE;
	draw_solid(sheet, at, now.colour);
	at.x += WORD_ASIDE;
	okr_scene_text(sheet->s, at, now, cycle);
}

static void
draw_head(const struct sheet *sheet)
{
	struct okr_type right = type_of(sheet, head_face, OKR_MUTED, OKR_RIGHT);
	struct okr_type left = type_of(sheet, head_face, OKR_MUTED, OKR_LEFT);

	okr_scene_text(sheet->s,
		       (struct okr_point){ sheet->title_right, HEAD_Y }, right,
		       okr_span_of(sheet->view->head));
	okr_scene_text(sheet->s, column(sheet, SCORE_X, HEAD_Y), right,
		       OKR_SPAN("Score"));
	okr_scene_text(sheet->s, column(sheet, GAIN_X, HEAD_Y), right,
		       OKR_SPAN("Change"));
	okr_scene_text(sheet->s,
		       column(sheet, MARK_X - OKR_BULLET_WORD, HEAD_Y), left,
		       sheet->view->open ? OKR_SPAN("Status")
					 : OKR_SPAN("At the close"));
	draw_legend(sheet);
}

static void
draw_grid(const struct sheet *sheet, double bottom)
{
	struct okr_stroke stroke = { okr_scene_colour(sheet->s, OKR_GRID), 2, 0,
				     0 };
	struct okr_type type = type_of(sheet, head_face, OKR_MUTED, OKR_CENTRE);

	for (size_t i = 0; i <= OKR_BULLET_BANDS; i++) {
		double x = x_of(sheet, okr_bullet_edge[i].at);
		struct okr_point line[] = { { x, ROWS_TOP }, { x, bottom } };

		okr_scene_line(sheet->s, line, 2, stroke);
		okr_scene_text(sheet->s,
			       (struct okr_point){ x, bottom + AXIS_BELOW },
			       type, okr_span_of(okr_bullet_edge[i].name));
	}
}

static void
draw_title(const struct sheet *sheet, const struct okr_change *row, double y)
{
	bool lower = okr_change_gain(row) < 0;
	struct okr_type type = type_of(sheet, title_face,
				       row->kind == OKR_CHANGE_ENDED ? OKR_MUTED
								     : OKR_INK,
				       OKR_RIGHT);
	struct okr_lines lines = { .max = 2 };

	type.face.bold = lower;
	okr_lines_wrap(&lines, sheet->s, row->title, type.face,
		       sheet->title_right - OKR_PAGE_LEFT);
	okr_lines_draw(sheet->s, &lines,
		       (struct okr_point){ sheet->title_right, y }, type, LINE);
}

/* Up in blue, down in crimson, the same in grey. */
static void
draw_path(const struct sheet *sheet, const struct okr_change *row, double y)
{
	double gain = okr_change_gain(row);
	double from = x_of(sheet, row->then), to = x_of(sheet, row->now);
	uint32_t muted = okr_scene_colour(sheet->s, OKR_MUTED);
	uint32_t crimson = okr_scene_colour(sheet->s, OKR_CRIMSON);
	uint32_t path = okr_palette_blend(okr_scene_colour(sheet->s, OKR_PAPER),
					  blue(sheet), PALE);

	okr_scene_box(sheet->s,
		      (struct okr_box){ fmin(from, to), y - PATH_WIDTH / 2,
					fmax(from, to), y + PATH_WIDTH / 2 },
		      gain < 0 ? crimson : path);
	draw_hollow(sheet, (struct okr_point){ from, y },
		    gain < 0 ? crimson : muted);
	draw_solid(sheet, (struct okr_point){ to, y },
		   gain < 0   ? crimson
		   : gain > 0 ? blue(sheet)
			      : muted);
}

/* One mark and its word, on paper of its own. */
static void
draw_single(const struct sheet *sheet, const struct okr_change *row, double y)
{
	bool hollow = !okr_num_known(row->now);
	double score = hollow ? row->then : row->now;
	struct okr_span word = okr_span_of(okr_change_word(row));
	struct okr_type type = type_of(sheet, word_face, OKR_MUTED, OKR_LEFT);
	double width = okr_font_width(&sheet->s->style->font, word, word_face);
	struct okr_point at = { okr_num_known(score) ? x_of(sheet, score)
						     : sheet->left,
				y };
	struct okr_point text = { at.x + WORD_ASIDE, y };

	if (text.x + width > sheet->right)
		text.x = at.x - WORD_ASIDE - width;
	okr_scene_box(sheet->s,
		      (struct okr_box){ text.x - WORD_MARGIN, y - LINE / 2,
					text.x + width + WORD_MARGIN,
					y + LINE / 2 },
		      okr_scene_colour(sheet->s, OKR_PAPER));
	if (okr_num_known(score) && hollow)
		draw_hollow(sheet, at, type.colour);
	else if (okr_num_known(score))
		draw_solid(sheet, at, blue(sheet));
	okr_scene_text(sheet->s, text, type, word);
}

static void
draw_numbers(const struct sheet *sheet, const struct okr_change *row, double y)
{
	double gain = okr_change_gain(row);
	struct okr_type type = type_of(sheet, gain_face,
				       gain < 0 ? OKR_CRIMSON : OKR_INK,
				       OKR_RIGHT);
	struct okr_buf text = { 0 };

	okr_words_number(&text, row->now, OKR_SHOWN_DECIMALS);
	okr_scene_text(sheet->s, column(sheet, SCORE_X, y),
		       type_of(sheet, score_face, OKR_INK, OKR_RIGHT),
		       okr_buf_view(&text));
	text.n = 0;
	type.face.bold = gain < 0;
	okr_words_signed(&text, gain, OKR_SHOWN_DECIMALS);
	if (row->kind == OKR_CHANGE_PAIR)
		okr_scene_text(sheet->s, column(sheet, GAIN_X, y), type,
			       okr_buf_view(&text));
	okr_buf_release(&text);
}

static void
draw_row(const struct sheet *sheet, const struct okr_change *row, double y)
{
	const struct okr_bullet judged = { .health = row->health };
	struct okr_point mark = column(sheet, MARK_X, y);
	struct okr_point along[] = { { sheet->left, y }, { sheet->right, y } };

	okr_scene_line(sheet->s, along, 2,
		       (struct okr_stroke){
			   okr_scene_colour(sheet->s, OKR_BAND_HIGH), 1.5, 0,
			   0 });
	draw_title(sheet, row, y);
	if (row->kind == OKR_CHANGE_PAIR)
		draw_path(sheet, row, y);
	else
		draw_single(sheet, row, y);
	draw_numbers(sheet, row, y);
	okr_bullet_draw_health(sheet->s, mark, sheet->s->style->page.right,
			       &judged);
}

/* Between what is compared and what is not. */
static void
draw_rule(const struct sheet *sheet, double y)
{
	const struct okr_page *page = &sheet->s->style->page;
	struct okr_point rule[] = { { page->left, y }, { page->right, y } };

	okr_scene_line(sheet->s, rule, 2,
		       (struct okr_stroke){
			   okr_scene_colour(sheet->s, OKR_GRID), 2.5, 0, 0 });
}

/* The rows that are drawn, in order: their places in the view. */
static size_t *
list_rows(const struct okr_change_view *view,
	  const struct okr_change_shown *shown, size_t *n)
{
	size_t *list = okr_mem_new(view->n, sizeof(*list));
	struct okr_change_shown left = *shown;

	*n = 0;
	for (size_t i = 0; i < view->n; i++) {
		if (left.of[view->row[i].kind] == 0)
			continue;
		left.of[view->row[i].kind]--;
		list[(*n)++] = i;
	}
	return list;
}

static const struct okr_change *
row_at(const struct sheet *sheet, size_t i)
{
	return &sheet->view->row[i];
}

static void
draw_page(const struct sheet *sheet, const size_t *list, size_t n)
{
	double bottom = ROWS_TOP + (double)n * sheet->stack.pitch;

	draw_head(sheet);
	draw_grid(sheet, bottom);
	for (size_t i = 0; i < n; i++) {
		const struct okr_change *row = row_at(sheet, list[i]);
		double top = ROWS_TOP + (double)i * sheet->stack.pitch;

		if (i > 0 && row->kind != OKR_CHANGE_PAIR &&
		    row_at(sheet, list[i - 1])->kind == OKR_CHANGE_PAIR)
			draw_rule(sheet, top);
		draw_row(sheet, row, top + sheet->stack.pitch / 2);
	}
}

static struct okr_stack
stack_on(const struct okr_page *page)
{
	static const struct okr_stack_rule rule = { MIN_PITCH, MAX_PITCH,
						    MOST_ROWS };

	return okr_stack_fit(ROWS_TOP, page->bottom - AXIS, &rule);
}

size_t
okr_change_a_page(const struct okr_page *page)
{
	return stack_on(page).a_page;
}

void
okr_change_draw_rows(struct okr_pages *pages,
		     const struct okr_change_view *view,
		     const struct okr_heading *heading)
{
	const struct okr_page *page = &pages->style->page;
	struct sheet sheet = { .view = view,
			       .title_right = okr_page_x(page, TITLE_RIGHT),
			       .right = page->right - COLUMNS,
			       .stack = stack_on(page) };
	size_t a_page = sheet.stack.a_page, n;
	struct okr_change_shown shown = okr_change_shown(view, a_page);
	size_t *list = list_rows(view, &shown, &n);

	sheet.left = sheet.title_right + PLOT_ASIDE;
	n = okr_pages_take(pages, n, a_page);
	for (size_t i = 0; i < n; i += a_page) {
		sheet.s = okr_pages_add(pages, heading);
		draw_page(&sheet, list + i, n - i < a_page ? n - i : a_page);
	}
	free(list);
}
