/*
 * The objectives, or the key results of a plan without any, around the cycle
 * of the as-of day: the one before, it, and the one after, and more of both
 * where cycles are short.
 */
#ifndef OKR_DRAW_VIEW_TIMELINE_H
#define OKR_DRAW_VIEW_TIMELINE_H

#include "okr/draw/chart.h"

extern const struct okr_chart okr_chart_timeline;

#endif
