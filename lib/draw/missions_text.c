/* Missions in cells. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/missions_text.h"

static void
print_mission(struct okr_screen *s, const struct okr_missions_view *view,
	      const struct okr_mission *m, size_t first)
{
	size_t name = s->width - (view->cycles.n - first) * OKR_CELL_CELLS;

	okr_screen_fit(s, okr_tone_bold, m->team.n > 0 ? m->team : m->title,
		       name);
	okr_cycle_cells_print(s, &view->cycles, m->cell, first);
	if (m->team.n > 0) {
		okr_screen_put(s, okr_tone_plain, OKR_SPAN("  "));
		okr_screen_fit(s, okr_tone_plain, m->title, s->width - 2);
		okr_screen_line_end(s);
	}
	if (!m->has_vision) {
		okr_screen_put(s, okr_tone_health(s, OKR_OFF_TRACK),
			       OKR_SPAN("  no vision above it"));
		okr_screen_line_end(s);
	}
}

void
okr_missions_print(struct okr_screen *s, const struct okr_missions_view *view)
{
	struct okr_caption caption = { 0 };
	size_t first = view->cycles.n -
		       okr_cycle_cells_shown(s, view->cycles.n);

	okr_missions_caption(&caption, view);
	okr_caption_print(s, &caption);
	okr_caption_release(&caption);
	if (view->n == 0) {
		okr_screen_wrap(s, okr_tone_dim, OKR_NO_ROWS);
		return;
	}
	okr_screen_fit(s, okr_tone_dim, OKR_SPAN("Mission"),
		       s->width - (view->cycles.n - first) * OKR_CELL_CELLS);
	okr_cycle_cells_print_head(s, &view->cycles, first);
	for (size_t i = 0; i < view->n; i++)
		print_mission(s, view, &view->mission[i], first);
}
