/* Words of the tree chart, and its pages. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/chart_tree.h"

#include "okr/draw/tree_boxes.h"
#include "okr/draw/words.h"

/* From the bottom up: a parent comes before its children. */
static void
count_below(struct okr_tree_view *view)
{
	bool seen[OKR_TREE_COLUMNS] = { false }; /* under the same parent */

	view->depth = 0;
	for (size_t i = view->n; i-- > 0;) {
		struct okr_tree_node *node = &view->node[i];

		if (node->nleaf == 0)
			node->nleaf = 1;
		if (node->parent != OKR_TREE_NONE)
			view->node[node->parent].nleaf += node->nleaf;
		if (node->depth + 1 > view->depth)
			view->depth = node->depth + 1;
		node->last = !seen[node->depth];
		seen[node->depth] = true;
		for (size_t d = node->depth + 1; d < OKR_TREE_COLUMNS; d++)
			seen[d] = false;
	}
}

void
okr_tree_view_settle(struct okr_tree_view *view)
{
	size_t leaf = 0;

	count_below(view);
	view->norphan = 0;
	for (size_t i = 0; i < view->n; i++) {
		struct okr_tree_node *node = &view->node[i];
		bool last = i + 1 == view->n || view->node[i + 1].parent != i;

		node->leaf = leaf;
		leaf += last ? 1 : 0;
		if (node->kind == OKR_OBJECTIVE &&
		    node->parent != OKR_TREE_NONE &&
		    view->node[node->parent].kind == OKR_NO_KIND)
			view->norphan++;
	}
	view->nleaf = leaf;
}

static size_t
count_kind(const struct okr_tree_view *view, enum okr_kind kind)
{
	size_t n = 0;

	for (size_t i = 0; i < view->n; i++)
		n += view->node[i].kind == kind ? 1 : 0;
	return n;
}

static struct okr_tally
tally_key_results(const struct okr_tree_view *view)
{
	struct okr_tally tally = { 0 };

	for (size_t i = 0; i < view->n; i++)
		if (view->node[i].kind == OKR_KEY_RESULT)
			okr_tally_add(&tally, view->node[i].health);
	return tally;
}

static void
say_alignment(struct okr_buf *out, const struct okr_tree_view *view)
{
	size_t n = count_kind(view, OKR_OBJECTIVE), lost = view->norphan;

	if (lost > 0)
		okr_buf_printf(out, "%zu of %zu open objectives lead%s nowhere",
			       lost, n, lost == 1 ? "s" : "");
	else if (n == 1)
		okr_buf_text(out, "The only open objective serves a statement");
	else
		okr_buf_printf(out, "All %zu open objectives serve a statement",
			       n);
}

static void
say_unserved(struct okr_buf *out, const struct okr_tree_view *view)
{
	size_t n = 0;

	for (size_t i = 0; i < view->n; i++)
		n += view->node[i].unserved ? 1 : 0;
	if (n > 0)
		okr_buf_printf(out, ", %zu statement%s none", n,
			       n == 1 ? " has" : "s have");
}

static void
say_bad(struct okr_buf *out, const struct okr_tally *key_results)
{
	size_t bad = key_results->of[OKR_OFF_TRACK] +
		     key_results->of[OKR_MISSED];

	const char *missed = key_results->of[OKR_MISSED] ? " or missed" : "";

	if (bad > 1 && bad == key_results->n)
		okr_buf_printf(out, "; all %zu key results are off track%s",
			       bad, missed);
	else if (bad > 0)
		okr_buf_printf(out, "; %zu of %zu key result%s %s off track%s",
			       bad, key_results->n,
			       key_results->n == 1 ? "" : "s",
			       bad == 1 ? "is" : "are", missed);
}

static void
say_title(struct okr_buf *out, const struct okr_tree_view *view)
{
	struct okr_tally tally = tally_key_results(view);

	if (count_kind(view, OKR_OBJECTIVE) == 0) {
		okr_buf_text(out, "No objective is open");
		return;
	}
	say_alignment(out, view);
	say_unserved(out, view);
	say_bad(out, &tally);
}

