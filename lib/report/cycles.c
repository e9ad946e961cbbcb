/* Which cycles to list. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/cycles.h"

#include <stdlib.h>

#include "okr/base/mem.h"

#define MOST_REVIEWS 1000 /* weeks of 19 years; beyond it only named ones */

const char *const okr_cycle_state_word[] = { "closed", "current", "coming" };

static void
add_review(struct okr_reviews *r, struct okr_span name, struct okr_window w,
	   int32_t as_of)
{
	enum okr_cycle_state state = w.due < as_of     ? OKR_CYCLE_CLOSED
				     : w.start > as_of ? OKR_CYCLE_COMING
						       : OKR_CYCLE_CURRENT;

	r->review = okr_mem_grow(r->review, &r->cap, r->n + 1,
				 sizeof(*r->review));
	r->review[r->n++] = (struct okr_review){ okr_arena_copy(&r->text, name),
						 w, state };
}

/* Which cycles of the calendar the objectives name, by number. */
static bool *
find_named(const struct okr_plan *plan, const struct okr_rows *rows)
{
	bool *named = okr_mem_new(plan->calendar.n, sizeof(*named));

	for (size_t i = 0; i < rows->n; i++) {
		const struct okr_node *node = &plan->node[rows->row[i]];

		if (node->kind == OKR_OBJECTIVE && node->cycle)
			named[node->cycle] = okr_window_known(
			    plan->calendar.cycle[node->cycle].window);
	}
	return named;
}

static int
compare_reviews(const void *a, const void *b)
{
	const struct okr_review *x = a, *y = b;

	if (x->window.start != y->window.start)
		return x->window.start < y->window.start ? -1 : 1;
	return x->window.due > y->window.due ? -1
					     : x->window.due < y->window.due;
}

static bool
same_days(const struct okr_review *a, const struct okr_review *b)
{
	return a->window.start == b->window.start &&
	       a->window.due == b->window.due;
}

/*
 * A year that holds named quarters is looked at by its quarters.  In order of
 * start, the longer first, a cycle holds another exactly if one behind it
 * ends no later.
 */
static void
drop_holders(struct okr_reviews *r)
{
	size_t kept = r->n;
	int32_t earliest = INT32_MAX, due = INT32_MAX;

	for (size_t i = r->n; i-- > 0;) {
		struct okr_review *review = &r->review[i];

		/* Two names of the same days do not hold each other. */
		if (i + 1 == r->n || !same_days(review, review + 1))
			earliest = due < earliest ? due : earliest;
		due = review->window.due;
		if (earliest > due)
			r->review[--kept] = *review;
	}
	r->n -= kept;
	memmove(r->review, r->review + kept, r->n * sizeof(*r->review));
}

/* A 2026-Q1 to which a cycle row gives other days divides no year. */
static enum okr_grain
grain_of(const struct okr_review *review)
{
	struct okr_window days;

	if (!okr_calendar_parse(review->name, &days) ||
	    days.start != review->window.start ||
	    days.due != review->window.due)
		return OKR_NO_GRAIN;
	return okr_calendar_grain(review->name);
}

/* The grain that all reviews have in common. */
static enum okr_grain
common_grain(const struct okr_reviews *r)
{
	enum okr_grain grain = OKR_NO_GRAIN;

	for (size_t i = 0; i < r->n; i++) {
		enum okr_grain own = grain_of(&r->review[i]);

		if (own == OKR_NO_GRAIN || (i > 0 && own != grain))
			return OKR_NO_GRAIN;
		grain = own;
	}
	return grain;
}

static struct okr_window
span_of(const struct okr_reviews *r)
{
	struct okr_window w = r->review[0].window;

	for (size_t i = 1; i < r->n; i++)
		if (r->review[i].window.due > w.due)
			w.due = r->review[i].window.due;
	return w;
}

/* All cycles of the grain that the window meets, in place of the named. */
static void
list_grain(struct okr_reviews *r, enum okr_grain grain, struct okr_window w,
	   int32_t as_of)
{
	struct okr_buf name = { 0 };

	r->n = 0;
	for (int32_t day = w.start; day <= w.due && r->n < MOST_REVIEWS;) {
		struct okr_window days;

		name.n = 0;
		okr_calendar_format(&name, grain, day);
		if (!okr_calendar_parse(okr_buf_view(&name), &days))
			break;
		add_review(r, okr_buf_view(&name), days, as_of);
		day = days.due + 1;
	}
	okr_buf_release(&name);
}

/*
 * Some review and the cycle share a day.  No review holds another, so that
 * both their starts and their ends ascend.
 */
static bool
meets_any(const struct okr_reviews *r, size_t n, struct okr_window w)
{
	size_t low = 0, high = n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (r->review[middle].window.due < w.start)
			low = middle + 1;
		else
			high = middle;
	}
	return low < n && r->review[low].window.start <= w.due;
}

/*
 * A cycle row that nobody names, in days that no named cycle has, is one in
 * which nobody planned anything.
 */
static void
add_unnamed(struct okr_reviews *r, const struct okr_plan *plan,
	    struct okr_window within, int32_t as_of)
{
	size_t named = r->n;

	for (uint32_t i = 1; i < plan->calendar.n; i++) {
		const struct okr_cycle *cycle = &plan->calendar.cycle[i];
		struct okr_window w = cycle->window;

		if (cycle->has_row && okr_window_known(w) &&
		    w.start >= within.start && w.due <= within.due &&
		    !meets_any(r, named, w))
			add_review(r, cycle->name, w, as_of);
	}
	if (r->n == named)
		return;
	qsort(r->review, r->n, sizeof(*r->review), compare_reviews);
	drop_holders(r);
}

/* Every cycle that the rows name and that holds no other. */
static void
list_named(struct okr_reviews *r, const struct okr_plan *plan,
	   const struct okr_rows *rows, int32_t as_of)
{
	bool *named = find_named(plan, rows);

	for (uint32_t i = 1; i < plan->calendar.n; i++) {
		const struct okr_cycle *cycle = &plan->calendar.cycle[i];

		if (named[i])
			add_review(r, cycle->name, cycle->window, as_of);
	}
	free(named);
	if (r->n == 0)
		return;
	qsort(r->review, r->n, sizeof(*r->review), compare_reviews);
	drop_holders(r);
}

static bool
is_too_long(const struct okr_reviews *r, struct okr_window w)
{
	int32_t days = okr_window_days(r->review[0].window);

	return okr_window_days(w) / days >= MOST_REVIEWS;
}

void
okr_reviews_find(struct okr_reviews *r, const struct okr_plan *plan,
		 const struct okr_rows *rows, struct okr_window w,
		 int32_t as_of)
{
	enum okr_grain grain;

	*r = (struct okr_reviews){ 0 };
	list_named(r, plan, rows, as_of);
	if (r->n == 0)
		return;
	grain = common_grain(r);
	if (!okr_window_known(w) || is_too_long(r, w))
		w = span_of(r);
	if (grain != OKR_NO_GRAIN && !is_too_long(r, w))
		list_grain(r, grain, w, as_of);
	else
		add_unnamed(r, plan, w, as_of);
}

void
okr_reviews_release(struct okr_reviews *r)
{
	free(r->review);
	okr_arena_release(&r->text);
	*r = (struct okr_reviews){ 0 };
}
