/*
 * The chart `freshness`: can I trust these numbers?  One stem a key result,
 * as long as it has gone without a reading, the stalest first.
 */
#ifndef OKR_DRAW_CHART_FRESHNESS_H
#define OKR_DRAW_CHART_FRESHNESS_H

#include "okr/draw/caption.h"
#include "okr/report/freshness.h"

/* One key result; all text is borrowed. */
struct okr_unread {
	struct okr_span id;
	struct okr_span title;
	struct okr_span owner, team; /* either may be empty */
	struct okr_freshness fresh;  /* its days are known */
};

struct okr_freshness_view {
	struct okr_unread *row;
	size_t n;
	size_t undated; /* more that were read on a day not known */
	int32_t limit;  /* days that are not too many */
	struct okr_setting setting;
};

/* The stalest first, then by id. */
void okr_freshness_sort(struct okr_freshness_view *view);

/* Rows that a page has room for. */
size_t okr_freshness_a_page(const struct okr_freshness_view *view);

/* Rows that are drawn: as many as are asked for, else a page of them. */
size_t okr_freshness_shown(const struct okr_freshness_view *view);

/* A row has both an owner and a team, which needs two lines. */
bool okr_freshness_has_two_lines(const struct okr_freshness_view *view);

/* The row has gone without a reading for too long. */
bool okr_unread_is_stale(const struct okr_freshness_view *view,
			 const struct okr_unread *row);

/*
 * The days that the longest stem stands for.  A few that are more than twice
 * as stale as the third, and as the limit, would make all others short: those
 * are cut.
 */
int32_t okr_freshness_longest(const struct okr_freshness_view *view);

/* Caller releases. */
void okr_freshness_caption(struct okr_caption *c,
			   const struct okr_freshness_view *view);

void okr_freshness_draw(struct okr_pages *pages,
			const struct okr_freshness_view *view);
void okr_freshness_say(struct okr_buf *out,
		       const struct okr_freshness_view *view);

#endif
