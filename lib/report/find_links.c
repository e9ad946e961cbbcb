/* What there is to say of who serves what: F7, F8 and F12. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/finder.h"

#include "okr/report/ties.h"

#define MOSTLY_KNOWN 80 /* F12: percent of the objectives with a team */

static void
say_next_cycle(struct okr_finder *f)
{
	for (size_t i = 0; i < f->q->reviews.n; i++) {
		const struct okr_review *review = &f->q->reviews.review[i];

		if (review->state != OKR_CYCLE_COMING)
			continue;
		okr_buf_printf(&f->text, "; the next cycle opens in %d day%s",
			       (int)(review->window.start - f->q->scored.as_of),
			       review->window.start - f->q->scored.as_of == 1
				   ? ""
				   : "s");
		return;
	}
}

void
okr_find_unserved(struct okr_finder *f)
{
	const struct okr_plan *plan = &f->q->scored.plan;

	for (uint32_t row = 1; row <= plan->n; row++) {
		struct okr_span last;

		if (plan->node[row].kind != OKR_MISSION ||
		    !(f->q->alignments.of[row] & OKR_UNSERVED))
			continue;
		last = okr_inquiry_last_served(f->q, row);
		okr_buf_text(&f->text, "mission ");
		okr_finder_title(f, row);
		okr_buf_text(&f->text, " has no open objective");
		if (last.n > 0) {
			okr_buf_text(&f->text, " (last: ");
			okr_buf_span(&f->text, last);
			okr_buf_char(&f->text, ')');
		}
		say_next_cycle(f);
		okr_rows_add(&f->rests_on, row);
		okr_finder_end(f, row);
	}
}

/* Whether an objective embodies any of the plan's values. */
static bool
any_embodied(const struct okr_finder *f)
{
	const struct okr_rows *objectives = &f->q->objectives;

	for (size_t i = 0; i < objectives->n; i++)
		if (!(f->q->alignments.of[objectives->row[i]] & OKR_NO_VALUE))
			return true;
	return false;
}

static void
find_each_value(struct okr_finder *f, const struct okr_rows *values)
{
	for (size_t i = 0; i < values->n; i++) {
		uint32_t row = values->row[i];

		if (!(f->q->alignments.of[row] & OKR_UNSERVED))
			continue;
		okr_buf_text(&f->text, "value ");
		okr_finder_title(f, row);
		okr_buf_text(&f->text, ": no open objective embodies it");
		okr_rows_add(&f->rests_on, row);
		okr_finder_end(f, row);
	}
}

/* One line for all, where nobody has said which values the work embodies. */
void
okr_find_values(struct okr_finder *f)
{
	struct okr_rows values = { 0 };

	okr_work_of_kind(&f->q->scored.plan, OKR_VALUE, &values);
	if (any_embodied(f)) {
		find_each_value(f, &values);
	} else if (values.n > 0) {
		okr_buf_printf(&f->text,
			       "no objective embodies a value; there "
			       "%s %zu",
			       values.n == 1 ? "is" : "are", values.n);
		for (size_t i = 0; i < values.n; i++)
			okr_rows_add(&f->rests_on, values.row[i]);
		okr_finder_end(f, 0);
	}
	okr_rows_release(&values);
}

void
okr_find_alone(struct okr_finder *f)
{
	struct okr_ties ties;
	size_t open = 0, known = 0;
	bool several; /* else it says nothing */

	okr_ties_init(&ties, f->q);
	for (size_t i = 0; i < f->q->objectives.n; i++) {
		uint32_t row = f->q->objectives.row[i];

		if (!okr_alignment_is_open(&f->q->scored.plan, row,
					   f->q->scored.as_of))
			continue;
		open++;
		known += okr_ties_team(&ties, row).n > 0;
		if (okr_ties_alone(&ties, row))
			okr_rows_add(&f->rests_on, row);
	}
	several = ties.teams.n > 1;
	okr_ties_release(&ties);
	if (f->rests_on.n == 0 || !several ||
	    100 * known < MOSTLY_KNOWN * open) {
		f->rests_on.n = 0;
		return;
	}
	okr_buf_printf(&f->text, "%zu of %zu open objectives %s one department",
		       f->rests_on.n, open,
		       f->rests_on.n == 1 ? "involves" : "involve");
	okr_finder_end(f, 0);
}
