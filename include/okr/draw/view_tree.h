/*
 * The boxes of the chart `tree` from a scored plan: statements, and what is
 * open on the as-of day below them.
 */
#ifndef OKR_DRAW_VIEW_TREE_H
#define OKR_DRAW_VIEW_TREE_H

#include "okr/draw/chart_tree.h"
#include "okr/draw/view.h"

/*
 * A plan deeper than the columns loses whole kinds of statements, purposes
 * first, then pillars, missions and visions; then what lies deepest.  Caller
 * frees out->node.
 */
void okr_view_tree(struct okr_view *view, struct okr_tree_view *out);

#endif
