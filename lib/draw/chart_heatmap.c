/* Order and words of the heatmap, and its pages. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_heatmap.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/draw/heatmap_rows.h"
#include "okr/draw/words.h"

static size_t
count_closed(const struct okr_heatmap_view *view)
{
	return view->cycles.n - view->cycles.has_current;
}

/* What is open is not compared with what is over. */
static double
latest_of(const struct okr_heatmap_view *view,
	  const struct okr_heatmap_row *row)
{
	for (size_t i = count_closed(view); i > 0; i--)
		if (okr_cycle_cell_is_scored(&row->cell[i - 1]))
			return row->cell[i - 1].score;
	return OKR_NUM_NONE;
}

/* A row, and where it stood before. */
struct place {
	struct okr_heatmap_row row;
	size_t at;
};

static int
compare_places(const void *x, const void *y)
{
	const struct place *a = x, *b = y;
	bool has_a = okr_num_known(a->row.latest);
	bool has_b = okr_num_known(b->row.latest);

	if (has_a != has_b)
		return has_a ? -1 : 1;
	if (has_a && a->row.latest != b->row.latest)
		return a->row.latest < b->row.latest ? -1 : 1;
	return a->at < b->at ? -1 : a->at > b->at;
}

void
okr_heatmap_settle(struct okr_heatmap_view *view)
{
	struct place *place = okr_mem_new(view->n, sizeof(*place));

	for (size_t i = 0; i < view->n; i++) {
		view->row[i].latest = latest_of(view, &view->row[i]);
		place[i] = (struct place){ view->row[i], i };
	}
	if (view->n > 0)
		qsort(place, view->n, sizeof(*place), compare_places);
	for (size_t i = 0; i < view->n; i++)
		view->row[i] = place[i].row;
	free(place);
}

/* Rows that have no objective in the current cycle. */
static size_t
count_idle(const struct okr_heatmap_view *view)
{
	size_t n = 0;

	for (size_t i = 0; i < view->n && view->cycles.has_current; i++)
		n += view->row[i].cell[view->cycles.n - 1].state !=
		     OKR_CELL_OPEN;
	return n;
}

/* Rows without an objective in a cycle, of those that had one before. */
static size_t
count_none(const struct okr_heatmap_view *view, size_t cycle)
{
	size_t n = 0;

	for (size_t i = 0; i < view->n; i++)
		n += view->row[i].cell[cycle].state == OKR_CELL_IDLE;
	return n;
}

/* The closed cycle in which most rows had no objective, the latest of such. */
static size_t
find_gap(const struct okr_heatmap_view *view, size_t *none)
{
	size_t found = 0;

	*none = 0;
	for (size_t i = 0; i < count_closed(view); i++) {
		size_t n = count_none(view, i);

		if (n < *none)
			continue;
		*none = n;
		found = i;
	}
	return found;
}

/* Who has nothing to do now. */
static void
say_idle(struct okr_buf *out, const struct okr_heatmap_view *view, size_t idle)
{
	size_t now = view->cycles.n - 1, i = 0;

	while (view->row[i].cell[now].state == OKR_CELL_OPEN)
		i++;
	if (idle == 1)
		okr_buf_span(out, view->row[i].name);
	else if (idle < view->n)
		okr_buf_printf(out, "%zu of %zu %s", idle, view->n, view->many);
	else
		okr_buf_printf(out, idle == 2 ? "Both %s" : "All %s",
			       view->many);
	okr_buf_printf(out, " %s no objective in ", idle == 1 ? "has" : "have");
	okr_buf_span(out, view->cycles.name[now]);
}

/* "; 6 had none in 2026-Q2", or the whole of it where it comes first. */
static void
say_gap(struct okr_buf *out, const struct okr_heatmap_view *view, size_t gap,
	size_t none)
{
	if (out->n > 0 && none == view->n)
		okr_buf_text(out, "; none had any in ");
	else if (out->n > 0)
		okr_buf_printf(out, "; %zu had none in ", none);
	else if (none == view->n)
		okr_buf_printf(out, "No %s had an objective in ", view->one);
	else
		okr_buf_printf(out, "%zu of %zu %s had no objective in ", none,
			       view->n, view->many);
	okr_buf_span(out, view->cycles.name[gap]);
}

/* How rows have gone from one closed cycle to the next. */
struct moves {
	size_t n, up, down;
};

static struct moves
count_moves(const struct okr_heatmap_view *view, size_t to)
{
	struct moves m = { 0 };

	for (size_t i = 0; i < view->n; i++) {
		const struct okr_cycle_cell *cell = &view->row[i].cell[to];
		double before, after;

		if (!okr_cycle_cell_is_scored(cell) ||
		    !okr_cycle_cell_is_scored(cell - 1))
			continue;
		before = okr_words_shown(cell[-1].score);
		after = okr_words_shown(cell->score);
		m.n++;
		m.up += after > before;
		m.down += after < before;
	}
	return m;
}

