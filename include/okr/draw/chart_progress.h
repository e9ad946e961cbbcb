/*
 * The chart `progress`: are we on pace, and what needs talk?  One bullet a
 * row, worst first: a bar for the score, a tick for what was expected by now.
 */
#ifndef OKR_DRAW_CHART_PROGRESS_H
#define OKR_DRAW_CHART_PROGRESS_H

#include "okr/draw/pages.h"
#include "okr/draw/titles.h"

/* One row; NaN where a number is not known.  All text is borrowed. */
struct okr_bullet {
	struct okr_span id;
	struct okr_span title;
	struct okr_span team;
	double score;
	double expected;
	double before; /* score okr_progress_view.days_back days earlier */
	double confidence;
	enum okr_health health;
	enum okr_said said; /* what the owner says */
};

struct okr_progress_view {
	struct okr_bullet *bullet;
	size_t n;
	const char *one, *many;   /* "objective", "objectives" */
	const char *head;         /* "Objective" */
	struct okr_span cycles;   /* "2026, 2026-Q4"; empty: none */
	struct okr_window window; /* of the only cycle, where there is one */
	int32_t as_of;
	int days_back;
	size_t top; /* rows wanted at most; 0: all */
	struct okr_span source;
	struct okr_span title, subtitle; /* in place of ours, or empty */
};

/* Worst first: by health, then by the gap to what was expected, then by id. */
void okr_progress_sort(struct okr_progress_view *view);

/* Rows that are drawn: all, or the first `top`. */
size_t okr_progress_shown(const struct okr_progress_view *view);

/* Add the pages, twelve rows each, ten where titles need two lines. */
void okr_progress_draw(struct okr_pages *pages,
		       const struct okr_progress_view *view);

/* The words around the rows, on a page as in a terminal. */
void okr_progress_say_title(struct okr_buf *out,
			    const struct okr_progress_view *view);
void okr_progress_say_subtitle(struct okr_buf *out,
			       const struct okr_progress_view *view);

/* "3 more (1 off track or missed)"; nothing when all are shown. */
void okr_progress_say_rest(struct okr_buf *out,
			   const struct okr_progress_view *view);

/* The owner says something else than the numbers. */
bool okr_bullet_is_disputed(const struct okr_bullet *bullet);

/* What all rows would be expected to have, as shown; NaN if they differ. */
double okr_progress_pace(const struct okr_progress_view *view);

#endif
