/* Words of the perspectives chart, and its pages. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_perspectives.h"

#include "okr/draw/perspectives_panels.h"
#include "okr/draw/words.h"

#define MOST_NAMED 2 /* empty perspectives that a title names */

/* What makes a perspective stand out, worst first. */
static const struct {
	enum okr_health health[2];
	const char *words; /* for both of them */
} troubles[] = {
	{ { OKR_OFF_TRACK, OKR_MISSED }, "off track or missed" },
	{ { OKR_AT_RISK, OKR_AT_RISK }, "at risk" },
};

#define NTROUBLES (sizeof(troubles) / sizeof(*troubles))

static size_t
count_troubled(const struct okr_tally *tally, size_t trouble)
{
	enum okr_health a = troubles[trouble].health[0];
	enum okr_health b = troubles[trouble].health[1];

	return tally->of[a] + (a == b ? 0 : tally->of[b]);
}

/* One word where one says it all. */
static const char *
trouble_words(const struct okr_tally *tally, size_t trouble)
{
	if (trouble == 0 && tally->of[OKR_MISSED] == 0)
		return "off track";
	if (trouble == 0 && tally->of[OKR_OFF_TRACK] == 0)
		return "missed";
	return troubles[trouble].words;
}

static struct okr_tally
tally_of(const struct okr_panel *panel)
{
	return okr_bullets_tally(panel->bullet, panel->n);
}

void
okr_panel_say_counts(struct okr_buf *out, const struct okr_panel *panel,
		     const char *comma)
{
	struct okr_tally tally = tally_of(panel);

	okr_buf_printf(out, "%zu objective%s", panel->n,
		       panel->n == 1 ? "" : "s");
	for (size_t i = 0; i < NTROUBLES; i++)
		if (count_troubled(&tally, i) > 0)
			okr_buf_printf(out, "%s%zu %s", comma,
				       count_troubled(&tally, i),
				       trouble_words(&tally, i));
}

void
okr_panel_say_last(struct okr_buf *out, const struct okr_panel *panel)
{
	if (panel->last_cycle.n == 0)
		return;
	okr_buf_text(out, "last one: ");
	okr_buf_span(out, panel->last_cycle);
}

void
okr_panel_say_rest(struct okr_buf *out, const struct okr_panel *panel,
		   size_t shown)
{
	struct okr_tally rest;

	if (shown >= panel->n)
		return;
	rest = okr_bullets_tally(panel->bullet + shown, panel->n - shown);
	okr_title_rest(out, &rest);
}

static size_t
count_empty(const struct okr_perspectives_view *view)
{
	size_t n = 0;

	for (size_t i = 0; i < view->n; i++)
		n += view->panel[i].n == 0;
	return n;
}

/* Names of the scorecard are words like others within a sentence. */
static void
say_name(struct okr_buf *out, const struct okr_perspectives_view *view,
	 size_t i)
{
	struct okr_span name = view->panel[i].name;
	bool within = out->n > 0 && i < view->standard && name.n > 0;

	if (within)
		okr_buf_char(out, (char)(name.s[0] | 0x20));
	okr_buf_span(out,
		     (struct okr_span){ name.s + within, name.n - within });
}

/* "Learning and growth has no objective" */
static void
say_empty(struct okr_buf *out, const struct okr_perspectives_view *view,
	  size_t n)
{
	size_t named = 0;

	if (n == view->n) {
		okr_buf_printf(out,
			       "None of the %zu perspectives has an open "
			       "objective",
			       n);
		return;
	}
	if (n > MOST_NAMED) {
		okr_buf_printf(out, "%zu of %zu perspectives have no objective",
			       n, view->n);
		return;
	}
	for (size_t i = 0; i < view->n; i++) {
		if (view->panel[i].n > 0)
			continue;
		okr_buf_text(out, okr_words_joint(named++, n));
		say_name(out, view, i);
	}
	okr_buf_text(out, n == 1 ? " has no objective" : " have no objective");
}

/* The panel that has most of a trouble; view->n where two have as many. */
static size_t
most_troubled(const struct okr_perspectives_view *view, size_t trouble)
{
	size_t most = 0, which = view->n;

	for (size_t i = 0; i < view->n; i++) {
		struct okr_tally tally = tally_of(&view->panel[i]);
		size_t n = count_troubled(&tally, trouble);

		if (n == most)
			which = view->n;
		if (n > most) {
			most = n;
			which = i;
		}
	}
	return which;
}

