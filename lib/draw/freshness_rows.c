/* Drawing stems. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/freshness_rows.h"

#include "okr/draw/lines.h"
#include "okr/draw/words.h"

/* From left to right. */
#define TITLE_RIGHT 596.0 /* on the standard page */
#define STEM_ASIDE 24.0
#define COLUMNS 552.0    /* what is right of the stems */
#define OWNER_ROOM 220.0 /* without that column stems are longer by it */

/* Columns right of the stems, from their end. */
#define DAYS_RIGHT 120.0
#define DATE_X 160.0
#define OWNER_X 330.0

/* From the top down. */
#define HEAD_Y 178.0
#define ROWS_TOP 204.0
#define AXIS 50.0 /* below the rows */
#define AXIS_BELOW 28.0
#define MIN_PITCH 48.0
#define PITCH_OF_TWO_LINES 60.0
#define MAX_PITCH 73.0
#define LINE 26.0

#define MARK_SIZE 18.0
#define STEM_WIDTH 5.0
#define RING_WIDTH 4.0
#define LIMIT_ASIDE 70.0 /* of its words' middle from the left */
#define TICK_GAP 12.0    /* pixels between two names of days */
#define MOST_TICKS 5
#define PALE 0.07  /* of crimson beyond the limit */
#define BREAK 46.0 /* from a cut stem's end back to its break */

static const struct okr_face head_face = { 18, false };
static const struct okr_face limit_face = { 18, true };
static const struct okr_face title_face = { 21, false };
static const struct okr_face days_face = { 22, true };
static const struct okr_face date_face = { 20, false };
static const struct okr_face never_face = { 20, true };
static const struct okr_face small_face = { 17, false };

/* A page while it is drawn. */
struct sheet {
	struct okr_scene *s;
	const struct okr_freshness_view *view;
	struct okr_stack stack;
	double title_right;
	double left, right; /* where stems begin, and the longest may end */
	int32_t step;       /* days from tick to tick */
	int32_t last;       /* of the axis */
	bool has_owner, has_team;
};

static double
x_of(const struct sheet *sheet, int32_t days)
{
	double share = sheet->last > 0 ? days / (double)sheet->last : 0;

	return sheet->left +
	       fmin(fmax(share, 0), 1) * (sheet->right - sheet->left);
}

static struct okr_type
type_of(const struct sheet *sheet, struct okr_face face, enum okr_colour colour,
	enum okr_anchor anchor)
{
	return okr_scene_type(sheet->s, face, colour, anchor);
}

/* The axis: a few ticks at multiples of the limit, one of them beyond it. */
static void
choose_axis(struct sheet *sheet)
{
	static const int32_t factor[] = { 1, 2, 5 };
	int32_t limit = sheet->view->limit > 0 ? sheet->view->limit : 1;
	int32_t longest = okr_freshness_longest(sheet->view);
	int32_t ten = 1;

	sheet->step = limit;
	for (size_t i = 0; longest / sheet->step >= MOST_TICKS; i++) {
		if (i > 0 && i % 3 == 0)
			ten *= 10;
		sheet->step = limit * factor[i % 3] * ten;
	}
	sheet->last = (longest + sheet->step - 1) / sheet->step * sheet->step;
	if (sheet->last <= limit)
		sheet->last = sheet->step > limit ? sheet->step : 2 * limit;
}

static void
draw_tick(const struct sheet *sheet, int32_t days, double bottom)
{
	double x = x_of(sheet, days);
	struct okr_point line[] = { { x, ROWS_TOP }, { x, bottom } };

	okr_scene_line(sheet->s, line, 2,
		       (struct okr_stroke){
			   okr_scene_colour(sheet->s, OKR_GRID), 2, 0, 0 });
}

/* Below the axis, where nothing else is named close by. */
static void
name_days(const struct sheet *sheet, int32_t days, double y)
{
	bool limit = days == sheet->view->limit;
	struct okr_type type = type_of(sheet, limit ? limit_face : head_face,
				       limit ? OKR_INK : OKR_MUTED, OKR_CENTRE);
	struct okr_point at = { x_of(sheet, days), y };
	struct okr_buf text = { 0 };
	struct okr_box box;

	if (days == 0)
		okr_buf_text(&text, "today");
	else
		okr_buf_printf(&text, days == sheet->last ? "%d days" : "%d",
			       (int)days);
	box = okr_scene_measure(sheet->s, at, type, okr_buf_view(&text));
	box.left -= TICK_GAP;
	box.right += TICK_GAP;
	if (okr_scene_is_free(sheet->s, box))
		okr_scene_text(sheet->s, at, type, okr_buf_view(&text));
	okr_buf_release(&text);
}

/* The ends and the limit go before what lies between. */
static void
name_axis(const struct sheet *sheet, double bottom)
{
	double y = bottom + AXIS_BELOW;

	name_days(sheet, 0, y);
	name_days(sheet, sheet->last, y);
	name_days(sheet, sheet->view->limit, y);
	for (int32_t days = 0; days <= sheet->last; days += sheet->step)
		name_days(sheet, days, y);
}

