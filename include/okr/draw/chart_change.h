/*
 * The chart `change`: better than last cycle?  One line a row from where its
 * predecessor stood to where it stands, the largest gain first; what has no
 * predecessor or no successor is a single mark below.
 */
#ifndef OKR_DRAW_CHART_CHANGE_H
#define OKR_DRAW_CHART_CHANGE_H

#include "okr/draw/caption.h"

enum okr_change_kind {
	OKR_CHANGE_PAIR,  /* both scores are known */
	OKR_CHANGE_BLIND, /* one of them is not */
	OKR_CHANGE_NEW,
	OKR_CHANGE_ENDED, /* nothing continues it */
	OKR_NCHANGES
};

/* One row; NaN where a score is not known.  All text is borrowed. */
struct okr_change {
	enum okr_change_kind kind;
	struct okr_span id;
	struct okr_span title;
	double then, now;
	enum okr_health health; /* of what is last there */
};

struct okr_change_view {
	struct okr_change *row;
	size_t n;
	const char *one, *many; /* "objective", "objectives" */
	const char *head;       /* "Objective" */
	struct okr_span before; /* cycle of all predecessors, or empty */
	struct okr_span cycle;  /* of the others, or empty */
	bool open;              /* in progress: the same share of its days */
	size_t left_out;        /* continue something, are not compared */
	size_t running;         /* in progress where closed ones are compared */
	struct okr_setting setting;
};

/* Pairs by gain, then the other kinds in turn; equals by id. */
void okr_change_sort(struct okr_change_view *view);

/* The gain as shown; 0 for what is no pair. */
double okr_change_gain(const struct okr_change *row);

/* Rows of a kind. */
size_t okr_change_count(const struct okr_change_view *view,
			enum okr_change_kind kind);

/*
 * Rows of the kinds that are drawn where a page holds so many: all that have
 * a predecessor, and of the others what fills the last page, by halves where
 * both have more.
 */
struct okr_change_shown {
	size_t of[OKR_NCHANGES];
};

struct okr_change_shown okr_change_shown(const struct okr_change_view *view,
					 size_t a_page);

/* "new", "not continued"; nothing for a pair. */
const char *okr_change_word(const struct okr_change *row);

/* What hollow and solid marks stand for: "2026-Q1" and "2026-Q3". */
struct okr_span okr_change_before(const struct okr_change_view *view);
struct okr_span okr_change_cycle(const struct okr_change_view *view);

/* "Not shown: 4 new, 2 not continued.", or nothing. */
void okr_change_say_rest(struct okr_buf *out,
			 const struct okr_change_view *view,
			 const struct okr_change_shown *shown);

/* Caller releases. */
void okr_change_caption(struct okr_caption *c,
			const struct okr_change_view *view,
			const struct okr_change_shown *shown);

void okr_change_draw(struct okr_pages *pages,
		     const struct okr_change_view *view);
void okr_change_say(struct okr_buf *out, const struct okr_change_view *view);

#endif
