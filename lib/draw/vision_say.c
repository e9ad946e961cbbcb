/* A vision in sentences: the bar at the horizon, then what it is made of. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/vision_say.h"

#include "okr/draw/vision_axes.h"
#include "okr/draw/vision_bands.h"
#include "okr/draw/vision_bar.h"
#include "okr/draw/vision_flag.h"
#include "okr/draw/vision_labels.h"
#include "okr/draw/vision_strip.h"
#include "okr/draw/words.h"

static void
say_number(struct okr_buf *out, const char *before, double x, const char *after)
{
	okr_buf_text(out, before);
	okr_words_number(out, x, OKR_SHOWN_DECIMALS);
	okr_buf_text(out, after);
}

static void
say_ends(struct okr_buf *out, const struct okr_vision *v)
{
	struct okr_vision_ends e = okr_vision_ends(v);
	bool over = okr_vision_is_over(v);

	if (!over && okr_num_known(e.landing)) {
		say_number(out, "At this rate it lands at ", e.landing, " on ");
		okr_words_day(out, v->window.due);
		okr_buf_text(out, ".\n");
	}
	if (!over)
		say_number(out, "The best still possible is ", e.ceiling,
			   ".\n");
	if (e.ceiling < 1)
		say_number(out, "", 1 - e.ceiling,
			   over ? " was not reached.\n"
				: " is already lost.\n");
}

static void
say_flag(struct okr_buf *out, const struct okr_vision *v)
{
	struct okr_flag flag;

	okr_flag_init(&flag, v);
	okr_buf_span(out, okr_buf_view(&flag.head));
	okr_buf_text(out, ".\n");
	for (size_t i = 0; i < flag.n; i++) {
		okr_words_number(out, flag.piece[i].share, flag.decimals);
		okr_buf_text(out, " of that: ");
		okr_buf_span(out, okr_buf_view(&flag.piece[i].words));
		okr_buf_text(out, ".\n");
	}
	okr_flag_release(&flag);
}

static void
say_measure(struct okr_buf *out, const struct okr_vision *v)
{
	if (!okr_num_known(v->measured))
		return;
	say_number(out, "Measured ", v->measured, " on ");
	okr_words_day(out, v->measured_day);
	if (okr_num_known(v->divergence)) {
		okr_buf_text(out, ", ");
		okr_vision_say_divergence(out, v);
	}
	okr_buf_text(out, ".\n");
}

static void
say_parts(struct okr_buf *out, const struct okr_vision *v)
{
	struct okr_vision_bands b;

	okr_vision_bands_init(&b, v);
	for (size_t i = b.n; i-- > 0 && v->npart > 0;) {
		okr_buf_span(out, b.label[i]);
		say_number(out, " delivered ", b.delivered[i], ".\n");
	}
	okr_vision_bands_release(&b);
}

static void
say_cycle(struct okr_buf *out, const struct okr_vision_cycle *c)
{
	okr_buf_span(out, c->name);
	if (okr_vision_cycle_is_empty(c))
		okr_buf_text(out, " had no objectives.\n");
	else if (c->state == OKR_CYCLE_CURRENT)
		say_number(out, " scores ", c->score, " so far.\n");
	else
		say_number(out, " scored ", c->score, ".\n");
}

void
okr_vision_say(struct okr_buf *out, const struct okr_vision_view *view)
{
	const struct okr_vision *v = view->v;
	struct okr_caption c = { 0 };

	okr_vision_caption(&c, view);
	okr_caption_say(out, &c);
	okr_caption_release(&c);
	if (okr_vision_has_horizon(v) && okr_num_known(v->delivered)) {
		say_flag(out, v);
		say_ends(out, v);
	}
	say_measure(out, v);
	if (okr_num_known(v->delivered))
		say_parts(out, v);
	v = view->by_cycle;
	for (size_t i = v->ncycle; i-- > 0;)
		if (v->cycle[i].state != OKR_CYCLE_COMING)
			say_cycle(out, &v->cycle[i]);
}
