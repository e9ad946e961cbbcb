/*
 * The chart `timeline`: what runs when?  One lane a team, one box a row from
 * its first day to its last, with its score as a strip below: one that
 * reaches the line of today is on linear pace.
 */
#ifndef OKR_DRAW_CHART_TIMELINE_H
#define OKR_DRAW_CHART_TIMELINE_H

#include "okr/draw/caption.h"

/* One row; NaN: no score.  All text is borrowed. */
struct okr_timed {
	struct okr_span id;
	struct okr_span title;
	struct okr_window days; /* known, in order, and in part in the range */
	double score;
	enum okr_health health;
	size_t lane;
	size_t line; /* of the lane: where nothing else is on its days */
};

struct okr_swimlane {
	struct okr_span name; /* of the team; may be empty */
	size_t first, n;      /* its rows */
	size_t lines;
};

/* A piece of the calendar with a name, such as a cycle. */
struct okr_named_days {
	struct okr_span name;
	struct okr_window days;
};

struct okr_timeline_view {
	struct okr_timed *row; /* by lane, then by first day */
	size_t n;
	struct okr_swimlane *lane;
	size_t nlane;
	struct okr_window range; /* days that are drawn */
	struct okr_named_days *cycle;
	size_t ncycle;
	struct okr_span *undated; /* titles of rows without both days */
	size_t nundated;
	size_t outside;         /* rows that have no day in the range */
	const char *one, *many; /* "objective", "objectives" */
	struct okr_setting setting;
};

/*
 * Sort the rows and pack them into the lines of their lanes, each into the
 * first that is free on its days.  `lane` of the rows and `nlane` are set; the
 * rest of the lanes but their names is filled.
 */
void okr_timeline_pack(struct okr_timeline_view *view);

/* Today is one of the row's days. */
bool okr_timed_is_open(const struct okr_timeline_view *view,
		       const struct okr_timed *row);

/* Today is one of the days that are drawn. */
static inline bool
okr_timeline_shows_today(const struct okr_timeline_view *view)
{
	int32_t today = view->setting.as_of;

	return view->range.start <= today && today <= view->range.due;
}

/* What a lane is called: nothing where no lane has a team. */
struct okr_span okr_swimlane_name(const struct okr_timeline_view *view,
				  size_t lane);

/* "Without dates: A; B; C", or nothing. */
void okr_timeline_say_undated(struct okr_buf *out,
			      const struct okr_timeline_view *view);

/* Caller releases. */
void okr_timeline_caption(struct okr_caption *c,
			  const struct okr_timeline_view *view);

void okr_timeline_draw(struct okr_pages *pages,
		       const struct okr_timeline_view *view);
void okr_timeline_say(struct okr_buf *out,
		      const struct okr_timeline_view *view);

#endif
