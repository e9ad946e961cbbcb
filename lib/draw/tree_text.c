/* The tree in lines. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/tree_text.h"

#include "okr/base/text.h"
#include "okr/draw/words.h"

static const struct okr_span tee = { "\xE2\x94\x9C\xE2\x94\x80 ", 7 },
			     elbow = { "\xE2\x94\x94\xE2\x94\x80 ", 7 },
			     stem = { "\xE2\x94\x82  ", 5 },
			     nothing = { "   ", 3 };

/* The box at a depth that a box is or hangs from. */
static const struct okr_tree_node *
ancestor_at(const struct okr_tree_view *view, const struct okr_tree_node *node,
	    size_t depth)
{
	while (node->depth > depth && node->parent != OKR_TREE_NONE)
		node = &view->node[node->parent];
	return node;
}

static void
print_lines(struct okr_screen *s, const struct okr_tree_view *view,
	    const struct okr_tree_node *node)
{
	if (node->parent == OKR_TREE_NONE)
		return;
	for (size_t d = 1; d < node->depth; d++)
		okr_screen_put(s, okr_tone_dim,
			       ancestor_at(view, node, d)->last ? nothing
								: stem);
	okr_screen_put(s, okr_tone_dim, node->last ? elbow : tee);
}

/* The title, and at the end of the line the score or why there is none. */
static void
print_title(struct okr_screen *s, const struct okr_tree_node *node)
{
	struct okr_buf score = { 0 };
	size_t cells;

	if (node->unserved)
		okr_buf_text(&score, "none open");
	else
		okr_words_number(&score, node->score, OKR_SHOWN_DECIMALS);
	cells = okr_text_width(okr_buf_view(&score)) + 1;
	okr_screen_fit(s, node->depth == 0 ? okr_tone_bold : okr_tone_plain,
		       node->title,
		       s->column + cells < s->width
			   ? s->width - s->column - cells
			   : 1);
	okr_screen_right(s, okr_tone_bold, okr_buf_view(&score), cells);
	okr_buf_release(&score);
}

static void
print_node(struct okr_screen *s, const struct okr_tree_view *view,
	   const struct okr_tree_node *node)
{
	print_lines(s, view, node);
	if (node->kind == OKR_NO_KIND) {
		okr_screen_put(s, okr_tone_bold, node->title);
		okr_screen_line_end(s);
		return;
	}
	if (!node->unserved) {
		okr_screen_put(s, okr_tone_health(s, node->health),
			       s->palette->health[node->health].glyph);
		okr_screen_put(s, okr_tone_plain, OKR_SPAN(" "));
	}
	print_title(s, node);
	okr_screen_line_end(s);
}

void
okr_tree_print(struct okr_screen *s, const struct okr_tree_view *view)
{
	struct okr_caption caption = { 0 };

	okr_tree_caption(&caption, view);
	okr_caption_print(s, &caption);
	okr_caption_release(&caption);
	if (view->n == 0)
		okr_screen_wrap(s, okr_tone_dim, OKR_NO_ROWS);
	for (size_t i = 0; i < view->n; i++)
		print_node(s, view, &view->node[i]);
}
