/* The chart `tree` in a terminal. */
#ifndef OKR_DRAW_TREE_TEXT_H
#define OKR_DRAW_TREE_TEXT_H

#include "okr/draw/chart_tree.h"
#include "okr/draw/screen.h"

void okr_tree_print(struct okr_screen *s, const struct okr_tree_view *view);

#endif
