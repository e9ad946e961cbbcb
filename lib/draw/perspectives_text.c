/* Panels in cells. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/perspectives_text.h"

#include "okr/draw/bullet_text.h"

static void
print_name(struct okr_screen *s, const struct okr_panel *panel)
{
	struct okr_tone tone = okr_tone_bold;
	struct okr_buf text = { 0 };

	if (panel->n == 0)
		tone.cell = okr_tone_health(s, OKR_OFF_TRACK).cell;
	okr_screen_wrap(s, tone, panel->name);
	if (panel->n == 0) {
		okr_buf_text(&text, "No objective");
		okr_buf_text(&text, panel->last_cycle.n > 0 ? "; " : "");
		okr_panel_say_last(&text, panel);
	} else {
		okr_panel_say_counts(&text, panel, OKR_PANEL_COMMA);
	}
	okr_screen_wrap(s, panel->n == 0 ? tone : okr_tone_dim,
			okr_buf_view(&text));
	okr_buf_release(&text);
}

static void
print_panel(struct okr_screen *s, const struct okr_panel *panel, size_t shown,
	    const struct okr_bullet_columns *c)
{
	struct okr_buf rest = { 0 };

	print_name(s, panel);
	for (size_t i = 0; i < shown; i++)
		okr_bullet_print(s, &panel->bullet[i], c);
	okr_panel_say_rest(&rest, panel, shown);
	okr_screen_wrap(s, okr_tone_plain, okr_buf_view(&rest));
	okr_buf_release(&rest);
	okr_screen_line_end(s);
}

void
okr_perspectives_print(struct okr_screen *s,
		       const struct okr_perspectives_view *view)
{
	struct okr_bullet_columns c = okr_bullet_columns_choose(s, view->bullet,
								view->nbullet);
	struct okr_caption caption = { 0 };

	okr_perspectives_caption(&caption, view);
	okr_caption_print(s, &caption);
	okr_caption_release(&caption);
	if (view->n == 0) {
		okr_screen_wrap(s, okr_tone_dim, OKR_NO_ROWS);
		return;
	}
	for (size_t i = 0; i < view->n; i++) {
		const struct okr_panel *panel = &view->panel[i];

		print_panel(s, panel,
			    okr_setting_shown(&view->setting, panel->n), &c);
	}
	okr_screen_wrap(s, okr_tone_dim,
			OKR_SPAN("\xE2\x94\x83 expected by today"));
}
