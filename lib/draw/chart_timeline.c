/* Packing and words of the timeline, and its pages. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_timeline.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/draw/timeline_lanes.h"
#include "okr/draw/titles.h"
#include "okr/draw/words.h"

static int
compare_rows(const void *x, const void *y)
{
	const struct okr_timed *a = x, *b = y;

	if (a->lane != b->lane)
		return a->lane < b->lane ? -1 : 1;
	if (a->days.start != b->days.start)
		return a->days.start < b->days.start ? -1 : 1;
	if (a->days.due != b->days.due)
		return a->days.due < b->days.due ? -1 : 1;
	return okr_span_compare(a->id, b->id);
}

static size_t
leaves_for(size_t n)
{
	size_t leaves = 1;

	while (leaves < n)
		leaves *= 2;
	return leaves;
}

/*
 * Take the first line that is free on the days.  The leaves of the tree are
 * the last days taken of the lines; each node is the least of its two below.
 */
static size_t
take_line(int32_t *tree, size_t leaves, struct okr_window days)
{
	size_t at = 1;

	while (at < leaves)
		at = 2 * at + (tree[2 * at] >= days.start);
	tree[at] = days.due;
	for (size_t up = at / 2; up > 0; up /= 2)
		tree[up] = tree[2 * up] < tree[2 * up + 1] ? tree[2 * up]
							   : tree[2 * up + 1];
	return at - leaves;
}

static void
pack_lane(struct okr_timeline_view *view, struct okr_swimlane *lane,
	  int32_t *tree)
{
	size_t leaves = leaves_for(lane->n);

	for (size_t i = 0; i < 2 * leaves; i++)
		tree[i] = INT32_MIN;
	lane->lines = 0;
	for (size_t i = lane->first; i < lane->first + lane->n; i++) {
		struct okr_timed *row = &view->row[i];

		row->line = take_line(tree, leaves, row->days);
		if (row->line == lane->lines)
			lane->lines++;
	}
}

void
okr_timeline_pack(struct okr_timeline_view *view)
{
	int32_t *tree = okr_mem_new(2 * leaves_for(view->n), sizeof(*tree));
	size_t next = 0;

	if (view->n > 0)
		qsort(view->row, view->n, sizeof(*view->row), compare_rows);
	for (size_t i = 0; i < view->nlane; i++) {
		struct okr_swimlane *lane = &view->lane[i];

		lane->first = next;
		while (next < view->n && view->row[next].lane == i)
			next++;
		lane->n = next - lane->first;
		pack_lane(view, lane, tree);
	}
	free(tree);
}

bool
okr_timed_is_open(const struct okr_timeline_view *view,
		  const struct okr_timed *row)
{
	return row->days.start <= view->setting.as_of &&
	       view->setting.as_of <= row->days.due;
}

static bool
has_teams(const struct okr_timeline_view *view)
{
	for (size_t i = 0; i < view->nlane; i++)
		if (view->lane[i].name.n > 0)
			return true;
	return false;
}

struct okr_span
okr_swimlane_name(const struct okr_timeline_view *view, size_t lane)
{
	if (view->lane[lane].name.n > 0)
		return view->lane[lane].name;
	return has_teams(view) ? OKR_SPAN("No team") : OKR_SPAN("");
}

/* "2 start in January" */
static void
say_next(struct okr_buf *out, const struct okr_timeline_view *view)
{
	int32_t next = INT32_MAX;
	int year, month, day, y, m, d;
	size_t n = 0;

	for (size_t i = 0; i < view->n; i++)
		if (view->row[i].days.start > view->setting.as_of &&
		    view->row[i].days.start < next)
			next = view->row[i].days.start;
	if (next == INT32_MAX)
		return;
	okr_day_split(next, &year, &month, &day);
	for (size_t i = 0; i < view->n; i++) {
		okr_day_split(view->row[i].days.start, &y, &m, &d);
		n += view->row[i].days.start >= next && y == year && m == month;
	}
	okr_buf_printf(out, "; %zu start%s in ", n, n == 1 ? "s" : "");
	okr_words_month(out, next);
}

