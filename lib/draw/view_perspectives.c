/* The chart `perspectives` of a scored plan. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/view_perspectives.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/draw/chart_perspectives.h"
#include "okr/draw/perspectives_text.h"
#include "okr/report/perspectives.h"

/* The four of the scorecard as words, in its order. */
static const struct okr_span standard[] = {
	OKR_SPAN("Financial"),
	OKR_SPAN("Customer"),
	OKR_SPAN("Internal process"),
	OKR_SPAN("Learning and growth"),
};

#define NSTANDARD (sizeof(standard) / sizeof(*standard))

static void
open_work(const struct okr_view *view, const struct okr_rows *work,
	  struct okr_rows *out)
{
	for (size_t i = 0; i < work->n; i++)
		if (okr_alignment_is_open(&view->q->scored.plan, work->row[i],
					  view->q->scored.as_of))
			okr_rows_add(out, work->row[i]);
}

/* The panel of perspective i, its bullets behind those of the others. */
static void
add_panel(struct okr_view *view, struct okr_perspectives_view *out,
	  const struct okr_perspective *p, struct okr_rows *open)
{
	struct okr_panel *panel = &out->panel[out->n];
	size_t first = open->n;

	open_work(view, &p->work, open);
	if (p->name.n == 0) {
		out->without = open->n - first;
		open->n = first;
		return;
	}
	*panel = (struct okr_panel){
		.name = out->n < NSTANDARD ? standard[out->n]
					   : okr_view_clean(view, p->name),
		.n = open->n - first,
		.last_cycle = okr_view_clean(view, p->last_cycle),
	};
	out->n++;
}

static void
fill_bullets(struct okr_view *view, struct okr_perspectives_view *out,
	     const struct okr_rows *open)
{
	struct okr_bullet *next = okr_mem_new(open->n, sizeof(*next));

	out->bullet = next;
	out->nbullet = open->n;
	for (size_t i = 0; i < open->n; i++)
		next[i] = okr_view_bullet(view, open->row[i]);
	for (size_t i = 0; i < out->n; i++) {
		out->panel[i].bullet = next;
		okr_bullets_sort(next, out->panel[i].n);
		next += out->panel[i].n;
	}
}

static void
view_perspectives(struct okr_view *view, struct okr_perspectives_view *out)
{
	struct okr_perspectives found;
	struct okr_rows open = { 0 };
	struct okr_window only;

	okr_perspectives_find(&found, view->q);
	*out = (struct okr_perspectives_view){
		.panel = okr_mem_new(found.n, sizeof(*out->panel)),
		.setting = okr_view_setting(view),
	};
	for (size_t i = 0; i < found.n; i++)
		add_panel(view, out, &found.perspective[i], &open);
	out->standard = out->n < NSTANDARD ? out->n : NSTANDARD;
	out->cycles = okr_view_cycles(view, &open, &only);
	fill_bullets(view, out, &open);
	okr_rows_release(&open);
	okr_perspectives_release(&found);
}

static void
release(struct okr_perspectives_view *perspectives)
{
	free(perspectives->bullet);
	free(perspectives->panel);
}

static bool
draw_perspectives(struct okr_pages *pages, struct okr_view *view)
{
	struct okr_perspectives_view perspectives;

	view_perspectives(view, &perspectives);
	okr_perspectives_draw(pages, &perspectives);
	release(&perspectives);
	return perspectives.n > 0;
}

static bool
print_perspectives(struct okr_screen *screen, struct okr_view *view)
{
	struct okr_perspectives_view perspectives;

	view_perspectives(view, &perspectives);
	okr_perspectives_print(screen, &perspectives);
	release(&perspectives);
	return perspectives.n > 0;
}

static void
say_perspectives(struct okr_buf *out, struct okr_view *view)
{
	struct okr_perspectives_view perspectives;

	view_perspectives(view, &perspectives);
	okr_perspectives_say(out, &perspectives);
	release(&perspectives);
}

const struct okr_chart okr_chart_perspectives = {
	.name = "perspectives",
	.question = "is the scorecard balanced?",
	.any_page = true,
	.takes = OKR_TAKES_TOP,
	.draw = draw_perspectives,
	.print = print_perspectives,
	.say = say_perspectives,
};
