/*
 * The chart `findings`: what is worth talking about?  The sentences of which
 * the numbers meet the condition, the most important first.
 */
#ifndef OKR_DRAW_CHART_FINDINGS_H
#define OKR_DRAW_CHART_FINDINGS_H

#include "okr/draw/caption.h"
#include "okr/draw/topics.h"

struct okr_findings_view {
	struct okr_topic *topic; /* in order of importance */
	size_t n;
	struct okr_setting setting;
};

void okr_findings_draw(struct okr_pages *pages,
		       const struct okr_findings_view *view);
void okr_findings_print(struct okr_screen *s,
			const struct okr_findings_view *view);
void okr_findings_say(struct okr_buf *out,
		      const struct okr_findings_view *view);

#endif
