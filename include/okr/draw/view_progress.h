/*
 * The objectives that are open on the as-of day, or the key results of a plan
 * without objectives, sorted.
 */
#ifndef OKR_DRAW_VIEW_PROGRESS_H
#define OKR_DRAW_VIEW_PROGRESS_H

#include "okr/draw/chart.h"

extern const struct okr_chart okr_chart_progress;

#endif
