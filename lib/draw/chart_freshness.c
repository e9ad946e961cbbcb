/* Order and words of the freshness chart, and its pages. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_freshness.h"

#include <stdlib.h>

#include "okr/draw/freshness_rows.h"
#include "okr/draw/words.h"

#define ROWS_A_PAGE 15
#define ROWS_OF_TWO_LINES 10
#define THIRD 2 /* place of the row that the stalest are measured by */

static int
compare_rows(const void *x, const void *y)
{
	const struct okr_unread *a = x, *b = y;

	if (a->fresh.days != b->fresh.days)
		return a->fresh.days > b->fresh.days ? -1 : 1;
	return okr_span_compare(a->id, b->id);
}

void
okr_freshness_sort(struct okr_freshness_view *view)
{
	if (view->n > 0)
		qsort(view->row, view->n, sizeof(*view->row), compare_rows);
}

bool
okr_freshness_has_two_lines(const struct okr_freshness_view *view)
{
	for (size_t i = 0; i < view->n; i++)
		if (view->row[i].owner.n > 0 && view->row[i].team.n > 0)
			return true;
	return false;
}

size_t
okr_freshness_a_page(const struct okr_freshness_view *view)
{
	return okr_freshness_has_two_lines(view) ? ROWS_OF_TWO_LINES
						 : ROWS_A_PAGE;
}

size_t
okr_freshness_shown(const struct okr_freshness_view *view)
{
	size_t most = view->setting.top ? view->setting.top
					: okr_freshness_a_page(view);

	return most < view->n ? most : view->n;
}

bool
okr_unread_is_stale(const struct okr_freshness_view *view,
		    const struct okr_unread *row)
{
	return row->fresh.days > view->limit;
}

int32_t
okr_freshness_longest(const struct okr_freshness_view *view)
{
	int64_t usual = view->limit;
	size_t i = 0;

	if (view->n == 0)
		return 0;
	if (view->n > THIRD && view->row[THIRD].fresh.days > usual)
		usual = view->row[THIRD].fresh.days;
	while (view->n > THIRD && i < THIRD &&
	       view->row[i].fresh.days > 2 * usual)
		i++;
	return view->row[i].fresh.days;
}

static size_t
count_stale(const struct okr_freshness_view *view, size_t first)
{
	size_t n = first;

	while (n < view->n && okr_unread_is_stale(view, &view->row[n]))
		n++;
	return n - first;
}

static const char *
plural_s(int32_t n)
{
	return n == 1 ? "" : "s";
}

/* "5 of 18 open key results have had no reading for over 14 days" */
static void
say_stale(struct okr_buf *out, const struct okr_freshness_view *view,
	  size_t stale)
{
	size_t n = view->n + view->undated;

	if (stale < n)
		okr_buf_printf(out, "%zu of %zu open key results %s", stale, n,
			       stale == 1 ? "has" : "have");
	else if (n == 1)
		okr_buf_text(out, "The only open key result has");
	else if (n == 2)
		okr_buf_text(out, "Both open key results have");
	else
		okr_buf_printf(out, "All %zu open key results have", n);
	okr_buf_printf(out, " had no reading for over %d day%s",
		       (int)view->limit, plural_s(view->limit));
}

/* The same where none is stale. */
static void
say_fresh(struct okr_buf *out, const struct okr_freshness_view *view)
{
	if (view->undated > 0)
		okr_buf_text(out, "No open key result is known to have");
	else if (view->n == 1)
		okr_buf_text(out, "No open key result has");
	else
		okr_buf_printf(out, "None of %zu open key results has",
			       view->n);
	okr_buf_printf(out, " gone over %d day%s without a reading",
		       (int)view->limit, plural_s(view->limit));
}

static void
say_title(struct okr_buf *out, const struct okr_freshness_view *view)
{
	size_t stale = count_stale(view, 0);

	if (view->n == 0 && view->undated > 0)
		okr_buf_text(out, "No open key result says when it was read");
	else if (view->n == 0)
		okr_buf_text(out, "No open key result waits for a reading");
	else if (stale == 0)
		say_fresh(out, view);
	else
		say_stale(out, view, stale);
}

/* "The other 8: 2 days or less." */
static void
say_rest(struct okr_buf *out, const struct okr_freshness_view *view)
{
	size_t shown = okr_freshness_shown(view);
	size_t stale = count_stale(view, shown);

	if (shown == view->n)
		return;
	okr_buf_printf(out,
		       " The %zu stalest of %zu; the other %zu: %d day%s "
		       "or less",
		       shown, view->n, view->n - shown,
		       (int)view->row[shown].fresh.days,
		       plural_s(view->row[shown].fresh.days));
	if (stale > 0)
		okr_buf_printf(out, ", %zu over the limit", stale);
	okr_buf_char(out, '.');
}

static void
say_undated(struct okr_buf *out, const struct okr_freshness_view *view)
{
	if (view->undated > 0)
		okr_buf_printf(out,
			       " Not drawn: %zu with a reading but without "
			       "its day.",
			       view->undated);
}

void
okr_freshness_caption(struct okr_caption *c,
		      const struct okr_freshness_view *view)
{
	say_title(&c->title, view);
	okr_buf_text(&c->subtitle,
		     "Days since the last reading \xC2\xB7 open key results, "
		     "stalest first \xC2\xB7 as of ");
	okr_day_format(&c->subtitle, view->setting.as_of);
	okr_buf_printf(&c->footer,
		       "Ring: never read, counted from its first day. Limit: "
		       "--stale %d. Done and dropped key results are not "
		       "counted.",
		       (int)view->limit);
	say_rest(&c->footer, view);
	say_undated(&c->footer, view);
	okr_caption_settle(c, &view->setting);
}

void
okr_freshness_draw(struct okr_pages *pages,
		   const struct okr_freshness_view *view)
{
	struct okr_caption c = { 0 };
	struct okr_heading heading;

	okr_freshness_caption(&c, view);
	heading = okr_caption_heading(&c);
	if (view->n == 0)
		okr_pages_add_empty(pages, &heading, OKR_NO_ROWS);
	else
		okr_freshness_draw_rows(pages, view, &heading);
	okr_caption_release(&c);
}

/* "Median wait: 36 days, last read on 2026-10-15 (A. Okafor, Operations)" */
static void
say_row(struct okr_buf *out, const struct okr_unread *row)
{
	okr_buf_span(out, row->title);
	okr_buf_printf(out, ": %d day%s, ", (int)row->fresh.days,
		       plural_s(row->fresh.days));
	okr_buf_text(out, row->fresh.was_read ? "last read on " : "never read");
	okr_day_format(out, row->fresh.last);
	if (row->owner.n > 0 || row->team.n > 0) {
		okr_buf_text(out, " (");
		okr_buf_span(out, row->owner);
		okr_buf_text(out,
			     row->owner.n > 0 && row->team.n > 0 ? ", " : "");
		okr_buf_span(out, row->team);
		okr_buf_char(out, ')');
	}
	okr_buf_text(out, ".\n");
}

void
okr_freshness_say(struct okr_buf *out, const struct okr_freshness_view *view)
{
	struct okr_caption c = { 0 };

	okr_freshness_caption(&c, view);
	okr_caption_say(out, &c);
	for (size_t i = 0; i < okr_freshness_shown(view); i++)
		say_row(out, &view->row[i]);
	okr_caption_release(&c);
}