/* "customer: 2 of 4 off track", or what holds for all together. */
static void
say_trouble(struct okr_buf *out, const struct okr_perspectives_view *view)
{
	struct okr_tally all = okr_bullets_tally(view->bullet, view->nbullet);
	struct okr_tally tally;
	size_t trouble = 0, which;

	while (trouble < NTROUBLES && count_troubled(&all, trouble) == 0)
		trouble++;
	if (trouble == NTROUBLES && out->n > 0)
		return;
	okr_buf_text(out, out->n > 0 ? "; " : "");
	which = trouble < NTROUBLES ? most_troubled(view, trouble) : view->n;
	if (which == view->n) {
		okr_title_health(out, &all, "objective", "objectives");
		return;
	}
	tally = tally_of(&view->panel[which]);
	say_name(out, view, which);
	okr_buf_printf(out, ": %zu of %zu %s", count_troubled(&tally, trouble),
		       tally.n, trouble_words(&tally, trouble));
}

static void
say_title(struct okr_buf *out, const struct okr_perspectives_view *view)
{
	size_t empty = count_empty(view);

	if (view->n == 0) {
		okr_buf_text(out, "No objective is in a perspective");
		return;
	}
	if (empty > 0)
		say_empty(out, view, empty);
	if (empty < view->n)
		say_trouble(out, view);
}

static void
say_subtitle(struct okr_buf *out, const struct okr_perspectives_view *view)
{
	okr_buf_text(out, view->standard == view->n && view->n > 0
			      ? "Open objectives by balanced-scorecard "
				"perspective"
			      : "Open objectives by perspective");
	if (view->cycles.n > 0) {
		okr_buf_text(out, " \xC2\xB7 ");
		okr_buf_span(out, view->cycles);
	}
	okr_buf_text(out, " \xC2\xB7 as of ");
	okr_day_format(out, view->setting.as_of);
	okr_buf_text(out, " \xC2\xB7 worst first");
}

static void
say_footer(struct okr_buf *out, const struct okr_perspectives_view *view)
{
	double pace = okr_bullets_pace(view->bullet, view->nbullet);

	okr_buf_text(out, "Bar: score 0 to 1. Black tick: expected by today");
	if (okr_num_known(pace)) {
		okr_buf_text(out, " (");
		okr_words_number(out, pace, OKR_SHOWN_DECIMALS);
		okr_buf_char(out, ')');
	}
	okr_buf_text(out, ". Bands: 0.3 and 0.7. Colour and shape: health.");
	if (view->without > 0)
		okr_buf_printf(out,
			       " Objectives without a perspective: %zu, not "
			       "shown.",
			       view->without);
}

void
okr_perspectives_caption(struct okr_caption *c,
			 const struct okr_perspectives_view *view)
{
	say_title(&c->title, view);
	say_subtitle(&c->subtitle, view);
	say_footer(&c->footer, view);
	okr_caption_settle(c, &view->setting);
}

void
okr_perspectives_draw(struct okr_pages *pages,
		      const struct okr_perspectives_view *view)
{
	struct okr_caption c = { 0 };
	struct okr_heading heading;

	okr_perspectives_caption(&c, view);
	heading = okr_caption_heading(&c);
	if (view->n == 0)
		okr_pages_add_empty(pages, &heading, OKR_NO_ROWS);
	else
		okr_perspectives_draw_panels(pages, view, &heading);
	okr_caption_release(&c);
}

/* "Customer: 4 objectives, 2 off track.", then each of them. */
static void
say_panel(struct okr_buf *out, const struct okr_panel *panel)
{
	okr_buf_span(out, panel->name);
	okr_buf_text(out, panel->n > 0 ? ": " : ": no objective");
	if (panel->n > 0)
		okr_panel_say_counts(out, panel, ", ");
	else if (panel->last_cycle.n > 0)
		okr_buf_text(out, "; ");
	if (panel->n == 0)
		okr_panel_say_last(out, panel);
	okr_buf_text(out, ".\n");
	for (size_t i = 0; i < panel->n; i++) {
		okr_bullet_say(out, &panel->bullet[i]);
		okr_buf_text(out, ".\n");
	}
}

/* Those without an objective first. */
void
okr_perspectives_say(struct okr_buf *out,
		     const struct okr_perspectives_view *view)
{
	struct okr_caption c = { 0 };

	okr_perspectives_caption(&c, view);
	okr_caption_say(out, &c);
	okr_caption_release(&c);
	for (int filled = 0; filled < 2; filled++)
		for (size_t i = 0; i < view->n; i++)
			if ((view->panel[i].n > 0) == filled)
				say_panel(out, &view->panel[i]);
}
