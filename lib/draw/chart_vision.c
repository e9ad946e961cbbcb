/* The page of a vision, put together. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_vision.h"

#include "okr/base/text.h"
#include "okr/draw/titles.h"
#include "okr/draw/vision_axes.h"
#include "okr/draw/vision_bar.h"
#include "okr/draw/vision_columns.h"
#include "okr/draw/vision_curves.h"
#include "okr/draw/vision_flag.h"
#include "okr/draw/vision_labels.h"
#include "okr/draw/vision_strip.h"
#include "okr/draw/words.h"

#define STATEMENT_GRAPHEMES 90

static const struct okr_face title_face = { 34, true };

static void
say_subtitle(struct okr_buf *out, const struct okr_vision_view *view)
{
	struct okr_span all = view->statement, kept = all;

	kept.n = okr_text_graphemes(all, STATEMENT_GRAPHEMES);
	okr_buf_text(out, "Vision: \xE2\x80\x9C");
	okr_buf_span(out, okr_span_trim(kept));
	if (kept.n < all.n)
		okr_buf_text(out, "\xE2\x80\xA6");
	okr_buf_text(out, "\xE2\x80\x9D \xC2\xB7 as of ");
	okr_day_format(out, view->v->day);
	if (view->v->via_supports)
		okr_buf_text(out, " \xC2\xB7 counted by what supports it");
}

/* "1 096": days in groups of three. */
static void
say_days(struct okr_buf *out, int32_t days)
{
	if (days >= 1000)
		okr_buf_printf(out, "%ld %03ld", (long)days / 1000,
			       (long)days % 1000);
	else
		okr_buf_printf(out, "%ld", (long)days);
}

static void
say_how(struct okr_buf *out, const struct okr_vision *v)
{
	if (!okr_vision_has_horizon(v)) {
		okr_buf_text(out, "Score of a cycle: each of its days earns "
				  "the mean score of the objectives open on "
				  "it. The vision has no due date, so there is "
				  "no pace and no landing.");
		return;
	}
	okr_buf_text(out, "Delivered: each day of the vision earns the mean "
			  "score of the objectives open on it. ");
	okr_buf_text(out, "Dashed: pace, days elapsed of ");
	say_days(out, okr_window_days(v->window));
	okr_buf_text(out, ". Thin line: planned, if every objective ran to "
			  "its plan.");
}

static void
say_what(struct okr_buf *out, const struct okr_vision_view *view)
{
	if (okr_num_known(view->v->landing))
		okr_buf_text(out, " Landing: the average day so far, kept up.");
	if (okr_num_known(view->v->ceiling))
		okr_buf_text(out, " Best possible: each day from now earns 1.");
	okr_buf_text(out, " * cycle in progress.");
	if (view->measure.n > 0) {
		okr_buf_text(out, " Dots: its own measure, ");
		okr_buf_span(out, view->measure);
		okr_buf_text(out, ".");
	} else {
		okr_buf_text(out, " No measure of its own to check it by.");
	}
}

void
okr_vision_caption(struct okr_caption *c, const struct okr_vision_view *view)
{
	okr_title_vision(&c->title, view->v);
	say_subtitle(&c->subtitle, view);
	say_how(&c->footer, view->v);
	say_what(&c->footer, view);
	okr_caption_settle(c, &view->setting);
}

/* Fewer words for our own finding where it does not fit a line. */
static void
shorten_title(struct okr_buf *title, const struct okr_vision_view *view,
	      const struct okr_style *style)
{
	if (view->setting.title.n > 0 ||
	    okr_font_width(&style->font, okr_buf_view(title), title_face) <=
		okr_page_room(&style->page))
		return;
	title->n = 0;
	okr_title_vision_short(title, view->v);
}

static void
draw_picture(struct okr_scene *s, const struct okr_vision_view *view)
{
	const struct okr_vision *v = view->v;
	struct okr_vision_bands bands;
	struct okr_flag flag;
	double below;

	okr_vision_bands_init(&bands, v);
	okr_flag_init(&flag, v);
	okr_vision_draw_grid(s, okr_vision_right(s));
	okr_vision_draw_empty(s, v);
	okr_vision_draw_fan(s, v, view->open_until);
	okr_vision_draw_area(s, &bands);
	okr_vision_draw_pace(s);
	okr_vision_draw_planned(s, v);
	okr_vision_draw_measured(s, v);
	okr_vision_draw_today(s, v);
	okr_vision_draw_gap(s, v);
	below = okr_flag_draw(s, &flag, v);
	okr_vision_draw_bar(s, v);
	okr_vision_draw_strip(s, view->by_cycle,
			      view->by_cycle == v
				  ? OKR_SPAN("Score of each cycle")
				  : OKR_SPAN("Score of each year"));
	okr_vision_draw_labels(s, &bands, below);
	okr_vision_name_pace(s, v);
	okr_flag_release(&flag);
	okr_vision_bands_release(&bands);
}

/* Nothing to draw, and why. */
static struct okr_span
reason_for_nothing(const struct okr_vision *v)
{
	if (v->counted.n == 0)
		return OKR_SPAN("No objective leads to this vision by parent, "
				"and none names it in supports.");
	if (okr_vision_has_horizon(v) && !okr_num_known(v->delivered))
		return OKR_SPAN("The objectives that count in it have no "
				"readings.");
	if (!okr_vision_has_horizon(v) && v->ncycle == 0)
		return OKR_SPAN("The vision needs a due_date to be on pace "
				"for.");
	return OKR_SPAN("");
}

void
okr_vision_draw(struct okr_pages *pages, const struct okr_vision_view *view)
{
	struct okr_span reason = reason_for_nothing(view->v);
	struct okr_caption c = { 0 };
	struct okr_heading heading;

	okr_vision_caption(&c, view);
	shorten_title(&c.title, view, pages->style);
	heading = okr_caption_heading(&c);
	if (reason.n > 0)
		okr_pages_add_empty(pages, &heading, reason);
	else if (okr_vision_has_horizon(view->v))
		draw_picture(okr_pages_add(pages, &heading), view);
	else
		okr_vision_draw_columns(okr_pages_add(pages, &heading),
					view->v);
	okr_caption_release(&c);
}
