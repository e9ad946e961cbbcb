/* Words and order of the missions, and their pages. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_missions.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/draw/missions_rows.h"
#include "okr/draw/words.h"

bool
okr_mission_is_idle(const struct okr_missions_view *view,
		    const struct okr_mission *mission)
{
	return view->cycles.has_current &&
	       mission->cell[view->cycles.n - 1].state != OKR_CELL_OPEN;
}

/* What a mission is sorted by, and where it stood before. */
struct place {
	const struct okr_mission *mission;
	bool idle;
	double score;
};

static int
compare_places(const void *x, const void *y)
{
	const struct place *a = x, *b = y;

	if (a->idle != b->idle)
		return a->idle ? -1 : 1;
	if (a->score != b->score)
		return a->score < b->score ? -1 : 1;
	return a->mission < b->mission ? -1 : a->mission > b->mission;
}

/* The latest score; without any, behind all that have one. */
static double
last_score(const struct okr_missions_view *view,
	   const struct okr_mission *mission)
{
	for (size_t i = view->cycles.n; i-- > 0;)
		if (mission->cell[i].state == OKR_CELL_OPEN &&
		    okr_num_known(mission->cell[i].score))
			return mission->cell[i].score;
	return 2;
}

void
okr_missions_sort(struct okr_missions_view *view)
{
	struct place *place = okr_mem_new(view->n, sizeof(*place));
	struct okr_mission *sorted = okr_mem_new(view->n, sizeof(*sorted));

	for (size_t i = 0; i < view->n; i++) {
		struct okr_mission *m = &view->mission[i];

		place[i] = (struct place){ m, okr_mission_is_idle(view, m),
					   last_score(view, m) };
	}
	if (view->n > 0)
		qsort(place, view->n, sizeof(*place), compare_places);
	for (size_t i = 0; i < view->n; i++)
		sorted[i] = *place[i].mission;
	free(place);
	free(view->mission);
	view->mission = sorted;
}

static size_t
count_idle(const struct okr_missions_view *view)
{
	size_t n = 0;

	for (size_t i = 0; i < view->n; i++)
		n += okr_mission_is_idle(view, &view->mission[i]);
	return n;
}

static size_t
count_adrift(const struct okr_missions_view *view)
{
	size_t n = 0;

	for (size_t i = 0; i < view->n; i++)
		n += !view->mission[i].has_vision;
	return n;
}

static const char *
noun(size_t n)
{
	return n == 1 ? "mission" : "missions";
}

/* "2 of 6 missions are not served this cycle" */
static void
say_served(struct okr_buf *out, const struct okr_missions_view *view)
{
	size_t idle = count_idle(view);

	if (idle == 0)
		okr_buf_printf(out, "%s %s %s served this cycle",
			       view->n == 1   ? "The"
			       : view->n == 2 ? "Both"
					      : "All",
			       noun(view->n), view->n == 1 ? "is" : "are");
	else
		okr_buf_printf(out, "%zu of %zu %s %s not served this cycle",
			       idle, view->n, noun(view->n),
			       idle == 1 ? "is" : "are");
}

static void
say_title(struct okr_buf *out, const struct okr_missions_view *view)
{
	size_t adrift = count_adrift(view);

	if (view->n == 0) {
		okr_buf_text(out, "The plan has no mission");
		return;
	}
	if (view->cycles.has_current)
		say_served(out, view);
	else
		okr_buf_printf(out, "%zu %s, and no cycle is open", view->n,
			       noun(view->n));
	if (adrift > 0)
		okr_buf_printf(out, "; %zu %s no vision", adrift,
			       adrift == 1 ? "serves" : "serve");
}

static void
say_subtitle(struct okr_buf *out, const struct okr_missions_view *view)
{
	okr_buf_text(out, "Score of each mission by cycle (0\xE2\x80\x93"
			  "1) \xC2\xB7 ");
	if (view->cycles.has_current)
		okr_buf_text(out, "* in progress, ");
	okr_buf_text(out, "as of ");
	okr_day_format(out, view->setting.as_of);
	okr_buf_text(out, " \xC2\xB7 not served first, then lowest score");
}

void
okr_missions_caption(struct okr_caption *c,
		     const struct okr_missions_view *view)
{
	say_title(&c->title, view);
	say_subtitle(&c->subtitle, view);
	okr_buf_text(&c->footer,
		     "Score: each day of the cycle earns the mean score "
		     "of the objectives open below the mission. Not "
		     "served: no objective open. " OKR_DASH
		     ": no objective yet.");
	okr_caption_settle(c, &view->setting);
}

void
okr_missions_draw(struct okr_pages *pages, const struct okr_missions_view *view)
{
	struct okr_caption c = { 0 };
	struct okr_heading heading;

	okr_missions_caption(&c, view);
	heading = okr_caption_heading(&c);
	if (view->n == 0)
		okr_pages_add_empty(pages, &heading, OKR_NO_ROWS);
	else
		okr_missions_draw_rows(pages, view, &heading);
	okr_caption_release(&c);
}

static void
say_row(struct okr_buf *out, const struct okr_missions_view *view,
	const struct okr_mission *m)
{
	if (m->team.n > 0) {
		okr_buf_span(out, m->team);
		okr_buf_text(out, ", ");
	}
	okr_buf_span(out, m->title);
	okr_cycle_cells_say(out, &view->cycles, m->cell, "not served");
	if (m->has_vision) {
		okr_buf_text(out, "; serves ");
		okr_buf_span(out, m->serves);
	} else {
		okr_buf_text(out, "; no vision above it");
	}
	okr_buf_text(out, ".\n");
}

void
okr_missions_say(struct okr_buf *out, const struct okr_missions_view *view)
{
	struct okr_caption c = { 0 };

	okr_missions_caption(&c, view);
	okr_caption_say(out, &c);
	okr_caption_release(&c);
	for (size_t i = 0; i < view->n; i++)
		say_row(out, view, &view->mission[i]);
}
