/* Order and words of the values, and their pages. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_values.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/draw/values_rows.h"

/* A row, and where it stood before. */
struct place {
	struct okr_value_row row;
	size_t at;
};

static int
compare_places(const void *x, const void *y)
{
	const struct place *a = x, *b = y;

	if (a->row.open != b->row.open)
		return a->row.open < b->row.open ? -1 : 1;
	return a->at < b->at ? -1 : a->at > b->at;
}

void
okr_values_sort(struct okr_values_view *view)
{
	struct place *place = okr_mem_new(view->n, sizeof(*place));

	for (size_t i = 0; i < view->n; i++)
		place[i] = (struct place){ view->row[i], i };
	if (view->n > 0)
		qsort(place, view->n, sizeof(*place), compare_places);
	for (size_t i = 0; i < view->n; i++)
		view->row[i] = place[i].row;
	free(place);
}

static size_t
count_gaps(const struct okr_values_view *view)
{
	size_t n = 0;

	for (size_t i = 0; i < view->n; i++)
		n += view->row[i].open == 0;
	return n;
}

static const struct okr_value_row *
first_gap(const struct okr_values_view *view)
{
	size_t i = 0;

	while (view->row[i].open > 0)
		i++;
	return &view->row[i];
}

/* Some values have work behind them, and some may have none. */
static void
say_gaps(struct okr_buf *out, const struct okr_values_view *view, size_t gaps)
{
	if (gaps == 0) {
		okr_buf_printf(out, "%s %s an open objective behind %s",
			       view->n == 1   ? "The only value"
			       : view->n == 2 ? "Both values"
					      : "All values",
			       view->n == 1 ? "has" : "have",
			       view->n == 1 ? "it" : "them");
	} else if (gaps == 1) {
		okr_buf_text(out, "\xE2\x80\x9C");
		okr_buf_span(out, first_gap(view)->title);
		okr_buf_text(out, "\xE2\x80\x9D has no open objective behind "
				  "it");
	} else {
		okr_buf_printf(out,
			       "%zu of %zu values have no open objective "
			       "behind them",
			       gaps, view->n);
	}
}

static void
say_title(struct okr_buf *out, const struct okr_values_view *view)
{
	size_t gaps = count_gaps(view);

	if (view->n == 0) {
		okr_buf_text(out, "The plan has no value");
		return;
	}
	if (view->of == 0) {
		okr_buf_text(out, "No objective is open");
		return;
	}
	if (gaps == view->n) {
		okr_buf_text(out, view->n == 1
				      ? "No open objective embodies the value"
				      : "No open objective embodies a value");
		return;
	}
	say_gaps(out, view, gaps);
	if (view->unvalued > 0)
		okr_buf_printf(out, "; %zu of %zu open objectives %s none",
			       view->unvalued, view->of,
			       view->unvalued == 1 ? "embodies" : "embody");
}

static void
say_footer(struct okr_buf *out, const struct okr_values_view *view)
{
	size_t more = view->n - okr_setting_shown(&view->setting, view->n);

	okr_buf_text(out, "Area of a dot: open objectives that name the value "
			  "or are below it. Ring: none of that team. What "
			  "embodies two values counts in both.");
	if (view->others > 0)
		okr_buf_printf(out, " Other: %zu teams.", view->others);
	if (more > 0)
		okr_buf_printf(out, " %zu more values.", more);
}

void
okr_values_caption(struct okr_caption *c, const struct okr_values_view *view)
{
	say_title(&c->title, view);
	okr_buf_text(&c->subtitle,
		     "Open objectives that embody each value, by team "
		     "\xC2\xB7 fewest first \xC2\xB7 as of ");
	okr_day_format(&c->subtitle, view->setting.as_of);
	say_footer(&c->footer, view);
	okr_caption_settle(c, &view->setting);
}

void
okr_values_draw(struct okr_pages *pages, const struct okr_values_view *view)
{
	struct okr_caption c = { 0 };
	struct okr_heading heading;

	okr_values_caption(&c, view);
	heading = okr_caption_heading(&c);
	if (view->n == 0)
		okr_pages_add_empty(pages, &heading, OKR_NO_ROWS);
	else
		okr_values_draw_rows(pages, view, &heading);
	okr_caption_release(&c);
}

/* " (Operations 2, Fleet 1)" */
static void
say_teams(struct okr_buf *out, const struct okr_values_view *view,
	  const struct okr_value_row *row)
{
	const char *before = " (";

	for (size_t i = 0; i < view->ncolumn; i++) {
		if (row->count[i] == 0)
			continue;
		okr_buf_text(out, before);
		okr_buf_span(out, view->column[i]);
		okr_buf_printf(out, " %zu", row->count[i]);
		before = ", ";
	}
	okr_buf_text(out, row->open > 0 ? ")" : "");
}

static void
say_row(struct okr_buf *out, const struct okr_values_view *view,
	const struct okr_value_row *row)
{
	okr_buf_span(out, row->title);
	if (row->open > 0)
		okr_buf_printf(out, ": %zu open objective%s", row->open,
			       row->open == 1 ? "" : "s");
	else
		okr_buf_text(out, ": no open objective");
	if (row->open == 0 && row->ever > 0)
		okr_buf_printf(out, ", %zu in other cycles", row->ever);
	say_teams(out, view, row);
	okr_buf_text(out, ".\n");
}

void
okr_values_say(struct okr_buf *out, const struct okr_values_view *view)
{
	struct okr_caption c = { 0 };

	okr_values_caption(&c, view);
	okr_caption_say(out, &c);
	for (size_t i = 0; i < okr_setting_shown(&view->setting, view->n); i++)
		say_row(out, view, &view->row[i]);
	okr_caption_release(&c);
}
