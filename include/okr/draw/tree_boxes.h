/* The boxes of the tree chart, page after page. */
#ifndef OKR_DRAW_TREE_BOXES_H
#define OKR_DRAW_TREE_BOXES_H

#include "okr/draw/chart_tree.h"

/* At least one box. */
void okr_tree_draw_boxes(struct okr_pages *pages,
			 const struct okr_tree_view *view,
			 const struct okr_heading *heading);

#endif
