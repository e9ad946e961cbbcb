/*
 * The kinds of charts: one row in a table each, with its name, the question
 * it answers, and how it is drawn on pages, printed in a terminal, and said
 * in words.  view_KIND.c holds the row and takes the numbers out of the plan;
 * chart_KIND.c knows no plan.
 */
#ifndef OKR_DRAW_CHART_H
#define OKR_DRAW_CHART_H

#include "okr/draw/pages.h"
#include "okr/draw/screen.h"
#include "okr/draw/view.h"

/* Options that only some charts have a use for. */
enum okr_chart_option {
	OKR_TAKES_ID = 1 << 0, /* the one row that is drawn */
	OKR_TAKES_TOP = 1 << 1,
	OKR_TAKES_STALE = 1 << 2
};

struct okr_chart {
	const char *name;
	const char *question; /* that it answers, for --help */
	bool any_page;        /* laid out for the page of the style */
	bool one_density;     /* its type is large enough for a slide */
	unsigned takes;       /* enum okr_chart_option */
	/* Both return false where there were no rows to draw. */
	bool (*draw)(struct okr_pages *pages, struct okr_view *view);
	bool (*print)(struct okr_screen *screen, struct okr_view *view);
	/*
	 * One sentence a line: the finding, what is looked at, then each row,
	 * the one that needs most attention first.
	 */
	void (*say)(struct okr_buf *out, struct okr_view *view);
};

extern const struct okr_chart *const okr_charts[]; /* NULL at the end */

/*
 * Draw the chart, and describe its pages to who does not see them.  False
 * where there were no rows to draw.
 */
bool okr_chart_draw(const struct okr_chart *chart, struct okr_pages *pages,
		    struct okr_view *view);

/* The page that the chart is laid out for on a sheet. */
struct okr_page okr_chart_page(const struct okr_chart *chart, int width,
			       int height, enum okr_density density);

/* The chart of that name, or NULL. */
const struct okr_chart *okr_chart_find(const char *name);

/* What a plan is best seen as: its vision, else its progress. */
const struct okr_chart *okr_chart_default(const struct okr_view *view);

#endif
