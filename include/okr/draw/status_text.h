/* The chart `status` in a terminal. */
#ifndef OKR_DRAW_STATUS_TEXT_H
#define OKR_DRAW_STATUS_TEXT_H

#include "okr/draw/chart_status.h"
#include "okr/draw/screen.h"

void okr_status_print(struct okr_screen *s, const struct okr_status_view *view);

#endif
