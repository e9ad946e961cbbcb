/*
 * The chart `review`: a cover, and then every other chart that has something
 * to show, in the order of the questions that a review asks.
 */
#ifndef OKR_DRAW_VIEW_REVIEW_H
#define OKR_DRAW_VIEW_REVIEW_H

#include "okr/draw/chart.h"

/* Names of kinds of charts; NULL at the end. */
extern const char *const okr_review_parts[];

extern const struct okr_chart okr_chart_review;

#endif
