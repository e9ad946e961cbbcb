/* Drawing panels of bullets. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/perspectives_panels.h"

#include "okr/draw/lines.h"
#include "okr/draw/words.h"

#define ACROSS 2 /* panels side by side, and over each other */
#define A_PAGE (ACROSS * ACROSS)
#define BODY_TOP 162.0
#define GAP_ACROSS 48.0
#define GAP_DOWN 12.0

/* In a panel from the top down. */
#define HEAD_Y 22.0
#define RULE_Y 46.0
#define ROWS_TOP 58.0
#define REST 24.0 /* below the rows: how many more there are */
#define MOST_ROWS 6
#define MIN_PITCH 54.0
#define MAX_PITCH 72.0
#define LINE 27.0
#define BAND_SHARE 0.70 /* of a row's height */

/* From left to right; columns from the panel's right. */
#define TITLE_SHARE 0.40 /* of the panel's width */
#define BAR_ASIDE 16.0
#define BAR_RIGHT 232.0
#define SCORE_X 216.0
#define MARK_X 140.0

/* Of a panel without objectives. */
#define WORDS_ACROSS 480.0
#define WORDS_DOWN 130.0
#define WORDS_LINE 46.0

static const struct okr_face name_face = { 24, true };
static const struct okr_face count_face = { 20, false };
static const struct okr_face title_face = { 20, false };
static const struct okr_face score_face = { 21, true };
static const struct okr_face none_face = { 28, true };
static const struct okr_face last_face = { 21, false };
static const struct okr_face rest_face = { 17, false };

/* A panel while it is drawn. */
struct place {
	struct okr_scene *s;
	const struct okr_panel *panel;
	struct okr_box box;
	size_t shown; /* rows at most */
	double pitch;
};

static void
draw_head(const struct place *p)
{
	enum okr_colour colour = p->panel->n > 0 ? OKR_INK : OKR_CRIMSON;
	struct okr_type name = okr_scene_type(p->s, name_face, colour,
					      OKR_LEFT);
	struct okr_type count = okr_scene_type(p->s, count_face, OKR_MUTED,
					       OKR_RIGHT);
	double rule = p->box.top + RULE_Y;
	struct okr_point line[] = { { p->box.left, rule },
				    { p->box.right, rule } };
	struct okr_point at = { p->box.left, p->box.top + HEAD_Y };
	double room = p->box.right - p->box.left;
	struct okr_buf counts = { 0 };

	if (p->panel->n > 0)
		okr_panel_say_counts(&counts, p->panel, OKR_PANEL_COMMA);
	okr_scene_line(p->s, line, 2,
		       (struct okr_stroke){ name.colour, 2.5, 0, 0 });
	okr_scene_text(p->s, (struct okr_point){ p->box.right, at.y + 2 },
		       count, okr_buf_view(&counts));
	room -= okr_font_width(&p->s->style->font, okr_buf_view(&counts),
			       count_face) +
		BAR_ASIDE;
	okr_scene_text(p->s, at, name,
		       okr_lines_cut(p->s, p->panel->name, name_face, room));
	okr_buf_release(&counts);
}

static void
draw_title(const struct place *p, const struct okr_bullet *b, double right,
	   double y)
{
	struct okr_type type = okr_scene_type(p->s, title_face, OKR_INK,
					      OKR_RIGHT);
	struct okr_lines lines = { .max = 2 };

	okr_lines_wrap(&lines, p->s, b->title, title_face, right - p->box.left);
	okr_lines_draw(p->s, &lines, (struct okr_point){ right, y }, type,
		       LINE);
}

static void
draw_row(const struct place *p, const struct okr_bullet *b, double y)
{
	double half = p->pitch * BAND_SHARE / 2, right = p->box.right;
	double title = p->box.left + TITLE_SHARE * (p->box.right - p->box.left);
	struct okr_box bar = { title + BAR_ASIDE, y - half, right - BAR_RIGHT,
			       y + half };
	struct okr_buf score = { 0 };

	draw_title(p, b, title, y);
	okr_bullet_draw(p->s, bar, b);
	okr_words_number(&score, b->score, OKR_SHOWN_DECIMALS);
	okr_scene_text(p->s, (struct okr_point){ right - SCORE_X, y },
		       okr_scene_type(p->s, score_face, OKR_INK, OKR_LEFT),
		       okr_buf_view(&score));
	okr_buf_release(&score);
	okr_bullet_draw_health(p->s, (struct okr_point){ right - MARK_X, y },
			       right, b);
}

