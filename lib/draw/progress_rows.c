/* Drawing bullets. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/progress_rows.h"

#include "okr/draw/lines.h"
#include "okr/draw/words.h"

/* From left to right. */
#define TITLE_RIGHT 655.0 /* on the standard page */
#define BAR_ASIDE 28.0
#define COLUMNS 494.0        /* what is right of the bars */
#define CONFIDENCE_ROOM 74.0 /* without that column bars are longer by it */

/* Columns right of the bars, from the bars' end. */
#define SCORE_X 22.0
#define CHANGE_RIGHT 202.0
#define MARK_X 232.0
#define WORD_X (MARK_X + OKR_BULLET_WORD)

/* From the top down. */
#define HEAD_Y 187.0
#define ROWS_TOP 213.0
#define AXIS 50.0 /* below the rows */
#define AXIS_BELOW 26.0
#define MAX_PITCH 73.0
#define LINE 30.0       /* between the two lines of a title */
#define BAND_SHARE 0.72 /* of a row's height */

/* Rows of a page, by whether titles need two lines. */
static const struct okr_stack_rule rules[] = { { 53.5, MAX_PITCH, 12 },
					       { 60.5, MAX_PITCH, 10 } };

static const struct okr_face head_face = { 18, false };
static const struct okr_face title_face = { 20, false };
static const struct okr_face number_face = { 21, true };
static const struct okr_face small_face = { 16, false };
static const struct okr_face change_face = { 18, false };

/* A page while it is drawn. */
struct sheet {
	struct okr_scene *s;
	const struct okr_progress_view *view;
	struct okr_stack stack;
	double title_right, bar_left, bar_right;
	bool has_change, has_confidence;
};

static double
x_of(const struct sheet *sheet, double score)
{
	return sheet->bar_left +
	       fmin(fmax(score, 0), 1) * (sheet->bar_right - sheet->bar_left);
}

static double
page_right(const struct sheet *sheet)
{
	return sheet->s->style->page.right;
}

static double
title_room(const struct sheet *sheet)
{
	return sheet->title_right - OKR_PAGE_LEFT;
}

/* A place in the columns right of the bars. */
static struct okr_point
beside(const struct sheet *sheet, double x, double y)
{
	return (struct okr_point){ sheet->bar_right + x, y };
}

static struct okr_type
type_of(const struct sheet *sheet, struct okr_face face, enum okr_colour colour,
	enum okr_anchor anchor)
{
	return (struct okr_type){ face, okr_scene_colour(sheet->s, colour),
				  anchor };
}

static void
set_number(const struct sheet *sheet, struct okr_point at, struct okr_type type,
	   double x)
{
	struct okr_buf text = { 0 };

	okr_words_number(&text, x, OKR_SHOWN_DECIMALS);
	okr_scene_text(sheet->s, at, type, okr_buf_view(&text));
	okr_buf_release(&text);
}

static void
draw_head(const struct sheet *sheet)
{
	struct okr_type right = type_of(sheet, head_face, OKR_MUTED, OKR_RIGHT);
	struct okr_type left = type_of(sheet, head_face, OKR_MUTED, OKR_LEFT);
	struct okr_scene *s = sheet->s;

	okr_scene_text(s, (struct okr_point){ sheet->title_right, HEAD_Y },
		       right, okr_span_of(sheet->view->head));
	okr_scene_text(s, beside(sheet, SCORE_X, HEAD_Y), left,
		       OKR_SPAN("Score"));
	if (sheet->has_change)
		okr_scene_printf(s, beside(sheet, CHANGE_RIGHT, HEAD_Y), right,
				 "%d days", sheet->view->days_back);
	okr_scene_text(s, beside(sheet, WORD_X, HEAD_Y), left,
		       OKR_SPAN("Status"));
	if (sheet->has_confidence)
		okr_scene_text(s,
			       (struct okr_point){ page_right(sheet), HEAD_Y },
			       right, OKR_SPAN("Conf."));
}

/* Over the ticks, where they all stand at one place. */
static void
name_pace(const struct sheet *sheet)
{
	double pace = okr_bullets_pace(sheet->view->bullet, sheet->view->n);
	struct okr_type type = type_of(sheet, head_face, OKR_INK, OKR_CENTRE);
	struct okr_buf text = { 0 };

	okr_buf_text(&text, okr_num_known(pace) ? "Expected pace "
						: "Tick: expected by today");
	if (okr_num_known(pace))
		okr_words_number(&text, pace, OKR_SHOWN_DECIMALS);
	okr_scene_text(sheet->s,
		       (struct okr_point){
			   okr_num_known(pace)
			       ? fmax(x_of(sheet, pace), sheet->bar_left + 90)
			       : (sheet->bar_left + sheet->bar_right) / 2,
			   HEAD_Y },
		       type, okr_buf_view(&text));
	okr_buf_release(&text);
}

static void
draw_axis(const struct sheet *sheet, double y)
{
	struct okr_type type = type_of(sheet, head_face, OKR_MUTED, OKR_CENTRE);

	for (size_t i = 0; i <= OKR_BULLET_BANDS; i++)
		okr_scene_text(sheet->s,
			       (struct okr_point){
				   x_of(sheet, okr_bullet_edge[i].at), y },
			       type, okr_span_of(okr_bullet_edge[i].name));
}

static void
draw_bar(const struct sheet *sheet, const struct okr_bullet *b, double y)
{
	double half = sheet->stack.pitch * BAND_SHARE / 2;
	struct okr_box box = { sheet->bar_left, y - half, sheet->bar_right,
			       y + half };

	okr_bullet_draw(sheet->s, box, b);
}

