/* Drawing the tree as nested boxes. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/tree_boxes.h"

#include "okr/draw/lines.h"
#include "okr/draw/mark.h"
#include "okr/draw/words.h"

#define TOP 162.0
#define LEGEND 42.0      /* below the boxes */
#define LEGEND_BELOW 8.0 /* of its middle, under the body */
#define MIN_PITCH 34.0   /* one line of text */
#define MAX_PITCH 96.0
#define GAP 5.0    /* between boxes */
#define STRIP 11.0 /* in the health's colour, at the left of a box */
#define MARK_X 38.0
#define MARK_SIZE 15.0
#define TEXT_X 64.0
#define SCORE_ASIDE 14.0
#define NARROW 440.0 /* a box: the score goes below the title */
#define NARROW_X 28.0
#define MIN_TITLE 40.0 /* less says nothing */
#define LINE 28.0

static const struct okr_face text_face = { 19, false };
static const struct okr_face score_face = { 20, true };

/* Widths of columns against each other, by how many there are. */
static const double column_weight[OKR_TREE_COLUMNS][OKR_TREE_COLUMNS] = {
	{ 1 },
	{ 1, 2.2 },
	{ .75, 1.5, 1.7 },
	{ .72, 1.1, 1.6, 1.7 },
};

/* A page while it is drawn: the leaves from `first` on. */
struct sheet {
	struct okr_scene *s;
	const struct okr_tree_view *view;
	size_t first, n;
	double pitch;
};

static double
column_x(const struct sheet *sheet, size_t column)
{
	const struct okr_page *page = &sheet->s->style->page;
	const double *weight = column_weight[sheet->view->depth - 1];
	double sum = 0, before = 0;

	for (size_t i = 0; i < sheet->view->depth; i++) {
		before += i < column ? weight[i] : 0;
		sum += weight[i];
	}
	return page->left + before / sum * (okr_page_room(page) + GAP);
}

static size_t
most(size_t a, size_t b)
{
	return a > b ? a : b;
}

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* The part of a node's box that is on the page; false when none is. */
static bool
find_box(const struct sheet *sheet, const struct okr_tree_node *node,
	 struct okr_box *box)
{
	size_t from = most(node->leaf, sheet->first);
	size_t to = least(node->leaf + node->nleaf, sheet->first + sheet->n);

	if (from >= to)
		return false;
	*box = (struct okr_box){
		.left = column_x(sheet, node->depth),
		.top = TOP + (double)(from - sheet->first) * sheet->pitch,
		.right = column_x(sheet, node->depth + 1) - GAP,
		.bottom = TOP + (double)(to - sheet->first) * sheet->pitch -
			  GAP,
	};
	return true;
}

static bool
is_hatched(const struct okr_tree_node *node)
{
	return node->kind == OKR_NO_KIND || node->unserved ||
	       node->health == OKR_DROPPED;
}

static void
paint_box(struct okr_scene *s, struct okr_box box,
	  const struct okr_tree_node *node)
{
	const struct okr_look *look = &s->style->palette.health[node->health];
	struct okr_box strip = { box.left, box.top, box.left + STRIP,
				 box.bottom };
	bool lost = node->kind == OKR_NO_KIND || node->unserved;

	okr_scene_box(s, box,
		      lost ? okr_scene_colour(s, OKR_PAPER) : look->tint);
	if (is_hatched(node))
		okr_scene_hatch(s, box, okr_scene_colour(s, OKR_GRID));
	if (node->health == OKR_NOT_STARTED || lost)
		okr_scene_frame(s, box, 2, okr_scene_colour(s, OKR_HATCH));
	okr_scene_box(s, strip,
		      lost ? okr_scene_colour(s, OKR_HATCH) : look->fill);
}

/* What stands for the score: a word where a statement has nothing open. */
static void
say_score(struct okr_buf *out, const struct okr_tree_node *node)
{
	if (node->unserved)
		okr_buf_text(out, "none open");
	else if (node->kind != OKR_NO_KIND)
		okr_words_number(out, node->score, OKR_SHOWN_DECIMALS);
}

static bool
has_mark(const struct okr_tree_node *node)
{
	return node->kind != OKR_NO_KIND && !node->unserved;
}

/* Text in a box: how many lines there is room for. */
static size_t
lines_in(struct okr_box box)
{
	double lines = floor((box.bottom - box.top) / LINE);

	return lines < 1 ? 1 : least((size_t)lines, OKR_MAX_LINES);
}

static struct okr_type
type_of(const struct okr_scene *s, struct okr_face face, enum okr_anchor anchor)
{
	return (struct okr_type){ face, okr_scene_colour(s, OKR_INK), anchor };
}

/* What is lost or has nothing stands out. */
static struct okr_type
title_type(const struct okr_scene *s, const struct okr_tree_node *node)
{
	struct okr_type type = type_of(s, text_face, OKR_LEFT);

	if (node->kind == OKR_NO_KIND) {
		type.face.bold = true;
		type.colour = okr_scene_colour(s, OKR_CRIMSON);
	}
	return type;
}

static struct okr_type
score_type(const struct okr_scene *s, const struct okr_tree_node *node,
	   enum okr_anchor anchor)
{
	struct okr_type type = type_of(s, score_face, anchor);

	if (node->unserved)
		type.colour = okr_scene_colour(s, OKR_CRIMSON);
	return type;
}

