/* The bar at the horizon and its labels. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/vision_bar.h"

#include "okr/draw/spread.h"
#include "okr/draw/vision_axes.h"
#include "okr/draw/words.h"

#define BAR_ASIDE 2.0 /* from the picture */
#define BAR_WIDTH 22.0
#define TEXT_ASIDE 41.0
#define SEAM 3.0
#define MAX_LABELS 5
#define ONE_LINE 36.0
#define TWO_LINES 70.0
#define SECOND_LINE 34.0
#define MIN_BETWEEN 40.0 /* for "still to win" between its neighbours */
#define LABEL_TOP (OKR_VISION_TOP - 22)
#define LABEL_BELOW 10.0 /* the axis, at most */

/* A label: a line that says the number, and one below that explains it. */
struct label {
	struct okr_buf line, below;
	struct okr_type type;
};

struct labels {
	struct label label[MAX_LABELS];
	struct okr_slot slot[MAX_LABELS];
	size_t n;
	size_t keeps;
};

static double
within(double x, double high)
{
	return okr_num_known(x) ? fmin(fmax(x, 0), high) : x;
}

struct okr_vision_ends
okr_vision_ends(const struct okr_vision *v)
{
	double ceiling = okr_vision_is_over(v) ? v->delivered : v->ceiling;
	double landing = okr_vision_is_over(v) ? v->delivered : v->landing;

	ceiling = okr_words_shown(within(ceiling, 1));
	return (struct okr_vision_ends){
		.delivered = okr_words_shown(within(v->delivered, 1)),
		.ceiling = ceiling,
		.landing = okr_words_shown(within(landing, ceiling)),
	};
}

static void
draw_part(struct okr_scene *s, double from, double to, enum okr_colour colour)
{
	double left = okr_vision_right(s) + BAR_ASIDE;
	struct okr_box box = { left, okr_vision_y(s, to) + SEAM / 2,
			       left + BAR_WIDTH,
			       okr_vision_y(s, from) - SEAM / 2 };

	if (box.bottom > box.top)
		okr_scene_box(s, box, okr_scene_colour(s, colour));
}

static struct label *
add_label(struct labels *labels, double y, double height)
{
	labels->slot[labels->n] = (struct okr_slot){ y, height };
	labels->label[labels->n] = (struct label){ 0 };
	return &labels->label[labels->n++];
}

static struct okr_type
type_of(const struct okr_scene *s, double size, bool bold,
	enum okr_colour colour)
{
	return (struct okr_type){ { size, bold },
				  okr_scene_colour(s, colour),
				  OKR_LEFT };
}

static void
label_lost(struct labels *labels, const struct okr_scene *s,
	   struct okr_vision_ends e, bool over)
{
	struct label *label;

	if (e.ceiling >= 1)
		return;
	label = add_label(labels, okr_vision_y(s, (1 + e.ceiling) / 2),
			  ONE_LINE);
	label->type = type_of(s, 22, true, OKR_CRIMSON);
	okr_words_number(&label->line, 1 - e.ceiling, OKR_SHOWN_DECIMALS);
	okr_buf_text(&label->line, over ? " not reached" : " already lost");
}

/* There is room between two labels for what is still to win. */
static bool
has_room_between(const struct okr_scene *s, struct okr_vision_ends e)
{
	double from = okr_vision_y(s, e.ceiling) + TWO_LINES;
	double to = okr_vision_y(s, e.landing) - TWO_LINES / 2;

	return to - from >= MIN_BETWEEN;
}

static void
label_ceiling(struct labels *labels, const struct okr_scene *s,
	      struct okr_vision_ends e)
{
	struct label *label = add_label(
	    labels, okr_vision_y(s, e.ceiling) + TWO_LINES / 2, TWO_LINES);

	label->type = type_of(s, 24, true, OKR_INK);
	okr_buf_text(&label->line, "Best possible ");
	okr_words_number(&label->line, e.ceiling, OKR_SHOWN_DECIMALS);
	okr_buf_text(&label->below, "all perfect from today");
	if (!okr_num_known(e.landing) || has_room_between(s, e))
		return;
	okr_buf_text(&label->below, ", ");
	okr_words_signed(&label->below, e.ceiling - e.landing,
			 OKR_SHOWN_DECIMALS);
}