/* In one or two lines; with a line to spare the team stands below. */
static void
draw_title(const struct sheet *sheet, const struct okr_bullet *b, double y)
{
	struct okr_type type = type_of(sheet, title_face, OKR_INK, OKR_RIGHT);
	struct okr_type team = type_of(sheet, small_face, OKR_MUTED, OKR_RIGHT);
	struct okr_lines lines = { .max = sheet->stack.pitch >= 2 * LINE ? 2
									 : 1 };
	struct okr_point at = { sheet->title_right, y };
	struct okr_span below = b->team;

	okr_lines_wrap(&lines, sheet->s, b->title, title_face,
		       title_room(sheet));
	if (lines.n == 2) {
		below = lines.line[1];
		team = type;
	} else if (lines.max == 1) {
		below.n = 0;
	}
	if (below.n > 0)
		at.y -= LINE / 2;
	if (lines.n > 0)
		okr_scene_text(sheet->s, at, type, lines.line[0]);
	at.y += LINE;
	okr_scene_text(sheet->s, at, team,
		       okr_lines_cut(sheet->s, below, team.face,
				     title_room(sheet)));
}

static void
draw_numbers(const struct sheet *sheet, const struct okr_bullet *b, double y)
{
	struct okr_type change = type_of(sheet, change_face, OKR_MUTED,
					 OKR_RIGHT);
	struct okr_buf text = { 0 };

	set_number(sheet, beside(sheet, SCORE_X, y),
		   type_of(sheet, number_face, OKR_INK, OKR_LEFT), b->score);
	if (sheet->has_confidence)
		set_number(sheet, (struct okr_point){ page_right(sheet), y },
			   type_of(sheet, title_face, OKR_INK, OKR_RIGHT),
			   b->confidence);
	if (!okr_num_known(b->before) || !okr_num_known(b->score))
		return;
	okr_words_signed(&text,
			 okr_words_shown(b->score) - okr_words_shown(b->before),
			 OKR_SHOWN_DECIMALS);
	okr_scene_text(sheet->s, beside(sheet, CHANGE_RIGHT, y), change,
		       okr_buf_view(&text));
	okr_buf_release(&text);
}

static void
draw_row(const struct sheet *sheet, const struct okr_bullet *b, double y)
{
	draw_bar(sheet, b, y);
	draw_title(sheet, b, y);
	draw_numbers(sheet, b, y);
	okr_bullet_draw_health(sheet->s, beside(sheet, MARK_X, y),
			       page_right(sheet) - (sheet->has_confidence
							? CONFIDENCE_ROOM
							: 0),
			       b);
}

static bool
has_change(const struct okr_progress_view *view)
{
	for (size_t i = 0; i < view->n; i++)
		if (okr_num_known(view->bullet[i].before))
			return true;
	return false;
}

static bool
has_confidence(const struct okr_progress_view *view)
{
	for (size_t i = 0; i < view->n; i++)
		if (okr_num_known(view->bullet[i].confidence))
			return true;
	return false;
}

static bool
needs_two_lines(const struct sheet *sheet, const struct okr_font *font)
{
	for (size_t i = 0; i < sheet->view->n; i++)
		if (okr_font_width(font, sheet->view->bullet[i].title,
				   title_face) > title_room(sheet))
			return true;
	return false;
}

static void
draw_page(struct sheet *sheet, size_t first, size_t n)
{
	draw_head(sheet);
	name_pace(sheet);
	for (size_t i = 0; i < n; i++)
		draw_row(sheet, &sheet->view->bullet[first + i],
			 ROWS_TOP + ((double)i + 0.5) * sheet->stack.pitch);
	draw_axis(sheet,
		  ROWS_TOP + (double)n * sheet->stack.pitch + AXIS_BELOW);
}

static void
draw_rest(const struct sheet *sheet)
{
	struct okr_buf rest = { 0 };

	okr_progress_say_rest(&rest, sheet->view);
	okr_scene_text(sheet->s,
		       (struct okr_point){ sheet->title_right,
					   sheet->s->style->page.bottom - AXIS +
					       AXIS_BELOW },
		       type_of(sheet, head_face, OKR_MUTED, OKR_RIGHT),
		       okr_buf_view(&rest));
	okr_buf_release(&rest);
}

/* Lay the columns out, and the rows. */
static void
lay_out(struct sheet *sheet, const struct okr_style *style, size_t shown)
{
	const struct okr_page *page = &style->page;
	struct okr_stack_rule rule;

	sheet->title_right = okr_page_x(page, TITLE_RIGHT);
	sheet->bar_left = sheet->title_right + BAR_ASIDE;
	sheet->bar_right = page->right - COLUMNS +
			   (sheet->has_confidence ? 0 : CONFIDENCE_ROOM);
	rule = rules[needs_two_lines(sheet, &style->font)];
	if (shown < rule.rows)
		rule.rows = shown;
	sheet->stack = okr_stack_fit(ROWS_TOP, page->bottom - AXIS, &rule);
}

void
okr_progress_draw_rows(struct okr_pages *pages,
		       const struct okr_progress_view *view,
		       const struct okr_heading *heading)
{
	size_t shown = okr_setting_shown(&view->setting, view->n), most;
	struct sheet sheet = { .view = view,
			       .has_change = has_change(view),
			       .has_confidence = has_confidence(view) };

	lay_out(&sheet, pages->style, shown);
	most = sheet.stack.a_page;
	shown = okr_pages_take(pages, shown, most);
	for (size_t i = 0; i < shown; i += most) {
		size_t left = shown - i;

		sheet.s = okr_pages_add(pages, heading);
		draw_page(&sheet, i, left < most ? left : most);
		if (left <= most)
			draw_rest(&sheet);
	}
}