static void
draw_rows(const struct place *p)
{
	size_t n = p->panel->n < p->shown ? p->panel->n : p->shown;
	double top = p->box.top + ROWS_TOP;
	struct okr_point below = { p->box.left + TITLE_SHARE * (p->box.right -
								p->box.left),
				   p->box.bottom - REST / 2 };
	struct okr_type muted = okr_scene_type(p->s, rest_face, OKR_MUTED,
					       OKR_RIGHT);
	struct okr_buf rest = { 0 };

	for (size_t i = 0; i < n; i++)
		draw_row(p, &p->panel->bullet[i],
			 top + ((double)i + .5) * p->pitch);
	okr_panel_say_rest(&rest, p->panel, n);
	okr_scene_text(p->s, below, muted,
		       okr_lines_cut(p->s, okr_buf_view(&rest), rest_face,
				     below.x - p->box.left));
	okr_buf_release(&rest);
}

static void
draw_none(const struct place *p)
{
	struct okr_box box = { p->box.left, p->box.top + ROWS_TOP, p->box.right,
			       p->box.bottom };
	struct okr_point at = { (box.left + box.right) / 2,
				(box.top + box.bottom) / 2 };
	uint32_t hatch = okr_scene_colour(p->s, OKR_HATCH);
	struct okr_buf last = { 0 };

	okr_panel_say_last(&last, p->panel);
	okr_scene_hatch(p->s, box, hatch);
	okr_scene_frame(p->s, box, 1.5, hatch);
	okr_scene_box(p->s,
		      (struct okr_box){
			  at.x - WORDS_ACROSS / 2, at.y - WORDS_DOWN / 2,
			  at.x + WORDS_ACROSS / 2, at.y + WORDS_DOWN / 2 },
		      okr_scene_colour(p->s, OKR_PAPER));
	if (last.n > 0)
		at.y -= WORDS_LINE / 2;
	okr_scene_text(p->s, at,
		       okr_scene_type(p->s, none_face, OKR_CRIMSON, OKR_CENTRE),
		       OKR_SPAN("No objective"));
	at.y += WORDS_LINE;
	okr_scene_text(p->s, at,
		       okr_scene_type(p->s, last_face, OKR_INK, OKR_CENTRE),
		       okr_lines_cut(p->s, okr_buf_view(&last), last_face,
				     WORDS_ACROSS));
	okr_buf_release(&last);
}

/* The box of panel i of a page. */
static struct okr_box
box_of(const struct okr_page *page, size_t i)
{
	double across = (okr_page_room(page) - GAP_ACROSS) / ACROSS;
	double down = (page->bottom - BODY_TOP - GAP_DOWN) / ACROSS;
	size_t row = i / ACROSS, column = i % ACROSS;
	double left = page->left + (double)column * (across + GAP_ACROSS);
	double top = BODY_TOP + (double)row * (down + GAP_DOWN);

	return (struct okr_box){ left, top, left + across, top + down };
}

/* Rows of the fullest panel, as many as there is room for. */
static size_t
rows_shown(const struct okr_perspectives_view *view, double room)
{
	size_t fit = okr_page_rows(0, room, MIN_PITCH), most = 1;

	if (fit > MOST_ROWS)
		fit = MOST_ROWS;
	fit = okr_setting_shown(&view->setting, fit);
	for (size_t i = 0; i < view->n; i++)
		if (view->panel[i].n > most)
			most = view->panel[i].n;
	return most < fit ? most : fit;
}

void
okr_perspectives_draw_panels(struct okr_pages *pages,
			     const struct okr_perspectives_view *view,
			     const struct okr_heading *heading)
{
	const struct okr_page *page = &pages->style->page;
	struct okr_box first = box_of(page, 0);
	double room = first.bottom - first.top - ROWS_TOP - REST;
	struct place p = { .shown = rows_shown(view, room) };

	p.pitch = fmin(MAX_PITCH, room / (double)p.shown);
	for (size_t i = 0; i < view->n; i++) {
		if (i % A_PAGE == 0 && okr_pages_are_full(pages)) {
			pages->left_out += view->n - i;
			break;
		}
		if (i % A_PAGE == 0)
			p.s = okr_pages_add(pages, heading);
		p.panel = &view->panel[i];
		p.box = box_of(page, i % A_PAGE);
		draw_head(&p);
		if (p.panel->n > 0)
			draw_rows(&p);
		else
			draw_none(&p);
	}
}
