/*
 * The cycles in which a plan is reviewed: the shortest ones that its
 * objectives name, one after another, without leaving out those in which
 * nobody planned anything.
 */
#ifndef OKR_REPORT_CYCLES_H
#define OKR_REPORT_CYCLES_H

#include "okr/report/work.h"

enum okr_cycle_state {
	OKR_CYCLE_CLOSED,  /* its last day is before the as-of day */
	OKR_CYCLE_CURRENT, /* holds the as-of day */
	OKR_CYCLE_COMING
};

extern const char *const okr_cycle_state_word[];

struct okr_review {
	struct okr_span name; /* borrowed from the list's arena */
	struct okr_window window;
	enum okr_cycle_state state;
};

struct okr_reviews {
	struct okr_review *review; /* in order of their days */
	size_t n, cap;
	struct okr_arena text;
};

/*
 * The cycles that the objectives among the rows name and that hold no other.
 * Where all are of one grain, such as quarters, every one within the window is
 * listed; else, beside them, the cycle rows within it that share no day with
 * one of them.  A window not known, or of a thousand cycles and more, is the
 * span of what is named.  Caller releases.
 */
void okr_reviews_find(struct okr_reviews *r, const struct okr_plan *plan,
		      const struct okr_rows *rows, struct okr_window w,
		      int32_t as_of);
void okr_reviews_release(struct okr_reviews *r);

#endif
