/* The chart `change` of a scored plan. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/view_change.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/draw/change_text.h"
#include "okr/draw/chart_change.h"
#include "okr/report/successions.h"

static enum okr_change_kind
kind_of(const struct okr_succession *item)
{
	if (item->before == 0)
		return OKR_CHANGE_NEW;
	if (item->row == 0)
		return OKR_CHANGE_ENDED;
	return okr_num_known(item->now) && okr_num_known(item->then)
		   ? OKR_CHANGE_PAIR
		   : OKR_CHANGE_BLIND;
}

static struct okr_change
make_row(struct okr_view *view, const struct okr_succession *item)
{
	uint32_t row = item->row ? item->row : item->before;

	return (struct okr_change){
		.kind = kind_of(item),
		.id = okr_plan_id(&view->q->scored.plan, row),
		.title = okr_view_title(view, row),
		.then = item->then,
		.now = item->now,
		.health = okr_score_result(&view->q->score, row).health,
	};
}

/* The row that says which cycle a key result is in: itself, or above it. */
static uint32_t
row_of_cycle(const struct okr_view *view, uint32_t row)
{
	const struct okr_node *node = view->q->scored.plan.node;

	return node[row].cycle || !node[row].parent ? row : node[row].parent;
}

/* The one cycle of the pairs' rows, or of their predecessors; or empty. */
static struct okr_span
only_cycle(struct okr_view *view, const struct okr_successions *found,
	   bool before)
{
	struct okr_rows rows = { 0 };
	struct okr_window only;
	struct okr_span name;

	for (size_t i = 0; i < found->n; i++) {
		const struct okr_succession *item = &found->item[i];

		if (item->row && item->before)
			okr_rows_add(&rows,
				     row_of_cycle(view, before ? item->before
							       : item->row));
	}
	name = okr_view_cycles(view, &rows, &only);
	okr_rows_release(&rows);
	return okr_window_known(only) ? name : OKR_SPAN("");
}

static void
view_change(struct okr_view *view, struct okr_change_view *out)
{
	struct okr_successions found;
	bool objectives;

	okr_successions_find(&found, view->q);
	objectives = found.kind == OKR_OBJECTIVE;
	*out = (struct okr_change_view){
		.row = okr_mem_new(found.n, sizeof(*out->row)),
		.n = found.n,
		.one = objectives ? "objective" : "key result",
		.many = objectives ? "objectives" : "key results",
		.head = objectives ? "Objective" : "Key result",
		.before = only_cycle(view, &found, true),
		.cycle = only_cycle(view, &found, false),
		.open = found.open,
		.left_out = found.left_out,
		.running = found.running,
		.setting = okr_view_setting(view),
	};
	for (size_t i = 0; i < found.n; i++)
		out->row[i] = make_row(view, &found.item[i]);
	okr_change_sort(out);
	okr_successions_release(&found);
}

static bool
has_rows(const struct okr_change_view *change)
{
	return okr_change_count(change, OKR_CHANGE_PAIR) +
		   okr_change_count(change, OKR_CHANGE_BLIND) >
	       0;
}

static bool
draw_change(struct okr_pages *pages, struct okr_view *view)
{
	struct okr_change_view change;
	bool any;

	view_change(view, &change);
	okr_change_draw(pages, &change);
	any = has_rows(&change);
	free(change.row);
	return any;
}

static bool
print_change(struct okr_screen *screen, struct okr_view *view)
{
	struct okr_change_view change;
	bool any;

	view_change(view, &change);
	okr_change_print(screen, &change);
	any = has_rows(&change);
	free(change.row);
	return any;
}

static void
say_change(struct okr_buf *out, struct okr_view *view)
{
	struct okr_change_view change;

	view_change(view, &change);
	okr_change_say(out, &change);
	free(change.row);
}

const struct okr_chart okr_chart_change = {
	.name = "change",
	.question = "is it better than last time?",
	.any_page = true,
	.draw = draw_change,
	.print = print_change,
	.say = say_change,
};
