/*
 * The chart `quadrant`: where do number and belief disagree?  One mark a key
 * result, ahead of pace or behind it by how confident its owner is.
 */
#ifndef OKR_DRAW_CHART_QUADRANT_H
#define OKR_DRAW_CHART_QUADRANT_H

#include "okr/draw/bullet.h"
#include "okr/draw/caption.h"

/* Confidence where belief turns to doubt: midway between the two. */
#define OKR_QUADRANT_MIDDLE 0.55

struct okr_quadrant_view {
	struct okr_bullet *bullet; /* with a pace and a confidence */
	size_t n;
	size_t parting; /* the first so many: belief and number part */
	size_t silent;  /* more that state no confidence */
	size_t unpaced; /* more of which no score or pace is known */
	struct okr_setting setting;
};

/* Where belief and number part first, then the worst. */
void okr_quadrant_sort(struct okr_quadrant_view *view);

/* Score less pace, as shown: readers subtract what they see. */
double okr_quadrant_gap(const struct okr_bullet *bullet);

enum okr_quarter {
	OKR_BEHIND_CONFIDENT,
	OKR_AHEAD_DOUBTFUL,
	OKR_BEHIND_DOUBTFUL,
	OKR_AHEAD_CONFIDENT,
	OKR_NQUARTERS
};

enum okr_quarter okr_quadrant_quarter(const struct okr_bullet *bullet);

/* "Behind but confident: check the plan" */
extern const struct okr_span okr_quarter_words[OKR_NQUARTERS];

/* Caller releases. */
void okr_quadrant_caption(struct okr_caption *c,
			  const struct okr_quadrant_view *view);

void okr_quadrant_draw(struct okr_pages *pages,
		       const struct okr_quadrant_view *view);
void okr_quadrant_say(struct okr_buf *out,
		      const struct okr_quadrant_view *view);

#endif
