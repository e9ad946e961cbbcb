/*
 * The finding that a chart's title states, made from its numbers.  Nothing is
 * claimed that they do not carry; a tie is said as one.
 */
#ifndef OKR_DRAW_TITLES_H
#define OKR_DRAW_TITLES_H

#include "okr/okr/score.h"
#include "okr/report/vision.h"

/* "At this rate the vision lands at 0.53 by Dec 2028; ..." */
void okr_title_vision(struct okr_buf *out, const struct okr_vision *v);

/* The same in fewer words, for where that is too wide. */
void okr_title_vision_short(struct okr_buf *out, const struct okr_vision *v);

/* All healths, OKR_NO_HEALTH last: the order in which rows are told. */
extern const enum okr_health okr_worst_first[OKR_NHEALTHS];

/* How many rows of a kind are in which health. */
struct okr_tally {
	size_t n;
	size_t of[OKR_NHEALTHS];
};

void okr_tally_add(struct okr_tally *tally, enum okr_health health);

/*
 * "2 of 10 objectives are off track, 2 at risk": the worst first, missed with
 * off track.  one and many are the noun.
 */
void okr_title_health(struct okr_buf *out, const struct okr_tally *tally,
		      const char *one, const char *many);

/* "3 more (1 off track or missed)"; nothing where there are none. */
void okr_title_rest(struct okr_buf *out, const struct okr_tally *rest);

#endif
