/* Counting for the cover. */
/* SPDX-License-Identifier: ISC */
#include "okr/draw/view_cover.h"

#include "okr/report/freshness.h"

/* Kinds of rows that stand on the cover, each with its name. */
static const struct {
	enum okr_kind kind;
	const char *one, *many;
} statements[OKR_COVER_LINES] = {
	{ OKR_PURPOSE, "Purpose", "Purposes" },
	{ OKR_MISSION, "Mission", "Missions" },
	{ OKR_VISION, "Vision", "Visions" },
	{ OKR_VALUE, "Value", "Values" },
};

/* The missions of teams have a chart of their own. */
static bool
is_of_all(struct okr_plan *plan, uint32_t row)
{
	return plan->node[row].kind != OKR_MISSION ||
	       okr_plan_cell(plan, row, OKR_TEAM).n == 0;
}

static void
add_line(struct okr_view *view, struct okr_cover *out, size_t i)
{
	struct okr_plan *plan = &view->q->scored.plan;
	struct okr_rows rows = { 0 };
	struct okr_buf text = { 0 };
	size_t n = 0;

	okr_work_of_kind(plan, statements[i].kind, &rows);
	for (size_t k = 0; k < rows.n; k++) {
		if (!is_of_all(plan, rows.row[k]))
			continue;
		okr_buf_text(&text, n++ > 0 ? " \xC2\xB7 " : "");
		okr_buf_span(&text, okr_view_title(view, rows.row[k]));
	}
	if (n > 0)
		out->line[out->nline++] = (struct okr_cover_line){
			n == 1 ? statements[i].one : statements[i].many,
			okr_view_clean(view, okr_buf_view(&text)),
		};
	okr_buf_release(&text);
	okr_rows_release(&rows);
}

static struct okr_tally
tally_open(const struct okr_view *view, enum okr_kind kind)
{
	struct okr_tally tally = { 0 };
	struct okr_rows rows = { 0 };

	okr_view_find_open(view, kind, &rows);
	for (size_t i = 0; i < rows.n; i++)
		okr_tally_add(
		    &tally,
		    okr_score_result(&view->q->score, rows.row[i]).health);
	okr_rows_release(&rows);
	return tally;
}

static void
count_unread(const struct okr_view *view, struct okr_cover *out)
{
	out->stale = view->q->stale;
	for (uint32_t row = 1; row <= view->q->scored.plan.n; row++) {
		struct okr_freshness fresh;

		if (!okr_freshness_of(view->q, row, &fresh))
			continue;
		out->undated += fresh.was_read && fresh.days < 0;
		if (fresh.days <= out->stale)
			continue;
		out->unread++;
		out->never += !fresh.was_read;
	}
}

void
okr_view_cover(struct okr_view *view, struct okr_cover *out)
{
	const struct okr_reviews *reviews = &view->q->reviews;

	*out = (struct okr_cover){
		.window = { OKR_DAY_NONE, OKR_DAY_NONE },
		.objectives = tally_open(view, OKR_OBJECTIVE),
		.results = tally_open(view, OKR_KEY_RESULT),
		.setting = okr_view_setting(view),
	};
	for (size_t i = 0; i < OKR_COVER_LINES; i++)
		add_line(view, out, i);
	for (size_t i = 0; i < reviews->n; i++) {
		if (reviews->review[i].state != OKR_CYCLE_CURRENT)
			continue;
		out->cycle = okr_view_clean(view, reviews->review[i].name);
		out->window = reviews->review[i].window;
	}
	count_unread(view, out);
}
