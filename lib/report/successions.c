/* Rows and their predecessors. */
/* SPDX-License-Identifier: ISC */
#include "okr/report/successions.h"

#include <stdlib.h>

#include "okr/base/mem.h"
#include "okr/okr/tree.h"
#include "okr/report/hindsight.h"

/* A search while it runs. */
struct search {
	struct okr_inquiry *q;
	const struct okr_plan *plan;
	struct okr_successions *found;
	int32_t as_of;
	uint32_t *before; /* by row: what it continues, or 0 */
	bool *continued;  /* by row: something continues it */
};

static struct okr_window
days_of(const struct search *s, uint32_t row)
{
	return okr_tree_open(s->plan, row);
}

static bool
is_closed(const struct search *s, uint32_t row)
{
	struct okr_window w = days_of(s, row);

	return okr_window_known(w) && w.due < s->as_of;
}

static bool
is_open(const struct search *s, uint32_t row)
{
	struct okr_window w = days_of(s, row);

	return okr_window_known(w) && w.start <= s->as_of && s->as_of <= w.due;
}

/* Objectives, if any of them continues another. */
static void
link_rows(struct search *s)
{
	const struct okr_refs *refs = &s->q->alignments.continues;
	const struct okr_node *node = s->plan->node;

	s->found->kind = OKR_KEY_RESULT;
	for (size_t i = 0; i < refs->n; i++)
		if (refs->ref[i].to &&
		    node[refs->ref[i].from].kind == OKR_OBJECTIVE &&
		    node[refs->ref[i].to].kind == OKR_OBJECTIVE)
			s->found->kind = OKR_OBJECTIVE;
	for (size_t i = 0; i < refs->n; i++) {
		struct okr_ref ref = refs->ref[i];

		if (!ref.to || node[ref.from].kind != s->found->kind ||
		    node[ref.to].kind != s->found->kind || s->before[ref.from])
			continue;
		s->before[ref.from] = ref.to;
		s->continued[ref.to] = true;
	}
}

/* The cycle that a day is in, as a window; the day alone without one. */
static struct okr_window
cycle_around(const struct search *s, int32_t day)
{
	for (size_t i = 0; i < s->q->reviews.n; i++) {
		struct okr_window w = s->q->reviews.review[i].window;

		if (w.start <= day && day <= w.due)
			return w;
	}
	return (struct okr_window){ day, day };
}

static bool
closes_within(const struct search *s, uint32_t row, struct okr_window w)
{
	int32_t due = days_of(s, row).due;

	return is_closed(s, row) && w.start <= due && due <= w.due;
}

/* The cycle in which the last of those closed that continue another. */
static struct okr_window
last_closed(const struct search *s)
{
	int32_t last = OKR_DAY_NONE;

	for (uint32_t row = 1; row <= s->plan->n; row++)
		if (s->before[row] && is_closed(s, row) &&
		    days_of(s, row).due > last)
			last = days_of(s, row).due;
	if (last == OKR_DAY_NONE)
		return (struct okr_window){ last, last };
	return cycle_around(s, last);
}

static struct okr_succession *
add(struct okr_successions *found, uint32_t row, uint32_t before)
{
	found->item = okr_mem_grow(found->item, &found->cap, found->n + 1,
				   sizeof(*found->item));
	found->item[found->n] = (struct okr_succession){
		row, before, OKR_DAY_NONE, OKR_NUM_NONE, OKR_NUM_NONE
	};
	return &found->item[found->n++];
}

static double
score_of(const struct search *s, uint32_t row)
{
	return okr_score_end(&s->q->score, row).score;
}

/* Closed against closed: both as they are frozen. */
static void
compare_closed(struct search *s, struct okr_window cycle)
{
	for (uint32_t row = 1; row <= s->plan->n; row++) {
		struct okr_succession *item;

		if (!s->before[row])
			continue;
		s->found->running += is_open(s, row);
		if (!closes_within(s, row, cycle))
			continue;
		if (!is_closed(s, s->before[row])) {
			s->found->left_out++;
			continue;
		}
		item = add(s->found, row, s->before[row]);
		item->now = score_of(s, row);
		item->then = score_of(s, item->before);
		item->day = days_of(s, item->before).due;
	}
}