static void
say_title(struct okr_buf *out, const struct okr_timeline_view *view)
{
	struct okr_tally tally = { 0 };
	struct okr_buf one = { 0 }, many = { 0 };

	for (size_t i = 0; i < view->n; i++)
		if (okr_timed_is_open(view, &view->row[i]))
			okr_tally_add(&tally, view->row[i].health);
	okr_buf_printf(&one, "open %s%c", view->one, '\0');
	okr_buf_printf(&many, "open %s%c", view->many, '\0');
	if (view->n == 0 && view->nundated > 0)
		okr_buf_printf(out, "None of %zu %s has a first and a last day",
			       view->nundated,
			       view->nundated == 1 ? view->one : view->many);
	else if (view->n == 0)
		okr_buf_printf(out, "No %s has its days here", view->one);
	else if (tally.n == 0)
		okr_buf_printf(out, "No %s is open", view->one);
	else
		okr_title_health(out, &tally, one.s, many.s);
	say_next(out, view);
	okr_buf_release(&one);
	okr_buf_release(&many);
}

static void
say_subtitle(struct okr_buf *out, const struct okr_timeline_view *view)
{
	okr_buf_char(out, (char)(view->many[0] ^ 0x20));
	okr_buf_text(out, view->many + 1);
	okr_buf_text(out, has_teams(view) ? " by team" : "");
	okr_buf_text(out, " from first to last day \xC2\xB7 as of ");
	okr_day_format(out, view->setting.as_of);
}

void
okr_timeline_say_undated(struct okr_buf *out,
			 const struct okr_timeline_view *view)
{
	if (view->nundated == 0)
		return;
	okr_buf_printf(out,
		       "Without both dates, not drawn (%zu): ", view->nundated);
	for (size_t i = 0; i < view->nundated; i++) {
		okr_buf_text(out, i > 0 ? "; " : "");
		okr_buf_span(out, view->undated[i]);
	}
}

static void
say_footer(struct okr_buf *out, const struct okr_timeline_view *view)
{
	bool goes_on = false;

	for (size_t i = 0; i < view->n; i++)
		goes_on |= view->row[i].days.start < view->range.start ||
			   view->row[i].days.due > view->range.due;
	okr_buf_text(out,
		     "Strip: score as a share of the box; one that reaches "
		     "the line of today is on linear pace. Outlined: not "
		     "started, or no data. Hatched: dropped.");
	if (goes_on)
		okr_buf_text(out, " Arrow: more days beyond the page.");
	if (view->outside > 0)
		okr_buf_printf(out, " Earlier or later, not drawn: %zu.",
			       view->outside);
}

void
okr_timeline_caption(struct okr_caption *c,
		     const struct okr_timeline_view *view)
{
	say_title(&c->title, view);
	say_subtitle(&c->subtitle, view);
	say_footer(&c->footer, view);
	okr_caption_settle(c, &view->setting);
}

void
okr_timeline_draw(struct okr_pages *pages, const struct okr_timeline_view *view)
{
	struct okr_caption c = { 0 };
	struct okr_heading heading;

	okr_timeline_caption(&c, view);
	heading = okr_caption_heading(&c);
	if (view->n == 0)
		okr_pages_add_empty(pages, &heading, OKR_NO_ROWS);
	else
		okr_timeline_draw_lanes(pages, view, &heading);
	okr_caption_release(&c);
}

/* "Five clinics (Clinics): 2026-07-01 to 2026-12-31, score 0.58, at risk." */
static void
say_row(struct okr_buf *out, const struct okr_timeline_view *view,
	const struct okr_timed *row)
{
	struct okr_span lane = okr_swimlane_name(view, row->lane);

	okr_buf_span(out, row->title);
	okr_buf_text(out, lane.n > 0 ? " (" : "");
	okr_buf_span(out, lane);
	okr_buf_text(out, lane.n > 0 ? "): " : ": ");
	okr_day_format(out, row->days.start);
	okr_buf_text(out, " to ");
	okr_day_format(out, row->days.due);
	if (okr_num_known(row->score)) {
		okr_buf_text(out, ", score ");
		okr_words_number(out, row->score, OKR_SHOWN_DECIMALS);
	}
	okr_buf_text(out, ", ");
	okr_words_of(out,
		     okr_health_word[row->health ? row->health : OKR_NO_DATA]);
	okr_buf_text(out, ".\n");
}

/* What is open first, then the rest, each the worst first. */
void
okr_timeline_say(struct okr_buf *out, const struct okr_timeline_view *view)
{
	struct okr_caption c = { 0 };

	okr_timeline_caption(&c, view);
	okr_caption_say(out, &c);
	okr_caption_release(&c);
	for (int pass = 0; pass < 2 * OKR_NHEALTHS; pass++) {
		enum okr_health h = okr_worst_first[pass % OKR_NHEALTHS];
		bool open = pass < OKR_NHEALTHS;

		for (size_t i = 0; i < view->n; i++)
			if (view->row[i].health == h &&
			    okr_timed_is_open(view, &view->row[i]) == open)
				say_row(out, view, &view->row[i]);
	}
}