static void
label_to_win(struct labels *labels, const struct okr_scene *s,
	     struct okr_vision_ends e)
{
	struct label *label;

	if (!okr_num_known(e.landing) || !has_room_between(s, e))
		return;
	label = add_label(labels, okr_vision_y(s, (e.ceiling + e.landing) / 2),
			  ONE_LINE);
	label->type = type_of(s, 22, false, OKR_AMBER_TEXT);
	okr_words_number(&label->line, e.ceiling - e.landing,
			 OKR_SHOWN_DECIMALS);
	okr_buf_text(&label->line, " still to win");
}

static void
label_landing(struct labels *labels, const struct okr_scene *s,
	      const struct okr_vision *v, struct okr_vision_ends e)
{
	struct label *label;

	if (!okr_num_known(e.landing))
		return;
	label = add_label(labels, okr_vision_y(s, e.landing) + 24,
			  TWO_LINES + 6);
	labels->keeps = labels->n - 1;
	label->type = type_of(s, 30, true, OKR_AMBER_TEXT);
	okr_buf_text(&label->line, "Lands at ");
	okr_words_number(&label->line, e.landing, OKR_SHOWN_DECIMALS);
	okr_words_day(&label->below, v->window.due);
	okr_buf_text(&label->below, e.landing < e.ceiling
					? " at this rate"
					: ", the best possible");
}

static void
label_delivered(struct labels *labels, const struct okr_scene *s,
		const struct okr_vision *v, struct okr_vision_ends e)
{
	struct label *label = add_label(labels,
					okr_vision_y(s, e.delivered / 2),
					TWO_LINES);

	label->type = type_of(s, 22, true, OKR_NAVY);
	okr_buf_text(&label->line, "Delivered ");
	okr_words_number(&label->line, e.delivered, OKR_SHOWN_DECIMALS);
	if (okr_vision_is_over(v)) {
		okr_buf_text(&label->below, "by ");
		okr_words_day(&label->below, v->window.due);
	} else {
		okr_buf_text(&label->below, "so far");
	}
}

static void
draw_labels(struct okr_scene *s, struct labels *labels)
{
	struct okr_type below = type_of(s, 20, false, OKR_MUTED);

	okr_spread(labels->slot, labels->n, labels->keeps, LABEL_TOP,
		   okr_vision_bottom(s) + LABEL_BELOW);
	for (size_t i = 0; i < labels->n; i++) {
		struct label *label = &labels->label[i];
		struct okr_point at = { okr_vision_right(s) + TEXT_ASIDE,
					labels->slot[i].y };

		if (label->below.n > 0)
			at.y -= SECOND_LINE / 2;
		okr_scene_text(s, at, label->type, okr_buf_view(&label->line));
		at.y += SECOND_LINE;
		okr_scene_text(s, at, below, okr_buf_view(&label->below));
		okr_buf_release(&label->line);
		okr_buf_release(&label->below);
	}
}

void
okr_vision_draw_bar(struct okr_scene *s, const struct okr_vision *v)
{
	struct okr_vision_ends e = okr_vision_ends(v);
	struct labels labels = { 0 };
	bool over = okr_vision_is_over(v);
	double landing = okr_num_known(e.landing) ? e.landing : e.delivered;

	draw_part(s, 0, e.delivered, OKR_NAVY);
	draw_part(s, e.delivered, landing, OKR_AMBER);
	draw_part(s, landing, e.ceiling, OKR_AMBER_PALE);
	draw_part(s, e.ceiling, 1, OKR_CRIMSON);

	label_lost(&labels, s, e, over);
	if (!over) {
		if (!(e.landing >= e.ceiling))
			label_ceiling(&labels, s, e);
		label_to_win(&labels, s, e);
		label_landing(&labels, s, v, e);
	}
	label_delivered(&labels, s, v, e);
	draw_labels(s, &labels);
}