/* Beyond the limit all is tinted. */
static void
draw_ground(const struct sheet *sheet, double bottom)
{
	const struct okr_palette *palette = &sheet->s->style->palette;
	struct okr_box beyond = { x_of(sheet, sheet->view->limit), ROWS_TOP,
				  sheet->right, bottom };

	okr_scene_box(sheet->s, beyond,
		      okr_palette_blend(palette->colour[OKR_PAPER],
					palette->colour[OKR_CRIMSON], PALE));
	for (int32_t days = 0; days <= sheet->last; days += sheet->step)
		draw_tick(sheet, days, bottom);
}

static void
draw_limit(const struct sheet *sheet, double bottom)
{
	double x = x_of(sheet, sheet->view->limit);
	struct okr_point line[] = { { x, HEAD_Y + 12 }, { x, bottom } };
	struct okr_point head = { fmax(x, sheet->left + LIMIT_ASIDE),
				  HEAD_Y - 2 };
	struct okr_type type = type_of(sheet, head_face, OKR_INK, OKR_CENTRE);

	okr_scene_line(sheet->s, line, 2,
		       (struct okr_stroke){ type.colour, 2.5, 3, 3 });
	okr_scene_printf(sheet->s, head, type, "limit %d day%s",
			 (int)sheet->view->limit,
			 sheet->view->limit == 1 ? "" : "s");
}

static void
draw_head(const struct sheet *sheet)
{
	struct okr_type right = type_of(sheet, head_face, OKR_MUTED, OKR_RIGHT);
	struct okr_type left = type_of(sheet, head_face, OKR_MUTED, OKR_LEFT);
	struct okr_scene *s = sheet->s;
	double x = sheet->right;

	okr_scene_text(s, (struct okr_point){ sheet->title_right, HEAD_Y },
		       right, OKR_SPAN("Key result"));
	okr_scene_text(s, (struct okr_point){ x + DAYS_RIGHT, HEAD_Y }, right,
		       OKR_SPAN("Days"));
	okr_scene_text(s, (struct okr_point){ x + DATE_X, HEAD_Y }, left,
		       OKR_SPAN("Last reading"));
	okr_scene_text(s, (struct okr_point){ x + OWNER_X, HEAD_Y }, left,
		       sheet->has_owner  ? OKR_SPAN("Owner")
		       : sheet->has_team ? OKR_SPAN("Team")
					 : OKR_SPAN(""));
}

static void
draw_title(const struct sheet *sheet, const struct okr_unread *row, double y)
{
	struct okr_type type = type_of(sheet, title_face, OKR_INK, OKR_RIGHT);
	struct okr_lines lines = { .max = sheet->stack.pitch > 2 * LINE ? 2
									: 1 };

	okr_lines_wrap(&lines, sheet->s, row->title, title_face,
		       sheet->title_right - OKR_PAGE_LEFT);
	okr_lines_draw(sheet->s, &lines,
		       (struct okr_point){ sheet->title_right, y }, type,
		       LINE + 2);
}

/* Where a stem was too long to be drawn: two white cuts through it. */
static void
draw_break(const struct sheet *sheet, double x, double y)
{
	struct okr_stroke cut = { okr_scene_colour(sheet->s, OKR_PAPER), 5, 0,
				  0 };

	for (int side = -1; side <= 1; side += 2) {
		double at = x + 6 * side;
		struct okr_point p[] = { { at - 5, y + 11 },
					 { at + 5, y - 11 } };

		okr_scene_line(sheet->s, p, 2, cut);
	}
}

static uint32_t
colour_of(const struct sheet *sheet, const struct okr_unread *row)
{
	const struct okr_palette *palette = &sheet->s->style->palette;

	return okr_unread_is_stale(sheet->view, row)
		   ? palette->colour[OKR_CRIMSON]
		   : palette->health[OKR_ON_TRACK].fill;
}

/* A square beyond the limit, a disc within it, a ring for what never was. */
static void
draw_mark(const struct sheet *sheet, const struct okr_unread *row,
	  struct okr_point at)
{
	uint32_t colour = colour_of(sheet, row);
	double half = MARK_SIZE / 2 - 1;

	if (!row->fresh.was_read) {
		okr_scene_disc(sheet->s, at, MARK_SIZE / 2 + 1, colour);
		okr_scene_disc(sheet->s, at, MARK_SIZE / 2 + 1 - RING_WIDTH,
			       okr_scene_colour(sheet->s, OKR_PAPER));
	} else if (okr_unread_is_stale(sheet->view, row)) {
		okr_scene_box(sheet->s,
			      (struct okr_box){ at.x - half, at.y - half,
						at.x + half, at.y + half },
			      colour);
	} else {
		okr_scene_disc(sheet->s, at, MARK_SIZE / 2, colour);
	}
}

