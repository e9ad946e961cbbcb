/* The table of charts. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart.h"

#include <stdlib.h>

#include "okr/draw/missions_text.h"
#include "okr/draw/progress_text.h"
#include "okr/draw/tree_text.h"
#include "okr/draw/view_missions.h"
#include "okr/draw/view_tree.h"
#include "okr/draw/vision_text.h"

static const struct okr_span no_vision = { "The plan has no vision", 22 };

/* One page, or one part of the screen, for each vision. */
static bool
draw_visions(struct okr_pages *pages, struct okr_view *view)
{
	struct okr_rows rows;
	size_t n;

	okr_view_find_visions(view, &rows);
	for (size_t i = 0; i < rows.n; i++) {
		struct okr_vision v;
		struct okr_vision_view one;

		okr_view_vision(view, rows.row[i], &v, &one);
		okr_vision_draw(pages, &one);
		okr_vision_release(&v);
	}
	n = rows.n;
	okr_rows_release(&rows);
	if (n == 0)
		okr_pages_add_empty(pages,
				    &(struct okr_heading){ .title = no_vision },
				    OKR_SPAN("No rows to plot"));
	return n > 0;
}

static bool
print_visions(struct okr_screen *screen, struct okr_view *view)
{
	struct okr_rows rows;
	size_t n;

	okr_view_find_visions(view, &rows);
	for (size_t i = 0; i < rows.n; i++) {
		struct okr_vision v;
		struct okr_vision_view one;

		if (i > 0)
			okr_screen_line_end(screen);
		okr_view_vision(view, rows.row[i], &v, &one);
		okr_vision_print(screen, &one);
		okr_vision_release(&v);
	}
	n = rows.n;
	okr_rows_release(&rows);
	if (n == 0)
		okr_screen_wrap(screen, okr_tone_bold, no_vision);
	return n > 0;
}

static bool
draw_progress(struct okr_pages *pages, struct okr_view *view)
{
	struct okr_progress_view progress;

	okr_view_progress(view, &progress);
	okr_progress_draw(pages, &progress);
	free(progress.bullet);
	return progress.n > 0;
}

static bool
print_progress(struct okr_screen *screen, struct okr_view *view)
{
	struct okr_progress_view progress;

	okr_view_progress(view, &progress);
	okr_progress_print(screen, &progress);
	free(progress.bullet);
	return progress.n > 0;
}

static bool
draw_tree(struct okr_pages *pages, struct okr_view *view)
{
	struct okr_tree_view tree;

	okr_view_tree(view, &tree);
	okr_tree_draw(pages, &tree);
	free(tree.node);
	return tree.n > 0;
}

static bool
print_tree(struct okr_screen *screen, struct okr_view *view)
{
	struct okr_tree_view tree;

	okr_view_tree(view, &tree);
	okr_tree_print(screen, &tree);
	free(tree.node);
	return tree.n > 0;
}

static bool
draw_missions(struct okr_pages *pages, struct okr_view *view)
{
	struct okr_missions_view missions;
	bool any;

	okr_view_missions(view, &missions);
	okr_missions_draw(pages, &missions);
	any = missions.n > 0;
	okr_view_missions_release(&missions);
	return any;
}

static bool
print_missions(struct okr_screen *screen, struct okr_view *view)
{
	struct okr_missions_view missions;
	bool any;

	okr_view_missions(view, &missions);
	okr_missions_print(screen, &missions);
	any = missions.n > 0;
	okr_view_missions_release(&missions);
	return any;
}

const struct okr_chart okr_charts[] = {
	{ "vision",
	  "is each cycle bringing us closer to the vision, and will we arrive?",
	  draw_visions, print_visions },
	{ "progress", "are we on pace, and what needs talk?", draw_progress,
	  print_progress },
	{ "missions", "which team mission is served, how well, for what?",
	  draw_missions, print_missions },
	{ "tree", "does the work serve the vision?", draw_tree, print_tree },
	{ NULL, NULL, NULL, NULL },
};

const struct okr_chart *
okr_chart_find(const char *name)
{
	for (const struct okr_chart *c = okr_charts; c->name; c++)
		if (strcmp(c->name, name) == 0)
			return c;
	return NULL;
}

const struct okr_chart *
okr_chart_default(const struct okr_view *view)
{
	struct okr_rows rows;
	size_t n;

	okr_view_find_visions(view, &rows);
	n = rows.n;
	okr_rows_release(&rows);
	return okr_chart_find(n > 0 ? "vision" : "progress");
}
