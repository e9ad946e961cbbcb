/* Boxes of the tree. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/view_tree.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/draw/chart_tree.h"
#include "okr/draw/tree_text.h"

/* What a row is in the chart. */
enum part { OUT, SHOWN, SEEN_THROUGH };

struct choice {
	struct okr_view *view;
	const struct okr_plan *plan;
	unsigned char *part; /* by row: enum part */
	bool *apart;         /* by row: stands in a tree that leads nowhere */
	uint32_t *depth;     /* by row: boxes above it */
	size_t *box;         /* by row: its position, of what is shown */
};

static bool
is_orphan(const struct choice *c, uint32_t row)
{
	return (c->view->q->alignments.of[row] & OKR_ORPHAN) != 0;
}

/* The next row of the tree of work that stands under none; 0 at the end. */
static uint32_t
next_root(const struct okr_plan *plan, uint32_t row)
{
	while (++row <= plan->n)
		if (plan->node[row].parent == 0 &&
		    okr_is_counted(plan->node[row].kind))
			return row;
	return 0;
}

/* The row after this one from the top down, each before what is below it. */
static uint32_t
next_row(const struct okr_plan *plan, uint32_t row)
{
	const struct okr_node *node = plan->node;

	if (row && node[row].child)
		return node[row].child;
	while (row && node[row].next == 0 && node[row].parent)
		row = node[row].parent;
	return row && node[row].next ? node[row].next : next_root(plan, row);
}

/* A value that nothing stands under is no place in the tree of work. */
static bool
has_place(const struct choice *c, uint32_t row)
{
	const struct okr_node *node = &c->plan->node[row];

	if (okr_is_statement(node->kind))
		return node->kind != OKR_VALUE || node->child != 0;
	return okr_alignment_is_open(c->plan, row, c->view->q->scored.as_of);
}

static void
choose_all(struct choice *c)
{
	for (uint32_t row = 1; row <= c->plan->n; row++)
		if (okr_is_counted(c->plan->node[row].kind) &&
		    has_place(c, row))
			c->part[row] = SHOWN;
}

/* Columns that the rows need; fills the depth of each. */
static size_t
count_columns(struct choice *c)
{
	const struct okr_node *node = c->plan->node;
	size_t columns = 0;

	for (uint32_t row = next_row(c->plan, 0); row;
	     row = next_row(c->plan, row)) {
		uint32_t up = node[row].parent;

		c->apart[row] = up ? c->apart[up] : is_orphan(c, row);
		c->depth[row] = c->apart[row] ? 1 : 0;
		if (up)
			c->depth[row] = c->depth[up] +
					(c->part[up] == SHOWN ? 1 : 0);
		if (c->part[row] == SHOWN && c->depth[row] + 1 > columns)
			columns = c->depth[row] + 1;
	}
	return columns;
}

static void
see_through(struct choice *c, enum okr_kind kind)
{
	for (uint32_t row = 1; row <= c->plan->n; row++)
		if (c->plan->node[row].kind == kind && c->part[row] == SHOWN)
			c->part[row] = SEEN_THROUGH;
}

static void
fit_columns(struct choice *c)
{
	static const enum okr_kind order[] = { OKR_PURPOSE, OKR_PILLAR,
					       OKR_MISSION, OKR_VISION };
	size_t columns = count_columns(c);

	for (size_t i = 0;
	     i < sizeof(order) / sizeof(*order) && columns > OKR_TREE_COLUMNS;
	     i++) {
		see_through(c, order[i]);
		columns = count_columns(c);
	}
}

/* The box that a row hangs from: of the nearest row above that has one. */
static size_t
box_above(const struct choice *c, uint32_t row, size_t orphanage)
{
	uint32_t up = c->plan->node[row].parent;

	while (up && c->part[up] != SHOWN)
		up = c->plan->node[up].parent;
	if (up)
		return c->box[up];
	return c->apart[row] ? orphanage : OKR_TREE_NONE;
}

static struct okr_tree_node
make_box(const struct choice *c, uint32_t row)
{
	struct okr_result r = okr_score_result(&c->view->q->score, row);
	uint8_t alignment = c->view->q->alignments.of[row];

	return (struct okr_tree_node){
		.depth = c->depth[row],
		.kind = c->plan->node[row].kind,
		.title = okr_view_title(c->view, row),
		.score = r.score,
		.health = r.health,
		.unserved = (alignment & OKR_UNSERVED) != 0,
	};
}

static void
add_boxes(struct choice *c, struct okr_tree_view *out, bool orphans,
	  size_t orphanage)
{
	for (uint32_t row = next_row(c->plan, 0); row;
	     row = next_row(c->plan, row)) {
		struct okr_tree_node *node = &out->node[out->n];

		if (c->part[row] != SHOWN || c->apart[row] != orphans)
			continue;
		if (c->depth[row] >= OKR_TREE_COLUMNS) {
			out->hidden++;
			continue;
		}
		*node = make_box(c, row);
		node->parent = box_above(c, row, orphanage);
		c->box[row] = out->n++;
	}
}

/* Those that serve something first, the others below a box of their own. */
static void
fill(struct choice *c, struct okr_tree_view *out)
{
	size_t orphanage;

	out->node = okr_mem_new((size_t)c->plan->n + 1, sizeof(*out->node));
	add_boxes(c, out, false, OKR_TREE_NONE);
	orphanage = out->n;
	out->node[out->n++] = (struct okr_tree_node){
		.parent = OKR_TREE_NONE,
		.kind = OKR_NO_KIND,
		.title = OKR_SPAN("Not aligned"),
		.score = OKR_NUM_NONE,
	};
	add_boxes(c, out, true, orphanage);
	if (out->n == orphanage + 1)
		out->n--;
	okr_tree_view_settle(out);
}

static void
view_tree(struct okr_view *view, struct okr_tree_view *out)
{
	const struct okr_plan *plan = &view->q->scored.plan;
	struct choice c = { .view = view, .plan = plan };
	size_t n = (size_t)plan->n + 1;

	*out = (struct okr_tree_view){ .setting = okr_view_setting(view) };
	c.part = okr_mem_new(n, sizeof(*c.part));
	c.apart = okr_mem_new(n, sizeof(*c.apart));
	c.depth = okr_mem_new(n, sizeof(*c.depth));
	c.box = okr_mem_new(n, sizeof(*c.box));
	choose_all(&c);
	fit_columns(&c);
	fill(&c, out);
	free(c.part);
	free(c.apart);
	free(c.depth);
	free(c.box);
}

static bool
draw_tree(struct okr_pages *pages, struct okr_view *view)
{
	struct okr_tree_view tree;

	view_tree(view, &tree);
	okr_tree_draw(pages, &tree);
	free(tree.node);
	return tree.n > 0;
}

static bool
print_tree(struct okr_screen *screen, struct okr_view *view)
{
	struct okr_tree_view tree;

	view_tree(view, &tree);
	okr_tree_print(screen, &tree);
	free(tree.node);
	return tree.n > 0;
}

static void
say_tree(struct okr_buf *out, struct okr_view *view)
{
	struct okr_tree_view tree;

	view_tree(view, &tree);
	okr_tree_say(out, &tree);
	free(tree.node);
}

const struct okr_chart okr_chart_tree = {
	.name = "tree",
	.question = "does the work serve the vision?",
	.any_page = true,
	.draw = draw_tree,
	.print = print_tree,
	.say = say_tree,
};