/* Lines one below the other around a height; returns that of the next. */
static double
set_lines(struct okr_scene *s, struct okr_point at, struct okr_type type,
	  const struct okr_lines *lines)
{
	for (size_t i = 0; i < lines->n; i++)
		okr_scene_text(s,
			       (struct okr_point){ at.x,
						   at.y + (double)i * LINE },
			       type, lines->line[i]);
	return at.y + (double)lines->n * LINE;
}

/* Mark, title and score side by side. */
static void
set_wide(struct okr_scene *s, struct okr_box box,
	 const struct okr_tree_node *node)
{
	struct okr_point at = { box.left + (has_mark(node) ? TEXT_X : NARROW_X),
				(box.top + box.bottom) / 2 };
	struct okr_point mark = { box.left + MARK_X, at.y };
	struct okr_point end = { box.right - SCORE_ASIDE, at.y };
	struct okr_lines lines = { .max = lines_in(box) };
	struct okr_buf score = { 0 };
	struct okr_box used;

	say_score(&score, node);
	used = okr_scene_text(s, end, score_type(s, node, OKR_RIGHT),
			      okr_buf_view(&score));
	okr_buf_release(&score);
	if (has_mark(node))
		okr_mark_draw(s, mark, MARK_SIZE, node->health);
	if (used.left - SCORE_ASIDE - at.x < MIN_TITLE)
		return;
	okr_lines_wrap(&lines, s, node->title, text_face,
		       used.left - SCORE_ASIDE - at.x);
	at.y -= (double)(lines.n - 1) * LINE / 2;
	set_lines(s, at, title_type(s, node), &lines);
}

/* The title, and below it the mark and the score. */
static void
set_narrow(struct okr_scene *s, struct okr_box box,
	   const struct okr_tree_node *node)
{
	struct okr_point at = { box.left + NARROW_X,
				(box.top + box.bottom) / 2 };
	struct okr_lines lines = { .max = lines_in(box) - 1 };
	struct okr_buf score = { 0 };

	okr_lines_wrap(&lines, s, node->title, text_face,
		       box.right - SCORE_ASIDE - at.x);
	at.y -= (double)lines.n * LINE / 2;
	at.y = set_lines(s, at, title_type(s, node), &lines);
	if (has_mark(node)) {
		okr_mark_draw(s,
			      (struct okr_point){ at.x + MARK_SIZE / 2, at.y },
			      MARK_SIZE, node->health);
		at.x += TEXT_X - MARK_X;
	}
	say_score(&score, node);
	okr_scene_text(s, at, score_type(s, node, OKR_LEFT),
		       okr_buf_view(&score));
	okr_buf_release(&score);
}

static void
draw_node(const struct sheet *sheet, const struct okr_tree_node *node)
{
	struct okr_box box;

	if (!find_box(sheet, node, &box))
		return;
	paint_box(sheet->s, box, node);
	if (box.right - box.left < NARROW && lines_in(box) > 1)
		set_narrow(sheet->s, box, node);
	else
		set_wide(sheet->s, box, node);
}

/* The healths that are on the chart, in the palette's order. */
static void
draw_legend(const struct sheet *sheet)
{
	struct okr_scene *s = sheet->s;
	struct okr_point at = { OKR_PAGE_LEFT,
				s->style->page.bottom - LEGEND_BELOW };
	bool used[OKR_NHEALTHS] = { false };

	for (size_t i = 0; i < sheet->view->n; i++)
		used[sheet->view->node[i].health] |= has_mark(
		    &sheet->view->node[i]);
	okr_mark_legend(s, at, used);
}

/*
 * Leaves on a page whose first new box is `from`: as many whole branches (a
 * root, or what hangs from one) as fit, or else as much of one as does.
 */
static size_t
leaves_from(const struct okr_tree_view *view, size_t from, size_t most_leaves)
{
	size_t first = view->node[from].leaf, whole = 0;

	if (view->nleaf - first <= most_leaves)
		return view->nleaf - first;
	for (size_t i = from + 1; i < view->n; i++) {
		const struct okr_tree_node *node = &view->node[i];

		if (node->leaf > first + most_leaves)
			break;
		if (node->depth <= 1)
			whole = node->leaf - first;
	}
	return whole > 0 ? whole : most_leaves;
}

/* What a box hangs from is drawn again on every page that it reaches. */
static void
draw_above(const struct sheet *sheet, const struct okr_tree_node *node)
{
	while (node->parent != OKR_TREE_NONE) {
		node = &sheet->view->node[node->parent];
		draw_node(sheet, node);
	}
}

void
okr_tree_draw_boxes(struct okr_pages *pages, const struct okr_tree_view *view,
		    const struct okr_heading *heading)
{
	double bottom = pages->style->page.bottom - LEGEND;
	size_t most_leaves = okr_page_rows(TOP, bottom, MIN_PITCH);
	struct sheet sheet = { .view = view };
	size_t drawn = 0;

	for (size_t i = 0; i < view->n && !okr_pages_are_full(pages);) {
		sheet.first = view->node[i].leaf;
		sheet.n = leaves_from(view, i, most_leaves);
		sheet.pitch = fmin((bottom - TOP) / (double)sheet.n, MAX_PITCH);
		sheet.s = okr_pages_add(pages, heading);
		draw_above(&sheet, &view->node[i]);
		while (i < view->n &&
		       view->node[i].leaf < sheet.first + sheet.n)
			draw_node(&sheet, &view->node[i++]);
		draw_legend(&sheet);
		drawn = i;
	}
	pages->left_out += view->n - drawn;
}
