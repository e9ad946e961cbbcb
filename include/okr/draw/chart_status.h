/*
 * The chart `status`: is the portfolio getting healthier?  One column a week:
 * how many rows were in which health, off track on the base.
 */
#ifndef OKR_DRAW_CHART_STATUS_H
#define OKR_DRAW_CHART_STATUS_H

#include "okr/draw/caption.h"
#include "okr/draw/titles.h"

struct okr_status_day {
	int32_t day;
	struct okr_tally tally; /* of the rows that were open on it */
};

struct okr_status_view {
	struct okr_status_day *day; /* a week apart, the as-of day last */
	size_t n;
	const char *many; /* "key results" */
	struct okr_setting setting;
};

/* Healths from the base up, and how many there are. */
extern const enum okr_health okr_status_order[];
#define OKR_STATUS_HEALTHS 8

/* How many of the day are in a health, in whole percent. */
int okr_status_percent(const struct okr_tally *tally, size_t n);

/* Percent on track or done less percent off track or missed. */
int okr_status_ncs(const struct okr_tally *tally);

/* "+42", "0", a minus sign; a dash where nothing was open. */
void okr_status_say_ncs(struct okr_buf *out, const struct okr_tally *tally);

/* The most rows that were open on one of the days. */
size_t okr_status_most(const struct okr_status_view *view);

/* Some row was in the health on one of the days. */
bool okr_status_has(const struct okr_status_view *view, enum okr_health health);

/* The as-of day, or NULL. */
const struct okr_status_day *
okr_status_today(const struct okr_status_view *view);

/* Caller releases. */
void okr_status_caption(struct okr_caption *c,
			const struct okr_status_view *view);

void okr_status_draw(struct okr_pages *pages,
		     const struct okr_status_view *view);
void okr_status_say(struct okr_buf *out, const struct okr_status_view *view);

#endif
