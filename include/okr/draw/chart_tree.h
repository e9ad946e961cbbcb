/*
 * The chart `tree`: does the work serve the vision?  Columns from statements
 * on the left to key results on the right; a box is as high as what is below
 * it.  Objectives that lead to no statement stand under a hatched box.
 */
#ifndef OKR_DRAW_CHART_TREE_H
#define OKR_DRAW_CHART_TREE_H

#include "okr/draw/caption.h"
#include "okr/draw/titles.h"

#define OKR_TREE_COLUMNS 4
#define OKR_TREE_NONE SIZE_MAX

/* One box; all text is borrowed.  Parents come before their children. */
struct okr_tree_node {
	size_t parent; /* position of its box, or OKR_TREE_NONE */
	size_t depth;  /* its column */
	size_t leaf;   /* the first of the leaves it spans */
	size_t nleaf;
	enum okr_kind kind; /* OKR_NO_KIND: "not aligned" */
	struct okr_span title;
	double score;
	enum okr_health health;
	bool last;     /* nothing below hangs from the same box */
	bool unserved; /* a statement with no objective open below it */
};

struct okr_tree_view {
	struct okr_tree_node *node;
	size_t n;
	size_t depth; /* columns */
	size_t nleaf;
	size_t hidden; /* rows below the last column */
	size_t norphan;
	struct okr_setting setting;
};

/* Fill leaf, nleaf, last and the counts from parent and depth. */
void okr_tree_view_settle(struct okr_tree_view *view);

/* Add the pages: one, or as many as whole branches need. */
void okr_tree_draw(struct okr_pages *pages, const struct okr_tree_view *view);

/* The whole chart in sentences, one a line, as okr/draw/chart.h has it. */
void okr_tree_say(struct okr_buf *out, const struct okr_tree_view *view);

void okr_tree_caption(struct okr_caption *c, const struct okr_tree_view *view);

#endif
