/* One column a cycle. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/vision_columns.h"

#include "okr/draw/lines.h"
#include "okr/draw/pages.h"
#include "okr/draw/vision_axes.h"
#include "okr/draw/vision_strip.h"
#include "okr/draw/words.h"

#define MAX_COLUMNS 16 /* the latest; more leave no room for a number */
#define SHARE 0.6      /* of its place that a column fills */
#define NAME_BELOW 32.0

static const struct okr_face number_face = { 22, true };
static const struct okr_face name_face = { 20, false };

static void
paint_column(struct okr_scene *s, struct okr_box box,
	     const struct okr_vision_cycle *c)
{
	struct okr_box place = { box.left, OKR_VISION_TOP, box.right,
				 okr_vision_bottom(s) };

	if (okr_vision_cycle_is_empty(c))
		okr_scene_hatch(s, place, okr_scene_colour(s, OKR_HATCH));
	else if (c->state == OKR_CYCLE_CLOSED)
		okr_scene_box(s, box, okr_scene_colour(s, OKR_NAVY));
	else
		okr_scene_frame(s, box, 3, okr_scene_colour(s, OKR_NAVY));
}

static void
draw_column(struct okr_scene *s, double x, double width,
	    const struct okr_vision_cycle *c)
{
	double score = okr_num_known(c->score) ? c->score : 0;
	struct okr_box box = { x - width * SHARE / 2, okr_vision_y(s, score),
			       x + width * SHARE / 2, okr_vision_bottom(s) };
	bool empty = okr_vision_cycle_is_empty(c);
	struct okr_type type = {
		number_face,
		okr_scene_colour(s, empty ? OKR_CRIMSON : OKR_NAVY), OKR_CENTRE
	};
	struct okr_buf text = { 0 };

	paint_column(s, box, c);
	okr_vision_cycle_text(&text, c);
	okr_scene_text(s, (struct okr_point){ x, box.top - 22 }, type,
		       okr_buf_view(&text));
	okr_buf_release(&text);
	type = (struct okr_type){ name_face, okr_scene_colour(s, OKR_MUTED),
				  OKR_CENTRE };
	okr_scene_text(s,
		       (struct okr_point){ x,
					   okr_vision_bottom(s) + NAME_BELOW },
		       type, okr_lines_cut(s, c->name, name_face, width - 8));
}

void
okr_vision_draw_columns(struct okr_scene *s, const struct okr_vision *v)
{
	size_t n = v->ncycle, skip = n > MAX_COLUMNS ? n - MAX_COLUMNS : 0;
	double width = (s->style->page.right - OKR_VISION_LEFT) /
		       (double)(n - skip);

	okr_vision_draw_grid(s, s->style->page.right);
	for (size_t i = skip; i < n; i++)
		draw_column(s,
			    OKR_VISION_LEFT +
				((double)(i - skip) + 0.5) * width,
			    width, &v->cycle[i]);
}
