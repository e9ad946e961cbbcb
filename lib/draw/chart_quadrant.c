/* Order and words of the quadrant chart. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_quadrant.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/draw/quadrant_marks.h"
#include "okr/draw/words.h"
#include "okr/report/belief.h"

const struct okr_span okr_quarter_words[OKR_NQUARTERS] = {
	[OKR_BEHIND_CONFIDENT] = OKR_SPAN("Behind but confident: check the "
					  "plan"),
	[OKR_AHEAD_DOUBTFUL] = OKR_SPAN("Ahead but doubtful: ask why"),
	[OKR_BEHIND_DOUBTFUL] = OKR_SPAN("Behind and doubtful: decide"),
	[OKR_AHEAD_CONFIDENT] = OKR_SPAN("Ahead and confident: leave alone"),
};

static enum okr_belief
belief_of(const struct okr_bullet *bullet)
{
	return okr_belief_of(bullet->confidence, bullet->health);
}

void
okr_quadrant_sort(struct okr_quadrant_view *view)
{
	struct okr_bullet *sorted = okr_mem_new(view->n, sizeof(*sorted));
	size_t n = 0;

	okr_bullets_sort(view->bullet, view->n);
	for (size_t i = 0; i < view->n; i++)
		if (belief_of(&view->bullet[i]) != OKR_BELIEF_AGREES)
			sorted[n++] = view->bullet[i];
	view->parting = n;
	for (size_t i = 0; i < view->n; i++)
		if (belief_of(&view->bullet[i]) == OKR_BELIEF_AGREES)
			sorted[n++] = view->bullet[i];
	if (n > 0)
		memcpy(view->bullet, sorted, n * sizeof(*sorted));
	free(sorted);
}

double
okr_quadrant_gap(const struct okr_bullet *bullet)
{
	return okr_words_shown(okr_words_shown(bullet->score) -
			       okr_words_shown(bullet->expected));
}

enum okr_quarter
okr_quadrant_quarter(const struct okr_bullet *bullet)
{
	bool ahead = okr_quadrant_gap(bullet) >= 0;

	if (bullet->confidence >= OKR_QUADRANT_MIDDLE)
		return ahead ? OKR_AHEAD_CONFIDENT : OKR_BEHIND_CONFIDENT;
	return ahead ? OKR_AHEAD_DOUBTFUL : OKR_BEHIND_DOUBTFUL;
}

/* "Fix billing: off track, but its owner is confident (0.70)" */
static void
say_one(struct okr_buf *out, const struct okr_bullet *bullet)
{
	okr_buf_span(out, bullet->title);
	okr_buf_text(out, belief_of(bullet) == OKR_BELIEF_IN_LAG
			      ? ": off track, but its owner is confident ("
			      : ": on track, but its owner doubts it (");
	okr_words_number(out, bullet->confidence, OKR_SHOWN_DECIMALS);
	okr_buf_char(out, ')');
}

static void
say_title(struct okr_buf *out, const struct okr_quadrant_view *view)
{
	size_t confident = 0;

	for (size_t i = 0; i < view->parting; i++)
		confident += belief_of(&view->bullet[i]) == OKR_BELIEF_IN_LAG;
	if (view->n == 0)
		okr_buf_text(out, "No open key result states a confidence "
				  "beside its pace");
	else if (view->parting == 0 && view->n == 1)
		okr_buf_text(out, "Belief and number agree in one key result");
	else if (view->parting == 0)
		okr_buf_printf(out,
			       "Belief and number agree in all %zu key results",
			       view->n);
	else if (view->parting == 1)
		say_one(out, view->bullet);
	else if (confident == view->parting)
		okr_buf_printf(out,
			       "%zu of %zu key results are off track, but "
			       "their owners are confident",
			       confident, view->n);
	else if (confident == 0)
		okr_buf_printf(out,
			       "%zu of %zu key results are on track, but "
			       "their owners doubt it",
			       view->parting, view->n);
	else
		okr_buf_printf(out,
			       "Belief and number part in %zu of %zu key "
			       "results",
			       view->parting, view->n);
}

static void
say_left_out(struct okr_buf *out, const struct okr_quadrant_view *view)
{
	size_t more = view->n - okr_setting_shown(&view->setting, view->n);

	if (more > 0)
		okr_buf_printf(out, " %zu more.", more);
	if (view->silent == 0 && view->unpaced == 0)
		return;
	okr_buf_text(out, " Not drawn:");
	if (view->silent > 0)
		okr_buf_printf(out, " %zu without a confidence", view->silent);
	if (view->unpaced > 0)
		okr_buf_printf(out, "%s %zu without a score or a pace",
			       view->silent > 0 ? "," : "", view->unpaced);
	okr_buf_char(out, '.');
}

void
okr_quadrant_caption(struct okr_caption *c,
		     const struct okr_quadrant_view *view)
{
	say_title(&c->title, view);
	okr_buf_text(&c->subtitle,
		     "Score less pace against the owner's confidence "
		     "\xC2\xB7 open key results \xC2\xB7 as of ");
	okr_day_format(&c->subtitle, view->setting.as_of);
	okr_buf_text(&c->footer,
		     "Bold: off track with a confidence of 0.70 or more, or "
		     "on track below 0.40. The line is midway, 0.55.");
	say_left_out(&c->footer, view);
	okr_caption_settle(c, &view->setting);
}

void
okr_quadrant_draw(struct okr_pages *pages, const struct okr_quadrant_view *view)
{
	struct okr_caption c = { 0 };
	struct okr_heading heading;

	okr_quadrant_caption(&c, view);
	heading = okr_caption_heading(&c);
	if (view->n == 0)
		okr_pages_add_empty(pages, &heading, OKR_NO_ROWS);
	else
		okr_quadrant_draw_marks(okr_pages_add(pages, &heading), view);
	okr_caption_release(&c);
}

/* "Fix billing (Finance): 0.41 behind pace, confidence 0.40, off track." */
static void
say_row(struct okr_buf *out, const struct okr_bullet *bullet)
{
	okr_buf_span(out, bullet->title);
	if (bullet->team.n > 0) {
		okr_buf_text(out, " (");
		okr_buf_span(out, bullet->team);
		okr_buf_char(out, ')');
	}
	okr_buf_text(out, ": ");
	okr_words_gap(out, okr_quadrant_gap(bullet));
	okr_buf_text(out, ", confidence ");
	okr_words_number(out, bullet->confidence, OKR_SHOWN_DECIMALS);
	okr_buf_text(out, ", ");
	okr_words_of(out, okr_health_word[bullet->health]);
	okr_buf_text(out, ".\n");
}

void
okr_quadrant_say(struct okr_buf *out, const struct okr_quadrant_view *view)
{
	struct okr_caption c = { 0 };

	okr_quadrant_caption(&c, view);
	okr_caption_say(out, &c);
	for (size_t i = 0; i < okr_setting_shown(&view->setting, view->n); i++)
		say_row(out, &view->bullet[i]);
	okr_caption_release(&c);
}
