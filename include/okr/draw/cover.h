/*
 * The first page of a review: what all of it is for, in the organisation's own
 * words, and how much there is of what.
 */
#ifndef OKR_DRAW_COVER_H
#define OKR_DRAW_COVER_H

#include "okr/draw/caption.h"
#include "okr/draw/titles.h"

/* Rows that stand in one line, such as all values. */
struct okr_cover_line {
	const char *name; /* "Vision" */
	struct okr_span text;
};

#define OKR_COVER_LINES 4

struct okr_cover {
	struct okr_cover_line line[OKR_COVER_LINES];
	size_t nline;
	struct okr_span cycle;                /* the current one; empty: none */
	struct okr_window window;             /* its days */
	struct okr_tally objectives, results; /* that are open */
	size_t unread;  /* open key results without a reading for too long */
	size_t never;   /* of them, those that were never read */
	size_t undated; /* read on a day that is not known */
	int stale;      /* days that are not too long */
	struct okr_setting setting;
};

void okr_cover_draw(struct okr_pages *pages, const struct okr_cover *cover);
void okr_cover_print(struct okr_screen *s, const struct okr_cover *cover);
void okr_cover_say(struct okr_buf *out, const struct okr_cover *cover);

/* "5 open key results have been without a reading for over 14 days" */
void okr_cover_say_readings(struct okr_buf *out, const struct okr_cover *cover);

#endif
