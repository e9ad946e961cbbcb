/* What every chart takes from a plan. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/view.h"

#include <stdlib.h>

#include "okr/base/infile.h"
#include "okr/base/mem.h"
#include "okr/base/text.h"

#define MAX_SOURCES 3

struct okr_span
okr_view_clean(struct okr_view *view, struct okr_span text)
{
	struct okr_buf copy = { 0 };
	struct okr_span kept;

	okr_text_clean(&copy, okr_span_trim(text));
	kept = okr_arena_copy(&view->text, okr_buf_view(&copy));
	okr_buf_release(&copy);
	return kept;
}

/* "okrs.csv" of "plans/okrs.csv:17:KR2" */
static struct okr_span
file_of(struct okr_span source)
{
	const char *colon = source.n ? memchr(source.s, ':', source.n) : NULL;

	if (colon)
		source.n = (size_t)(colon - source.s);
	for (size_t i = source.n; i > 0; i--)
		if (source.s[i - 1] == '/')
			return (struct okr_span){ source.s + i, source.n - i };
	return source;
}

/* The files that the rows came from, in the order in which they come up. */
static void
find_sources(struct okr_view *view)
{
	struct okr_plan *plan = &view->q->scored.plan;
	struct okr_span seen[MAX_SOURCES];
	struct okr_buf list = { 0 };
	size_t n = 0;

	for (uint32_t row = 1; row <= plan->n && n < MAX_SOURCES; row++) {
		struct okr_span file = file_of(
		    okr_plan_cell(plan, row, OKR_SOURCE));
		size_t i = 0;

		while (i < n && !okr_span_eq(seen[i], file))
			i++;
		if (i < n || file.n == 0)
			continue;
		seen[n] = okr_arena_copy(&view->text, file);
		okr_buf_text(&list, n > 0 ? ", " : "");
		okr_buf_span(&list, seen[n++]);
	}
	if (n == 0 && strcmp(plan->table.name, okr_infile_name(NULL)) != 0)
		okr_buf_span(&list, file_of(okr_span_of(plan->table.name)));
	view->source = okr_view_clean(view, okr_buf_view(&list));
	okr_buf_release(&list);
}

void
okr_view_init(struct okr_view *view, struct okr_inquiry *q)
{
	*view = (struct okr_view){ .q = q };
	find_sources(view);
}

void
okr_view_release(struct okr_view *view)
{
	okr_arena_release(&view->text);
	*view = (struct okr_view){ 0 };
}

/* Text from the command line, which need not be UTF-8. */
static struct okr_span
take_text(struct okr_view *view, const char *text)
{
	struct okr_span asked = okr_span_of(text ? text : "");

	asked.n = okr_text_valid(asked);
	return okr_view_clean(view, asked);
}

void
okr_view_ask(struct okr_view *view, const char *title, const char *subtitle)
{
	view->title = take_text(view, title);
	view->subtitle = take_text(view, subtitle);
}

struct okr_setting
okr_view_setting(const struct okr_view *view)
{
	return (struct okr_setting){ .as_of = view->q->scored.as_of,
				     .top = view->top,
				     .source = view->source,
				     .title = view->title,
				     .subtitle = view->subtitle };
}

bool
okr_view_has(const struct okr_view *view, enum okr_kind kind)
{
	const struct okr_plan *plan = &view->q->scored.plan;

	for (uint32_t row = 1; row <= plan->n; row++)
		if (plan->node[row].kind == kind)
			return true;
	return false;
}

void
okr_view_find_visions(const struct okr_view *view, struct okr_rows *out)
{
	*out = (struct okr_rows){ 0 };
	okr_work_of_kind(&view->q->scored.plan, OKR_VISION, out);
}

struct okr_span
okr_view_title(struct okr_view *view, uint32_t row)
{
	struct okr_plan *plan = &view->q->scored.plan;
	struct okr_span title = okr_plan_cell(plan, row, OKR_TITLE);

	return okr_view_clean(view,
			      title.n > 0 ? title : okr_plan_id(plan, row));
}

void
okr_view_find_open(const struct okr_view *view, enum okr_kind kind,
		   struct okr_rows *out)
{
	const struct okr_plan *plan = &view->q->scored.plan;
	struct okr_rows all = { 0 };

	okr_work_of_kind(plan, kind, &all);
	for (size_t i = 0; i < all.n; i++)
		if (okr_alignment_is_open(plan, all.row[i],
					  view->q->scored.as_of))
			okr_rows_add(out, all.row[i]);
	okr_rows_release(&all);
}

struct okr_bullet
okr_view_bullet(struct okr_view *view, uint32_t row)
{
	struct okr_plan *plan = &view->q->scored.plan;
	struct okr_result r = okr_score_result(&view->q->score, row);

	return (struct okr_bullet){
		.id = okr_plan_id(plan, row),
		.title = okr_view_title(view, row),
		.team = okr_view_clean(view,
				       okr_plan_cell(plan, row, OKR_TEAM)),
		.score = r.score,
		.expected = r.expected,
		.before = OKR_NUM_NONE,
		.confidence = r.reading.confidence,
		.health = r.health,
		.said = r.reading.said,
	};
}

struct okr_span
okr_view_cycles(struct okr_view *view, const struct okr_rows *rows,
		struct okr_window *only)
{
	const struct okr_plan *plan = &view->q->scored.plan;
	bool *named = okr_mem_new(plan->calendar.n + 1, sizeof(*named));
	struct okr_buf list = { 0 };
	struct okr_span names;
	size_t n = 0;

	for (size_t i = 0; i < rows->n; i++)
		named[plan->node[rows->row[i]].cycle] = true;
	for (uint32_t i = 1; i < plan->calendar.n; i++) {
		if (!named[i])
			continue;
		okr_buf_text(&list, n++ > 0 ? ", " : "");
		okr_buf_span(&list, plan->calendar.cycle[i].name);
		*only = plan->calendar.cycle[i].window;
	}
	if (n != 1 || named[0])
		*only = (struct okr_window){ OKR_DAY_NONE, OKR_DAY_NONE };
	names = okr_view_clean(view, okr_buf_view(&list));
	okr_buf_release(&list);
	free(named);
	return names;
}