/* "4 of 6 teams scored lower in 2026-Q3 than in 2026-Q2" */
static void
say_moves(struct okr_buf *out, const struct okr_heatmap_view *view,
	  const struct moves *m, size_t to)
{
	bool down = m->down > m->up;
	size_t n = down ? m->down : m->up;

	if (n < m->n)
		okr_buf_printf(out, "%zu of %zu %s", n, m->n, view->many);
	else if (n == 1)
		okr_buf_printf(out, "The %s", view->one);
	else
		okr_buf_printf(out, n == 2 ? "Both %s" : "All %s", view->many);
	okr_buf_printf(out, " scored %s in ", down ? "lower" : "higher");
	okr_buf_span(out, view->cycles.name[to]);
	okr_buf_text(out, " than in ");
	okr_buf_span(out, view->cycles.name[to - 1]);
}

/* What is left to say where nothing stands out. */
static void
say_plainly(struct okr_buf *out, const struct okr_heatmap_view *view)
{
	okr_buf_printf(out, "%zu %s in %zu cycle%s", view->n,
		       view->n == 1 ? view->one : view->many, view->cycles.n,
		       view->cycles.n == 1 ? "" : "s");
}

static void
say_title(struct okr_buf *out, const struct okr_heatmap_view *view)
{
	size_t idle = count_idle(view), closed = count_closed(view), none;
	size_t gap = find_gap(view, &none);
	struct moves m = { 0 };

	if (view->n == 0 || view->cycles.n == 0) {
		okr_buf_text(out, "No cycle with objectives has begun");
		return;
	}
	if (closed > 1)
		m = count_moves(view, closed - 1);
	if (idle > 0)
		say_idle(out, view, idle);
	if (2 * none > view->n)
		say_gap(out, view, gap, none);
	if (out->n == 0 && m.up + m.down > 0)
		say_moves(out, view, &m, closed - 1);
	if (out->n == 0)
		say_plainly(out, view);
}

static void
say_subtitle(struct okr_buf *out, const struct okr_heatmap_view *view)
{
	okr_buf_text(out, "Score by cycle (0\xE2\x80\x93"
			  "1) \xC2\xB7 ");
	if (view->cycles.has_current)
		okr_buf_text(out, "* in progress, ");
	okr_buf_text(out, "as of ");
	okr_day_format(out, view->setting.as_of);
	if (count_closed(view) > 0)
		okr_buf_text(out, " \xC2\xB7 lowest latest closed score "
				  "first");
}

static void
say_footer(struct okr_buf *out, const struct okr_heatmap_view *view)
{
	size_t more = view->n - okr_setting_shown(&view->setting, view->n);

	okr_buf_text(
	    out, "Score: each day of the cycle earns the mean score "
		 "of the objectives open below the team\xE2\x80\x99s "
		 "mission, else of its own. None: no objective open. " OKR_DASH
		 ": no objective yet. Ambitions differ, so this is no "
		 "ranking.");
	if (view->older > 0)
		okr_buf_printf(out, " %zu older cycle%s not shown.",
			       view->older, view->older == 1 ? " is" : "s are");
	if (more > 0)
		okr_buf_printf(out, " %zu more %s.", more, view->many);
}

void
okr_heatmap_caption(struct okr_caption *c, const struct okr_heatmap_view *view)
{
	say_title(&c->title, view);
	say_subtitle(&c->subtitle, view);
	say_footer(&c->footer, view);
	okr_caption_settle(c, &view->setting);
}

void
okr_heatmap_draw(struct okr_pages *pages, const struct okr_heatmap_view *view)
{
	struct okr_caption c = { 0 };
	struct okr_heading heading;

	okr_heatmap_caption(&c, view);
	heading = okr_caption_heading(&c);
	if (view->n == 0 || view->cycles.n == 0)
		okr_pages_add_empty(pages, &heading, OKR_NO_ROWS);
	else
		okr_heatmap_draw_rows(pages, view, &heading);
	okr_caption_release(&c);
}

static void
say_row(struct okr_buf *out, const struct okr_heatmap_view *view,
	const struct okr_heatmap_row *row)
{
	okr_buf_span(out, row->name);
	okr_cycle_cells_say(out, &view->cycles, row->cell, "no objective");
	okr_buf_text(out, ".\n");
}

void
okr_heatmap_say(struct okr_buf *out, const struct okr_heatmap_view *view)
{
	struct okr_caption c = { 0 };

	okr_heatmap_caption(&c, view);
	okr_caption_say(out, &c);
	for (size_t i = 0; i < okr_setting_shown(&view->setting, view->n); i++)
		say_row(out, view, &view->row[i]);
	okr_caption_release(&c);
}
