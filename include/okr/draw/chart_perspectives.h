/*
 * The chart `perspectives`: is the scorecard balanced?  One panel of bullets
 * a perspective, four on a page; one without an objective says so.
 */
#ifndef OKR_DRAW_CHART_PERSPECTIVES_H
#define OKR_DRAW_CHART_PERSPECTIVES_H

#include "okr/draw/bullet.h"
#include "okr/draw/caption.h"

/* All text is borrowed. */
struct okr_panel {
	struct okr_span name;
	struct okr_bullet *bullet; /* in the view's; open, the worst first */
	size_t n;
	struct okr_span last_cycle; /* over, that had one; may be empty */
};

struct okr_perspectives_view {
	struct okr_bullet *bullet; /* of all panels, one after another */
	size_t nbullet;
	struct okr_panel *panel;
	size_t n;
	size_t standard;        /* the first so many are of the scorecard */
	size_t without;         /* open objectives in no perspective */
	struct okr_span cycles; /* "2026, 2026-Q4"; empty: none */
	struct okr_setting setting;
};

/* "4 objectives, 2 off track" with that text for the comma. */
void okr_panel_say_counts(struct okr_buf *out, const struct okr_panel *panel,
			  const char *comma);

#define OKR_PANEL_COMMA " \xC2\xB7 " /* where a reader sees it */

/* "last one: 2026-Q1" of a panel without objectives, or nothing. */
void okr_panel_say_last(struct okr_buf *out, const struct okr_panel *panel);

/* "3 more (1 off track or missed)" behind the first so many, or nothing. */
void okr_panel_say_rest(struct okr_buf *out, const struct okr_panel *panel,
			size_t shown);

/* Caller releases. */
void okr_perspectives_caption(struct okr_caption *c,
			      const struct okr_perspectives_view *view);

void okr_perspectives_draw(struct okr_pages *pages,
			   const struct okr_perspectives_view *view);
void okr_perspectives_say(struct okr_buf *out,
			  const struct okr_perspectives_view *view);

#endif
