/*
 * The page that a chart is laid out for, in units of which a slide has
 * 1920 x 1080.  Type has the same size in units on every page, so a page of
 * fewer units holds fewer rows in larger type: that is all that the density
 * `slide` is, and a sheet of another shape is a page of another width.
 *
 * A chart that takes its places from okr_style.page says `any_page` in its
 * row of the table; every other is given the standard page, scaled to the
 * sheet with a margin.  How to: for OKR_PAGE_RIGHT take page.right, measure
 * columns from it or as shares of okr_page_room(); for the bottom of the rows
 * take page.bottom; ask okr_page_rows() how many go on a page, do not count
 * on 12.  test_looks draws each such chart on all these pages.
 */
#ifndef OKR_DRAW_PAGE_H
#define OKR_DRAW_PAGE_H

#include <stdbool.h>
#include <stddef.h>

/* The standard page, and its part between the margins. */
#define OKR_PAGE_WIDTH 1920
#define OKR_PAGE_HEIGHT 1080
#define OKR_PAGE_LEFT 48.0
#define OKR_PAGE_RIGHT 1872.0

struct okr_page {
	double width, height;
	double left, right; /* margins */
	double bottom;      /* of the body; below it there is the footer */
	size_t footers;     /* lines of the footer that there is room for */
};

extern const struct okr_page okr_page_standard;

enum okr_density { OKR_REPORT, OKR_SLIDE };
extern const char *const okr_density_words[]; /* NULL at the end */

/* The page that fills a sheet of that shape. */
struct okr_page okr_page_for(int width, int height, enum okr_density density);

/*
 * A sheet in pixels from "1920x1080", "16:9", "4:3" or "a4" (landscape);
 * false for anything else.
 */
bool okr_page_parse_size(const char *text, int *width, int *height);

/* The least and the most pixels that a side may have. */
#define OKR_PAGE_MIN_SIDE 200
#define OKR_PAGE_MAX_SIDE 10000

static inline double
okr_page_room(const struct okr_page *page)
{
	return page->right - page->left;
}

/* A place that is at x on the standard page, on one of another width. */
static inline double
okr_page_x(const struct okr_page *page, double x)
{
	return page->left + (x - OKR_PAGE_LEFT) * okr_page_room(page) /
				(OKR_PAGE_RIGHT - OKR_PAGE_LEFT);
}

/* Rows below one another, page after page. */
struct okr_stack {
	double top, pitch;
	size_t a_page;
};

/* How high a row may be, and how many may be on a page. */
struct okr_stack_rule {
	double least, most;
	size_t rows;
};

/* The stack that fills a page between two heights. */
struct okr_stack okr_stack_fit(double top, double bottom,
			       const struct okr_stack_rule *rule);

/* The top of the row on its page. */
static inline double
okr_stack_y(const struct okr_stack *stack, size_t row)
{
	return stack->top + (double)(row % stack->a_page) * stack->pitch;
}

/* Rows of at least that pitch between two heights; one at least. */
static inline size_t
okr_page_rows(double top, double bottom, double pitch)
{
	return bottom - top >= 2 * pitch ? (size_t)((bottom - top) / pitch) : 1;
}

#endif
