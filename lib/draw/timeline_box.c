/* Drawing boxes of the timeline. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/timeline_box.h"

#include "okr/draw/lines.h"
#include "okr/draw/mark.h"
#include "okr/draw/words.h"

#define STRIP_SHARE 0.2 /* of the box's height */
#define MARK_X 20.0
#define MARK_SIZE 15.0
#define TITLE_X 38.0
#define ASIDE 12.0 /* of what stands beside another */
#define ARROW 9.0  /* half of what points beyond the page */
#define MIN_TITLE 60.0
#define SHORT_TITLE 120.0 /* a title that is cut to less says little */

static const struct okr_face title_face = { 20, false };
static const struct okr_face score_face = { 20, true };

static bool
is_outlined(const struct okr_timed *row)
{
	return row->health == OKR_NOT_STARTED || row->health == OKR_NO_DATA ||
	       row->health == OKR_NO_HEALTH || row->health == OKR_DROPPED;
}

static double
strip_top(const struct okr_timed_box *b)
{
	return b->box.bottom - (b->box.bottom - b->box.top) * STRIP_SHARE;
}

/* The score as a share of the whole row, also where a part is not seen. */
static void
paint_strip(const struct okr_timeline_axis *axis, const struct okr_timed_box *b)
{
	const struct okr_timed *row = b->row;
	double days = okr_window_days(row->days);
	double end = row->days.start + fmin(fmax(row->score, 0), 1) * days;
	double right = fmin(okr_timeline_x(axis, end), b->box.right);

	if (okr_num_known(row->score) && right > b->box.left)
		okr_scene_box(axis->s,
			      (struct okr_box){ b->box.left, strip_top(b),
						right, b->box.bottom },
			      axis->s->style->palette.health[row->health].fill);
}

void
okr_timed_box_paint(const struct okr_timeline_axis *axis,
		    const struct okr_timed_box *b)
{
	const struct okr_look *look =
	    &axis->s->style->palette.health[b->row->health];

	okr_scene_box(axis->s, b->box, look->tint);
	if (b->row->health == OKR_DROPPED)
		okr_scene_hatch(axis->s, b->box,
				okr_scene_colour(axis->s, OKR_HATCH));
	if (b->row->health == OKR_DROPPED)
		okr_scene_frame(axis->s, b->box, 1.5, look->fill);
	else if (is_outlined(b->row))
		okr_scene_frame(axis->s, b->box, 2,
				okr_scene_colour(axis->s, OKR_MUTED));
	paint_strip(axis, b);
}

/* Text that cuts what is behind it, the line of today or a hatch. */
static void
write_over(const struct okr_timeline_axis *axis, struct okr_point at,
	   struct okr_type type, struct okr_span text, uint32_t ground)
{
	struct okr_box box = okr_scene_measure(axis->s, at, type, text);

	box.left -= 4;
	box.right += 4;
	if (text.n > 0)
		okr_scene_box(axis->s, box, ground);
	okr_scene_text(axis->s, at, type, text);
}

/* The row goes on beyond the page: at -1 to the left, at 1 to the right. */
static void
draw_arrow(const struct okr_timeline_axis *axis, double x, double y, int to,
	   uint32_t colour)
{
	struct okr_point p[] = { { x + to * ARROW, y },
				 { x, y - ARROW },
				 { x, y + ARROW } };

	okr_scene_polygon(axis->s, p, 3, colour);
}

/* What is left of a box while things are put into it from both sides. */
struct room {
	double left, right, y;
	uint32_t ground;
};

static bool
has_mark_inside(const struct room *room)
{
	return room->right - room->left > MARK_X + MARK_SIZE / 2;
}

static void
draw_arrows(const struct okr_timeline_axis *axis, const struct okr_timed_box *b,
	    struct room *room)
{
	uint32_t colour = okr_scene_colour(axis->s, OKR_MUTED);

	if (b->row->days.start < axis->view->range.start) {
		draw_arrow(axis, room->left + ARROW + 4, room->y, -1, colour);
		room->left += ARROW;
	}
	if (b->row->days.due > axis->view->range.due) {
		draw_arrow(axis, room->right - ARROW - 4, room->y, 1, colour);
		room->right -= ARROW;
	}
}

/* At the right, where a title of some length still goes beside it. */
static void
write_score(const struct okr_timeline_axis *axis, const struct okr_timed *row,
	    struct room *room)
{
	struct okr_type type = okr_scene_type(axis->s, score_face, OKR_INK,
					      OKR_RIGHT);
	struct okr_point at = { room->right - ASIDE, room->y };
	struct okr_buf score = { 0 };
	double width;

	if (row->health == OKR_NOT_STARTED)
		return;
	okr_words_number(&score, row->score, OKR_SHOWN_DECIMALS);
	width = okr_font_width(&axis->s->style->font, okr_buf_view(&score),
			       score_face);
	if (at.x - width - ASIDE > room->left + TITLE_X) {
		write_over(axis, at, type, okr_buf_view(&score), room->ground);
		room->right -= width + ASIDE;
	}
	okr_buf_release(&score);
}

/*
 * In the box, cut if need be, as what stands right of it seems to run then;
 * there only where it would say little in the box, and with its mark where
 * that is not inside.
 */
static void
write_title(const struct okr_timeline_axis *axis, const struct okr_timed_box *b,
	    const struct room *room)
{
	bool dropped = b->row->health == OKR_DROPPED;
	struct okr_type type = okr_scene_type(axis->s, title_face,
					      dropped ? OKR_MUTED : OKR_INK,
					      OKR_LEFT);
	struct okr_point at = { room->left + TITLE_X, room->y };
	double inside = room->right - ASIDE - at.x;
	double aside = has_mark_inside(room) ? ASIDE : TITLE_X;
	double beside = b->free - b->box.right - aside - ASIDE;
	double width = okr_font_width(&axis->s->style->font, b->row->title,
				      title_face);
	uint32_t ground = room->ground;

	if (width > inside && inside < SHORT_TITLE &&
	    (width <= beside || inside < MIN_TITLE)) {
		at.x = b->box.right + aside;
		inside = beside;
		ground = okr_scene_colour(axis->s, OKR_PAPER);
	}
	if (width <= inside || inside >= MIN_TITLE)
		write_over(axis, at, type,
			   okr_lines_cut(axis->s, b->row->title, title_face,
					 inside),
			   ground);
}

/* In the box, else beside it where there is room. */
static void
draw_mark(const struct okr_timeline_axis *axis, const struct okr_timed_box *b,
	  const struct room *room)
{
	double left = has_mark_inside(room) ? room->left : b->box.right;

	if (has_mark_inside(room) || b->free - left > TITLE_X)
		okr_mark_draw(axis->s,
			      (struct okr_point){ left + MARK_X, room->y },
			      MARK_SIZE, b->row->health);
}

void
okr_timed_box_write(const struct okr_timeline_axis *axis,
		    const struct okr_timed_box *b)
{
	struct room room = {
		b->box.left, b->box.right, (b->box.top + strip_top(b)) / 2,
		axis->s->style->palette.health[b->row->health].tint
	};

	draw_arrows(axis, b, &room);
	write_score(axis, b->row, &room);
	draw_mark(axis, b, &room);
	write_title(axis, b, &room);
}
