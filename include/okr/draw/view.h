/*
 * From a scored plan to what the charts take: the one place where charts and
 * plans meet.  Text of the sheet is made fit to be shown here.
 */
#ifndef OKR_DRAW_VIEW_H
#define OKR_DRAW_VIEW_H

#include "okr/draw/bullet.h"
#include "okr/draw/caption.h"
#include "okr/report/inquiry.h"

struct okr_view {
	struct okr_inquiry *q;
	struct okr_span title, subtitle; /* asked for; empty: ours */
	size_t top;                      /* asked for; 0: all rows */
	struct okr_span source;          /* files the rows came from */
	struct okr_arena text;
};

/* q is borrowed until the release, and so is all text handed out. */
void okr_view_init(struct okr_view *view, struct okr_inquiry *q);
void okr_view_release(struct okr_view *view);

/* Take a title and subtitle from the command line; NULL: ours. */
void okr_view_ask(struct okr_view *view, const char *title,
		  const char *subtitle);

/* What every chart is told; borrowed from the view. */
struct okr_setting okr_view_setting(const struct okr_view *view);

/* The plan has a row of the kind. */
bool okr_view_has(const struct okr_view *view, enum okr_kind kind);

/* The visions of the plan, in file order; caller releases. */
void okr_view_find_visions(const struct okr_view *view, struct okr_rows *out);

/* Rows of the kind that are open on the as-of day; caller releases. */
void okr_view_find_open(const struct okr_view *view, enum okr_kind kind,
			struct okr_rows *out);

/* A copy of text from the sheet that is fit to be shown. */
struct okr_span okr_view_clean(struct okr_view *view, struct okr_span text);

/* The title of a row, or else its id, fit to be shown. */
struct okr_span okr_view_title(struct okr_view *view, uint32_t row);

/* A row as it is judged on the as-of day; `before` is not known. */
struct okr_bullet okr_view_bullet(struct okr_view *view, uint32_t row);

/*
 * The cycles that the rows are in, each once, "2026, 2026-Q4"; *only is the
 * days of the only one, OKR_DAY_NONE where there are none or more.
 */
struct okr_span okr_view_cycles(struct okr_view *view,
				const struct okr_rows *rows,
				struct okr_window *only);

#endif
