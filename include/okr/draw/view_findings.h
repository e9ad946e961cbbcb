/* The chart `findings` of a scored plan: the sentences of okr-report. */
#ifndef OKR_DRAW_VIEW_FINDINGS_H
#define OKR_DRAW_VIEW_FINDINGS_H

#include "okr/draw/chart.h"

extern const struct okr_chart okr_chart_findings;

#endif
