/* Missions in cells. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/missions_text.h"

#include "okr/base/text.h"
#include "okr/draw/words.h"

#define MIN_NAME 24
#define CELL 9 /* cells of a cycle, with a blank before it */

/* How many of the newest cycles go beside a name of readable length. */
static size_t
cycles_shown(const struct okr_screen *s, const struct okr_missions_view *view)
{
	size_t n = view->ncycle;

	while (n > 1 && MIN_NAME + n * CELL > s->width)
		n--;
	return n;
}

static void
print_heading(struct okr_screen *s, const struct okr_missions_view *view)
{
	struct okr_buf text = { 0 };

	okr_missions_say_title(&text, view);
	okr_screen_wrap(s, okr_tone_bold, okr_buf_view(&text));
	text.n = 0;
	okr_missions_say_subtitle(&text, view);
	okr_screen_wrap(s, okr_tone_dim, okr_buf_view(&text));
	okr_buf_release(&text);
	okr_screen_line_end(s);
}

static void
print_cycles(struct okr_screen *s, const struct okr_missions_view *view,
	     size_t first, size_t name)
{
	okr_screen_fit(s, okr_tone_dim, OKR_SPAN("Mission"), name);
	for (size_t i = first; i < view->ncycle; i++) {
		struct okr_buf text = { 0 };

		okr_buf_span(&text, view->cycle[i]);
		if (view->has_current && i + 1 == view->ncycle)
			okr_buf_char(&text, '*');
		text.n = okr_text_fit(okr_buf_view(&text), CELL - 1);
		okr_screen_right(s, okr_tone_dim, okr_buf_view(&text), CELL);
		okr_buf_release(&text);
	}
	okr_screen_line_end(s);
}

static void
print_cell(struct okr_screen *s, const struct okr_mission_cell *cell,
	   bool current)
{
	struct okr_tone alarm = okr_tone_health(s, OKR_OFF_TRACK);
	struct okr_buf text = { 0 };

	alarm.bold = true;
	if (cell->state == OKR_MISSION_SERVED && okr_num_known(cell->score))
		okr_words_number(&text, cell->score, OKR_SHOWN_DECIMALS);
	else if (cell->state == OKR_MISSION_SERVED)
		okr_buf_text(&text, "no data");
	else if (cell->state == OKR_MISSION_IDLE || current)
		okr_buf_text(&text, "none");
	else
		okr_buf_text(&text, OKR_DASH);
	okr_screen_right(s,
			 cell->state == OKR_MISSION_SERVED
			     ? (current ? okr_tone_bold : okr_tone_plain)
			 : current ? alarm
				   : okr_tone_dim,
			 okr_buf_view(&text), CELL);
	okr_buf_release(&text);
}

static void
print_mission(struct okr_screen *s, const struct okr_missions_view *view,
	      const struct okr_mission *m, size_t first)
{
	size_t name = s->width - (view->ncycle - first) * CELL;

	okr_screen_fit(s, okr_tone_bold, m->team.n > 0 ? m->team : m->title,
		       name);
	for (size_t i = first; i < view->ncycle; i++)
		print_cell(s, &m->cell[i],
			   view->has_current && i + 1 == view->ncycle);
	okr_screen_line_end(s);
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
	size_t first = view->ncycle - cycles_shown(s, view);

	print_heading(s, view);
	if (view->n == 0) {
		okr_screen_wrap(s, okr_tone_dim, OKR_SPAN("No rows to plot"));
		return;
	}
	print_cycles(s, view, first, s->width - (view->ncycle - first) * CELL);
	for (size_t i = 0; i < view->n; i++)
		print_mission(s, view, &view->mission[i], first);
}
