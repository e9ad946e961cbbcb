/* Order and words of the multiples. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_multiples.h"

#include <stdlib.h>

#include "okr/draw/multiples_panels.h"
#include "okr/draw/words.h"

double
okr_multiple_gap(const struct okr_multiple *m)
{
	return okr_words_shown(okr_words_shown(m->score) -
			       okr_words_shown(m->expected));
}

static bool
is_live(const struct okr_multiple *m)
{
	return m->health != OKR_DROPPED;
}

static bool
is_judged(const struct okr_multiple *m)
{
	return is_live(m) && okr_num_known(okr_multiple_gap(m));
}

static int
compare_multiples(const void *x, const void *y)
{
	const struct okr_multiple *a = x, *b = y;
	double gap_a = okr_multiple_gap(a), gap_b = okr_multiple_gap(b);
	bool known_a = is_judged(a), known_b = is_judged(b);

	if (known_a != known_b)
		return known_a ? -1 : 1;
	if (known_a && gap_a != gap_b)
		return gap_a < gap_b ? -1 : 1;
	return okr_span_compare(a->id, b->id);
}

void
okr_multiples_sort(struct okr_multiples_view *view)
{
	if (view->n > 0)
		qsort(view->multiple, view->n, sizeof(*view->multiple),
		      compare_multiples);
}

/* Health is not judged in the days of grace; a gap of so much still is one. */
#define GAP_ON_TRACK 0.1

static bool
is_behind(const struct okr_multiple *m)
{
	double gap = okr_multiple_gap(m);

	return is_judged(m) && gap < 0 &&
	       (gap < -GAP_ON_TRACK || m->health == OKR_AT_RISK ||
		m->health == OKR_OFF_TRACK || m->health == OKR_MISSED);
}

/* Behind, and further than some days before. */
static bool
is_leaving(const struct okr_multiple *m)
{
	return is_behind(m) && okr_multiple_gap(m) < okr_words_shown(m->before);
}

/* Behind, and nothing is known of how it stood before. */
static bool
is_newly_known(const struct okr_multiple *m)
{
	return is_behind(m) && !okr_num_known(m->before);
}

static size_t
count(const struct okr_multiples_view *view,
      bool (*is)(const struct okr_multiple *))
{
	size_t n = 0;

	for (size_t i = 0; i < view->n; i++)
		n += is(&view->multiple[i]);
	return n;
}

/* "2 of 10 objectives are" */
static void
say_count(struct okr_buf *out, size_t n, size_t of, const char *one,
	  const char *many)
{
	okr_buf_printf(out, "%zu of %zu objective%s %s", n, of,
		       of == 1 ? "" : "s", n == 1 ? one : many);
}

/* Where some are behind: whether any falls back further, if that is known. */
static void
say_behind(struct okr_buf *out, const struct okr_multiples_view *view,
	   size_t live)
{
	size_t leaving = count(view, is_leaving);

	if (leaving > 0) {
		say_count(out, leaving, live, "falls", "fall");
		okr_buf_text(out, " further behind pace");
		return;
	}
	say_count(out, count(view, is_behind), live, "is", "are");
	okr_buf_text(out, " behind pace");
	if (count(view, is_newly_known) == 0)
		okr_buf_text(out, ", but none falls back further");
}

static void
say_title(struct okr_buf *out, const struct okr_multiples_view *view)
{
	size_t live = count(view, is_live);
	size_t judged = count(view, is_judged);

	if (view->n == 0) {
		okr_buf_text(out, "No objective with days of its own is open");
	} else if (judged == 0) {
		okr_buf_text(out, "No open objective has a score beside its "
				  "pace");
	} else if (count(view, is_behind) > 0) {
		say_behind(out, view, live);
	} else if (judged < live) {
		say_count(out, judged, live, "keeps", "keep");
		okr_buf_text(out, " pace, and the rest has no score");
	} else if (live == 1) {
		okr_buf_text(out, "The open objective keeps pace");
	} else {
		okr_buf_printf(out, "All %zu open objectives keep pace", live);
	}
}

static void
say_left_out(struct okr_buf *out, const struct okr_multiples_view *view)
{
	size_t shown = okr_setting_shown(&view->setting, view->n);

	if (shown < view->n)
		okr_buf_printf(out, " The first %zu of %zu.", shown, view->n);
	if (view->undated > 0)
		okr_buf_printf(out, " Not drawn: %zu without dates.",
			       view->undated);
}

void
okr_multiples_caption(struct okr_caption *c,
		      const struct okr_multiples_view *view)
{
	say_title(&c->title, view);
	okr_buf_text(&c->subtitle,
		     "Score of open objectives, each over its own days");
	if (view->cycles.n > 0) {
		okr_buf_text(&c->subtitle, " \xC2\xB7 ");
		okr_buf_span(&c->subtitle, view->cycles);
	}
	okr_buf_text(&c->subtitle, " \xC2\xB7 as of ");
	okr_day_format(&c->subtitle, view->setting.as_of);
	okr_buf_printf(&c->footer,
		       "Line: score. Dashed: expected pace. Furthest behind "
		       "first. Falling further: behind, and more than %d days "
		       "before.",
		       view->days_back);
	say_left_out(&c->footer, view);
	okr_caption_settle(c, &view->setting);
}

void
okr_multiples_draw(struct okr_pages *pages,
		   const struct okr_multiples_view *view)
{
	struct okr_caption c = { 0 };
	struct okr_heading heading;

	okr_multiples_caption(&c, view);
	heading = okr_caption_heading(&c);
	if (view->n == 0)
		okr_pages_add_empty(pages, &heading, OKR_NO_ROWS);
	else
		okr_multiples_draw_panels(pages, view, &heading);
	okr_caption_release(&c);
}

static void
say_multiple(struct okr_buf *out, const struct okr_multiples_view *view,
	     const struct okr_multiple *m)
{
	double before = okr_words_shown(m->before);

	okr_buf_span(out, m->title);
	if (m->team.n > 0) {
		okr_buf_text(out, " (");
		okr_buf_span(out, m->team);
		okr_buf_char(out, ')');
	}
	if (!is_live(m)) {
		okr_buf_text(out, ": dropped.\n");
		return;
	}
	okr_buf_text(out, okr_num_known(m->score) ? ": " : ": no score");
	if (okr_num_known(m->score))
		okr_words_number(out, m->score, OKR_SHOWN_DECIMALS);
	if (is_judged(m)) {
		okr_buf_text(out, ", ");
		okr_words_gap(out, okr_multiple_gap(m));
	}
	if (is_judged(m) && okr_num_known(before)) {
		okr_buf_printf(out, "; %d days before ", view->days_back);
		okr_words_gap(out, before);
	}
	okr_buf_text(out, ".\n");
}

void
okr_multiples_say(struct okr_buf *out, const struct okr_multiples_view *view)
{
	struct okr_caption c = { 0 };

	okr_multiples_caption(&c, view);
	okr_caption_say(out, &c);
	for (size_t i = 0; i < okr_setting_shown(&view->setting, view->n); i++)
		say_multiple(out, view, &view->multiple[i]);
	okr_caption_release(&c);
}
