/* The cover of a scored plan. */
#ifndef OKR_DRAW_VIEW_COVER_H
#define OKR_DRAW_VIEW_COVER_H

#include "okr/draw/cover.h"
#include "okr/draw/view.h"

/* The text is borrowed from the view. */
void okr_view_cover(struct okr_view *view, struct okr_cover *out);

#endif
