/* The table of charts. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart.h"

#include "okr/draw/spoken.h"
#include "okr/draw/view_burnup.h"
#include "okr/draw/view_change.h"
#include "okr/draw/view_findings.h"
#include "okr/draw/view_freshness.h"
#include "okr/draw/view_heatmap.h"
#include "okr/draw/view_missions.h"
#include "okr/draw/view_multiples.h"
#include "okr/draw/view_perspectives.h"
#include "okr/draw/view_progress.h"
#include "okr/draw/view_quadrant.h"
#include "okr/draw/view_review.h"
#include "okr/draw/view_status.h"
#include "okr/draw/view_timeline.h"
#include "okr/draw/view_tree.h"
#include "okr/draw/view_values.h"
#include "okr/draw/view_vision.h"

/* clang-format off */
const struct okr_chart *const okr_charts[] = {
	&okr_chart_vision,
	&okr_chart_progress,
	&okr_chart_burnup,
	&okr_chart_heatmap,
	&okr_chart_tree,
	&okr_chart_values,
	&okr_chart_status,
	&okr_chart_multiples,
	&okr_chart_quadrant,
	&okr_chart_perspectives,
	&okr_chart_change,
	&okr_chart_timeline,
	&okr_chart_freshness,
	&okr_chart_missions,
	&okr_chart_findings,
	&okr_chart_review,
	NULL,
};
/* clang-format on */

const struct okr_chart *
okr_chart_find(const char *name)
{
	for (const struct okr_chart *const *c = okr_charts; *c; c++)
		if (strcmp((*c)->name, name) == 0)
			return *c;
	return NULL;
}

struct okr_page
okr_chart_page(const struct okr_chart *chart, int width, int height,
	       enum okr_density density)
{
	if (!chart->any_page)
		return okr_page_standard;
	return okr_page_for(width, height,
			    chart->one_density ? OKR_REPORT : density);
}

bool
okr_chart_draw(const struct okr_chart *chart, struct okr_pages *pages,
	       struct okr_view *view)
{
	bool any = chart->draw(pages, view);
	struct okr_buf said = { 0 };

	if (okr_pages_are_described(pages))
		return any;
	okr_spoken_paragraph(&said, chart, view);
	okr_pages_describe(pages, chart->question, okr_buf_view(&said));
	okr_buf_release(&said);
	return any;
}

const struct okr_chart *
okr_chart_default(const struct okr_view *view)
{
	struct okr_rows rows;
	size_t n;

	okr_view_find_visions(view, &rows);
	n = rows.n;
	okr_rows_release(&rows);
	return n > 0 ? &okr_chart_vision : &okr_chart_progress;
}
