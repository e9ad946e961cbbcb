/*
 * The kinds of charts: one row in a table each, with its name, the question
 * it answers, and how it is drawn on pages and in a terminal.
 */
#ifndef OKR_DRAW_CHART_H
#define OKR_DRAW_CHART_H

#include "okr/draw/pages.h"
#include "okr/draw/screen.h"
#include "okr/draw/view.h"

struct okr_chart {
	const char *name; /* NULL ends the table */
	const char *question;
	/* Both return false where there were no rows to draw. */
	bool (*draw)(struct okr_pages *pages, struct okr_view *view);
	bool (*print)(struct okr_screen *screen, struct okr_view *view);
};

extern const struct okr_chart okr_charts[];

/* The chart of that name, or NULL. */
const struct okr_chart *okr_chart_find(const char *name);

/* What a plan is best seen as: its vision, else its progress. */
const struct okr_chart *okr_chart_default(const struct okr_view *view);

#endif