static void
say_footer(struct okr_buf *out, const struct okr_tree_view *view)
{
	size_t objectives = count_kind(view, OKR_OBJECTIVE);
	size_t key_results = count_kind(view, OKR_KEY_RESULT);

	okr_buf_printf(out,
		       "A column is a level; a box spans what is below it; its "
		       "colour and shape: health. "
		       "%zu objective%s, %zu key result%s.",
		       objectives, objectives == 1 ? "" : "s", key_results,
		       key_results == 1 ? "" : "s");
	if (view->hidden > 0)
		okr_buf_printf(out, " %zu deeper rows are not drawn.",
			       view->hidden);
}

void
okr_tree_caption(struct okr_caption *c, const struct okr_tree_view *view)
{
	say_title(&c->title, view);
	okr_buf_text(&c->subtitle, "From statements to key results open on ");
	okr_day_format(&c->subtitle, view->setting.as_of);
	say_footer(&c->footer, view);
	okr_caption_settle(c, &view->setting);
}

void
okr_tree_draw(struct okr_pages *pages, const struct okr_tree_view *view)
{
	struct okr_caption c = { 0 };
	struct okr_heading heading;

	okr_tree_caption(&c, view);
	heading = okr_caption_heading(&c);
	if (view->n == 0)
		okr_pages_add_empty(pages, &heading, OKR_NO_ROWS);
	else
		okr_tree_draw_boxes(pages, view, &heading);
	okr_caption_release(&c);
}

/* A box that leads nowhere, or a statement that nothing serves. */
static bool
is_lost(const struct okr_tree_view *view, const struct okr_tree_node *node)
{
	return node->unserved || (node->parent != OKR_TREE_NONE &&
				  view->node[node->parent].kind == OKR_NO_KIND);
}

/* "Objective" for "objective" */
static void
say_kind(struct okr_buf *out, enum okr_kind kind)
{
	size_t from = out->n;

	okr_words_of(out, okr_kind_word[kind]);
	out->s[from] = (char)(out->s[from] - 'a' + 'A');
}

static void
say_place(struct okr_buf *out, const struct okr_tree_view *view,
	  const struct okr_tree_node *node)
{
	if (node->parent == OKR_TREE_NONE)
		return;
	if (view->node[node->parent].kind == OKR_NO_KIND) {
		okr_buf_text(out, ", which leads to no statement");
		return;
	}
	okr_buf_text(out, ", under ");
	okr_buf_span(out, view->node[node->parent].title);
}

/* "Objective Pass the inspection, under Renew the licence: 0.76, on track." */
static void
say_box(struct okr_buf *out, const struct okr_tree_view *view,
	const struct okr_tree_node *node)
{
	say_kind(out, node->kind);
	okr_buf_char(out, ' ');
	okr_buf_span(out, node->title);
	say_place(out, view, node);
	okr_buf_text(out, ": ");
	if (node->unserved) {
		okr_buf_text(out, "no objective is open below it.\n");
		return;
	}
	if (okr_num_known(node->score)) {
		okr_words_number(out, node->score, OKR_SHOWN_DECIMALS);
		okr_buf_text(out, ", ");
	}
	okr_words_of(
	    out, okr_health_word[node->health ? node->health : OKR_NO_DATA]);
	okr_buf_text(out, ".\n");
}

static void
say_boxes(struct okr_buf *out, const struct okr_tree_view *view,
	  enum okr_health health)
{
	for (size_t i = 0; i < view->n; i++) {
		const struct okr_tree_node *node = &view->node[i];

		if (node->kind != OKR_NO_KIND && !is_lost(view, node) &&
		    node->health == health)
			say_box(out, view, node);
	}
}

void
okr_tree_say(struct okr_buf *out, const struct okr_tree_view *view)
{
	struct okr_caption c = { 0 };

	okr_tree_caption(&c, view);
	okr_caption_say(out, &c);
	okr_caption_release(&c);
	for (size_t i = 0; i < view->n; i++)
		if (is_lost(view, &view->node[i]))
			say_box(out, view, &view->node[i]);
	for (size_t i = 0; i < OKR_NHEALTHS; i++)
		say_boxes(out, view, okr_worst_first[i]);
}