/* The day after the same share of the earlier row's days; or OKR_DAY_NONE. */
static int32_t
same_share(const struct search *s, uint32_t row, uint32_t before)
{
	struct okr_window now = days_of(s, row), then = days_of(s, before);
	int64_t days, gone;

	if (!okr_window_known(now) || !okr_window_known(then) ||
	    then.start > then.due || now.start > now.due)
		return OKR_DAY_NONE;
	days = okr_window_days(now);
	gone = okr_window_elapsed(now, s->as_of);
	gone = (2 * gone * okr_window_days(then) + days) / (2 * days);
	return then.start + (int32_t)(gone > 0 ? gone - 1 : 0);
}

static void
look_back(const struct search *s)
{
	struct okr_succession *item = s->found->item;
	size_t n = s->found->n;
	struct okr_hindsight *asked = okr_mem_new(n, sizeof(*asked));

	for (size_t i = 0; i < n; i++)
		asked[i] = (struct okr_hindsight){ item[i].before, item[i].day,
						   OKR_NUM_NONE };
	okr_hindsight_fill(asked, n, s->q);
	for (size_t i = 0; i < n; i++)
		item[i].then = asked[i].score;
	free(asked);
}

/* Those whose predecessor nobody can tell of are left out. */
static void
drop_unknown(struct okr_successions *found)
{
	size_t n = 0;

	for (size_t i = 0; i < found->n; i++) {
		if (okr_num_known(found->item[i].then))
			found->item[n++] = found->item[i];
		else
			found->left_out++;
	}
	found->n = n;
}

static void
compare_open(struct search *s)
{
	for (uint32_t row = 1; row <= s->plan->n; row++) {
		uint32_t before = s->before[row];
		struct okr_succession *item;

		if (!before || !is_open(s, row))
			continue;
		if (!is_closed(s, before) ||
		    same_share(s, row, before) == OKR_DAY_NONE) {
			s->found->left_out++;
			continue;
		}
		item = add(s->found, row, before);
		item->now = score_of(s, row);
		item->day = same_share(s, row, before);
	}
	look_back(s);
	drop_unknown(s->found);
}

/* What is new beside those that are compared. */
static void
add_new(struct search *s, struct okr_window cycle)
{
	for (uint32_t row = 1; row <= s->plan->n; row++)
		if (s->plan->node[row].kind == s->found->kind &&
		    !s->before[row] &&
		    (s->found->open ? is_open(s, row)
				    : closes_within(s, row, cycle)))
			add(s->found, row, 0)->now = score_of(s, row);
}

/* What stood beside the predecessors and nothing continues. */
static void
add_ended(struct search *s)
{
	struct okr_window cycle = { INT32_MAX, OKR_DAY_NONE };

	for (size_t i = 0; i < s->found->n; i++) {
		struct okr_succession *item = &s->found->item[i];
		int32_t due = item->before ? days_of(s, item->before).due
					   : OKR_DAY_NONE;

		if (due > cycle.due)
			cycle = cycle_around(s, due);
	}
	for (uint32_t row = 1; row <= s->plan->n; row++) {
		struct okr_succession *item;

		if (s->plan->node[row].kind != s->found->kind ||
		    s->continued[row] || !closes_within(s, row, cycle))
			continue;
		item = add(s->found, 0, row);
		item->then = score_of(s, row);
		item->day = days_of(s, row).due;
	}
}

/* First what is in progress, if it is time for it, else what is closed. */
static void
compare(struct search *s)
{
	struct okr_window closed = last_closed(s);

	if (closed.due == OKR_DAY_NONE ||
	    s->as_of > closed.due + s->q->scored.modes.grace) {
		s->found->open = true;
		compare_open(s);
	}
	if (s->found->n == 0 && closed.due != OKR_DAY_NONE) {
		s->found->open = false;
		s->found->left_out = 0;
		compare_closed(s, closed);
	}
	if (s->found->n == 0)
		return;
	add_new(s, closed);
	if (!s->found->open)
		add_ended(s);
}

void
okr_successions_find(struct okr_successions *found, struct okr_inquiry *q)
{
	const struct okr_plan *plan = &q->scored.plan;
	struct search s = { q, plan, found, q->scored.as_of, NULL, NULL };

	*found = (struct okr_successions){ 0 };
	s.before = okr_mem_new((size_t)plan->n + 1, sizeof(*s.before));
	s.continued = okr_mem_new((size_t)plan->n + 1, sizeof(*s.continued));
	link_rows(&s);
	compare(&s);
	free(s.before);
	free(s.continued);
}

void
okr_successions_release(struct okr_successions *found)
{
	free(found->item);
	*found = (struct okr_successions){ 0 };
}
