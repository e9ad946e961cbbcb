/*
 * Statements, and what is open on the as-of day below them.  A plan deeper
 * than the columns loses whole kinds of statements, purposes first, then
 * pillars, missions and visions; then what lies deepest.
 */
#ifndef OKR_DRAW_VIEW_TREE_H
#define OKR_DRAW_VIEW_TREE_H

#include "okr/draw/chart.h"

extern const struct okr_chart okr_chart_tree;

#endif