static void
draw_stem(const struct sheet *sheet, const struct okr_unread *row, double y)
{
	double x = x_of(sheet, row->fresh.days);

	okr_scene_box(sheet->s,
		      (struct okr_box){ sheet->left, y - STEM_WIDTH / 2, x,
					y + STEM_WIDTH / 2 },
		      colour_of(sheet, row));
	if (row->fresh.days > sheet->last)
		draw_break(sheet, x - BREAK, y);
}

static void
draw_days(const struct sheet *sheet, const struct okr_unread *row, double y)
{
	bool stale = okr_unread_is_stale(sheet->view, row);
	enum okr_colour colour = stale ? OKR_CRIMSON : OKR_INK;
	struct okr_point at = { sheet->right + DATE_X, y };
	struct okr_buf date = { 0 };

	okr_scene_printf(sheet->s,
			 (struct okr_point){ sheet->right + DAYS_RIGHT, y },
			 type_of(sheet, days_face, colour, OKR_RIGHT), "%d",
			 (int)row->fresh.days);
	okr_day_format(&date, row->fresh.last);
	if (row->fresh.was_read)
		okr_scene_text(sheet->s, at,
			       type_of(sheet, date_face, OKR_INK, OKR_LEFT),
			       okr_buf_view(&date));
	else
		okr_scene_text(sheet->s, at,
			       type_of(sheet, never_face, colour, OKR_LEFT),
			       OKR_SPAN("never"));
	okr_buf_release(&date);
}

/* The owner over the team; alone either stands in the middle. */
static void
draw_owner(const struct sheet *sheet, const struct okr_unread *row, double y)
{
	struct okr_type ink = type_of(sheet, date_face, OKR_INK, OKR_LEFT);
	struct okr_type muted = type_of(sheet, small_face, OKR_MUTED, OKR_LEFT);
	struct okr_point at = { sheet->right + OWNER_X, y };
	double room = sheet->s->style->page.right - at.x;
	bool both = row->owner.n > 0 && row->team.n > 0;

	at.y -= both ? LINE / 2 : 0;
	if (row->owner.n > 0) {
		okr_scene_text(sheet->s, at, ink,
			       okr_lines_cut(sheet->s, row->owner, ink.face,
					     room));
		at.y += LINE;
	}
	if (!sheet->has_owner)
		muted = ink;
	if (row->team.n > 0)
		okr_scene_text(sheet->s, at, muted,
			       okr_lines_cut(sheet->s, row->team, muted.face,
					     room));
}

static void
draw_page(const struct sheet *sheet, size_t first, size_t n)
{
	double bottom = ROWS_TOP + (double)n * sheet->stack.pitch;

	draw_head(sheet);
	draw_ground(sheet, bottom);
	for (size_t i = 0; i < n; i++)
		draw_stem(sheet, &sheet->view->row[first + i],
			  ROWS_TOP + ((double)i + 0.5) * sheet->stack.pitch);
	draw_limit(sheet, bottom);
	name_axis(sheet, bottom);
	for (size_t i = 0; i < n; i++) {
		const struct okr_unread *row = &sheet->view->row[first + i];
		double y = ROWS_TOP + ((double)i + 0.5) * sheet->stack.pitch;

		draw_mark(sheet, row,
			  (struct okr_point){ x_of(sheet, row->fresh.days),
					      y });
		draw_title(sheet, row, y);
		draw_days(sheet, row, y);
		draw_owner(sheet, row, y);
	}
}

static void
lay_out(struct sheet *sheet, const struct okr_page *page)
{
	const struct okr_freshness_view *view = sheet->view;
	struct okr_stack_rule rule = { okr_freshness_has_two_lines(view)
					   ? PITCH_OF_TWO_LINES
					   : MIN_PITCH,
				       MAX_PITCH, okr_freshness_a_page(view) };

	for (size_t i = 0; i < view->n; i++) {
		sheet->has_owner |= view->row[i].owner.n > 0;
		sheet->has_team |= view->row[i].team.n > 0;
	}
	sheet->title_right = okr_page_x(page, TITLE_RIGHT);
	sheet->left = sheet->title_right + STEM_ASIDE;
	sheet->right = page->right - COLUMNS;
	if (!sheet->has_owner && !sheet->has_team)
		sheet->right += OWNER_ROOM;
	sheet->stack = okr_stack_fit(ROWS_TOP, page->bottom - AXIS, &rule);
	choose_axis(sheet);
}

void
okr_freshness_draw_rows(struct okr_pages *pages,
			const struct okr_freshness_view *view,
			const struct okr_heading *heading)
{
	struct sheet sheet = { .view = view };
	size_t shown, most;

	lay_out(&sheet, &pages->style->page);
	most = sheet.stack.a_page;
	shown = okr_pages_take(pages, okr_freshness_shown(view), most);
	for (size_t i = 0; i < shown; i += most) {
		sheet.s = okr_pages_add(pages, heading);
		draw_page(&sheet, i, shown - i < most ? shown - i : most);
	}
}
